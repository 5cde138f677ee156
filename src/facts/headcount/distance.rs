//! How far back the people counted last stand: sentences with quotations are passed over.

use super::elliptical::Ellipsis;
use super::noun::Group;

/// Farther back, quotations are not looked for. It keeps the cost linear in a page that is all quotations.
const FARTHEST: usize = 16;

impl<'d> Ellipsis<'_, 'd> {
    /// The people of the last count, where it stands at most `sentences` before and nothing else was counted since.
    pub(super) fn last(&self, sentences: usize) -> Option<Group<'d>> {
        let last = self.antecedent.filter(|last| !last.broken)?;
        (self.sentences_since(last.at) <= sentences).then_some(last.group)
    }

    /// The people of the last count, at most `sentences` before, whatever was counted since.
    pub(super) fn lately(&self, sentences: usize) -> Option<Group<'d>> {
        let last = self.antecedent?;
        (self.sentences_since(last.at) <= sentences).then_some(last.group)
    }

    /// The people counted in the sentence before the one that begins at a token, and nobody since.
    pub(super) fn told_before(&self, at: usize) -> Option<Group<'d>> {
        let last = self.antecedent.filter(|last| !last.broken && last.at < at)?;
        (self.sentences_between(last.at, at) <= 1).then_some(last.group)
    }

    /// How many sentences further than a token the number stands.
    fn sentences_since(&self, at: usize) -> usize {
        self.sentences_between(at, self.number.tokens.start)
    }

    /// How many sentences lie from one token to a later one; those with quotations are passed over.
    fn sentences_between(&self, from: usize, to: usize) -> usize {
        let document = self.document;
        let (then, now) = (document.sentence_of(from), document.sentence_of(to));
        if now.saturating_sub(then) > FARTHEST {
            return now - then;
        }
        (then + 1..=now).filter(|n| *n == now || !self.is_said(*n)).count()
    }

    /// Whether a sentence has a quotation in it that the number does not stand in.
    pub(super) fn is_said(&self, sentence: usize) -> bool {
        let document = self.document;
        let own = document.quotation_of(self.number.tokens.start);
        let (tokens, quotations) = (document.sentence(sentence), document.quotations());
        let first = quotations.partition_point(|quotation| quotation.end as usize <= tokens.start);
        // Of two of them one at least is not the number's own.
        let mut said = (first..quotations.len()).take(2);
        said.any(|at| (quotations[at].open as usize) < tokens.end && Some(at) != own)
    }

    /// The last sentence before the number's that nobody says.
    pub(super) fn sentence_before(&self) -> usize {
        let own = self.document.sentence_of(self.number.tokens.start);
        let before = (own.saturating_sub(FARTHEST)..own).rev().find(|n| !self.is_said(*n));
        before.unwrap_or(own.saturating_sub(1))
    }
}
