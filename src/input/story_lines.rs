//! Flattened pages: finds the story among the lines of a whole page that was turned into plain text.
//!
//! Paragraphs weigh their length, short lines weigh against; the heaviest stretch of lines is the story. A release with
//! short lists stays whole: only what has many short lines for its paragraphs is taken for a page.

use super::block::Blocks;
use super::boilerplate::{self, Signs, TAIL_WEIGHT, weights};
use super::dropped::DropReason;
use super::notice;
use super::page_lines;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// The longest brief line, in bytes: an item of a menu, a label, a byline.
const LONGEST_BRIEF: usize = 60;
/// The fewest brief lines of a text whose lines are weighed.
const FEWEST_BRIEF: usize = 6;
/// The most lines of a text whose lines are weighed one by one, which takes half a kilobyte a line; pages have hundreds.
const MOST_LINES: usize = 10_000;
/// The fewest brief lines of a whole page; a release with a list of names has fewer.
const FEWEST_SHORT: usize = 20;
/// The smallest share of brief lines of a whole page, in hundredths.
const SHORT_SHARE: usize = 50;
/// The fewest lines of a whole page that bear a sign of furniture; a release that ends in a footer has fewer.
const FEWEST_SIGNS: usize = 6;
/// The weight against a stretch that ends it: about a paragraph's, or a dozen lines of a menu.
const GAP: isize = 600;
/// The weight, in bytes, of a stretch that is a story whatever else the page holds.
const HEAVY: isize = 3_000;
/// The share of the heaviest stretch, in hundredths, that makes the first one to reach it the story.
const ENOUGH_SHARE: isize = 35;
/// The longest label, in bytes, that is not part of a story although it ends in a full stop.
const LONGEST_LABEL: usize = 24;
/// What the lines of a text tell of its story.
#[derive(Debug)]
pub(super) struct Layout {
    /// Why each line outside the story is dropped; all `None` if the text is not a page.
    pub verdicts: Vec<Option<DropReason>>,
    pub story: Range<usize>,
    /// What the phrases of each line say; empty where they were not asked for.
    pub signs: Vec<Signs>,
}

impl Layout {
    /// All of so many lines is the story.
    pub(super) fn whole(count: usize) -> Self {
        Self { verdicts: vec![None; count], story: 0..count, signs: Vec::new() }
    }
}

/// Finds the story of a text, whose lines may have stood in one.
pub(super) fn layout(blocks: &Blocks, one_line: bool, lexicons: &Lexicons) -> Layout {
    let count = blocks.items.len();
    let notices = if one_line { notice::all(blocks, lexicons) } else { notice::at_edges(blocks, lexicons) };
    let brief = blocks.items.iter().filter(|block| block.range.len() <= LONGEST_BRIEF).count();
    if brief < FEWEST_BRIEF && notices.is_empty() {
        return Layout::whole(count);
    }
    let signs = boilerplate::signs(blocks, lexicons);
    let has_notice = !notices.is_empty();
    let lines = if count > MOST_LINES {
        None
    } else {
        page_lines::body(blocks, &signs, lexicons, has_notice, one_line)
    };
    let inside = |span: Range<usize>| (0..count).map(|at| span.contains(&at)).collect::<Vec<bool>>();
    let stretch = || heaviest_span(blocks, &signs, brief).map(inside);
    let kept = lines.or_else(stretch).unwrap_or_else(|| vec![true; count]);
    let is_page = kept.contains(&false);
    let start = kept.iter().position(|kept| *kept).unwrap_or(0);
    let end = kept.iter().rposition(|kept| *kept).map_or(start, |last| last + 1);
    let verdict = |kept: bool| if kept { None } else { Some(DropReason::Layout) };
    let mut verdicts: Vec<_> = kept.into_iter().map(verdict).collect();
    let mut at_edge = vec![false; count];
    for at in notices {
        at_edge[at] = true;
    }
    for (at, verdict) in verdicts.iter_mut().enumerate() {
        if at_edge[at] || is_page && notice::is_notice(blocks, at, lexicons) {
            *verdict = Some(DropReason::Cookie);
        }
    }
    notice::leave_out_parts(blocks, &mut verdicts, lexicons);
    notice::leave_out_buttons(blocks, &mut verdicts, lexicons);
    Layout { verdicts, story: start..end, signs }
}

/// The heaviest stretch of a text with many brief lines; `None` where it has too few signs of a page.
fn heaviest_span(blocks: &Blocks, signs: &[Signs], brief: usize) -> Option<Range<usize>> {
    if brief < FEWEST_SHORT || brief * 100 < blocks.items.len() * SHORT_SHARE {
        return None;
    }
    let weights = weights(blocks, signs);
    if weights.iter().filter(|(_, sign)| *sign).count() < FEWEST_SIGNS {
        return None;
    }
    Some(heaviest(&weights))
        .filter(|span| !span.is_empty())
        .map(|span| with_brief_ends(blocks, &weights, span))
}

/// The first heavy stretch: what follows it on a page is comments and other stories, however long.
fn heaviest(weights: &[(isize, bool)]) -> Range<usize> {
    let mut stretches: Vec<(Range<usize>, isize)> = Vec::new();
    let (mut start, mut sum) = (0, 0_isize);
    let mut best: (Range<usize>, isize) = (0..0, 0);
    for (at, (weight, _)) in weights.iter().enumerate() {
        sum += weight;
        if sum > best.1 && *weight > 0 {
            best = (start..at + 1, sum);
        }
        if sum <= 0 || sum < best.1 - GAP {
            stretches.push(std::mem::replace(&mut best, (0..0, 0)));
            sum = 0;
            start = at + 1;
        }
    }
    stretches.push(best);
    let most = stretches.iter().map(|(_, sum)| *sum).max().unwrap_or(0);
    let enough = most.min(HEAVY) * ENOUGH_SHARE / 100;
    let Some(at) = stretches.iter().position(|(_, sum)| *sum >= enough) else { return 0..0 };
    let (mut story, sum) = stretches[at].clone();
    // A list or a box may cut a story; a heading of comments ends it. Each line is looked at once.
    let mut seen = story.end;
    for (next, more) in &stretches[at + 1..] {
        if next.is_empty() {
            continue;
        }
        let ends = |(weight, _): &(isize, bool)| {
            crate::steps::count();
            *weight <= TAIL_WEIGHT
        };
        if weights[seen..next.start].iter().any(ends) {
            break;
        }
        seen = next.start;
        if *more >= sum {
            story.end = next.end;
            seen = next.end;
        }
    }
    story
}

/// The story with the brief sentences right before and right after its paragraphs.
fn with_brief_ends(blocks: &Blocks, weights: &[(isize, bool)], mut span: Range<usize>) -> Range<usize> {
    let belongs = |at: usize| {
        let line = blocks.of(&blocks.items[at]);
        !weights[at].1 && line.len() > LONGEST_LABEL && line.ends_with(['.', '!', '?', '"', '\u{201d}'])
    };
    while span.start > 0 && belongs(span.start - 1) {
        span.start -= 1;
    }
    while span.end < weights.len() && belongs(span.end) {
        span.end += 1;
    }
    span
}
