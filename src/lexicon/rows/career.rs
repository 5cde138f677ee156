//! Rows of `career.tsv` and `relations.tsv`: the words of an officer's steps and ties.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// What a career phrase tells.
    CareerEvent {
        Joined = "joined",
        Promoted = "promoted",
        Appointed = "appointed",
        Retired = "retired",
        Left = "left",
        /// `her move to the burglary team`: a posting, or the joining of a force.
        Moved = "moved",
    }
}

/// A row of `career.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CareerRow {
    pub event: CareerEvent,
}

impl Row for CareerRow {
    const TABLE: Table = Table::Career;
    const COLUMNS: &'static [Column] = &[
        Column::phrases("phrase").key(),
        Column::new("event", Form::OneOf(CareerEvent::NAMES)),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { event: cells.one(1)? })
    }
}

closed! {
    /// How a phrase ties two people.
    RelationPhrase {
        /// `replaces`: the subject takes over from the object.
        Replaces = "replaces",
        /// `took over as inspector`: the object follows after `from`.
        ReplacesFrom = "replaces_from",
        /// `was replaced by`: the object takes over from the subject.
        ReplacedBy = "replaced_by",
        /// `handed the reins of Corby`: the one who takes over follows after `to`.
        ReplacedTo = "replaced_to",
        /// `his successor, Jane Doe`.
        Successor = "successor",
        ReportsTo = "reports_to",
    }
}

impl RelationPhrase {
    /// Whether its subject takes the post of its object: `succeeds`, `took over from`.
    pub(crate) const fn is_succeeding(self) -> bool {
        matches!(self, Self::Replaces | Self::ReplacesFrom)
    }
}

/// A row of `relations.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RelationRow {
    pub kind: RelationPhrase,
}

impl Row for RelationRow {
    const TABLE: Table = Table::Relation;
    const COLUMNS: &'static [Column] = &[
        Column::phrases("phrase").key(),
        Column::new("kind", Form::OneOf(RelationPhrase::NAMES)),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { kind: cells.one(1)? })
    }
}
