//! Dates: turns calendar words into TIMEX3 values.

use super::{Mention, overlap::Claims};
use crate::{document::Document, timex::Timex};

/// What a calendar expression means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum DateValue {
    /// A point of the calendar that belongs among the dates of the result.
    Point(Timex),
    /// A point counted from the publication date over a round length of time (`22 years ago`); no date of its own.
    Ago(Timex),
    /// A point relative to the event told before: `four years later` is 48 months, `the following year` 12.
    Later {
        /// Months after the earlier event; 0 for `the same year`.
        months: u16,
    },
}

/// The dates of a document, in order; an impossible one (`31 February`) is none.
pub(super) fn find(
    _document: &Document<'_>,
    _published: Option<Timex>,
    _claims: &mut Claims,
) -> Vec<Mention<DateValue>> {
    Vec::new()
}
