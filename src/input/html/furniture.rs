//! Decides which elements are page furniture by their names and tags, unless they contain the story.

use super::role;
use super::tag::Tag;
use super::tree::Tree;
use crate::input::dropped::DropReason;

/// The shortest prose that counts as a story, in bytes. An element with less is not protected, and an element is kept if less
/// would remain without it.
const LEAST_PROSE: usize = 200;

/// The elements inside page furniture, unless the story is in there too.
pub(super) fn verdicts(tree: &Tree, all: &[usize]) -> Vec<Option<DropReason>> {
    let mut verdicts = vec![None; tree.blocks.items.len()];
    // Banners and comments first, so that their text does not count as prose of the page.
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

/// The elements around a named body or a story with a large enough share of the page's prose.
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
