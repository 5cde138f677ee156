//! Days of a month that publication names: `the 20th of next month`, `Tuesday the 5th of last month`, `the 3rd of next May`.

use super::anchor::Anchor;
use super::named_month;
use super::whole::{Read, Whole};
use super::written_date::WrittenDate;
use crate::calendar;
use crate::document::{Cursor, Shape};
use crate::lexicon::{Cue, Word};

/// The day, with or without its weekday, that begins after the cursor.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (weekday, day_at) = match calendar::loose_weekday(at) {
        Some((weekday, end)) => (Some(weekday), end.optional(',').optional(Word::The)),
        None => (None, at),
    };
    let words = calendar::ordinal_day(day_at);
    let (day, next) = words.or_else(|| calendar::day(day_at))?;
    let of = next.expect(Word::Of);
    let named = words.is_some() || next.follows(calendar::ORDINAL_ENDING);
    let introduced = weekday.is_some() || at.back(Word::The).is_some_and(|the| the.follows(Cue::Preposition));
    if of.is_none() && !(named && introduced) {
        return None;
    }
    let month = of.unwrap_or(next);
    let told_before = || of.and_then(named_month::unnamed).filter(|_| named);
    let (month, end) = named_month::counted(anchor, month).or_else(told_before)?;
    if end.is(Shape::Clitic) {
        return None;
    }
    let whole = match month {
        Some(month) => {
            let (year, month) = (month.year(), month.month());
            Whole::Day(WrittenDate { weekday, day: Some(day), month, year, ..WrittenDate::EMPTY })
        }
        None => Whole::Point(None),
    };
    Some((at, whole, end))
}
