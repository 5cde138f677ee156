//! Ranges and lists: lets the members of `20 to 24 March 2019` and `3, 4 and 7 June` share what only one of them says.

use super::anchor::{Anchor, Tense, is_on};
use super::joints::joins;
use super::relative::{NamedDay, Relative};
use super::written_date::WrittenDate;
use super::{DateValue, Item, Meaning};
use crate::calendar;
use crate::document::{Cursor, Document, Shape};
use crate::evidence::rules::date;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use std::ops::Range;

/// The most tokens between two members of a range; `and finishing at 7.30 am on` has seven.
const GAP: usize = 8;

/// The most marks between a relative day and the date that spells it out: `yesterday, (`.
const OPENING_MARKS: usize = 2;

/// Whether `item` spells out the relative day before it (`yesterday (16 October)`, `today (Friday)`); if so, it takes that
/// day's words and what they tell.
pub(super) fn spell_out(document: &Document<'_>, anchor: Anchor, last: &Item, item: &mut Item) -> bool {
    let Meaning::Relative(Relative { day: Some(named), .. }) = last.meaning else { return false };
    let after = document.cursor_after(&last.tokens).in_block();
    if after.skip_up_to(OPENING_MARKS, ['(', ',', '-', '\u{2013}', '[']).at() != item.tokens.start {
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
    item.tokens.end = document.cursor_after(&item.tokens).in_block().optional(')').at();
    true
}

/// Adds the days that stand alone before a full one: `3, 4 and` before `7 June`.
pub(super) fn leading_days(items: &mut Vec<Item>, floor: usize, start: Cursor<'_, '_>) {
    let first = items.len();
    let mut next = start;
    while let Some((begin, end, date)) = day_before(floor, next) {
        items.push(Item { tokens: end.range_from(begin), meaning: Meaning::Written(date), rule: date::LIST });
        next = begin;
    }
    if let Some(added) = items.get_mut(first..) {
        added.reverse();
    }
}

/// The day, with its joint, that ends right before the cursor, from its start to its end.
fn day_before<'d, 't>(
    floor: usize,
    next: Cursor<'d, 't>,
) -> Option<(Cursor<'d, 't>, Cursor<'d, 't>, WrittenDate)> {
    let end =
        if next.is(Shape::Hyphened) { next } else { next.back_optional(Word::The).back((joins, ','))? };
    let (day, number, read) = day_in_figures(end).or_else(|| day_in_words(end))?;
    if number.at() < floor {
        return None;
    }
    if read.at() != end.at() {
        return None;
    }
    let before = number.previous().filter(|before| before.at() >= floor);
    let weekday = before.and_then(|before| Some((before, calendar::weekday(before)?.0)));
    let date = WrittenDate { day: Some(day), weekday: weekday.map(|(_, day)| day), ..WrittenDate::EMPTY };
    Some((weekday.map_or(number, |(before, _)| before), end, date))
}

/// The day in figures that ends before the cursor, with the cursors before and past it.
fn day_in_figures<'d, 't>(end: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>, Cursor<'d, 't>)> {
    let number = end.back_optional(calendar::ORDINAL_ENDING).previous()?;
    let (day, read) = calendar::day(number)?;
    Some((day, number, read))
}

/// The same for one in words.
fn day_in_words<'d, 't>(end: Cursor<'d, 't>) -> Option<(u8, Cursor<'d, 't>, Cursor<'d, 't>)> {
    let (_, number) = end.hit_before(Table::Calendar)?;
    let (day, read) = calendar::ordinal_day(number)?;
    Some((day, number, read))
}

/// Fills in, from right to left and then from left to right, the months and years that linked dates leave out.
pub(super) fn fill(document: &Document<'_>, items: &mut [Item]) {
    for at in (1..items.len()).rev() {
        if let Some((left, right)) = linked(document, items, at) {
            let mut left = left;
            left.inherit_from_later(right);
            items[at - 1].meaning = Meaning::Written(left);
        }
    }
    for at in 1..items.len() {
        if let Some((left, right)) = linked(document, items, at) {
            let mut right = right;
            right.inherit_from_earlier(left);
            items[at].meaning = Meaning::Written(right);
        }
    }
}

fn linked(document: &Document<'_>, items: &[Item], at: usize) -> Option<(WrittenDate, WrittenDate)> {
    let (left, right) = (items.get(at - 1)?, items.get(at)?);
    let (Meaning::Written(first), Meaning::Written(second)) = (left.meaning, right.meaning) else {
        return None;
    };
    is_joint(document, &left.tokens, &right.tokens).then_some((first, second))
}

/// Whether the tokens between two dates only join them: `to`, `,`, `and 7am on`.
fn is_joint(document: &Document<'_>, left: &Range<usize>, right: &Range<usize>) -> bool {
    let gap = right.start.saturating_sub(left.end);
    if gap > GAP {
        return false;
    }
    let between = document.cursor_after(left).in_block().up_to(right.start);
    let joined =
        document.cursor(right.start).is(Shape::Hyphened) || between.clone().any(|at| joins(at) || at.is(','));
    joined && between.clone().count() == gap && between.into_iter().all(may_stand_between)
}

fn may_stand_between(at: Cursor<'_, '_>) -> bool {
    joins(at) || at.is(([',', '.', ':'], Kind::Number, Cue::Preposition, Cue::Clock, Cue::Determiner))
}

/// Where publication is unknown, gives a day without a year the year of the same day elsewhere in the text.
pub(super) fn borrow_years(items: &mut [Item], anchor: Anchor) {
    if anchor.year().is_some() {
        return;
    }
    let mut years: [[Option<u16>; 32]; 13] = [[None; 32]; 13];
    for item in items.iter() {
        if let Meaning::Written(WrittenDate { day: Some(day), month: Some(month), year: Some(year), .. }) =
            item.meaning
            && let Some(cell) =
                years.get_mut(usize::from(month)).and_then(|days| days.get_mut(usize::from(day)))
        {
            *cell = cell.or(Some(year));
        }
    }
    for item in items {
        if let Meaning::Written(WrittenDate { day: Some(day), month: Some(month), year, .. }) =
            &mut item.meaning
        {
            let known = years.get(usize::from(*month)).and_then(|days| days.get(usize::from(*day)));
            *year = year.or(known.copied().flatten());
        }
    }
}

/// Places a lone weekday by the day it is joined to: `Tuesday (15 August) to 8pm on Wednesday`.
pub(super) fn place_weekdays(document: &Document<'_>, items: &[Item], values: &mut [Option<DateValue>]) {
    for at in (1..items.len()).rev() {
        if let (Some(weekday), Meaning::Written(_)) = (lone_weekday(items, at - 1), items[at].meaning) {
            place(document, items, values, (at, at - 1), weekday, -1);
        }
    }
    for at in 1..items.len() {
        if let Some(weekday) = lone_weekday(items, at) {
            place(document, items, values, (at - 1, at), weekday, 1);
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
    document: &Document<'_>,
    items: &[Item],
    values: &mut [Option<DateValue>],
    (known, lone): (usize, usize),
    weekday: u8,
    step: i8,
) {
    let (left, right) = (&items[known.min(lone)], &items[known.max(lone)]);
    if let Some(DateValue::Point(day)) = values[known]
        && is_joint(document, &left.tokens, &right.tokens)
        && let Some(placed) = Anchor::new(Some(day)).stepped_weekday(weekday, step)
    {
        // `Saturday and Sunday, June 8 and 9`: the weekday of the first day stands apart from it.
        let is_that_day = day.civil().is_some_and(|date| is_on(date, weekday));
        values[lone] = Some(DateValue::Point(if is_that_day { day } else { placed }));
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
