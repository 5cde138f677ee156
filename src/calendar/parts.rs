//! The parts of a date: day, month, year and weekday, each by itself.

use crate::document::{Cursor, Hit, Shape, both};
use crate::lexicon::split::{CAPITAL, CLITIC, HYPHENED, Kind};
use crate::lexicon::{CalendarRow, CalendarWord, Cue, Lexicons, Table};
use std::ops::RangeInclusive;

/// The years that a number of four digits may mean: those of police forces, with room for plans. Below and above, such numbers
/// are counts, times of day and collar numbers.
pub(super) const YEARS: RangeInclusive<u16> = 1700..=2100;

/// Years of history, which are years only where they end a full date: `14 October 1066`.
pub(super) const OLD_YEARS: RangeInclusive<u16> = 1000..=1699;

/// The first two-digit year of the last century: `29` is 2029, `30` is 1930.
const CENTURY_TURN: u16 = 30;

/// `st`, `nd`, `rd`, `th`.
pub(crate) const ORDINAL_ENDING: Cue = Cue::OrdinalEnding;

/// The calendar phrase of a hit.
pub(crate) fn word_of(at: Cursor<'_, '_>, hit: Hit) -> CalendarWord {
    at.document().row::<CalendarRow>(hit.row).word
}

/// The calendar phrase after the cursor.
pub(crate) fn word<'d, 't>(at: Cursor<'d, 't>) -> Option<(CalendarWord, Cursor<'d, 't>)> {
    let (hit, end) = at.hit(Table::Calendar)?;
    Some((word_of(at, hit), end))
}

/// A number of at most four digits, and how many digits it has.
pub(crate) fn number(at: Cursor<'_, '_>) -> Option<(u16, usize)> {
    let token = at.peek().filter(|token| token.kind == Kind::Number)?;
    let width = (token.end - token.start) as usize;
    if width > 4 {
        return None;
    }
    let digit = |byte: u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
    let value = at.word().bytes().try_fold(0, |value, byte| Some(value * 10 + digit(byte)?))?;
    Some((value, width))
}

/// A day of the month, with or without its ordinal ending.
pub(crate) fn day<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    let (day, width) = number(at)?;
    let day = u8::try_from(day).ok().filter(|day| width <= 2 && (1..=31).contains(day))?;
    if is_of_a_clock(at) {
        return None;
    }
    let end = at.next();
    match end.expect(ORDINAL_ENDING) {
        Some(end) => Some((day, end)),
        None => (!end.is(Shape::Glued) || may_close_a_day(end)).then_some((day, end)),
    }
}

/// The 30 of `12:30 December 27`: minutes or seconds, which a colon joins to the number before them.
pub(crate) fn is_of_a_clock(at: Cursor<'_, '_>) -> bool {
    at.is(Shape::Glued) && at.back(both(':', Shape::Glued)).is_some_and(|colon| colon.follows(Kind::Number))
}

/// Whether what is glued to a number leaves it a day: marks do, a clock's `pm` or `:` does not.
fn may_close_a_day(at: Cursor<'_, '_>) -> bool {
    let Some(token) = at.peek() else { return true };
    match token.kind {
        Kind::Mark if token.is_mark(':') => !at.next().is(Shape::Glued),
        Kind::Mark => !at.is(['%', '\u{b0}']),
        Kind::Word => token.has(CAPITAL),
        Kind::Number => token.has(HYPHENED),
        Kind::Opaque => false,
    }
}

/// A month, in capitals or without.
pub(crate) fn month<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    match word(at)? {
        (CalendarWord::Month(month), end) => Some((month, end)),
        _ => None,
    }
}

/// A month with a capital letter.
pub(crate) fn capital_month<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    month(at).filter(|_| at.is(Shape::Capital))
}

