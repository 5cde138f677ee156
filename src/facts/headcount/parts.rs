//! Parts: numbers without a noun that are a part of the people counted in the same sentence.
//!
//! `It has 236 officers, but nine are still in training`, `Two officers rode bicycles and one a motorbike`, `two others`. A part
//! is no larger than a count before it, and nobody else is told of in between: of `three men`, two are no officers.

use super::elliptical::{Ellipsis, Rest};
use super::noun::Group;
use super::{Count, noun};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many counts before a part may be its whole. It keeps the cost linear in a sentence of counts.
const WHOLES: usize = 8;
/// How many tokens may stand between a part and the people it is a part of. More are another story.
const REACH: usize = 60;

impl<'d> Ellipsis<'_, 'd> {
    /// The first of the rules that makes a part of a whole.
    pub(super) fn part(&self) -> Option<Rest<'d>> {
        (self.others().map(|group| (group, headcount::OTHERS)))
            .or_else(|| self.of_sentence().map(|group| (group, headcount::PART)))
            .map(|(group, rule)| (group, rule, None))
    }

    /// `An officer was kicked and two others were spat at`, `Three others have been PCSOs`.
    fn others(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let others = document.is(end, Cue::Others) && !document.is(end + 1, Cue::PublicNoun);
        if !others || self.number.value.count < 2 {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start));
        if sentence.start == start {
            return self.last(1);
        }
        let joined = self.is_clause_mark(start - 1) || document.is(start - 1, Cue::Conjunction);
        let from = sentence.start.max(start.saturating_sub(REACH));
        let mut named = (from..start).rev().filter_map(|at| noun::noun_at(document, self.mentions, at));
        let named = named.find(|noun| matches!(noun.form, noun::Form::One | noun::Form::Many))?.group;
        let agent = document.is_word(named.noun.saturating_sub(1), Word::By);
        (joined && !agent && self.is_theirs(named.noun..start)).then_some(named)
    }

    /// `but nine were in training`, `of whom 36 are new`, `including seven who`, `and one on a motorbike`.
    fn of_sentence(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let before = start.checked_sub(1)?;
        let whom = document.is_word(before, Word::Whom);
        let opens = whom
            || document.is_word(before, Word::That)
            || self.is_clause_mark(before)
            || document
                .is_any(before, Cue::Conjunction.bit() | Cue::Subordinator.bit() | Cue::Additive.bit())
            || document.is(before, Cue::PartLink);
        let goes_on = Cue::Copula.bit()
            | Cue::Auxiliary.bit()
            | Cue::RelativePronoun.bit()
            | Cue::Future.bit()
            | Cue::PostingVerb.bit();
        let placed = Cue::Locative.bit() | Cue::PartLink.bit();
        let one = self.number.value.count == 1;
        if !opens
            || !document.is_any(end, if one { placed } else { goes_on | placed })
            || one && document.is(before, Cue::PartLink)
        {
            return None;
        }
        let whole = self.whole_of()?;
        (self.last(0).is_some() && self.is_theirs(whole.tokens.end..start)).then_some(whole.group)
    }

    /// The count of the same sentence that is not smaller.
    fn whole_of(&self) -> Option<&Count<'d>> {
        let start = self.number.tokens.start;
        let sentence = self.document.sentence(self.document.sentence_of(start));
        let told = self.counts.iter().rev().take(WHOLES);
        let mut told =
            told.take_while(|count| count.tokens.start >= sentence.start && count.tokens.end + REACH > start);
        told.find(|count| count.number.count >= self.number.value.count)
    }

    /// Whether a stretch of text tells of nobody else.
    pub(super) fn is_theirs(&self, mut between: Range<usize>) -> bool {
        !between.any(|at| self.document.is(at, Cue::PublicNoun))
    }
}
