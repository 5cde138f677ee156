//! Dates: turns calendar words into TIMEX3 values.
//!
//! `Monday 3 June 2019`, `18/02/23`, `Nov 2015`, `2007`, `last April` and `yesterday (16 October)` are dates; a range or a
//! list gives each of its members. What only looks like a date (`2015 hours`, `Operation 2020`, `May said`) is none.
//! Lengths of time that lead from one event to the next (`four years later`) are found too, for the career.

mod absolute;
mod anchor;
mod base;
mod composed;
mod context;
mod counting;
mod day_of_month;
mod distance;
mod joints;
mod linked_dates;
mod list_of_months;
mod month_figures;
mod named_month;
mod no_year;
mod nth;
mod offset;
mod opening;
mod relative;
mod relative_year;
mod season;
mod small_month;
mod tense;
mod timed_year;
mod trailing;
mod week;
mod whole;
mod written_date;
mod year;

use super::Mention;
use super::overlap::{Claim, Claims};
use crate::calendar::{self, CalendarWord};
use crate::document::{Cursor, Document};
use crate::evidence::{RuleId, rules::date};
use crate::lexicon::Table;
use crate::lexicon::split::Kind;
use crate::timex::Timex;
use anchor::Anchor;
use relative::Relative;
use std::ops::Range;
use written_date::WrittenDate;

/// What a calendar expression means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum DateValue {
    /// A point of the calendar that belongs among the dates of the result.
    Point(Timex),
    /// A point counted from the publication date over a round length of time (`22 years ago`); no date of its own.
    Ago(Timex),
    /// A point after the event told before: `four years later` is 48 months, `the following year` 12.
    Later {
        /// Months after the earlier event; 0 for `the same year`.
        months: u16,
    },
    /// A point before the event told before: `two years earlier` is 24 months, `the previous year` 12.
    Earlier {
        /// Months before the later event.
        months: u16,
    },
    /// `the following April`: the first such month after the event told before.
    Following {
        /// The month, 1 to 12.
        month: u8,
    },
}

/// A calendar expression before its parts are settled.
#[derive(Debug, Clone)]
struct Item {
    tokens: Range<usize>,
    meaning: Meaning,
    rule: RuleId,
}

#[derive(Debug, Clone, Copy)]
enum Meaning {
    Written(WrittenDate),
    Relative(Relative),
    Value(DateValue),
}

/// The dates of a document, in order; an impossible one (`31 February`) is none.
pub(super) fn find(
    document: &Document<'_>,
    published: Option<Timex>,
    claims: &mut Claims,
) -> Vec<Mention<DateValue>> {
    let mut anchor = Anchor::new(published);
    let mut items = collect(document, anchor);
    if let Some(today) = stated_today(&items).filter(|_| published.is_none()) {
        anchor = Anchor::new(Some(today));
        items = collect(document, anchor);
    }
    linked_dates::fill(document, &mut items);
    linked_dates::borrow_years(&mut items, anchor);
    list_of_months::order(document, &mut items, anchor);
    let mut values: Vec<Option<DateValue>> = items.iter().map(|item| item.value(anchor)).collect();
    linked_dates::place_weekdays(document, &items, &mut values);
    let mut mentions = Vec::with_capacity(items.len());
    for (item, value) in items.into_iter().zip(values) {
        claims.claim(item.tokens.clone(), Claim::Date);
        if let Some(value) = value {
            mentions.push(Mention { tokens: item.tokens, value, rule: item.rule });
        }
    }
    mentions
}

impl Item {
    fn value(&self, anchor: Anchor) -> Option<DateValue> {
        match self.meaning {
            Meaning::Written(written) => written.resolve(anchor).map(DateValue::Point),
            Meaning::Relative(relative) => relative.value,
            Meaning::Value(value) => Some(value),
        }
    }
}

/// The day that the text itself calls today (`this morning (Friday 07/10/2022)`).
fn stated_today(items: &[Item]) -> Option<Timex> {
    let today = items.iter().find(|item| item.rule == date::TODAY)?;
    match today.meaning {
        Meaning::Written(written) => Timex::from_day(Some(written.year?), written.month?, written.day?),
        _ => None,
    }
}

/// The calendar expressions in the order of the text.
fn collect(document: &Document<'_>, anchor: Anchor) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut hits = document.hits(Table::Calendar).iter().peekable();
    let mut numbers = document.hits(Table::Number).iter().map(|hit| hit.start as usize).peekable();
    let mut figures = document.each_with_digits().peekable();
    let mut at = 0;
    loop {
        while hits.next_if(|hit| (hit.start as usize) < at).is_some() {}
        while numbers.next_if(|number| *number < at).is_some() {}
        while figures.next_if(|figures| *figures < at).is_some() {}
        let hit = hits.peek().copied();
        let number = numbers.peek().copied().unwrap_or(usize::MAX);
        // An apostrophe may open the figures behind it: `'98`.
        let marked = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        let figure = figures
            .peek()
            .map_or(usize::MAX, |figures| figures - usize::from(*figures > at && marked(figures - 1)));
        // Most words lie before the next of them.
        at = hit.map_or(usize::MAX, |hit| hit.start as usize).min(number).min(figure);
        let Some(token) = document.token(at) else { break };
        let hit = hit.filter(|hit| hit.start as usize == at);
        let cursor = document.cursor(at).in_block();
        let opens = match token.kind {
            Kind::Word => hit.is_some() || number == at,
            Kind::Number => true,
            Kind::Mark => calendar::short_year(cursor).is_some(),
            Kind::Opaque => false,
        };
        let word = || hit.map(|hit| calendar::word_of(cursor, *hit));
        let item = if opens { read(anchor, &items, word(), cursor) } else { None };
        at += 1;
        if let Some(item) = item {
            push(document, anchor, &mut items, item);
            at = at.max(items.last().map_or(0, |last| last.tokens.end));
        }
    }
    items
}

