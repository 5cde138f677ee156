//! Rows: the cells of a line, parted by bars or other marks, or by blanks before figures.

use super::WIDEST;
use super::figures::Figure;
use crate::facts::headcount::elliptical::Ellipsis;
use crate::facts::headcount::with_noun::is_times;
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// What parts the cells of a row, beside bars: only where nothing but figures stands behind the first of them.
const MARKS: [char; 4] = [';', ',', '/', '>'];
/// How many tokens the label of a row has whose cells only blanks part: `Weston super Mare Town Centre`.
pub(super) const LABEL: usize = 8;

/// How the cells of a line are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ruling {
    Mark(char),
    Blank,
}

/// The cells of a line with figures.
pub(super) struct Row {
    pub ruling: Ruling,
    pub cells: Vec<Range<usize>>,
}

impl Ellipsis<'_, '_> {
    /// The cells of a line that has figures behind its label.
    pub(super) fn row(&self, line: usize) -> Option<Row> {
        let document = self.document;
        let block = document.block(line);
        if block.len() > WIDEST || block.len() < 2 {
            return None;
        }
        if let Some(cells) = self.cells(line, '|') {
            let figures = cells[1..].iter().filter(|cell| self.holds_figure(cell)).count();
            return (figures > 0).then_some(Row { ruling: Ruling::Mark('|'), cells });
        }
        let last = block.end - 1;
        let ends = self.is_number(last) || document.token(last).is_some_and(|token| token.kind == Kind::Mark);
        // Most lines are sentences.
        let closed = ['.', '?', '!', '"', '\u{201d}'].iter().any(|mark| document.is_mark(last, *mark));
        if !ends && document.word(last) != "a" || closed && !self.is_of_number(last - 1) {
            return None;
        }
        self.row_of_marks(line).or_else(|| self.row_of_blanks(&block))
    }

    /// A number, or a word of one.
    pub(super) fn is_of_number(&self, at: usize) -> bool {
        self.is_number(at) || self.mentions.claims.of(at) == Claim::Number
    }

    /// `Corby, 3, 14`.
    fn row_of_marks(&self, line: usize) -> Option<Row> {
        let document = self.document;
        let block = document.block(line);
        let mark = block.clone().find_map(|at| MARKS.into_iter().find(|mark| document.is_mark(at, *mark)))?;
        let cells = self.cells(line, mark)?;
        let plain = |cell: &Range<usize>| cell.len() == 1 && self.is_number(cell.start);
        let counted = |at: usize| self.is_number(at) && !self.is_time(at);
        let label = !cells[0].is_empty() && !cells[0].clone().any(counted);
        let whole = label && cells[1..].iter().all(plain);
        whole.then_some(Row { ruling: Ruling::Mark(mark), cells })
    }

    /// `Corby 3 14`, `2010 1,246 150`.
    fn row_of_blanks(&self, block: &Range<usize>) -> Option<Row> {
        let document = self.document;
        let opens = document.is_capital(block.start) || self.is_time(block.start);
        if !opens {
            return None;
        }
        let word = |at: usize| {
            let kind = document.token(at).map(|token| token.kind);
            let end = [':', ';', '|', '='].iter().any(|mark| document.is_mark(at, *mark));
            self.is_time(at) || matches!(kind, Some(Kind::Word | Kind::Mark)) && !end
        };
        let mut label = block.start;
        while label < block.end && label < block.start + LABEL && word(label) {
            label += 1;
            let figures = self.figures_of(label..block.end);
            let counts = |cell: &Range<usize>| self.figure(cell) == Some(Figure::Count);
            if let Some(figures) = figures.filter(|cells| cells.iter().any(counts)) {
                let words = block.start..self.words_end(block.start, label);
                let cells = std::iter::once(words).chain(figures).collect();
                return Some(Row { ruling: Ruling::Blank, cells });
            }
        }
        None
    }

    /// The end of a label without the dash or the `x` that leads to its number.
    pub(super) fn words_end(&self, start: usize, end: usize) -> usize {
        let document = self.document;
        let dash = |at: usize| ['-', '\u{2013}', '\u{2014}'].iter().any(|mark| document.is_mark(at, *mark));
        let leads = |at: &usize| *at > start && (dash(*at) || is_times(document, *at));
        let first = (start..end).rev().take_while(leads).last();
        first.unwrap_or(end)
    }

    /// Whether a cell is a figure with digits.
    pub(super) fn holds_figure(&self, cell: &Range<usize>) -> bool {
        self.figure(cell).is_some_and(|figure| figure != Figure::Nil)
    }

    /// A year, a month, a part of a date.
    pub(super) fn is_time(&self, at: usize) -> bool {
        self.mentions.claims.of(at) == Claim::Date || self.is_year(at) || self.document.is(at, Cue::Month)
    }

    /// The cells of a line, parted by a mark; `None` for a line that is no row.
    pub(super) fn cells(&self, line: usize, mark: char) -> Option<Vec<Range<usize>>> {
        let block = self.document.block(line);
        if block.len() > WIDEST {
            return None;
        }
        let mut cells = Vec::new();
        let mut start = block.start;
        for at in block.clone().filter(|at| self.document.is_mark(*at, mark)) {
            cells.push(start..at);
            start = at + 1;
        }
        cells.push(start..block.end);
        // `| Corby | 12 |`.
        let blank = |cell: Option<&Range<usize>>| cell.is_some_and(Range::is_empty);
        if cells.len() > 2 && blank(cells.first()) && blank(cells.last()) {
            cells.pop();
            cells.remove(0);
        }
        (cells.len() > 1).then_some(cells)
    }
}
