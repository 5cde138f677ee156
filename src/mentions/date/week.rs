//! Days of a week that publication names: `Tuesday of last week`, `next week on Sunday`, `Monday week`, `the Tuesday before last`.

use super::anchor::{Anchor, Tense};
use super::relative::past_part;
use super::whole::{Read, Whole, point};
use super::{absolute, base, counting, nth, offset, tense};
use crate::calendar::{self, CalendarWord, Unit};
use crate::document::{Cursor, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// The expression whose weekday stands after the cursor.
pub(super) fn of_weekday<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (weekday, end) = calendar::loose_weekday(at)?;
    let end = past_part(end);
    if let Some((step, end)) = week(end.optional((Word::Of, Word::In))) {
        return Some(point(at, anchor.weekday_of_week(weekday, step), end));
    }
    let (weekday, _) = calendar::weekday(at)?;
    if let Some((count, end)) = later_week(end).filter(|_| at.follows(Cue::Preposition) || at.is_at_start()) {
        let value = anchor.stepped_weekday(weekday, 1).filter(|_| tense::of(at) != Tense::Past);
        return Some(point(at, value.and_then(|day| counting::moved(day, count, Unit::Week)), end));
    }
    if let Some(end) = counted(anchor, end) {
        return Some(point(at, None, end));
    }
    around_day(anchor, at, weekday, end)
}

/// Past `three weeks after 15 January`, which a weekday before it makes one of several days.
fn counted<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let mut units = at.ahead().take(MOST_NUMBER_WORDS + 1).filter_map(|unit| match calendar::word(unit)? {
        (CalendarWord::Unit(word), _) => offset::read(anchor, word, unit),
        _ => None,
    });
    units.next().filter(|(start, ..)| start.at() == at.at()).map(|(.., end)| end)
}

/// `twenty-one weeks` has two words before the unit.
const MOST_NUMBER_WORDS: usize = 2;

/// `the Tuesday before last`, `the Friday before 12 May 2018`.
fn around_day<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>, weekday: u8, end: Cursor<'d, 't>) -> Read<'d, 't> {
    let (step, from) = match end.expect(Word::Before) {
        Some(from) => (-1, from),
        None => (1, end.expect(Word::After)?),
    };
    if let Some(end) = offset::bare_direction(step, from) {
        let nearer = anchor.stepped_weekday(weekday, if step < 0 { -1 } else { 1 });
        return Some(point(at, nearer.and_then(|day| counting::moved(day, step, Unit::Week)), end));
    }
    if !at.follows(Word::The) {
        return None;
    }
    let (day, end) = base::read(anchor, from)?;
    Some(point(at, day.and_then(|day| counting::nth_weekday_from(day, step, weekday)), end))
}

/// `next week on Sunday`, `last week Tuesday`, `next Tuesday week`, `last year on 5 May`.
pub(super) fn of_direction<'d, 't>(anchor: Anchor, step: i8, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (_, next) = calendar::word(at)?;
    match calendar::word(next)? {
        (CalendarWord::Unit(unit @ (Unit::Week | Unit::Month)), end) if other_year(end).is_some() => {
            let (years, end) = other_year(end)?;
            let value = anchor.after(0, unit).filter(|_| step == 0);
            Some(point(at, value.and_then(|value| counting::moved(value, years, Unit::Year)), end))
        }
        (CalendarWord::Unit(Unit::Week), end) if !end.is(Shape::Clitic) => {
            let day = end.optional(Word::On);
            let (weekday, weekday_end) = calendar::loose_weekday(day)?;
            match absolute::read(anchor, day) {
                Some((written, end, _)) => Some((at, Whole::Day(written), end)),
                None => Some(point(at, anchor.weekday_of_week(weekday, step), past_part(weekday_end))),
            }
        }
        (CalendarWord::Unit(Unit::Year), end) => {
            let day = end.expect((Word::On, Word::In))?;
            let (written, end, _) = absolute::read(anchor, day)?;
            let year = anchor.year_after(i32::from(step));
            written.year.is_none().then(|| (at, Whole::Point(written.with_year(year)), end))
        }
        (CalendarWord::Weekday(_), _) => {
            let (weekday, end) = calendar::weekday(next)?;
            let (count, end) = later_week(end)?;
            let day = anchor.stepped_weekday(weekday, step).filter(|_| step == 1);
            Some(point(at, day.and_then(|day| counting::moved(day, count, Unit::Week)), end))
        }
        _ => None,
    }
}

/// The year of `this month last year`; no week of another year is this one.
fn other_year<'d, 't>(at: Cursor<'d, 't>) -> Option<(i32, Cursor<'d, 't>)> {
    let (CalendarWord::Direction(step), next) = calendar::word(at)? else { return None };
    match calendar::word(next)? {
        (CalendarWord::Unit(Unit::Year), end) => Some((i32::from(step), end)),
        _ => None,
    }
}

/// `tomorrow week`.
pub(super) fn of_day<'d, 't>(anchor: Anchor, days: i8, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (_, next) = calendar::word(at)?;
    let (count, end) = later_week(next)?;
    let day = anchor.day_after(i64::from(days)).filter(|_| days >= 0);
    Some(point(at, day.and_then(|day| counting::moved(day, count, Unit::Week)), end))
}

/// `the night before last`.
pub(super) fn night_before_last<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (_, next) = calendar::word(at)?;
    let end = offset::bare_direction(-1, next.expect(Word::Before)?)?;
    Some(point(at, anchor.day_after(-2), end))
}

/// `first Monday after 5 May 2019`.
pub(super) fn nth_from_day<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (nth, next) = nth::ordinal(at)?;
    let (weekday, end) = calendar::weekday(next)?;
    let nth = i32::from(nth);
    let (step, from) = match end.expect(Word::After) {
        Some(from) => (nth, from),
        None => (-nth, end.expect(Word::Before)?),
    };
    let (day, end) = base::read(anchor, from)?;
    Some(point(at, day.and_then(|day| counting::nth_weekday_from(day, step, weekday)), end))
}

/// `last week`, `this week`, `next week`, without its `'s`.
fn week<'d, 't>(at: Cursor<'d, 't>) -> Option<(i8, Cursor<'d, 't>)> {
    let (CalendarWord::Direction(step), next) = calendar::word(at)? else { return None };
    match calendar::word(next)? {
        (CalendarWord::Unit(Unit::Week), end) if !end.is(Shape::Clitic) => Some((step, end)),
        _ => None,
    }
}

/// The weeks of `Monday week` and `Monday fortnight`; a number after it makes a name of it.
fn later_week<'d, 't>(at: Cursor<'d, 't>) -> Option<(i32, Cursor<'d, 't>)> {
    let (CalendarWord::Unit(unit @ (Unit::Week | Unit::Fortnight)), end) = calendar::word(at)? else {
        return None;
    };
    let one = !at.word().ends_with('s') && !at.is((Shape::Hyphened, Shape::Capital));
    let weeks = if unit == Unit::Week { 1 } else { 2 };
    (one && !end.is((Kind::Number, Shape::Hyphened, Shape::Clitic))).then_some((weeks, end))
}
