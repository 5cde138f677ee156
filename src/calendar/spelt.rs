//! Dates with the name of their month: `23 January 2018`, `January 23rd, 2018`, `Nov 2015`.

use super::Written;
use super::parts::{day, goes_on_as_number, month, short_year, weekday, year};
use crate::document::Cursor;
use crate::lexicon::Word;

/// `23 January 2018`, `23rd of January`; after a weekday also `23, January`.
pub(crate) fn day_month<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (day, next) = day(at)?;
    let after_weekday = || at.previous().is_some_and(|before| weekday(before).is_some());
    let next = match next.expect((Word::Of, '-')) {
        Some(next) => next,
        None => next.expect(',').filter(|_| after_weekday()).unwrap_or(next),
    };
    let (month, end) = month(next)?;
    Some(with_year(Written { day: Some(day), month, year: None }, end))
}

/// `January 23rd, 2018`, `January the 23rd`.
pub(crate) fn month_day<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (month, next) = month(at)?;
    let (day, end) = day(next.optional(Word::The))?;
    Some(with_year(Written { day: Some(day), month, year: None }, end))
}

/// `Nov 2015`, or the month alone.
pub(crate) fn month_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (month, end) = month(at)?;
    Some(with_year(Written { day: None, month, year: None }, end))
}

/// Adds the year that follows, if one does.
fn with_year<'d, 't>(written: Written, end: Cursor<'d, 't>) -> (Written, Cursor<'d, 't>) {
    match year_tail(end) {
        Some((year, end)) => (Written { year: Some(year), ..written }, end),
        None => (written, end),
    }
}

/// The year after a day, a month or a season: `2018`, `, 2018`, `(2018)`, `of 2018`, `'18`.
pub(crate) fn year_tail<'d, 't>(end: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    if let Some((year, close)) = end.expect('(').and_then(year)
        && let Some(end) = close.expect(')')
    {
        return Some((year, end));
    }
    let at = year_joint(end);
    year(at).filter(|(_, end)| !goes_on_as_number(*end)).or_else(|| short_year(at))
}

/// Past what may stand between a month and its year.
pub(crate) fn year_joint<'d, 't>(end: Cursor<'d, 't>) -> Cursor<'d, 't> {
    end.optional(([',', '-', '/'], (Word::Of, Word::In)))
}
