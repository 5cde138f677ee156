//! Ranges and lists: lets the members of `20 to 24 March 2019` and `3, 4 and 7 June` share what only one of them says.

use super::absolute::{is_range_word, joins};
use super::anchor::Anchor;
use super::partial::Partial;
use super::reader::Reader;
use super::{Item, Meaning};
use crate::lexicon::Cue;
use crate::lexicon::split::{HYPHENED, Kind};

/// The most tokens between two members of a range (`and 7.30am on`).
const GAP: usize = 8;

/// Whether a date that begins at `next` spells out the relative day that ends at `end`: `yesterday (16 October)`.
pub(super) fn spells_out(reader: Reader<'_, '_>, end: usize, next: usize) -> bool {
    let gap = end..next;
    gap.len() <= 1 && gap.into_iter().all(|at| reader.is_any_mark(at, &['(', ',', '-', '\u{2013}', '[']))
}

/// Adds the days that stand alone before a full one: `3, 4 and` before `7 June`.
pub(super) fn leading_days(reader: Reader<'_, '_>, items: &mut Vec<Item>, floor: usize, start: usize) {
    let first = items.len();
    let mut next = start;
    while let Some((tokens, day, weekday)) = day_before(reader, floor, next) {
        next = tokens.start;
        let partial = Partial { day: Some(day), weekday, ..Partial::EMPTY };
        items.push(Item { tokens, meaning: Meaning::Written(partial), rule: "date/list" });
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
        {
            if let Some(cell) =
                years.get_mut(usize::from(month)).and_then(|days| days.get_mut(usize::from(day)))
            {
                *cell = cell.or(Some(year));
            }
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
