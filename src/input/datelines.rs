//! Datelines: the day of publication that a page's own lines state, around its story.

use super::block::Blocks;
use super::dropped::DropReason;
use super::metadata::date::{self, Order};
use crate::lexicon::Lexicons;
use crate::timex::Timex;
use std::ops::Range;

/// The bytes of an ISO date: `2019-12-06`.
const ISO_DATE: usize = 10;
/// How many blocks before the story a dateline may stand: labels and share buttons come between.
const BEFORE: usize = 12;
/// How many blocks after the story, or before its end, a dateline may stand.
const AFTER: usize = 6;
/// The longest line that does not count as a paragraph, in bytes.
const LONGEST_BRIEF: usize = 120;
/// How many paragraphs may stand before a dateline at the head of a story.
const MOST_SENTENCES: usize = 3;
/// How many blocks after the headline a date with a label of its own may stand.
const BESIDE_HEADLINE: usize = 3;

/// A line that began as the value of a key `date` and goes on with furniture.
fn leading_date(line: &str, lexicons: &Lexicons) -> Option<Timex> {
    let rest = line.strip_prefix("date ")?;
    date::value(rest.get(..ISO_DATE)?, Order::default(), lexicons)
}

/// The date of the page's datelines, whose lines go from the text.
pub(super) fn find(
    blocks: &Blocks,
    verdicts: &mut [Option<DropReason>],
    story: Range<usize>,
    order: Order,
    lexicons: &Lexicons,
) -> Option<Timex> {
    let around = story.start.saturating_sub(BEFORE)..(story.end + AFTER).min(blocks.items.len());
    let count = around.end;
    let mut best: Option<(Timex, date::Strength)> = None;
    let mut sentences = 0;
    for at in around {
        let line = blocks.of(&blocks.items[at]);
        let near_end = at + AFTER >= count;
        if sentences > MOST_SENTENCES && !near_end {
            continue;
        }
        let dropped = verdicts[at].is_some();
        let leading =
            || leading_date(line, lexicons).filter(|_| dropped).map(|date| (date, date::Strength::Published));
        match date::dateline(line, order, lexicons).or_else(leading) {
            Some((date, strength)) => {
                let counts = strength != date::Strength::Bare || sentences <= 1 || at + 2 >= count;
                if counts {
                    verdicts[at].get_or_insert(DropReason::Dateline);
                    if best.is_none_or(|(_, known)| strength > known) {
                        best = Some((date, strength));
                    }
                }
            }
            None => {
                let long = line.len() > LONGEST_BRIEF && line.contains(char::is_alphabetic);
                sentences += usize::from(verdicts[at].is_none() && long);
            }
        }
    }
    best.map(|(date, _)| date)
}

/// The date right after the headline: in a dateline, however much stands above it, or in a line whose other words are a label:
/// `Beat bulletin of 3 May 2024`.
pub(super) fn beside_headline(
    blocks: &Blocks,
    verdicts: &mut [Option<DropReason>],
    headline: usize,
    order: Order,
    lexicons: &Lexicons,
) -> Option<Timex> {
    let behind = headline + 1..(headline + 1 + BESIDE_HEADLINE).min(blocks.items.len());
    for at in behind {
        let line = blocks.of(&blocks.items[at]);
        if line.len() > LONGEST_BRIEF {
            break;
        }
        let stated = date::dateline(line, order, lexicons).map(|(date, _)| date);
        if let Some(date) = stated.or_else(|| date::labelled(line, order, lexicons)) {
            verdicts[at].get_or_insert(DropReason::Dateline);
            return Some(date);
        }
    }
    None
}
