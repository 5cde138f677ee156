//! Cells: the place of a count in a line that tells of nothing done, whose parts strokes or arrows may part
//! (`Corby / 4 officers / 2 PCSOs`, `4 officers | Corby Town`, `2 officers Corby > 3 officers Oundle`, `Corby SNT 4 PCs`).
//!
//! A place in the count's own cell is its own; else the nearest cell before it that is the name of a place labels it, and
//! where no cell before it does, the nearest one behind.

use super::{Search, last_within, line_start, within};
use crate::document::{Document, PARTING};
use crate::facts::headcount::{Count, noun};
use crate::lexicon::split::{GLUED, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use crate::syntax::{Clause, VerbForm};
use std::ops::Range;

/// The bullet, which parts the cells of a line as the marks of a menu do.
const BULLET: char = '\u{2022}';
/// How many tokens such a line may have. Longer ones are paragraphs.
const LONGEST: usize = 60;
/// How many tokens the name of a place or a team has in its cell.
const LABEL: usize = 8;

/// Whether a token is a stroke or an arrow with a blank before or behind it: `PCs/PCSOs` are one cell.
pub(in crate::facts::headcount) fn parts_cells(document: &Document<'_>, at: usize) -> bool {
    (PARTING.iter().any(|mark| document.is_mark(at, *mark)) || document.is_mark(at, BULLET))
        && !(document.has(at, GLUED) && document.has(at + 1, GLUED))
}

impl Search<'_, '_> {
    /// The place of the count's cell or of the cell that labels it, in a line of several.
    pub(super) fn in_cells(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let cells = self.cells(count).filter(|cells| cells.len() > 1)?;
        let own = cells.iter().position(|cell| cell.contains(&count.tokens.start))?;
        let label = |cell: &Range<usize>| self.label_cell(cell);
        let before = || {
            let at = cells[..own].iter().rposition(|cell| label(cell).is_some())?;
            // `Corby / Oundle / 4 officers`: the first of a list, as with `Corby and Oundle`.
            let listed = |at: &usize| document.is_mark(cells[*at].end, '/') && label(&cells[*at]).is_some();
            let first = (0..at).rev().take_while(listed).last().unwrap_or(at);
            label(&cells[first])
        };
        let behind = || cells[own + 1..].iter().find_map(label);
        // `Corby: 4 officers | 2 PCSOs`.
        let shared = || cells[..own].iter().rev().find_map(|cell| self.opening(cell));
        self.in_cell(&cells[own], count).or_else(before).or_else(behind).or_else(shared)
    }

    /// The place of a count in a line of one cell.
    pub(super) fn in_line(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let cells = self.cells(count)?;
        self.in_cell(cells.first().filter(|_| cells.len() == 1)?, count)
    }

    /// The cells of the line of a count; `None` for a paragraph and where something is done.
    fn cells(&self, count: &Count<'_>) -> Option<Vec<Range<usize>>> {
        let document = self.document;
        let n = document.block_of(count.tokens.start);
        let line = document.block(n);
        if line.len() > LONGEST {
            return None;
        }
        let clauses = self.clauses.at(count.tokens.start);
        let small = |clause: &Clause| {
            clause.form != VerbForm::Finite && clause.verb.clone().all(|at| self.is_filler(at))
        };
        if clauses.iter().any(|clause| line.contains(&clause.verb.start) && !small(clause)) {
            return None;
        }
        let mut cells = Vec::new();
        let mut start = line_start(document, n);
        for at in (start..line.end).filter(|at| parts_cells(document, *at)) {
            cells.push(start..at);
            start = at + 1;
        }
        cells.push(start..line.end);
        Some(cells)
    }

    /// The place that opens the cell, where nothing but counts stands between; in a cell that opens with a count, the place
    /// behind that closes it or stands before another count.
    fn in_cell(&self, cell: &Range<usize>, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let filled = |mut words: Range<usize>| words.all(|at| self.is_filler(at));
        if let Some(before) = last_within(self.mentions, cell.start..count.tokens.start) {
            let place = self.first_joined(before, cell);
            let opens = filled(cell.start..place.start) || self.is_name(cell.start..place.start);
            let led =
                within(self.mentions, cell.clone()).next().is_some_and(|first| first.start == place.start);
            let label = self.name_end(before, cell).min(count.tokens.start);
            if led && opens && filled(label..count.tokens.start) && !self.counts_in(cell.start..place.start) {
                return Some(place);
            }
        }
        let end = self.end_of(count);
        let place = within(self.mentions, end..cell.end).next()?;
        let close = self.name_end(place, cell);
        let next =
            close == cell.end || self.mentions.claims.of(close) == Claim::Number || self.is_joint(close);
        // `6 officers from 4 officers Corby`, but not `Ten officers: four for Corby`.
        let moved = matches!(document.named_word(end), Some(Word::From | Word::To));
        let own = moved || !self.counts_in(end..place.start);
        // `Officers: 90 (Corby 30, Oundle 60)`.
        let inner = document.is_mark(end, '(') && self.mentions.claims.of(close) == Claim::Number;
        let led = own && !inner && !(end..place.start).any(|at| document.is_mark(at, ':'));
        (next && led && filled(cell.start..count.tokens.start) && filled(end..place.start))
            .then(|| place.clone())
    }

    /// The place that opens a cell with nothing else but its name and counts.
    fn opening(&self, cell: &Range<usize>) -> Option<Range<usize>> {
        let place = within(self.mentions, cell.clone()).next()?;
        let counts = (self.name_end(place, cell)..cell.end).all(|at| self.is_filler(at));
        (counts && self.is_name(cell.start..place.start)).then(|| place.clone())
    }

    fn counts_in(&self, mut words: Range<usize>) -> bool {
        words.any(|at| self.mentions.claims.of(at) == Claim::Number)
    }

    /// The first of the places of a cell that are joined to one: the Corby of `Corby & Oundle`, `Corby, Deal and Oundle`.
    fn first_joined(&self, last: &Range<usize>, cell: &Range<usize>) -> Range<usize> {
        let mut first = last.clone();
        for _ in 0..LABEL {
            let Some(before) = last_within(self.mentions, cell.start..first.start) else { break };
            let gap = before.end..first.start;
            if gap.len() > 2 || !gap.clone().all(|at| self.is_joint(at)) {
                break;
            }
            first = before.clone();
        }
        first
    }

    /// What joins places: `and`, `&`, `/`, `,`, `+`.
    fn is_joint(&self, at: usize) -> bool {
        let document = self.document;
        document.is(at, Cue::Conjunction)
            || ['&', '/', ',', '+'].iter().any(|mark| document.is_mark(at, *mark))
    }

    /// What may stand between a place and a count, or be another count: marks, people, numbers and small words.
    pub(super) fn is_filler(&self, at: usize) -> bool {
        let document = self.document;
        let small = Cue::Additive.bit()
            | Cue::CountModifier.bit()
            | Cue::Conjunction.bit()
            | Cue::Determiner.bit()
            | Cue::TimeAdverb.bit()
            | Cue::PostingVerb.bit()
            | Cue::Distributive.bit()
            | Cue::CellLink.bit()
            | Cue::Police.bit();
        let mark = document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        let noun = || {
            let from = at.saturating_sub(3);
            let covers = |start: usize| {
                noun::noun_at(document, self.mentions, start).is_some_and(|noun| noun.end > at)
            };
            (from..=at).any(covers)
        };
        mark || matches!(self.mentions.claims.of(at), Claim::Number) || document.is_any(at, small) || noun()
    }

    /// The place that opens a cell with nothing else but other places and the words of a team.
    fn label_cell(&self, cell: &Range<usize>) -> Option<Range<usize>> {
        let place = within(self.mentions, cell.clone()).next()?;
        let opens = self.is_name(cell.start..place.start);
        (opens && cell.len() <= LABEL && self.name_end(place, cell) == cell.end).then(|| place.clone())
    }

    /// The token behind a place, the places joined to it and the words of its team.
    fn name_end(&self, place: &Range<usize>, cell: &Range<usize>) -> usize {
        (place.end..cell.end).find(|at| !self.is_name(*at..*at + 1)).unwrap_or(cell.end)
    }

    /// Words of the name of a team or a place: `Town Centre SNT`, `& Oundle`, `Sector:`.
    fn is_name(&self, mut words: Range<usize>) -> bool {
        let document = self.document;
        let team = Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit()
            | Cue::Police.bit()
            | Cue::Compass.bit()
            | Cue::WorkplaceNoun.bit()
            | Cue::Conjunction.bit();
        words.all(|at| {
            let word = document.token(at).is_some_and(|token| token.kind == Kind::Word);
            let name = document.is_capital(at) && noun::noun_at(document, self.mentions, at).is_none();
            self.mentions.claims.of(at) == Claim::Place
                || word && (document.is_any(at, team) || name)
                || ['&', '/', ',', ':', '+', '*'].iter().any(|mark| document.is_mark(at, *mark))
        })
    }
}
