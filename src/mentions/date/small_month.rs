//! Months without their capital, where the day beside them leaves no doubt: `on 16 november`, `for sept 28`, `16 of may`.

use crate::calendar;
use crate::document::{Cursor, Shape, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// Whether the month before `end` ends a day that begins with figures; `16 may come` has a verb.
pub(super) fn closes_a_day(day: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let Some(month) = end.previous().filter(|_| day.is(Kind::Number)) else { return false };
    month.follows(Word::Of) || month.is(not((Word::March, Word::May)))
}

/// Whether the month begins a day behind which nothing can be counted: `october nineteenth`, `for sept 28.`
pub(super) fn opens_a_day(month: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let named = end.follows(calendar::ORDINAL_ENDING);
    let closed = end.is_at_end() || end.is((Kind::Mark, Cue::Preposition));
    month.is(not((Shape::Capital, Word::March, Word::May)))
        && (named || closed && !month.follows(Cue::MonthPreposition))
}
