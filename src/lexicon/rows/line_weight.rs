//! Rows of `line_weights.tsv`: what the signs of a line weigh.

use super::{LineSign, Row};
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form};
use crate::lexicon::table::Table;

/// A row of `line_weights.tsv`: what a sign weighs, in hundredths; above 0 for the body, below it for furniture.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineWeightRow {
    pub sign: LineSign,
    /// In the first reading; in the second; and more in the second where the line is long, where it stands before the
    /// body, inside it and behind it; in the reading of a block of HTML.
    pub weights: [i16; 7],
}

impl Row for LineWeightRow {
    const TABLE: Table = Table::LineWeight;
    const COLUMNS: &'static [Column] = &[
        Column::new("sign", Form::OneOf(LineSign::NAMES)).key(),
        Column::new("first", Form::Text),
        Column::new("second", Form::Text),
        Column::new("long", Form::Text),
        Column::new("before", Form::Text),
        Column::new("inside", Form::Text),
        Column::new("behind", Form::Text),
        Column::new("laid_out", Form::Text),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { sign: cells.one(0)?, weights: cells.numbers_from(1)? })
    }
}
