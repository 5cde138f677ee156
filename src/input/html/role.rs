//! Names: what classes, ids and roles say of an element.

use crate::lexicon::Lexicons;
use rustc_hash::FxHashMap;
use scraper::node::Element;

/// What an element is by its names; bits.
pub(super) type Role = u16;

/// The body of an article.
pub(super) const BODY: Role = 1;
/// A story with its headline.
pub(super) const STORY: Role = 1 << 1;
/// Share buttons, related stories, bylines, navigation.
pub(super) const FURNITURE: Role = 1 << 2;
/// What readers wrote.
pub(super) const COMMENTS: Role = 1 << 3;
/// A caption or a credit.
pub(super) const CAPTION: Role = 1 << 4;
/// A banner or a dialog about cookies and consent.
pub(super) const BANNER: Role = 1 << 5;
/// Not shown.
pub(super) const HIDDEN: Role = 1 << 6;
/// Furniture by its tag or role, such as `<aside>`.
pub(super) const ASIDE: Role = 1 << 7;

/// Reads the names of elements; each class string is read once a page.
pub(super) struct Names<'l> {
    lexicons: &'l Lexicons,
    known: FxHashMap<String, Role>,
    folded: String,
}

impl<'l> Names<'l> {
    pub(super) fn new(lexicons: &'l Lexicons) -> Self {
        Self { lexicons, known: FxHashMap::default(), folded: String::new() }
    }

    /// What the attributes of an element say it is.
    pub(super) fn role(&mut self, element: &Element) -> Role {
        let mut role = 0;
        for (name, value) in element.attrs() {
            role |= match name {
                "class" | "id" | "data-component" | "data-testid" => self.named(value),
                "role" => of_role(value),
                "itemprop" if value.eq_ignore_ascii_case("articlebody") => BODY,
                "itemprop" if value.eq_ignore_ascii_case("author") => FURNITURE,
                "hidden" => HIDDEN,
                "aria-hidden" if value == "true" => HIDDEN,
                "aria-modal" if value == "true" => BANNER,
                "style" if hides(value) => HIDDEN,
                _ => 0,
            };
        }
        role
    }

    fn named(&mut self, value: &str) -> Role {
        if value.is_empty() || value.len() > 400 {
            return 0;
        }
        if let Some(role) = self.known.get(value) {
            return *role;
        }
        let mut role = 0;
        for name in value.split_ascii_whitespace() {
            fold(name, &mut self.folded);
            self.lexicons.boilerplate().each_name(&self.folded, |kind, ends| {
                role |= match kind {
                    // `story-body` is the body; `story-body-link` is a part of it.
                    "body" => BODY * Role::from(ends),
                    "story" => STORY * Role::from(ends),
                    "comments" => COMMENTS,
                    "caption" => CAPTION,
                    "banner" => BANNER,
                    "hidden" => HIDDEN,
                    _ => FURNITURE,
                };
            });
        }
        self.known.insert(value.to_owned(), role);
        role
    }
}

fn of_role(role: &str) -> Role {
    match role {
        "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "menu" | "toolbar" => ASIDE,
        "dialog" | "alertdialog" => BANNER,
        "main" | "article" => STORY,
        _ => 0,
    }
}

fn hides(style: &str) -> bool {
    let compact = |text: &str, word: &str| {
        text.split(';').any(|rule| {
            rule.split_once(':').is_some_and(|(name, value)| {
                let value = value.trim();
                name.trim().eq_ignore_ascii_case(word)
                    && (value.starts_with("none") || value.starts_with("hidden"))
            })
        })
    };
    compact(style, "display") || compact(style, "visibility")
}

/// A name's words in small letters, a hyphen around each: `relatedStories` is `-related-stories-`.
fn fold(name: &str, folded: &mut String) {
    folded.clear();
    folded.push('-');
    let mut small = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() && small && !folded.ends_with('-') {
            folded.push('-');
        }
        small = c.is_ascii_lowercase();
        if c.is_ascii_alphanumeric() {
            folded.push(c.to_ascii_lowercase());
        } else if !folded.ends_with('-') {
            folded.push('-');
        }
    }
    if !folded.ends_with('-') {
        folded.push('-');
    }
}
