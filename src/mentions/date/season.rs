//! Seasons with their year: `summer 2019`, `spring and summer 2019`, `winter 2018/19`, `the spring of next year`.

use super::anchor::Anchor;
use super::joints::joins;
use super::relative_year::relative_year;
use super::written_date::{Read, WrittenDate};
use crate::calendar::{self, CalendarWord};
use crate::document::{Cursor, Shape};
use crate::evidence::rules::date;
use crate::timex::Season;

/// The season that begins at a token.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (CalendarWord::Season(season), end) = calendar::word(at)? else { return None };
    let relative = |end| relative_year(anchor, end).and_then(|(year, end)| Some((year?, end)));
    let with_year =
        |end| winter_years(season, end).or_else(|| calendar::year_tail(end)).or_else(|| relative(end));
    let (year, end) = match with_year(end) {
        Some(read) => read,
        None => (with_year(second_season(end)?)?.0, end),
    };
    Some((WrittenDate { season: Some(season), year: Some(year), ..WrittenDate::EMPTY }, end, date::SEASON))
}

/// Past the second season of `spring and summer 2019`, whose year is that of both.
fn second_season<'d, 't>(end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    match calendar::word(end.expect(joins)?)? {
        (CalendarWord::Season(_), end) => Some(end),
        _ => None,
    }
}

/// `winter 2018/19`, `winter of 2018-2019`: the year in which it begins.
fn winter_years<'d, 't>(season: Season, end: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let (year, first_end) = calendar::year(calendar::year_joint(end)).filter(|_| season == Season::Winter)?;
    let second =
        if first_end.is(Shape::Hyphened) { first_end } else { first_end.expect(['/', '-', '\u{2013}'])? };
    let (number, width) = calendar::number(second)?;
    let next = year + 1;
    let follows = width == 4 && number == next || width == 2 && number == next % 100;
    follows.then(|| (year, second.next()))
}
