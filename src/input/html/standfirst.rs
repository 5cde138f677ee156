//! Standfirsts: what a page says between its headline and the first paragraph of the story.
//!
//! One that stands beside both is part of the text; one apart from them may be the site's, unless it tells of an officer.

use super::tree::Tree;
use crate::block::BlockKind;
use crate::input::dropped::DropReason;
use crate::lexicon::{Lexicons, Table};
use std::ops::Range;

/// The fewest words of a standfirst; a byline, a date or a label has fewer.
const FEWEST_WORDS: usize = 6;
/// The longest standfirst, in bytes.
const LONGEST: usize = 400;
/// How many lines stand between a headline and its story: byline, date and buttons for sharing.
const REACH: usize = 12;

/// Adds the standfirst to the span, and leaves out what stands between it and the story.
pub(super) fn add(
    tree: &Tree,
    headline: Option<usize>,
    verdicts: &mut [Option<DropReason>],
    span: &mut Range<usize>,
    lexicons: &Lexicons,
) {
    let Some(headline) = headline.filter(|at| (*at + 1..=at + REACH).contains(&span.start)) else { return };
    let parent = |at: usize| tree.elements[tree.hosts[at]].parent;
    let is = |at: &usize| {
        let block = &tree.blocks.items[*at];
        let line = tree.blocks.of(block);
        // A smaller heading right under the headline goes on with it.
        let goes_on = *at == headline + 1 && tree.hands[*at].level > tree.hands[headline].level;
        verdicts[*at].is_none()
            && (block.kind == BlockKind::Paragraph || goes_on)
            && block.linked == 0
            && (FEWEST_WORDS..).contains(&line.split_whitespace().count())
            && line.len() <= LONGEST
            && (parent(*at) == parent(headline) && parent(*at) == parent(span.start)
                || bears_rank(line, lexicons))
    };
    let found: Vec<usize> = (headline + 1..span.start).filter(is).collect();
    let Some(first) = found.first() else { return };
    for at in (*first..span.start).filter(|at| !found.contains(at)) {
        verdicts[at].get_or_insert(DropReason::Layout);
    }
    span.start = *first;
}

/// Whether a line names a rank, written as it is before a name.
fn bears_rank(line: &str, lexicons: &Lexicons) -> bool {
    let ranked = |word: &str| {
        lexicons.rows_at(lexicons.start(lexicons.word(word))).any(|(table, _)| table == Table::Rank)
    };
    let words = line.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.starts_with(char::is_uppercase)).any(ranked)
}
