//! Ruled tables: cells that strokes part, or commas or semicolons in lines of nothing but numbers behind their first word.

use super::{Cell, LONGEST, WIDEST};
use crate::facts::headcount::elliptical::Ellipsis;
use crate::lexicon::split::Kind;
use std::ops::Range;

/// What parts the cells of a row.
const MARKS: [char; 5] = ['|', ';', ',', '/', '>'];

impl Ellipsis<'_, '_> {
    /// `Corby | 3 | 14`, `Corby, 3, 14`.
    pub(super) fn ruled_cell(&self) -> Option<Cell> {
        let first = self.first_marks();
        MARKS.into_iter().zip(first).find_map(|(mark, first)| self.cell_between(mark, first?))
    }

    /// Where each mark stands first in the line of the number: most lines have none.
    fn first_marks(&self) -> [Option<usize>; MARKS.len()] {
        let document = self.document;
        let block = document.block(document.block_of(self.number.value.head));
        let mut first = [None; MARKS.len()];
        if block.len() > WIDEST {
            return first;
        }
        let is_mark = |at: &usize| document.token(*at).is_some_and(|token| token.kind == Kind::Mark);
        for at in block.filter(is_mark) {
            for (mark, first) in MARKS.into_iter().zip(&mut first) {
                *first = first.or_else(|| document.is_mark(at, mark).then_some(at));
            }
        }
        first
    }

    fn cell_between(&self, mark: char, first: usize) -> Option<Cell> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        // Commas part anything.
        if mark != '|' && first > document.block(line).start && !self.is_number(first + 1) {
            return None;
        }
        let row = self.cells(line, mark)?;
        let column =
            row.iter().position(|cell| cell.contains(&self.number.value.head)).filter(|at| *at > 0)?;
        let plain = |cell: &Range<usize>| cell.len() == 1 && self.is_number(cell.start);
        let own = row[column].clone().all(|at| self.number.tokens.contains(&at));
        if !own || mark != '|' && !row[1..].iter().all(plain) {
            return None;
        }
        let counted = |at: usize| self.is_number(at) && !self.is_year(at);
        // The head of the first column may be blank.
        let is_head = |cells: &[Range<usize>]| {
            (cells.len() == row.len() || cells.len() + 1 == row.len() && cells.len() > 1)
                && cells[1..].iter().all(|cell| !cell.clone().any(counted))
        };
        let above = (line.saturating_sub(LONGEST)..line).rev();
        let mut top = line;
        for line in above {
            let Some(cells) = self.cells(line, mark) else { break };
            top = line;
            if is_head(&cells) {
                let blank = row.len() - cells.len();
                let corner = (blank == 0).then(|| cells[0].clone());
                let title = Some(cells[column - blank].clone());
                return Some(Cell { label: row[0].clone(), title, corner, top });
            }
        }
        let list = mark == '|' && row.len() == 2;
        list.then(|| Cell { label: row[0].clone(), title: None, corner: None, top })
    }

    /// The cells of a line, parted by a mark; `None` for a line that is no row.
    fn cells(&self, line: usize, mark: char) -> Option<Vec<Range<usize>>> {
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
        if cells.len() > 2
            && cells.first().is_some_and(Range::is_empty)
            && cells.last().is_some_and(Range::is_empty)
        {
            cells.pop();
            cells.remove(0);
        }
        (cells.len() > 1).then_some(cells)
    }
}
