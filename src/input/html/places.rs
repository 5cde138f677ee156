//! [`Place`]: where a block stands, held against the story's own paragraphs.

use super::own_paragraphs::{Core, around};
use super::tree::Tree;

/// Where a block stands.
pub(super) struct Place {
    /// Among the story's own paragraphs.
    pub in_story: bool,
    /// The outermost element around it that is not around the story's paragraphs; 0 for none.
    pub element: usize,
    /// How many elements stand between that one and the block.
    pub depth: usize,
}

/// Where each block stands that is kept.
pub(super) fn places(tree: &Tree, kept: &[usize], core: Option<&Core>) -> Vec<Place> {
    let mut around_core = vec![false; tree.elements.len()];
    let mut at = core.map_or(0, |core| core.element);
    while at > 0 {
        around_core[at] = true;
        at = tree.elements[at].parent;
    }
    around_core[0] = core.is_some();
    let place = |at: &usize| {
        let in_story = core.is_some_and(|core| around(tree, *at, core.height) == core.element);
        let (mut element, mut depth) = (tree.hosts[*at], 0);
        while element > 0 && !around_core[tree.elements[element].parent] {
            element = tree.elements[element].parent;
            depth += 1;
        }
        Place { in_story, element, depth }
    };
    kept.iter().map(place).collect()
}
