//! Relative dates: turns `yesterday`, `last April` and `Tuesday last week` into points counted from publication, and
//! `the following year` into one counted from the event told before.

use super::DateValue;
use super::anchor::{Anchor, Tense};
use super::context;
use super::joints::is_plural;
use super::tense;
use super::whole::Part;
use crate::calendar::{self, CalendarWord, Unit};
use crate::document::{Cursor, Shape};
use crate::evidence::{RuleId, rules::date};
use crate::lexicon::{Cue, Word};
use crate::timex::Timex;

/// A relative date.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Relative {
    /// `None` where publication is unknown: the words are a date, but none that can be given.
    pub value: Option<DateValue>,
    pub rule: RuleId,
    /// What day it names; another date may follow it and say the same day (`yesterday (16 October)`).
    pub day: Option<NamedDay>,
}

/// What was read, and the cursor past it.
type Read<'d, 't> = Option<(Relative, Cursor<'d, 't>)>;

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
    pub(super) fn point(value: Option<Timex>, rule: RuleId) -> Self {
        Self::of(value.map(DateValue::Point), rule)
    }

    pub(super) fn of(value: Option<DateValue>, rule: RuleId) -> Self {
        Self { value, rule, day: None }
    }
}

/// The relative date that begins at a token.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (word, end) = calendar::word(at)?;
    match word {
        CalendarWord::Day(days) => Some(day(anchor, at, end, days)),
        CalendarWord::Weekday(_) => lone_weekday(anchor, at),
        CalendarWord::Direction(step) => stepped(anchor, step, at, end),
        CalendarWord::Shift(months) => Some((Relative::of(Some(shift(months)), date::LATER), end)),
        CalendarWord::Following => {
            let (month, end) = calendar::capital_month(end)?;
            Some((Relative::of(Some(DateValue::Following { month }), date::LATER), end))
        }
        _ => None,
    }
}

fn shift(months: i16) -> DateValue {
    let size = months.unsigned_abs();
    if months < 0 { DateValue::Earlier { months: size } } else { DateValue::Later { months: size } }
}

/// `yesterday`, `tomorrow morning`, `today`.
fn day<'d, 't>(
    anchor: Anchor,
    at: Cursor<'d, 't>,
    end: Cursor<'d, 't>,
    days: i8,
) -> (Relative, Cursor<'d, 't>) {
    let end = past_part(end);
    let owned = days < 0 && at.follows(Cue::Determiner);
    // `Policing Yesterday and Tomorrow`, `the detectives of tomorrow`.
    let before = at.back_optional(Cue::Conjunction).in_sentence();
    let title = at.is(Shape::Capital) && !before.is_at_start() && before.follows(Shape::Capital);
    let figure = days > 0 && at.back(Word::Of).and_then(Cursor::previous).is_some_and(is_plural);
    let means_a_day = !owned && !title && !figure && (days != 0 || context::is_news(at, end));
    let value = anchor.day_after(i64::from(days)).filter(|_| means_a_day);
    (Relative { day: Some(NamedDay::Near(days)), ..Relative::point(value, date::RELATIVE) }, end)
}

/// Past the part of the day that follows a day: `tomorrow morning`.
pub(super) fn past_part<'d, 't>(end: Cursor<'d, 't>) -> Cursor<'d, 't> {
    match calendar::word(end) {
        Some((CalendarWord::Part, end)) => end,
        _ => end,
    }
}

/// A weekday without a date: the nearest one on the side that the sentence speaks of.
fn lone_weekday<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (weekday, weekday_end) = calendar::weekday(at)?;
    let part_end = past_part(weekday_end);
    let (value, day, end) = match calendar::word(part_end) {
        // `Friday next month` is no Friday in particular.
        Some((CalendarWord::Direction(_), next)) if is_unit(next) => {
            return Some((Relative::point(None, date::WEEKDAY), next.next()));
        }
        Some((CalendarWord::Direction(step), next)) => {
            (anchor.stepped_weekday(weekday, step), NamedDay::Weekday(weekday), next)
        }
        _ if context::is_recurring(at, weekday_end) || context::is_another_word(at, weekday_end) => {
            return None;
        }
        _ => {
            let step = if tense::leaning(at) == Tense::Future { 1 } else { -1 };
            (anchor.stepped_weekday(weekday, step), NamedDay::LoneWeekday(weekday), part_end)
        }
    };
    Some((Relative { day: Some(day), ..Relative::point(value, date::WEEKDAY) }, end))
}

fn is_unit(at: Cursor<'_, '_>) -> bool {
    matches!(calendar::word(at), Some((CalendarWord::Unit(_), _)))
}

/// The point that `last week`, `next April` or `this Friday` means.
pub(super) fn stepped_point<'d, 't>(
    anchor: Anchor,
    step: i8,
    at: Cursor<'d, 't>,
    next: Cursor<'d, 't>,
) -> Part<'d, 't> {
    let (relative, end) = stepped(anchor, step, at, next)?;
    let value = match relative.value {
        Some(DateValue::Point(value)) => Some(value),
        _ => None,
    };
    Some((value, end))
}

/// `last week`, `next April`, `this Friday`.
fn stepped<'d, 't>(anchor: Anchor, step: i8, at: Cursor<'d, 't>, next: Cursor<'d, 't>) -> Read<'d, 't> {
    let (word, end) = calendar::word(next)?;
    // `this past year` is the one up to now.
    let up_to_now = step < 0 && next.at() > at.at() + 1;
    let determined = at.follows(Cue::Determiner);
    match word {
        CalendarWord::Unit(_) | CalendarWord::Season(_) if up_to_now => None,
        CalendarWord::Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)) => {
            let value = anchor.after(i32::from(step), unit);
            let partitive = determined || end.is(Word::Of);
            (!partitive).then_some((Relative::point(value, date::RELATIVE), end))
        }
        CalendarWord::Month(_) if !at.follows(Word::The) => {
            let (month, end) = calendar::capital_month(next)?;
            Some((Relative::point(anchor.stepped_month(month, step), date::RELATIVE), end))
        }
        CalendarWord::Season(season) if !determined => {
            Some((Relative::point(anchor.stepped_season(season, step), date::SEASON), end))
        }
        CalendarWord::Weekday(_) if !determined => {
            let (weekday, end) = calendar::weekday(next)?;
            let value = anchor.stepped_weekday(weekday, step);
            let day = Some(NamedDay::Weekday(weekday));
            Some((Relative { day, ..Relative::point(value, date::WEEKDAY) }, past_part(end)))
        }
        _ => None,
    }
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
            "Black Friday deals",
            "in today's world",
        ] {
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }
}
