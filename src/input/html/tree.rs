//! [`Tree`]: the elements and blocks of a page.

use super::head::Head;
use super::role::{self, Role};
use super::tag::Tag;
use crate::block::BlockKind;
use crate::input::block::Blocks;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// One element and the blocks inside it: `first..last`.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub parent: usize,
    pub tag: Tag,
    pub role: Role,
    /// A number for its name and its classes: the paragraphs of a story have the same.
    pub kind: u64,
    pub first: usize,
    pub last: usize,
}

/// How much of a `class` tells elements apart, in bytes.
const LONGEST_CLASS: usize = 100;

/// A number for an element's name and its classes.
pub(super) fn kind(element: &scraper::node::Element) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(element.name().as_bytes());
    let class = element.attr("class").unwrap_or_default().as_bytes();
    hasher.write(&class[..class.len().min(LONGEST_CLASS)]);
    hasher.finish()
}

/// How a block is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Hand {
    /// All of it is in italics or small print.
    pub leaning: bool,
    /// A picture stands right before it.
    pub pictured: bool,
    /// The level of a heading, from 1; 0 for other blocks.
    pub level: u8,
}

impl Hand {
    /// Whether a block of so many bytes leans, of which so many do.
    pub(super) fn leans(leaning: usize, len: usize) -> bool {
        leaning > 0 && leaning * 10 >= len * 9
    }
}

/// How many elements stand around a cell and inside its figure.
const FIGURE_REACH: usize = 5;

/// A page as it was walked; an element follows its parent.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub elements: Vec<Element>,
    pub blocks: Blocks,
    /// The element around each block.
    pub hosts: Vec<usize>,
    /// How each block is set.
    pub hands: Vec<Hand>,
    pub head: Head,
}

impl Tree {
    /// Notes a field or a button in an element.
    pub(super) fn field(&mut self, at: usize) {
        self.elements[at].role |= role::FIELD;
    }

    /// A figure around a cell shows a table, which is text of the page.
    pub(super) fn figure_is_table(&mut self, mut at: usize) {
        for _ in 0..FIGURE_REACH {
            let element = &mut self.elements[at];
            if element.tag == Tag::Figure {
                element.tag = Tag::Block(BlockKind::Paragraph);
            }
            at = element.parent;
        }
    }
}

impl Element {
    pub(super) fn is(&self, role: Role) -> bool {
        crate::steps::count();
        self.role & role != 0
    }

    pub(super) fn is_furniture(&self) -> bool {
        self.is(role::FURNITURE | role::ASIDE) || matches!(self.tag, Tag::Furniture | Tag::Form)
    }

    pub(super) fn is_caption(&self) -> bool {
        self.is(role::CAPTION) || self.tag == Tag::Figure
    }
}
