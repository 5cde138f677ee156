//! [`Opening`]: how the phrases of the lexicons begin that a word opens.

use super::RowId;
use super::table::Table;

/// A node of the trie of phrases; 0 is no node.
pub(crate) type Node = u32;

/// How the phrases begin that a word opens: none, the row of the word alone, or the node of them all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Opening(pub(super) u32);

/// The bit of an opening that is a row.
const LONE: u32 = 1 << 31;

/// What an [`Opening`] leads to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Opened {
    /// The only row, of a phrase of the word alone.
    Row(Table, RowId),
    Node(Node),
}

impl Opening {
    /// Of the number of a row with its table.
    pub(super) fn of_row(row: u32) -> Self {
        Self(LONE | row)
    }

    #[inline]
    pub(crate) fn is_none(self) -> bool {
        self.0 == 0
    }

    #[inline]
    pub(crate) fn opened(self) -> Opened {
        if self.0 & LONE == 0 {
            return Opened::Node(self.0);
        }
        let (table, row) = Table::and_row(self.0 & !LONE);
        Opened::Row(table, row)
    }
}
