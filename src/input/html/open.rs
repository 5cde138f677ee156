//! [`Open`]: an element that the walk is inside of.

use super::tag::Tag;
use crate::block::BlockKind;

/// Where the walk stands.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // Each is one answer about an element.
pub(super) struct Open {
    /// The block element around it, or itself.
    pub element: usize,
    pub tag: Tag,
    pub kind: BlockKind,
    /// The level of the heading, from 1; 0 outside headings.
    pub level: u8,
    /// Inside a link.
    pub linked: bool,
    /// In italics or small print.
    pub leaning: bool,
    pub kept: bool,
    pub block: bool,
}

impl Open {
    /// The page itself, around every element.
    pub(super) const PAGE: Self = Self {
        element: 0,
        tag: Tag::Inline,
        kind: BlockKind::Paragraph,
        level: 0,
        linked: false,
        leaning: false,
        kept: true,
        block: false,
    };
}
