//! What leans at the edges of a story: captions under pictures, and a note of the author in italics behind the last
//! paragraph.

use super::naming::{Naming, Shared, has_telephone};
use super::tree::Tree;
use super::weights::Weights;
use crate::input::dropped::DropReason;
use crate::lexicon::Lexicons;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The longest caption, in bytes.
const LONGEST_CAPTION: usize = 200;
/// The most lines of a note.
const MOST_LINES: usize = 4;
/// A story of which more than this share leans, in hundredths, is set so.
const LEANING_STORY: usize = 30;

/// Leaves out brief lines in italics or small print right behind a picture.
pub(super) fn captions(tree: &Tree, verdicts: &mut [Option<DropReason>]) {
    for (at, (hand, block)) in tree.hands.iter().zip(&tree.blocks.items).enumerate() {
        if hand.pictured && hand.leaning && block.range.len() < LONGEST_CAPTION {
            verdicts[at].get_or_insert(DropReason::Caption);
        }
    }
}

/// Leaves out the last lines where they lean as the story does not, and bear names that it does not; whether there were any.
pub(super) fn leave_out(
    tree: &Tree,
    weights: &Weights,
    verdicts: &mut [Option<DropReason>],
    span: &Range<usize>,
    lexicons: &Lexicons,
) -> bool {
    let kept: Vec<usize> = span.clone().filter(|at| verdicts[*at].is_none()).collect();
    let leans = |at: &usize| tree.hands[*at].leaning;
    let tail = kept.iter().rev().take(MOST_LINES).take_while(|at| leans(at)).count();
    let sum = |leaning: bool| {
        kept.iter().filter(|at| !leaning || leans(at)).map(|at| weights.block[*at]).sum::<usize>()
    };
    if tail == 0 || sum(true) * 100 > sum(false) * LEANING_STORY {
        return false;
    }
    let (story, tail) = kept.split_at(kept.len() - tail);
    let line = |at: usize| tree.blocks.of(&tree.blocks.items[at]);
    let mut names = Naming::default();
    for at in story {
        names.add(line(*at));
    }
    let mut found = false;
    for at in tail.iter().rev() {
        let mut shared = Shared::default();
        names.count(line(*at), &mut FxHashSet::default(), &mut shared, lexicons);
        if shared.known > 0 || shared.new == 0 || has_telephone(line(*at), lexicons) {
            break;
        }
        verdicts[*at] = Some(DropReason::Layout);
        found = true;
    }
    found
}
