//! [`Whole`]: what a composed expression means, read as a whole.

use super::written_date::WrittenDate;
use crate::document::Cursor;
use crate::timex::Timex;

/// What a composed expression means.
pub(super) enum Whole {
    /// A point; `None` where it cannot be told.
    Point(Option<Timex>),
    /// A day whose parts other days of its list may share.
    Day(WrittenDate),
}

/// A composed expression, from the cursor before it to the cursor past it.
pub(super) type Reading<'d, 't> = (Cursor<'d, 't>, Whole, Cursor<'d, 't>);

/// What was read.
pub(super) type Read<'d, 't> = Option<Reading<'d, 't>>;

/// What a date that is part of another means, `None` for one that cannot be told, and the cursor past it.
pub(super) type Part<'d, 't> = Option<(Option<Timex>, Cursor<'d, 't>)>;

/// The point that a composed expression means.
pub(super) fn point<'d, 't>(
    at: Cursor<'d, 't>,
    value: Option<Timex>,
    end: Cursor<'d, 't>,
) -> Reading<'d, 't> {
    (at, Whole::Point(value), end)
}
