//! [`LineModel`]: the words and weights by which the lines of a page are told apart.

use super::rows::{LineSign, LineWeightRow, LineWordRow};
use rustc_hash::FxHashMap;

/// The signs of a line, by [`LineSign`].
pub(crate) type LineSigns = [f32; LineSign::COUNT];

/// Where a line stands to the body that the first reading found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Region {
    Before,
    Inside,
    Behind,
}

/// The classes of words and the weights of signs.
#[derive(Debug)]
pub(crate) struct LineModel {
    words: FxHashMap<Box<str>, u32>,
    first: LineSigns,
    /// By [`Region`]: what a sign weighs in the second reading.
    second: [LineSigns; 3],
}

impl LineModel {
    pub(super) fn new(words: &[LineWordRow], weights: &[LineWeightRow]) -> Self {
        let words = words.iter().map(|row| (row.word.as_ref().into(), row.classes)).collect();
        let mut model = Self { words, first: [0.; LineSign::COUNT], second: [[0.; LineSign::COUNT]; 3] };
        for row in weights {
            let [first, second, by_region @ ..] = row.weights.map(|weight| f32::from(weight) / 100.);
            model.first[row.sign as usize] = first;
            for (of_region, more) in model.second.iter_mut().zip(by_region) {
                of_region[row.sign as usize] = second + more;
            }
        }
        model
    }

    /// The bits of [`LineClass`](super::LineClass) of a word in small letters, with `'` for every apostrophe.
    pub(crate) fn classes(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// What a line weighs by its own words and those around it: above 0 for the body, the logarithm of the odds.
    pub(crate) fn first(&self, signs: &LineSigns) -> f32 {
        dot(&self.first, signs)
    }

    /// What it weighs once the first reading is known.
    pub(crate) fn second(&self, signs: &LineSigns, region: Region) -> f32 {
        dot(&self.second[region as usize], signs)
    }
}

fn dot(weights: &LineSigns, signs: &LineSigns) -> f32 {
    weights.iter().zip(signs).map(|(weight, sign)| weight * sign).sum()
}
