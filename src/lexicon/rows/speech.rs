//! Rows of `speech.tsv`: the words that attribute what is said.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What a phrase does in an attribution.
    SpeechKind {
        /// `said`.
        Verb = "verb",
        /// `replied`, which another speech comes before.
        Reply = "reply",
        /// `adding`.
        Participle = "participle",
        /// `speaking about`, which begins the words before the verb.
        Intro = "intro",
        /// `also`, between speaker and verb.
        Adverb = "adverb",
        /// `released the following tribute`.
        Statement = "statement",
        /// `told the court`.
        Testimony = "testimony",
        /// `a spokesman`, who has no name.
        Unnamed = "unnamed",
    }
}

/// A row of `speech.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SpeechRow {
    pub kind: SpeechKind,
}

impl Row for SpeechRow {
    const TABLE: Table = Table::Speech;
    const COLUMNS: &'static [Column] =
        &[Column::phrases("phrase").key(), Column::new("kind", Form::OneOf(SpeechKind::NAMES)), Column::NOTE];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { kind: cells.one(1)? })
    }
}
