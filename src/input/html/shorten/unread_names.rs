//! Which elements and attributes of a page nobody reads.

use crate::input::html::names::{FRAME, FRAMED_PAGE, KEYS, SCRIPT, TEMPLATE, WAITING, is_time, tag};
use crate::input::html::shadow_names::SLOT;
use crate::input::html::tag::Tag;
use crate::input::metadata::keys;

/// The longest address of a place on the page itself that is read, in bytes.
const LONGEST_PLACE: usize = 60;

/// Whether an attribute of this name may be read of any element; `slot` tells where it is shown. Of links those to a place on
/// the page itself are read: they may be marks of footnotes.
pub(super) fn is_read(name: &str, value: &str) -> bool {
    const READ: [&str; 11] = [
        "class",
        "id",
        "data-component",
        "data-testid",
        "style",
        "role",
        "itemprop",
        "hidden",
        "aria-hidden",
        "aria-modal",
        SLOT,
    ];
    READ.iter().any(|read| name.eq_ignore_ascii_case(read))
        || value.is_empty() && WAITING.iter().any(|read| name.eq_ignore_ascii_case(read))
        || value.starts_with('#') && value.len() <= LONGEST_PLACE && name.eq_ignore_ascii_case("href")
}

/// Elements whose start stays as it is, or goes with all they hold: those that tell what they say by their attributes, code,
/// drawings.
pub(super) fn is_read_whole(name: &str) -> bool {
    ["html", "link", "meta", SLOT, TEMPLATE].iter().any(|telling| name.eq_ignore_ascii_case(telling))
        || is_time(name)
        || is_code(name)
        || is_foreign(name)
}

/// Elements whose start begins a block wherever it stands: white space beside it is none of the text's.
pub(super) fn begins_block(name: &str) -> bool {
    let may_be_passed_over =
        matches!(name, "html" | "body" | "caption" | "table" | "tbody" | "tfoot" | "thead" | "tr");
    matches!(tag(name), Tag::Block(_) | Tag::Story | Tag::Furniture | Tag::Figure) && !may_be_passed_over
}

/// Elements whose contents are mark-up of another language, in which `<` may open where it does not in HTML.
pub(super) fn is_foreign(name: &str) -> bool {
    name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math")
}

/// Elements of drawings that hold nothing but drawing: none that a browser takes for the page's own, or that may hold such.
pub(super) fn is_drawn(is_named: impl Fn(&str) -> bool) -> bool {
    const DRAWN: [&str; 26] = [
        "animate",
        "circle",
        "clippath",
        "defs",
        "desc",
        "ellipse",
        "filter",
        "g",
        "image",
        "line",
        "lineargradient",
        "marker",
        "mask",
        "metadata",
        "path",
        "pattern",
        "polygon",
        "polyline",
        "radialgradient",
        "rect",
        "stop",
        "symbol",
        "text",
        "title",
        "tspan",
        "use",
    ];
    DRAWN.iter().any(|drawn| is_named(drawn))
}

/// Elements whose contents nobody reads, and whose attributes only where they hold data or a page.
pub(super) fn is_code(name: &str) -> bool {
    ["style", SCRIPT, FRAME].iter().any(|code| name.eq_ignore_ascii_case(code))
}

/// Whether an attribute of code says something that is read: linked data, a page.
pub(super) fn is_data(name: &str, attribute: &str) -> bool {
    name.eq_ignore_ascii_case(FRAMED_PAGE) || attribute.contains(LINKED)
}

/// Elements of the head that hold nothing: their start goes where it says nothing that is read.
pub(super) fn is_metadata(name: &str) -> bool {
    name.eq_ignore_ascii_case("meta") || name.eq_ignore_ascii_case("link")
}

/// Whether an attribute of such an element may say what is read: the key of a value, a page's address.
pub(super) fn tells(name: &str, value: &str) -> bool {
    let is_key = || KEYS.iter().any(|key| name.eq_ignore_ascii_case(key));
    let is_read = || value.contains('&') || keys::meta(&value.to_ascii_lowercase()).is_some();
    name.eq_ignore_ascii_case("rel") && (value.contains('&') || value == "canonical") || is_key() && is_read()
}

/// What the types of scripts that hold linked data have in common.
const LINKED: &str = "ld+json";
