//! [`Tag`]: what the reader does at an element.

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
    /// Italics or small print; part of the line around it.
    Leaning,
    /// `<img>`.
    Picture,
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
    /// A block that is furniture unless the page has nothing else: `<nav>`, `<footer>`, `<aside>`.
    Furniture,
    /// `<form>`: furniture unless it holds the story.
    Form,
    /// A picture with its caption.
    Figure,
}

impl Tag {
    /// The kind of the block that the element makes.
    pub(super) fn kind(self) -> BlockKind {
        match self {
            Self::Block(kind) => kind,
            _ => BlockKind::Paragraph,
        }
    }

    /// Whether the element begins and ends a line.
    pub(super) fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Link | Self::Leaning | Self::Picture | Self::Break | Self::Cell)
    }
}
