//! Rows of `nicknames.tsv` and `honours.tsv`: short forms of given names, and the letters after a name.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

/// A row of `nicknames.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct NicknameRow {
    names: Text,
}

impl NicknameRow {
    /// The given names that the short form stands for.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        parts(&self.names)
    }
}

impl Row for NicknameRow {
    const TABLE: Table = Table::Nickname;
    const COLUMNS: &'static [Column] =
        &[Column::phrases("short").key(), Column::new("names", Form::Phrases), Column::NOTE];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { names: cells.text(1) })
    }
}

closed! {
    /// Where an honour stands.
    HonourPlace {
        /// After the name: `MBE`.
        After = "after",
    }
}

/// The columns of `honours.tsv`, whose rows say no more than that they match.
pub(in crate::lexicon) const HONOUR_COLUMNS: &[Column] =
    &[Column::phrases("phrase").key(), Column::new("kind", Form::OneOf(HonourPlace::NAMES)), Column::NOTE];
