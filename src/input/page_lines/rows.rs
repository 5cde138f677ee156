//! Rows of lists that count: `Corby: 12`, `four in Corby`, and the names and ranks between them. A release may have many of
//! them, and so may a site; they do not show which a text is.

use super::Weighed;
use super::words::words;
use crate::input::line_shape::figures_of;
use crate::lexicon::{Cue, Lexicons, Table};

/// How many figures the number of a row has: four are a year.
pub(super) const MOST_FIGURES: usize = 3;
/// How many words the label of the rows below it has.
pub(super) const LABEL: usize = 4;

/// Whether a brief line has a number that counts: no date, length or time.
pub(super) fn has_figure(line: &str, lexicons: &Lexicons) -> bool {
    let mut counts = false;
    for word in words(line) {
        // `Corby x6`.
        let figures = figures_of(word).bytes().all(|byte| byte.is_ascii_digit());
        let bits = lexicons.bits(lexicons.word(word));
        let other = Cue::Month.bit() | Cue::Weekday.bit() | Cue::Unit.bit();
        if bits & other != 0 || figures && word.len() > MOST_FIGURES {
            return false;
        }
        let number = || {
            let mut rows = lexicons.rows_at(lexicons.start(lexicons.word(word)));
            rows.any(|(table, _)| table == Table::Number)
        };
        counts |= figures || number();
    }
    counts && !line.contains('/')
}

/// Adds the names and ranks right above and below such rows.
pub(super) fn add_labels<'t>(lines: &mut [Weighed], text: impl Fn(usize) -> &'t str) {
    let figures: Vec<bool> = lines.iter().map(|line| line.figure).collect();
    for (at, line) in lines.iter_mut().enumerate() {
        let beside = |at: Option<usize>| at.and_then(|at| figures.get(at)).is_some_and(|figure| *figure);
        if !line.figure && !line.kept && (beside(at.checked_sub(1)) || beside(Some(at + 1))) {
            line.figure = words(text(at)).take(LABEL + 1).count() <= LABEL;
        }
    }
}
