//! Steps: both numbers of a change whose people the sentence names before it: `Among PCSOs the fall was steeper, from 131 to
//! 52`, `Police numbers in Corby have halved, from 40 to 20`.

use super::common_plural::is_common_plural;
use super::elliptical::{Ellipsis, REACH};
use super::noun::Group;
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

impl<'d> Ellipsis<'_, 'd> {
    /// The 131 or the 52 of `PCSOs …, from 131 to 52`.
    pub(super) fn stepped(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (from, to) = self.steps()?;
        let start = from.start - 1;
        let sentence = document.sentence(document.sentence_of(start)).start;
        let before = start.saturating_sub(REACH).max(sentence)..start;
        let marked = start.checked_sub(1).is_some_and(|at| self.is_clause_mark(at));
        let change = Cue::ChangeVerb.bit() | Cue::StrengthNoun.bit();
        let changed = before.clone().any(|at| document.is_any(at, change));
        let quiet = |words: Range<usize>| !words.into_iter().any(|at| self.is_of_others_too(at));
        if !self.is_bare(to.end) || !marked && !changed || !quiet(before.clone()) {
            return None;
        }
        let named = self.last_noun(before.clone()).map(|noun| noun.group);
        named.or_else(|| self.police_strength(before)).filter(|_| !self.is_of_things(start))
    }

    /// The 22 of `Corby (from 18 to 11), Oundle (from 22 to 14)`: the next place of a list of changes.
    pub(super) fn stepped_again(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (from, to) = self.steps()?;
        let last = self.counts.last().filter(|last| last.rule == headcount::STRENGTH)?;
        let open = from.start.checked_sub(2)?;
        let place = self.name_to(open).filter(|_| document.is_mark(open, '('))?;
        let joint = |at: usize| {
            document.is_mark(at, ')') || document.is_mark(at, ',') || document.is(at, Cue::Conjunction)
        };
        let next = last.tokens.end <= place.start && (last.tokens.end..place.start).all(joint);
        (next && document.is_mark(to.end, ')') && self.number.tokens == from).then_some(last.group)
    }

    /// The 118 or the 112 of `Corby went from 118 to 112`, after people were told of.
    pub(super) fn went(&self) -> Option<Group<'d>> {
        let document = self.document;
        let (from, _) = self.steps()?;
        let verb = from.start.checked_sub(2).filter(|at| document.is(*at, Cue::PostingVerb))?;
        let place = self.name_to(verb)?;
        let opens = document.sentence(document.sentence_of(verb)).start == place.start;
        opens.then(|| self.told_lately()).flatten()
    }

    /// The numbers of `from 131 to 52`, one of which is the number.
    fn steps(&self) -> Option<(Range<usize>, Range<usize>)> {
        let document = self.document;
        let numbers = &self.mentions.numbers;
        let own = numbers.partition_point(|number| number.tokens.start < self.number.tokens.start);
        let pair = |at: usize| {
            let (from, to) = (&numbers.get(at)?.tokens, &numbers.get(at + 1)?.tokens);
            let led = document.is_word(from.start.checked_sub(1)?, Word::From);
            // `from nine down to seven`.
            let near = (from.end + 1..=from.end + 2).contains(&to.start);
            (led && near && document.is_word(to.start - 1, Word::To)).then(|| (from.clone(), to.clone()))
        };
        pair(own).or_else(|| pair(own.checked_sub(1)?))
    }

    /// `Officer numbers have held up but burglaries went from 118 to 112`: the clause is about things.
    pub(super) fn is_of_things(&self, at: usize) -> bool {
        let (document, mentions) = (self.document, self.mentions);
        let clauses = self.clauses.at(at);
        let own = clauses.iter().rfind(|clause| clause.verb.start < at);
        let thing = |head: &Range<usize>| {
            phrase::noun_before(document, mentions, head.end).is_none()
                && is_common_plural(document, &mentions.claims, head.end - 1)
        };
        own.is_some_and(|clause| clause.subjects.iter().any(thing))
    }

    fn is_of_others_too(&self, at: usize) -> bool {
        let document = self.document;
        document.is(at, Cue::PublicNoun)
            || is_common_plural(document, &self.mentions.claims, at)
                && at.checked_sub(1).is_none_or(|before| self.mentions.claims.of(before) != Claim::Number)
    }
}
