//! [`RoleReader`]: reads an element's role from its attributes.

use super::names::{self, Attribute};
use super::role::{BANNER, BODY, CAPTION, COMMENTS, EMBED, FURNITURE, HIDDEN, NAMED, PLAIN, Role, STORY};
use super::tag::Tag;
use crate::block::BlockKind;
use crate::lexicon::{BoilerplateKind, Lexicons};
use once_cell::sync::Lazy;
use regex::Regex;
use rustc_hash::FxHashMap;
use scraper::node::Element;

static HIDING_STYLE: Lazy<Regex> =
    Lazy::new(|| Regex::new(names::HIDING_STYLE).expect("the pattern is valid"));

/// The longest `class` or `id` that is read, in bytes: it bounds what is kept of a hostile page.
const LONGEST_NAMES: usize = 400;

/// Reads the roles of elements; each class string is read once per page.
pub(super) struct RoleReader<'l, 'h> {
    pub lexicons: &'l Lexicons,
    known: FxHashMap<&'h str, Role>,
    folded: Vec<u8>,
}

impl<'l, 'h> RoleReader<'l, 'h> {
    pub(super) fn new(lexicons: &'l Lexicons) -> Self {
        Self { lexicons, known: FxHashMap::default(), folded: Vec::new() }
    }

    /// What an element is by its attributes, and whether its text is kept.
    pub(super) fn of(&mut self, element: &'h Element, tag: Tag) -> (Role, bool) {
        let name = element.name();
        let kept = tag != Tag::Skipped || name == "head";
        let named = kept && !names::is_whole_page(name);
        let mut role = if named { self.role(element) } else { 0 };
        if matches!(tag, Tag::Block(BlockKind::Heading | BlockKind::ListItem)) || name == "p" {
            role &= !(BODY | STORY);
        }
        (role, kept && (role & HIDDEN == 0 || tag.is_block()))
    }

    /// The role that an element's attributes give it.
    fn role(&mut self, element: &'h Element) -> Role {
        let mut role = PLAIN * Role::from(names::is_plain(element.name()));
        for (name, value) in element.attrs() {
            role |= match names::attribute(name, value) {
                Attribute::Names => NAMED | self.named(value),
                Attribute::Role(role) => role,
                Attribute::Style => HIDDEN * Role::from(HIDING_STYLE.is_match(value)),
            };
        }
        if role & EMBED == 0 { role } else { role & !FURNITURE }
    }

    fn named(&mut self, value: &'h str) -> Role {
        if value.is_empty() || value.len() > LONGEST_NAMES {
            return 0;
        }
        if let Some(role) = self.known.get(value) {
            return *role;
        }
        let mut role = 0;
        // An address as an id is the name of something else.
        for name in value.split_ascii_whitespace().filter(|name| !is_address(name)) {
            fold(name, &mut self.folded);
            self.lexicons.boilerplate().each_name(&self.folded, |kind, ends| {
                role |= match kind {
                    // `story-body` is the body; `story-body-link` is a part of it.
                    BoilerplateKind::Body => BODY * Role::from(ends),
                    BoilerplateKind::Story => STORY * Role::from(ends),
                    BoilerplateKind::Comments => COMMENTS,
                    BoilerplateKind::Caption => CAPTION,
                    BoilerplateKind::Banner => BANNER,
                    BoilerplateKind::Hidden => HIDDEN,
                    BoilerplateKind::Embed => EMBED,
                    _ => FURNITURE,
                };
            });
        }
        self.known.insert(value, role);
        role
    }
}

fn is_address(name: &str) -> bool {
    // Few names have a slash, and one is found faster than two.
    name.contains('/') && name.contains("//")
}

/// A name's words in lower case, with a hyphen around each: `relatedStories` is `-related-stories-`.
fn fold(name: &str, folded: &mut Vec<u8>) {
    folded.clear();
    folded.push(b'-');
    let (mut small, mut within) = (false, false);
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() {
            if small && byte.is_ascii_uppercase() {
                folded.push(b'-');
            }
            folded.push(byte.to_ascii_lowercase());
            within = true;
        } else if within {
            folded.push(b'-');
            within = false;
        }
        small = byte.is_ascii_lowercase();
    }
    if within {
        folded.push(b'-');
    }
}
