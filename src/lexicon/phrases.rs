//! A trie of word ids: the longest phrase of each lexicon that begins at a word, in one walk.

use super::vocabulary::WordId;
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

/// A node of the trie; 0 is no node.
pub(crate) type Node = u32;

/// All phrases of all tables.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    next: HashMap<(Node, WordId), Node, FxBuildHasher>,
    first: Vec<Node>,
    ends: Vec<(Node, u32)>,
    rows: Vec<u32>,
    last: Node,
}

impl Phrases {
    pub(crate) fn with_capacity(phrases: usize) -> Self {
        Self {
            next: HashMap::with_capacity_and_hasher(phrases, FxBuildHasher),
            ends: Vec::with_capacity(phrases),
            ..Self::default()
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
            self.last += 1;
            self.first[head] = self.last;
        }
        let mut node = self.first[head];
        for word in tail {
            let fresh = self.last + 1;
            node = *self.next.entry((node, *word)).or_insert(fresh);
            self.last = self.last.max(node);
        }
        self.ends.push((node, row));
    }

    /// Sorts what was added; call it once, before the first look-up. `words` is the size of the vocabulary.
    pub(crate) fn finish(&mut self, words: usize) {
        self.first.resize(words, 0);
        self.ends.sort_unstable();
        self.rows = vec![0; self.last as usize + 2];
        for (node, _) in &self.ends {
            self.rows[*node as usize + 1] += 1;
        }
        for at in 1..self.rows.len() {
            self.rows[at] += self.rows[at - 1];
        }
    }

    /// The node of a first word.
    #[inline]
    pub(crate) fn start(&self, word: WordId) -> Node {
        self.first[word as usize]
    }

    /// The node behind one more word; 0 when no phrase goes on so.
    #[inline]
    pub(crate) fn step(&self, node: Node, word: WordId) -> Node {
        self.next.get(&(node, word)).copied().unwrap_or(0)
    }

    /// The rows whose phrase ends at this node.
    #[inline]
    pub(crate) fn rows(&self, node: Node) -> impl Iterator<Item = u32> + '_ {
        let range = self.rows[node as usize] as usize..self.rows[node as usize + 1] as usize;
        self.ends[range].iter().map(|(_, row)| *row)
    }
}
