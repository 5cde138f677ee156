//! Lists of which most items stay: they stay as a whole.

use super::tree::Tree;
use crate::block::BlockKind;

/// The fewest items of a list that stays as a whole.
const FEWEST_ITEMS: usize = 3;

/// Whether each block is an item of a list of which more than half stays: such a list stays as a whole.
pub(super) fn whole_lists(tree: &Tree, kept: &[usize], stays: impl Fn(usize) -> bool) -> Vec<bool> {
    let mut whole = vec![false; kept.len()];
    let list = |n: usize| tree.elements[tree.hosts[kept[n]]].parent;
    let is_item = |n: usize| tree.blocks.items[kept[n]].kind == BlockKind::ListItem;
    let mut start = 0;
    while start < kept.len() {
        let end = (start + 1..kept.len()).find(|n| list(*n) != list(start)).unwrap_or(kept.len());
        let staying = (start..end).filter(|n| stays(*n)).count();
        let listed = end - start >= FEWEST_ITEMS && (start..end).all(&is_item);
        whole[start..end].fill(listed && staying * 2 > end - start);
        start = end;
    }
    whole
}
