//! Absolute dates: turns `Monday, 3 June 2019`, `June 3rd`, `18/02/23`, `Nov 2015` and `summer 2019` into a [`WrittenDate`].

use super::anchor::{Anchor, Tense};
use super::context;
use super::joints::{is_plural, joins};
use super::month_figures;
use super::relative_year::relative_year;
use super::season;
use super::small_month;
use super::tense;
use super::timed_year;
use super::written_date::{Read, WrittenDate};
use crate::calendar::{self, CalendarWord, Written};
use crate::document::{Cursor, Shape, both};
use crate::evidence::rules::date;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// The date written in parts that begins at a token; bare years are read by [`super::year`].
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (date, end, rule) = parts(anchor, at)?;
    let (date, end) = timed_year::add(date, end);
    Some((date, end, rule))
}

fn parts<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    if let Some((weekday, next)) = calendar::weekday(at) {
        return after_weekday(anchor, weekday, next);
    }
    if at.is(Kind::Number) {
        return figures(at)
            .or_else(|| year_and_month(at))
            .or_else(|| day_first(anchor, at))
            .or_else(|| introduced_figures(at))
            .or_else(|| month_figures::read(at));
    }
    month_first(anchor, at)
        .or_else(|| day_first(anchor, at))
        .or_else(|| month_slash_day(at))
        .or_else(|| month_and_year(anchor, at))
        .or_else(|| season::read(anchor, at))
}

/// A weekday in small letters, where a day follows that leaves no doubt: `monday, 3 june 2019`, `tuesday the eleventh`.
pub(super) fn after_loose_weekday<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (weekday, next) = calendar::loose_weekday(at)?;
    after_weekday(anchor, weekday, next).filter(|(date, ..)| date.year.is_some() || next.is(Word::The))
}

fn after_weekday<'d, 't>(anchor: Anchor, weekday: u8, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let at = match calendar::word(at) {
        Some((CalendarWord::Part, end)) => end,
        _ => at,
    };
    let at = at.optional((',', Word::The)).optional(Word::The);
    let read = figures_of_a_day(at)
        .or_else(|| day_first(anchor, at))
        .or_else(|| month_first(anchor, at))
        .or_else(|| lone_day(at));
    read.map(|(date, end, rule)| (WrittenDate { weekday: Some(weekday), ..date }, end, rule))
}

/// `Friday 1 and …`, `Friday 1st`, `Friday the first`: the month comes later or is that of publication.
fn lone_day<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    if let Some((day, end)) = calendar::ordinal_day(at).filter(|_| at.follows(Word::The)) {
        return Some((WrittenDate { day: Some(day), ..WrittenDate::EMPTY }, end, date::DAY));
    }
    let (day, end) = calendar::day(at)?;
    let goes_on = joins(end) || end.is((')', Word::From, Word::At));
    (end.follows(calendar::ORDINAL_ENDING) || goes_on).then_some((
        WrittenDate { day: Some(day), ..WrittenDate::EMPTY },
        end,
        date::DAY,
    ))
}

/// `18/02/23`, `2018-05-24`, `19-Nov-12`: a day with its year that is no part of a longer number.
fn figures<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    let spaced = || calendar::spaced_figures(at).filter(|_| at.follows(Cue::FiguresPreposition));
    let (written, end) =
        calendar::figures(at).filter(|(written, _)| written.day.is_some()).or_else(spaced)?;
    if end.is(Shape::Hyphened) || calendar::goes_on_as_number(end) {
        return None;
    }
    let named = at.up_to(end.at()).any(|part| part.is(Kind::Word));
    Some((written.into(), end, if named { date::DAY } else { date::FIGURES }))
}

/// The most years from the first to the last of `1998-03`, which may be a month as well.
const LONGEST_RANGE: u16 = 20;

