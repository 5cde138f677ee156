//! Dates in figures: turns `18/02/23`, `2018-05-24` and `07.10.2022` into a [`Partial`].

use super::absolute::{Read, is_more_than_a_year};
use super::partial::Partial;
use super::reader::{Reader, of_this_age};
use crate::evidence::rules::date;
use crate::lexicon::split::{GLUED, HYPHENED};

/// A date in figures behind a weekday or another day, where it may leave out the year.
pub(super) fn figures_at(reader: Reader<'_, '_>, at: usize) -> Read {
    numeric(reader, at).or_else(|| short_numeric(reader, at))
}

/// The numbers of a date in figures, with the widths of their digits.
fn figures(reader: Reader<'_, '_>, at: usize) -> Option<([(u16, usize); 3], usize)> {
    let Some(first) = reader.number(at) else { return dotted(reader, at) };
    let (second, next) = joined_number(reader, at + 1)?;
    let (third, end) = joined_number(reader, next)?;
    Some(([first, second, third], end))
}

/// A number that a slash or a hyphen joins to the one before.
fn joined_number(reader: Reader<'_, '_>, at: usize) -> Option<((u16, usize), usize)> {
    let at = if reader.document.has(at, HYPHENED) {
        at
    } else if reader.is_any_mark(at, &['/', '.']) && reader.document.has(at + 1, GLUED) {
        at + 1
    } else {
        return None;
    };
    Some((reader.number(at)?, at + 1))
}

/// `07.10.2022`, which is one number of the text.
fn dotted(reader: Reader<'_, '_>, at: usize) -> Option<([(u16, usize); 3], usize)> {
    let word = reader.document.word(at);
    if word.len() > 10 || word.contains(',') {
        return None;
    }
    let mut parts = word.split('.').map(|part| Some((part.parse::<u16>().ok()?, part.len())));
    let parts = [parts.next()??, parts.next()??, parts.next()??];
    Some((parts, at + 1))
}

/// `18/02/23`, `2018-05-24`, `07.10.2022`: day first, or year first where it has four digits.
pub(super) fn numeric(reader: Reader<'_, '_>, at: usize) -> Read {
    let (parts, end) = figures(reader, at)?;
    if reader.document.has(end, HYPHENED) || is_more_than_a_year(reader, end) {
        return None;
    }
    let (year, month, day) = match parts {
        [(year, 4), (month, 1..=2), (day, 1..=2)] => (year, month, day),
        [(day, 1..=2), (month, 1..=2), (year, 4)] => (year, month, day),
        [(day, 1..=2), (month, 1..=2), (year, 2)] => (of_this_age(year), month, day),
        _ => return None,
    };
    let (month, day) = if month > 12 && day <= 12 { (day, month) } else { (month, day) };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(1700..=2100).contains(&year) {
        return None;
    }
    let (day, month) = (u8::try_from(day).ok(), u8::try_from(month).ok());
    Some((Partial { day, month, year: Some(year), ..Partial::EMPTY }, end, date::FIGURES))
}

/// `of 18/02`, `between 15/02`: two digits each, behind a preposition.
pub(super) fn introduced_figures(reader: Reader<'_, '_>, at: usize) -> Read {
    let before = at.checked_sub(1).filter(|_| reader.goes_on(at))?;
    let introduced = reader.is_one_of(before, &["of", "on", "since", "between", "from", "until", "and"]);
    let wide =
        reader.number(at)?.1 == 2 && reader.number(at + 2)?.1 == 2 && reader.is_any_mark(at + 1, &['/']);
    let read = short_numeric(reader, at).filter(|_| introduced && wide)?;
    (!is_more_than_a_year(reader, read.1)).then_some(read)
}

/// `18/02`, behind a weekday or a preposition.
fn short_numeric(reader: Reader<'_, '_>, at: usize) -> Read {
    let (day, next) = reader.day(at)?;
    let ((month, width), end) = joined_number(reader, next)?;
    let month = u8::try_from(month).ok().filter(|month| width <= 2 && (1..=12).contains(month))?;
    Some((Partial { day: Some(day), month: Some(month), ..Partial::EMPTY }, end, date::FIGURES))
}
