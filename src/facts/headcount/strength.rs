//! Strength: how many there are in all, were or will be (`takes the total to 214`, `compared with 1,767`).
//!
//! The noun beside `number` or before the verb of change says whom; else they are the people counted last.

use super::elliptical::{Ellipsis, REACH};
use super::noun::{self, Form, Group};
use super::phrase;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use crate::qualifier::Qualifier;
use std::ops::Range;

/// The smallest number for which `there are N officers` states a workforce and not the people at a scene.
const WORKFORCE: u32 = 50;
/// How many tokens may stand between the numbers of a change: `from 40 in March 2019 to 52`.
const RISE: usize = 6;
/// How many tokens may stand between `there` and the number: `there will soon be`.
const EXISTENTIAL: usize = 4;

impl<'d> Ellipsis<'_, 'd> {
    /// How many of the workforce there are in all.
    pub(super) fn strength(&self) -> Option<Group<'d>> {
        if self.is_ours() {
            return Some(Group { name: "police_officer", noun: self.end() + 1 });
        }
        if !self.is_bare(self.end()) {
            return self.owned().or_else(|| self.stepped());
        }
        self.risen()
            .or_else(|| self.had_by_force())
            .or_else(|| self.compared())
            .or_else(|| self.existing())
            .or_else(|| self.changed())
            .or_else(|| self.went())
            .or_else(|| self.ranged())
            .or_else(|| self.stepped())
            .or_else(|| self.stepped_again())
            .or_else(|| self.numbered())
            .or_else(|| self.totalled())
    }

    /// `there were 1,432 of us`.
    fn is_ours(&self) -> bool {
        let (document, end) = (self.document, self.end());
        self.number.value.count >= WORKFORCE
            && self.existential().is_some()
            && document.is_word(end, Word::Of)
            && document.is_word(end + 1, Word::Us)
    }

    /// The 40 of `from 40 to 52 officers`, `from 40 in 2019 to 52 officers`.
    fn risen(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let from = start.checked_sub(1).is_some_and(|at| document.is_word(at, Word::From));
        let numbers = &self.mentions.numbers;
        let next = numbers.get(numbers.partition_point(|number| number.tokens.start < end))?;
        let to = document.is_word(next.tokens.start - 1, Word::To);
        let near = next.tokens.start - end <= RISE
            && document.sentence_of(next.tokens.start) == document.sentence_of(start);
        let sentence = document.sentence(document.sentence_of(start));
        let from_verb = start.saturating_sub(REACH).max(sentence.start);
        let changed = (from_verb..start).any(|at| document.is(at, Cue::ChangeVerb));
        let named = phrase::read(document, self.mentions, next.tokens.end).filter(|named| !named.single)?;
        // `Corby – from 4 to 6 officers`, where nothing is done.
        let next_to = next.tokens.start == end + 1 && self.clauses.at(start).is_empty();
        named.group.filter(|_| from && to && near && (changed || next_to))
    }

    /// `We had 40 officers; we now have 55`, `the present team, which has 62`.
    fn had_by_force(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        // `the force keeps nine of its desks`.
        let part = document.is_word(self.end(), Word::Of);
        let verb = start.checked_sub(1).filter(|at| document.is(*at, Cue::GainVerb) && !part)?;
        let between = Cue::TimeAdverb.bit() | Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::GainVerb.bit();
        let who = Cue::FirstPersonPronoun.bit()
            | Cue::PluralPronoun.bit()
            | Cue::RelativePronoun.bit()
            | Cue::Police.bit();
        let sentence = document.sentence(document.sentence_of(start));
        let subject = (sentence.start..=verb)
            .rev()
            .find(|at| !document.is_any(*at, between) || document.is(*at, Cue::RelativePronoun))?;
        let theirs = document.is_any(subject, who) || self.mentions.claims.of(subject) == Claim::Force;
        let total = document.is_word(subject, Word::It) && self.number.value.count >= WORKFORCE;
        (theirs || total).then(|| self.last(1)).flatten()
    }

    /// `the six we already have`: people told of, whom a clause without `that` says to be theirs.
    fn owned(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let the = start.checked_sub(1).is_some_and(|at| document.is_word(at, Word::The));
        let who = Cue::FirstPersonPronoun.bit() | Cue::PluralPronoun.bit();
        let adverb = Cue::TimeAdverb.bit() | Cue::Auxiliary.bit();
        let verb = (end + 1..end + EXISTENTIAL)
            .find(|at| !document.is_any(*at, adverb) || document.is(*at, Cue::GainVerb))?;
        let have = document.is_any(end, who) && document.is(verb, Cue::GainVerb) && self.is_bare(verb + 1);
        (the && have).then(|| self.last(1).or_else(|| self.named_last())).flatten()
    }

    /// `There are 2,231 today`, `there used to be five`.
    fn existing(&self) -> Option<Group<'d>> {
        let document = self.document;
        let there = self.existential()?;
        let between = there + 1..self.number.tokens.start;
        let lasting = between.clone().any(|at| document.is(at, Cue::TimeAdverb))
            || document.is(self.end(), Cue::TimeAdverb);
        (lasting || self.number.value.count >= WORKFORCE).then(|| self.last(2)).flatten()
    }

    /// The `there` of `there will be`, right before the number.
    pub(super) fn existential(&self) -> Option<usize> {
        let (document, start) = (self.document, self.number.tokens.start);
        let from = start.saturating_sub(EXISTENTIAL);
        let there = (from..start).rev().find(|at| document.is_word(*at, Word::There))?;
        (there + 1..start).any(|at| document.is(at, Cue::Copula)).then_some(there)
    }

    /// `PCSOs will rise from 200 to 300`, `increase officers to 2,000`, `60 officers, rising to 80`.
    fn changed(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let to = start
            .checked_sub(1)
            .filter(|at| matches!(document.named_word(*at), Some(Word::To | Word::From)))?;
        let sentence = document.sentence(document.sentence_of(start));
        let from = start.saturating_sub(REACH).max(sentence.start);
        let verb = (from..to).rev().find(|at| document.is(*at, Cue::ChangeVerb) && !self.is_of_things(to))?;
        let auxiliary = Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::Copula.bit();
        let small = |at: usize| document.is_any(at, auxiliary) || document.is_word(at, Word::To);
        let subject_end = (from..verb).rev().find(|at| !small(*at)).map(|at| at + 1);
        let subject = || {
            let end = subject_end?;
            phrase::noun_before(document, self.mentions, end).or_else(|| self.subject_at_place(from..end))
        };
        phrase::noun_before(document, self.mentions, to)
            .or_else(subject)
            .or_else(|| (verb + 1 == to).then(|| self.last(0)).flatten())
    }

    /// The officers of `Officers on the beat in Corby have risen to 12`: behind them stands where they are, and nothing else.
    pub(super) fn subject_at_place(&self, words: Range<usize>) -> Option<Group<'d>> {
        let document = self.document;
        let noun = self.last_noun(words.clone())?;
        let small = Cue::Preposition.bit()
            | Cue::Determiner.bit()
            | Cue::Territory.bit()
            | Cue::Team.bit()
            | Cue::WorkplaceNoun.bit();
        let place = |at: usize| self.mentions.claims.of(at) == Claim::Place || document.is_any(at, small);
        let opens = noun.group.noun <= words.start + 1;
        (opens && (noun.end..words.end).all(place)).then_some(noun.group)
    }

    /// The eight of `from four officers to eight`; the four of `Corby: eight officers from four`.
    fn ranged(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let from = start.checked_sub(1).filter(|at| document.is_word(*at, Word::From));
        if let Some(last) = from.and_then(|at| self.counts.last().filter(|last| last.tokens.end == at)) {
            let line = document.block(document.block_of(start));
            let closed = self.end() == line.end || super::place::parts_cells(document, self.end());
            return (closed && self.clauses.at(start).is_empty()).then_some(last.group);
        }
        let to = start.checked_sub(1).filter(|at| document.is_word(*at, Word::To))?;
        let last = self.counts.last().filter(|last| last.tokens.end == to)?;
        let from = last.tokens.start.checked_sub(1).is_some_and(|at| document.is_word(at, Word::From));
        from.then_some(last.group)
    }

    /// `takes the number of PCSOs to 214`, `officer numbers above 2,000`, `bringing the total to 60`.
    fn totalled(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let qualified = self.number.value.head > start && self.number.value.qualifier != Qualifier::Exact;
        let link = Cue::Preposition.bit() | Cue::Copula.bit();
        let linked = qualified || start > 0 && document.is_any(start - 1, link);
        if !linked {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start));
        let from = start.saturating_sub(REACH).max(sentence.start);
        let topic = (from..start).rev().find(|at| document.is(*at, Cue::StrengthNoun))?;
        if self.is_of_things(start) {
            return None;
        }
        if let Some(named) = self.named_beside(topic, start) {
            return Some(named);
        }
        if topic > 1 && document.word(topic - 1).ends_with('s') && document.is(topic - 2, Cue::Police) {
            return self.lately(3);
        }
        let of = document.is_word(topic + 1, Word::Of);
        // `the strength of the force`.
        let force = || {
            let at = topic + 2 + usize::from(document.is(topic + 2, Cue::Determiner));
            document.is_any(at, Cue::Police.bit() | Cue::Organisation.bit())
                || self.mentions.claims.of(at) == Claim::Force
        };
        if of && force() {
            // `the number of officers in the ranks of the force`.
            let mut wider = (from..topic).rev().filter(|at| document.is(*at, Cue::StrengthNoun));
            let last = self.last(1).map(|last| self.of_the_force(last, topic));
            return last.or_else(|| wider.find_map(|at| self.named_beside(at, start)));
        }
        if of && !self.is_posts(topic + 2) { None } else { self.last(1) }
    }

    /// The strength of a force is that of its officers, though staff, recruits or others were counted last.
    fn of_the_force(&self, last: Group<'d>, noun: usize) -> Group<'d> {
        let named = noun::noun_at(self.document, self.mentions, last.noun);
        let others = named
            .is_some_and(|noun| matches!(noun.form, Form::Weak | Form::Kin) || noun.group.name != last.name);
        let officers = !others
            && (named.is_some_and(|noun| noun.weight > 2) || self.document.is(last.noun, Cue::Police));
        if officers { last } else { Group { name: "police_officer", noun } }
    }

    /// `the number of posts`: those of the people counted last.
    fn is_posts(&self, at: usize) -> bool {
        phrase::read(self.document, self.mentions, at).is_some_and(|named| named.group.is_none())
    }

    /// The people of `number of officers`, `officer numbers`, `the ranks of the specials`.
    pub(super) fn named_beside(&self, topic: usize, end: usize) -> Option<Group<'d>> {
        let document = self.document;
        let named = phrase::of_strength(document, self.mentions, topic, end);
        if document.is_word(topic + 1, Word::Of) {
            return named;
        }
        let before = topic.checked_sub(1)?;
        let police = document.is_word(before, Word::Police)
            && document.is_word(topic, Word::Numbers)
            && self.number.value.count >= WORKFORCE;
        named.or(police.then_some(Group { name: "police_officer", noun: before }))
    }
}
