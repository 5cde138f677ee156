//! Composed dates: `the day before yesterday`, `Tuesday of last week`, `the 20th of next month`, `the second Tuesday in May`.
//!
//! An expression made of others is read whole: it is one date, and its parts are none. Where the whole cannot be told, its
//! words are taken all the same, so that no part of it is given as a date.

use super::anchor::Anchor;
use super::relative::{NamedDay, Relative};
use super::whole::{Read, Whole};
use super::{Item, Meaning, day_of_month, nth, offset, week};
use crate::calendar::{self, CalendarWord};
use crate::document::Cursor;
use crate::evidence::rules::date;
use crate::lexicon::Word;
use crate::timex::Timex;

/// The composed expression that begins at a token, or whose unit of time stands there.
pub(super) fn read(anchor: Anchor, word: Option<CalendarWord>, at: Cursor<'_, '_>) -> Option<Item> {
    let (start, whole, end) = match word {
        Some(CalendarWord::Unit(unit)) => offset::read(anchor, unit, at),
        Some(CalendarWord::Weekday(_)) => {
            week::of_weekday(anchor, at).or_else(|| day_of_month::read(anchor, at))
        }
        Some(CalendarWord::Direction(step)) => {
            week::of_direction(anchor, step, at).or_else(|| nth::read(anchor, at))
        }
        Some(CalendarWord::Ordinal(_)) => numbered(anchor, at),
        Some(CalendarWord::Day(days)) => week::of_day(anchor, days, at),
        Some(CalendarWord::Shift(months)) => offset::of_shift(anchor, months, at),
        Some(CalendarWord::Part) => week::night_before_last(anchor, at),
        Some(_) => None,
        // Most numbers are no days; those of a composed expression have their ordinal ending, or `of` behind them.
        None if at.next().is((calendar::ORDINAL_ENDING, Word::Of)) => numbered(anchor, at),
        None => None,
    }?;
    let tokens = end.range_from(start.back_optional(Word::The));
    let meaning = match whole {
        Whole::Day(written) => Meaning::Written(written),
        Whole::Point(value) => {
            let weekday = value.and_then(Timex::civil).map(|day| day.weekday().to_monday_one_offset());
            let day = weekday.map(|weekday| NamedDay::Weekday(weekday.unsigned_abs()));
            Meaning::Relative(Relative { day, ..Relative::point(value, date::COMPOSED) })
        }
    };
    Some(Item { tokens, meaning, rule: date::COMPOSED })
}

fn numbered<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    day_of_month::read(anchor, at)
        .or_else(|| nth::read(anchor, at))
        .or_else(|| week::nth_from_day(anchor, at))
}
