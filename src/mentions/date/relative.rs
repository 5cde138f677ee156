//! Relative dates: turns `yesterday`, `last April`, `two days ago`, `four years later` into points counted from publication
//! or from the event told before.

use super::DateValue;
use super::anchor::{Anchor, Tense};
use super::context;
use super::reader::{Reader, Sequel, Unit, Word};
use crate::evidence::{RuleId, rules::date};
use crate::lexicon::split::HYPHENED;
use crate::lexicon::{Cue, NumberKind, NumberRow, Table};
use crate::timex::Timex;

/// A relative date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Relative {
    /// `None` where publication is unknown: the words are a date, but none that can be given.
    pub value: Option<DateValue>,
    pub end: usize,
    pub rule: RuleId,
    /// What day it names; another date may stand behind it and say the same day (`yesterday (16 October)`).
    pub day: Option<NamedDay>,
}

/// How a relative date names a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NamedDay {
    /// `yesterday`, `today`: days after publication.
    Near(i8),
    /// `last Friday`.
    Weekday(u8),
    /// `Friday` alone, which another day beside it may place.
    LoneWeekday(u8),
}

impl Relative {
    fn point(value: Option<Timex>, end: usize, rule: RuleId) -> Self {
        Self::of(value.map(DateValue::Point), end, rule)
    }

    fn of(value: Option<DateValue>, end: usize, rule: RuleId) -> Self {
        Self { value, end, rule, day: None }
    }
}

/// The relative date that begins at a token.
pub(super) fn read(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Option<Relative> {
    let (word, end) = reader.word(at)?;
    match word {
        Word::Day(days) => Some(day(reader, anchor, at, end, days)),
        Word::Weekday(weekday) => {
            reader.weekday(at).and_then(|_| lone_weekday(reader, anchor, weekday, at, end))
        }
        Word::Direction(step) => stepped(reader, anchor, step, at, end),
        Word::Shift(months) => Some(Relative::of(Some(shift(months)), end, date::LATER)),
        Word::Following => {
            let (month, end) = reader.month(end)?;
            Some(Relative::of(Some(DateValue::Following { month }), end, date::LATER))
        }
        _ => None,
    }
}

fn shift(months: i16) -> DateValue {
    let size = months.unsigned_abs();
    if months < 0 { DateValue::Earlier { months: size } } else { DateValue::Later { months: size } }
}

/// `yesterday`, `tomorrow morning`, `today`.
fn day(reader: Reader<'_, '_>, anchor: Anchor, at: usize, mut end: usize, days: i8) -> Relative {
    if let Some((Word::Part, behind)) = reader.word(end) {
        end = behind;
    }
    let before = at.wrapping_sub(1);
    let owned = reader.goes_on(at) && reader.document.is(before, Cue::Determiner) && days < 0;
    let means_a_day = !owned && (days != 0 || context::is_news(reader, at, end));
    let value = anchor.day_after(i64::from(days)).filter(|_| means_a_day);
    Relative { day: Some(NamedDay::Near(days)), ..Relative::point(value, end, date::RELATIVE) }
}

/// A weekday without a date: the nearest one on the side that the sentence speaks of.
fn lone_weekday(
    reader: Reader<'_, '_>,
    anchor: Anchor,
    weekday: u8,
    at: usize,
    end: usize,
) -> Option<Relative> {
    let behind_weekday = end;
    let mut end = end;
    if let Some((Word::Part, behind)) = reader.word(end) {
        end = behind;
    }
    let mut day = NamedDay::Weekday(weekday);
    let value = match reader.word(end) {
        Some((Word::Direction(step), next)) => {
            end = next;
            if let Some((Word::Unit(Unit::Week), next)) = reader.word(next) {
                end = next;
                anchor.weekday_of_week(weekday, step)
            } else {
                anchor.stepped_weekday(weekday, step)
            }
        }
        _ if context::is_recurring(reader, at, behind_weekday) => return None,
        _ => {
            day = NamedDay::LoneWeekday(weekday);
            let ahead = context::tense(reader, at) == Tense::Future;
            anchor.stepped_weekday(weekday, if ahead { 1 } else { -1 })
        }
    };
    Some(Relative { day: Some(day), ..Relative::point(value, end, date::WEEKDAY) })
}

/// `last week`, `next April`, `this Friday`.
fn stepped(reader: Reader<'_, '_>, anchor: Anchor, step: i8, at: usize, next: usize) -> Option<Relative> {
    let before = at.wrapping_sub(1);
    let (word, mut end) = reader.word(next)?;
    let determined = reader.goes_on(at) && reader.document.is(before, Cue::Determiner);
    match word {
        Word::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)) => {
            let partitive = reader.is_one_of(end, &["of"]) || determined;
            (!partitive).then(|| Relative::point(anchor.after(i32::from(step), unit), end, date::RELATIVE))
        }
        Word::Month(month) if reader.month(next).is_some() && !reader.is_one_of(before, &["the"]) => {
            Some(Relative::point(anchor.stepped_month(month, step), end, date::RELATIVE))
        }
        Word::Season(season) if !determined => {
            Some(Relative::point(anchor.stepped_season(season, step), end, date::SEASON))
        }
        Word::Weekday(weekday) if reader.weekday(next).is_some() && !determined => {
            if let Some((Word::Part, behind)) = reader.word(end) {
                end = behind;
            }
            let value = anchor.stepped_weekday(weekday, step);
            let day = Some(NamedDay::Weekday(weekday));
            Some(Relative { day, ..Relative::point(value, end, date::WEEKDAY) })
        }
        _ => None,
    }
}

