//! What the lines around a line add to its signs.

use super::line::Line;
use crate::lexicon::LineSign;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How many lines on each side are near.
const NEAR: usize = 3;
/// How many lines on each side are looked at for prose.
const FAR: usize = 8;

/// How many lines of a list below a colon are told by it.
const LIST: usize = 6;
/// From how many words on a line ends the list.
const ENDS_LIST: usize = 25;

/// Sums over the lines before each line, so that a stretch costs two look-ups.
struct Sums {
    furniture: Vec<f32>,
    short: Vec<f32>,
    prose: Vec<f32>,
}

/// Adds to each line's signs what stands around it.
pub(super) fn add(lines: &mut [Line]) {
    let sums = Sums {
        furniture: running(lines, |line| line.furniture),
        short: running(lines, |line| if line.is_short() { 1. } else { 0. }),
        prose: running(lines, |line| if line.prose { 1. } else { 0. }),
    };
    let count = lines.len();
    add_lists(lines);
    for (at, line) in lines.iter_mut().enumerate() {
        let before = |reach: usize| at.saturating_sub(reach)..at;
        let behind = |reach: usize| at + 1..(at + 1 + reach).min(count);
        for (sign, sum, stretch) in [
            (LineSign::FurnitureBefore, &sums.furniture, before(NEAR)),
            (LineSign::FurnitureBehind, &sums.furniture, behind(NEAR)),
            (LineSign::ShortBefore, &sums.short, before(NEAR)),
            (LineSign::ShortBehind, &sums.short, behind(NEAR)),
            (LineSign::ProseBefore, &sums.prose, before(NEAR)),
            (LineSign::ProseBehind, &sums.prose, behind(NEAR)),
            (LineSign::ProseFarBefore, &sums.prose, before(FAR)),
            (LineSign::ProseFarBehind, &sums.prose, behind(FAR)),
        ] {
            line.signs[sign as usize] = mean(sum, stretch);
        }
    }
}

/// Which lines stand in a list below a colon, and which stand on the page more than once.
fn add_lists(lines: &mut [Line]) {
    let mut times: FxHashMap<u64, u32> = FxHashMap::default();
    for line in lines.iter() {
        *times.entry(line.whole).or_insert(0) += 1;
    }
    let mut left = 0;
    for line in lines {
        let is = |truth: bool| f32::from(u8::from(truth));
        line.signs[LineSign::BelowColon as usize] = is(left > 0);
        line.signs[LineSign::Repeated as usize] = is(times[&line.whole] > 1);
        left = match line.signs[LineSign::Colon as usize] > 0. {
            true => LIST,
            false if line.words >= ENDS_LIST => 0,
            false => left.saturating_sub(1),
        };
    }
}

fn running(lines: &[Line], value: impl Fn(&Line) -> f32) -> Vec<f32> {
    let mut sum = 0.;
    let sums = lines.iter().map(|line| {
        sum += value(line);
        sum
    });
    std::iter::once(0.).chain(sums).collect()
}

/// The mean over a stretch; 0 for none.
fn mean(sums: &[f32], stretch: Range<usize>) -> f32 {
    if stretch.is_empty() { 0. } else { (sums[stretch.end] - sums[stretch.start]) / stretch.len() as f32 }
}
