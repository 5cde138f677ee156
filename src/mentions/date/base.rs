//! The date that a composed one is counted from: what stands after `two weeks before` and `the second Tuesday of`.

use super::anchor::{Anchor, Tense};
use super::whole::Part;
use super::written_date::WrittenDate;
use super::{absolute, nth, relative, tense, year};
use crate::calendar::{self, CalendarWord};
use crate::document::{Cursor, Shape};
use crate::lexicon::Word;
use crate::timex::Grain;

/// A date of any form; after `the`, only a day.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Part<'d, 't> {
    if let Some(named) = at.expect(Word::The) {
        return nth::in_month(anchor, named).or_else(|| {
            written(anchor, named).filter(|(value, _)| value.is_some_and(|value| value.grain() == Grain::Day))
        });
    }
    deictic(anchor, at)
        .or_else(|| written(anchor, at))
        .or_else(|| nth::in_month(anchor, at))
        .or_else(|| holiday(at))
}

/// A date that is counted from publication: `yesterday`, `next Friday`, `last month`, a weekday alone.
pub(super) fn deictic<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Part<'d, 't> {
    let (word, end) = calendar::word(at)?;
    match word {
        CalendarWord::Day(days) => {
            (!end.is(Shape::Clitic)).then(|| (anchor.day_after(i64::from(days)), relative::past_part(end)))
        }
        CalendarWord::Direction(step) => relative::stepped_point(anchor, step, at, end),
        CalendarWord::Weekday(_) => {
            let (weekday, end) = calendar::loose_weekday(at)?;
            if absolute::read(anchor, at).is_some() {
                return None;
            }
            let step = if tense::of(at) == Tense::Past { -1 } else { 1 };
            Some((anchor.stepped_weekday(weekday, step), relative::past_part(end)))
        }
        _ => None,
    }
}

/// A date with its day, month or year; the tense is that of the day counted from it, and not its own.
fn written<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Part<'d, 't> {
    let (written, end, _) = absolute::read(anchor, at).or_else(|| year::read(anchor, at))?;
    Some((WrittenDate { tense: Tense::Unknown, ..written }.resolve(anchor), end))
}

/// `Christmas`, `Christmas 2018`: no day is known for it.
fn holiday<'d, 't>(at: Cursor<'d, 't>) -> Part<'d, 't> {
    let (CalendarWord::Holiday, end) = calendar::word(at)? else { return None };
    Some((None, calendar::year_tail(end).map_or(end, |(_, end)| end)))
}