/// `four years later`, `22 years ago`, `a year earlier`: a length of time, whose unit stands at a token, and what makes it
/// a point. The answer's first part is the token that begins it.
pub(super) fn distance(reader: Reader<'_, '_>, anchor: Anchor, at: usize) -> Option<(usize, Relative)> {
    let (Word::Unit(unit), next) = reader.word(at)? else { return None };
    let (sequel, end) = match reader.word(next) {
        Some((Word::Sequel(sequel), end)) => (sequel, end),
        _ if reader.is_one_of(next, &["on"]) => (Sequel::After, next + 1),
        _ => return None,
    };
    let (count, start) = count_before(reader, at)?;
    let months = match unit {
        Unit::Day => count / 30,
        Unit::Week => count.saturating_mul(7) / 30,
        Unit::Fortnight => count.saturating_mul(14) / 30,
        Unit::Month => count,
        Unit::Year => count.checked_mul(12)?,
        Unit::Decade => count.checked_mul(120)?,
    };
    let (value, rule) = match sequel {
        Sequel::After => (Some(DateValue::Later { months }), date::LATER),
        Sequel::Before => (Some(DateValue::Earlier { months }), date::LATER),
        Sequel::Ago => (ago(anchor, count, unit), date::AGO),
    };
    Some((start, Relative::of(value, end, rule)))
}

fn ago(anchor: Anchor, count: u16, unit: Unit) -> Option<DateValue> {
    let value = anchor.after(-i32::from(count), unit)?;
    Some(if unit == Unit::Day { DateValue::Point(value) } else { DateValue::Ago(value) })
}

/// The small number, in figures or words, that ends before a token, and the token that begins it; `a` is one.
fn count_before(reader: Reader<'_, '_>, at: usize) -> Option<(u16, usize)> {
    let before = at.checked_sub(1).filter(|_| reader.goes_on(at))?;
    if let Some((number, width)) = reader.number(before) {
        return (width <= 3).then_some((number, before));
    }
    if reader.is_one_of(before, &["a", "an"]) {
        return Some((1, before));
    }
    let (ones, start) = cardinal_before(reader, at)?;
    match cardinal_before(reader, start) {
        Some((tens, begin))
            if tens >= 20 && tens % 10 == 0 && ones < 10 && reader.document.has(start, HYPHENED) =>
        {
            Some((tens.saturating_add(ones), begin))
        }
        _ => Some((ones, start)),
    }
}

fn cardinal_before(reader: Reader<'_, '_>, at: usize) -> Option<(u16, usize)> {
    let hit = reader.document.hit_before(Table::Number, at)?;
    let row = reader.document.row::<NumberRow>(hit.row);
    let value = u16::try_from(row.value).ok()?;
    let is_cardinal = matches!(row.kind, NumberKind::Cardinal | NumberKind::Tens) && value < 1000;
    is_cardinal.then_some((value, hit.start as usize))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{dates, published};

    #[test]
    fn finds() {
        for (text, want) in [
            ("was arrested yesterday", "2019-05-15"),
            ("yesterday (15 May)", "2019-05-15"),
            ("last Monday (6 May)", "2019-05-06"),
            ("Yesterday (Wednesday) they", "2019-05-15"),
            ("last week", "2019-W19"),
            ("last month", "2019-04"),
            ("last year", "2018"),
            ("next year", "2020"),
            ("last April", "2019-04"),
            ("last June", "2018-06"),
            ("next Friday", "2019-05-17"),
            ("starts on Monday", "2019-05-20"),
            ("came on Saturday", "2019-05-11"),
            ("and bikes were taken from the yard by youths on Friday night", "2019-05-10"),
            ("on Monday, (13th May)", "2019-05-13"),
            ("on Saturday 25 from 1pm", "2019-05-25"),
            ("two days ago", "2019-05-14"),
            ("last night, Wednesday 15 May", "2019-05-15"),
            ("on Friday (10/5) he", "2019-05-10"),
            ("this Friday", "2019-05-17"),
            ("Tuesday last week", "2019-05-07"),
            ("in the spring of next year", "2020-SP"),
            ("last summer", "2018-SU"),
        ] {
            assert_eq!(dates(text, published()), want, "{text}");
        }
    }

    #[test]
    fn counts_lengths_of_time() {
        use super::super::DateValue::{Ago, Earlier, Following, Later};
        use super::super::testing::values;
        for (text, want) in [
            ("four years later", Later { months: 48 }),
            ("a year later", Later { months: 12 }),
            ("the following year", Later { months: 12 }),
            ("two years after that", Later { months: 24 }),
            ("six months later", Later { months: 6 }),
            ("twenty-two years on", Later { months: 264 }),
            ("the same year", Later { months: 0 }),
            ("the previous year", Earlier { months: 12 }),
            ("the following April", Following { month: 4 }),
            ("22 years ago", Ago("1997".parse().unwrap())),
            ("three months ago", Ago("2019-02".parse().unwrap())),
        ] {
            assert_eq!(values(text, published()), [want], "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "in the last year",
            "over the last month",
            "on his last night",
            "every Monday",
            "open Monday to Friday",
            "every Friday and Saturday night",
            "is open Saturday 9am to noon",
            "Sheffield Wednesday",
            "after 30 years' service",
            "We'd like to thank",
            "99999999999 years later",
            "Black Friday deals",
            "in today's world",
        ] {
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }
}
