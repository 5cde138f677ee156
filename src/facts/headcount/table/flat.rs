//! Tables that were run together in one line: `Town Officers PCSOs Corby 34 8 Oundle 61 12 Rushden 28 5`.
//!
//! Rows stand behind each other, each with a label and as many figures. Three at least show a table, and their labels are places
//! or ranks; between ranks there may be commas.

use super::heads::Heads;
use super::read::Run;
use super::rows::LABEL;
use crate::facts::headcount::elliptical::Ellipsis;
use crate::lexicon::Cue;
use crate::lexicon::split::{GLUED, Kind};
use std::ops::Range;

/// How many rows show a table.
const FEWEST: usize = 3;
/// How many tokens of a line are read as a table: no list of forces has more.
const LONGEST: usize = 1200;
/// How many tokens before the first row may be heads.
const HEADS: usize = 40;

impl Ellipsis<'_, '_> {
    /// The rows of a line.
    pub(super) fn flat_run(&self, line: usize) -> Option<(Run, Heads)> {
        let block = self.document.block(line);
        let block = block.start..block.end.min(block.start + LONGEST);
        // Most lines hold no row of figures.
        if block.clone().filter(|at| self.is_of_number(*at)).take(FEWEST).count() < FEWEST {
            return None;
        }
        let runs = self.figure_runs(&block);
        let first = (0..runs.len()).find(|at| self.is_flat_from(&runs, *at))?;
        let columns = runs[first].len();
        let mut rows: Vec<Vec<Range<usize>>> = Vec::new();
        for at in first..runs.len() {
            let from = if at == first { block.start } else { self.behind_joint(runs[at - 1].last()?.end) };
            let Some(label) = self.flat_label(from..runs[at][0].start, at == first) else { break };
            if runs[at].len() != columns {
                break;
            }
            rows.push(std::iter::once(label).chain(runs[at].iter().cloned()).collect());
        }
        let start = rows.first()?[0].start;
        let mut run = Run { rows, end: line + 1, is_torn: false, is_flat: true, told: None };
        let (told, words) = self.flat_heads(block.start, start);
        let titles = self.titles_of_words(&words, columns + 1);
        let is_table = self.is_flat_table(&run.rows) && (columns == 1 || titles.is_some());
        if !is_table {
            run.rows.clear();
        }
        run.told = (!told.is_empty()).then_some(told);
        Some((run, Heads { titles: titles.into_iter().collect(), top: line }))
    }

    /// The figures of a line, those behind each other together.
    fn figure_runs(&self, block: &Range<usize>) -> Vec<Vec<Range<usize>>> {
        let mut runs: Vec<Vec<Range<usize>>> = Vec::new();
        let mut at = block.start;
        while at < block.end {
            let figure = self.figure_from(at, block.end).filter(|_| !self.document.has(at, GLUED));
            let Some(end) = figure else {
                at += 1;
                continue;
            };
            match runs.last_mut().filter(|run| run.last().is_some_and(|last| last.end == at)) {
                Some(run) => run.push(at..end),
                None => runs.push(std::iter::once(at..end).collect()),
            }
            at = end;
        }
        runs
    }

    /// Whether the figures from a run on may be those of a table.
    fn is_flat_from(&self, runs: &[Vec<Range<usize>>], at: usize) -> bool {
        let Some(next) = runs.get(at..at + FEWEST) else { return false };
        next.windows(2).all(|pair| {
            let from = pair[0].last().map_or(0, |last| self.behind_joint(last.end));
            let label = from..pair[1][0].start;
            pair[0].len() == pair[1].len() && !label.is_empty() && label.len() <= LABEL
        })
    }

    /// The token behind `,`, `;` or `and`.
    fn behind_joint(&self, at: usize) -> usize {
        let document = self.document;
        let mark = usize::from(document.is_mark(at, ',') || document.is_mark(at, ';'));
        at + mark + usize::from(document.is(at + mark, Cue::Conjunction))
    }

    /// The place or the rank that fills words; the last one of what stands before the first row.
    fn flat_label(&self, words: Range<usize>, first: bool) -> Option<Range<usize>> {
        let start = if first { words.end.saturating_sub(LABEL).max(words.start) } else { words.start };
        let at_place = |start: usize| {
            let label = start..words.end;
            let place = self.only_place(&label).is_some_and(|place| self.label_end(&place) >= words.end);
            (place || self.is_listed_place(&label)).then_some(label)
        };
        let of_people = |start: usize| self.people(&(start..words.end)).map(|_| start..words.end);
        if first {
            let starts = start..words.end;
            starts.clone().find_map(at_place).or_else(|| starts.clone().find_map(of_people))
        } else {
            at_place(start).or_else(|| of_people(start))
        }
    }

    /// The words that lead to the rows, up to a colon or the end of a sentence, and the heads behind them.
    fn flat_heads(&self, start: usize, rows: usize) -> (Range<usize>, Range<usize>) {
        let document = self.document;
        let ends = |at: &usize| document.is_mark(*at, ':') || document.is_mark(*at, '.');
        let from = rows.saturating_sub(HEADS).max(start);
        let head = (from..rows).rev().find(ends).map_or(start, |at| at + 1);
        (start..head, head..rows)
    }

    /// Whether rows are of places, or each of another rank; commas part only ranks.
    fn is_flat_table(&self, rows: &[Vec<Range<usize>>]) -> bool {
        let joined =
            rows.windows(2).any(|pair| pair[0].last().is_some_and(|last| last.end < pair[1][0].start));
        let mut names: Vec<&str> =
            rows.iter().filter_map(|row| self.people(&row[0])).map(|group| group.name).collect();
        names.sort_unstable();
        names.dedup();
        let ranks = names.len() == rows.len();
        let word = |at: usize| self.document.token(at).is_some_and(|token| token.kind == Kind::Word);
        rows.len() >= FEWEST
            && (ranks || names.is_empty() && !joined && rows.iter().all(|row| word(row[0].start)))
    }
}
