//! Years that stand alone: turns `in 2007`, `the 2011 riots` and `the 1990s` into values, and leaves numbers alone.

use super::absolute::{Read, is_more_than_a_year, is_plural};
use super::anchor::Anchor;
use super::partial::Partial;
use super::reader::Reader;
use crate::evidence::rules::date;
use crate::lexicon::split::{CLITIC, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, Table};
use crate::timex::Timex;

/// How many years after publication a number without a preposition may still be a year.
const AHEAD: u16 = 12;
/// The last such year where publication is unknown.
const LATEST: u16 = 2035;

/// The year that begins at a token.
pub(super) fn read(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Read {
    let short = reader.short_year(at).filter(|_| is_introduced(reader, at));
    let (year, end) = short.or_else(|| reader.year(at).filter(|_| is_year(reader, at)))?;
    if !is_introduced(reader, at) && year > anchor.year().map_or(LATEST, |published| published + AHEAD) {
        return None;
    }
    Some((Partial { year: Some(year), ..Partial::EMPTY }, end, date::YEAR))
}

/// `the 1990s`.
pub(super) fn decade(reader: Reader<'_, '_>, at: usize) -> Option<(Timex, usize)> {
    let (year, end) = reader.year(at)?;
    let plural = reader.is_one_of(end, &["s"]) || reader.document.has(end, CLITIC);
    let glued = reader.document.has(end, GLUED) && !reader.document.has(end, CLITIC);
    let decade = Timex::from_decade(year).filter(|_| plural && glued && year % 10 == 0)?;
    Some((decade, end + 1))
}

/// Whether a number of four digits is a year and no count, time, number plate or part of a longer number.
fn is_year(reader: Reader<'_, '_>, at: usize) -> bool {
    let (before, after) = (at.wrapping_sub(1), at + 1);
    if is_more_than_a_year(reader, after)
        || is_part_of_a_number(reader, at)
        || is_fiscal(reader, at)
        || is_reference(reader, before)
        || reader.document.is(after, Cue::Clock)
    {
        return false;
    }
    let counts = counts(reader, after);
    if is_introduced(reader, at) {
        return !counts || reader.is_one_of(before, &["in", "since", "during"]);
    }
    let measured = reader.is_one_of(before, &["at", "than", "over", "about", "around"]);
    let attributive = reader.document.is(before, Cue::Determiner) || reader.document.has(before, CLITIC);
    !measured && (!counts || attributive)
}

/// Whether a word that asks for a date stands before.
fn is_introduced(reader: Reader<'_, '_>, at: usize) -> bool {
    at > 0 && reader.goes_on(at) && reader.document.is(at - 1, Cue::DatePreposition)
}

/// `2014/15`, `2014-15`: a financial year.
fn is_fiscal(reader: Reader<'_, '_>, at: usize) -> bool {
    let next = if reader.document.has(at + 1, HYPHENED) { at + 1 } else { at + 2 };
    let joined = next == at + 1 || reader.is_any_mark(at + 1, &['/', '\u{2013}', '-']);
    let (Some((first, _)), Some((second, width))) = (reader.number(at), reader.number(next)) else {
        return false;
    };
    let slash = reader.is_any_mark(at + 1, &['/']);
    joined
        && match width {
            2 => second == (first + 1) % 100,
            4 => slash && second == first + 1,
            _ => false,
        }
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
    reader.document.is(before, Cue::NumberLabel) && !reader.document.is(before, Cue::Unit)
        || reader.document.hit_before(Table::Rank, before.wrapping_add(1)).is_some()
}

/// `2000 officers`, `1900 homes`, `2000 fewer`: what stands behind the number is counted.
fn counts(reader: Reader<'_, '_>, after: usize) -> bool {
    reader.goes_on(after)
        && !reader.document.has(after, CLITIC)
        && (reader.document.is(after, Cue::Police)
            || is_plural(reader, after)
            || reader.is_one_of(after, &["more", "fewer", "less", "extra", "additional", "new", "people"]))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{dates, published};

    #[test]
    fn finds() {
        for (text, want) in [
            ("joined in 2007", "2007"),
            ("the 2011 riots", "2011"),
            ("(2004)", "2004"),
            ("from 2010-2013", "2010 2013"),
            ("between 1994 and 2000", "1994 2000"),
            ("back in '98", "1998"),
            ("the 1990s", "199X"),
            ("since 2010, when", "2010"),
            ("In 2018 officers met", "2018"),
            ("by the end of 2017", "2017"),
            ("mid-2016", "2016"),
            ("the success of 2019\u{2019}s food bank", "2019"),
        ] {
            assert_eq!(dates(text, published()), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "with 2,000 officers",
            "about 2000 homes",
            "at 2015 hours",
            "in 2014/15",
            "for 2014-15 the",
            "PC 2041 Harker",
            "Operation 2020",
            "incident number 1984",
            "collar number (2053)",
            "01632 960 2010",
            "it cost £2000",
            "in his 20s",
            "2000 fewer offences",
        ] {
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }
}
