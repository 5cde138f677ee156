//! [`TextWords`]: all that is asked of each word of a text, in one line of the cache. Were each answer in a table of its own, a
//! text would wait for the memory once for each.

use super::classes::Classes;
use super::numbers::{Layout, Numbers, Wide};
use super::opening::Opening;
use super::phrases::Phrases;
use super::vocabulary::{UNKNOWN, Vocabulary, WordId, slot_of};
use super::word_key::{Key, plain_key};

/// The slots of a hash table: the key of a word, its id, the number of its set of classes, and its opening.
#[derive(Debug)]
pub(super) struct TextWords(Numbers);

impl TextWords {
    /// Files the words by their ids, so that those with the first have the best places.
    pub(super) fn new(vocabulary: &Vocabulary, classes: &Classes, phrases: &Phrases) -> Self {
        let keys: Vec<Key> = vocabulary.each_key().collect();
        let mut slots = vec![[0; 8]; (keys.len() + keys.len() / 3).next_power_of_two()];
        for (id, key) in (0..).zip(keys).filter(|(_, key)| *key != 0) {
            let mut slot = slot_of(key, slots.len());
            while slots[slot][4] != UNKNOWN {
                slot = (slot + 1) & (slots.len() - 1);
            }
            let part = |n: u32| (key >> (u32::BITS * n)) as u32;
            let set = classes.set_of(id);
            slots[slot] = [part(0), part(1), part(2), part(3), id, set, phrases.opening(id).0, 0];
        }
        Self(Numbers::of(slots))
    }
}

impl Layout for TextWords {
    fn write(&self, image: &mut Vec<u8>) {
        self.0.write(image);
    }

    fn read(image: &mut &'static [u8]) -> Self {
        Self(Numbers::read(image))
    }
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Known {
    pub word: WordId,
    /// Its classes, as the bits of [`Cue`](super::Cue).
    pub bits: u128,
    pub opening: Opening,
}

/// What is known of words of at most sixteen letters, at hand for all words of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlainWords<'l> {
    slots: &'l [[u8; 32]],
    sets: Wide<'l>,
}

impl<'l> PlainWords<'l> {
    pub(super) fn new(words: &'l TextWords, classes: &'l Classes) -> Self {
        Self { slots: words.0.eights(), sets: classes.sets() }
    }

    /// What is known of a word in small letters, as [`Piece::plain`](super::split::Piece::plain) has them.
    #[inline]
    pub(crate) fn look_up(self, letters: Key) -> Known {
        let mut at = slot_of(letters, self.slots.len());
        while let Some(slot) = self.slots.get(at) {
            let [word, set, opening] = [16, 20, 24].map(|at| number(slot, at));
            if word == UNKNOWN {
                break;
            }
            if slot.first_chunk().is_some_and(|key| Key::from_le_bytes(*key) == letters) {
                return Known { word, bits: self.sets.wide(set as usize), opening: Opening(opening) };
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        Known::default()
    }

    /// What is known of the word at these bytes of a text; `None` where it is more than letters and digits.
    #[inline]
    pub(crate) fn look_up_at(self, text: &str, start: usize, end: usize) -> Option<Known> {
        plain_key(text.as_bytes(), start, end).map(|key| self.look_up(key))
    }
}

/// The number of 32 bits that begins at a byte of a slot.
#[inline]
fn number(slot: &[u8; 32], at: usize) -> u32 {
    slot.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |bytes| u32::from_le_bytes(*bytes))
}
