//! The ends of ranges and lists that leave out what their first date tells: `May 1-3`, `June 3, 4 and 7`, `2013-15`.

use super::joints::{is_plural, joins, last_of_range};
use super::written_date::WrittenDate;
use super::{Item, Meaning};
use crate::calendar;
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::date;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// The most days that a list goes on with; no month has more.
const MOST_DAYS: usize = 31;

/// Adds the days or the year that follow a date and have no other date of their own.
pub(super) fn add(document: &Document<'_>, items: &mut Vec<Item>) {
    let Some(Item { tokens, meaning: Meaning::Written(first), .. }) = items.last() else { return };
    let (first, end) = (*first, document.cursor_after(tokens).in_block());
    if let WrittenDate { year: Some(start), day: None, month: None, season: None, .. } = first {
        if let Some((last, after)) = last_of_range(start, end) {
            let year = WrittenDate { year: Some(last), ..WrittenDate::EMPTY };
            items.push(item(after.previous().unwrap_or(end), year, after));
        }
    } else if first.month.is_some() && first.day.is_some() && ends_in_its_day(end) {
        add_days(items, first, end);
    }
}

/// Whether the date before the cursor has its day last, so that other days may follow it.
fn ends_in_its_day(end: Cursor<'_, '_>) -> bool {
    let number = end.back_optional(calendar::ORDINAL_ENDING).previous();
    let day = number.and_then(|number| calendar::number(number).map(|(_, width)| (number, width)));
    day.is_some_and(|(number, width)| {
        let month = number.back_optional(Word::The).previous();
        width <= 2 && month.is_some_and(|month| calendar::capital_month(month).is_some())
    })
}

/// Adds the days of `June 3, 4 and 7`, up to the last one that ends the list.
fn add_days(items: &mut Vec<Item>, first: WrittenDate, end: Cursor<'_, '_>) {
    let (mut found, mut at) = (Vec::new(), end);
    for _ in 0..MOST_DAYS {
        let comma = at.is(',');
        let next = if at.is(Shape::Hyphened) { Some(at) } else { at.expect((joins, ',')) };
        let Some(next) = next.map(|next| next.optional(Word::The)) else { break };
        let Some((day, after)) = calendar::day(next).filter(|(_, after)| is_a_day(*after)) else { break };
        found.push((item(next, WrittenDate { day: Some(day), weekday: None, ..first }, after), comma));
        at = after;
    }
    // A comma alone joins no last day: `June 3, 4 officers`.
    while found.last().is_some_and(|(_, comma)| *comma) {
        found.pop();
    }
    let tail = found.last_mut().and_then(|(item, _)| Some((item, calendar::year_tail(at)?)));
    let year = tail.map(|(item, (year, end))| {
        item.tokens.end = end.at();
        year
    });
    if let (Some(year), Some(Meaning::Written(date))) = (year, items.last_mut().map(|item| &mut item.meaning))
    {
        date.year = date.year.or(Some(year));
    }
    items.extend(found.into_iter().map(|(mut item, _)| {
        if let Meaning::Written(date) = &mut item.meaning {
            date.year = date.year.or(year);
        }
        item
    }));
}

/// Whether the number before the cursor is a day and counts nothing that follows.
fn is_a_day(after: Cursor<'_, '_>) -> bool {
    if after.follows(calendar::ORDINAL_ENDING) || after.is_at_end() {
        return true;
    }
    let other = calendar::month(after).is_some() || after.is((Cue::Clock, Cue::Unit, Shape::Hyphened));
    let mark = after.is(both(Kind::Mark, not(['/', ':', '%', '.'])))
        || after.is('.') && !after.next().is(Shape::Glued);
    !other
        && !is_plural(after)
        && (mark || joins(after) || after.is(Cue::Preposition) || calendar::year(after).is_some())
}

fn item<'d, 't>(start: Cursor<'d, 't>, date: WrittenDate, end: Cursor<'d, 't>) -> Item {
    Item { tokens: end.range_from(start), meaning: Meaning::Written(date), rule: date::LIST }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{dates, published};

    #[test]
    fn finds() {
        for (text, want) in [
            ("from May 1-3 at the hall", "2019-05-01 2019-05-03"),
            ("on May 8th to 10th", "2019-05-08 2019-05-10"),
            ("between June 3 and 5", "2019-06-03 2019-06-05"),
            ("on June 3, 4 and 7.", "2019-06-03 2019-06-04 2019-06-07"),
            ("on June 3\u{2013}5, 2018", "2018-06-03 2018-06-05"),
            ("on June 3, 4 officers", "2019-06-03"),
            ("on June 3 and 4 July", "2019-06-03 2019-07-04"),
            ("on June 3 and 14 officers", "2019-06-03"),
            ("on June 3 to 5pm", "2019-06-03"),
        ] {
            assert_eq!(dates(text, published()), want, "{text}");
        }
    }
}
