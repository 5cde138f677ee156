//! The story's own paragraphs: those that stand at one height in one element, with at least half of the prose.

use super::tree::Tree;
use super::weights::Weights;
use crate::input::dropped::DropReason;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many elements stand around a paragraph and inside the element of all paragraphs.
const REACH: usize = 3;
/// The fewest paragraphs of a story that others are held against.
const FEWEST_PARAGRAPHS: usize = 2;

/// The story's own paragraphs: the element around them, and how far around each it stands.
pub(super) struct Core {
    pub element: usize,
    pub height: usize,
    pub weight: usize,
    /// Behind its last paragraph.
    pub last: usize,
}

/// The element so far around a block.
pub(super) fn around(tree: &Tree, block: usize, height: usize) -> usize {
    (0..height).fold(tree.hosts[block], |at, _| tree.elements[at].parent)
}

/// The element that holds at least half of the span's prose at one height.
pub(super) fn core(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    span: &Range<usize>,
) -> Option<Core> {
    let prose: Vec<usize> =
        span.clone().filter(|at| weights.block[*at] > 0 && verdicts[*at].is_none()).collect();
    let total: usize = prose.iter().map(|at| weights.block[*at]).sum();
    (0..=REACH).find_map(|height| {
        let mut held: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
        for at in &prose {
            let (weight, count) = held.entry(around(tree, *at, height)).or_default();
            *weight += weights.block[*at];
            *count += 1;
        }
        let (element, (weight, count)) = held.into_iter().max_by_key(|(at, (weight, _))| (*weight, *at))?;
        let fewest = FEWEST_PARAGRAPHS + usize::from(height == 0);
        let last = prose.iter().rev().find(|at| around(tree, **at, height) == element)? + 1;
        (weight * 2 >= total && count >= fewest).then_some(Core { element, height, weight, last })
    })
}
