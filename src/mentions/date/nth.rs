//! Days by their place in a month: `the second Tuesday in May`, `the last Friday of next month`, `the first day of June`.

use super::anchor::Anchor;
use super::whole::{Part, Read, point};
use super::{counting, named_month};
use crate::calendar::{self, CalendarWord, Unit};
use crate::document::Cursor;
use crate::lexicon::{Cue, Word};
use crate::timex::Timex;

/// The day that the ordinal after the cursor, or `last`, singles out; of `the first and third Monday` neither is told.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (value, end) = in_month(anchor, at)?;
    Some(point(at, value.filter(|_| !is_second_of_two(at)), end))
}

/// Whether another ordinal is joined before the one after the cursor.
fn is_second_of_two(at: Cursor<'_, '_>) -> bool {
    let joint = at.back(Cue::Conjunction);
    let number = joint.and_then(|joint| joint.back_optional(calendar::ORDINAL_ENDING).previous());
    number.is_some_and(|number| ordinal(number).is_some())
}

/// `second Tuesday in May`, `last day of March`.
pub(super) fn in_month<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Part<'d, 't> {
    let (nth, next) = place(at)?;
    if let (CalendarWord::Unit(Unit::Day), end) = calendar::word(next)? {
        let of = end.expect(Word::Of)?;
        if let Some((year, end)) = calendar::year(of) {
            return Some((nth_of_year(year, nth), end));
        }
        let (month, end) = named_month::read(anchor, of)?;
        return Some((month.and_then(|month| nth_day(month, nth)), end));
    }
    let (weekday, end) = calendar::weekday(next)?;
    let (month, end) = named_month::read(anchor, end.expect((Word::Of, Word::In))?)?;
    Some((month.and_then(|month| counting::nth_weekday(month, nth, weekday)), end))
}

/// The place that an ordinal gives, `None` for `last`, and the cursor past it.
fn place<'d, 't>(at: Cursor<'d, 't>) -> Option<(Option<u8>, Cursor<'d, 't>)> {
    if let Some((nth, end)) = ordinal(at) {
        return Some((Some(nth), end));
    }
    match calendar::word(at)? {
        (CalendarWord::Direction(-1), end) => Some((None, end)),
        _ => None,
    }
}

/// An ordinal in words or figures.
pub(super) fn ordinal<'d, 't>(at: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>)> {
    calendar::ordinal_day(at)
        .or_else(|| calendar::day(at).filter(|(_, end)| end.follows(calendar::ORDINAL_ENDING)))
}

fn nth_day(month: Timex, nth: Option<u8>) -> Option<Timex> {
    match nth {
        Some(nth) => Timex::from_day(Some(month.year()?), month.month()?, nth),
        None => counting::last_day(month),
    }
}

/// The first or last day of a year; nobody counts the others.
fn nth_of_year(year: u16, nth: Option<u8>) -> Option<Timex> {
    match nth {
        Some(1) => Timex::from_day(Some(year), 1, 1),
        Some(_) => None,
        None => Timex::from_day(Some(year), 12, 31),
    }
}
