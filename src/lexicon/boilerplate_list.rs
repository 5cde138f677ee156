//! [`List`]: the words and phrases of `boilerplate.tsv` while they are being read.

use super::cells::parts;
use super::folded_line::{Openings, fold_bytes};
use super::phrases::PhraseList;
use super::rows::{BoilerplateKind, BoilerplateMatch as At, BoilerplateRow};
use super::vocabulary::{WordId, Words};

/// A word of the lists.
#[derive(Debug, Clone, Default)]
pub(super) struct Word {
    /// The lists it stands in.
    pub kinds: Vec<BoilerplateKind>,
    pub menu: bool,
}

/// The words and phrases that are being read.
#[derive(Debug, Default)]
pub(super) struct List {
    pub vocabulary: Words,
    pub words: Vec<Word>,
    pub listed: Openings,
    pub phrases: PhraseList,
    pub rows: Vec<(At, BoilerplateKind)>,
    pub openings: Openings,
    pub long_openings: Openings,
    /// The compounds, and the kind of each.
    pub names: Vec<String>,
    pub name_kinds: Vec<BoilerplateKind>,
}

impl BoilerplateKind {
    /// Whether a phrase tells of a line of any length, and not of short ones only.
    fn is_of_any_line(self) -> bool {
        matches!(self, Self::Cookie | Self::Cue | Self::Icon)
    }
}

impl List {
    /// Reads the rows; a phrase is folded as lines are.
    pub(super) fn new(rows: &[BoilerplateRow]) -> Self {
        let (mut list, mut folded) = (Self::default(), Vec::new());
        for row in rows {
            for phrase in parts(&row.phrase) {
                if row.at == At::Name {
                    list.names.push(format!("-{}-", phrase.trim()));
                    list.name_kinds.push(row.kind);
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
        list
    }

    fn add_word(&mut self, word: &[u8], kind: BoilerplateKind) {
        let Some(id) = self.vocabulary.intern_folded(word) else { return };
        self.listed.add_word(word);
        self.words.resize(self.words.len().max(id as usize + 1), Word::default());
        let known = &mut self.words[id as usize];
        if kind == BoilerplateKind::Menu {
            known.menu = true;
            self.openings.add_word(word);
        }
        known.kinds.push(kind);
    }

    fn add(&mut self, folded: &[u8], at: At, kind: BoilerplateKind) {
        let words = folded.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
        let long = Some(&mut self.long_openings).filter(|_| kind.is_of_any_line());
        for openings in [&mut self.openings].into_iter().chain(long) {
            let mut words = words.clone();
            match (words.next(), words.next()) {
                (Some(first), Some(second)) => openings.add_pair(first, second),
                (first, _) => first.into_iter().for_each(|first| openings.add_word(first)),
            }
        }
        let words: Option<Vec<WordId>> = words.map(|word| self.vocabulary.intern_folded(word)).collect();
        self.phrases.add(&words.unwrap_or_default(), self.rows.len() as u32);
        self.rows.push((at, kind));
    }
}
