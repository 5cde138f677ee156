//! What a line is by itself, and sums of it over the lines above.

use std::ops::Range;

/// What a line is by itself.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Own {
    pub words: f32,
    /// Its words, where they stand in sentences.
    pub told: f32,
    /// The same, where no phrase names the line as furniture and it stands on the page once.
    pub story: f32,
    pub weight: f32,
    pub is_long: bool,
    pub dated: f32,
    pub cut_off: f32,
    pub headline: f32,
}

pub(super) fn is(truth: bool) -> f32 {
    f32::from(u8::from(truth))
}

/// The sums of a value over the lines above each line.
pub(super) fn running(own: &[Own], value: impl Fn(&Own) -> f32) -> Vec<f32> {
    let mut sum = 0.;
    let sums = own.iter().map(|own| {
        sum += value(own);
        sum
    });
    std::iter::once(0.).chain(sums).collect()
}

/// What a value sums to over lines.
pub(super) fn sum(sums: &[f32], lines: &Range<usize>) -> f32 {
    if lines.is_empty() { 0. } else { sums[lines.end] - sums[lines.start] }
}
