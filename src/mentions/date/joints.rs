//! What stands between two dates of a range or a list, and between two numbers that hyphens join.

use crate::calendar;
use crate::document::{Cursor, Shape};
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;

/// Whether the token joins two dates to a list or a range.
pub(super) fn joins(at: Cursor<'_, '_>) -> bool {
    at.is((Cue::Conjunction, ['-', '\u{2013}', '\u{2014}', '&', '/'], Shape::Hyphened, Cue::RangePreposition))
}

/// Whether the word looks like the plural of a common noun.
pub(super) fn is_plural(at: Cursor<'_, '_>) -> bool {
    at.word().len() > 3 && at.word().ends_with('s') && !at.is(Shape::Capital)
}

/// The last year of `2013-15`, whose century the first one tells; `2013-14` is a financial year, `2013-05` a month.
pub(super) fn last_of_range<'d, 't>(first: u16, end: Cursor<'d, 't>) -> Option<(u16, Cursor<'d, 't>)> {
    let second = two_digits_joined(end)?;
    let (digits, _) = calendar::number(second)?;
    (digits > first % 100 + 1).then(|| (first - first % 100 + digits, second.next()))
}

/// The two digits that a hyphen or dash joins to a year, and nothing to them.
fn two_digits_joined<'d, 't>(end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let second = joined_number(end)?;
    let (_, width) = calendar::number(second)?;
    let after = second.next();
    let goes_on = after.is(Shape::Hyphened) || calendar::goes_on_as_number(after);
    (width == 2 && !goes_on).then_some(second)
}

/// The number that a hyphen or dash joins to the year before it.
pub(super) fn joined_number<'d, 't>(end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let second = if end.is(Shape::Hyphened) { end } else { end.expect(['\u{2013}', '-'])? };
    second.is(Kind::Number).then_some(second)
}
