//! Tables that were torn apart, a cell a line: `Corby`, `3`, `14` below `Ward`, `Sergeants`, `Constables`.

use super::{Cell, LONGEST};
use crate::facts::headcount::elliptical::Ellipsis;
use crate::mentions::overlap::Claim;

/// How many tokens a number in words has: `twenty-two`.
const NUMBER: usize = 3;

impl Ellipsis<'_, '_> {
    /// `14`, a line of its own.
    pub(super) fn lone_cell(&self) -> Option<Cell> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        let number = |line: usize| {
            let block = document.block(line);
            let word = || block.clone().all(|at| self.mentions.claims.of(at) == Claim::Number);
            block.len() == 1 && self.is_number(block.start) || block.len() <= NUMBER && word()
        };
        let lowest = line.saturating_sub(LONGEST);
        let mut above = (lowest..line).rev();
        let label = above.find(|line| !number(*line)).filter(|_| number(line))?;
        let last = document.block_count().min(label + LONGEST);
        let columns = (label + 1..last).take_while(|line| number(*line)).count();
        let column = line - label - 1;
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
            None => (columns == 1).then_some(Cell { label, title: None, corner: None, top }),
        }
    }
}
