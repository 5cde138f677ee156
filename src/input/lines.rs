//! Lines to blocks: plain text and Markdown, with hard-wrapped lines joined into paragraphs.

use super::block::Blocks;
use super::broken_count;
use super::footnote;
use super::markdown;
use super::piece::{Marks, Piece};
use super::wrap;
use crate::block::BlockKind;
use crate::lexicon::Lexicons;

/// The mark of a place where a word may be broken; at a line's end, where it is broken.
const SOFT_HYPHEN: char = '\u{ad}';

/// The lines of a text, as [`str::lines`] gives them.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (line, behind) = match memchr::memchr(b'\n', rest.as_bytes()) {
            Some(end) => (&rest[..end], &rest[end + 1..]),
            None => (rest, ""),
        };
        let ended = behind.len() < rest.len() - line.len();
        rest = behind;
        Some(if ended { line.strip_suffix('\r').unwrap_or(line) } else { line })
    })
}

/// The blocks of a text.
pub(super) fn read(text: &str, marks: Marks, lexicons: &Lexicons) -> Blocks {
    let pieces = pieces(text, marks);
    let joins = wrap::joins(&pieces, lexicons);
    write(&pieces, &joins, &[], marks).0
}

pub(super) fn pieces(text: &str, marks: Marks) -> Vec<Piece<'_>> {
    lines(text).map(|line| Piece::new(line.trim(), marks)).collect()
}

/// The blocks of pieces that go on with the one before or do not. Pieces that are set apart are blocks of their own, each
/// behind the block that it stands in; the answer tells which blocks they are.
pub(super) fn write(
    pieces: &[Piece<'_>],
    joins: &[bool],
    apart: &[(usize, Piece<'_>)],
    marks: Marks,
) -> (Blocks, Vec<bool>) {
    let size = pieces.iter().map(|piece| piece.text.len() + 1).sum();
    let mut blocks = Blocks::with_capacity(size);
    let mut are_apart = Vec::new();
    let mut open: Option<(BlockKind, usize)> = None;
    let mut apart = apart.iter().peekable();
    let mut hyphened = false;
    let mut scratch = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        let within_word = hyphened && !piece.text.is_empty();
        let joins = (joins[at] || within_word) && open.is_some();
        hyphened = piece.text.ends_with(SOFT_HYPHEN);
        if !joins {
            close(&mut blocks, &mut open, &mut are_apart);
            while let Some((_, piece)) = apart.next_if(|(before, _)| *before <= at) {
                let linked = write_piece(&mut blocks, piece, marks, &mut scratch);
                blocks.end(piece.kind, linked);
                are_apart.resize(blocks.items.len(), true);
            }
        }
        if piece.text.is_empty() {
            continue;
        }
        if joins && !within_word {
            blocks.write(" ");
        }
        let linked = write_piece(&mut blocks, piece, marks, &mut scratch);
        open = Some(match open {
            Some((kind, above)) => (kind, above + linked),
            None => (piece.kind, linked),
        });
    }
    close(&mut blocks, &mut open, &mut are_apart);
    for (_, piece) in apart {
        let linked = write_piece(&mut blocks, piece, marks, &mut scratch);
        blocks.end(piece.kind, linked);
        are_apart.resize(blocks.items.len(), true);
    }
    (blocks, are_apart)
}

/// Ends the block that is open.
fn close(blocks: &mut Blocks, open: &mut Option<(BlockKind, usize)>, are_apart: &mut Vec<bool>) {
    if let Some((kind, linked)) = open.take() {
        blocks.end(kind, linked);
        are_apart.resize(blocks.items.len(), false);
    }
}

/// Writes the words of a piece; how many bytes of them are a link's.
pub(super) fn write_piece(
    blocks: &mut Blocks,
    piece: &Piece<'_>,
    marks: Marks,
    scratch: &mut String,
) -> usize {
    if marks == Marks::Markdown && markdown::has_mark(piece.text) {
        scratch.clear();
        let linked = markdown::unmark(piece.text, scratch);
        blocks.write(scratch);
        return linked;
    }
    if marks == Marks::None && memchr::memchr(b'[', piece.text.as_bytes()).is_some() {
        scratch.clear();
        footnote::unmark(piece.text, scratch);
        blocks.write(scratch);
        return 0;
    }
    blocks.write(piece.text);
    0
}

/// Appends the blocks of a text whose line ends may or may not end a block; `linked` gives the bytes of links by length.
pub(super) fn split(
    text: &str,
    blocks: &mut Blocks,
    kind: BlockKind,
    linked: impl Fn(usize) -> usize,
    lexicons: &Lexicons,
) {
    let pieces = pieces(text, Marks::None);
    let mut joins = wrap::joins(&pieces, lexicons);
    broken_count::join(&pieces, &mut joins, lexicons);
    let mut len = 0;
    for (piece, joins) in pieces.iter().zip(joins) {
        if joins {
            blocks.write(" ");
        } else {
            blocks.end(kind, linked(len));
            len = 0;
        }
        blocks.write(piece.text);
        len += piece.line.len();
    }
    blocks.end(kind, linked(len));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_the_standard_library() {
        for text in ["", "\n", "a", "a\n", "a\n\n", "a\r\nb\r", "\r\n", "\n\ra\nb"] {
            assert_eq!(lines(text).collect::<Vec<_>>(), text.lines().collect::<Vec<_>>(), "{text:?}");
        }
    }

    #[test]
    fn a_word_broken_at_a_soft_hyphen_is_whole_again() {
        for (text, want) in [
            (
                "PC Ida Wetherby has moved to Sel\u{ad}\nby from Ripon.",
                "PC Ida Wetherby has moved to Selby from Ripon.",
            ),
            ("PC Ida Wether\u{ad}\nby", "PC Ida Wetherby"),
            ("PC Ida Wether\u{ad}\n\nSelby", "PC Ida Wether\nSelby"),
            ("PC Ida Roe\nSelby", "PC Ida Roe\nSelby"),
        ] {
            let blocks = read(text, Marks::None, &Lexicons::built_in());
            let lines: Vec<&str> = blocks.items.iter().map(|block| blocks.of(block)).collect();
            assert_eq!(lines.join("\n"), want, "{text:?}");
        }
    }
}
