//! Posts: whose they are where their noun does not say (`95 new posts`, `nine of the posts`).

use super::noun::{self, Group};
use super::phrase;
use super::{Count, MOST_COUNTS};
use crate::document::Document;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::{Mention, Mentions, number::NumberValue};

/// How many tokens around `95 new posts` may show that they are posts of the police: about a sentence.
const NEAR_POSTS: usize = 20;

/// How many tokens a line of a rank, its place and its posts has.
const LONGEST_LINE: usize = 12;

/// `the number of PCSOs from the current 64 posts`: posts of those whose number is spoken of.
pub(super) fn numbered_before<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    start: usize,
) -> Option<Group<'d>> {
    let sentence = document.sentence(document.sentence_of(start));
    let mut before = (sentence.start.max(start.saturating_sub(NEAR_POSTS))..start).rev();
    let topic =
        before.find(|at| document.is(*at, Cue::StrengthNoun) && document.is_word(at + 1, Word::Of))?;
    phrase::plural_in(document, mentions, topic..start)
}

/// `nine of the posts` are those of the last count that is as large.
pub(super) fn whose_posts<'d>(counts: &[Count<'d>], number: &Mention<NumberValue>) -> Option<Group<'d>> {
    let mut told = counts.iter().rev().take(MOST_COUNTS);
    told.find(|count| count.number.count >= number.value.count).map(|count| count.group)
}

/// `Detective Constable – Corby – six posts`: posts of the rank that opens a line of few words.
pub(super) fn of_the_line<'d>(
    document: &'d Document<'_>,
    mentions: &Mentions,
    number: &Mention<NumberValue>,
) -> Option<Group<'d>> {
    let line = document.block(document.block_of(number.tokens.start));
    let noun = noun::noun_at(document, mentions, line.start).filter(|noun| noun.weight > 2)?;
    let dash = ['-', '\u{2013}', '\u{2014}', ':', ','].iter().any(|mark| document.is_mark(noun.end, *mark));
    (dash && line.len() <= LONGEST_LINE && noun.end < number.tokens.start).then_some(noun.group)
}

/// `95 new posts`, of which no more is said, are officers'.
pub(super) fn posts_of_a_force(
    document: &Document<'_>,
    number: &Mention<NumberValue>,
    end: usize,
) -> Option<Group<'static>> {
    let added = (number.tokens.end..end).any(|at| document.is(at, Cue::Additive));
    let posts = document.is_word(end.checked_sub(1)?, Word::Posts);
    let block = document.block(document.block_of(end - 1));
    let from = end.saturating_sub(NEAR_POSTS).max(block.start);
    let police = (from..(end + NEAR_POSTS).min(block.end))
        .any(|at| document.is(at, Cue::Police) || document.hit_at(Table::Rank, at).is_some());
    (added && posts && police).then_some(Group { name: "police_officer", noun: end - 1 })
}
