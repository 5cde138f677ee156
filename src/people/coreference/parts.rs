//! The parts of a name: first name, nickname and surname, folded to small letters.

use super::spelling::folded;
use crate::document::Document;
use crate::lexicon::split::{HYPHENED, Kind};
use crate::lexicon::{Cue, RowId, Table};
use crate::mentions::Mention;
use crate::mentions::person::NameValue;
use std::ops::Range;

/// The parts of one mention.
pub(super) struct Parts {
    pub(super) given: String,
    pub(super) nickname: String,
    pub(super) surname: String,
    /// The row of the first name among the short forms.
    pub(super) short_form: Option<RowId>,
}

/// First word and last word, with what a hyphen joins to it; a lone word is a surname behind a rank or a title.
pub(super) fn parts_of(document: &Document<'_>, name: &Mention<NameValue>) -> Parts {
    let Range { start, end } = name.tokens;
    let mut last = end - 1;
    while last > start && document.has(last, HYPHENED) {
        last -= 1;
    }
    let mut first_end = start + 1;
    while first_end < end && document.has(first_end, HYPHENED) {
        first_end += 1;
    }
    let fold = |range: Range<usize>| folded(document.slice(range));
    // `DOE, Jane` in a list.
    if let Some(comma) = (start + 1..end - 1).find(|at| document.is_mark(*at, ',')) {
        let (given, surname) = (fold(comma + 1..comma + 2), fold(start..comma));
        return Parts {
            given,
            nickname: String::new(),
            surname,
            short_form: short_form(document, comma + 1),
        };
    }
    let particle = document.is(start, Cue::NameParticle)
        && !document.is_any(start, Cue::MaleName.bit() | Cue::FemaleName.bit());
    let full = last > start && first_end < end && !particle;
    let given = if full { fold(start..first_end) } else { String::new() };
    let short_form = if full { short_form(document, start) } else { None };
    let nickname = nickname(document, start..end).map(|at| fold(at..at + 1)).unwrap_or_default();
    Parts { given, nickname, surname: fold(last..end), short_form }
}

/// The word in quotation marks or brackets inside a name.
fn nickname(document: &Document<'_>, name: Range<usize>) -> Option<usize> {
    let mark =
        name.clone().skip(1).find(|at| document.token(*at).is_some_and(|token| token.kind == Kind::Mark))?;
    (mark + 1..name.end).rev().skip(1).find(|at| document.is_capital(*at) && !document.is_capital(at + 1))
}

/// The row of a first name that is short for others.
pub(super) fn short_form(document: &Document<'_>, at: usize) -> Option<RowId> {
    document.hit_at(Table::Nickname, at).map(|hit| hit.row)
}
