//! Rows of `ranks.tsv`: the ranks and offices of the police.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid, Text, parts};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    Detective { Yes = "yes", }
}

/// A row of `ranks.tsv`.
#[derive(Debug, Clone)]
pub(crate) struct RankRow {
    /// The rank's name in results.
    pub rank: Text,
    /// Whether the wordings say that the holder is a detective.
    pub detective: bool,
    /// How high the rank stands: greater is higher; `None` where ranks cannot be compared.
    pub seniority: Option<u8>,
    plurals: Text,
}

/// The rank of a row that only looks like one.
const NO_RANK: &str = "none";

/// What the name of an elected office and of its deputy ends with.
const OFFICE: &str = "police_and_crime_commissioner";

impl RankRow {
    /// Whether the row names a rank of the police, and not what only looks like one.
    pub(crate) fn is_rank(&self) -> bool {
        self.rank != NO_RANK
    }

    /// Whether the rank is an elected office or its deputy.
    pub(crate) fn is_office(&self) -> bool {
        self.rank.ends_with(OFFICE)
    }

    /// Whether the wording names several holders, in any case, with full stops or without, and with a slash for a blank.
    pub(crate) fn has_plural(&self, wording: &str) -> bool {
        // Most wordings need no folding but of their case.
        if wording.bytes().all(|byte| byte.is_ascii() && !matches!(byte, b'.' | b'/')) {
            return parts(&self.plurals).any(|plural| plural.eq_ignore_ascii_case(wording));
        }
        let folded = wording.replace('.', "").replace('/', " ").to_lowercase();
        parts(&self.plurals).any(|plural| plural == folded)
    }
}

impl Row for RankRow {
    const TABLE: Table = Table::Rank;
    const COLUMNS: &'static [Column] = &[
        Column::new("rank", Form::Name).key(),
        Column::new("detective", Form::OneOf(Detective::NAMES)).optional().key(),
        Column::new("seniority", Form::Number(1, 99)).optional(),
        Column::phrases("variants"),
        Column::phrases("plurals").optional(),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        let detective = !cells.cell(1).is_empty();
        if detective {
            cells.one::<Detective>(1)?;
        }
        Ok(Self {
            rank: cells.text(0),
            detective,
            seniority: cells.optional_number(2)?,
            plurals: cells.text(4),
        })
    }
}
