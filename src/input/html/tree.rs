//! [`Tree`]: the elements and blocks of a page.

use super::head::Head;
use super::role::{self, Role};
use super::tag::Tag;
use crate::input::block::Blocks;

/// One element and the blocks inside it: `first..last`.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub parent: usize,
    pub tag: Tag,
    pub role: Role,
    pub first: usize,
    pub last: usize,
}

/// A page as it was walked; an element follows its parent.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub elements: Vec<Element>,
    pub blocks: Blocks,
    /// The element around each block.
    pub hosts: Vec<usize>,
    pub head: Head,
}

impl Element {
    pub(super) fn is(&self, role: Role) -> bool {
        crate::steps::count();
        self.role & role != 0
    }

    pub(super) fn is_furniture(&self) -> bool {
        self.is(role::FURNITURE | role::ASIDE) || self.tag == Tag::Furniture
    }

    pub(super) fn is_caption(&self) -> bool {
        self.is(role::CAPTION) || self.tag == Tag::Figure
    }
}
