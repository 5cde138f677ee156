//! Dates with the name of their month: `23 January 2018`, `January 23rd, 2018`, `the second of May`, `Nov 2015`.

use super::Written;
use super::in_words::{cardinal_day, old_year_in_words, ordinal_day, year_in_words};
use super::parts::{
    day, full_year, goes_on_as_number, may_be_a_time, month, number, old_year, short_year, weekday, year,
};
use crate::document::{Cursor, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::timex::Timex;

/// `23 January 2018`, `23rd of January`, `the twenty-third of January`; after a weekday also `23, January`.
pub(crate) fn day_month<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let Some((day, next)) = day(at) else { return day_month_in_words(at) };
    let after_weekday = || at.previous().is_some_and(|before| weekday(before).is_some());
    let next = match next.expect((Word::Of, '-')) {
        Some(next) => next,
        None => next.expect(',').filter(|_| after_weekday()).unwrap_or(next),
    };
    let (month, end) = month(next)?;
    Some(with_year(Written { day: Some(day), month, year: None }, end))
}

/// `Fri 23 January 18` at the end of what is said, where no year of four digits follows.
pub(crate) fn day_month_of_short_year(at: Cursor<'_, '_>) -> Option<Timex> {
    let (written, next) = day_month(at).filter(|(written, _)| written.year.is_none())?;
    let (year, width) = number(next)?;
    let end = next.next();
    let ends = end.is_at_end() || end.is([',', '|', ')', ';']);
    let year = Some(full_year(year)).filter(|_| width == 2 && ends);
    Written { year, ..written }.timex().filter(|date| date.year().is_some())
}

/// `the second of May`, `on fifteen August`; without `of`, only after `on` or before a year. `a third of May` is a share.
fn day_month_in_words<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let ((day, next), is_ordinal) = match ordinal_day(at) {
        Some(read) => (read, true),
        None => (cardinal_day(at)?, false),
    };
    let of = next.expect(Word::Of).filter(|_| is_ordinal);
    let (month, end) = month(of.unwrap_or(next))?;
    let (written, end) = with_year(Written { day: Some(day), month, year: None }, end);
    let introduced = at.back_optional(Word::The).follows(Word::On);
    let is_day = of.is_some() && !is_share(at) || introduced || written.year.is_some();
    (is_day && !end.is((Shape::Clitic, Shape::Hyphened))).then_some((written, end))
}

/// `a third of`, `one fifth of`.
fn is_share(ordinal: Cursor<'_, '_>) -> bool {
    ordinal.follows((Word::A, Kind::Number)) || ordinal.hit_before(Table::Number).is_some()
}

/// `January 23rd, 2018`, `January the 23rd`, `January twenty-third`, `January twenty-three, 2018`.
pub(crate) fn month_day<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (month, next) = month(at)?;
    let named = next.optional(Word::The);
    if let Some((day, end)) = day(named) {
        return Some(with_year(Written { day: Some(day), month, year: None }, end));
    }
    let ordinal = ordinal_day(named);
    let (day, end) = ordinal.or_else(|| cardinal_day(next))?;
    // `on January twenty-fourth at noon`; a preposition ends no count.
    let placed = ordinal.is_some() && at.follows(Word::On) && end.is(Cue::Preposition);
    let (written, end) = with_year(Written { day: Some(day), month, year: None }, end);
    let closed = placed || end.is(Kind::Mark) || end.is_at_end();
    let ends = closed || named.at() > next.at() || written.year.is_some();
    (ends && !end.is((Shape::Clitic, Shape::Hyphened))).then_some((written, end))
}

/// `Nov 2015`, or the month alone.
pub(crate) fn month_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (month, end) = month(at)?;
    Some(with_year(Written { day: None, month, year: None }, end))
}

/// Adds the year that follows, if one does.
fn with_year<'d, 't>(written: Written, end: Cursor<'d, 't>) -> (Written, Cursor<'d, 't>) {
    match year_tail(end).or_else(|| old_year_tail(written, end)) {
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
    year(at)
        .filter(|(_, end)| !goes_on_as_number(*end))
        .or_else(|| short_year(at))
        .or_else(|| year_in_words(at))
}

/// `1066` after a day; one that may be a time of day (`5 May 1430`) is a year only after `of`.
fn old_year_tail<'d, 't>(written: Written, end: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let at = year_joint(end);
    let figures = written.day.and_then(|_| old_year(at));
    let words = || written.day.and_then(|_| old_year_in_words(at));
    figures.filter(|(year, _)| !may_be_a_time(*year) || at.follows(Word::Of)).or_else(words)
}

/// Past what may stand between a month and its year.
pub(crate) fn year_joint<'d, 't>(end: Cursor<'d, 't>) -> Cursor<'d, 't> {
    end.optional(([',', '-', '/'], (Word::Of, Word::In)))
}
