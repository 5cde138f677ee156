//! [`Classes`]: the classes of words and of phrases of several words, as bits of [`Cue`](super::cue::Cue).

use super::RowId;
use super::numbers::{Layout, Numbers, Wide};
use super::vocabulary::WordId;
use rustc_hash::FxHashMap;

/// The classes of words and phrases. Most have none, and many share theirs, so each set of classes is kept once.
#[derive(Debug)]
pub(super) struct Classes {
    /// The number of each word's set.
    words: Numbers,
    sets: Numbers,
    /// The number of the set of each row whose phrase has several words.
    phrases: FxHashMap<RowId, u32>,
}

impl Classes {
    /// Numbers the sets of classes: those of words, by their ids, and those of the rows of phrases.
    pub(super) fn new(words: &[u128], phrases: &FxHashMap<RowId, u128>) -> Self {
        let mut phrases: Vec<(RowId, u128)> = phrases.iter().map(|(row, bits)| (*row, *bits)).collect();
        phrases.sort_unstable();
        // The empty set is the first, which a word that has no row is in.
        let (mut sets, mut numbers) = (vec![0], FxHashMap::from_iter([(0, 0)]));
        let mut number = |bits: u128| {
            *numbers.entry(bits).or_insert_with(|| {
                sets.push(bits);
                sets.len() as u32 - 1
            })
        };
        let words = Numbers::of(words.iter().map(|bits| [number(*bits)]));
        let phrases = phrases.into_iter().map(|(row, bits)| (row, number(bits))).collect();
        Self { words, sets: Numbers::of_wide(sets), phrases }
    }

    /// The classes of a word.
    #[inline]
    pub(super) fn of_word(&self, word: WordId) -> u128 {
        self.sets.wide(self.set_of(word) as usize)
    }

    /// The number of a word's set.
    #[inline]
    pub(super) fn set_of(&self, word: WordId) -> u32 {
        self.words.number(word as usize)
    }

    /// The sets of classes, by their numbers.
    #[inline]
    pub(super) fn sets(&self) -> Wide<'_> {
        self.sets.wides()
    }

    /// The classes of the phrase of a row.
    #[inline]
    pub(super) fn of_phrase(&self, row: RowId) -> u128 {
        self.phrases.get(&row).map_or(0, |set| self.sets.wide(*set as usize))
    }
}

impl Layout for Classes {
    fn write(&self, image: &mut Vec<u8>) {
        let mut phrases: Vec<[u32; 2]> = self.phrases.iter().map(|(row, set)| [*row, *set]).collect();
        phrases.sort_unstable();
        for numbers in [&self.words, &self.sets, &Numbers::of(phrases)] {
            numbers.write(image);
        }
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let [words, sets, phrases] = std::array::from_fn(|_| Numbers::read(image));
        let phrase = |at| (phrases.number(2 * at), phrases.number(2 * at + 1));
        Self { words, sets, phrases: (0..phrases.len() / 2).map(phrase).collect() }
    }
}
