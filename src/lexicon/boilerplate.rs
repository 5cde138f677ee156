//! [`Boilerplate`]: the phrases of `boilerplate.tsv`, as paths of words, and its lists of words.

use super::folded_line::fold_bytes;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;

/// Where in a line a phrase must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Line,
    Start,
    End,
    Within,
}

impl At {
    fn of(cell: &str) -> Self {
        match cell {
            "line" => Self::Line,
            "start" => Self::Start,
            "end" => Self::End,
            _ => Self::Within,
        }
    }

    fn stands(self, starts: bool, ends: bool) -> bool {
        match self {
            Self::Line => starts && ends,
            Self::Start => starts,
            Self::End => ends,
            Self::Within => true,
        }
    }
}

/// A word of the phrases or of the lists.
#[derive(Debug, Default)]
struct Word {
    id: u32,
    /// The node of the phrases that begin with it; 0 for none.
    first: u32,
    /// The lists it stands in.
    kinds: Vec<Box<str>>,
    menu: bool,
}

/// What the words up to one place of a phrase lead to.
#[derive(Debug, Default)]
struct Node {
    /// The phrases that end here.
    ends: Vec<(At, Box<str>)>,
    goes_on: bool,
}

/// The phrases of a site's own furniture, ready to be found in a folded line.
#[derive(Debug)]
pub(crate) struct Boilerplate {
    words: FxHashMap<Box<[u8]>, Word>,
    nodes: Vec<Node>,
    next: FxHashMap<(u32, u32), u32>,
    names: AhoCorasick,
    name_kinds: Vec<Box<str>>,
}

/// The words of a line, and how many of them menus are made of.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    pub words: usize,
    pub menu: usize,
}

impl Boilerplate {
    /// Reads `phrase, kind, match` rows; a phrase is folded as lines are.
    pub(super) fn new<'r>(rows: impl Iterator<Item = [&'r str; 3]>) -> Self {
        let (mut names, mut name_kinds) = (Vec::new(), Vec::new());
        let mut read = Self {
            words: FxHashMap::default(),
            nodes: vec![Node::default()],
            next: FxHashMap::default(),
            names: automaton(&[]),
            name_kinds: Vec::new(),
        };
        let mut folded = Vec::new();
        for [cell, kind, at] in rows {
            for phrase in cell.split('|') {
                if at == "name" {
                    names.push(format!("-{}-", phrase.trim()));
                    name_kinds.push(kind.into());
                    continue;
                }
                fold_bytes(phrase, &mut folded);
                if at == "word" {
                    let word = read.word(folded.trim_ascii());
                    word.menu |= kind == "menu";
                    word.kinds.push(kind.into());
                } else {
                    read.add(&folded, At::of(at), kind);
                }
            }
        }
        Self { names: automaton(&names), name_kinds, ..read }
    }

    fn word(&mut self, word: &[u8]) -> &mut Word {
        let id = self.words.len() as u32;
        self.words.entry(word.into()).or_insert_with(|| Word { id, ..Word::default() })
    }

    fn add(&mut self, folded: &[u8], at: At, kind: &str) {
        let mut node = 0;
        for word in folded.split(|byte| *byte == b' ').filter(|word| !word.is_empty()) {
            let fresh = self.nodes.len() as u32;
            let known = self.word(word);
            let next = if node == 0 {
                if known.first == 0 {
                    known.first = fresh;
                }
                known.first
            } else {
                let id = known.id;
                self.nodes[node as usize].goes_on = true;
                *self.next.entry((node, id)).or_insert(fresh)
            };
            if next == fresh {
                self.nodes.push(Node::default());
            }
            node = next;
        }
        if node != 0 {
            self.nodes[node as usize].ends.push((at, kind.into()));
        }
    }

    /// Calls `found` with the kind of each compound in a class or id, whose words have a hyphen around each, and whether
    /// it ends the name.
    pub(crate) fn each_name<'b>(&'b self, folded: &str, mut found: impl FnMut(&'b str, bool)) {
        for hit in self.names.find_overlapping_iter(folded) {
            found(&self.name_kinds[hit.pattern().as_usize()], hit.end() == folded.len());
        }
    }

    /// Whether a row names the word, in small letters, as one of a kind.
    pub(crate) fn is_word(&self, kind: &str, word: &str) -> bool {
        self.words.get(word.as_bytes()).is_some_and(|word| word.kinds.iter().any(|have| **have == *kind))
    }

    /// Calls `found` with the kind of each phrase of a line that [`fold_bytes`] has folded.
    pub(crate) fn each<'b>(&'b self, folded: &[u8], mut found: impl FnMut(&'b str)) -> Count {
        let mut count = Count::default();
        let mut at = 1;
        while let Some((word, behind)) = word_at(folded, at) {
            count.words += 1;
            if let Some(word) = self.words.get(word) {
                count.menu += usize::from(word.menu);
                self.each_from(word.first, folded, (at == 1, behind), &mut found);
            }
            at = behind;
        }
        count
    }

    /// The phrases from one word on; `behind` is where the next word begins.
    fn each_from<'b>(
        &'b self,
        first: u32,
        folded: &[u8],
        (starts, mut behind): (bool, usize),
        found: &mut impl FnMut(&'b str),
    ) {
        let mut at = first;
        while at != 0 {
            let node = &self.nodes[at as usize];
            for (place, kind) in &node.ends {
                if place.stands(starts, behind == folded.len()) {
                    found(kind);
                }
            }
            let next = if node.goes_on { word_at(folded, behind) } else { None };
            let Some((word, end)) = next else { break };
            at = self.words.get(word).and_then(|word| self.next.get(&(at, word.id))).copied().unwrap_or(0);
            behind = end;
        }
    }
}

/// The word of a folded line that begins at a byte, and where the next one begins.
#[inline]
fn word_at(folded: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let rest = folded.get(at..)?;
    let len = rest.iter().position(|byte| *byte == b' ')?;
    Some((&rest[..len], at + len + 1))
}

fn automaton(patterns: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns)
        .expect("the patterns are far fewer than an automaton can hold")
}
