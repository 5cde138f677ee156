//! Tables that were torn apart, a cell a line: `Corby`, `3`, `14` below `Ward`, `Sergeants`, `Constables`.

use super::{Cell, LONGEST};
use crate::facts::headcount::elliptical::Ellipsis;
use crate::lexicon::split::Kind;
use crate::mentions::overlap::Claim;

/// How many tokens `(+4)` has.
const CHANGE: usize = 4;
/// How many tokens a number in words has: `twenty-two`.
const NUMBER: usize = 3;

impl Ellipsis<'_, '_> {
    /// `(+4)`, a line of its own.
    fn is_change(&self, line: usize) -> bool {
        let document = self.document;
        let block = document.block(line);
        let inner = block.start + 1..block.end.max(block.start + 2) - 1;
        let bracket = document.is_mark(block.start, '(') && document.is_mark(block.end - 1, ')');
        let number = |at: usize| self.is_number(at) || self.mentions.claims.of(at) == Claim::Number;
        let mark = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        bracket
            && block.len() <= CHANGE
            && inner.clone().any(number)
            && inner.into_iter().all(|at| number(at) || mark(at))
    }

    fn is_number_line(&self, line: usize) -> bool {
        let block = self.document.block(line);
        let word = || block.clone().all(|at| self.mentions.claims.of(at) == Claim::Number);
        block.len() == 1 && self.is_number(block.start) || block.len() <= NUMBER && word()
    }

    /// `14`, a line of its own.
    pub(super) fn lone_cell(&self) -> Option<Cell> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        let number = |line: usize| self.is_number_line(line) || self.is_change(line);
        let lowest = line.saturating_sub(LONGEST);
        let mut above = (lowest..line).rev();
        let label = above.find(|line| !number(*line)).filter(|_| number(line))?;
        let last = document.block_count().min(label + LONGEST);
        let columns = (label + 1..last).take_while(|line| number(*line)).count();
        let column = line - label - 1;
        let changes = (label + 1..=label + columns).filter(|line| self.is_change(*line)).count();
        let mut top = label;
        let years = loop {
            let run = (lowest..top).rev().take_while(|line| number(*line)).take(columns + 1).count();
            if run == 0 {
                break false;
            }
            if run != columns || top < lowest + run {
                return None;
            }
            if (top - run..top).all(|line| self.is_year(document.block(line).start)) {
                break true;
            }
            top = (top - run).checked_sub(1)?;
        };
        let first = top.checked_sub(columns).filter(|first| *first + 1 > lowest);
        let titled = |first: &usize| years || (*first..top).all(|line| self.is_title(&document.block(line)));
        let first = first.filter(titled);
        let label = document.block(label);
        match first {
            Some(first) => {
                let corner = first.checked_sub(1).map(|line| document.block(line));
                let title = Some(document.block(first + column));
                Some(Cell { label, title, corner, top: first })
            }
            None => (columns == 1 + changes).then_some(Cell { label, title: None, corner: None, top }),
        }
    }
}
