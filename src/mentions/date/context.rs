//! What the words around a date say of it: whether a month is one, and whether it lies ahead.

use super::anchor::Tense;
use super::reader::{Reader, Word};
use crate::lexicon::Cue;
use crate::lexicon::split::{CAPITAL, CLITIC, Kind};

/// How many tokens to either side may tell the tense.
const REACH: usize = 24;

/// Whether a month without day and year is a month, and no name: `in May`, not `May said`.
pub(super) fn introduces_month(reader: Reader<'_, '_>, at: usize, end: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| reader.goes_on(at)) else { return false };
    if reader.is_any_mark(before, &['(']) {
        return reader.is_any_mark(end, &[')']);
    }
    let named = reader.goes_on(end)
        && reader.document.has(end, CAPITAL)
        && reader.kind(end) == Some(Kind::Word)
        && reader.month(end).is_none();
    if named && !reader.is_one_of(before, &["in", "during", "since"]) {
        return false;
    }
    reader.document.is(before, Cue::DatePreposition) || joins_month(reader, before)
}

/// `June and July`, `May to July`: a month joined to the one before.
fn joins_month(reader: Reader<'_, '_>, joint: usize) -> bool {
    let joint_is = super::absolute::joins(reader, joint) || reader.is_any_mark(joint, &[',']);
    let before = joint.wrapping_sub(1);
    joint_is
        && (reader.month(before).is_some()
            || reader.year(before).is_some() && reader.month(joint.wrapping_sub(2)).is_some())
}

/// Whether the clause around a date speaks of the past or of what is to come.
pub(super) fn tense(reader: Reader<'_, '_>, at: usize) -> Tense {
    if reader.is_one_of(at.wrapping_sub(1), &["from", "until", "till", "by"]) {
        return Tense::Future;
    }
    let around = reader.around(at, REACH);
    let before = (around.start..at).rev().find_map(|token| tense_of(reader, token));
    let tense = before.or_else(|| (at..around.end).find_map(|token| tense_of(reader, token)));
    tense.unwrap_or(Tense::Unknown)
}

fn tense_of(reader: Reader<'_, '_>, at: usize) -> Option<Tense> {
    if reader.document.is(at, Cue::Future) {
        return Some(Tense::Future);
    }
    let word = reader.document.word(at);
    let past = reader.document.is(at, Cue::Past)
        || word.len() > 4 && word.ends_with("ed") && !reader.document.has(at, CAPITAL);
    past.then_some(Tense::Past)
}

/// Whether a weekday is one that comes again and again, or part of a name: `every Monday`, `Monday to Friday`.
pub(super) fn is_recurring(reader: Reader<'_, '_>, at: usize, end: usize) -> bool {
    let before = at.wrapping_sub(1);
    let weekday_behind = reader.weekday(end + 1).is_some() && super::absolute::is_range_word(reader, end);
    let weekday_before =
        reader.weekday(at.wrapping_sub(2)).is_some() && super::absolute::is_range_word(reader, before);
    let named = at > 0
        && reader.goes_on(at)
        && reader.document.has(before, CAPITAL)
        && reader.kind(before) == Some(Kind::Word)
        && !matches!(reader.word(before), Some((Word::Direction(_), _)))
        && !reader.document.is(before, Cue::Preposition);
    let loose = at > 0
        && !reader.document.is_any(before, Cue::Preposition.bit() | Cue::Conjunction.bit())
        && reader.kind(before) == Some(Kind::Word)
        && reader.goes_on(at);
    let again = reader.weekday(at.wrapping_sub(2)).is_some() && is_each(reader, at.wrapping_sub(3));
    let opening_hours = reader.number(end).is_some() && reader.document.is(end + 1, Cue::Clock);
    weekday_behind
        || again
        || opening_hours
        || loose
        || weekday_before
        || named
        || reader.document.is(before, Cue::Determiner)
        || is_each(reader, before)
}

fn is_each(reader: Reader<'_, '_>, at: usize) -> bool {
    reader.is_one_of(at, &["every", "each", "one", "any", "most", "per", "some"])
}

/// Whether `today` means the day of publication and not these times.
pub(super) fn is_news(reader: Reader<'_, '_>, at: usize, end: usize) -> bool {
    let before = at.wrapping_sub(1);
    if reader.document.has(end, CLITIC) {
        return false;
    }
    reader.is_any_mark(end, &['('])
        || reader.is_one_of(before, &["has", "have", "was", "were", "earlier", "later", "from"])
        || reader.document.block_of(at) < 3
}
