//! [`Printed`]: the lines of a text as they are printed, before those of a paragraph are joined.
//!
//! A site repeats its lines from page to page, and a page may be wrapped: the head of a page stands in the midst of a sentence,
//! and a notice runs on in the story. So what repeats is looked for line by line, and the others are joined without it.

use super::block::Blocks;
use super::lines;
use super::piece::{Marks, Piece};
use super::wrap;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// The lines of a text, each a block.
pub(super) struct Printed<'t> {
    pub blocks: Blocks,
    /// The blocks of the paragraph that each line is a part of.
    pub paragraphs: Vec<Range<usize>>,
    pieces: Vec<Piece<'t>>,
    /// The piece of each block.
    places: Vec<usize>,
    marks: Marks,
}

impl<'t> Printed<'t> {
    pub fn new(text: &'t str, marks: Marks, lexicons: &Lexicons) -> Self {
        let pieces = lines::pieces(text, marks);
        let joins = wrap::joins(&pieces, lexicons);
        let mut blocks = Blocks::with_capacity(text.len());
        let (mut places, mut paragraphs) = (Vec::new(), Vec::new());
        let (mut scratch, mut start) = (String::new(), 0);
        let end_paragraph = |paragraphs: &mut Vec<Range<usize>>, range: Range<usize>| {
            paragraphs.resize(range.end, range);
        };
        for (at, piece) in pieces.iter().enumerate() {
            let linked = lines::write_piece(&mut blocks, piece, marks, &mut scratch);
            let before = blocks.items.len();
            if !joins[at] {
                end_paragraph(&mut paragraphs, start..before);
                start = before;
            }
            blocks.end(piece.kind, linked);
            places.resize(blocks.items.len(), at);
        }
        end_paragraph(&mut paragraphs, start..blocks.items.len());
        Self { blocks, paragraphs, pieces, places, marks }
    }

    /// The blocks of the text when some lines do not count, and which of them are those lines.
    pub fn without(self, gone: &[bool], lexicons: &Lexicons) -> (Blocks, Vec<bool>) {
        let mut goes = vec![false; self.pieces.len()];
        for (gone, place) in gone.iter().zip(&self.places) {
            goes[*place] |= *gone;
        }
        let mut rest: Vec<Piece<'_>> = Vec::with_capacity(self.pieces.len());
        let (mut apart, mut cut) = (Vec::new(), false);
        for (piece, goes) in self.pieces.into_iter().zip(goes) {
            if goes {
                apart.push((rest.len(), piece));
                cut = true;
            } else if piece.text.is_empty() {
                rest.push(piece);
            } else {
                if std::mem::take(&mut cut) {
                    mend(&mut rest, &piece, &mut apart);
                }
                rest.push(piece);
            }
        }
        let joins = wrap::joins(&rest, lexicons);
        lines::write(&rest, &joins, &apart, self.marks)
    }
}

/// Takes the empty lines away that stood around a line that goes, where a sentence goes on behind it.
fn mend(rest: &mut Vec<Piece<'_>>, next: &Piece<'_>, apart: &mut [(usize, Piece<'_>)]) {
    let Some(last) = rest.iter().rposition(|piece| !piece.text.is_empty()) else { return };
    let open = rest[last].text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    if open && next.text.starts_with(char::is_lowercase) {
        rest.truncate(last + 1);
        // They are in order: only the last ones stood among the empty lines.
        for (before, _) in apart.iter_mut().rev().take_while(|(before, _)| *before > rest.len()) {
            *before = rest.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Inspector Ida Roe has taken charge of\n\nTern Times, page 2\n\nthe town of Selby, where she was\n\
                        born.\n\nThe team has four constables and\nsix of them are new.";

    #[test]
    fn what_goes_parts_no_paragraph() {
        let lexicons = Lexicons::built_in();
        let printed = Printed::new(TEXT, Marks::None, &lexicons);
        let gone: Vec<bool> =
            printed.blocks.items.iter().map(|block| printed.blocks.of(block).starts_with("Tern")).collect();
        let (blocks, apart) = printed.without(&gone, &lexicons);
        let lines: Vec<(&str, bool)> = blocks.items.iter().map(|block| blocks.of(block)).zip(apart).collect();
        let want = [
            ("Inspector Ida Roe has taken charge of the town of Selby, where she was born.", false),
            ("Tern Times, page 2", true),
            ("The team has four constables and six of them are new.", false),
        ];
        assert_eq!(lines, want);
    }

    #[test]
    fn each_line_knows_its_paragraph() {
        let printed = Printed::new(TEXT, Marks::None, &Lexicons::built_in());
        assert_eq!(printed.paragraphs, [0..1, 1..2, 2..3, 3..4, 4..6, 4..6]);
        let (blocks, apart) = Printed::new(TEXT, Marks::None, &Lexicons::built_in())
            .without(&[false; 6], &Lexicons::built_in());
        assert_eq!((blocks.items.len(), apart.contains(&true)), (5, false));
    }
}
