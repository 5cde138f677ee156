//! The month that a day of it is told of: `May`, `May 2019`, `May last year`, `next month`, `the following month`.

use super::absolute;
use super::anchor::Anchor;
use super::whole::Part;
use crate::calendar::{self, CalendarWord, Unit};
use crate::document::{Cursor, Shape};
use crate::lexicon::Cue;

/// A month by its name, or counted from publication.
pub(super) fn read<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Part<'d, 't> {
    if let Some((month, end)) = absolute::month(anchor, at) {
        return Some((month.resolve(anchor), end));
    }
    counted(anchor, at).or_else(|| unnamed(at)).filter(|(_, end)| !end.is(Shape::Clitic))
}

/// `next month`, `last May`: a month counted from publication.
pub(super) fn counted<'d, 't>(anchor: Anchor, at: Cursor<'d, 't>) -> Part<'d, 't> {
    let (CalendarWord::Direction(step), next) = calendar::word(at)? else { return None };
    match calendar::word(next)? {
        (CalendarWord::Unit(Unit::Month), end) => Some((anchor.after(i32::from(step), Unit::Month), end)),
        (CalendarWord::Month(_), _) => {
            let (month, end) = calendar::capital_month(next)?;
            Some((anchor.stepped_month(month, step), end))
        }
        _ => None,
    }
}

/// `the month`, `each month`, `the following month`: none in particular, or one that only the story tells.
pub(super) fn unnamed<'d, 't>(at: Cursor<'d, 't>) -> Part<'d, 't> {
    if let Some((CalendarWord::Shift(_), end)) = calendar::word(at) {
        return Some((None, end));
    }
    match calendar::word(at.expect((Cue::Determiner, Cue::Recurrence))?)? {
        (CalendarWord::Unit(Unit::Month), end) => Some((None, end)),
        _ => None,
    }
}
