//! Rows of data: lines with bars that stand in a run of such, each with as many cells, one of them at least with figures. They
//! are no menu, whatever their words are.

use crate::input::block::Blocks;

/// What parts the cells of a row.
const BAR: char = '|';

/// How many lines of heads stand above a table.
const HEADS: usize = 2;
/// How many figures no number of a page has.
const LONG: usize = 4;

/// Which blocks are rows of data.
pub(super) fn rows_of_data(blocks: &Blocks) -> Vec<bool> {
    let line = |at: usize| blocks.of(&blocks.items[at]);
    let widths: Vec<usize> = (0..blocks.items.len()).map(|at| line(at).split(BAR).count()).collect();
    let mut rows = Vec::with_capacity(widths.len());
    for run in widths.chunk_by(|one, next| one == next) {
        let from = rows.len();
        let lines = || (from..from + run.len()).map(line);
        let several = run[0] > 1 && run.len() > 1;
        let data = several && lines().any(counts) && lines().any(is_no_list_of_pages);
        rows.resize(from + run.len(), data);
    }
    // A cell that holds for several rows is missing in the next ones.
    for at in 1..rows.len() {
        let beside = rows[at - 1] && widths[at] > 1 && widths[at].abs_diff(widths[at - 1]) <= 1;
        rows[at] |= beside && counts(line(at));
    }
    let mut heads = 0;
    for at in (1..rows.len()).rev() {
        let head = rows[at] && !rows[at - 1] && widths[at - 1] > 1 && heads < HEADS;
        heads = if head { heads + 1 } else { 0 };
        rows[at - 1] |= head;
    }
    rows
}

/// `1 | 2 | 3` are the pages of a list.
fn is_no_list_of_pages(row: &str) -> bool {
    let long = |cell: &str| cell.bytes().filter(u8::is_ascii_digit).count() >= LONG;
    row.contains(char::is_alphabetic) || row.split(BAR).any(long)
}

/// Whether a row has a label and figures.
fn counts(row: &str) -> bool {
    let mut cells = row.split(BAR).map(str::trim);
    let label =
        cells.next().is_some_and(|first| first.contains(char::is_alphanumeric) && !first.contains('@'));
    let figure = |cell: &str| {
        cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains(|c: char| c.is_alphabetic() || c == ':')
    };
    label && cells.any(figure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{lines, piece::Marks};
    use crate::lexicon::Lexicons;

    #[test]
    fn rows_with_figures_are_data_and_menus_are_none() {
        for (text, want) in [
            ("Contact us | News\nYear | PCs\n2010 | 1,246", vec![true, true, true]),
            ("Home | News | Jobs\nNorth | South | East", vec![false, false]),
            ("1 | 2 | 3\n4 | 5 | 6", vec![false, false]),
            ("Home | 2\nNews", vec![false, false]),
            ("Year | PCs\n2010 | 40\n2011 | 38", vec![true, true, true]),
            (
                "Home\nTown | PCs\n2018 | 2019 | 2018\nCorby | 14 | 9 | 3\nDeal | 4 | 6 | 2",
                vec![false, true, true, true, true],
            ),
            ("Kent | Corby | 3\nKent | Deal | 4\nEly | 9", vec![true, true, true]),
            ("Parade | 09:30\nBriefing | 10:15", vec![false, false]),
        ] {
            let blocks = lines::read(text, Marks::None, &Lexicons::built_in());
            assert_eq!(rows_of_data(&blocks), want, "{text}");
        }
    }
}
