//! Absolute dates: turns `Monday, 3 June 2019`, `June 3rd`, `18/02/23`, `Nov 2015` and `summer 2019` into a [`Partial`].

use super::anchor::Anchor;
use super::context;
use super::figures::{figures_at, introduced_figures, numeric};
use super::partial::Partial;
use super::reader::{Reader, Unit, Word};
use crate::evidence::{RuleId, rules::date};
use crate::lexicon::Cue;
use crate::lexicon::split::{CAPITAL, GLUED, HYPHENED, Kind};

/// What was read, and the token behind it.
pub(super) type Read = Option<(Partial, usize, RuleId)>;

/// The date written in parts that begins at a token; bare years are read by [`super::year`].
pub(super) fn read(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Read {
    if let Some((weekday, next)) = reader.weekday(at) {
        return with_weekday(reader, anchor, weekday, next);
    }
    if reader.kind(at) == Some(Kind::Number) {
        return numeric(reader, at)
            .or_else(|| day_first(reader, anchor, at))
            .or_else(|| introduced_figures(reader, at));
    }
    month_first(reader, anchor, at)
        .or_else(|| month_and_year(reader, anchor, at))
        .or_else(|| season(reader, anchor, at))
}

fn with_weekday(reader: Reader<'_, '_>, anchor: Anchor, weekday: u8, mut at: usize) -> Read {
    if let Some((Word::Part, end)) = reader.word(at) {
        at = end;
    }
    if reader.is_any_mark(at, &[',']) || reader.is_one_of(at, &["the"]) {
        at += 1;
    }
    if reader.is_one_of(at, &["the"]) {
        at += 1;
    }
    if !reader.goes_on(at) {
        return None;
    }
    let read = figures_at(reader, at)
        .or_else(|| day_first(reader, anchor, at))
        .or_else(|| month_first(reader, anchor, at))
        .or_else(|| lone_day(reader, at));
    read.map(|(partial, end, rule)| (Partial { weekday: Some(weekday), ..partial }, end, rule))
}

/// `Friday 1 and …`, `Friday 1st`: the month comes later or is that of publication.
fn lone_day(reader: Reader<'_, '_>, at: usize) -> Read {
    let (day, end) = reader.day(at)?;
    let ordinal = end > at + 1;
    let joined =
        joins(reader, end) || reader.is_any_mark(end, &[')']) || reader.is_one_of(end, &["from", "at"]);
    (ordinal || joined).then_some((Partial { day: Some(day), ..Partial::EMPTY }, end, date::DAY))
}

/// Whether the token joins two dates to a list or a range.
pub(super) fn joins(reader: Reader<'_, '_>, at: usize) -> bool {
    reader.document.is(at, Cue::Conjunction)
        || reader.is_any_mark(at, &['-', '\u{2013}', '\u{2014}', '&', '/'])
        || reader.document.has(at, HYPHENED)
        || is_range_word(reader, at)
}

/// `to`, `until`: what stands before the end of a range.
pub(super) fn is_range_word(reader: Reader<'_, '_>, at: usize) -> bool {
    reader.is_one_of(at, &["to", "until", "till", "through"])
}

/// `23 January 2018`, `23rd of January`.
fn day_first(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Read {
    let (day, mut next) = reader.day(at)?;
    let behind_weekday = at.checked_sub(1).is_some_and(|before| reader.weekday(before).is_some());
    let comma = behind_weekday && reader.is_any_mark(next, &[',']) && reader.month(next + 1).is_some();
    if comma || reader.is_one_of(next, &["of"]) || reader.is_any_mark(next, &['-']) {
        next += 1;
    }
    if !reader.goes_on(next) {
        return None;
    }
    let (month, next) = reader.month_in_any_case(next)?;
    let (year, end) = year_tail(reader, anchor, next);
    let sure = reader.month(next - 1).is_some() || year.is_some();
    sure.then_some((Partial { day: Some(day), month: Some(month), year, ..Partial::EMPTY }, end, date::DAY))
}

/// `January 23rd, 2018`.
fn month_first(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Read {
    let (month, mut next) = reader.month(at)?;
    if reader.is_one_of(next, &["the"]) {
        next += 1;
    }
    if !reader.goes_on(next) {
        return None;
    }
    let (day, next) = reader.day(next)?;
    let (year, end) = year_tail(reader, anchor, next);
    let sure = year.is_some() || reader.is_ordinal_ending(next - 1) || closes(reader, at, next);
    sure.then_some((Partial { day: Some(day), month: Some(month), year, ..Partial::EMPTY }, end, date::DAY))
}

/// Whether the number before a token is a day and no count: `on June 3 officers`, not `in June 3 officers`.
fn closes(reader: Reader<'_, '_>, month: usize, at: usize) -> bool {
    let before = month.wrapping_sub(1);
    if reader.weekday(before).is_some() || reader.is_one_of(before, &["on"]) || !reader.goes_on(at) {
        return true;
    }
    if reader.is_one_of(before, &["in", "since", "during", "by"]) {
        return false;
    }
    reader.kind(at) == Some(Kind::Mark) || !is_plural(reader, at)
}

/// Whether the word looks like the plural of a common noun.
pub(super) fn is_plural(reader: Reader<'_, '_>, at: usize) -> bool {
    let word = reader.document.word(at);
    word.len() > 3 && word.ends_with('s') && !reader.document.has(at, CAPITAL)
}

/// The year behind a day or a month: `2018`, `, 2018`, `'18`, `last year`.
pub(super) fn year_tail(reader: Reader<'_, '_>, anchor: Anchor, end: usize) -> (Option<u16>, usize) {
    let mut at = end;
    if reader.is_any_mark(at, &['('])
        && reader.goes_on(at)
        && reader.is_any_mark(at + 2, &[')'])
        && let Some((year, _)) = reader.year(at + 1)
    {
        return (Some(year), at + 3);
    }
    if reader.is_any_mark(at, &[',', '-', '/']) || reader.is_one_of(at, &["of", "in"]) {
        at += 1;
    }
    if !reader.goes_on(at) {
        return (None, end);
    }
    let written = reader.year(at).filter(|(_, end)| !is_more_than_a_year(reader, *end));
    let written = written.or_else(|| reader.short_year(at));
    if let Some((year, end)) = written {
        return (Some(year), end);
    }
    match relative_year(reader, anchor, at) {
        Some((year, end)) => (year, end),
        None => (None, end),
    }
}

/// `last year`, `this year`, `next year`; the year itself is `None` where publication is unknown.
fn relative_year(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Option<(Option<u16>, usize)> {
    let (Word::Direction(step), next) = reader.word(at)? else { return None };
    let (Word::Unit(Unit::Year), end) = reader.word(next)? else { return None };
    Some((anchor.year_after(i32::from(step)), end))
}

/// Whether a number of four digits goes on as something else: a date in figures, a decade, a time.
pub(super) fn is_more_than_a_year(reader: Reader<'_, '_>, end: usize) -> bool {
    if !reader.document.has(end, GLUED) {
        return false;
    }
    match reader.kind(end) {
        Some(Kind::Mark) => {
            reader.is_any_mark(end, &['/', ':', '%']) && reader.kind(end + 1) == Some(Kind::Number)
        }
        Some(Kind::Word) => !reader.document.has(end, crate::lexicon::split::CLITIC),
        _ => false,
    }
}

/// `Nov 2015`, `April this year`, and a bare month that a preposition introduces.
fn month_and_year(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Read {
    let (month, next) = reader.month(at)?;
    let (year, end) = year_tail(reader, anchor, next);
    let partial = Partial { month: Some(month), year, ..Partial::EMPTY };
    if end > next {
        return Some((partial, end, date::MONTH));
    }
    if !context::introduces_month(reader, at, next) {
        return None;
    }
    let tense = context::tense(reader, at);
    Some((Partial { tense, ..partial }, next, date::MONTH))
}

/// `summer 2019`, `the spring of next year`.
fn season(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Read {
    let (Word::Season(season), next) = reader.word(at)? else { return None };
    let (year, end) = year_tail(reader, anchor, next);
    (end > next && year.is_some()).then_some((
        Partial { season: Some(season), year, ..Partial::EMPTY },
        end,
        date::SEASON,
    ))
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
