//! Openings: words and numbers that begin no date, told at a look, so that few are asked what date they begin.

use crate::calendar::{self, CalendarWord};
use crate::document::{Cursor, Shape, begins};
use crate::lexicon::{Table, Word};

/// Whether a number is too long or too short for a day or a year, or has the length of a day and no month behind it, and nothing
/// joins it to others: `101`, `5,000`, `12 officers`.
pub(super) fn is_no_date(at: Cursor<'_, '_>) -> bool {
    let next = at.next();
    let joined = next.is((Shape::Hyphened, calendar::ORDINAL_ENDING, Word::Of, '/', '.'));
    let is_another_number = match at.word().len() {
        1 | 2 => !next.is((begins(Table::Calendar), [',', '-'])),
        4 => false,
        _ => true,
    };
    is_another_number && !joined && !at.word().contains('.')
}

/// Whether a word begins no date that is written in its parts: `yesterday`, `last`, `the following`.
pub(super) fn is_of_no_written_date(word: CalendarWord) -> bool {
    use CalendarWord::{Day, Direction, Following, Holiday, Part, Sequel, Shift};
    matches!(word, Day(_) | Direction(_) | Following | Holiday | Part | Sequel(_) | Shift(_))
}
