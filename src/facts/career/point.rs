//! Dates that say when something happened, and not how long it went on.

use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::date::DateValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// How many tokens from its start a clause such as `It was not until May 2007` may reach to the date.
const CLEFT: usize = 6;

/// The dates that begin in the tokens.
pub(super) fn dates_in(
    mentions: &Mentions,
    tokens: Range<usize>,
) -> impl Iterator<Item = &Mention<DateValue>> {
    let from = mentions.dates.partition_point(|date| date.tokens.start < tokens.start);
    mentions.dates[from..].iter().take_while(move |date| date.tokens.start < tokens.end)
}

/// `until 2012` and `by 2010` date the end of something, `between 2012 and 2013` a stretch; `not until 2012 that` a point.
pub(super) fn is_point(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    let Some(before) = date.tokens.start.checked_sub(1) else { return true };
    !document.is(before, Cue::Durative) || is_cleft(document, date)
}

/// `It was in 2012 that`, `It wasn't until 2012 that`.
pub(super) fn is_cleft(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    let sentence = document.sentence(document.sentence_of(date.tokens.start)).start;
    let start = sentence.max(date.tokens.start.saturating_sub(CLEFT));
    document.is_word(date.tokens.end, Word::That)
        && (start..date.tokens.start).any(|at| document.is_word(at, Word::It))
}

/// `12 years before the trial`: counted from something that is no step of a career.
pub(super) fn is_counted_from_elsewhere(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    let next = date.tokens.end;
    let linked = Cue::Conjunction.bit() | Cue::Preposition.bit() | Cue::Auxiliary.bit();
    matches!(date.value, DateValue::Earlier { .. })
        && document.token(next).is_some_and(|token| token.kind == Kind::Word)
        && !document.is_any(next, linked)
}
