//! `joined in 2003 and 2009 respectively`: a date for each of the people, in their order.

use super::point::dates_in;
use super::slot::Reader;
use super::trigger::Trigger;
use crate::lexicon::Word;
use crate::mentions::date::DateValue;
use crate::timex::Timex;

/// `respectively` stands at most so many tokens behind the verb: the dates of a dozen people. It bounds the search in a
/// sentence without an end.
const REACH: usize = 60;

/// The dates between a trigger and `respectively` in its sentence.
pub(super) fn dates(reader: Reader<'_, '_>, trigger: &Trigger<'_>) -> Option<Vec<Timex>> {
    let Reader { document, mentions, .. } = reader;
    let sentence = document.sentence(document.sentence_of(trigger.tokens.start));
    let mut after = trigger.tokens.end..sentence.end.min(trigger.tokens.end + REACH);
    let end = after.find(|at| document.is_word(*at, Word::Respectively))?;
    let points = dates_in(mentions, trigger.tokens.end..end).filter_map(|date| match date.value {
        DateValue::Point(value) => Some(value),
        _ => None,
    });
    Some(points.collect()).filter(|dates: &Vec<Timex>| dates.len() > 1)
}
