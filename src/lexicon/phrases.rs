//! A trie of word ids: the longest phrase of each lexicon that begins at a word, in one walk.

use super::numbers::{Layout, Numbers};
use super::opening::{Node, Opening};
use super::vocabulary::WordId;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Phrases, each a path of words that leads to its rows: those of all tables, and those of `boilerplate.tsv`.
#[derive(Debug)]
pub(crate) struct Phrases {
    /// The node of each first word.
    first: Numbers,
    /// Of each node, what words may come next and where its rows begin and end.
    nodes: Numbers,
    /// The slots of a hash table: a node, one more word, and the node they lead to.
    edges: Numbers,
    /// A bit for each of them, several to a bit: a look there, which is in the cache, spares most looks at the slots.
    marks: Numbers,
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
    (mixed(node, word) >> 32) as usize & (slots - 1)
}

#[inline]
fn mixed(node: Node, word: WordId) -> u64 {
    (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The number of an edge's bit and the bit, in a list of this many numbers, a power of two.
#[inline]
fn mark_of(node: Node, word: WordId, numbers: usize) -> (usize, u32) {
    let mixed = mixed(node, word) >> 40;
    ((mixed / u64::from(u32::BITS)) as usize & (numbers - 1), 1 << (mixed % u64::from(u32::BITS)))
}

/// How many bits there are for each edge, at least.
const MARKS: usize = 8;

fn marks<'e>(edges: impl ExactSizeIterator<Item = &'e (Node, WordId)>) -> Numbers {
    let mut marks = vec![0; (edges.len() * MARKS / u32::BITS as usize + 1).next_power_of_two()];
    for (node, word) in edges {
        let (at, bit) = mark_of(*node, *word, marks.len());
        marks[at] |= bit;
    }
    Numbers::of(marks.into_iter().map(|number| [number]))
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

    /// Numbers the nodes anew: those of first words by the words' numbers, so that those of frequent words lie close together, then
    /// all others.
    fn renumber(&mut self) {
        let firsts = self.first.iter().filter(|node| **node != 0).copied();
        let mut order: Vec<Node> = std::iter::once(0).chain(firsts).collect();
        let mut placed = vec![false; self.nodes.len()];
        for node in &order {
            placed[*node as usize] = true;
        }
        order.extend((0..self.nodes.len() as Node).filter(|node| !placed[*node as usize]));
        let mut fresh = vec![0; self.nodes.len()];
        order.iter().zip(0..).for_each(|(node, number)| fresh[*node as usize] = number);
        let renamed = |node: Node| fresh[node as usize];
        self.nodes = order.iter().map(|node| self.nodes[*node as usize]).collect();
        self.first.iter_mut().for_each(|node| *node = renamed(*node));
        self.ends.iter_mut().for_each(|(node, _)| *node = renamed(*node));
        self.next =
            self.next.drain().map(|((from, word), to)| ((renamed(from), word), renamed(to))).collect();
    }

    /// Lays the phrases out for look-ups.
    pub(super) fn finish(mut self) -> Phrases {
        self.renumber();
        // Ordered by node and not by row, which keep the order in which they were added.
        self.ends.sort_by_key(|(node, _)| *node);
        let mut end = 0;
        let nodes = self.nodes.iter().map(|node| {
            end += node.rows;
            [node.next as u32, (node.next >> 32) as u32, end - node.rows, end]
        });
        Phrases {
            nodes: Numbers::of(nodes),
            marks: marks(self.next.keys()),
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
        self.first.number(word as usize)
    }

    /// How the phrases begin that a word opens.
    pub(super) fn opening(&self, word: WordId) -> Opening {
        let node = self.start(word);
        let (next, rows) = self.place(node);
        let lone = next == 0 && rows.len() == 1;
        if lone { Opening::of_row(self.rows.number(rows.start)) } else { Opening(node) }
    }

    /// The node after one more word; 0 when no phrase goes on so.
    #[inline]
    pub(crate) fn step(&self, node: Node, word: WordId) -> Node {
        let (at, mark) = mark_of(node, word, self.marks.len());
        if self.place(node).0 & bit_of(word) == 0 || self.marks.number(at) & mark == 0 {
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

impl Layout for Phrases {
    fn write(&self, image: &mut Vec<u8>) {
        for numbers in [&self.first, &self.nodes, &self.edges, &self.marks, &self.rows] {
            numbers.write(image);
        }
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let [first, nodes, edges, marks, rows] = std::array::from_fn(|_| Numbers::read(image));
        Self { first, nodes, edges, marks, rows }
    }
}
