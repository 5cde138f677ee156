//! People told of: whom the words before a number without a noun name, counted or not (`The new PCSOs: four for Corby`).

use super::MOST_COUNTS;
use super::common_plural::is_common_plural;
use super::elliptical::Ellipsis;
use super::noun::{self, Form, Group, Noun};
use super::phrase;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};

use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens before a number the people may be named: about two sentences.
const NEAR: usize = 60;
/// How many tokens a noun may have before it, up to the preposition that leads to it: `to our brand new police`.
const MODIFIERS: usize = 6;

impl<'d> Ellipsis<'_, 'd> {
    /// The people named last before the number, in its sentence or the one before, where no other noun of several
    /// stands in between: of `Officers made arrests, two in Corby`, two are no officers.
    pub(super) fn named_last(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let own = document.sentence(document.sentence_of(start)).start;
        let before = document.sentence(self.sentence_before());
        let (here, there) = (own.max(start.saturating_sub(NEAR))..start, before.start..before.end.min(own));
        let there = there.start.max(there.end.saturating_sub(NEAR))..there.end;
        let (last, behind) = match self.last_noun(here.clone()) {
            Some(last) => (last, [last.end..start, start..start]),
            None => {
                let last = self.last_noun(there.clone())?;
                (last, [last.end..there.end, here])
            }
        };
        let theirs = phrase::is_something_of_theirs(document, last);
        let topic = !theirs && !self.is_beside(last.group.noun);
        (topic && !behind.into_iter().any(|words| self.has_rival(words))).then_some(last.group)
    }

    /// The last noun of several people in a stretch of text.
    pub(super) fn last_noun(&self, words: Range<usize>) -> Option<Noun<'d>> {
        let (mut last, mut at) = (None, words.start);
        while at < words.end {
            let noun = noun::noun_at(self.document, self.mentions, at).filter(|noun| noun.end <= words.end);
            at = noun.map_or(at + 1, |noun| noun.end);
            last = noun.filter(|noun| noun.form == Form::Many).or(last);
        }
        last
    }

    /// The people whom a sentence names behind the shares that it opens with: `With six in Corby, the officers`.
    pub(super) fn named_after(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        let sentence = document.sentence(document.sentence_of(end - 1));
        let opens = document.is(sentence.start, Cue::PartLink);
        let rest = end..sentence.end.min(end + NEAR);
        opens.then(|| phrase::plural_in(document, self.mentions, rest)).flatten()
    }

    /// Whether a preposition makes a noun say more of another one: the officers of `assaults on our new officers`.
    pub(super) fn is_beside(&self, noun: usize) -> bool {
        let document = self.document;
        let words = Cue::CountModifier.bit() | Cue::Determiner.bit() | Cue::Additive.bit();
        let sentence = document.sentence(document.sentence_of(noun));
        let before = noun.saturating_sub(MODIFIERS).max(sentence.start)..noun;
        let modifier = |at: &usize| {
            document.is_any(*at, words)
                || document.is_capital(*at)
                || document.has(*at, CLITIC)
                || self.mentions.claims.of(*at) == Claim::Number
        };
        let Some(lead) = before.rev().find(|at| !modifier(at)) else { return false };
        let groups =
            Cue::StrengthNoun.bit() | Cue::IntakeNoun.bit() | Cue::TeamNoun.bit() | Cue::Distributive.bit();
        let of_them = document.is_word(lead, Word::Of) && lead > 0 && document.is_any(lead - 1, groups);
        document.is(lead, Cue::Preposition) && !of_them
    }

    /// Whether a stretch of text names others whom the number could count, or counts them.
    pub(super) fn has_rival(&self, between: Range<usize>) -> bool {
        let document = self.document;
        let is_verb = |at: usize| {
            self.clauses.at(self.number.tokens.start).iter().any(|clause| clause.verb.contains(&at))
        };
        between.into_iter().any(|at| {
            let counted = self.mentions.claims.of(at) == Claim::Number
                && !self.is_counted(at)
                && !self.is_told_again(at)
                && !document.is(at + 1, Cue::Territory);
            // The grammar is asked last: few sentences need be read for this.
            let people =
                || document.is(at, Cue::PublicNoun) || is_common_plural(document, &self.mentions.claims, at);
            counted || people() && !is_verb(at)
        })
    }

    /// Whether a token belongs to a count that was told.
    fn is_counted(&self, at: usize) -> bool {
        self.counts.iter().rev().take(MOST_COUNTS).any(|count| count.tokens.contains(&at))
    }

    /// The 48 of `Of the 48, twelve go to Corby`.
    fn is_told_again(&self, at: usize) -> bool {
        let numbers = &self.mentions.numbers;
        let number = numbers.get(numbers.partition_point(|number| number.tokens.end <= at));
        number.is_some_and(|number| super::uncounted::is_told_again(self.document, number, self.counts))
    }

    /// `the other six of them`; `Visitors, 900 of them`, where a noun of several right before is whom the pronoun means.
    pub(super) fn is_of_others(&self) -> bool {
        let (document, start) = (self.document, self.number.tokens.start);
        if start.checked_sub(1).is_some_and(|at| document.is_word(at, Word::Other)) {
            return true;
        }
        let noun = start.checked_sub(2).filter(|at| self.is_clause_mark(*at + 1));
        let Some(noun) = noun.filter(|_| document.is(self.end() + 1, Cue::PluralPronoun)) else {
            return false;
        };
        let own = noun::noun_at(document, self.mentions, noun).is_some();
        let first = document.sentence(document.sentence_of(noun)).start == noun;
        !own && (document.is(noun, Cue::PublicNoun) || first && document.word(noun).ends_with('s'))
    }
}
