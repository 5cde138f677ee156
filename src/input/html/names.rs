//! Names of HTML: elements, attributes and ARIA roles. They belong to the format, not to the domain.

use super::role::{ASIDE, BANNER, BODY, FURNITURE, HIDDEN, Role, STORY};
use super::tag::Tag;
use crate::block::BlockKind;

/// What the reader does at an element of this name.
pub(super) fn tag(name: &str) -> Tag {
    match name {
        "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object" | "embed"
        | "canvas" | "select" | "option" | "textarea" | "input" | "button" | "audio" | "video" | "map"
        | "head" | "title" | "dialog" | "menu" | "progress" | "datalist" => Tag::Skipped,
        "a" => Tag::Link,
        "em" | "i" | "small" | "sub" => Tag::Leaning,
        "img" => Tag::Picture,
        "br" => Tag::Break,
        "pre" => Tag::Preformatted,
        "td" | "th" => Tag::Cell,
        "article" | "main" => Tag::Story,
        "nav" | "footer" | "aside" => Tag::Furniture,
        "form" => Tag::Form,
        "figure" | "figcaption" | "picture" => Tag::Figure,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend" => Tag::Block(BlockKind::Heading),
        "li" | "dd" | "dt" => Tag::Block(BlockKind::ListItem),
        "address" | "blockquote" | "body" | "caption" | "center" | "details" | "div" | "dl" | "fieldset"
        | "header" | "hgroup" | "hr" | "html" | "ol" | "p" | "section" | "summary" | "table" | "tbody"
        | "tfoot" | "thead" | "tr" | "ul" | "label" => Tag::Block(BlockKind::Paragraph),
        _ => Tag::Inline,
    }
}

/// Elements that hold the whole page, whose classes say nothing about a part of it.
pub(super) fn is_whole_page(name: &str) -> bool {
    matches!(name, "html" | "body" | "head")
}

/// The level of a heading: 2 for `h2`; 0 for other elements.
pub(super) fn level(name: &str) -> u8 {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => digit - b'0',
        _ => 0,
    }
}

/// Elements whose text is a part of the text around them: lists and quotations.
pub(super) fn is_plain(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "dl" | "blockquote" | "details")
}

/// Elements that close one another, so that no number of them nests, and those whose text is not the page's. List
/// items are not among them: a heading in an item may hold the next item.
pub(super) fn stays_flat(name: &[u8]) -> bool {
    const FLAT: [&str; 13] =
        ["br", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "meta", "p", "script", "style", "title"];
    FLAT.iter().any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

/// Elements that hold text in which `<` opens nothing.
pub(super) fn is_raw_text(name: &str) -> bool {
    ["script", "style", "textarea", "title"].iter().any(|raw| name.eq_ignore_ascii_case(raw))
}

/// The attributes of `meta` that hold its key, the most telling first.
pub(super) const KEYS: [&str; 3] = ["property", "name", "itemprop"];

/// What an attribute says about its element.
pub(super) enum Attribute {
    /// Its value holds names that the site gave the element.
    Names,
    /// It gives the element this role.
    Role(Role),
    /// It is a style, which may hide the element.
    Style,
}

/// What an attribute says about its element, by its name and value.
pub(super) fn attribute(name: &str, value: &str) -> Attribute {
    match name {
        "class" | "id" | "data-component" | "data-testid" => Attribute::Names,
        "style" => Attribute::Style,
        "role" => Attribute::Role(aria_role(value)),
        "itemprop" if value.eq_ignore_ascii_case("articlebody") => Attribute::Role(BODY),
        "itemprop" if value.eq_ignore_ascii_case("author") => Attribute::Role(FURNITURE),
        "hidden" => Attribute::Role(HIDDEN),
        "aria-hidden" if value == "true" => Attribute::Role(HIDDEN),
        "aria-modal" if value == "true" => Attribute::Role(BANNER),
        _ => Attribute::Role(0),
    }
}

fn aria_role(role: &str) -> Role {
    match role {
        "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "menu" | "toolbar" => ASIDE,
        "dialog" | "alertdialog" => BANNER,
        "main" | "article" => STORY,
        _ => 0,
    }
}

/// The type of scripts that hold linked data.
pub(super) const LINKED_DATA: &str = "application/ld+json";

/// The key of a story's text in linked data.
pub(super) const ARTICLE_BODY: &str = "articleBody";

/// How the heading of a reply in a forum begins, in small letters.
pub(super) const REPLY: &str = "re: ";

/// A style that does not show its element.
pub(super) const HIDING_STYLE: &str = r"(?-u)(?:^|;)\s*(?i:display|visibility)\s*:\s*(?:none|hidden)";
