//! [`Open`]: an element that the walk is inside of.

use super::names;
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
    /// How many quotations stand around it, or are it.
    pub quotes: u16,
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
        quotes: 0,
        kept: true,
        block: false,
    };

    /// Where the walk stands in an element inside this one.
    pub(super) fn within(self, name: &str, tag: Tag, kept: bool) -> Self {
        let mut open = Self { tag, kept, block: kept && tag.is_block(), ..self };
        open.linked |= tag == Tag::Link;
        open.leaning |= tag == Tag::Leaning;
        if let Tag::Block(BlockKind::Heading | BlockKind::ListItem) = tag {
            open.kind = if self.kind == BlockKind::Heading { self.kind } else { tag.kind() };
            open.level = self.level.max(names::level(name));
        }
        open
    }
}
