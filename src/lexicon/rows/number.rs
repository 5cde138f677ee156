//! Rows of `numbers.tsv` and `qualifiers.tsv`: number words, and the words that say how exact a number is.

use super::Row;
use crate::lexicon::cells::{Cells, Invalid};
use crate::lexicon::column::{Closed, Column, Form, closed};
use crate::lexicon::table::Table;

closed! {
    /// How a number word joins others.
    NumberKind {
        /// Complete in itself: `six`, `half a dozen`.
        Cardinal = "cardinal",
        /// `twenty`, which `two` may follow.
        Tens = "tens",
        Hundred = "hundred",
        /// `thousand` and above, which close what was read before.
        Thousand = "thousand",
        /// `dozen`, which ends the number.
        Dozen = "dozen",
        /// `and a half`, before a thousand.
        Half = "half",
    }
}

/// A row of `numbers.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NumberRow {
    pub value: u32,
    pub kind: NumberKind,
}

impl Row for NumberRow {
    const TABLE: Table = Table::Number;
    const COLUMNS: &'static [Column] = &[
        Column::new("value", Form::Number(0, u32::MAX as u64)).key(),
        Column::new("kind", Form::OneOf(NumberKind::NAMES)).key(),
        Column::phrases("variants"),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { value: cells.number(0)?, kind: cells.one(1)? })
    }
}

closed! {
    /// What a qualifier says of its number.
    QualifierMeaning {
        Exact = "exact",
        AtLeast = "at_least",
        AtMost = "at_most",
        About = "about",
    }
}

closed! {
    /// On which side of its number a qualifier stands.
    Side {
        Before = "before",
        After = "after",
    }
}

/// A row of `qualifiers.tsv`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QualifierRow {
    pub meaning: QualifierMeaning,
    pub side: Side,
}

impl Row for QualifierRow {
    const TABLE: Table = Table::Qualifier;
    const COLUMNS: &'static [Column] = &[
        Column::new("value", Form::OneOf(QualifierMeaning::NAMES)).key(),
        Column::new("side", Form::OneOf(Side::NAMES)).key(),
        Column::phrases("variants"),
        Column::NOTE,
    ];

    fn read(cells: Cells<'_>) -> Result<Self, Invalid> {
        Ok(Self { meaning: cells.one(0)?, side: cells.one(1)? })
    }
}
