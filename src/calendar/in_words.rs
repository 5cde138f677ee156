//! Days and years in words: `the twenty-first`, `twenty-nine`, `nineteen ninety-nine`, `two thousand and six`.

use super::parts::{OLD_YEARS, YEARS, word};
use crate::document::{Cursor, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{CalendarWord, NumberKind, NumberRow, Table, Word};

/// A day of the month as an ordinal in words.
pub(crate) fn ordinal_day<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    match word(at)? {
        (CalendarWord::Ordinal(day), end) if !is_hyphened(end) => Some((day, end)),
        _ => None,
    }
}

/// A day of the month as a cardinal in words, as it is spoken: `May twenty-nine`.
pub(super) fn cardinal_day<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    let (day, end) = small(at)?;
    let day = u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    (!is_hyphened(end)).then_some((day, end))
}

/// A year in words, by thousands, by hundreds or in two halves.
pub(crate) fn year_in_words<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    spoken_year(at).filter(|(year, _)| YEARS.contains(year))
}

/// `sixteen forty-eight`, which ends what is said: behind a day it is a year of history.
pub(super) fn old_year_in_words<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (year, end) = spoken_year(at).filter(|(year, _)| OLD_YEARS.contains(year))?;
    (end.is_at_end() || end.is(Kind::Mark)).then_some((year, end))
}

fn spoken_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let goes_on = |end: Cursor<'_, '_>| is_hyphened(end) || end.hit(Table::Number).is_some();
    by_thousands(at).or_else(|| in_halves(at)).filter(|(_, end)| !goes_on(*end))
}

/// The year in words that ends before the cursor.
pub(crate) fn year_in_words_before(at: Cursor<'_, '_>) -> Option<u16> {
    let start = at.back_up_to(MOST_WORDS, is_number_word);
    let starts = start.up_to(at.at()).map(year_in_words);
    starts.flatten().find(|(_, end)| end.at() == at.at()).map(|(year, _)| year)
}

/// `two thousand and twenty-one` has five.
const MOST_WORDS: usize = 5;

fn is_number_word(at: Cursor<'_, '_>) -> bool {
    at.is(Word::And) || at.hit(Table::Number).is_some()
}

/// `two thousand`, `two thousand and six`.
fn by_thousands<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (NumberKind::Cardinal, count @ 1..=9, next) = part(at)? else { return None };
    let (NumberKind::Thousand, 1000, end) = part(next)? else { return None };
    Some(with_small(count * 1000, end))
}

/// `nineteen hundred and five`, `nineteen ninety-nine`, `twenty twelve`, `nineteen oh five`.
fn in_halves<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (NumberKind::Cardinal | NumberKind::Tens, century @ 11..=20, next) = part(at)? else { return None };
    if let Some((NumberKind::Hundred, _, end)) = part(next) {
        return Some(with_small(century * 100, end));
    }
    if let Some((CalendarWord::Zero, units)) = word(next) {
        return small(units)
            .filter(|(units, _)| *units < 10)
            .map(|(units, end)| (century * 100 + units, end));
    }
    small(next).filter(|(rest, _)| *rest >= 10).map(|(rest, end)| (century * 100 + rest, end))
}

/// Adds what follows a round number, with or without `and`.
fn with_small<'d, 't>(round: u16, end: Cursor<'d, 't>) -> (u16, Cursor<'d, 't>) {
    small(end.optional(Word::And)).map_or((round, end), |(rest, end)| (round + rest, end))
}

/// A number from 1 to 99: `six`, `nineteen`, `ninety`, `ninety-nine`.
fn small<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    match part(at)? {
        (NumberKind::Tens, tens, end) => match part(end) {
            Some((NumberKind::Cardinal, units @ 1..=9, end)) => Some((tens + units, end)),
            _ => Some((tens, end)),
        },
        (NumberKind::Cardinal, count @ 1..=99, end) => Some((count, end)),
        _ => None,
    }
}

/// A word of a number by itself; `a dozen` and other phrases are none, nor is the letter of `100k`.
fn part<'d, 't>(at: Cursor<'d, 't>) -> Option<(NumberKind, u16, Cursor<'d, 't>)> {
    let (hit, end) =
        at.hit(Table::Number).filter(|(_, end)| end.at() == at.at() + 1 && at.word().len() > 1)?;
    let row = at.document().row::<NumberRow>(hit.row);
    Some((row.kind, u16::try_from(row.value).ok()?, end))
}

/// Whether the words before the cursor go on as a compound: `second-hand`, `twenty-minute`.
fn is_hyphened(end: Cursor<'_, '_>) -> bool {
    end.is(Shape::Hyphened)
}
