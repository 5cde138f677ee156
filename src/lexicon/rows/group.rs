//! Rows of `groups.tsv`: the nouns of the workforce.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// How a noun counts.
    GroupKind {
        /// Names one person.
        One = "one",
        /// Names several people.
        Many = "many",
        /// Counts only beside other words of the police: `staff`.
        Weak = "weak",
        /// As [`Self::Weak`], or with the police named some sentences before: `apprentices`.
        Kin = "kin",
        /// Names posts, not people: `vacancies`.
        Post = "post",
        /// Names another body's people: `prison officers`.
        Other = "other",
    }
}

/// A row of `groups.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct GroupRow {
    /// The group's name in results.
    pub group: Text,
    pub kind: GroupKind,
}

impl GroupRow {
    /// Whether it counts people without police powers.
    pub(crate) fn is_staff(&self) -> bool {
        &*self.group == "staff"
    }
}

impl Row for GroupRow {
    const TABLE: Table = Table::Group;
    const COLUMNS: &'static [Column] = &[
        Column::new("group", Form::Name).key(),
        Column::new("kind", Form::OneOf(GroupKind::NAMES)).key(),
        Column::phrases("variants"),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { group: cells.text(0), kind: cells.one(1)? })
    }
}