/// `2019-05`, where the second number is too small for a year that ends a range.
fn year_and_month<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (written, end) = calendar::figures(at).filter(|(written, _)| written.day.is_none())?;
    let (second, width) = calendar::number(at.next())?;
    let first = written.year? % 100;
    let no_range = width == 2 && second <= first && second + 100 - first > LONGEST_RANGE;
    let alone =
        at.next().is(Shape::Hyphened) && !end.is(Shape::Hyphened) && !calendar::goes_on_as_number(end);
    (no_range && alone).then_some((written.into(), end, date::MONTH))
}

/// A date in figures after a weekday or another day, where it may leave out the year.
pub(super) fn figures_of_a_day<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    figures(at).or_else(|| {
        let (written, end) = calendar::short_figures(at)?;
        Some((written.into(), end, date::FIGURES))
    })
}

/// `Oct/2`.
fn month_slash_day<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (written, end) = calendar::month_slash_day(at)?;
    Some((written.into(), end, date::FIGURES))
}

/// `of 18/02`, `between 15/02`: two digits each, after a preposition.
fn introduced_figures<'d, 't>(at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (written, end) = calendar::short_figures(at).filter(|_| at.follows(Cue::FiguresPreposition))?;
    let month = at.next().expect('/')?;
    let wide = at.word().len() == 2 && month.word().len() == 2;
    (wide && !calendar::goes_on_as_number(end)).then_some((written.into(), end, date::FIGURES))
}

/// `23 January 2018`, `23rd of January`.
pub(super) fn day_first<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (written, end) = calendar::day_month(at)?;
    // `a flat at 14 July Road`, but `on 14 July Street parties`.
    let street = end.is(both(Cue::StreetType, Shape::Capital)) && !at.follows((Word::On, Word::The));
    if street {
        return None;
    }
    let capital = end.follows(Shape::Capital);
    let (written, end) = with_relative_year(anchor, written, end);
    (capital || written.year.is_some() || small_month::closes_a_day(at, end))
        .then(|| (placed(written, at), end, date::DAY))
}

/// `January 23rd, 2018`, `January twenty-third`.
fn month_first<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (written, day_end) = calendar::month_day(at)?;
    let (written, end) = with_relative_year(anchor, written, day_end);
    let is_a_day = || day_end.follows(calendar::ORDINAL_ENDING) || is_no_count(at, day_end);
    (written.year.is_some() || at.is(Shape::Capital) && is_a_day() || small_month::opens_a_day(at, day_end))
        .then(|| (placed(written, at), end, date::DAY))
}

/// The written parts, with the tense of the clause where the year is left out.
fn placed(written: Written, at: Cursor<'_, '_>) -> WrittenDate {
    if written.year.is_some() {
        return WrittenDate { tense: Tense::Unknown, ..written.into() };
    }
    let tense = match tense::of(at) {
        Tense::Unknown if written.day.is_none() => match tense::leaning(at) {
            Tense::Past => Tense::RatherPast,
            Tense::Future => Tense::RatherFuture,
            tense => tense,
        },
        tense => tense,
    };
    WrittenDate { tense, ..written.into() }
}

/// Whether the number after a month is a day and no count: `on June 3 officers`, not `in June 3 officers`.
fn is_no_count(month: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let after_weekday = month.previous().is_some_and(|before| calendar::weekday(before).is_some());
    if after_weekday || month.follows(Word::On) || end.is_at_end() {
        return true;
    }
    !month.follows((Cue::MonthPreposition, Word::By)) && (end.is(Kind::Mark) || !is_plural(end))
}

/// `17 December last year`, `April this year`: adds the year, which stays unknown where publication is.
fn with_relative_year<'d, 't>(
    anchor: Anchor,
    written: Written,
    end: Cursor<'d, 't>,
) -> (Written, Cursor<'d, 't>) {
    match relative_year(anchor, end).filter(|_| written.year.is_none()) {
        Some((year, end)) => (Written { year, ..written }, end),
        None => (written, end),
    }
}

/// A month with or without its year, whose day stands before it.
pub(super) fn month<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Option<(WrittenDate, Cursor<'d, 't>)> {
    calendar::capital_month(at)?;
    let (written, end) = calendar::month_year(at)?;
    let (written, end) = with_relative_year(anchor, written, end);
    Some((placed(written, at), end))
}

