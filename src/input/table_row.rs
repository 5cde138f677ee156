//! Lines that no sentence runs through: the rows of a table or a menu, and a label with its number.

use super::piece::Piece;
use super::wrap_width;

/// A row of a table or a menu.
pub(super) fn is_row(text: &str) -> bool {
    memchr::memchr2(b'|', b'\t', text.as_bytes()).is_some() || wrap_width::has_gap(text)
}

/// Whether one of two lines is a row of a table, or the first a label and its number.
pub(super) fn stands_apart(before: &Piece<'_>, line: &Piece<'_>) -> bool {
    let counted = is_counted(before.text) && line.text.starts_with(char::is_uppercase);
    counted || is_row(before.text) || is_row(line.text)
}

/// `Corby Neighbourhood Team: 12`: a label and its number, which no sentence goes on from.
fn is_counted(text: &str) -> bool {
    let label = text.trim_end_matches(|c: char| c.is_ascii_digit());
    label.len() < text.len() && label.trim_end().ends_with([':', '=', '-', '\u{2013}', '\u{2014}'])
}
