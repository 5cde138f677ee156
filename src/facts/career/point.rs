//! Dates that say when something happened, and not how long it went on.

use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word, WordClass};
use crate::mentions::date::DateValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// How many tokens from its start a clause such as `It was not until May 2007` may reach to the date.
const CLEFT: usize = 6;
/// How many tokens before `until` its negation may stand: `did not rejoin the police as a constable until`.
const LATE: usize = 14;
/// How many tokens the noun of an event may have: `the great floods in Deal of`.
const EVENT: usize = 6;

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
    !document.is(before, Cue::Durative) || is_cleft(document, date) || is_not_until(document, before)
}

/// The `until` of `did not join the police until 2010`.
fn is_not_until(document: &Document<'_>, until: usize) -> bool {
    let sentence = document.sentence(document.sentence_of(until)).start;
    let mut before = sentence.max(until.saturating_sub(LATE))..until;
    before.any(|at| {
        let denied = document.entry(at).is(WordClass::Negator);
        let did = |at: usize| {
            document.entry(at).is(WordClass::Do) && document.entry(at).is(WordClass::PastAuxiliary)
        };
        denied && (did(at) || at > sentence && did(at - 1))
    })
}

/// `It was in 2012 that`, `It wasn't until 2012 that`.
pub(super) fn is_cleft(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    let sentence = document.sentence(document.sentence_of(date.tokens.start)).start;
    let start = sentence.max(date.tokens.start.saturating_sub(CLEFT));
    document.is_word(date.tokens.end, Word::That)
        && (start..date.tokens.start).any(|at| document.is_word(at, Word::It))
}

/// `after the floods of 2006`: the year of what came before or behind.
fn is_of_event(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    let Some(of) = date.tokens.start.checked_sub(1).filter(|of| document.is_word(*of, Word::Of)) else {
        return false;
    };
    let sentence = document.sentence(document.sentence_of(of)).start;
    let mut before = (sentence.max(of.saturating_sub(EVENT))..of).rev();
    let link = before.find(|at| document.is(*at, Cue::Preposition) || document.is(*at, Cue::Subordinator));
    link.is_some_and(|at| document.is(at, Cue::Subordinator))
}

/// `12 years before the trial`: counted from something that is no step of a career, or its date.
pub(super) fn is_of_something_else(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    is_of_event(document, date) || is_counted_from_elsewhere(document, date)
}

fn is_counted_from_elsewhere(document: &Document<'_>, date: &Mention<DateValue>) -> bool {
    let next = date.tokens.end;
    let linked = Cue::Conjunction.bit() | Cue::Preposition.bit() | Cue::Auxiliary.bit();
    matches!(date.value, DateValue::Earlier { .. })
        && document.token(next).is_some_and(|token| token.kind == Kind::Word)
        && !document.is_any(next, linked)
}