/// The expression that begins at a token, or whose unit of time stands there.
fn read(anchor: Anchor, items: &[Item], word: Option<CalendarWord>, at: Cursor<'_, '_>) -> Option<Item> {
    if word.is_none() && at.is(Kind::Word) {
        return number_word(anchor, at);
    }
    if at.is(Kind::Number) && opening::is_no_date(at) {
        return None;
    }
    figures_after_a_day(items, at).or_else(|| composed::read(anchor, word, at)).or_else(|| {
        if let Some(CalendarWord::Unit(_)) = word {
            let (start, relative, end) = distance::read(anchor, at)?;
            return Some(relative_item(start, relative, end));
        }
        let written =
            if word.is_some_and(opening::is_of_no_written_date) { None } else { written(anchor, word, at) };
        written.or_else(|| {
            let (relative, end) = relative::read(anchor, at)?;
            Some(relative_item(at, relative, end))
        })
    })
}

/// A decade, a date in its parts or a year.
fn written(anchor: Anchor, word: Option<CalendarWord>, at: Cursor<'_, '_>) -> Option<Item> {
    if let Some((decade, end)) = year::decade(at) {
        let meaning = Meaning::Value(DateValue::Point(decade));
        return Some(Item { tokens: end.range_from(at), meaning, rule: date::DECADE });
    }
    let weekday = matches!(word, Some(CalendarWord::Weekday(_)));
    let after_loose_weekday =
        || Some(at).filter(|_| weekday).and_then(|at| absolute::after_loose_weekday(anchor, at));
    let read = absolute::read(anchor, at).or_else(after_loose_weekday).or_else(|| year::read(anchor, at));
    read.map(|read| written_item(at, read))
}

/// A day or a year that begins with a number in words.
fn number_word(anchor: Anchor, at: Cursor<'_, '_>) -> Option<Item> {
    Some(written_item(at, absolute::day_first(anchor, at).or_else(|| year::read(anchor, at))?))
}

fn written_item<'d, 't>(
    start: Cursor<'d, 't>,
    (written, end, rule): (WrittenDate, Cursor<'d, 't>, RuleId),
) -> Item {
    Item { tokens: end.range_from(start), meaning: Meaning::Written(written), rule }
}

fn relative_item<'d, 't>(start: Cursor<'d, 't>, relative: Relative, end: Cursor<'d, 't>) -> Item {
    Item { tokens: end.range_from(start), meaning: Meaning::Relative(relative), rule: relative.rule }
}

/// `(14/3)` after a weekday, `(02/02)` after `yesterday`.
fn figures_after_a_day(items: &[Item], at: Cursor<'_, '_>) -> Option<Item> {
    let open = at.back('(')?;
    let last = items.last().filter(|last| last.tokens.end == open.at())?;
    if !matches!(last.meaning, Meaning::Relative(Relative { day: Some(_), .. })) {
        return None;
    }
    let (written, end, rule) = absolute::figures_of_a_day(at)?;
    Some(Item { tokens: end.range_from(at), meaning: Meaning::Written(written), rule })
}

/// Adds an expression, with the bare days that lead up to it, or joins it to the relative day that it spells out.
fn push(document: &Document<'_>, anchor: Anchor, items: &mut Vec<Item>, mut item: Item) {
    if items.last().is_some_and(|last| linked_dates::spell_out(document, anchor, last, &mut item)) {
        items.pop();
    } else if matches!(item.meaning, Meaning::Written(written) if written.day.is_some()) {
        let floor = items.last().map_or(0, |last| last.tokens.end);
        linked_dates::leading_days(items, floor, document.cursor(item.tokens.start).in_block());
    }
    items.push(item);
    trailing::add(document, items);
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod testing {
    use super::{Claims, DateValue, Document, Timex, find};
    use crate::lexicon::Lexicons;

    /// The day against which the tests resolve their dates: Thursday 16 May 2019.
    pub(super) fn published() -> Option<Timex> {
        Timex::from_day(Some(2019), 5, 16)
    }

    /// The values in a sentence whose first verb leaves the tense open.
    pub(super) fn values(text: &str, published: Option<Timex>) -> Vec<DateValue> {
        found(&format!("The news is here {text}"), published)
    }

    /// The values in a text.
    pub(super) fn found(text: &str, published: Option<Timex>) -> Vec<DateValue> {
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let mut claims = Claims::new(document.len());
        find(&document, published, &mut claims).into_iter().map(|mention| mention.value).collect()
    }

    /// The calendar values in a sentence, with a blank between them.
    pub(super) fn dates(text: &str, published: Option<Timex>) -> String {
        joined(values(text, published))
    }

    /// The calendar values among these, with a blank between them.
    pub(super) fn joined(values: Vec<DateValue>) -> String {
        let points = values.into_iter().filter_map(|value| match value {
            DateValue::Point(value) => Some(value.to_string()),
            _ => None,
        });
        points.collect::<Vec<_>>().join(" ")
    }
}
