//! Another time's number of the people counted before, in brackets: `12 PCs (was three)`, `45 officers (2010), 38 officers (2018)`.

use crate::document::Document;
use crate::facts::headcount::Count;
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;
use std::ops::Range;

/// How many words before a number in a bracket say of what time it is: `(was previously three)`.
const TIME: usize = 2;
/// How many tokens the bracket between two such numbers has: `(March 2010),`.
const NEAR: usize = 5;

/// The `was` of `12 PCs (was three)`, the `previously` of `12 PCs (previously three)`.
pub(in crate::facts::headcount) fn is_time_in_bracket(document: &Document<'_>, words: Range<usize>) -> bool {
    let time = Cue::Copula.bit() | Cue::TimeAdverb.bit();
    (1..=TIME).contains(&words.len()) && words.into_iter().all(|at| document.is_any(at, time))
}

/// `45 officers (2010), 38 officers (2018)`: nothing but a time in brackets stands between.
pub(super) fn is_dated(document: &Document<'_>, left: &Count<'_>, right: &Count<'_>) -> bool {
    let gap = left.tokens.end..right.tokens.start;
    let dated = |at: usize| {
        document.token(at).is_some_and(|token| token.kind != Kind::Word) || document.is(at, Cue::Month)
    };
    document.is_mark(gap.start, '(') && gap.len() <= NEAR && gap.into_iter().all(dated)
}
