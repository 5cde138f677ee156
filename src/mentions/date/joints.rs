//! What stands between two dates of a range or a list, and what a number counts.

use crate::document::{Cursor, Shape};
use crate::lexicon::Cue;

/// Whether the token joins two dates to a list or a range.
pub(super) fn joins(at: Cursor<'_, '_>) -> bool {
    at.is((Cue::Conjunction, ['-', '\u{2013}', '\u{2014}', '&', '/'], Shape::Hyphened, Cue::RangePreposition))
}

/// Whether the word looks like the plural of a common noun.
pub(super) fn is_plural(at: Cursor<'_, '_>) -> bool {
    at.word().len() > 3 && at.word().ends_with('s') && !at.is(Shape::Capital)
}
