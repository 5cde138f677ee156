//! The vocabulary: every word of every lexicon row, numbered, so that a text's word is looked up once.

use super::fold::{Folded, LONGEST};
use super::numbers::{Layout, Narrow, Numbers, Wide};
use super::word_key::{KEY, Key, key_of, padded, plain_key, short_key};
use rustc_hash::FxHashMap;

/// The number of a word; [`UNKNOWN`] for a word that no lexicon has.
pub(crate) type WordId = u32;

/// The id of every word that stands in no row.
pub(crate) const UNKNOWN: WordId = 0;

/// The id of a comma inside a phrase.
pub(crate) const COMMA: WordId = 1;

/// The known words, numbered from 2: the slots of a hash table and the key of each word.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    slots: Numbers,
    keys: Numbers,
    long: FxHashMap<[u8; LONGEST], WordId>,
}

/// The words of the rows that are being read.
#[derive(Debug)]
pub(super) struct Words {
    slots: Vec<WordId>,
    /// The key of each word; 0 for those that are no words and for long ones.
    keys: Vec<Key>,
    long: FxHashMap<[u8; LONGEST], WordId>,
    /// The words that have a number, and no row yet, by their numbers.
    kept_free: Vec<bool>,
}

/// Where to look for a key first, in a table of this many slots, a power of two. The image is laid out on one machine and read
/// on another, so the hash is the same on all.
#[inline]
pub(super) fn slot_of(key: Key, slots: usize) -> usize {
    let (low, high) = (key as u64, (key >> 64) as u64);
    let mixed = low.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ high.wrapping_mul(0xC2B2_AE3D_27D4_EB4F);
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize & (slots - 1)
}

impl Vocabulary {
    /// The id of a word.
    pub(crate) fn id(&self, word: &str) -> WordId {
        if let Some(key) = short_key(word) {
            return self.id_of(key);
        }
        Folded::new(word).map_or(UNKNOWN, |folded| self.id_of_folded(folded.as_bytes()))
    }

    /// The id of a word that its reader has folded in a way of its own.
    pub(super) fn id_of_folded(&self, folded: &[u8]) -> WordId {
        match (key_of(folded), padded(folded)) {
            (Some(key), _) => self.id_of(key),
            (None, Some(long)) => self.long.get(&long).copied().unwrap_or(UNKNOWN),
            (None, None) => UNKNOWN,
        }
    }

    /// The id of the word that a tokeniser found at these bytes of a text.
    #[inline]
    pub(crate) fn id_at(&self, text: &str, start: usize, end: usize) -> WordId {
        self.plain_id_at(text, start, end).unwrap_or_else(|| self.id(&text[start..end]))
    }

    /// The id of a word at these bytes of a text; `None` where it is not known at a look, which tells nothing of the word.
    #[inline]
    pub(super) fn plain_id_at(&self, text: &str, start: usize, end: usize) -> Option<WordId> {
        plain_key(text.as_bytes(), start, end).map(|key| self.id_of(key))
    }

    /// The id of the word of a key, which is in small letters.
    #[inline]
    pub(super) fn id_of(&self, key: Key) -> WordId {
        self.keyed().id_of(key)
    }

    /// The keys of the words, by their ids; 0 for those that are no words and for long ones.
    pub(super) fn each_key(&self) -> impl Iterator<Item = Key> + '_ {
        (0..self.keys.len() * size_of::<u32>() / KEY).map(|id| self.keys.wide(id))
    }

    /// The words that are looked up by their keys.
    #[inline]
    pub(super) fn keyed(&self) -> Keyed<'_> {
        Keyed { slots: self.slots.narrow(), keys: self.keys.wides() }
    }
}

/// The words that are looked up by their keys, at hand for all words of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keyed<'v> {
    slots: Narrow<'v>,
    keys: Wide<'v>,
}

impl Keyed<'_> {
    /// The id of the word of a key, which is in small letters.
    #[inline]
    pub(super) fn id_of(self, key: Key) -> WordId {
        let slots = self.slots.len();
        let mut slot = slot_of(key, slots);
        loop {
            let id = self.slots.number(slot);
            if id == UNKNOWN || self.keys.wide(id as usize) == key {
                return id;
            }
            slot = (slot + 1) & (slots - 1);
        }
    }
}

impl Layout for Vocabulary {
    fn write(&self, image: &mut Vec<u8>) {
        self.slots.write(image);
        self.keys.write(image);
        let mut long: Vec<_> = self.long.iter().map(|(word, id)| (*id, *word)).collect();
        long.sort_unstable();
        Numbers::of(long.iter().map(|(id, _)| [*id])).write(image);
        let halves =
            long.iter().flat_map(|(_, word)| word.as_chunks().0.iter().map(|half| Key::from_le_bytes(*half)));
        Numbers::of_wide(halves).write(image);
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let (slots, keys) = (Numbers::read(image), Numbers::read(image));
        let (ids, halves) = (Numbers::read(image), Numbers::read(image));
        let long = ids.iter().enumerate().map(|(at, id)| {
            let mut word = [0; LONGEST];
            for (n, half) in word.as_chunks_mut().0.iter_mut().enumerate() {
                *half = halves.wide(at * LONGEST / KEY + n).to_le_bytes();
            }
            (word, id)
        });
        Self { slots, keys, long: long.collect() }
    }
}

