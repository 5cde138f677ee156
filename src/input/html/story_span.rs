//! The span of the story: from its first block to its last, inside the element that holds it.

use super::beside::{are_siblings, is_beside, is_sibling, parent_of};
use super::tree::Tree;
use super::weights::{self, Weights};
use super::{headline, role};
use crate::block::BlockKind;
use crate::input::block::Block;
use crate::input::dropped::DropReason;
use std::ops::Range;

/// The shortest line before the first paragraph that may belong to it, in bytes; shorter ones are labels.
const SHORTEST_LEAD: usize = 24;
/// The shortest item of a list after the last paragraph that may belong to it, in bytes, where nothing leads to the list.
const SHORTEST_ITEM: usize = 12;
/// The fewest words of a line beside the first paragraph that may belong to it; a label has fewer.
const LEAD_WORDS: usize = 2;

/// What a named body holds, without what stands apart from its paragraphs at either end.
pub(super) fn named_span(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    within: Range<usize>,
) -> Range<usize> {
    let blocks = &tree.blocks.items;
    let Some(first) = within.clone().find(|at| weights.block[*at] > 0) else { return within };
    let last = within.clone().rev().find(|at| weights.block[*at] > 0).unwrap_or(first);
    let leads = |at: &usize| {
        let block = &blocks[*at];
        let close = is_beside(tree, *at, first) && block.kind != BlockKind::Heading && !is_menu(tree, block);
        verdicts[*at].is_none() && (close || is_lead(tree, block, false))
    };
    let own = own_last(tree, weights, within.clone(), last);
    let trails = |at: &usize| verdicts[*at].is_none() && trails(tree, *at, [last, own]);
    let start = (within.start..first).find(leads).unwrap_or(first);
    let end = (last + 1..within.end).rev().find(trails).unwrap_or(last);
    start..with_parts(tree, verdicts, last, end + 1)
}

/// How many elements stand around a line and inside the element of all parts of a story.
const PARTS_REACH: usize = 6;

/// Behind the last line of a list that goes on in a further part of the story: a box of the site may cut the list, and what
/// follows stands in elements of the same kinds, of which one bears a name.
fn with_parts(tree: &Tree, verdicts: &[Option<DropReason>], last: usize, listed: usize) -> usize {
    if listed == last + 1 {
        return listed;
    }
    let blocks = &tree.blocks.items;
    let mut end = listed;
    for at in listed..blocks.len() {
        if verdicts[at].is_some() || !is_alike(tree, at, last) {
            continue;
        }
        let begins = parent_of(tree, at) != parent_of(tree, end - 1);
        // A heading above a part begins something else; that of a box between two parts stands in the box.
        let heads =
            || blocks[at - 1].kind == BlockKind::Heading && is_around(tree, parent_of(tree, at - 1), at);
        if begins && heads() {
            break;
        }
        end = at + 1;
    }
    end
}

/// Whether an element stands around a block, a few elements up.
fn is_around(tree: &Tree, element: usize, block: usize) -> bool {
    let mut at = tree.hosts[block];
    (0..=PARTS_REACH).any(|_| {
        at = tree.elements[at].parent;
        at == element
    })
}

/// Whether two blocks stand in elements of the same kinds, up to the element around both.
fn is_alike(tree: &Tree, at: usize, of: usize) -> bool {
    let (mut at, mut of) = (tree.hosts[at], tree.hosts[of]);
    let mut named = false;
    for _ in 0..PARTS_REACH {
        if at == of {
            return named;
        }
        let (element, other) = (&tree.elements[at], &tree.elements[of]);
        if element.kind != other.kind {
            return false;
        }
        named |= element.is(role::NAMED);
        (at, of) = (element.parent, other.parent);
    }
    false
}

/// Whether a block stands beside the first or the last one of a span of several.
pub(super) fn is_among(tree: &Tree, at: usize, span: &Range<usize>) -> bool {
    span.len() > 1 && (is_beside(tree, at, span.start) || is_beside(tree, at, span.end - 1))
}

/// Whether a line is links, and no sentence that somebody set as one.
fn is_menu(tree: &Tree, block: &Block) -> bool {
    block.is_link_line() && !weights::is_linked_sentence(tree, block)
}

