//! The span of the story: from its first block to its last, inside the element that holds it.

use super::headline;
use super::tag::Tag;
use super::tree::Tree;
use super::weights::Weights;
use crate::block::BlockKind;
use crate::input::block::Block;
use crate::input::dropped::DropReason;
use std::ops::Range;

/// The shortest line before the first paragraph that may belong to it, in bytes; shorter ones are labels.
const SHORTEST_LEAD: usize = 24;
/// The shortest item of a list after the last paragraph that may belong to it, in bytes.
const SHORTEST_ITEM: usize = 12;

/// What a named body holds, without what stands apart from its paragraphs at either end.
pub(super) fn named_span(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    within: Range<usize>,
) -> Range<usize> {
    let blocks = &tree.blocks.items;
    let Some(first) = within.clone().find(|at| weights.block[*at] > 0) else { return within };
    let last = within.clone().rev().find(|at| weights.block[*at] > 0).unwrap_or(first);
    let beside = |at: usize, of: usize| parent_of(tree, at) == parent_of(tree, of);
    let leads = |at: &usize| {
        let block = &blocks[*at];
        let close = beside(*at, first) && block.kind != BlockKind::Heading && !block.is_link_line();
        verdicts[*at].is_none() && (close || is_lead(tree, block))
    };
    let trails =
        |at: &usize| verdicts[*at].is_none() && is_trail(tree, &blocks[*at], is_beside(tree, *at, last));
    let start = (within.start..first).find(leads).unwrap_or(first);
    let end = (last + 1..within.end).rev().find(trails).unwrap_or(last);
    start..end + 1
}

/// How many elements stand around a cell and inside the element around its table.
const TABLE_REACH: usize = 5;

/// Whether one element holds two blocks, or one of them and the table of the other.
fn is_beside(tree: &Tree, at: usize, of: usize) -> bool {
    let (mut element, wanted) = (tree.hosts[at], parent_of(tree, of));
    let reach = if tree.elements[element].tag == Tag::Cell { TABLE_REACH } else { 1 };
    (0..reach).any(|_| {
        element = tree.elements[element].parent;
        element == wanted
    })
}

/// The element around the element of a block.
fn parent_of(tree: &Tree, block: usize) -> usize {
    tree.elements[tree.hosts[block]].parent
}

/// From the story's first block to its last.
pub(super) fn span(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    within: Range<usize>,
) -> Range<usize> {
    let within = after_headline(tree, weights, within);
    let Some(first) = within.clone().find(|at| weights.block[*at] > 0) else { return within };
    let last = within.clone().rev().find(|at| weights.block[*at] > 0).unwrap_or(first);
    let mut start = first;
    let leads = |at: usize| verdicts[at].is_none() && is_lead(tree, &tree.blocks.items[at]);
    while start > within.start && leads(start - 1) {
        start -= 1;
    }
    let mut end = last + 1;
    let trails = |at: usize| {
        verdicts[at].is_none() && is_trail(tree, &tree.blocks.items[at], is_beside(tree, at, last))
    };
    while end < within.end && trails(end) {
        end += 1;
    }
    start..end
}

/// The part of the element after its headline, when most of its prose stands there.
fn after_headline(tree: &Tree, weights: &Weights, within: Range<usize>) -> Range<usize> {
    let sum = |range: Range<usize>| weights.block[range].iter().sum::<usize>();
    let total = sum(within.clone());
    let after = |at: &&usize| within.contains(*at) && sum(**at..within.end) * 3 > total;
    match headline::find(tree).iter().find(after) {
        Some(at) => *at..within.end,
        None => within,
    }
}

/// A short line right before the first paragraph that belongs to it.
fn is_lead(tree: &Tree, block: &Block) -> bool {
    let line = tree.blocks.of(block);
    !block.is_link_line()
        && line.len() > SHORTEST_LEAD
        && (block.kind == BlockKind::ListItem || line.ends_with(['.', ':', '"', '\u{201d}', '?', '!']))
}

/// A short line right after the last paragraph that belongs to it.
fn is_trail(tree: &Tree, block: &Block, beside: bool) -> bool {
    let line = tree.blocks.of(block);
    if block.is_link_line() || block.kind == BlockKind::Heading {
        return false;
    }
    block.kind == BlockKind::ListItem && line.len() > SHORTEST_ITEM
        || beside
        || line.ends_with(['.', '"', '\u{201d}', '!', '?'])
}
