//! Repeats: a page that holds its story twice, once for wide screens and once for narrow ones.

use super::tree::Tree;
use crate::input::dropped::DropReason;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// The share of the prose before a copy that the copy says again, in hundredths: a text may repeat some of its lines.
const SAID_AGAIN: usize = 80;
/// The fewest paragraphs of a copy: a standfirst may say what the first paragraph says.
const FEWEST: usize = 2;

/// Leaves out the copies: lines in a row that stand in the span before, where they are nearly all of what stands there.
pub(super) fn leave_out(
    tree: &Tree,
    weights: &[usize],
    verdicts: &mut [Option<DropReason>],
    span: &Range<usize>,
) {
    let mut seen: FxHashSet<&str> = FxHashSet::default();
    let (mut said, mut again) = (0, 0);
    let mut copy: Vec<usize> = Vec::new();
    for at in span.start..=span.end {
        if at < span.end && verdicts[at].is_some() {
            continue;
        }
        if at < span.end && !seen.insert(tree.blocks.of(&tree.blocks.items[at])) {
            again += weights[at];
            copy.push(at);
            continue;
        }
        let paragraphs = copy.iter().filter(|at| weights[**at] > 0).count();
        let copied = paragraphs >= FEWEST && again * 100 >= said * SAID_AGAIN;
        for at in copy.drain(..).filter(|_| copied) {
            verdicts[at] = Some(DropReason::Layout);
        }
        said += if at < span.end { weights[at] } else { 0 };
        again = 0;
    }
}
