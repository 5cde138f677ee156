//! [`Grammar`]: what English words are to the grammar, whatever the text is about: closed classes and the forms of verbs.

use super::cells::parts;
use super::rows::{PartOfSpeechRow, VerbRow, VerbUse, WordClass};
use super::vocabulary::{Vocabulary, Words};

/// The forms of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Form {
    /// `join`.
    Base,
    /// `joins`.
    Third,
    /// `joined`, `took`.
    Past,
    /// `joined`, `taken`.
    Participle,
    /// `joining`.
    Gerund,
}

/// The number of a verb in `verbs.tsv`, from 2; 0 is none.
pub(crate) type VerbId = u16;

/// A verb that is in no row.
const UNLISTED: VerbId = 1;

/// What a word is to the grammar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    classes: u64,
    verbs: [VerbId; 5],
}

impl Entry {
    /// Whether the word is of the class.
    #[inline]
    pub(crate) fn is(self, class: WordClass) -> bool {
        self.classes & 1 << class as u8 != 0
    }

    /// The verb whose form the word is.
    #[inline]
    pub(crate) fn verb(self, form: Form) -> VerbId {
        self.verbs[form as usize]
    }

    /// Whether the word is this form of some verb.
    #[inline]
    pub(crate) fn has(self, form: Form) -> bool {
        self.verb(form) != 0
    }

    /// The word as this form alone.
    pub(crate) fn only(self, form: Form) -> Self {
        let mut verbs = [0; 5];
        verbs[form as usize] = self.verb(form);
        Self { verbs, ..self }
    }

    /// A verb that no row has, in the form of a regular past.
    pub(crate) fn regular_past() -> Self {
        let mut entry = Self::default();
        entry.verbs[Form::Past as usize] = UNLISTED;
        entry.verbs[Form::Participle as usize] = UNLISTED;
        entry
    }

    /// A verb that no row has, in its `-ing` form.
    pub(crate) fn gerund() -> Self {
        let mut entry = Self::default();
        entry.verbs[Form::Gerund as usize] = UNLISTED;
        entry
    }

    /// Whether the word is of no class: a noun, an adjective or a name that no row tells of.
    pub(crate) fn is_open(self) -> bool {
        self.classes == 0
    }

    /// Whether the word is a form of some verb.
    #[inline]
    pub(crate) fn is_verb(self) -> bool {
        self.verbs != [0; 5]
    }

    /// The first verb whose form the word is; 0 for none.
    pub(crate) fn any_verb(self) -> VerbId {
        self.verbs.into_iter().find(|verb| *verb != 0).unwrap_or(0)
    }
}

/// What is known of a verb, whatever its form.
#[derive(Debug, Clone, Copy, Default)]
struct Verb {
    noun_share: u8,
    uses: u16,
}

/// The longest word that is looked up, in bytes: no row is longer.
const LONGEST: usize = 32;

/// The lengths of the endings that have rows, in bytes.
const SHORTEST_ENDING: usize = 2;
/// The longest of them.
const LONGEST_ENDING: usize = 4;

/// Shorter words end so by chance: `red`, `king`, `fly`.
const SHORTEST_STEM: usize = 3;

/// The words of the two tables, by their small letters.
#[derive(Debug)]
pub(crate) struct Grammar {
    words: Vocabulary,
    /// What each word is, by its number among `words`.
    entries: Vec<Entry>,
    verbs: Vec<Verb>,
}

/// The words that are being read.
#[derive(Debug, Default)]
struct List {
    words: Words,
    entries: Vec<Entry>,
    verbs: Vec<Verb>,
}

impl List {
    /// The entry of a word; `None` of one that is too long to be looked up.
    fn entry(&mut self, word: &str) -> Option<&mut Entry> {
        let at = self.words.intern_folded(word.as_bytes())? as usize;
        self.entries.resize(self.entries.len().max(at + 1), Entry::default());
        self.entries.get_mut(at)
    }

    fn add_verb(&mut self, row: &VerbRow) {
        let Ok(id) = VerbId::try_from(self.verbs.len()) else { return };
        for (form, cell) in row.forms.iter().enumerate() {
            for word in parts(cell) {
                if let Some(entry) = self.entry(word) {
                    // Of two verbs that share a form (`found`), the first in the table has it.
                    let verb = &mut entry.verbs[form];
                    *verb = if *verb == 0 { id } else { *verb };
                }
            }
        }
        self.verbs.push(Verb { noun_share: row.noun_share, uses: row.uses });
    }
}

impl Grammar {
    /// Files each word and each form of each verb under its letters.
    pub(super) fn new(words: &[PartOfSpeechRow], verbs: &[VerbRow]) -> Self {
        let mut list = List { verbs: vec![Verb::default(); 2], ..List::default() };
        for row in words {
            if let Some(entry) = list.entry(&row.word) {
                entry.classes |= row.classes;
            }
        }
        for row in verbs {
            list.add_verb(row);
        }
        Self { words: list.words.finish(), entries: list.entries, verbs: list.verbs }
    }

    /// What the word at these bytes of a text is; see [`Grammar::look_up`].
    #[inline]
    pub(crate) fn look_up_at(&self, text: &str, start: usize, end: usize) -> Entry {
        match self.words.plain_id_at(text, start, end) {
            Some(id) => self.entries.get(id as usize).copied().unwrap_or_default(),
            None => self.look_up(&text[start..end]),
        }
    }

    /// What a word or a phrase of few words is, in any case and with either apostrophe; nothing for unknown ones.
    pub(crate) fn look_up(&self, word: &str) -> Entry {
        let (mut folded, mut len) = ([0u8; LONGEST], 0);
        for c in word.chars() {
            let byte = match c {
                '\u{2019}' => b'\'',
                c if c.is_ascii() => c.to_ascii_lowercase() as u8,
                _ => return Entry::default(),
            };
            let Some(place) = folded.get_mut(len) else { return Entry::default() };
            *place = byte;
            len += 1;
        }
        self.entries.get(self.words.id_of_folded(&folded[..len]) as usize).copied().unwrap_or_default()
    }

    /// What the last letters of a word tell of it, by rows such as `*ly`.
    pub(crate) fn ending(&self, word: &str) -> Entry {
        let mut key = [b'*'; 1 + LONGEST_ENDING];
        for length in SHORTEST_ENDING..=LONGEST_ENDING {
            let cut = word.len().checked_sub(length).filter(|cut| *cut >= SHORTEST_STEM);
            let Some(ending) = cut.and_then(|cut| word.get(cut..)) else { continue };
            key[1..=length].copy_from_slice(ending.as_bytes());
            key.make_ascii_lowercase();
            let id = self.words.id_of_folded(&key[..=length]);
            if let Some(known) = self.entries.get(id as usize).filter(|known| **known != Entry::default()) {
                return *known;
            }
        }
        Entry::default()
    }

    /// Of the uses of a verb's bare form, the per cent that are no verb: `officer` 99, `join` 0.
    pub(crate) fn noun_share(&self, verb: VerbId) -> u8 {
        self.verbs[usize::from(verb)].noun_share
    }

    /// Whether a verb is used so.
    pub(crate) fn is_used(&self, verb: VerbId, used: VerbUse) -> bool {
        self.verbs[usize::from(verb)].uses & 1 << used as u8 != 0
    }
}
