//! Tables that were torn apart, a cell a line: `Corby`, `3`, `14` below `Ward`, `Sergeants`, `Constables`.

use super::figures::Figure;
use super::heads::Heads;
use super::read::Run;
use crate::facts::headcount::elliptical::Ellipsis;
use std::ops::Range;

/// How many numbers a row has. More are a list of numbers.
const MOST_COLUMNS: usize = 12;
/// How many tokens a number has in its line: `(+4)`, `twenty-two`.
const FIGURE: usize = 4;

impl Ellipsis<'_, '_> {
    /// Rows of a label and as many lines of numbers each, from a line on.
    pub(super) fn torn_run(&self, line: usize, free: usize) -> Option<(Run, Heads)> {
        let columns = self.numbers_below(line);
        if columns == 0 || columns > MOST_COLUMNS || !self.is_label_line(line) {
            return None;
        }
        let mut run = Run { rows: Vec::new(), end: line, is_torn: true, is_flat: false, told: None };
        while self.is_label_line(run.end) && self.numbers_below(run.end) == columns {
            let row = (run.end..=run.end + columns).map(|line| self.document.block(line)).collect();
            run.rows.push(row);
            run.end += columns + 1;
        }
        let mut heads = Heads { titles: Vec::new(), top: line };
        let years = run.rows.len() > 1 && run.rows[0][1..].iter().all(|cell| self.is_year_title(cell));
        if years {
            heads.titles.push(run.rows.remove(0));
        } else {
            self.titles_above(line, free, columns, &mut heads);
        }
        let counts = |cell: &&Range<usize>| self.figure(cell) == Some(Figure::Count);
        let one = run.rows.iter().all(|row| row[1..].iter().filter(counts).count() == 1);
        if heads.titles.is_empty() && !one {
            run.rows.clear();
        }
        Some((run, heads))
    }

    /// How many lines of numbers follow a line.
    fn numbers_below(&self, line: usize) -> usize {
        let last = self.document.block_count().min(line + 2 + MOST_COLUMNS);
        (line + 1..last).take_while(|line| self.is_number_line(*line)).count()
    }

    fn is_number_line(&self, line: usize) -> bool {
        let block = self.document.block(line);
        block.len() <= FIGURE && self.figure(&block).is_some()
    }

    /// Takes the lines above as titles, where they are as many as the numbers of a row.
    fn titles_above(&self, line: usize, free: usize, columns: usize, heads: &mut Heads) {
        let Some(first) = line.checked_sub(columns).filter(|first| *first >= free) else { return };
        let titles: Vec<Range<usize>> = (first..line).map(|line| self.document.block(line)).collect();
        let known = |title: &Range<usize>| self.is_title(title);
        let short = |title: &Range<usize>| title.len() <= FIGURE;
        let several = titles.iter().any(|title| self.people(title).is_some());
        if !titles.iter().all(|title| known(title) || several && short(title)) {
            return;
        }
        let corner = first.checked_sub(1).filter(|corner| *corner >= free && self.is_label_line(*corner));
        let corner = corner.map_or(titles[0].start..titles[0].start, |corner| self.document.block(corner));
        heads.top = first;
        heads.titles.push(std::iter::once(corner).chain(titles).collect());
    }
}
