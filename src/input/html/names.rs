//! Names of HTML: elements, attributes and ARIA roles. They belong to the format, not to the domain.

use super::role::{ASIDE, BANNER, BODY, FURNITURE, HIDDEN, Role, STORY};
use super::tag::Tag;
use crate::block::BlockKind;

/// What the reader does at an element of this name.
pub(super) fn tag(name: &str) -> Tag {
    match name {
        "a" => Tag::Link,
        "em" | "i" | "small" | "sub" => Tag::Leaning,
        "img" => Tag::Picture,
        "br" => Tag::Break,
        "pre" | "listing" | "plaintext" | "xmp" => Tag::Preformatted,
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
        name if is_skipped(name) => Tag::Skipped,
        _ => Tag::Inline,
    }
}

/// Attributes of an anchor that say nothing of whether it leads anywhere.
pub(super) fn says_nothing_of_anchors(attribute: &str) -> bool {
    ["id", "style", "tabindex", "title"].iter().any(|name| attribute.eq_ignore_ascii_case(name))
}

/// Elements that hold no text of the page: code, fields, pictures, adverts.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "noembed"
            | "noframes"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "embed"
            | "canvas"
            | "select"
            | "option"
            | "textarea"
            | "input"
            | "button"
            | "audio"
            | "video"
            | "map"
            | "head"
            | "title"
            | "dialog"
            | "menu"
            | "progress"
            | "datalist"
            | "amp-ad"
            | "amp-consent"
            | "amp-embed"
            | "amp-sidebar"
            | "amp-sticky-ad"
            | "amp-user-notification"
    )
}

/// Whether a reader writes into an element, ticks or presses it.
pub(super) fn is_field(name: &str, element: &scraper::node::Element) -> bool {
    matches!(name, "textarea" | "select" | "button")
        || name == "input" && element.attr("type") != Some("hidden")
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
    const FLAT: [&str; 10] = ["br", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "meta", "p"];
    FLAT.iter().chain(&RAW_TEXT).any(|known| name.eq_ignore_ascii_case(known.as_bytes()))
}

/// Elements that say what a part of a page is, besides those that stay flat; those of mere form are dropped before them.
pub(super) fn stays_told(name: &[u8]) -> bool {
    let told = |name: &str| {
        is_plain(name)
            || matches!(
                tag(name),
                Tag::Link | Tag::Cell | Tag::Story | Tag::Furniture | Tag::Form | Tag::Figure
            )
            || matches!(name, "html" | "body" | "header" | "section" | "table" | "tr" | "li" | "button")
    };
    stays_flat(name) || told(&String::from_utf8_lossy(name).to_ascii_lowercase())
}

/// Elements that hold text in which `<` opens nothing.
const RAW_TEXT: [&str; 9] =
    ["iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"];

/// Whether `<` opens nothing in an element of this name.
pub(super) fn is_raw_text(name: &str) -> bool {
    RAW_TEXT.iter().any(|raw| name.eq_ignore_ascii_case(raw))
}

/// The element behind whose start `<` opens nothing to the end of the page.
pub(super) const PLAIN_TEXT: &str = "plaintext";

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
        // What an element of AMP shows until it has what it asks for, or where it gets nothing.
        name if value.is_empty() && WAITING.contains(&name) => Attribute::Role(HIDDEN),
        "aria-hidden" if value == "true" => Attribute::Role(HIDDEN),
        "aria-modal" if value == "true" => Attribute::Role(BANNER),
        _ => Attribute::Role(0),
    }
}

/// The attributes, without a value, of what is shown in place of what a page has still to fetch.
pub(super) const WAITING: [&str; 2] = ["placeholder", "fallback"];

/// Whether an element of this name tells a time in its `datetime`.
pub(super) fn is_time(name: &str) -> bool {
    ["time", "amp-timeago", "relative-time", "time-ago", "local-time"]
        .iter()
        .any(|time| name.eq_ignore_ascii_case(time))
}

fn aria_role(role: &str) -> Role {
    match role {
        "navigation" | "banner" | "contentinfo" | "search" | "complementary" | "menu" | "toolbar" => ASIDE,
        "dialog" | "alertdialog" => BANNER,
        "main" | "article" => STORY,
        _ => 0,
    }
}

/// The element that holds mark-up for a script, or a shadow root.
pub(super) const TEMPLATE: &str = "template";

/// Whether a site made this name of an element: it may stand for a block.
pub(super) fn is_custom(name: &str) -> bool {
    name.contains('-')
}

/// The element whose contents are shown where scripts do not run, and the language that it asks for.
pub(super) const NO_SCRIPT: &str = "noscript";
pub(super) const SCRIPT_LANGUAGE: &str = "javascript";

/// The element that shows another page, and the attribute that holds it.
pub(super) const FRAME: &str = "iframe";
pub(super) const FRAMED_PAGE: &str = "srcdoc";

/// The element that holds a script.
pub(super) const SCRIPT: &str = "script";

/// The type of scripts that hold linked data.
pub(super) const LINKED_DATA: &str = "application/ld+json";

/// The key of a story's text in linked data.
pub(super) const ARTICLE_BODY: &str = "articleBody";

/// Elements inside which an end tag ends no formatting element that was opened outside.
pub(super) fn shuts_in(name: &str) -> bool {
    matches!(
        name,
        "applet"
            | "caption"
            | "marquee"
            | "math"
            | "object"
            | "select"
            | "svg"
            | "table"
            | "td"
            | "template"
            | "th"
    )
}

/// The key of the items that linked data are about.
pub(super) const GRAPH: &str = "@graph";

/// How the heading of a reply in a forum begins, in small letters.
pub(super) const REPLY: &str = "re: ";

/// A style that does not show its element.
pub(super) const HIDING_STYLE: &str = r"(?-u)(?:^|;)\s*(?i:display|visibility)\s*:\s*(?:none|hidden)";
