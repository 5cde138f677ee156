//! [`Grammar`]: what English words are to the grammar, whatever the text is about: closed classes and the forms of verbs.

use super::cells::parts;
use super::entry::{Entry, VerbId};
use super::frequent;
use super::numbers::{Layout, Numbers};
use super::rows::{PartOfSpeechRow, VerbRow, VerbUse, WordClass};
use super::vocabulary::{UNKNOWN, Vocabulary, WordId, Words};
use super::word_key::{plain_key, short_key};
use std::ops::Range;

/// What is known of a verb, whatever its form.
#[derive(Debug, Clone, Copy, Default)]
struct Verb {
    noun_share: u8,
    uses: u32,
}

impl Verb {
    fn number(self) -> u32 {
        u32::from(self.noun_share) | self.uses << 8
    }

    #[inline]
    fn of(number: u32) -> Self {
        Self { noun_share: number as u8, uses: number >> 8 }
    }
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
    /// The number among `words` of each word of the vocabulary, by its number there.
    known: Numbers,
    /// What each word is, by its number among `words`.
    entries: Numbers,
    /// Of each row of an ending, how many letters it has, those, and its number among `words`.
    endings: Numbers,
    /// What is known of each verb.
    verbs: Numbers,
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
    pub(super) fn new(words: &[PartOfSpeechRow], verbs: &[VerbRow], vocabulary: &Vocabulary) -> Self {
        let mut list = List { verbs: vec![Verb::default(); 2], ..List::default() };
        frequent::keep_free(&mut list.words);
        for row in words {
            if let Some(entry) = list.entry(&row.word) {
                entry.classes |= row.classes;
            }
        }
        for row in verbs {
            list.add_verb(row);
        }
        let verbs = list.verbs.iter().map(|verb| [verb.number()]);
        let known = list.words.finish();
        let endings = words.iter().filter_map(|row| {
            let letters = row.word.strip_prefix('*')?.as_bytes();
            let fits = (SHORTEST_ENDING..=LONGEST_ENDING).contains(&letters.len());
            let word = known.id_of_folded(row.word.as_bytes());
            fits.then(|| [letters.len() as u32, small(letters), word])
        });
        // Of two that a word ends in, the shorter one tells.
        let mut endings: Vec<[u32; 3]> = endings.collect();
        endings.sort_by_key(|[length, ..]| *length);
        Self {
            endings: Numbers::of(endings),
            known: Numbers::of(
                vocabulary.each_key().map(|key| [if key == 0 { UNKNOWN } else { known.id_of(key) }]),
            ),
            words: known,
            entries: Numbers::of(list.entries.iter().map(|entry| entry.record())),
            verbs: Numbers::of(verbs),
        }
    }

    /// What the word of a number is; nothing for the number of none.
    #[inline]
    fn entry(&self, word: WordId) -> Entry {
        Entry::of(self.entries.five(word as usize))
    }

    /// What a word of ASCII letters is whose number in the vocabulary is known.
    #[inline]
    pub(crate) fn entry_of(&self, word: WordId) -> Entry {
        self.entry(self.known.number(word as usize))
    }

    /// What the word at these bytes of a text is, whose number in the vocabulary is known; see [`Grammar::look_up`].
    #[inline]
    pub(crate) fn look_up_at(&self, text: &str, bytes: Range<usize>, word: WordId) -> Entry {
        match plain_key(text.as_bytes(), bytes.start, bytes.end) {
            Some(_) if word != UNKNOWN => self.entry_of(word),
            Some(key) => self.entry(self.words.id_of(key)),
            None => self.look_up(&text[bytes]),
        }
    }

    /// What a word or a phrase of few words is, in any case and with either apostrophe; nothing for unknown ones.
    pub(crate) fn look_up(&self, word: &str) -> Entry {
        if let Some(key) = short_key(word) {
            return self.entry(self.words.id_of(key));
        }
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
        self.entry(self.words.id_of_folded(&folded[..len]))
    }

    /// What the last letters of a word tell of it, by rows such as `*ly`.
    pub(crate) fn ending(&self, word: &str) -> Entry {
        let stem = word.len().saturating_sub(LONGEST_ENDING).max(SHORTEST_STEM);
        let letters = word.as_bytes().get(stem..).filter(|letters| letters.len() >= SHORTEST_ENDING);
        let Some(letters) = letters else { return Entry::default() };
        // The last letter stands highest, so that a shift leaves the last few.
        let (len, last) = (letters.len(), small(letters) << (8 * (LONGEST_ENDING - letters.len())));
        let ends =
            |length: usize, ending: u32| length <= len && last >> (8 * (LONGEST_ENDING - length)) == ending;
        let mut rows = (0..self.endings.len() / 3).map(|row| self.endings.three(row));
        let known = rows.find(|row| ends(row[0] as usize, row[1]));
        known.map_or_else(Entry::default, |[_, _, word]| self.entry(word))
    }

    /// Whether a word is an adverb, as its row or else its last letters tell, and not a noun or a verb.
    pub(crate) fn is_adverb(&self, word: &str) -> bool {
        let entry = self.look_up(word);
        let adverb = entry.is(WordClass::Adverb) || self.ending(word).is(WordClass::LyEnding);
        adverb && !entry.is(WordClass::Noun) && !entry.is_verb()
    }

    /// Of the uses of a verb's bare form, the per cent that are no verb: `officer` 99, `join` 0.
    pub(crate) fn noun_share(&self, verb: VerbId) -> u8 {
        Verb::of(self.verbs.number(verb.into())).noun_share
    }

    /// Whether a verb is used so.
    pub(crate) fn is_used(&self, verb: VerbId, used: VerbUse) -> bool {
        Verb::of(self.verbs.number(verb.into())).uses & 1 << used as u8 != 0
    }
}

/// The letters of an ending in small, the first one lowest.
#[inline]
fn small(letters: &[u8]) -> u32 {
    letters.iter().rev().fold(0, |all, letter| all << 8 | u32::from(letter.to_ascii_lowercase()))
}

impl Layout for Grammar {
    fn write(&self, image: &mut Vec<u8>) {
        self.words.write(image);
        for numbers in [&self.known, &self.entries, &self.endings, &self.verbs] {
            numbers.write(image);
        }
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let words = Vocabulary::read(image);
        let [known, entries, endings, verbs] = std::array::from_fn(|_| Numbers::read(image));
        Self { words, known, entries, endings, verbs }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_verb_is_used_is_read_as_it_was_laid_out() {
        let verb = Verb::of(Verb { noun_share: 99, uses: (1 << 24) - 2 }.number());
        assert_eq!((verb.noun_share, verb.uses), (99, (1 << 24) - 2));
    }
}
