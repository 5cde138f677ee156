//! Tags: what an element's name says of its text.

use crate::block::BlockKind;

/// What the reader does at an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// Nothing in it is text of the page.
    Skipped,
    /// Part of the line around it.
    Inline,
    /// A link; part of the line around it.
    Link,
    /// `<br>`.
    Break,
    /// Preformatted text.
    Preformatted,
    /// A table cell.
    Cell,
    /// A block of its own.
    Block(BlockKind),
    /// `<article>` and `<main>`: a block that may hold the story.
    Story,
    /// A block that is furniture unless the page has nothing else: `<nav>`, `<footer>`, `<aside>`, `<form>`.
    Furniture,
    /// A picture with its caption.
    Figure,
}

impl Tag {
    pub(super) fn new(name: &str) -> Self {
        match name {
            "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object" | "embed"
            | "canvas" | "select" | "option" | "textarea" | "input" | "button" | "audio" | "video"
            | "map" | "head" | "title" | "dialog" | "menu" | "progress" | "datalist" => Self::Skipped,
            "a" => Self::Link,
            "br" | "wbr" => {
                if name == "br" {
                    Self::Break
                } else {
                    Self::Inline
                }
            }
            "pre" => Self::Preformatted,
            "td" | "th" => Self::Cell,
            "article" | "main" => Self::Story,
            "nav" | "footer" | "aside" => Self::Furniture,
            "figure" | "figcaption" | "picture" => Self::Figure,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "legend" => Self::Block(BlockKind::Heading),
            "li" | "dd" | "dt" => Self::Block(BlockKind::ListItem),
            "address" | "blockquote" | "body" | "caption" | "center" | "details" | "div" | "dl"
            | "fieldset" | "form" | "header" | "hgroup" | "hr" | "html" | "ol" | "p" | "section"
            | "summary" | "table" | "tbody" | "tfoot" | "thead" | "tr" | "ul" | "label" => {
                Self::Block(BlockKind::Paragraph)
            }
            _ => Self::Inline,
        }
    }

    /// Whether the element begins and ends a line.
    pub(super) fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Link | Self::Break | Self::Cell)
    }
}
