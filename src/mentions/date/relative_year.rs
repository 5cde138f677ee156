//! Years that are told by their distance: `April this year`, `summer of next year`.

use super::anchor::Anchor;
use crate::calendar::{self, CalendarWord, Unit};
use crate::document::Cursor;

/// The year of `this year`, which stays unknown where publication is.
pub(super) fn relative_year<'d, 't>(
    anchor: Anchor,
    end: Cursor<'d, 't>,
) -> Option<(Option<u16>, Cursor<'d, 't>)> {
    let (CalendarWord::Direction(step), next) = calendar::word(calendar::year_joint(end))? else {
        return None;
    };
    let (CalendarWord::Unit(Unit::Year), end) = calendar::word(next)? else { return None };
    Some((anchor.year_after(i32::from(step)), end))
}
