//! What `two years later` is counted from: the date that the text tells last before it.

use super::point::dates_in;
use super::slot::Reader;
use super::{Step, earlier};
use crate::mentions::date::DateValue;
use crate::timex::Timex;
use std::ops::Range;

/// Of so many sentences, the one of the step included, may the last date be; an older one says nothing of when the step was.
const NEAR: usize = 3;

/// The date of the person's step before, or the year that the text tells between it and the words of the next one.
pub(super) fn of(
    reader: Reader<'_, '_>,
    steps: &[Step<'_>],
    person: usize,
    words: &Range<usize>,
    relative: DateValue,
) -> Option<Timex> {
    let Reader { document, mentions, .. } = reader;
    let last = match relative {
        // `That same year`: the year of the step right before.
        DateValue::Later { months: 0 } => earlier(steps, person).next()?,
        _ => earlier(steps, person).find(|step| step.event.date.is_some())?,
    };
    let sentence = document.sentence_of(words.start);
    let near = document.sentence(sentence.saturating_sub(NEAR - 1)).start;
    // Beside a step, other dates of its sentence are asides.
    let from = document.sentence(document.sentence_of(last.told.trigger.start)).end;
    let year = |date: &DateValue| match date {
        DateValue::Point(date) => date.year().map(|_| *date),
        _ => None,
    };
    let between = dates_in(mentions, from.max(near)..words.start.max(near));
    let told = between.filter_map(|date| year(&date.value)).last();
    told.or(last.event.date)
}

/// The date of the person's last dated event.
pub(super) fn last_date(steps: &[Step<'_>], person: usize) -> Option<Timex> {
    earlier(steps, person).find_map(|step| step.event.date)
}

/// `four years later`: counted from an earlier date, at the grain of a year, or of a month told by name.
pub(super) fn counted(last: Timex, relative: DateValue) -> Option<Timex> {
    let year = last.year()?;
    match relative {
        DateValue::Later { months } if months % 12 == 0 => Timex::from_year(year.checked_add(months / 12)?),
        DateValue::Earlier { months } if months % 12 == 0 => Timex::from_year(year.checked_sub(months / 12)?),
        DateValue::Following { month } => {
            let next = last.month().is_none_or(|last| last >= month);
            Timex::from_month(Some(year + u16::from(next)), month)
        }
        _ => None,
    }
}
