//! Dates in figures: `18/02/23`, `2019-12-06`, `07.10.2018`, `19-Nov-12`, `23/Sep/2020`, `2019-12`, `20191206`.

use super::Written;
use super::parts::{capital_month, day, goes_on_as_number, month_named, number, year, year_of_digits};
use crate::document::{Cursor, Shape, both};
use crate::lexicon::split::Kind;
use once_cell::sync::Lazy;
use regex::Regex;

/// Year, month and day, or day, month and year; a name may stand for the month, and a day be left out after a year.
static FIGURES: Lazy<Regex> = Lazy::new(|| {
    Regex::new(
        r"(?x-u) ^ (?:
        [0-9]{4} [-/.] [0-9]{1,2} (?: [-/.] [0-9]{1,2} )?
      | [0-9]{4} [-/.] [A-Za-z]{3,9} [-/.] [0-9]{1,2}
      | [0-9]{1,2} [-/.] (?: [0-9]{1,2} | [A-Za-z]{3,9} ) [-/.] [0-9]{2} (?: [0-9]{2} )?
    )",
    )
    .expect("the pattern is read by the tests")
});

/// A date with its year, in figures; day first, or year first where it has four digits.
pub(crate) fn figures<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let first = at.peek().filter(|token| token.kind == Kind::Number)?;
    let start = first.start as usize;
    let within_a_code = at.is(Shape::Hyphened) && at.next().is(Shape::Hyphened) && at.follows(Kind::Number);
    if !is_joined(at) || within_a_code {
        return None;
    }
    let text = at.document().text().get(start..)?;
    let date = &text[..FIGURES.find(text)?.end()];
    let end = past(at, start + date.len())?;
    let mut parts = date.split(['-', '/', '.']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    let month = || month_named(second, at.document().lexicons());
    let written = match (first.len(), third) {
        (4, day) => checked(year_of_digits(first)?, small(second).or_else(month)?, day.and_then(small))?,
        (_, year) => {
            let (day, month) = (small(first)?, small(second).or_else(month)?);
            // `02/18/2023` has its month first: no other order gives one.
            let (day, month) = if month > 12 { (month, day) } else { (day, month) };
            checked(year_of_digits(year?)?, month, Some(day))?
        }
    };
    Some((written, end))
}

/// Whether a mark or hyphen joins the number after the cursor to more, or it holds full stops of its own; only such numbers
/// are worth the pattern.
fn is_joined(at: Cursor<'_, '_>) -> bool {
    let next = at.next();
    next.is(Shape::Hyphened) || next.is(both(['/', '.'], Shape::Glued)) || at.word().contains('.')
}

/// The cursor past the tokens up to a byte, where one of them ends there.
fn past<'d, 't>(at: Cursor<'d, 't>, byte: usize) -> Option<Cursor<'d, 't>> {
    let inside = |token: Cursor<'_, '_>| token.peek().is_some_and(|token| (token.start as usize) < byte);
    let end = at.skip_up_to(MOST_TOKENS, inside);
    end.peek_back().is_some_and(|last| last.end as usize == byte).then_some(end)
}

/// `18/02/2023` has three numbers and two marks.
const MOST_TOKENS: usize = 5;

/// The parts, if each is in its range.
fn checked(year: u16, month: u8, day: Option<u8>) -> Option<Written> {
    let fits = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    fits.then_some(Written { day, month, year: Some(year) })
}

fn small(digits: &str) -> Option<u8> {
    digits.parse().ok()
}

/// `2016 10 16`: year, month and day with blanks between.
pub(crate) fn spaced_figures<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (year, month_at) = year(at)?;
    let two_digits = |at: Cursor<'_, '_>| number(at).filter(|(_, width)| *width == 2).map(|(n, _)| n);
    let (month, day) = (two_digits(month_at)?, two_digits(month_at.next())?);
    let end = month_at.next().next();
    let apart = [month_at, month_at.next()].into_iter().all(|at| !at.is(Shape::Glued));
    let longer = end.is(Kind::Number) || goes_on_as_number(end) || at.follows(Kind::Number);
    let written = checked(year, u8::try_from(month).ok()?, u8::try_from(day).ok())?;
    (apart && !longer).then_some((written, end))
}

/// `20191206`, as metadata has it; in a text eight digits are a reference more often.
pub(crate) fn compact<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let digits = at.word();
    if !at.is(Kind::Number) || digits.len() != 8 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (year, month) = (year_of_digits(&digits[..4])?, small(&digits[4..6])?);
    Some((checked(year, month, small(&digits[6..]))?, at.next()))
}

/// `Oct/2`: a month and a day of one digit; two may be a year.
pub(crate) fn month_slash_day<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (month, next) = capital_month(at)?;
    let digit = next.expect(both('/', Shape::Glued))?;
    let (day, width) = number(digit).filter(|_| digit.is(Shape::Glued))?;
    let end = digit.next();
    let alone = !end.is(both(Shape::Glued, (Kind::Word, Kind::Number, ['/', ':', '-'])));
    let written = Written { day: u8::try_from(day).ok().filter(|day| *day > 0), month, year: None };
    (width == 1 && alone && written.day.is_some()).then_some((written, end))
}

/// `06/2005`: a month and its year.
pub(crate) fn month_slash_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (month, width) = number(at).filter(|_| !at.is(Shape::Glued) || at.follows('('))?;
    let digits = at.next().expect(both('/', Shape::Glued))?;
    let (year, end) = year(digits).filter(|_| digits.is(Shape::Glued))?;
    let goes_on = end.is(Shape::Hyphened) || goes_on_as_number(end);
    let written = checked(year, u8::try_from(month).ok()?, None)?;
    (width <= 2 && !goes_on).then_some((written, end))
}

/// `18/02`: day and month, two digits each at most.
pub(crate) fn short_figures<'d, 't>(at: Cursor<'d, 't>) -> Option<(Written, Cursor<'d, 't>)> {
    let (day, next) = day(at)?;
    let before_glued = |mark: Cursor<'_, '_>| mark.next().is(Shape::Glued);
    let next = if next.is(Shape::Hyphened) { next } else { next.expect(both(['/', '.'], before_glued))? };
    let (month, width) = number(next)?;
    let month = u8::try_from(month).ok().filter(|month| width <= 2 && (1..=12).contains(month))?;
    // `9-10 January` are two days.
    let end = next.next();
    capital_month(end).is_none().then_some((Written { day: Some(day), month, year: None }, end))
}
