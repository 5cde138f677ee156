//! The runs of sentences of a page, and the heaviest.

use std::ops::Range;

/// What a brief line between two sentences takes away, in words.
const BRIEF: f32 = 6.;
/// What a line takes away that a phrase names as furniture: it may stand inside a story.
const NAMED: f32 = 2.;
/// What ends a run, in words: twenty brief lines.
const GAP: f32 = 120.;

/// A run of sentences, from the first to the last, and what it weighs, in words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub lines: Range<usize>,
    pub weight: f32,
}

/// The runs of lines, of which each has so many words in sentences, or none; `named` are those of furniture.
pub(super) fn runs(words: &[f32], named: impl Fn(usize) -> bool) -> Vec<Run> {
    let mut runs = Vec::new();
    let none = Run { lines: 0..0, weight: 0. };
    let (mut best, mut first, mut sum) = (none.clone(), None, 0.);
    for (at, words) in words.iter().enumerate() {
        if *words > 0. {
            first.get_or_insert(at);
            sum += words;
        } else {
            sum -= if named(at) { NAMED } else { BRIEF };
        }
        if let Some(first) = first.filter(|_| sum > best.weight && *words > 0.) {
            best = Run { lines: first..at + 1, weight: sum };
        }
        if sum <= 0. || sum < best.weight - GAP {
            runs.push(std::mem::replace(&mut best, none.clone()));
            (first, sum) = (None, 0.);
        }
    }
    runs.push(best);
    runs.retain(|run| !run.lines.is_empty());
    runs
}

/// The heaviest run, the first of them.
pub(super) fn heaviest(runs: &[Run]) -> Option<&Run> {
    runs.iter().reduce(|best, next| if next.weight > best.weight { next } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_goes_over_brief_lines_and_ends_where_there_are_many() {
        let words = [&[0., 30., 0., 20., 0.][..], &[0.; 25], &[15., 0.]].concat();
        let runs = runs(&words, |_| false);
        assert_eq!(runs.iter().map(|run| run.lines.clone()).collect::<Vec<_>>(), [1..4, 30..31]);
        assert_eq!(heaviest(&runs).map(|run| run.lines.clone()), Some(1..4));
        assert_eq!(heaviest(&[]), None);
    }
}
