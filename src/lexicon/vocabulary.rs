//! The vocabulary: every word of every lexicon row, numbered, so that a text's word is looked up once.

use super::fold::Folded;
use hashbrown::HashTable;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// The number of a word; [`UNKNOWN`] for a word that no lexicon has.
pub(crate) type WordId = u32;

/// The id of every word that stands in no row.
pub(crate) const UNKNOWN: WordId = 0;

/// The id of a comma inside a phrase.
pub(crate) const COMMA: WordId = 1;

/// The letters of a folded word of up to [`KEY`] bytes, padded with zeros: compared at once, without a look elsewhere.
type Key = u128;
/// How many bytes a [`Key`] has; of 1.6 million words of news 0.02 % are longer.
const KEY: usize = 16;

/// Folded words, numbered from 2.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    short: HashTable<([u64; 2], WordId)>,
    long: FxHashMap<Box<[u8]>, WordId>,
    last: WordId,
}

#[inline]
fn halves(key: Key) -> [u64; 2] {
    [key as u64, (key >> 64) as u64]
}

#[inline]
fn hash(key: [u64; 2]) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write_u64(key[0]);
    hasher.write_u64(key[1]);
    hasher.finish()
}

/// The key of bytes that are folded already; `None` where they are too many.
#[inline]
fn key_of(folded: &[u8]) -> Option<Key> {
    let mut bytes = [0; KEY];
    bytes.get_mut(..folded.len())?.copy_from_slice(folded);
    Some(Key::from_le_bytes(bytes))
}

/// The key of a word of ASCII letters and digits only; `None` for any other.
#[inline]
fn short_key(word: &str) -> Option<Key> {
    let letters = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let mut bytes = [0; KEY];
    bytes.get_mut(..word.len()).filter(|_| letters && !word.is_empty())?.copy_from_slice(word.as_bytes());
    plain_key(&bytes, 0, word.len())
}

/// The key of a piece of a text that is ASCII letters and digits only, folded all at once; `None` for any other.
#[inline]
fn plain_key(text: &[u8], start: usize, end: usize) -> Option<Key> {
    const HIGH: Key = Key::from_le_bytes([0x80; KEY]);
    const LETTER: Key = Key::from_le_bytes([0x40; KEY]);
    let window: [u8; KEY] = text.get(start..start + KEY)?.try_into().ok()?;
    let spare = (KEY * 8).checked_sub((end - start) * 8)?;
    let mask = Key::MAX.checked_shr(spare as u32)?;
    let bytes = Key::from_le_bytes(window) & mask;
    // Letters have the bit 0x40; digits, unlike full stops and apostrophes, have the bit 0x10.
    let plain = bytes & HIGH == 0 && (bytes | bytes << 2) & LETTER == LETTER & mask;
    plain.then_some(bytes | (bytes & LETTER) >> 1)
}

impl Vocabulary {
    pub(crate) fn with_capacity(words: usize) -> Self {
        Self { short: HashTable::with_capacity(words), long: FxHashMap::default(), last: COMMA }
    }

    /// The number of known words, plus one.
    pub(crate) fn len(&self) -> usize {
        self.last as usize + 1
    }

    /// The id of a word.
    pub(crate) fn id(&self, word: &str) -> WordId {
        if let Some(key) = short_key(word) {
            return self.id_of(key);
        }
        let Some(folded) = Folded::new(word) else { return UNKNOWN };
        match key_of(folded.as_bytes()) {
            Some(key) => self.id_of(key),
            None => self.long.get(folded.as_bytes()).copied().unwrap_or(UNKNOWN),
        }
    }

    /// The id of the word that a tokeniser found at these bytes of a text.
    #[inline]
    pub(crate) fn id_at(&self, text: &str, start: usize, end: usize) -> WordId {
        match plain_key(text.as_bytes(), start, end) {
            Some(key) => self.id_of(key),
            None => self.id(&text[start..end]),
        }
    }

    #[inline]
    fn id_of(&self, key: Key) -> WordId {
        let key = halves(key);
        self.short.find(hash(key), |entry| entry.0 == key).map_or(UNKNOWN, |entry| entry.1)
    }

    /// The id of a word of a row, which gets one if it has none; `None` for a word too long to be one.
    pub(crate) fn intern(&mut self, word: &str) -> Option<WordId> {
        let fresh = self.last.checked_add(1)?;
        let id = if let Some(key) = short_key(word) {
            self.intern_key(key, fresh)
        } else {
            let folded = Folded::new(word).filter(|folded| !folded.as_bytes().is_empty())?;
            match key_of(folded.as_bytes()) {
                Some(key) => self.intern_key(key, fresh),
                None => *self.long.entry(folded.as_bytes().into()).or_insert(fresh),
            }
        };
        self.last = self.last.max(id);
        Some(id)
    }

    fn intern_key(&mut self, key: Key, fresh: WordId) -> WordId {
        let key = halves(key);
        let entry = self.short.entry(hash(key), |entry| entry.0 == key, |entry| hash(entry.0));
        entry.or_insert((key, fresh)).get().1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_text_is_known_however_it_is_spelt() {
        let mut words = Vocabulary::with_capacity(4);
        for word in ["sergeant", "pc", "a414", "ohagan", "superintendents-in-chief"] {
            words.intern(word);
        }
        for (word, known) in [
            ("Sergeant", true),
            ("SERGEANT", true),
            ("P.C.", true),
            ("A414", true),
            ("O'Hagan", true),
            ("O\u{2019}Hagan", true),
            ("Sergeants", false),
            ("a4140", false),
        ] {
            for text in [format!("x {word} and so on, as texts do"), format!("x {word}")] {
                let id = words.id_at(&text, 2, 2 + word.len());
                assert_eq!(id != UNKNOWN, known, "{text}");
                assert_eq!(id, words.id(word), "{text}");
            }
        }
    }
}
