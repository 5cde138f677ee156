//! Ranges and lists: lets the members of `20 to 24 March 2019` and `3, 4 and 7 June` share what only one of them says.

use super::absolute::{is_range_word, joins};
use super::anchor::{Anchor, Tense};
use super::partial::Partial;
use super::reader::Reader;
use super::relative::{NamedDay, Relative};
use super::{DateValue, Item, Meaning};
use crate::evidence::rules::date;
use crate::lexicon::Cue;
use crate::lexicon::split::{HYPHENED, Kind};

/// The most tokens between two members of a range (`and 7.30am on`).
const GAP: usize = 8;

/// Whether `item` spells out the relative day before it (`yesterday (16 October)`, `today (Friday)`); if so, it takes that
/// day's words and what they tell.
pub(super) fn spell_out(reader: Reader<'_, '_>, anchor: Anchor, last: &Item, item: &mut Item) -> bool {
    let Meaning::Relative(Relative { day: Some(named), .. }) = last.meaning else { return false };
    let gap = last.tokens.end..item.tokens.start;
    let opens = ['(', ',', '-', '\u{2013}', '['];
    if gap.len() > 2 || !gap.into_iter().all(|at| reader.is_any_mark(at, &opens)) {
        return false;
    }
    match (&mut item.meaning, named) {
        (Meaning::Written(partial), NamedDay::Near(days)) if partial.day.is_some() => {
            partial.tense = if days > 0 { Tense::Future } else { Tense::Past };
            item.rule = if days == 0 { date::TODAY } else { item.rule };
        }
        (Meaning::Written(partial), NamedDay::Weekday(weekday) | NamedDay::LoneWeekday(weekday))
            if partial.day.is_some() =>
        {
            partial.weekday = partial.weekday.or(Some(weekday));
        }
        (Meaning::Relative(relative), NamedDay::Near(days)) => {
            let Some(NamedDay::LoneWeekday(weekday)) = relative.day else { return false };
            relative.value = anchor.weekday_near(days, weekday).map(DateValue::Point);
            relative.day = Some(NamedDay::Weekday(weekday));
        }
        _ => return false,
    }
    item.tokens.start = last.tokens.start;
    if reader.is_any_mark(item.tokens.end, &[')']) {
        item.tokens.end += 1;
    }
    true
}

/// Adds the days that stand alone before a full one: `3, 4 and` before `7 June`.
pub(super) fn leading_days(reader: Reader<'_, '_>, items: &mut Vec<Item>, floor: usize, start: usize) {
    let first = items.len();
    let mut next = start;
    while let Some((tokens, day, weekday)) = day_before(reader, floor, next) {
        next = tokens.start;
        let partial = Partial { day: Some(day), weekday, ..Partial::EMPTY };
        items.push(Item { tokens, meaning: Meaning::Written(partial), rule: date::LIST });
    }
    if let Some(added) = items.get_mut(first..) {
        added.reverse();
    }
}

/// The day, with its joint, that ends right before a token.
fn day_before(
    reader: Reader<'_, '_>,
    floor: usize,
    next: usize,
) -> Option<(std::ops::Range<usize>, u8, Option<u8>)> {
    let hyphened = reader.document.has(next, HYPHENED);
    let joint = next.checked_sub(1)?;
    let end = if hyphened {
        next
    } else if joins(reader, joint) || reader.is_any_mark(joint, &[',']) {
        joint
    } else {
        return None;
    };
    let number = end.checked_sub(1)?;
    let number = if reader.is_ordinal_ending(number) { number.checked_sub(1)? } else { number };
    let (day, read) = reader.day(number).filter(|_| number >= floor && reader.goes_on(next))?;
    if read != end {
        return None;
    }
    let weekday =
        number.checked_sub(1).filter(|at| *at >= floor).and_then(|at| Some((at, reader.weekday(at)?.0)));
    Some((weekday.map_or(number, |(at, _)| at)..end, day, weekday.map(|(_, weekday)| weekday)))
}

/// Fills in, from right to left and then from left to right, the months and years that linked dates leave out.
pub(super) fn fill(reader: Reader<'_, '_>, items: &mut [Item]) {
    for at in (1..items.len()).rev() {
        if let Some((left, right)) = linked(reader, items, at) {
            let mut left = left;
            left.inherit_from_later(right);
            items[at - 1].meaning = Meaning::Written(left);
        }
    }
    for at in 1..items.len() {
        if let Some((left, right)) = linked(reader, items, at) {
            let mut right = right;
            right.inherit_from_earlier(left);
            items[at].meaning = Meaning::Written(right);
        }
    }
}

