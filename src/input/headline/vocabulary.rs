//! [`Vocabulary`]: the words of a story's paragraphs, each looked up once.

use super::told::{Told, bit};
use crate::input::page_lines::words::{Word, each_word};
use crate::lexicon::Lexicons;
use rustc_hash::FxHashMap;

/// The shortest word whose ending may differ, in bytes.
const SHORTEST_STEM: usize = 4;
/// How many last letters may differ: `retired` and `retires`.
const LONGEST_ENDING: usize = 2;
/// About how many bytes of a story there are for each word.
const BYTES_A_WORD: usize = 6;
/// About how many there are for each word that was not said before.
const BYTES_A_NEW_WORD: usize = 10;
/// How rare a number is.
const NUMBER: f32 = 0.4;

/// The number of a word in small letters, and those of what is left of it without one or two last letters.
pub(super) type Stems = [Option<u64>; 1 + LONGEST_ENDING];

/// Which paragraphs say a stem, as bits, by its number.
pub(super) type StemsSaid = FxHashMap<u64, u64>;

/// A word of the story.
#[derive(Debug)]
struct Said {
    stems: Stems,
    rarity: f32,
    /// The paragraphs that say it, as bits.
    paragraphs: u64,
}

/// The words of the first paragraphs.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// The places of the words in `words`, by their numbers.
    places: FxHashMap<u64, usize>,
    words: Vec<Said>,
    /// The words of one paragraph after the other, as their places.
    text: Vec<usize>,
    /// Where each paragraph ends in `text`.
    ends: Vec<usize>,
}

impl Vocabulary {
    /// Has room for the words of so many bytes.
    pub(super) fn with_room(bytes: usize) -> Self {
        let (words, different) = (bytes / BYTES_A_WORD, bytes / BYTES_A_NEW_WORD);
        Self {
            places: FxHashMap::with_capacity_and_hasher(different, rustc_hash::FxBuildHasher),
            words: Vec::with_capacity(different),
            text: Vec::with_capacity(words),
            ends: Vec::new(),
        }
    }

    /// Reads the next paragraph.
    pub(super) fn read(&mut self, line: &str, small: &mut String, lexicons: &Lexicons) {
        let bit = bit(self.ends.len());
        for word in each_word(line) {
            let next = self.words.len();
            let place = *self.places.entry(word.number(small)).or_insert(next);
            if place == next {
                let rarity = rarity(word, small, lexicons);
                self.words.push(Said { stems: stems(word, small), rarity, paragraphs: 0 });
            }
            self.words[place].paragraphs |= bit;
            self.text.push(place);
        }
        self.ends.push(self.text.len());
    }

    /// Which paragraphs say each stem; from then on a word is said where any of its stems is.
    pub(super) fn stems(&mut self) -> StemsSaid {
        let mut said = StemsSaid::with_capacity_and_hasher(self.words.len() * 2, rustc_hash::FxBuildHasher);
        for word in &self.words {
            for stem in word.stems.into_iter().flatten() {
                *said.entry(stem).or_insert(0) |= word.paragraphs;
            }
        }
        for word in &mut self.words {
            word.paragraphs = paragraphs(&said, word.stems);
        }
        said
    }

    /// What the other paragraphs say of one of those that were read.
    pub(super) fn told_elsewhere(&self, paragraph: usize) -> Option<Told> {
        let end = *self.ends.get(paragraph)?;
        let start = paragraph.checked_sub(1).map_or(0, |before| self.ends[before]);
        let mut told = Told::default();
        for place in &self.text[start..end] {
            let word = &self.words[*place];
            told.add(word.rarity, word.paragraphs & !bit(paragraph), 0);
        }
        Some(told)
    }
}

/// Which paragraphs say any of these stems, as bits.
pub(super) fn paragraphs(said: &StemsSaid, stems: Stems) -> u64 {
    stems.into_iter().flatten().filter_map(|stem| said.get(&stem)).fold(0, |all, bits| all | bits)
}

/// How seldom releases have a word, from 0 to 1.
pub(super) fn rarity(word: Word<'_>, small: &mut String, lexicons: &Lexicons) -> f32 {
    if word.is_figures() { NUMBER } else { lexicons.line_model().word(word.number(small)).rarity() }
}

/// The stems of a word.
pub(super) fn stems(word: Word<'_>, small: &mut String) -> Stems {
    word.stems(SHORTEST_STEM, small)
}
