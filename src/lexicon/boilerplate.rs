//! [`Boilerplate`]: the phrases of `boilerplate.tsv` in a [`Phrases`] trie of their own, and its lists of words.
//!
//! Its words are those of lines that [`fold_bytes`] has folded, where a run of digits is `#`; a text's words are folded
//! in another way, so the vocabulary of the other tables does not serve here.

use super::cells::parts;
use super::folded_line::fold_bytes;
use super::phrases::{Node, PhraseList, Phrases};
use super::rows::{BoilerplateKind, BoilerplateMatch as At, BoilerplateRow};
use super::vocabulary::WordId;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use rustc_hash::FxHashMap;

impl At {
    fn stands(self, starts: bool, ends: bool) -> bool {
        match self {
            Self::Line => starts && ends,
            Self::Start => starts,
            Self::End => ends,
            Self::Within => true,
            Self::Word | Self::Name => false,
        }
    }
}

/// A word of the phrases or of the lists.
#[derive(Debug, Default)]
struct Word {
    id: WordId,
    /// The lists it stands in.
    kinds: Vec<BoilerplateKind>,
    menu: bool,
}

/// The phrases of a site's own furniture, ready to be found in a folded line.
#[derive(Debug)]
pub(crate) struct Boilerplate {
    words: FxHashMap<Box<[u8]>, Word>,
    phrases: Phrases,
    /// What the rows of `phrases` are.
    rows: Vec<(At, BoilerplateKind)>,
    names: AhoCorasick,
    name_kinds: Vec<BoilerplateKind>,
}

/// The words and phrases that are being read.
#[derive(Debug, Default)]
struct List {
    words: FxHashMap<Box<[u8]>, Word>,
    phrases: PhraseList,
    rows: Vec<(At, BoilerplateKind)>,
}

impl List {
    fn word(&mut self, word: &[u8]) -> &mut Word {
        let id = self.words.len() as WordId;
        self.words.entry(word.into()).or_insert_with(|| Word { id, ..Word::default() })
    }

    fn add(&mut self, folded: &[u8], at: At, kind: BoilerplateKind) {
        let words = folded.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
        let words: Vec<WordId> = words.map(|word| self.word(word).id).collect();
        self.phrases.add(&words, self.rows.len() as u32);
        self.rows.push((at, kind));
    }
}

/// The words of a line, and how many of them menus are made of.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Count {
    pub words: usize,
    pub menu: usize,
}

impl Boilerplate {
    /// Takes over the rows; a phrase is folded as lines are.
    pub(super) fn new(rows: &[BoilerplateRow]) -> Self {
        let (mut names, mut name_kinds) = (Vec::new(), Vec::new());
        let (mut list, mut folded) = (List::default(), Vec::new());
        for row in rows {
            for phrase in parts(&row.phrase) {
                if row.at == At::Name {
                    names.push(format!("-{}-", phrase.trim()));
                    name_kinds.push(row.kind);
                    continue;
                }
                fold_bytes(phrase, &mut folded);
                if row.at == At::Word {
                    let word = list.word(folded.trim_ascii());
                    word.menu |= row.kind == BoilerplateKind::Menu;
                    word.kinds.push(row.kind);
                } else {
                    list.add(&folded, row.at, row.kind);
                }
            }
        }
        let List { words, phrases, rows } = list;
        Self { words, phrases: phrases.finish(), rows, names: automaton(&names), name_kinds }
    }

    /// Calls `found` with the kind of each compound in a class or id, whose words have a hyphen around each, and whether
    /// it ends the name.
    pub(crate) fn each_name(&self, folded: &str, mut found: impl FnMut(BoilerplateKind, bool)) {
        for hit in self.names.find_overlapping_iter(folded) {
            found(self.name_kinds[hit.pattern().as_usize()], hit.end() == folded.len());
        }
    }

    /// Whether a row names the word, in small letters, as one of a kind.
    pub(crate) fn is_word(&self, kind: BoilerplateKind, word: &str) -> bool {
        self.words.get(word.as_bytes()).is_some_and(|word| word.kinds.contains(&kind))
    }

    /// Calls `found` with the kind of each phrase of a line that [`fold_bytes`] has folded.
    pub(crate) fn each(&self, folded: &[u8], mut found: impl FnMut(BoilerplateKind)) -> Count {
        let mut count = Count::default();
        let mut at = 1;
        while let Some((word, behind)) = word_at(folded, at) {
            count.words += 1;
            if let Some(word) = self.words.get(word) {
                count.menu += usize::from(word.menu);
                self.each_from(self.phrases.start(word.id), folded, (at == 1, behind), &mut found);
            }
            at = behind;
        }
        count
    }

    /// The phrases from one word on; `next` is where the next word begins.
    fn each_from(
        &self,
        first: Node,
        folded: &[u8],
        (starts, mut next): (bool, usize),
        found: &mut impl FnMut(BoilerplateKind),
    ) {
        let mut node = first;
        while node != 0 {
            for row in self.phrases.rows(node) {
                let (place, kind) = self.rows[row as usize];
                if place.stands(starts, next == folded.len()) {
                    found(kind);
                }
            }
            let ahead = if self.phrases.goes_on(node) { word_at(folded, next) } else { None };
            let Some((word, end)) = ahead else { break };
            node = self.words.get(word).map_or(0, |word| self.phrases.step(node, word.id));
            next = end;
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
