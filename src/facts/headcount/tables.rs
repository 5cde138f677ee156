//! Tables as they were read: their rows, and what is known of their columns.

use super::noun::Group;
use std::cell::OnceCell;
use std::ops::Range;

/// The tables of a document, in the order of the text.
pub(super) type Tables<'d> = OnceCell<Vec<Table<'d>>>;

/// Rows with as many cells each, and the heads above them.
pub(super) struct Table<'d> {
    pub rows: Vec<Vec<Range<usize>>>,
    pub columns: Vec<Column<'d>>,
    /// Its heads and its rows.
    pub tokens: Range<usize>,
    /// The first line of its heads.
    pub top: usize,
    /// Whether each cell is a line.
    pub is_torn: bool,
    /// Whether one of its rows begins with a place that is known.
    pub has_places: bool,
    /// The people whom the line above it names.
    pub caption: OnceCell<Option<Group<'d>>>,
    /// Whether all cells are in one line.
    pub is_flat: bool,
    /// The words of its own line that lead to it.
    pub told: Option<Range<usize>>,
    /// Where that line says that they are.
    pub place: OnceCell<Option<Range<usize>>>,
    /// Whether the line above it says that it counts something that people have.
    pub of_things: OnceCell<bool>,
}

/// What is known of a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Column<'d> {
    /// Words that say what a row is of.
    pub is_label: bool,
    /// Numbers of anything else.
    pub is_foreign: bool,
    /// The only numbers of a table, below words of which nothing is known: what stands around the table tells of them.
    pub is_unknown: bool,
    /// The people whom its numbers count.
    pub group: Option<Group<'d>>,
    /// The place that its numbers are of.
    pub place: Option<Range<usize>>,
    /// The words above it.
    pub title: Option<Range<usize>>,
}
