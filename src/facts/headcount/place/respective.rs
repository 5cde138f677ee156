//! Respectively: the place that stands where the count does in its own list (`12, ten and eight PCSOs in Corby, Oundle and
//! Deal respectively`).

use super::{Search, within};
use crate::facts::headcount::Count;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many numbers or places a list has. It keeps the cost linear in a list without an end.
const MOST: usize = 16;
/// How many tokens of a sentence are searched for `respectively`.
const LONGEST: usize = 100;

impl Search<'_, '_> {
    /// The place of a count in a list of numbers, where the sentence has `respectively` and as many places.
    pub(super) fn respective(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(count.tokens.start));
        let end = sentence.end.min(count.tokens.end + LONGEST);
        let close = (count.tokens.end..end).find(|at| document.is_word(*at, Word::Respectively))?;
        let joint = |at: usize| document.is_mark(at, ',') || document.is(at, Cue::Conjunction);
        let number = |at: usize| self.mentions.claims.of(at) == Claim::Number;
        let (mut rank, mut at) = (0, count.tokens.start);
        while rank < MOST {
            let before = (sentence.start..at).rev().find(|at| !joint(*at));
            let Some(before) = before.filter(|before| before + 1 < at && number(*before)) else { break };
            at = (sentence.start..=before).rev().take_while(|at| number(*at)).last().unwrap_or(before);
            rank += 1;
        }
        // `Corby and Oundle get 12 and eight PCSOs respectively`.
        let ahead: Vec<_> = within(self.mentions, sentence.start..at).take(MOST).collect();
        let numbers = &self.mentions.numbers;
        let first = numbers.partition_point(|number| number.tokens.start < at);
        let members = numbers[first..].iter().take_while(|number| number.tokens.start < close).take(MOST);
        if ahead.len() > 1 && ahead.len() == members.count() {
            return ahead.get(rank).map(|place| (*place).clone());
        }
        let listed = rank > 0 || number(count.tokens.end + 1) && joint(count.tokens.end);
        let places: Vec<_> = within(self.mentions, count.tokens.end..close).take(MOST).collect();
        places.get(rank).filter(|_| listed && places.len() > 1).map(|place| (*place).clone())
    }
}
