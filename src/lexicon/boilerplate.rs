//! [`Boilerplate`]: the phrases of `boilerplate.tsv` in a [`Phrases`] trie of their own, and its lists of words.
//!
//! Its words are those of lines as [`fold_bytes`] folds them, where a run of digits is `#`; a text's words are folded
//! in another way, so it has a vocabulary of its own.

use super::boilerplate_list::{List, Word};
use super::folded_line::{Beginning, Openings, fold_bytes, next_word};
use super::phrases::Phrases;
use super::rows::{BoilerplateKind, BoilerplateMatch as At, BoilerplateRow};
use super::split::Run;
use super::vocabulary::{Vocabulary, WordId};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use once_cell::sync::OnceCell;
use std::ops::Range;

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

/// The phrases of a site's own furniture, ready to be found in a folded line.
#[derive(Debug)]
pub(crate) struct Boilerplate {
    vocabulary: Vocabulary,
    /// What is known of each word, by its id.
    words: Vec<Word>,
    /// How the words of the lists begin: most words are in none.
    listed: Openings,
    /// The id of the word that figures fold to.
    figures: WordId,
    phrases: Phrases,
    /// What the rows of `phrases` are.
    rows: Vec<(At, BoilerplateKind)>,
    /// How the phrases begin, and the words that make a menu.
    openings: Openings,
    /// How the phrases begin that tell of a line of any length.
    long_openings: Openings,
    /// The compounds, and their automaton, which takes longer to make than a text to read; only pages ask for it.
    names: Vec<String>,
    name_automaton: OnceCell<AhoCorasick>,
    name_kinds: Vec<BoilerplateKind>,
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
        let List { vocabulary, words, listed, phrases, rows, openings, long_openings, names, name_kinds } =
            List::new(rows);
        let vocabulary = vocabulary.finish();
        Self {
            figures: vocabulary.id_of_folded(b"#"),
            vocabulary,
            words,
            listed,
            phrases: phrases.finish(),
            rows,
            openings,
            long_openings,
            names,
            name_automaton: OnceCell::new(),
            name_kinds,
        }
    }

    /// Calls `found` with the kind of each compound in a class or id, whose words have a hyphen around each, and whether
    /// it ends the name.
    pub(crate) fn each_name(&self, folded: &[u8], mut found: impl FnMut(BoilerplateKind, bool)) {
        let automaton = self.name_automaton.get_or_init(|| automaton(&self.names));
        // Most names hold none, which is told faster than what they hold.
        if !automaton.is_match(folded) {
            return;
        }
        for hit in automaton.find_overlapping_iter(folded) {
            found(self.name_kinds[hit.pattern().as_usize()], hit.end() == folded.len());
        }
    }

    /// Whether a row names the word, in small letters, as one of a kind.
    pub(crate) fn is_word(&self, kind: BoilerplateKind, word: &str) -> bool {
        self.kinds(word).contains(&kind)
    }

    /// The kinds that rows name the word as, in small letters.
    pub(crate) fn kinds(&self, word: &str) -> &[BoilerplateKind] {
        if !self.listed.may_be(Beginning::of_word(word)) {
            return &[];
        }
        let id = self.vocabulary.id_of_folded(word.as_bytes());
        self.words.get(id as usize).map_or(&[], |word| &word.kinds)
    }

    /// As [`Self::kinds`], of a word in any case.
    pub(crate) fn kinds_of(&self, word: &str) -> &[BoilerplateKind] {
        let beginning = Beginning::of_word(word);
        if !self.listed.may_be(beginning) {
            return &[];
        }
        if beginning.is_odd() {
            return self.kinds(&word.to_lowercase());
        }
        let id = self.vocabulary.id(word);
        self.words.get(id as usize).map_or(&[], |word| &word.kinds)
    }

    /// Calls `found` with the kind of each phrase of a line; where that is not `short`, of each that tells of a line of any
    /// length. Folds words into `folded`, which is kept from line to line.
    pub(crate) fn each(
        &self,
        line: &str,
        short: bool,
        folded: &mut Vec<u8>,
        mut found: impl FnMut(BoilerplateKind),
    ) -> Count {
        let openings = if short { &self.openings } else { &self.long_openings };
        let (mut count, mut end) = (Count::default(), 0);
        // The word before, where it has not been looked up.
        let mut before: Option<(Range<usize>, Beginning)> = None;
        while let Some((word, beginning)) = next_word(line, end) {
            end = word.end;
            if let Some((first, opening)) = before.take()
                && openings.may_open(opening, beginning)
                && let Some(id) = self.id(line, first.clone(), opening, folded)
            {
                self.each_from(line, (id, first.end), count.words == 1, folded, &mut found);
            }
            if !openings.may_be(beginning) {
                let passed = openings.pass(line.as_bytes(), end, beginning);
                before = Some(if passed.count > 0 {
                    end = passed.last.end;
                    (passed.last, passed.beginning)
                } else {
                    (word, beginning)
                });
                count.words += 1 + passed.count;
            } else if let Some(id) = self.id(line, word, beginning, folded) {
                count.menu += usize::from(self.words.get(id as usize).is_some_and(|word| word.menu));
                self.each_from(line, (id, end), count.words == 0, folded, &mut found);
                count.words += 1;
            }
        }
        count
    }

    /// The id of a word of a line; `None` where it is nothing but apostrophes.
    #[inline]
    fn id(
        &self,
        line: &str,
        word: Range<usize>,
        beginning: Beginning,
        folded: &mut Vec<u8>,
    ) -> Option<WordId> {
        if beginning == Beginning::FIGURES {
            return Some(self.figures);
        }
        if !beginning.is_odd()
            && let Some(letters) = Run::at(line.as_bytes(), word.start).whole()
        {
            return Some(self.vocabulary.id_of(letters));
        }
        fold_bytes(&line[word], folded);
        let folded = folded.trim_ascii();
        (!folded.is_empty()).then(|| self.vocabulary.id_of_folded(folded))
    }

    /// The phrases that begin with a word of a line, which ends at a byte; `starts` tells whether it is the first one.
    #[inline]
    fn each_from(
        &self,
        line: &str,
        (first, mut end): (WordId, usize),
        starts: bool,
        folded: &mut Vec<u8>,
        found: &mut impl FnMut(BoilerplateKind),
    ) {
        let mut node = self.phrases.start(first);
        while node != 0 {
            let next = std::iter::from_fn(|| {
                let (word, beginning) = next_word(line, end)?;
                end = word.end;
                Some(self.id(line, word, beginning, folded))
            });
            let next = next.flatten().next();
            for row in self.phrases.rows(node) {
                let (place, kind) = self.rows[row as usize];
                if place.stands(starts, next.is_none()) {
                    found(kind);
                }
            }
            node = next.map_or(0, |word| self.phrases.step(node, word));
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
