//! Names of HTML that make a shadow root and fill it: elements and an attribute. They belong to the format, not to the domain.

use super::names::is_custom;

/// The attribute that makes a shadow root of a template, and its values.
pub(super) const SHADOW_MODE: &str = "shadowrootmode";
pub(super) const SHADOW_MODES: [&str; 2] = ["open", "closed"];

/// The element of a shadow root in which children of its host are shown; the attribute that names it for such a child.
pub(super) const SLOT: &str = "slot";

/// Whether an element of this name may have a shadow root.
pub(super) fn may_have_shadow(name: &str) -> bool {
    is_custom(name)
        || matches!(
            name,
            "article"
                | "aside"
                | "blockquote"
                | "body"
                | "div"
                | "footer"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
                | "header"
                | "main"
                | "nav"
                | "p"
                | "section"
                | "span"
        )
}
