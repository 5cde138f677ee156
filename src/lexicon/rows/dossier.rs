//! Rows of `dossier_words.tsv`: the words by which the dossiers read who served where, and under which name.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What a word is to the dossiers, documented in `classes.tsv`.
    DossierWord {
        /// `maiden`, before `name`.
        BirthAdjective = "birth_adjective",
        /// `born`, before a whole name.
        BirthName = "birth_name",
        /// `née`, before a surname too.
        BirthSurname = "birth_surname",
        /// `formerly`, before a name of old.
        EarlierName = "earlier_name",
        /// `previously`, before work of old.
        EarlierService = "earlier_service",
        /// `worked`, which may be beside a force and not in it.
        Employment = "employment",
        /// `years`.
        LengthOfService = "length_of_service",
        /// `wedding`.
        Marriage = "marriage",
        /// `us` in `came to us from`.
        MoveFiller = "move_filler",
        /// `was` in `who was then known as`.
        NameLink = "name_link",
        /// `known`, before `as`.
        Naming = "naming",
        /// `she`.
        SubjectPronoun = "subject_pronoun",
    }
}

impl DossierWord {
    /// The bit of this class in a word's bits.
    pub(crate) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// A row of `dossier_words.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct DossierRow {
    pub word: Text,
    /// The classes, as the bits of [`DossierWord`].
    pub classes: u16,
}

impl Row for DossierRow {
    const TABLE: Table = Table::Dossier;
    const COLUMNS: &'static [Column] = &[
        Column::phrases("word").key(),
        Column::new("classes", Form::SomeOf(DossierWord::NAMES)),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        if cells.cell(0).contains([' ', '|']) {
            return Err(cells.invalid(0, "a single word"));
        }
        let classes = parts(cells.cell(1)).filter_map(DossierWord::from_name);
        Ok(Self { word: cells.text(0), classes: classes.fold(0, |bits, class| bits | class.bit()) })
    }
}
