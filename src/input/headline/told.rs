//! [`Told`]: what a story says of a line.

#![allow(clippy::cast_precision_loss)] // Paragraphs are far fewer than an `f32` counts.

/// In how many paragraphs a word may stand: more count no more.
const MOST_OFTEN: u32 = 3;
/// How many paragraphs are told apart, as bits; the others share the last.
const MOST_PARAGRAPHS: usize = u64::BITS as usize;

/// What a story says of a line, by how rare its words are; the names of forces count for nothing, because sites print them
/// beside any story.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::input) struct Told {
    pub all: f32,
    /// What it says too.
    pub weight: f32,
    /// What the paragraphs right behind the line say too.
    pub behind: f32,
    /// What it says too, where a word counts whole only if several paragraphs say it.
    pub often: f32,
    /// How many words it says too.
    pub words: usize,
}

impl Told {
    /// Adds a word that these paragraphs say, and whether those behind the line do.
    pub(super) fn add(&mut self, rarity: f32, said: u64, behind: u64) {
        self.all += rarity;
        if said != 0 {
            self.weight += rarity;
            self.words += 1;
            self.behind += if said & behind != 0 { rarity } else { 0. };
            self.often += rarity * said.count_ones().min(MOST_OFTEN) as f32 / MOST_OFTEN as f32;
        }
    }

    /// The share that the story says.
    pub(super) fn share(self) -> f32 {
        self.of_all(self.weight)
    }

    /// A share of all its words.
    pub(super) fn of_all(self, weight: f32) -> f32 {
        if self.all > 0. { weight / self.all } else { 0. }
    }
}

/// The bit of a paragraph.
pub(super) fn bit(number: usize) -> u64 {
    1 << number.min(MOST_PARAGRAPHS - 1)
}