impl Default for Words {
    fn default() -> Self {
        let keys = vec![0; COMMA as usize + 1];
        let (long, kept_free) = (FxHashMap::default(), Vec::new());
        Self { slots: vec![UNKNOWN; slots_for(keys.len())], keys, long, kept_free }
    }
}

impl Words {
    /// The number of known words, plus two.
    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The id of a word of a row, which gets one if it has none; `None` for a word too long to be one.
    pub(super) fn intern(&mut self, word: &str) -> Option<WordId> {
        if let Some(key) = short_key(word) {
            return self.intern_key(key);
        }
        self.intern_folded(Folded::new(word)?.as_bytes())
    }

    /// The id of a word that is folded already, which gets one if it has none; `None` for one too long or empty.
    pub(super) fn intern_folded(&mut self, folded: &[u8]) -> Option<WordId> {
        if folded.is_empty() {
            return None;
        }
        if let Some(key) = key_of(folded) {
            return self.intern_key(key);
        }
        let fresh = WordId::try_from(self.keys.len()).ok()?;
        let id = *self.long.entry(padded(folded)?).or_insert(fresh);
        if id == fresh {
            self.keys.push(0);
        }
        Some(id)
    }

    /// Keeps the next number free for a word of letters that a row may hold.
    pub(super) fn keep_free(&mut self, word: &str) {
        let fresh = self.keys.len();
        if let Some(key) = short_key(word)
            && self.intern_key(key).is_some_and(|id| id as usize == fresh)
        {
            self.kept_free.resize(fresh + 1, false);
            self.kept_free[fresh] = true;
        }
    }

    fn intern_key(&mut self, key: Key) -> Option<WordId> {
        let fresh = WordId::try_from(self.keys.len()).ok()?;
        let slot = free_slot(&self.slots, key, &self.keys);
        if self.slots[slot] != UNKNOWN {
            let id = self.slots[slot];
            self.kept_free.get_mut(id as usize).into_iter().for_each(|free| *free = false);
            return Some(id);
        }
        self.slots[slot] = fresh;
        self.keys.push(key);
        if slots_for(self.keys.len()) > self.slots.len() {
            self.grow();
        }
        Some(fresh)
    }

    fn grow(&mut self) {
        self.slots = vec![UNKNOWN; slots_for(self.keys.len())];
        for (id, key) in self.keys.iter().enumerate().filter(|(_, key)| **key != 0) {
            let slot = free_slot(&self.slots, *key, &self.keys);
            self.slots[slot] = id as WordId;
        }
    }

    pub(super) fn finish(mut self) -> Vocabulary {
        if self.kept_free.contains(&true) {
            let unused = self.keys.iter_mut().zip(&self.kept_free).filter(|(_, free)| **free);
            unused.for_each(|(key, _)| *key = 0);
            self.grow();
        }
        let slots = Numbers::of(self.slots.into_iter().map(|id| [id]));
        Vocabulary { slots, keys: Numbers::of_wide(self.keys), long: self.long }
    }
}

/// How many slots a table of this many words has: at least half of them stay free, so that a search is short.
fn slots_for(words: usize) -> usize {
    (words * 2).next_power_of_two()
}

/// The slot of a key, or the free one that it takes.
fn free_slot(slots: &[WordId], key: Key, keys: &[Key]) -> usize {
    let mut slot = slot_of(key, slots.len());
    while slots[slot] != UNKNOWN && keys[slots[slot] as usize] != key {
        slot = (slot + 1) & (slots.len() - 1);
    }
    slot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_whose_numbers_were_kept_free_are_known_where_a_row_has_them() {
        let mut words = Words::default();
        for word in ["of", "rarely", "the"] {
            words.keep_free(word);
        }
        let ids = ["the", "of", "sergeant"].map(|word| words.intern(word).expect("a word of a row"));
        assert_eq!(ids, [4, 2, 5]);
        let words = words.finish();
        let known = ["the", "of", "sergeant", "rarely"].map(|word| words.id(word));
        assert_eq!(known, [ids[0], ids[1], ids[2], UNKNOWN]);
    }

    #[test]
    fn a_piece_of_a_text_is_known_however_it_is_spelt() {
        let mut words = Words::default();
        for word in ["sergeant", "pc", "a414", "ohagan", "superintendents-in-chief"] {
            words.intern(word);
        }
        let words = words.finish();
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
