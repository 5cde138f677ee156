//! Years behind the time of day: `Wed Oct 26 15:50:06 2016`, `26 Oct, 3.50pm, 2016`.

use super::anchor::is_on;
use super::written_date::WrittenDate;
use crate::calendar;
use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;
use crate::timex::Timex;

/// The most numbers of a time of day, with a colon between: hours, minutes, seconds.
const MOST_PARTS: usize = 3;
/// The letters of the longest name of a time zone in common use: `GMT`, `CEST`.
const LONGEST_ZONE: usize = 4;

/// Adds to a day without a year the year that follows its time of day, with the cursor past it.
pub(super) fn add<'d, 't>(date: WrittenDate, end: Cursor<'d, 't>) -> (WrittenDate, Cursor<'d, 't>) {
    match after_time(date, end).filter(|_| date.year.is_none()) {
        Some((year, end)) => (WrittenDate { year: Some(year), ..date }, end),
        None => (date, end),
    }
}

/// The year behind the time; the weekday must be that of the day, or nothing may follow and the time have seconds.
fn after_time<'d, 't>(date: WrittenDate, end: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (seconds, time_end) = time(end.optional(','))?;
    let zone = both(Shape::AllCaps, |at: Cursor<'_, '_>| at.word().len() <= LONGEST_ZONE);
    let (year, end) = calendar::year(time_end.optional(zone).optional(','))?;
    let fits = date.weekday.is_some_and(|weekday| is_weekday_of(date, year, weekday));
    let alone = date.weekday.is_none() && seconds && (end.is_at_end() || end.is(Kind::Mark));
    ((fits || alone) && !calendar::goes_on_as_number(end)).then_some((year, end))
}

fn is_weekday_of(date: WrittenDate, year: u16, weekday: u8) -> bool {
    let day = date.with_year(Some(year)).and_then(Timex::civil);
    day.is_some_and(|day| is_on(day, weekday))
}

/// The cursor past `15:50:06`, `3.50pm` or `3pm`, and whether it told seconds.
fn time<'d, 't>(at: Cursor<'d, 't>) -> Option<(bool, Cursor<'d, 't>)> {
    let mut end = at.expect(both(Kind::Number, not(Shape::Glued)))?;
    let mut parts = 1;
    while parts < MOST_PARTS
        && let Some(next) =
            end.expect(both(':', Shape::Glued)).and_then(|next| next.expect(both(Kind::Number, Shape::Glued)))
    {
        (end, parts) = (next, parts + 1);
    }
    let clock = end.expect(Cue::Clock);
    (parts > 1 || clock.is_some()).then(|| (parts == MOST_PARTS, clock.unwrap_or(end)))
}
