//! Which blocks of a page stand beside one another.

use super::role;
use super::tag::Tag;
use super::tree::Tree;
use crate::block::BlockKind;

/// How many elements stand around a cell and inside the element around its table.
const TABLE_REACH: usize = 5;
/// How many elements stand around an item and inside the element around its list.
const LIST_REACH: usize = 3;

/// Whether one element holds two blocks, or one of them and the table or the list of the other. Words outside a paragraph stand
/// beside the paragraphs above them; what stands so above a paragraph tells a date or an author, and a label and its words tell
/// of the page.
pub(super) fn is_beside(tree: &Tree, at: usize, of: usize) -> bool {
    let (mut element, wanted) = (tree.hosts[at], parent_of(tree, of));
    if parent_of(tree, at) == wanted || at > of && element == wanted && !is_labelled(tree, at) {
        return true;
    }
    let reach = match (tree.elements[element].tag, tree.blocks.items[at].kind) {
        (Tag::Cell, _) => TABLE_REACH,
        (_, BlockKind::ListItem) => LIST_REACH,
        _ => 1,
    };
    (0..reach).any(|_| {
        element = tree.elements[element].parent;
        element == wanted
    })
}

/// The element around the element of a block; around the list or the quotation that the block is part of.
pub(super) fn parent_of(tree: &Tree, block: usize) -> usize {
    let parent = |at: usize| tree.elements[at].parent;
    let around = parent(tree.hosts[block]);
    if tree.elements[around].is(role::PLAIN) { parent(around) } else { around }
}

/// Whether a line begins with a label, `Source: Rutland Police`.
fn is_labelled(tree: &Tree, at: usize) -> bool {
    tree.blocks.of(&tree.blocks.items[at]).contains(": ")
}

/// How many elements stand around a block and inside its box, of which each has a sibling.
const BOX_REACH: usize = 3;

/// Whether two elements, or the boxes around them, stand in one element, and are of the same names and classes up to that.
pub(super) fn are_siblings(tree: &Tree, mut one: usize, mut other: usize) -> bool {
    for _ in 0..BOX_REACH {
        let (first, second) = (&tree.elements[one], &tree.elements[other]);
        if first.kind != second.kind || first.parent == second.parent {
            return first.kind == second.kind;
        }
        (one, other) = (first.parent, second.parent);
    }
    false
}

/// Whether two blocks of the same kind each have an element of their own, and these are siblings.
pub(super) fn is_sibling(tree: &Tree, at: usize, of: usize) -> bool {
    let kind = |block: usize| tree.elements[tree.hosts[block]].kind;
    kind(at) == kind(of) && are_siblings(tree, parent_of(tree, at), parent_of(tree, of))
}
