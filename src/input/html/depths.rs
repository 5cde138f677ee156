//! [`Depths`]: how deep the elements of a growing tree stand.

use ego_tree::{NodeId, NodeRef};
use rustc_hash::FxHashMap;
use scraper::Node;

/// How many elements stand around those that were looked at; what stands around several of them is passed once a look,
/// because all nodes are looked at.
#[derive(Debug, Default)]
pub(super) struct Depths {
    known: FxHashMap<NodeId, usize>,
    path: Vec<NodeId>,
}

impl Depths {
    /// How many nodes stand around the deepest of these, at least 1 for the page itself. What was known before is forgotten:
    /// the parser may move what stands around a node.
    pub(super) fn deepest<'n>(&mut self, nodes: impl Iterator<Item = NodeRef<'n, Node>>) -> usize {
        self.known.clear();
        let (mut deepest, mut last) = (1, None);
        for parent in nodes.filter_map(|node| node.parent()) {
            // Most nodes stand beside the one before.
            if last.replace(parent.id()) != Some(parent.id()) {
                deepest = deepest.max(self.through(parent));
            }
        }
        deepest
    }

    /// How many nodes there are from the page to this one.
    fn through(&mut self, node: NodeRef<'_, Node>) -> usize {
        let (mut next, mut above) = (Some(node), 0);
        while let Some(node) = next {
            crate::steps::count();
            if let Some(known) = self.known.get(&node.id()) {
                above = *known;
                break;
            }
            self.path.push(node.id());
            next = node.parent();
        }
        while let Some(inner) = self.path.pop() {
            above += 1;
            self.known.insert(inner, above);
        }
        above
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::Html;

    #[test]
    fn the_deepest_node_is_found_wherever_it_stands() {
        for (page, want) in [
            ("<p>x", 4),
            // It stands before others that are higher.
            ("<div><div><div>x</div></div></div><p>y</p>z", 6),
            ("<ul><li><ul><li>x</ul></ul><!-- y --></body><!-- z -->", 7),
        ] {
            let html = Html::parse_document(page);
            let mut depths = Depths::default();
            assert_eq!(depths.deepest(html.tree.nodes()), want, "{page}");
            assert_eq!(depths.deepest(html.tree.nodes().rev()), want, "{page}");
        }
    }
}
