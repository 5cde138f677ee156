//! Dates counted from other dates: `the day before yesterday`, `two weeks before 13 May 1999`, `four days from tomorrow`,
//! `a year ago today`, `a week on Tuesday`, `the week before last`.

use super::anchor::{Anchor, Tense};
use super::whole::{Read, Whole};
use super::{absolute, base, counting, distance, tense};
use crate::calendar::{self, CalendarWord, Sequel, Unit};
use crate::document::{Cursor, Shape};
use crate::lexicon::{Cue, Table, Word};
use crate::timex::{Grain, Timex};

/// The expression whose unit of time stands after the cursor.
pub(super) fn read<'d, 't>(anchor: Anchor, unit: Unit, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (_, next) = calendar::word(at)?;
    let (step, from) = if let Some(from) = next.expect(Word::Before) {
        (-1, from)
    } else if let Some(from) = next.expect((Word::After, Word::From)) {
        (1, from)
    } else {
        return ago(anchor, unit, at, next).or_else(|| on_weekday(anchor, unit, at, next));
    };
    if let Some(end) = bare_direction(step, from) {
        let value = anchor.after(2 * step, unit).filter(|value| value.grain() >= Grain::Year);
        let whole = matches!(unit, Unit::Week | Unit::Month | Unit::Year);
        return whole.then_some((at, Whole::Point(value), end));
    }
    let deictic = base::deictic(anchor, from);
    if next.is(Word::From) {
        deictic?;
    }
    let (value, end) = base::read(anchor, from)?;
    let Some((count, start)) = distance::count_before(at) else {
        return uncounted(at, (unit, step), value, end);
    };
    if start.follows((Cue::Durative, Cue::Preposition, Cue::Determiner))
        && !start.follows(Cue::DeadlinePreposition)
    {
        return None;
    }
    if next.is(Word::From) && end.is(Cue::RangePreposition) {
        return None;
    }
    let exact = start.hit_before(Table::Qualifier).is_none() && !start.follows(Cue::Quantifier);
    let value = value.filter(|_| exact);
    let moved = value.and_then(|value| counting::moved(value, step * i32::from(count), unit));
    Some((start, Whole::Point(moved), end))
}

/// `the year after 2012`, `the year before last`: the words that lead from one event to the next, with a date after them.
pub(super) fn of_shift<'d, 't>(anchor: Anchor, months: i16, at: Cursor<'d, 't>) -> Read<'d, 't> {
    let (_, from) = calendar::word(at)?;
    let step = match from.previous()? {
        last if last.is(Word::Before) => -1,
        last if last.is(Word::After) => 1,
        _ => return None,
    };
    let unit = if months.unsigned_abs() == 1 { Unit::Month } else { Unit::Year };
    if let Some(end) = bare_direction(step, from) {
        return Some((at, Whole::Point(anchor.after(2 * step, unit)), end));
    }
    let (base, end) = base::read(anchor, from)?;
    let value = base.filter(|base| base.grain() == grain(unit));
    Some((at, Whole::Point(value.and_then(|base| counting::moved(base, step, unit))), end))
}

/// `last` or `next` with nothing that it points at, as in `the week before last`.
pub(super) fn bare_direction<'d, 't>(step: i32, at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    match calendar::word(at)? {
        (CalendarWord::Direction(direction), end) if i32::from(direction) == step => {
            calendar::word(end).is_none().then_some(end)
        }
        _ => None,
    }
}

/// `the day before` a day, `the year after` a year; `days before` one, and `the week after` a day, mean no date that can be told.
fn uncounted<'d, 't>(
    at: Cursor<'d, 't>,
    (unit, step): (Unit, i32),
    base: Option<Timex>,
    end: Cursor<'d, 't>,
) -> Read<'d, 't> {
    if is_plural(at) && at.follows((Cue::Determiner, Cue::Preposition)) {
        return None;
    }
    let value = base.filter(|base| base.grain() == grain(unit) && !is_plural(at));
    Some((at, Whole::Point(value.and_then(|base| counting::moved(base, step, unit))), end))
}

/// `a year ago today`, `two years ago this month`, `two years ago in May`; `three weeks ago on Monday` could be several days.
fn ago<'d, 't>(anchor: Anchor, unit: Unit, at: Cursor<'d, 't>, next: Cursor<'d, 't>) -> Read<'d, 't> {
    let (CalendarWord::Sequel(Sequel::Ago), next) = calendar::word(next)? else { return None };
    let (count, start) = distance::count_before(at)?;
    let count = -i32::from(count);
    let placed = next.optional((Word::On, Word::In));
    if let Some((written, end, _)) = absolute::read(anchor, placed).filter(|(date, ..)| date.month.is_some())
    {
        let year = anchor.year_after(count).filter(|_| unit == Unit::Year);
        let value = written.with_year(year).filter(|_| written.year.is_none());
        return written.year.is_none().then_some((start, Whole::Point(value), end));
    }
    let (value, end) = base::deictic(anchor, placed)?;
    let counted =
        matches!(calendar::word(next), Some((CalendarWord::Day(_) | CalendarWord::Direction(0), _)));
    let moved = value.filter(|_| counted).and_then(|value| counting::moved(value, count, unit));
    Some((start, Whole::Point(moved), end))
}

/// `a week on Tuesday`, `two weeks tomorrow`: weeks after the next one; `a week last Tuesday`: before the last one. `two weeks on
/// Tuesday` could be several days.
fn on_weekday<'d, 't>(anchor: Anchor, unit: Unit, at: Cursor<'d, 't>, next: Cursor<'d, 't>) -> Read<'d, 't> {
    if !matches!(unit, Unit::Week | Unit::Fortnight) {
        return None;
    }
    let (count, start) = distance::count_before(at)?;
    let from = next.optional(Word::On);
    let word = calendar::word(from).map(|(word, _)| word);
    let is_last = matches!(word, Some(CalendarWord::Direction(-1)));
    if start.follows((Cue::Durative, Cue::Recurrence)) || absolute::read(anchor, from).is_some() {
        return None;
    }
    let (value, end) = base::deictic(anchor, from)?;
    let whole = value.is_some_and(|value| value.grain() != Grain::Day);
    let past = tense::of(at) == Tense::Past;
    let told = (is_last == past || !past) && (count == 1 || matches!(word, Some(CalendarWord::Day(_))));
    let step = i32::from(count) * if is_last { -1 } else { 1 };
    let value = value.filter(|_| told).and_then(|value| counting::moved(value, step, unit));
    (!whole).then_some((start, Whole::Point(value), end))
}

fn is_plural(at: Cursor<'_, '_>) -> bool {
    at.word().ends_with('s') && !at.is(Shape::AllCaps)
}

fn grain(unit: Unit) -> Grain {
    match unit {
        Unit::Day => Grain::Day,
        Unit::Week | Unit::Fortnight => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Year => Grain::Year,
        Unit::Decade => Grain::Decade,
    }
}
