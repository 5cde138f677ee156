//! Furniture: which elements are no story by their names and tags, unless the story stands in them.

use super::role;
use super::tag::Tag;
use super::tree::Tree;
use crate::input::dropped::DropReason;

/// The least prose of a story, in bytes: what holds less is not protected, and what leaves less is not dropped.
const LEAST_PROSE: usize = 200;

/// What stands inside an element that is furniture by its names, unless the story stands there too.
pub(super) fn verdicts(tree: &Tree, all: &[usize]) -> Vec<Option<DropReason>> {
    let mut verdicts = vec![None; tree.blocks.items.len()];
    // Banners and comments first: what they hold is no measure for the rest.
    let mut foreign = 0;
    let holders = holders(tree, all, all[0]);
    for (at, (element, weight)) in tree.elements.iter().zip(all).enumerate().skip(1) {
        let reason = if holders[at] {
            continue;
        } else if element.is(role::BANNER) {
            DropReason::Cookie
        } else if element.is(role::COMMENTS) {
            DropReason::Section
        } else {
            continue;
        };
        let inside = &mut verdicts[element.first..element.last];
        let new = inside.iter().any(Option::is_none);
        if new && all[0].saturating_sub(foreign + weight) >= LEAST_PROSE {
            foreign += weight;
            inside.fill(Some(reason));
        }
    }
    let total = all[0].saturating_sub(foreign);
    let holders = self::holders(tree, all, total);
    for (at, element) in tree.elements.iter().enumerate().skip(1) {
        let reason = if element.is(role::HIDDEN) {
            DropReason::Hidden
        } else if element.is_caption() {
            DropReason::Caption
        } else if element.is_furniture() {
            DropReason::Layout
        } else {
            continue;
        };
        if all[at] * 2 <= total && !holders[at] {
            let inside = &mut verdicts[element.first..element.last];
            inside.fill(Some(reason));
        }
    }
    verdicts
}

/// The elements around a named body or a story that holds a fair part of the page's prose.
fn holders(tree: &Tree, all: &[usize], total: usize) -> Vec<bool> {
    let mut holders = vec![false; tree.elements.len()];
    for (at, element) in tree.elements.iter().enumerate().skip(1).rev() {
        let story = element.is(role::BODY) || element.tag == Tag::Story;
        if holders[at] || story && !element.is_furniture() && all[at] * 4 > total && all[at] > LEAST_PROSE {
            holders[at] = element.is(role::BODY) || holders[at];
            holders[element.parent] = true;
        }
    }
    holders
}
