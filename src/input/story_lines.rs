//! Flattened pages: finds the story among the lines of a whole page that was turned into plain text.
//!
//! Paragraphs weigh their length, short lines weigh against; the heaviest stretch of lines is the story. A release with
//! short lists stays whole: only what has many short lines for its paragraphs is taken for a page.

use super::block::Blocks;
use super::boilerplate::weights;
use super::dropped::DropReason;
use crate::block::BlockKind;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// A page has this many short lines, and this share of its lines is short, in hundredths.
const FEWEST_SHORT: usize = 20;
const SHORT_SHARE: usize = 50;
/// So many lines bear a sign of furniture.
const FEWEST_SIGNS: usize = 6;
/// A stretch ends where so much stands against it.
const GAP: isize = 600;
/// A stretch of this weight is a story, whatever else the page holds.
const HEAVY: isize = 3_000;
/// A line of this weight is the heading of what ends a page.
const END: isize = -800;
/// How far above the story its headline may stand, in lines.
const HEADLINE_REACH: usize = 14;

/// Why the lines outside the story go; all `None` where the text is no page.
pub(super) fn layout(blocks: &Blocks, lexicons: &Lexicons) -> (Vec<Option<DropReason>>, Range<usize>) {
    let count = blocks.items.len();
    let whole = || (vec![None; count], 0..count);
    let brief = blocks.items.iter().filter(|block| block.range.len() <= 60).count();
    if brief < FEWEST_SHORT || brief * 100 < count * SHORT_SHARE {
        return whole();
    }
    let weights = weights(blocks, lexicons);
    if weights.iter().filter(|(_, sign)| *sign).count() < FEWEST_SIGNS {
        return whole();
    }
    let span = heaviest(&weights);
    if span.is_empty() {
        return whole();
    }
    let span = with_brief_ends(blocks, &weights, span);
    let mut verdicts = vec![Some(DropReason::Layout); count];
    verdicts[span.clone()].fill(None);
    if let Some(headline) = headline(blocks, span.start) {
        verdicts[headline] = None;
    }
    (verdicts, span)
}

/// The first heavy stretch: what comes behind it on a page are comments and other stories, however long.
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
    let enough = most.min(HEAVY) * 35 / 100;
    let Some(at) = stretches.iter().position(|(_, sum)| *sum >= enough) else { return 0..0 };
    let (mut story, sum) = stretches[at].clone();
    // A list or a box may cut a story; a heading of comments ends it.
    for (next, more) in &stretches[at + 1..] {
        if next.is_empty() {
            continue;
        }
        if weights[story.end..next.start].iter().any(|(weight, _)| *weight <= END) {
            break;
        }
        if *more >= sum {
            story.end = next.end;
        }
    }
    story
}

/// The story with the brief sentences right before and right behind its paragraphs.
fn with_brief_ends(blocks: &Blocks, weights: &[(isize, bool)], mut span: Range<usize>) -> Range<usize> {
    let belongs = |at: usize| {
        let line = blocks.of(&blocks.items[at]);
        !weights[at].1 && line.len() > 24 && line.ends_with(['.', '!', '?', '"', '\u{201d}'])
    };
    while span.start > 0 && belongs(span.start - 1) {
        span.start -= 1;
    }
    while span.end < weights.len() && belongs(span.end) {
        span.end += 1;
    }
    span
}

/// The longest line above the story that reads as a headline.
fn headline(blocks: &Blocks, start: usize) -> Option<usize> {
    let reads = |at: &usize| {
        let block = &blocks.items[*at];
        let line = blocks.of(block);
        let words = line.split_whitespace().count();
        (4..=24).contains(&words) && !line.ends_with(['.', ',', ':']) && block.kind != BlockKind::ListItem
    };
    (start.saturating_sub(HEADLINE_REACH)..start).filter(reads).max_by_key(|at| blocks.items[*at].range.len())
}