/// From the story's first block to its last.
pub(super) fn span(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    within: Range<usize>,
) -> Range<usize> {
    let within = after_headline(tree, weights, within);
    let Some(first) = within.clone().find(|at| weights.block[*at] > 0) else { return within };
    let last = within.clone().rev().find(|at| weights.block[*at] > 0).unwrap_or(first);
    let mut start = first;
    let leads = |at: usize| {
        verdicts[at].is_none() && is_lead(tree, &tree.blocks.items[at], is_beside(tree, at, first))
    };
    while start > within.start && leads(start - 1) {
        start -= 1;
    }
    let own = own_last(tree, weights, within.clone(), last);
    let (mut end, mut at) = (last + 1, last + 1);
    // A colon or a heading leads to a list.
    let mut led = tree.blocks.of(&tree.blocks.items[last]).ends_with(':');
    while at < within.end {
        let block = &tree.blocks.items[at];
        // What the layout leaves out may stand in the midst of a list, and so may the button of a box.
        if verdicts[at].is_some() || own != last && at == last + 1 && is_menu(tree, block) {
            at += 1;
            continue;
        }
        let item = block.kind == BlockKind::ListItem;
        let heads = || at + 1 < within.end && verdicts[at + 1].is_none() && is_section(tree, at, last);
        let goes_on = if at == end {
            trails(tree, at, [last, own]) || item && led && !is_menu(tree, block) || heads()
        } else {
            [last, own].into_iter().any(|last| is_trail(tree, at, last) && is_beside(tree, at, last))
        };
        if !goes_on {
            break;
        }
        led = item && led || block.kind == BlockKind::Heading || tree.blocks.of(block).ends_with(':');
        at += 1;
        end = at;
    }
    start..with_parts(tree, verdicts, last, end)
}

/// The last paragraph of those that one element holds where they are most of the prose: the last of all may be that of a box.
fn own_last(tree: &Tree, weights: &Weights, within: Range<usize>, last: usize) -> usize {
    let prose = within.filter(|at| weights.block[*at] > 0);
    let (mut most, mut lead) = (parent_of(tree, last), 0);
    for at in prose.clone() {
        let (parent, weight) = (parent_of(tree, at), weights.block[at]);
        lead = match parent == most {
            true => lead + weight,
            false if weight <= lead => lead - weight,
            false => {
                most = parent;
                weight - lead
            }
        };
    }
    prose.rev().find(|at| parent_of(tree, *at) == most).unwrap_or(last)
}

/// Whether a short line belongs to one of two paragraphs above it.
fn trails(tree: &Tree, at: usize, paragraphs: [usize; 2]) -> bool {
    paragraphs.into_iter().any(|last| is_trail(tree, at, last))
}

/// Whether a heading after the last paragraph and the line under it belong to it: both stand beside it, or in an element there
/// that bears no name, or in one of the same kind as its own.
fn is_section(tree: &Tree, heading: usize, last: usize) -> bool {
    let block = &tree.blocks.items[heading];
    let around = &tree.elements[tree.elements[tree.hosts[heading]].parent];
    let close = || {
        is_beside(tree, heading, last)
            || !around.is(role::NAMED) && around.parent == parent_of(tree, last)
            || are_siblings(tree, tree.elements[tree.hosts[heading]].parent, parent_of(tree, last))
    };
    block.kind == BlockKind::Heading && !block.is_link_line() && close() && is_trail(tree, heading + 1, last)
}

/// The part of the element after its headline, when most of its prose stands there.
fn after_headline(tree: &Tree, weights: &Weights, within: Range<usize>) -> Range<usize> {
    let sum = |range: Range<usize>| weights.block[range].iter().sum::<usize>();
    let total = sum(within.clone());
    let after = |at: &&usize| within.contains(*at) && sum(**at..within.end) * 3 > total;
    match headline::find(tree).iter().find(after) {
        Some(at) => *at..within.end,
        None => within,
    }
}

/// A short line right before the first paragraph that belongs to it.
fn is_lead(tree: &Tree, block: &Block, beside: bool) -> bool {
    let line = tree.blocks.of(block);
    if is_menu(tree, block) {
        return false;
    }
    beside && block.kind != BlockKind::Heading && line.split_whitespace().nth(LEAD_WORDS - 1).is_some()
        || line.len() > SHORTEST_LEAD
            && (block.kind == BlockKind::ListItem || line.ends_with(['.', ':', '"', '\u{201d}', '?', '!']))
}

/// A short line right after the last paragraph that belongs to it.
fn is_trail(tree: &Tree, at: usize, last: usize) -> bool {
    let block = &tree.blocks.items[at];
    let line = tree.blocks.of(block);
    if is_menu(tree, block) || block.kind == BlockKind::Heading {
        return false;
    }
    block.kind == BlockKind::ListItem && line.len() > SHORTEST_ITEM
        || is_beside(tree, at, last)
        || is_sibling(tree, at, last)
        || line.ends_with(['.', '"', '\u{201d}', '!', '?'])
}
