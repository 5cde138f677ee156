//! Other stories that stand beside the body: their beginnings in a row, and a list of headlines right above it.

use super::{Page, marks};
use crate::input::page_lines::smoothing::rows;
use crate::lexicon::LineSign;

/// How many beginnings of stories in a row are a list of them.
const CUT_OFF_ROW: usize = 3;
/// How many brief lines a body opens with at most: its headline, a byline, a day.
const MOST_BRIEF: usize = 3;
/// From how many words on a line that does not end like a sentence is no brief one.
const LONG: usize = 20;

/// Leaves out the beginnings of other stories, and a list of headlines or of a menu right above the body.
pub(super) fn leave_out(page: &Page<'_>, kept: &mut [bool]) {
    for row in rows(kept.len(), |at| marks::is_cut_off(page.text(at))) {
        if row.len() >= CUT_OFF_ROW {
            kept[row].fill(false);
        }
    }
    let mut told = page.lines.iter().zip(page.places).filter(|(line, at)| {
        kept[**at] && (line.signs[LineSign::SentenceEnd as usize] > 0. || line.words >= LONG)
    });
    let Some((_, first)) = told.next() else { return };
    let above = &mut kept[..*first];
    if above.iter().filter(|kept| **kept).count() > MOST_BRIEF {
        above.fill(false);
    }
}
