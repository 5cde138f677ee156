//! Months without their capital, where the day beside them leaves no doubt: `on 16 november`, `for sept 28`, `16 of may`.

use super::joints::is_plural;
use crate::calendar;
use crate::document::{Cursor, Shape, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// Whether the month before `end` ends a day that begins with figures; `16 may come` has a verb, and `12 dec units` are counted.
pub(super) fn closes_a_day(day: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let Some(month) = end.previous().filter(|_| day.is(Kind::Number)) else { return false };
    let dated =
        day.follows(Word::On) || day.previous().is_some_and(|day| calendar::loose_weekday(day).is_some());
    let counts = is_plural(end) && !dated;
    month.follows(Word::Of) || month.is(not((Word::March, Word::May))) && !counts
}

/// Whether the month begins a day behind which nothing can be counted: `october nineteenth`, `for sept 28.`
pub(super) fn opens_a_day(month: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let named = end.follows(calendar::ORDINAL_ENDING);
    let closed = end.is_at_end() || end.is((Kind::Mark, Cue::Preposition));
    month.is(not((Shape::Capital, Word::March, Word::May)))
        && (named || closed && !month.follows(Cue::MonthPreposition))
}
