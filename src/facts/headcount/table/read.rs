//! The tables of a document, each read once as a whole: its rows, then the heads above them.

use super::heads::Heads;
use super::rows::Ruling;
use super::{LONGEST_LINE, WIDEST};
use crate::facts::headcount::elliptical::Ellipsis;
use crate::facts::headcount::noun;
use crate::facts::headcount::tables::Table;
use crate::lexicon::{Cue, Word};
use std::cell::OnceCell;
use std::ops::Range;

/// Rows, the line behind them and how they are ruled.
pub(super) struct Run {
    pub rows: Vec<Vec<Range<usize>>>,
    pub end: usize,
    pub is_torn: bool,
    pub is_flat: bool,
    /// The words of its own line that lead to it.
    pub told: Option<Range<usize>>,
}

impl<'d> Ellipsis<'_, 'd> {
    /// The table that a token stands in.
    pub(super) fn table_at(&self, token: usize) -> Option<&Table<'d>> {
        let tables = self.tables.get_or_init(|| self.read_tables());
        let table = tables.get(tables.partition_point(|table| table.tokens.end <= token))?;
        (table.tokens.start <= token).then_some(table)
    }

    fn read_tables(&self) -> Vec<Table<'d>> {
        let (mut tables, mut line, mut free) = (Vec::new(), 0, 0);
        while line < self.document.block_count() {
            let Some((run, heads)) = self
                .ruled_run(line, free)
                .or_else(|| self.torn_run(line, free))
                .or_else(|| self.flat_run(line))
            else {
                line += 1;
                continue;
            };
            line = run.end;
            if let Some(table) = self.table(run, &heads) {
                free = line;
                tables.push(table);
            }
        }
        tables
    }

    /// Rows from a line on that are ruled alike.
    fn ruled_run(&self, line: usize, free: usize) -> Option<(Run, Heads)> {
        let first = self.row(line)?;
        let (ruling, mut width) = (first.ruling, first.cells.len());
        let next = |at: usize| (at < self.document.block_count()).then(|| self.row(at)).flatten();
        let years = |cells: &[Range<usize>]| cells[1..].iter().all(|cell| self.is_year_title(cell));
        // `Area | 2017 | 2018` is a head.
        if years(&first.cells) && next(line + 1).is_some_and(|next| !years(&next.cells)) {
            return None;
        }
        let mut run =
            Run { rows: vec![first.cells], end: line + 1, is_torn: false, is_flat: false, told: None };
        let bars = ruling == Ruling::Mark('|');
        loop {
            let cells = next(run.end).filter(|row| row.ruling == ruling).map(|row| row.cells);
            let cells = cells.or_else(|| self.nil_row(run.end).filter(|_| bars));
            // A cell that holds for several rows is missing in the next ones.
            let slack = usize::from(bars && width > 2);
            let Some(cells) = cells.filter(|cells| cells.len().abs_diff(width) <= slack) else {
                // The name of a part of the table.
                let part = bars && self.is_label_line(run.end);
                let goes_on =
                    || next(run.end + 1).is_some_and(|row| row.ruling == ruling && row.cells.len() == width);
                if part && goes_on() {
                    run.end += 1;
                    continue;
                }
                break;
            };
            width = width.max(cells.len());
            run.rows.push(cells);
            run.end += 1;
        }
        let heads = self.heads(line, free, ruling, width);
        let whole = !heads.titles.is_empty()
            || bars && width == 2
            || ruling == Ruling::Blank && self.is_list(&run, line);
        if !whole {
            run.rows.clear();
        }
        Some((run, heads))
    }

    /// `Corby | – | n/a`.
    fn nil_row(&self, line: usize) -> Option<Vec<Range<usize>>> {
        let cells = (line < self.document.block_count()).then(|| self.cells(line, '|')).flatten()?;
        cells[1..].iter().all(|cell| self.figure(cell).is_some()).then_some(cells)
    }

    /// A few words that are no sentence.
    pub(super) fn is_label_line(&self, line: usize) -> bool {
        if line >= self.document.block_count() {
            return false;
        }
        let block = self.document.block(line);
        let closed = ['.', ':', '?', '!'].iter().any(|mark| self.document.is_mark(block.end - 1, *mark));
        block.len() <= LONGEST_LINE && !closed && self.figure(&block).is_none()
    }

    /// Whether rows without heads are a list: of ranks, of years, or of places beside whose numbers stand shares; or the line
    /// above has as many years as they have numbers.
    fn is_list(&self, run: &Run, line: usize) -> bool {
        let years = |above: usize| {
            let block = self.document.block(above);
            let years = block.clone().filter(|at| self.is_year(*at)).count();
            block.len() <= WIDEST && years > 1 && years + 1 == run.rows[0].len()
        };
        if line.checked_sub(1).is_some_and(years) {
            return true;
        }
        let counts = |column: usize| {
            run.rows.iter().all(|row| self.figure(&row[column]) == Some(super::figures::Figure::Count))
        };
        let one = (1..run.rows[0].len()).filter(|column| counts(*column)).count() == 1;
        let labels = || run.rows.iter().map(|row| &row[0]);
        let mut names: Vec<&str> =
            labels().filter_map(|label| self.people(label)).map(|group| group.name).collect();
        names.sort_unstable();
        names.dedup();
        let ranks = names.len() == run.rows.len() && self.leads_to_ranks(line);
        let times = || labels().all(|label| self.is_year_title(label));
        let places =
            || labels().filter(|label| self.only_place(label).is_some()).count() * 2 > run.rows.len();
        run.rows.len() > 1 && one && (ranks || times() || places())
    }

    /// Whether the line above says that ranks are counted: the numbers of collars stand behind ranks too.
    fn leads_to_ranks(&self, line: usize) -> bool {
        let document = self.document;
        let Some(above) = line.checked_sub(1).map(|above| document.block(above)) else { return false };
        let told =
            Cue::StrengthNoun.bit() | Cue::Composition.bit() | Cue::Police.bit() | Cue::RankCarrier.bit();
        above.len() <= WIDEST
            && above.clone().any(|at| {
                document.is_any(at, told)
                    || document.is_word(at, Word::Rank)
                    || noun::noun_at(document, self.mentions, at).is_some()
            })
    }

    /// A table of rows and their heads.
    fn table(&self, run: Run, heads: &Heads) -> Option<Table<'d>> {
        let width = run.rows.iter().map(Vec::len).max()?;
        let last = run.rows.last()?.last()?.end;
        let mut columns = self.columns(heads, &run.rows, width);
        if heads.titles.is_empty() {
            for column in &mut columns {
                column.title = None;
            }
        }
        let has_places = run.rows.iter().any(|row| self.only_place(&row[0]).is_some());
        let start = self.document.block(heads.top).start;
        Some(Table {
            columns,
            tokens: start..last,
            top: heads.top,
            is_torn: run.is_torn,
            has_places,
            caption: OnceCell::new(),
            place: OnceCell::new(),
            of_things: OnceCell::new(),
            is_flat: run.is_flat,
            told: run.told,
            rows: run.rows,
        })
    }
}
