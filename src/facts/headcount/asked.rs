//! Questions: the people whose number a question above a list asks for, where the line that leads to the list names nobody
//! (`To ask how many specials each force has.`, `The information is set out below.`).

use super::elliptical::Ellipsis;
use super::noun::Group;
use super::phrase;
use crate::lexicon::{Cue, Word};

/// How many lines above the caption of its list a question may stand: behind it at most who answers.
const NEAR: usize = 3;
/// How many tokens the line between a question and its list may have. Longer ones tell something else.
const LONGEST_ANSWER: usize = 30;
/// How many tokens of a question are read.
const LONGEST_QUESTION: usize = 80;

impl<'d> Ellipsis<'_, 'd> {
    /// The people asked for above a line that names nobody and counts nothing.
    pub(super) fn asked_above(&self, line: usize) -> Option<Group<'d>> {
        let document = self.document;
        let words = document.block(line);
        let silent = words.len() <= LONGEST_ANSWER
            && phrase::plural_in(document, self.mentions, words.clone()).is_none()
            && !words.clone().any(|at| document.is(at, Cue::PublicNoun))
            && !self.has_rival(words);
        let above = (line.saturating_sub(NEAR)..line).rev().filter(|_| silent);
        above.into_iter().find_map(|line| self.asked_in(line))
    }

    /// The people of `how many specials`, `what the number of specials was`.
    fn asked_in(&self, line: usize) -> Option<Group<'d>> {
        let document = self.document;
        let block = document.block(line);
        let words = block.start..block.end.min(block.start + LONGEST_QUESTION);
        let asks = |at: usize| {
            let number = document.is(at, Cue::StrengthNoun) && document.is_word(at + 1, Word::Of);
            document.is_word(at, Word::Many).then_some(at + 1).or(number.then_some(at + 2))
        };
        let named = words.filter_map(asks).find_map(|at| phrase::read(document, self.mentions, at))?;
        named.group.filter(|_| !named.single)
    }
}
