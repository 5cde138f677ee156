//! The frame: which element holds the story, and which blocks inside it are the story.

use super::tag::Tag;
use super::teaser;
use super::tree::Tree;
use super::{furniture, headline, role};
use crate::block::BlockKind;
use crate::input::block::Block;
use crate::input::dropped::DropReason;
use crate::input::line_shape::is_sentence;
use std::ops::Range;

/// The longest line, in bytes, that may be a label when it does not end like a sentence.
const LONGEST_LABEL: usize = 140;
/// The least share of the page's prose that a named body holds, in hundredths: it may be one of several parts.
const BODY_SHARE: usize = 40;
/// The least share that an `<article>` or a named story holds: a teaser of another story holds less.
const STORY_SHARE: usize = 55;
/// The share of an element's prose that makes an element inside it the closer frame.
const CLOSE_SHARE: usize = 97;
/// The share of an element's prose that its named parts hold where the story is all of them.
const PARTS_SHARE: usize = 70;
/// How many elements stand around a part and inside the story.
const PARTS_REACH: usize = 3;
/// The share of an element's prose that one child holds where the child is the story.
const CHILD_SHARE: usize = 90;
/// The shortest line before the first paragraph that may belong to it, in bytes; shorter ones are labels.
const SHORTEST_LEAD: usize = 24;
/// The shortest item of a list after the last paragraph that may belong to it, in bytes.
const SHORTEST_ITEM: usize = 12;

/// What the layout says: a reason to leave out for each block, and the range of the story.
pub(super) struct Layout {
    pub verdicts: Vec<Option<DropReason>>,
    pub span: Range<usize>,
}

/// How much text each block and each element offers.
struct Weights {
    /// The block's bytes when it reads as a paragraph, else 0.
    block: Vec<usize>,
    /// Sums over elements.
    element: Vec<usize>,
}

/// Reads the layout of a page.
pub(super) fn layout(tree: &Tree) -> Layout {
    let blocks = &tree.blocks.items;
    let prose: Vec<usize> = blocks.iter().map(|block| prose(tree, block)).collect();
    let all = sums(tree, &prose);
    let mut verdicts = furniture::verdicts(tree, &all);
    for card in teaser::cards(tree) {
        verdicts[card].iter_mut().for_each(|verdict| *verdict = verdict.or(Some(DropReason::Layout)));
    }
    let clean: Vec<usize> =
        prose.iter().zip(&verdicts).map(|(len, verdict)| if verdict.is_none() { *len } else { 0 }).collect();
    let weights = Weights { element: sums(tree, &clean), block: clean };
    let frame = frame(tree, &weights);
    let within = tree.elements[frame].first..tree.elements[frame].last;
    let named = tree.elements[frame].is(role::BODY) || frame_holds_bodies(tree, frame);
    let span = if named {
        named_span(tree, &weights, &verdicts, within)
    } else {
        span(tree, &weights, &verdicts, within)
    };
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        if !span.contains(&at) {
            verdict.get_or_insert(DropReason::Layout);
        }
    }
    for at in span.clone() {
        if verdicts[at].is_none() && blocks[at].is_link_line() {
            verdicts[at] = Some(DropReason::Menu);
        }
    }
    Layout { verdicts, span }
}

/// The bytes of a block that reads as a paragraph.
fn prose(tree: &Tree, block: &Block) -> usize {
    let line = tree.blocks.of(block);
    let len = line.len();
    let linked = block.linked * 3 > len;
    let counts = block.kind != BlockKind::Heading && !linked && (is_sentence(line) || len > LONGEST_LABEL);
    if counts { len } else { 0 }
}

/// The sum of the blocks' weights over each element.
fn sums(tree: &Tree, weights: &[usize]) -> Vec<usize> {
    let mut before = Vec::with_capacity(weights.len() + 1);
    let mut sum = 0;
    before.push(0);
    for weight in weights {
        sum += weight;
        before.push(sum);
    }
    tree.elements
        .iter()
        .map(|element| before[element.last.max(element.first)] - before[element.first])
        .collect()
}

/// The element that holds the story.
fn frame(tree: &Tree, weights: &Weights) -> usize {
    let total = weights.element[0];
    let best = |wanted: &dyn Fn(usize) -> bool, share: usize| {
        let mut best = None;
        for at in 1..tree.elements.len() {
            let weight = weights.element[at];
            if wanted(at) && weight * 100 >= total * share && weight > 0 {
                let known = best.map_or(0, |known: usize| weights.element[known]);
                // A deeper element that holds nearly the same is the closer frame.
                if weight * 100 >= known * CLOSE_SHARE {
                    best = Some(at);
                }
            }
        }
        best
    };
    let element = |at: usize| &tree.elements[at];
    let body = best(&|at| element(at).is(role::BODY), BODY_SHARE);
    let story = || best(&|at| element(at).tag == Tag::Story || element(at).is(role::STORY), STORY_SHARE);
    match body {
        Some(body) => around_parts(tree, weights, body),
        None => descend(tree, weights, story().unwrap_or(0)),
    }
}

