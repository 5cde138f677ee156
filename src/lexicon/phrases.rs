//! A trie of word ids: the longest phrase of each lexicon that begins at a word, in one walk.

use super::vocabulary::WordId;
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

/// A node of the trie; 0 is no node.
pub(crate) type Node = u32;

/// Phrases, each a path of words that leads to its rows: those of all tables, and those of `boilerplate.tsv`.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    next: HashMap<(Node, WordId), Node, FxBuildHasher>,
    first: Vec<Node>,
    nodes: Vec<Place>,
    ends: Vec<(Node, u32)>,
    rows: Vec<u32>,
}

/// What is known of a node without a look at its neighbours.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// A bit for each word that may come next, several words to a bit: most looks at `next` would be in vain.
    next: u64,
    /// Where its rows begin; they end where the next node's do.
    rows: u32,
}

#[inline]
fn bit_of(word: WordId) -> u64 {
    1 << (word.wrapping_mul(0x9E37_79B1) >> 26)
}

impl Phrases {
    pub(crate) fn with_capacity(phrases: usize) -> Self {
        let mut nodes = Vec::with_capacity(phrases);
        nodes.push(Place::default());
        Self {
            next: HashMap::with_capacity_and_hasher(phrases / 2, FxBuildHasher),
            first: Vec::with_capacity(phrases),
            nodes,
            ends: Vec::with_capacity(phrases),
            rows: Vec::new(),
        }
    }

    /// Lets `words` lead to `row`.
    pub(crate) fn add(&mut self, words: &[WordId], row: u32) {
        let Some((head, tail)) = words.split_first() else { return };
        let head = *head as usize;
        if self.first.len() <= head {
            self.first.resize(head + 1, 0);
        }
        if self.first[head] == 0 {
            self.first[head] = self.nodes.len() as Node;
            self.nodes.push(Place::default());
        }
        let mut node = self.first[head];
        for word in tail {
            self.nodes[node as usize].next |= bit_of(*word);
            let fresh = self.nodes.len() as Node;
            node = *self.next.entry((node, *word)).or_insert(fresh);
            if node == fresh {
                self.nodes.push(Place::default());
            }
        }
        self.nodes[node as usize].rows += 1;
        self.ends.push((node, row));
    }

    /// Sorts what was added; call it once, before the first look-up. `words` is the size of the vocabulary.
    pub(crate) fn finish(&mut self, words: usize) {
        self.first.resize(words, 0);
        let mut end = 0;
        for node in &mut self.nodes {
            end += node.rows;
            node.rows = end;
        }
        self.rows = vec![0; self.ends.len()];
        // From the last row to the first, so that a node's rows stand in their order and its start is what is left.
        for (node, row) in self.ends.drain(..).rev() {
            let start = &mut self.nodes[node as usize].rows;
            *start -= 1;
            self.rows[*start as usize] = row;
        }
        self.ends = Vec::new();
        self.nodes.push(Place { next: 0, rows: end });
    }

    /// The node of a first word.
    #[inline]
    pub(crate) fn start(&self, word: WordId) -> Node {
        self.first.get(word as usize).copied().unwrap_or(0)
    }

    /// Whether any phrase goes on after this node.
    #[inline]
    pub(crate) fn goes_on(&self, node: Node) -> bool {
        self.nodes[node as usize].next != 0
    }

    /// The node behind one more word; 0 when no phrase goes on so.
    #[inline]
    pub(crate) fn step(&self, node: Node, word: WordId) -> Node {
        if self.nodes[node as usize].next & bit_of(word) == 0 {
            return 0;
        }
        self.next.get(&(node, word)).copied().unwrap_or(0)
    }

    /// The rows whose phrase ends at this node.
    #[inline]
    pub(crate) fn rows(&self, node: Node) -> impl Iterator<Item = u32> + '_ {
        let range = self.nodes[node as usize].rows as usize..self.nodes[node as usize + 1].rows as usize;
        self.rows[range].iter().copied()
    }
}
