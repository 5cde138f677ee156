//! Rows of `common_words.tsv`: how seldom releases have a word.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text};
use crate::lexicon::column::{Column, Form};
use crate::lexicon::table::Table;

/// A row of `common_words.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct CommonWordRow {
    pub word: Text,
    /// How seldom releases have it, in tenths, on a logarithmic scale: 0 for what all have, 6 for one in a hundred.
    pub rarity: u8,
}

impl Row for CommonWordRow {
    const TABLE: Table = Table::CommonWord;
    const COLUMNS: &'static [Column] =
        &[Column::new("word", Form::Text).key(), Column::new("rarity", Form::Number(0, 9)), Column::NOTE];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { word: cells.text(0), rarity: cells.number(1)? })
    }
}