/// `Nov 2015`, `April this year`, and a bare month that a preposition introduces.
fn month_and_year<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (_, month_end) = calendar::capital_month(at)?;
    let (written, end) = calendar::month_year(at)?;
    let (written, end) = with_relative_year(anchor, written, end);
    if is_after_no_day(at) {
        return Some((WrittenDate::EMPTY, end, date::MONTH));
    }
    if end.at() > month_end.at() {
        return Some((written.into(), end, date::MONTH));
    }
    if !context::introduces_month(at, end) {
        return None;
    }
    Some((placed(written, at), end, date::MONTH))
}

/// `32 April 2019`: a number that is no day leaves no month behind it.
fn is_after_no_day(month: Cursor<'_, '_>) -> bool {
    let number = month.back_optional(calendar::ORDINAL_ENDING).previous();
    number
        .filter(|number| !calendar::is_of_a_clock(*number))
        .and_then(calendar::number)
        .is_some_and(|(day, width)| width <= 2 && !(1..=31).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{dates, published};

    #[test]
    fn finds() {
        for (text, want) in [
            ("on 23 January 2018", "2018-01-23"),
            ("on January 23rd, 2018", "2018-01-23"),
            ("on Monday, June 3", "2019-06-03"),
            ("on the 4th of July", "2019-07-04"),
            ("the 1st of May", "2019-05-01"),
            ("on 18/02/23 at noon", "2023-02-18"),
            ("dated 05/11/2020", "2020-11-05"),
            ("dated 23/Sep/2020 14:05", "2020-09-23"),
            ("on 19-Nov-12 at noon", "2012-11-19"),
            ("from 2018-05-24", "2018-05-24"),
            ("since 07.10.2018", "2018-10-07"),
            ("by Nov 2015", "2015-11"),
            ("in Sept. 2016", "2016-09"),
            ("on 12 DECEMBER", "2018-12-12"),
            ("on Tuesday 18 December", "2018-12-18"),
            ("on 17 December last year", "2018-12-17"),
            ("in April this year", "2019-04"),
            ("by March next year", "2020-03"),
            ("in November 2015 and February 2016", "2015-11 2016-02"),
            ("in the summer of 2012", "2012-SU"),
            ("by spring 2021", "2021-SP"),
            ("on 2 September (2017)", "2017-09-02"),
            ("quoting log 61 of 18/02", "2019-02-18"),
            ("on 3 June 2018. 14 people came", "2018-06-03"),
            ("is due on August 3rd.", "2019-08-03"),
            ("on Sunday 19, May", "2019-05-19"),
            ("left in December", "2018-12"),
            ("will start in September", "2019-09"),
        ] {
            assert_eq!(dates(text, published()), want, "{text}");
        }
    }

    #[test]
    fn leaves_open_what_publication_would_tell() {
        for (text, want) in [
            ("on 23 January", "XXXX-01-23"),
            ("in May", "XXXX-05"),
            ("this morning (Friday 07/10/2022), and again on 10 October", "2022-10-07 2022-10-10"),
            ("on 18 February after log 6 of 18/02/23", "2023-02-18 2023-02-18"),
        ] {
            assert_eq!(dates(text, None), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "Chief Inspector June Harker said",
            "they may march on",
            "PC Rob March arrived",
            "it is open 24/7",
            "a fire at 14 July Road",
            "a score of 3/4",
            "on 31 February 2019",
            "aged 18 to 24",
            "version 1.2.3 of it",
            "call 0300 123 2040",
            "reference J2/17/1411",
            "at 10.30 on the day",
            "the sun sat low",
            "a march of 20 people",
        ] {
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }

    /// Known misses; one that is found moves to the finds.
    #[test]
    fn gaps() {
        for (text, want) in [("the March figures", "2019-03"), ("in Week 41 of 2018", "2018-W41")] {
            assert_ne!(dates(text, published()), want, "{text}");
        }
    }
}
