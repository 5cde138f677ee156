//! Tells the numbers that count nobody by the words and marks around them.

use crate::document::Document;
use crate::lexicon::split::{ALL_CAPS, CLITIC, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, Table, Word};

/// Whether tokens `start..end` are a sum, a share, a time, an age, a measure, a label or part of a longer code.
pub(super) fn is_no_count(document: &Document<'_>, start: usize, end: usize) -> bool {
    is_measure(document, end)
        || is_glued(document, start, end)
        || is_compound(document, end)
        || start.checked_sub(1).is_some_and(|before| is_labelled(document, before, start))
}

/// `30%`, `6 hours`, `12 per cent`, `5 am`.
fn is_measure(document: &Document<'_>, end: usize) -> bool {
    let unit = document.is(end, Cue::Unit) && !document.has(end, CLITIC);
    unit || document.is_mark(end, '%') || document.is(end, Cue::Month)
}

/// Marks and letters that touch the number make a longer thing of it: `£30`, `10:30`, `18/02/23`, `30th`, `7k`.
fn is_glued(document: &Document<'_>, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).filter(|_| document.has(start, GLUED));
    let code = |at: usize| {
        ['/', ':', '$', '\u{a3}', '\u{20ac}', '#', '.', '_', '-']
            .iter()
            .any(|mark| document.is_mark(at, *mark))
    };
    let word = |at: usize| {
        document.token(at).is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Opaque))
    };
    let money =
        start > 0 && ['$', '\u{a3}', '\u{20ac}'].iter().any(|mark| document.is_mark(start - 1, *mark));
    let joined = document.has(end, GLUED) && !document.has(end, HYPHENED) && !document.has(end, CLITIC);
    let digits = document.token(end).is_some_and(|token| token.kind == Kind::Number);
    let behind = joined && (word(end) || (code(end) && document.has(end + 1, GLUED) && word(end + 1)));
    money
        || before.is_some_and(|at| code(at) || word(at))
        || behind
        || (digits && document.has(end, HYPHENED))
}

/// `34-year-old`, `four-legged`, `two-hour`; only `30-strong` counts people.
fn is_compound(document: &Document<'_>, end: usize) -> bool {
    document.has(end, HYPHENED) && !document.is_word(end, Word::Strong)
}

/// `PC 1234`, `page 3`, `aged 34`, `several hundred`, `day one`.
fn is_labelled(document: &Document<'_>, before: usize, start: usize) -> bool {
    if document.has(start, crate::lexicon::split::FIRST) {
        return false;
    }
    let digits = document.token(start).is_some_and(|token| token.kind == Kind::Number);
    let rank = digits
        && document.hit_before(Table::Rank, start).is_some()
        && document.is_capital(before)
        && (document.has(before, ALL_CAPS) || document.is_capital(start + 1));
    let ratio = document.is_word(before, Word::In)
        && before > 0
        && (document.hit_before(Table::Number, before).is_some()
            || document.token(before - 1).is_some_and(|token| token.kind == Kind::Number));
    let vague = document.is(before, Cue::Quantifier);
    rank || vague
        || ratio
        || document.is(before, Cue::NumberLabel) && !is_verb(document, before)
        || document.is(before, Cue::Month) && digits
}

/// `we will number 3,553`.
fn is_verb(document: &Document<'_>, at: usize) -> bool {
    at > 0
        && document.is_word(at, Word::Number)
        && document
            .is_any(at - 1, Cue::Future.bit() | Cue::PluralPronoun.bit() | Cue::FirstPersonPronoun.bit())
}
