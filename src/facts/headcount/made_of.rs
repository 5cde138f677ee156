//! `The 14 PCs - five women and nine men -`: the parts of a count, told beside it or with an article by nouns that may mean
//! anybody. Their sum tells whose they are.

use super::elliptical::{Ellipsis, Rest};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use crate::mentions::{Mention, number::NumberValue};

impl<'d> Ellipsis<'_, 'd> {
    /// One of two parts that make up the count right before them.
    pub(super) fn made_of(&self) -> Option<Rest<'d>> {
        let numbers = &self.mentions.numbers;
        if !self.counts_anybody(self.number) {
            return None;
        }
        let at = numbers.partition_point(|number| number.tokens.start < self.number.tokens.start);
        let after = numbers.get(at + 1).filter(|after| self.is_pair(self.number, after));
        let before = at.checked_sub(1).map(|at| &numbers[at]);
        let before = before.filter(|before| after.is_none() && self.is_pair(before, self.number));
        let (first, second) = (before.unwrap_or(self.number), after.unwrap_or(self.number));
        let sum = first.value.count.checked_add(second.value.count);
        let whole = self.counts.iter().rev().take(2).find(|whole| whole.tokens.end < first.tokens.start)?;
        let pair = before.is_some() || after.is_some();
        let beside = whole.tokens.end + 1 == first.tokens.start && self.is_aside(whole.tokens.end);
        // `The nine men and five women`, who were told of before.
        let known = self.document.is_word(first.tokens.start - 1, Word::The);
        (pair && (beside || known) && sum == Some(whole.number.count)).then_some((
            whole.group,
            headcount::PART,
            None,
        ))
    }

    /// A dash, a comma, a colon or a bracket.
    fn is_aside(&self, at: usize) -> bool {
        ['-', '\u{2013}', '\u{2014}', ',', ':', '('].iter().any(|mark| self.document.is_mark(at, *mark))
    }

    /// `five women`.
    fn counts_anybody(&self, number: &Mention<NumberValue>) -> bool {
        self.document.is(number.tokens.end, Cue::PublicNoun)
    }

    /// `five women and nine men`.
    fn is_pair(&self, first: &Mention<NumberValue>, second: &Mention<NumberValue>) -> bool {
        let and = first.tokens.end + 1;
        let joined = self.document.is(and, Cue::Conjunction) && second.tokens.start == and + 1;
        joined && self.counts_anybody(first) && self.counts_anybody(second)
    }
}
