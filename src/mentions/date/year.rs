//! Years that stand alone: turns `in 2007`, `the 2011 riots` and `the 1990s` into values, and leaves numbers alone.

use super::absolute::{Read, is_more_than_a_year};
use super::partial::Partial;
use super::reader::Reader;
use crate::lexicon::split::{CAPITAL, CLITIC, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, Table};
use crate::timex::Timex;

/// The year that begins at a token.
pub(super) fn read(reader: Reader<'_, '_>, at: usize) -> Read {
    let short = reader.short_year(at).filter(|_| is_introduced(reader, at));
    let (year, end) = short.or_else(|| reader.year(at).filter(|_| is_year(reader, at)))?;
    Some((Partial { year: Some(year), ..Partial::EMPTY }, end, "date/year"))
}

/// `the 1990s`.
pub(super) fn decade(reader: Reader<'_, '_>, at: usize) -> Option<(Timex, usize)> {
    let (year, end) = reader.year(at)?;
    let plural = reader.is_one_of(end, &["s"]) || reader.document.has(end, CLITIC);
    (plural && year % 10 == 0 && reader.document.has(end, GLUED) && !reader.document.has(end, CLITIC))
        .then_some((Timex::Decade { tens: year / 10 }, end + 1))
}

/// Whether a number of four digits is a year and no count, time, number plate or part of a longer number.
fn is_year(reader: Reader<'_, '_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let after = at + 1;
    if is_more_than_a_year(reader, after) || is_part_of_a_number(reader, at) || is_reference(reader, before) {
        return false;
    }
    is_introduced(reader, at) && !counts(reader, after) || !is_count(reader, before, after)
}

/// Whether a word that asks for a date stands before.
fn is_introduced(reader: Reader<'_, '_>, at: usize) -> bool {
    at > 0 && !reader.document.has(at, FIRST) && reader.document.is(at - 1, Cue::DatePreposition)
}

/// Money, telephone numbers, figures with slashes.
fn is_part_of_a_number(reader: Reader<'_, '_>, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    if at == 0 || reader.document.has(at, FIRST) {
        return false;
    }
    let glued = reader.document.has(at, GLUED) && !reader.document.has(at, HYPHENED);
    let numbers = reader.kind(before) == Some(Kind::Number) && !reader.document.has(at, HYPHENED)
        || reader.kind(at + 1) == Some(Kind::Number) && !reader.document.has(at + 1, HYPHENED | FIRST);
    let money = glued
        && !reader.is_any_mark(
            before,
            &['(', '[', '\u{2013}', '\u{2014}', '-', '"', '\u{2018}', '\u{201c}', '*', '\'', '_', '.', ','],
        );
    let dash_before_number = glued && reader.is_any_mark(before, &['-', '/']);
    numbers || money || dash_before_number
}

/// `log 1984`, `PC 2041`, `Operation 2020`.
fn is_reference(reader: Reader<'_, '_>, before: usize) -> bool {
    let mut before = before;
    if reader.is_any_mark(before, &[':']) {
        before = before.wrapping_sub(1);
    }
    reader.document.is(before, Cue::Reference)
        || reader.document.hit_before(Table::Rank, before.wrapping_add(1)).is_some()
}

/// `from 2000 officers`: what stands behind is counted though a preposition stands before.
fn counts(reader: Reader<'_, '_>, after: usize) -> bool {
    reader.goes_on(after) && reader.document.is_any(after, Cue::Police.bit() | Cue::Clock.bit())
}

/// `about 1900 people`, `2015 hours`, `2000 officers`.
fn is_count(reader: Reader<'_, '_>, before: usize, after: usize) -> bool {
    if !reader.goes_on(after) || reader.kind(after) != Some(Kind::Word) {
        return reader.is_one_of(before, &["at", "than", "over", "about"]);
    }
    let word = reader.document.word(after);
    let plural = word.len() > 3 && word.ends_with('s') && !reader.document.has(after, CAPITAL);
    let attributive = reader.document.is(before, Cue::Determiner) || reader.is_one_of(before, &["s"]);
    (plural || counts(reader, after)) && !attributive
}
