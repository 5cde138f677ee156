//! Datelines: the lines of a page that state a date and no more, and the day of publication that they tell.

mod listed;
mod published;
mod signs;

pub(super) use published::{Page, Published, find as published};

use super::block::Blocks;
use super::byline;
use super::dropped::DropReason;
use super::metadata::date::{self, Order};
use crate::lexicon::Lexicons;
use listed::{introduces_dates, is_of_table};
use std::ops::Range;

/// How many blocks before the story a dateline may stand: labels and share buttons come between.
const BEFORE: usize = 12;
/// How many blocks after the story, or before its end, a dateline may stand.
const AFTER: usize = 6;
/// The longest line that does not count as a paragraph, in bytes.
const LONGEST_BRIEF: usize = 120;
/// How many paragraphs may stand before a dateline at the head of a story.
const MOST_SENTENCES: usize = 3;

/// Leaves the datelines around a story out of the text.
pub(super) fn leave_out(
    blocks: &Blocks,
    verdicts: &mut [Option<DropReason>],
    story: Range<usize>,
    order: Order,
    lexicons: &Lexicons,
) {
    let around = story.start.saturating_sub(BEFORE)..(story.end + AFTER).min(blocks.items.len());
    let count = around.end;
    let (mut sentences, mut listed) = (0, false);
    for at in around {
        let line = blocks.of(&blocks.items[at]);
        let near_end = at + AFTER >= count;
        // What was left out for its words may be known for a date yet.
        let weighed = verdicts[at] == Some(DropReason::Words);
        if verdicts[at].is_some() && !weighed || sentences > MOST_SENTENCES && !near_end {
            continue;
        }
        let dateline = date::dateline(line, order, lexicons);
        match dateline.filter(|_| !byline::is_of_officer(line, lexicons)) {
            Some((_, strength)) => {
                let bare = strength == date::Strength::Bare;
                listed &= bare;
                let of_table = bare && is_of_table(blocks, at);
                if !listed && !of_table && (!bare || sentences <= 1 || at + 2 >= count) {
                    verdicts[at] = Some(DropReason::Dateline);
                }
            }
            None => {
                let long = !weighed && line.len() > LONGEST_BRIEF && line.contains(char::is_alphabetic);
                sentences += usize::from(long);
                listed = verdicts[at].is_none() && introduces_dates(line, lexicons);
            }
        }
    }
}

#[cfg(test)]
mod tests;