fn linked(reader: Reader<'_, '_>, items: &[Item], at: usize) -> Option<(Partial, Partial)> {
    let (left, right) = (items.get(at - 1)?, items.get(at)?);
    let (Meaning::Written(first), Meaning::Written(second)) = (left.meaning, right.meaning) else {
        return None;
    };
    is_joint(reader, left.tokens.end, right.tokens.start).then_some((first, second))
}

/// Whether the tokens between two dates only join them: `to`, `,`, `and 7am on`.
fn is_joint(reader: Reader<'_, '_>, start: usize, end: usize) -> bool {
    let gap = start..end;
    if gap.len() > GAP {
        return false;
    }
    let joined = reader.document.has(end, HYPHENED)
        || gap.clone().any(|at| joins(reader, at) || reader.is_any_mark(at, &[',']));
    joined
        && gap.into_iter().all(|at| {
            reader.goes_on(at)
                && (joins(reader, at)
                    || is_range_word(reader, at)
                    || reader.is_any_mark(at, &[',', '.', ':'])
                    || reader.kind(at) == Some(Kind::Number)
                    || reader
                        .document
                        .is_any(at, Cue::Preposition.bit() | Cue::Clock.bit() | Cue::Determiner.bit()))
        })
}

/// Where publication is unknown, gives a day without a year the year of the same day elsewhere in the text.
pub(super) fn borrow_years(items: &mut [Item], anchor: Anchor) {
    if anchor.year().is_some() {
        return;
    }
    let mut years: [[Option<u16>; 32]; 13] = [[None; 32]; 13];
    for item in items.iter() {
        if let Meaning::Written(Partial { day: Some(day), month: Some(month), year: Some(year), .. }) =
            item.meaning
            && let Some(cell) =
                years.get_mut(usize::from(month)).and_then(|days| days.get_mut(usize::from(day)))
        {
            *cell = cell.or(Some(year));
        }
    }
    for item in items {
        if let Meaning::Written(Partial { day: Some(day), month: Some(month), year, .. }) = &mut item.meaning
        {
            let known = years.get(usize::from(*month)).and_then(|days| days.get(usize::from(*day)));
            *year = year.or(known.copied().flatten());
        }
    }
}

/// Places a lone weekday by the day it is joined to: `Tuesday (15 August) to 8pm on Wednesday`.
pub(super) fn place_weekdays(reader: Reader<'_, '_>, items: &[Item], values: &mut [Option<DateValue>]) {
    for at in (1..items.len()).rev() {
        if let (Some(weekday), Meaning::Written(_)) = (lone_weekday(items, at - 1), items[at].meaning) {
            place(reader, items, values, (at, at - 1), weekday, -1);
        }
    }
    for at in 1..items.len() {
        if let Some(weekday) = lone_weekday(items, at) {
            place(reader, items, values, (at - 1, at), weekday, 1);
        }
    }
}

fn lone_weekday(items: &[Item], at: usize) -> Option<u8> {
    match items.get(at)?.meaning {
        Meaning::Relative(Relative { day: Some(NamedDay::LoneWeekday(weekday)), .. }) => Some(weekday),
        _ => None,
    }
}

/// Gives the second item the nearest such weekday before or after the first.
fn place(
    reader: Reader<'_, '_>,
    items: &[Item],
    values: &mut [Option<DateValue>],
    (known, lone): (usize, usize),
    weekday: u8,
    step: i8,
) {
    let (left, right) = (&items[known.min(lone)], &items[known.max(lone)]);
    if let Some(DateValue::Point(day)) = values[known]
        && is_joint(reader, left.tokens.end, right.tokens.start)
        && let Some(placed) = Anchor::new(Some(day)).stepped_weekday(weekday, step)
    {
        values[lone] = Some(DateValue::Point(placed));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{dates, published};

    #[test]
    fn finds() {
        for (text, want) in [
            ("from 20 to 24 March 2019", "2019-03-20 2019-03-24"),
            ("between 3 and 5 May", "2019-05-03 2019-05-05"),
            ("on 3, 4 and 7 June", "2019-06-03 2019-06-04 2019-06-07"),
            ("from May to July 2018", "2018-05 2018-07"),
            ("between 11pm on Friday 1 and 7am on Saturday 2 March", "2019-03-01 2019-03-02"),
            ("(24–30 January)", "2019-01-24 2019-01-30"),
            ("from 1 October to 24 December 2010", "2010-10-01 2010-12-24"),
            ("from 20 November to 8 January 2018", "2017-11-20 2018-01-08"),
            ("between November 2015 and February", "2015-11 2016-02"),
            ("from Tuesday (14 May) to 8pm on Wednesday", "2019-05-14 2019-05-15"),
            ("from 9-12 March", "2019-03-09 2019-03-12"),
        ] {
            assert_eq!(dates(text, published()), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in ["aged 3, 4 and 7", "between 3 and 5 people", "2 and 3"] {
            assert_eq!(dates(text, published()), "", "{text}");
        }
    }
}
