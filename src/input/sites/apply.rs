//! Finds the lines of a page that its site repeats.

use super::Lines;
use super::gaps::{MOST_LINES, MOST_NAME_WORDS};
use super::learn::REACH;
use super::mask::mask;
use super::profile::{Indexed, Row, Where};
use super::sketch::is_number;
use crate::lexicon::Lexicons;

/// The longest label that needs a neighbour of its site beside it, in bytes: it may be a word of the story.
const LONGEST_LABEL: usize = 24;
/// How many sentences of its own a page may have between its edge and a line of its top or bottom.
const MOST_PROSE: usize = 1;
/// How many rows apart two neighbours stand in the table: rows that a page leaves out come between.
const NEAR_ROWS: usize = 6;

/// A line of the page that is read.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    /// Its row.
    row: Option<usize>,
    /// How many sentences of the page's own stand before it.
    prose_before: usize,
    /// A sentence of the page's own.
    own_prose: bool,
    number: bool,
}

/// Whether each block is a line that the site repeats.
pub(super) fn repeated(site: &Indexed, text: Lines<'_>, lexicons: &Lexicons) -> Vec<bool> {
    let mut pattern = String::new();
    let (mut prose, mut next_row) = (0, 0);
    let mut paragraph = usize::MAX;
    let proses = text.proses();
    let read = |at| {
        mask(text.of(at), lexicons, &mut pattern);
        // Of a label that stands in several places, the next one.
        let rows = site.by_pattern.get(pattern.as_str());
        let row = rows.and_then(|rows| rows.iter().find(|row| **row >= next_row).or(rows.last()).copied());
        next_row = row.map_or(next_row, |row| row + 1);
        let own_prose = row.is_none() && proses[at];
        let prose_before = prose;
        // The lines of a paragraph count once.
        let first = text.paragraph(at).start;
        prose += usize::from(own_prose && paragraph != first);
        paragraph = if own_prose { first } else { paragraph };
        Line { row, prose_before, own_prose, number: is_number(&pattern) }
    };
    let lines: Vec<Line> = (0..text.count()).map(read).collect();
    let page = Page { site, text, lines: &lines, prose };
    let mut goes: Vec<bool> = (0..lines.len()).map(|at| page.is_repeated(at)).collect();
    page.fill_gaps(&mut goes, lexicons);
    goes
}

struct Page<'p> {
    site: &'p Indexed,
    text: Lines<'p>,
    lines: &'p [Line],
    prose: usize,
}

impl Page<'_> {
    fn text(&self, at: usize) -> &str {
        self.text.of(at)
    }

    fn is_repeated(&self, at: usize) -> bool {
        let line = self.lines[at];
        let Some(row) = line.row else { return false };
        let (before, after) = (line.prose_before, self.prose - line.prose_before);
        let (in_place, at_edge) = match self.site.profile.rows[row].place {
            Where::Top => (before <= MOST_PROSE, at < REACH),
            Where::Bottom => (after <= MOST_PROSE, at + REACH >= self.lines.len()),
            Where::Block => (true, false),
        };
        let long = self.text(at).len() > LONGEST_LABEL;
        in_place && (long || at_edge) || self.has_neighbour(at, row)
    }

    /// Whether a row near that of the line stands on the same side of it on the page.
    fn has_neighbour(&self, at: usize, row: usize) -> bool {
        let near = |other: usize| {
            let found = self.lines[other].row.filter(|found| *found != row);
            found.is_some_and(|found| found.abs_diff(row) <= NEAR_ROWS && (found < row) == (other < at))
        };
        (at.saturating_sub(REACH)..at).any(near) || (at + 1..self.lines.len().min(at + 1 + REACH)).any(near)
    }

    /// What stands between two neighbours of the table with a gap between them goes too. From the end of the page upwards,
    /// because the last line above the story may be its headline.
    fn fill_gaps(&self, goes: &mut [bool], lexicons: &Lexicons) {
        let rows = &self.site.profile.rows;
        // Whether a line that may be the headline stays between here and the story.
        let mut headed = false;
        let (mut end, mut next_row) = (goes.len(), rows.len());
        loop {
            let start = goes[..end].iter().rposition(|goes| *goes);
            let (from, row) = match start.map(|at| (at + 1, self.lines[at].row)) {
                Some((from, Some(row))) => (from, row + 1),
                _ => (0, 0),
            };
            if let Some(gap) = rows.get(row).filter(|gap| gap.is_gap() && row + 1 == next_row) {
                self.fill_gap(gap, from, &mut goes[from..end], headed, lexicons);
            }
            headed &= !self.lines[from..end].iter().any(|line| line.own_prose);
            let mut above_story = (from..end).take_while(|at| !self.lines[*at].own_prose);
            headed |= above_story.any(|at| !goes[at] && !self.lines[at].number);
            let Some(start) = start else { break };
            (end, next_row) = (start, self.lines[start].row.unwrap_or(usize::MAX));
        }
    }

    /// Fills one gap, whose lines begin at one of the page.
    fn fill_gap(&self, gap: &Row, from: usize, goes: &mut [bool], headed: bool, lexicons: &Lexicons) {
        let Some((before, after)) = gap.around() else { return };
        let lines = from..from + goes.len();
        if before.is_empty() && after.is_empty() {
            let name = |at: usize| self.text(at).split_whitespace().nth(MOST_NAME_WORDS).is_none();
            let prose = self.lines[lines.clone()].iter().any(|line| line.own_prose);
            let named = || gap.place != Where::Top || headed && lines.clone().all(name);
            if goes.len() <= MOST_LINES && !prose && named() {
                goes.fill(true);
            }
            return;
        }
        let mut pattern = String::new();
        for (goes, at) in goes.iter_mut().zip(lines) {
            mask(self.text(at), lexicons, &mut pattern);
            *goes |= pattern.len() >= before.len() + after.len()
                && pattern.starts_with(before)
                && pattern.ends_with(after);
        }
    }
}
