//! A trie of word ids: the longest phrase of each lexicon that begins at a word, in one walk.

use super::numbers::{Layout, Narrow, Numbers};
use super::vocabulary::WordId;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// A node of the trie; 0 is no node.
pub(crate) type Node = u32;

/// Phrases, each a path of words that leads to its rows: those of all tables, and those of `boilerplate.tsv`.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// The node of each first word.
    first: Numbers,
    /// Of each node, what words may come next and where its rows begin and end.
    nodes: Numbers,
    /// The slots of a hash table: a node, one more word, and the node they lead to.
    edges: Numbers,
    rows: Numbers,
}

/// The phrases that are being read.
#[derive(Debug)]
pub(super) struct PhraseList {
    next: FxHashMap<(Node, WordId), Node>,
    first: Vec<Node>,
    nodes: Vec<Place>,
    ends: Vec<(Node, u32)>,
}

/// What is known of a node without a look at its neighbours.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// A bit for each word that may come next, several words to a bit: most looks at the edges would be in vain.
    next: u64,
    /// How many rows it has.
    rows: u32,
}

#[inline]
fn bit_of(word: WordId) -> u64 {
    1 << (word.wrapping_mul(0x9E37_79B1) >> 26)
}

/// Where to look for an edge first, in a table of this many slots, a power of two.
#[inline]
fn slot_of(node: Node, word: WordId, slots: usize) -> usize {
    let key = u64::from(node) << 32 | u64::from(word);
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (slots - 1)
}

/// How many numbers a slot of the edges has.
const EDGE: usize = 3;

impl Default for PhraseList {
    fn default() -> Self {
        // Node 0 is none.
        let nodes = vec![Place::default()];
        Self { next: FxHashMap::default(), first: Vec::new(), nodes, ends: Vec::new() }
    }
}

impl PhraseList {
    /// Lets `words` lead to `row`.
    pub(super) fn add(&mut self, words: &[WordId], row: u32) {
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

    /// Lays the phrases out for look-ups.
    pub(super) fn finish(mut self) -> Phrases {
        // Ordered by node and not by row, which keep the order in which they were added.
        self.ends.sort_by_key(|(node, _)| *node);
        let mut end = 0;
        let nodes = self.nodes.iter().map(|node| {
            end += node.rows;
            [node.next as u32, (node.next >> 32) as u32, end - node.rows, end]
        });
        Phrases {
            nodes: Numbers::of(nodes),
            edges: edges(self.next),
            first: Numbers::of(self.first.into_iter().map(|node| [node])),
            rows: Numbers::of(self.ends.into_iter().map(|(_, row)| [row])),
        }
    }
}

fn edges(next: FxHashMap<(Node, WordId), Node>) -> Numbers {
    let mut slots = vec![[0; EDGE]; (next.len() * 2).next_power_of_two()];
    let mut edges: Vec<_> = next.into_iter().collect();
    // In an order of their own, so that the same rows give the same slots.
    edges.sort_unstable();
    for ((from, word), to) in edges {
        let mut slot = slot_of(from, word, slots.len());
        while slots[slot][0] != 0 {
            slot = (slot + 1) & (slots.len() - 1);
        }
        slots[slot] = [from, word, to];
    }
    Numbers::of(slots)
}

impl Phrases {
    /// The words that may come next, as bits, and the rows of a node.
    #[inline]
    fn place(&self, node: Node) -> (u64, Range<usize>) {
        let place = self.nodes.wide(node as usize);
        let (start, end) = ((place >> 64) as u32, (place >> 96) as u32);
        (place as u64, start as usize..end as usize)
    }

    /// The node of a first word; 0 for none.
    #[inline]
    pub(crate) fn start(&self, word: WordId) -> Node {
        self.starts().of(word)
    }

    #[inline]
    pub(crate) fn starts(&self) -> Starts<'_> {
        Starts(self.first.narrow())
    }

    /// The node after one more word; 0 when no phrase goes on so.
    #[inline]
    pub(crate) fn step(&self, node: Node, word: WordId) -> Node {
        if self.place(node).0 & bit_of(word) == 0 {
            return 0;
        }
        let slots = self.edges.len() / EDGE;
        let mut slot = slot_of(node, word, slots);
        loop {
            let [from, by, to] = self.edges.three(slot);
            if from == 0 || (from, by) == (node, word) {
                return to;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }

    /// The rows whose phrase ends at this node.
    #[inline]
    pub(crate) fn rows(&self, node: Node) -> impl Iterator<Item = u32> + '_ {
        self.place(node).1.map(|at| self.rows.number(at))
    }
}

/// The nodes of first words, at hand for all words of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Starts<'p>(Narrow<'p>);

impl Starts<'_> {
    /// The node of a first word; 0 for none.
    #[inline]
    pub(crate) fn of(self, word: WordId) -> Node {
        self.0.number(word as usize)
    }
}

impl Layout for Phrases {
    fn write(&self, image: &mut Vec<u8>) {
        for numbers in [&self.first, &self.nodes, &self.edges, &self.rows] {
            numbers.write(image);
        }
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let [first, nodes, edges, rows] = std::array::from_fn(|_| Numbers::read(image));
        Self { first, nodes, edges, rows }
    }
}