/// A body in several parts: the element around them, when no story of its own stands between.
fn around_parts(tree: &Tree, weights: &Weights, body: usize) -> usize {
    let parts = |within: usize| {
        let range = tree.elements[within].first..tree.elements[within].last;
        let inside =
            |element: &super::tree::Element| element.first >= range.start && element.last <= range.end;
        let named = |at: &usize| {
            let element = &tree.elements[*at];
            element.is(role::BODY) && inside(element) && weights.element[*at] * 10 > weights.element[body]
        };
        (within + 1..tree.elements.len()).filter(named).map(|at| weights.element[at]).sum::<usize>()
    };
    let mut at = body;
    for _ in 0..PARTS_REACH {
        let parent = tree.elements[at].parent;
        if parent == 0 {
            break;
        }
        at = parent;
        let more = weights.element[at] > weights.element[body];
        if more && parts(at) * 100 >= weights.element[at] * PARTS_SHARE {
            return at;
        }
        if tree.elements[at].tag == Tag::Story {
            break;
        }
    }
    body
}

/// From an element down while one child holds nearly all of its text.
fn descend(tree: &Tree, weights: &Weights, from: usize) -> usize {
    let mut at = from;
    for child in from + 1..tree.elements.len() {
        let inside = tree.elements[child].first >= tree.elements[at].first
            && tree.elements[child].last <= tree.elements[at].last;
        let weight = weights.element[child];
        if inside
            && tree.elements[child].parent == at
            && weight * 100 >= weights.element[at] * CHILD_SHARE
            && weight > 0
        {
            at = child;
        }
    }
    at
}

/// Whether a frame was chosen for the named bodies in it.
fn frame_holds_bodies(tree: &Tree, frame: usize) -> bool {
    tree.elements
        .iter()
        .skip(frame + 1)
        .take_while(|element| element.first < tree.elements[frame].last)
        .any(|element| element.parent == frame && element.is(role::BODY) && element.last > element.first)
}

/// What a named body holds, without what stands apart from its paragraphs at either end.
fn named_span(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    within: Range<usize>,
) -> Range<usize> {
    let blocks = &tree.blocks.items;
    let Some(first) = within.clone().find(|at| weights.block[*at] > 0) else { return within };
    let last = within.clone().rev().find(|at| weights.block[*at] > 0).unwrap_or(first);
    let beside = |at: usize, of: usize| parent_of(tree, at) == parent_of(tree, of);
    let leads = |at: &usize| {
        let block = &blocks[*at];
        let close = beside(*at, first) && block.kind != BlockKind::Heading && !block.is_link_line();
        verdicts[*at].is_none() && (close || is_lead(tree, block))
    };
    let trails = |at: &usize| verdicts[*at].is_none() && is_trail(tree, &blocks[*at], beside(*at, last));
    let start = (within.start..first).find(leads).unwrap_or(first);
    let end = (last + 1..within.end).rev().find(trails).unwrap_or(last);
    start..end + 1
}

/// The element around the element of a block.
fn parent_of(tree: &Tree, block: usize) -> usize {
    tree.elements[tree.hosts[block]].parent
}

/// From the story's first block to its last.
fn span(
    tree: &Tree,
    weights: &Weights,
    verdicts: &[Option<DropReason>],
    within: Range<usize>,
) -> Range<usize> {
    let within = behind_headline(tree, weights, within);
    let Some(first) = within.clone().find(|at| weights.block[*at] > 0) else { return within };
    let last = within.clone().rev().find(|at| weights.block[*at] > 0).unwrap_or(first);
    let mut start = first;
    let leads = |at: usize| verdicts[at].is_none() && is_lead(tree, &tree.blocks.items[at]);
    while start > within.start && leads(start - 1) {
        start -= 1;
    }
    let mut end = last + 1;
    let trails = |at: usize| {
        verdicts[at].is_none()
            && is_trail(tree, &tree.blocks.items[at], parent_of(tree, at) == parent_of(tree, last))
    };
    while end < within.end && trails(end) {
        end += 1;
    }
    start..end
}

/// The part of the frame behind its headline, when most of its prose stands there.
fn behind_headline(tree: &Tree, weights: &Weights, within: Range<usize>) -> Range<usize> {
    let sum = |range: Range<usize>| weights.block[range].iter().sum::<usize>();
    let total = sum(within.clone());
    let behind = |at: &&usize| within.contains(*at) && sum(**at..within.end) * 3 > total;
    match headline::find(tree).iter().find(behind) {
        Some(at) => *at..within.end,
        None => within,
    }
}

/// A short line right before the first paragraph that belongs to it.
fn is_lead(tree: &Tree, block: &Block) -> bool {
    let line = tree.blocks.of(block);
    !block.is_link_line()
        && line.len() > SHORTEST_LEAD
        && (block.kind == BlockKind::ListItem || line.ends_with(['.', ':', '"', '\u{201d}', '?', '!']))
}

/// A short line right behind the last paragraph that belongs to it.
fn is_trail(tree: &Tree, block: &Block, beside: bool) -> bool {
    let line = tree.blocks.of(block);
    if block.is_link_line() || block.kind == BlockKind::Heading {
        return false;
    }
    block.kind == BlockKind::ListItem && line.len() > SHORTEST_ITEM
        || beside
        || line.ends_with(['.', '"', '\u{201d}', '!', '?'])
}
