//! What the lines above and below a line are.

use super::own::{Own, is, running, sum};
use crate::lexicon::{PartSign, PartSigns};
use std::ops::Range;

/// How many words a line of sentences has that is as long as any.
const LONG_LINE: f32 = 60.;
/// How many lines on each side of a line are looked at for days.
const DATED_REACH: usize = 8;
/// How many dated lines on both sides count: a list of comments has as many.
const DATED_COUNT: f32 = 4.;
/// How many on one side.
const DATED_SIDE_COUNT: f32 = 3.;
/// How many lines on each side of a line are looked at for beginnings of stories.
const CUT_OFF_REACH: usize = 4;
/// How many of them count.
const CUT_OFF_COUNT: f32 = 2.;

/// Sums over the lines above each line.
struct Sums {
    words: Vec<f32>,
    told: Vec<f32>,
    weight: Vec<f32>,
    dated: Vec<f32>,
    cut_off: Vec<f32>,
}

/// Adds what the lines above and below are.
pub(super) fn add(own: &[Own], signs: &mut [PartSigns]) {
    let sums = Sums {
        words: running(own, |own| own.words),
        told: running(own, |own| own.told),
        weight: running(own, |own| own.weight),
        dated: running(own, |own| own.dated),
        cut_off: running(own, |own| own.cut_off),
    };
    for (at, signs) in signs.iter_mut().enumerate() {
        sums.add_sentences(at, signs);
        sums.add_weights(at, signs);
        sums.add_dates(at, own[at].is_long, signs);
    }
}

impl Sums {
    fn above(at: usize, reach: usize) -> Range<usize> {
        at.saturating_sub(reach)..at
    }

    fn below(&self, at: usize, reach: usize) -> Range<usize> {
        at + 1..(at + 1 + reach).min(self.words.len() - 1)
    }

    fn near(&self, at: usize, reach: usize) -> Range<usize> {
        Self::above(at, reach).start..self.below(at, reach).end
    }

    /// The share of the words around that stand in sentences, and how many they are.
    fn add_sentences(&self, at: usize, signs: &mut PartSigns) {
        let (above, below) = (|reach| Self::above(at, reach), |reach| self.below(at, reach));
        let share = |lines: Range<usize>| sum(&self.told, &lines) / sum(&self.words, &lines).max(1.);
        let told = |lines: Range<usize>| mean(&self.told, &lines).min(LONG_LINE) / LONG_LINE;
        for (sign, value) in [
            (PartSign::ShareTwoAbove, share(above(2))),
            (PartSign::ShareTwoBelow, share(below(2))),
            (PartSign::ShareFiveAbove, share(above(5))),
            (PartSign::ShareFiveBelow, share(below(5))),
            (PartSign::ShareTwentyAbove, share(above(20))),
            (PartSign::ShareTwentyBelow, share(below(20))),
            (PartSign::WordsOneAbove, told(above(1))),
            (PartSign::WordsOneBelow, told(below(1))),
            (PartSign::WordsFiveAbove, told(above(5))),
            (PartSign::WordsFiveBelow, told(below(5))),
            (PartSign::WordsTwentyAbove, told(above(20))),
            (PartSign::WordsTwentyBelow, told(below(20))),
            (PartSign::SoFar, self.told[at] / self.told[self.told.len() - 1].max(1.)),
        ] {
            signs[sign as usize] = value;
        }
    }

    /// What the lines around weigh.
    fn add_weights(&self, at: usize, signs: &mut PartSigns) {
        let weight = |lines: Range<usize>| mean(&self.weight, &lines);
        for (sign, value) in [
            (PartSign::WeightOneAbove, weight(Self::above(at, 1))),
            (PartSign::WeightOneBelow, weight(self.below(at, 1))),
            (PartSign::WeightThreeAbove, weight(Self::above(at, 3))),
            (PartSign::WeightThreeBelow, weight(self.below(at, 3))),
            (PartSign::WeightTenAbove, weight(Self::above(at, 10))),
            (PartSign::WeightTenBelow, weight(self.below(at, 10))),
        ] {
            signs[sign as usize] = value;
        }
    }

    /// Days and beginnings of stories around.
    fn add_dates(&self, at: usize, is_long: bool, signs: &mut PartSigns) {
        let count = |sums: &[f32], lines: Range<usize>, most: f32| sum(sums, &lines).min(most) / most;
        let side = |lines: Range<usize>| count(&self.dated, lines, DATED_SIDE_COUNT);
        let dated = count(&self.dated, self.near(at, DATED_REACH), DATED_COUNT);
        for (sign, value) in [
            (PartSign::DatedNear, dated),
            (PartSign::DatedNearLong, dated * is(is_long)),
            (PartSign::DatedAbove, side(Self::above(at, DATED_REACH))),
            (PartSign::DatedBelow, side(self.below(at, DATED_REACH))),
            (PartSign::CutOffNear, count(&self.cut_off, self.near(at, CUT_OFF_REACH), CUT_OFF_COUNT)),
        ] {
            signs[sign as usize] = value;
        }
    }
}

/// The mean of a value over lines; 0 for none.
fn mean(sums: &[f32], lines: &Range<usize>) -> f32 {
    sum(sums, lines) / lines.len().max(1) as f32
}
