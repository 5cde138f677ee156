//! How a rank is written: an abbreviation needs its capitals, a rank in full may be written small.

use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;

/// Abbreviations of at most so many bytes are words of the language too (`Con`, `Sup`) and need capitals or a name.
const SHORT: usize = 3;
/// The collar numbers of forces have at most four digits, warrant numbers six; more are telephone and reference numbers.
const COLLAR_DIGITS: u32 = 6;

/// Whether the words between the cursors are written as a rank is.
pub(super) fn is_written_as_rank(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    if !is_abbreviated(start, end) {
        return !end.is(Shape::Hyphened) || end.is(Cue::Standing);
    }
    let word = start.document().slice(end.range_from(start));
    let caps = start.is(Shape::AllCaps) || is_plural_of_caps(word);
    let named = end.is(Shape::Capital) || is_collar_number(end);
    let doubtful = start.is(Cue::DoubtfulAbbreviation) && is_one_word(start, end);
    let written = if doubtful { caps && named } else { caps || word.len() > SHORT || named };
    let small = !doubtful && is_full_name(end);
    (start.is(Shape::Capital) && written || small) && !end.is(Shape::Hyphened)
}

/// `pc Ann Bell`: a first name and a surname stand for the capitals that are forgotten.
fn is_full_name(at: Cursor<'_, '_>) -> bool {
    at.is(both([Cue::MaleName, Cue::FemaleName], both(Shape::Capital, not(Cue::NotName))))
        && at.next().is(both(Shape::Capital, not(Cue::NotName)))
}

/// Whether one of the words is the abbreviation of a rank.
pub(in crate::mentions) fn is_abbreviated(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    start.up_to(end.at()).any(|at| at.is([Cue::RankAbbreviation, Cue::TitleAbbreviation]))
}

/// Whether a single word stands between the cursors.
pub(super) fn is_one_word(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    end.range_from(start).len() == 1
}

/// `PCs`, `DCIs`.
pub(super) fn is_plural_of_caps(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|caps| caps.len() > 1 && caps.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Digits between a rank and a name: `PC 1234 Doe`.
pub(in crate::mentions) fn is_collar_number(at: Cursor<'_, '_>) -> bool {
    let short = at.peek().is_some_and(|token| token.end - token.start <= COLLAR_DIGITS);
    short && at.is(Kind::Number) && at.next().is(Shape::Capital)
}
