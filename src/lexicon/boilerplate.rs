//! [`Boilerplate`]: the phrases of `boilerplate.tsv` in a [`Phrases`] trie of their own, and its lists of words.
//!
//! Its words are those of lines as [`fold_bytes`] folds them, where a run of digits is `#`; a text's words are folded
//! in another way, so it has a vocabulary of its own.

use super::cells::parts;
use super::folded_line::{fold_bytes, next_word};
use super::phrases::{PhraseList, Phrases};
use super::rows::{BoilerplateKind, BoilerplateMatch as At, BoilerplateRow};
use super::vocabulary::{UNKNOWN, Vocabulary, WordId, Words};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

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

/// A word of the lists.
#[derive(Debug, Clone, Default)]
struct Word {
    /// The lists it stands in.
    kinds: Vec<BoilerplateKind>,
    menu: bool,
}

/// The phrases of a site's own furniture, ready to be found in a folded line.
#[derive(Debug)]
pub(crate) struct Boilerplate {
    vocabulary: Vocabulary,
    /// What is known of each word, by its id.
    words: Vec<Word>,
    phrases: Phrases,
    /// What the rows of `phrases` are.
    rows: Vec<(At, BoilerplateKind)>,
    names: AhoCorasick,
    name_kinds: Vec<BoilerplateKind>,
}

/// The words and phrases that are being read.
#[derive(Debug, Default)]
struct List {
    vocabulary: Words,
    words: Vec<Word>,
    phrases: PhraseList,
    rows: Vec<(At, BoilerplateKind)>,
}

impl List {
    fn add_word(&mut self, word: &[u8], kind: BoilerplateKind) {
        let Some(id) = self.vocabulary.intern_folded(word) else { return };
        self.words.resize(self.words.len().max(id as usize + 1), Word::default());
        let word = &mut self.words[id as usize];
        word.menu |= kind == BoilerplateKind::Menu;
        word.kinds.push(kind);
    }

    fn add(&mut self, folded: &[u8], at: At, kind: BoilerplateKind) {
        let words = folded.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
        let words: Option<Vec<WordId>> = words.map(|word| self.vocabulary.intern_folded(word)).collect();
        self.phrases.add(&words.unwrap_or_default(), self.rows.len() as u32);
        self.rows.push((at, kind));
    }
}

/// The words of a line by their ids, and room to fold one of them; kept from line to line.
#[derive(Debug, Default)]
pub(crate) struct LineWords {
    ids: Vec<WordId>,
    folded: Vec<u8>,
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
                    list.add_word(folded.trim_ascii(), row.kind);
                } else {
                    list.add(&folded, row.at, row.kind);
                }
            }
        }
        let List { vocabulary, words, phrases, rows } = list;
        let (vocabulary, phrases) = (vocabulary.finish(), phrases.finish());
        Self { vocabulary, words, phrases, rows, names: automaton(&names), name_kinds }
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
        let id = self.vocabulary.id_of_folded(word.as_bytes());
        self.words.get(id as usize).is_some_and(|word| word.kinds.contains(&kind))
    }

    /// Calls `found` with the kind of each phrase of a line.
    pub(crate) fn each(
        &self,
        line: &str,
        words: &mut LineWords,
        mut found: impl FnMut(BoilerplateKind),
    ) -> Count {
        self.read(line, words);
        let mut count = Count { words: words.ids.len(), menu: 0 };
        for (at, id) in words.ids.iter().enumerate().filter(|(_, id)| **id != UNKNOWN) {
            count.menu += usize::from(self.words.get(*id as usize).is_some_and(|word| word.menu));
            self.each_from(&words.ids, at, &mut found);
        }
        count
    }

    /// The words of a line.
    fn read(&self, line: &str, words: &mut LineWords) {
        words.ids.clear();
        let mut at = 0;
        while let Some((word, plain)) = next_word(line, at) {
            at = word.end;
            if plain {
                words.ids.push(self.vocabulary.id_at(line, word.start, word.end));
                continue;
            }
            fold_bytes(&line[word], &mut words.folded);
            match words.folded.trim_ascii() {
                [] => {}
                folded => words.ids.push(self.vocabulary.id_of_folded(folded)),
            }
        }
    }

    /// The phrases from the word at `at` on.
    fn each_from(&self, words: &[WordId], at: usize, found: &mut impl FnMut(BoilerplateKind)) {
        let mut node = self.phrases.start(words[at]);
        let mut next = at + 1;
        while node != 0 {
            for row in self.phrases.rows(node) {
                let (place, kind) = self.rows[row as usize];
                if place.stands(at == 0, next == words.len()) {
                    found(kind);
                }
            }
            node = words.get(next).map_or(0, |word| self.phrases.step(node, *word));
            next += 1;
        }
    }
}

fn automaton(patterns: &[String]) -> AhoCorasick {
    AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .kind(Some(AhoCorasickKind::DFA))
        .build(patterns)
        .expect("the patterns are far fewer than an automaton can hold")
}
