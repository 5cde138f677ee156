//! Tables: numbers in the cells of a row, whose people and place the first cell and the head of the column name
//! (`Ward | Sergeants | Constables`, `Corby | 3 | 14`).

use super::elliptical::{Ellipsis, Rest};
use super::line_kinds::LineKind;
use super::noun::{self, Form, Group};
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, split::Kind};
use std::ops::Range;

/// How many lines a table may have above a row. It keeps the cost linear in a table without an end.
const LONGEST: usize = 40;
/// How many tokens a row may have. Longer lines are paragraphs.
const WIDEST: usize = 60;

impl<'d> Ellipsis<'_, 'd> {
    /// The people that a cell counts, and where.
    pub(super) fn cell(&self) -> Option<Rest<'d>> {
        self.ruled_cell().or_else(|| self.blank_cell()).or_else(|| self.lone_cell())
    }

    /// `Corby | 3 | 14`.
    fn ruled_cell(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        let row = cells(self, line)?;
        let column =
            row.iter().position(|cell| cell.contains(&self.number.value.head)).filter(|at| *at > 0)?;
        if row[column].clone().any(|at| !self.number.tokens.contains(&at)) {
            return None;
        }
        let above = (line.saturating_sub(LONGEST)..line).rev();
        let mut above = above.map_while(|line| cells(self, line).map(|cells| (line, cells)));
        let (top, head) = above.find(|(_, cells)| {
            cells.len() == row.len() && cells[1..].iter().all(|cell| !self.has_number(cell))
        })?;
        let (first, title) = (row[0].clone(), head[column].clone());
        let place = self.only_place(&first).or_else(|| self.only_place(&title));
        let named = self.people(&title).or_else(|| self.people(&first));
        let total = title.clone().any(|at| document.is(at, Cue::StrengthNoun));
        let caption = || {
            phrase::plural_in(document, self.mentions, document.block(top.checked_sub(1)?)).filter(|_| total)
        };
        named.or_else(caption).map(|group| (group, headcount::CELL, place))
    }

    /// `Corby 3 14`, below `Ward Sergeants Constables`: columns that only blanks part.
    fn blank_cell(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        let place = self.row(line)?;
        let column = self.number.tokens.start.checked_sub(place.end)?;
        let mut above = (line.saturating_sub(LONGEST)..line).rev();
        let is_row = |line: usize| self.kinds.is(line, LineKind::Row, || self.row(line).is_some());
        let head = document.block(above.find(|above| !is_row(*above))?);
        let named =
            |at: usize| noun::noun_at(document, self.mentions, at).filter(|noun| noun.end <= head.end);
        let first = head.clone().find(|at| named(*at).is_some())?;
        let (mut at, mut titles) = (first, Vec::new());
        while at < head.end {
            let noun = named(at);
            let total = document.is(at, Cue::StrengthNoun);
            let counted = noun.filter(|noun| matches!(noun.form, Form::Many | Form::Kin | Form::Weak));
            if counted.is_none() && !total {
                return None;
            }
            titles.push(counted.map(|noun| noun.group));
            at = noun.map_or(at + 1, |noun| noun.end);
        }
        let columns = document.block(line).end - place.end;
        let group =
            titles.get(column).copied().flatten().filter(|_| titles.len() == columns && columns > 1)?;
        Some((group, headcount::CELL, Some(place)))
    }

    /// The place of a line that has numbers behind it and nothing else.
    fn row(&self, line: usize) -> Option<Range<usize>> {
        let block = self.document.block(line);
        let place = self.places(block.clone()).next().filter(|place| place.start == block.start)?;
        let number = |at: usize| self.document.token(at).is_some_and(|token| token.kind == Kind::Number);
        let row = block.len() <= WIDEST && place.end < block.end && (place.end..block.end).all(number);
        row.then(|| place.clone())
    }

    /// `Corby`, `3`, `14`, a line each, below `Ward`, `Sergeants`, `Constables`: a table whose cells were torn apart.
    fn lone_cell(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let line = document.block_of(self.number.value.head);
        let number = |line: usize| {
            let block = document.block(line);
            block.len() == 1 && self.has_number(&block)
        };
        let place = |line: usize| {
            let block = document.block(line);
            self.only_place(&block).filter(|place| place.end == block.end)
        };
        let mut above = (line.saturating_sub(LONGEST)..line).rev();
        let label = above.find(|line| !number(*line)).filter(|_| number(line))?;
        let place_of_row = place(label)?;
        let mut above = (label.saturating_sub(LONGEST)..label).rev();
        let last = above.find(|line| !number(*line) && place(*line).is_none())?;
        let titles = (last.saturating_sub(LONGEST)..=last).rev();
        let titles = titles.map_while(|line| self.people(&document.block(line))).collect::<Vec<_>>();
        let columns =
            (label + 1..document.block_count().min(label + LONGEST)).take_while(|line| number(*line)).count();
        let group = titles.iter().rev().nth(line - label - 1).filter(|_| titles.len() == columns)?;
        Some((*group, headcount::CELL, Some(place_of_row)))
    }

    fn has_number(&self, cell: &Range<usize>) -> bool {
        cell.clone().any(|at| self.document.token(at).is_some_and(|token| token.kind == Kind::Number))
    }

    /// The people whom a cell names and nothing else: `Constables`, `Number of PCSOs`.
    fn people(&self, cell: &Range<usize>) -> Option<Group<'d>> {
        let words = Cue::CountModifier.bit()
            | Cue::StrengthNoun.bit()
            | Cue::Preposition.bit()
            | Cue::Determiner.bit();
        let named =
            |at: usize| noun::noun_at(self.document, self.mentions, at).filter(|noun| noun.end == cell.end);
        let noun = cell.clone().find_map(named)?;
        let own = (cell.start..noun.group.noun).all(|at| self.document.is_any(at, words));
        let counted = matches!(noun.form, Form::One | Form::Many | Form::Kin | Form::Weak);
        (own && counted).then_some(noun.group)
    }

    fn only_place(&self, cell: &Range<usize>) -> Option<Range<usize>> {
        self.places(cell.clone()).next().filter(|place| place.start == cell.start).cloned()
    }
}

/// The cells of a line, parted by upright strokes; `None` for a line that is no row.
fn cells(ellipsis: &Ellipsis<'_, '_>, line: usize) -> Option<Vec<Range<usize>>> {
    let block = ellipsis.document.block(line);
    if block.len() > WIDEST {
        return None;
    }
    let mut cells = Vec::new();
    let mut start = block.start;
    for at in block.clone().filter(|at| ellipsis.document.is_mark(*at, '|')) {
        cells.push(start..at);
        start = at + 1;
    }
    cells.push(start..block.end);
    (cells.len() > 1).then_some(cells)
}
