//! Teasers: cards of other stories, each a linked headline with a sentence or two, side by side in one element.

use super::tree::Tree;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The most blocks of a card: a headline, a date, and a sentence or two.
const MOST_BLOCKS: usize = 4;
/// The shortest linked headline, in bytes; shorter links are items of menus.
const SHORTEST: usize = 20;
/// How many elements stand around a headline and inside its card.
const REACH: usize = 4;

/// The blocks of each card that has another one beside it.
pub(super) fn cards(tree: &Tree) -> Vec<Range<usize>> {
    let found: Vec<usize> = (0..tree.blocks.items.len()).filter_map(|at| card(tree, at)).collect();
    let mut beside: FxHashMap<usize, usize> = FxHashMap::default();
    for card in &found {
        *beside.entry(tree.elements[*card].parent).or_default() += 1;
    }
    let elements = found.into_iter().map(|card| &tree.elements[card]);
    elements.filter(|card| beside[&card.parent] > 1).map(|card| card.first..card.last).collect()
}

/// The element that begins with this linked headline and holds a few more lines.
fn card(tree: &Tree, at: usize) -> Option<usize> {
    let block = &tree.blocks.items[at];
    if !block.is_link_line() || block.range.len() < SHORTEST {
        return None;
    }
    let mut card = tree.hosts[at];
    for _ in 0..REACH {
        let element = &tree.elements[card];
        let count = element.last.saturating_sub(element.first);
        if element.first > at || element.last <= at || count > MOST_BLOCKS {
            return None;
        }
        if count > 1 {
            return (element.first + 1 >= at).then_some(card);
        }
        card = element.parent;
    }
    None
}