/// The number of the month that a single word names.
pub(crate) fn month_named(name: &str, lexicons: &Lexicons) -> Option<u8> {
    let node = lexicons.start(lexicons.word(name));
    let mut rows = lexicons.rows_at(node).filter(|(table, _)| *table == Table::Calendar);
    rows.find_map(|(_, row)| match lexicons.row::<CalendarRow>(row).word {
        CalendarWord::Month(month) => Some(month),
        _ => None,
    })
}

/// Whether a single word names a month or a weekday.
pub(crate) fn is_day_or_month(name: &str, lexicons: &Lexicons) -> bool {
    let node = lexicons.start(lexicons.word(name));
    let mut rows = lexicons.rows_at(node).filter(|(table, _)| *table == Table::Calendar);
    rows.any(|(_, row)| {
        matches!(lexicons.row::<CalendarRow>(row).word, CalendarWord::Month(_) | CalendarWord::Weekday(_))
    })
}

/// A weekday with a capital letter; `We'd`, which folds to the letters of `Wed`, is none.
pub(crate) fn weekday<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    match word(at)? {
        (CalendarWord::Weekday(weekday), end) if at.is(Shape::Capital) => {
            (!at.word().contains(['\'', '\u{2019}'])).then_some((weekday, end))
        }
        _ => None,
    }
}

/// A year of four digits.
pub(crate) fn year<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (year, width) = number(at)?;
    (width == 4 && YEARS.contains(&year)).then(|| (year, at.next()))
}

/// A weekday without its capital, where the words after it leave no doubt; only names in full, as `sun` and `wed` are words.
pub(crate) fn loose_weekday<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    weekday(at).or_else(|| match word(at)? {
        (CalendarWord::Weekday(weekday), end) if at.word().len() >= SHORTEST_WEEKDAY => Some((weekday, end)),
        _ => None,
    })
}

/// The letters of `monday`, the shortest weekday in full.
const SHORTEST_WEEKDAY: usize = 6;

/// `1066` after a day and its month, where it is no time of day and counts nothing.
pub(super) fn old_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (year, width) = number(at)?;
    let end = at.next();
    let counts = goes_on_as_number(end) || end.is((Cue::Clock, Cue::Unit, Cue::CountTail, Cue::Police));
    (width == 4 && OLD_YEARS.contains(&year) && !counts).then_some((year, end))
}

/// Whether a number of four digits may be a time of day: `1430`.
pub(super) fn may_be_a_time(year: u16) -> bool {
    year / 100 < 24 && year % 100 < 60
}

/// `'98`: a year of two digits after an apostrophe.
pub(crate) fn short_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let digits = at.expect(['\'', '\u{2019}', '\u{2018}'])?;
    let (year, width) = number(digits)?;
    (width == 2 && digits.is(Shape::Glued)).then(|| (full_year(year), digits.next()))
}

/// The year of a segment of four digits in the path of an address.
pub(crate) fn year_in_path(segment: &str) -> Option<u16> {
    segment.parse().ok().filter(|year| segment.len() == 4 && YEARS.contains(year))
}

/// The year of digits that stand written: four of them, or two that leave out the century.
pub(super) fn year_of_digits(digits: &str) -> Option<u16> {
    let year: u16 = digits.parse().ok()?;
    let year = if digits.len() == 2 { full_year(year) } else { year };
    YEARS.contains(&year).then_some(year)
}

pub(super) fn full_year(two_digits: u16) -> u16 {
    if two_digits < CENTURY_TURN { 2000 + two_digits } else { 1900 + two_digits }
}

/// Whether the number before the cursor goes on as something longer than a year: `2014/15`, `2019:05`, `2000m`.
pub(crate) fn goes_on_as_number(end: Cursor<'_, '_>) -> bool {
    let Some(token) = end.peek().filter(|_| end.is(Shape::Glued)) else { return false };
    match token.kind {
        Kind::Mark => end.is(['/', ':', '%']) && end.next().is(Kind::Number),
        Kind::Word => !token.has(CLITIC),
        _ => false,
    }
}
