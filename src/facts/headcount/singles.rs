//! Singles: `one sergeant` counts only as a share, beside other counts (`one sergeant and six constables`).

use super::{Count, place::parts_cells};
use crate::document::Document;
use crate::lexicon::{Cue, Word};

/// How many tokens may stand between counts that are joined: `, and`. More tell something else.
const JOINT: usize = 3;

/// How many tokens a line of a list may have.
const LONGEST_LINE: usize = 12;
/// How many tokens may stand between counts in two parts of a line.
const NEAR: usize = 12;

/// Drops a single that no other count is joined to, directly or over its like, and that is no share of a place.
pub(super) fn drop_lone(document: &Document<'_>, counts: &mut Vec<Count<'_>>) {
    let mut keep: Vec<bool> = counts.iter().map(|count| !count.single).collect();
    for at in 0..counts.len() {
        let beside =
            |other: Option<&Count<'_>>| other.is_some_and(|other| is_share(document, other, &counts[at]));
        let before = at.checked_sub(1).and_then(|before| counts.get(before));
        keep[at] |= beside(before) || beside(counts.get(at + 1));
    }
    for at in 1..counts.len() {
        keep[at] |= keep[at - 1] && joined(document, &counts[at - 1], &counts[at]);
    }
    for at in (1..counts.len()).rev() {
        keep[at - 1] |= keep[at] && joined(document, &counts[at - 1], &counts[at]);
    }
    let mut keep = keep.into_iter();
    counts.retain(|_| keep.next().unwrap_or(false));
}

fn joined(document: &Document<'_>, left: &Count<'_>, right: &Count<'_>) -> bool {
    let gap = left.tokens.end..right.tokens.start;
    let of_them = document.is_word(gap.start, Word::Of) && document.is(gap.start + 1, Cue::PluralPronoun);
    let gap = if of_them { (gap.start + 3).min(gap.end)..gap.end } else { gap };
    gap.len() <= JOINT
        && gap.into_iter().all(|at| {
            let mark = [',', ';', '+', '&'].iter().any(|mark| document.is_mark(at, *mark));
            // `six PCs (1 Sgt shared)`, but not `six officers (one sergeant)`, who is one of them.
            let others = left.group.name != right.group.name && left.group.name != "police_officer";
            let mark = mark || parts_cells(document, at) || others && document.is_mark(at, '(');
            mark || document.is(at, Cue::Conjunction)
        })
}

/// `Corby: one PC`, a line of a list, and `four posts in Corby and one post in Oundle`: each place has its own.
fn is_share(document: &Document<'_>, other: &Count<'_>, single: &Count<'_>) -> bool {
    let (Some(place), Some(elsewhere)) = (&single.place, &other.place) else { return false };
    let start = single.tokens.start;
    let line = document.block(document.block_of(start)).start;
    let labelled = place.start == line && place.end + 1 == start;
    let same = document.sentence_of(start) == document.sentence_of(other.tokens.start);
    let later = start.max(other.tokens.start);
    let between = single.tokens.end.min(other.tokens.end)..later;
    let parted = between.len() <= NEAR && between.into_iter().any(|at| parts_cells(document, at));
    let linked = later.checked_sub(1).is_some_and(|at| {
        document.is(at, Cue::Conjunction) || document.is_mark(at, ',') || document.is_mark(at, ';')
    });
    elsewhere.start != place.start
        && (labelled || parted || same && linked || in_list(document, single, other))
}

/// `1 PC for Corby` above `3 PCs for Oundle`: brief lines of a list, each with its people and its place.
fn in_list(document: &Document<'_>, single: &Count<'_>, other: &Count<'_>) -> bool {
    let line = |count: &Count<'_>| document.block_of(count.tokens.start);
    let brief = |line: usize| {
        let block = document.block(line);
        block.len() <= LONGEST_LINE && !document.is_mark(block.end - 1, '.')
    };
    (1..=2).contains(&line(single).abs_diff(line(other))) && brief(line(single)) && brief(line(other))
}
