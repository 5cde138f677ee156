//! Shares: how many of the people told of before each place gets (`three for Corby`, `six each`, `Corby 10`).

use super::elliptical::{Ellipsis, REACH, Rest};
use super::noun::Group;
use super::{Count, phrase};
use crate::evidence::rules::headcount;
use crate::lexicon::split::FIRST;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the longest place before a bracket has: `Weston super Mare (4)`.
const NEAR: usize = 5;
/// How many counts before a share are searched for the whole that it is a part of. It keeps the cost linear in a list
/// without an end.
const MOST_COUNTS: usize = 16;
/// How many tokens of a sentence are read for the people whom it divides among places.
const LONGEST_OPENING: usize = 40;
/// How many tokens the verb between places and their number may have: `will soon each be getting`.
const VERB: usize = 5;

impl<'d> Ellipsis<'_, 'd> {
    /// `three for Elgin, two for Forres and one for Buckie`.
    pub(super) fn share(&self) -> Option<Rest<'d>> {
        let place = self.place_behind(self.end());
        if place.is_none() && !self.is_for_a_force(self.end()) {
            return None;
        }
        let start = self.number.tokens.start;
        let resting = start > 1 && self.document.is(start - 1, Cue::Additive);
        let start = if resting {
            start - 1 - usize::from(self.document.is_word(start - 2, Word::The))
        } else {
            start
        };
        let joined = start.checked_sub(1).is_some_and(|at| {
            self.is_clause_mark(at)
                || self.document.is_any(at, Cue::Conjunction.bit() | Cue::PartLink.bit())
                || self.document.is_mark(at, '(')
        });
        if !joined {
            return None;
        }
        let group = if resting { self.lately(2) } else { self.last(0).or_else(|| self.divided()) };
        Some((group?, headcount::SHARE, place))
    }

    /// `nine officers will work from Corby (4), Oundle (2) and Rushden (3)`.
    pub(super) fn bracketed(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let open = start.checked_sub(1)?;
        let bracket = document.is_mark(open, '(') && document.is_mark(self.end(), ')');
        if !bracket && !self.is_item(open) {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start));
        let before = open.saturating_sub(NEAR).max(sentence.start)..open;
        let place = self.places(before).find(|place| place.end == open)?.clone();
        // `They will be based in` goes on about the people of the sentence before.
        let goes_on = document.is(sentence.start, Cue::PluralPronoun);
        let n = document.sentence_of(start);
        let from = if goes_on { document.sentence(n.saturating_sub(1)).start } else { sentence.start };
        let told = self.counts.iter().rev().take_while(|count| count.tokens.start >= from);
        let mut told = told.take(MOST_COUNTS);
        let whole =
            told.find(|count| count.number.count >= self.number.value.count && count.tokens.end < open);
        let posted = |whole: &&Count<'_>| {
            whole.rule == headcount::SHARE
                || (whole.tokens.end.max(sentence.start)..place.start)
                    .any(|at| document.is(at, Cue::PostingVerb))
        };
        let whole = whole.filter(|whole| bracket && posted(whole)).map(|whole| whole.group);
        let group = whole.or_else(|| self.divided())?;
        Some((group, headcount::SHARE, Some(place)))
    }

    /// `Corby, four; Oundle, three.`: the comma between a place and its number.
    fn is_item(&self, comma: usize) -> bool {
        let document = self.document;
        let closed = [';', '.'].iter().any(|mark| document.is_mark(self.end(), *mark));
        document.is_mark(comma, ',')
            && (closed || document.token(self.end()).is_none_or(|next| next.has(FIRST)))
    }

    /// `seven for Kent Police`, `three to the States of Jersey Police`.
    fn is_for_a_force(&self, at: usize) -> bool {
        let linked = matches!(self.document.named_word(at), Some(Word::For | Word::To));
        let named = at + 1 + usize::from(self.document.is(at + 1, Cue::Determiner));
        linked && self.mentions.claims.of(named) == Claim::Force
    }

    /// `Corby and Wells get six each`, `two each will join Harlow and Braintree`, `Corby and Wells each get two`.
    pub(super) fn each(&self) -> Vec<Count<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let behind = document.is(end, Cue::Distributive);
        let before = (start.saturating_sub(VERB)..start).any(|at| document.is(at, Cue::Distributive));
        let each = behind || before && self.is_bare(end);
        if !each {
            return Vec::new();
        }
        let Some(group) = self.last(3) else { return Vec::new() };
        let places = if behind { self.places_behind(end + 1) } else { Vec::new() };
        let places = if places.is_empty() { self.places_before() } else { places };
        places.into_iter().map(|place| self.count(group, headcount::SHARE, Some(place))).collect()
    }

    /// The places of a list that a preposition or a verb of posting leads to.
    fn places_behind(&self, at: usize) -> Vec<Range<usize>> {
        let document = self.document;
        let verb = Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::Copula.bit()
            | Cue::PostingVerb.bit()
            | Cue::PlacePreposition.bit()
            | Cue::Determiner.bit();
        let first = (at..at + VERB).find(|at| !document.is_any(*at, verb)).filter(|first| *first > at);
        let first = first.filter(|first| self.places(*first..*first + 1).next().is_some());
        first.map_or_else(Vec::new, |first| self.places_from(first))
    }

    /// The places that share the people of a count with its noun: `Corby and Wells have two new PCs each`.
    pub(super) fn each_of(&self, count: &Count<'d>) -> Vec<Count<'d>> {
        if !self.document.is(count.tokens.end, Cue::Distributive) {
            return Vec::new();
        }
        let places = self.places_behind(count.tokens.end + 1);
        let places = if places.is_empty() { self.places_before() } else { places };
        places.into_iter().map(|place| Count { place: Some(place), ..count.clone() }).collect()
    }

    /// `Corby will get four`, after people were counted or new ones named.
    pub(super) fn gained(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let verb = start.checked_sub(1).filter(|at| document.is(*at, Cue::GainVerb))?;
        if !self.is_bare(self.end()) {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start));
        let being = Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::Copula.bit() | Cue::GainVerb.bit();
        let subject = (sentence.start..=verb).rev().find(|at| !document.is_any(*at, being))?;
        let place = self.places(sentence.start..verb).find(|place| place.end == subject + 1)?.clone();
        let group = self.lately(3).or_else(|| self.newly_named(sentence.start))?;
        Some((group, headcount::SHARE, Some(place)))
    }

    /// `Corby gets four, Oundle three and Rushden two`, `four in Corby, in Oundle three`: the verb holds for each.
    pub(super) fn gapped(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        if let Some(group) = self.gapped_force() {
            return Some((group, headcount::SHARE, None));
        }
        let last = self.counts.last()?;
        let sentence = document.sentence(document.sentence_of(start));
        let place = self.places(last.tokens.end..start).find(|place| place.end == start)?.clone();
        let lead = place.start - usize::from(document.is(place.start - 1, Cue::Locative));
        let joined = self.is_clause_mark(lead - 1) || document.is(lead - 1, Cue::Conjunction);
        let shared =
            last.rule == headcount::SHARE || self.places(sentence.start..last.tokens.start).next().is_some();
        let same = last.tokens.start >= sentence.start;
        (same && shared && joined && self.is_bare(self.end())).then_some((
            last.group,
            headcount::SHARE,
            Some(place),
        ))
    }

    /// `Kent Police has 3,900 officers, Essex Police 3,700`.
    fn gapped_force(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let forces = &self.mentions.forces;
        let at = forces.partition_point(|force| force.tokens.end < start);
        let force = forces.get(at).filter(|force| force.tokens.end == start)?;
        let joined = force
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| self.is_clause_mark(at) || document.is(at, Cue::Conjunction));
        let sentence = document.sentence(document.sentence_of(start));
        let first = forces
            .iter()
            .any(|first| first.tokens.start >= sentence.start && first.tokens.end < force.tokens.start);
        (joined && first && self.is_bare(self.end())).then(|| self.last(0)).flatten()
    }

    /// The people whom the sentence before names as new or as sent somewhere: `The new PCSOs start on Monday.`
    fn newly_named(&self, start: usize) -> Option<Group<'d>> {
        let document = self.document;
        let before = document.sentence(document.sentence_of(start.checked_sub(1)?));
        let mut words = before.clone();
        words
            .any(|at| document.is_any(at, Cue::Additive.bit() | Cue::PostingVerb.bit()))
            .then(|| phrase::plural_in(document, self.mentions, before))
            .flatten()
    }

    /// `The recruits will be split as follows: Corby (4)`: the people named before in the sentence, sent to several places.
    fn divided(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(start));
        let before = sentence.start..start.min(sentence.start + LONGEST_OPENING);
        let posted = before.clone().find(|at| document.is(*at, Cue::PostingVerb));
        // `Extra officers by district: four for Corby`: nothing happens before the colon.
        let colon = before.clone().find(|at| document.is_mark(*at, ':'));
        let verbless =
            |colon: &usize| !self.clauses.at(start).iter().any(|clause| clause.verb.start < *colon);
        let posted = posted.or(colon.filter(verbless))?;
        let group = phrase::plural_in(document, self.mentions, sentence.start..posted)?;
        let shared = |at: usize| {
            self.counts.iter().rev().any(|count| count.rule == headcount::SHARE && count.tokens.contains(&at))
        };
        let other = |at: usize| self.mentions.claims.of(at) == Claim::Number && !shared(at);
        let of_others = (posted..start)
            .any(|at| document.is(at, Cue::PublicNoun) || other(at) && !document.is(at + 1, Cue::Territory));
        (!of_others).then_some(group)
    }

    /// A place behind `in`, `for`, `to`, `at`, right at the token.
    fn place_behind(&self, at: usize) -> Option<Range<usize>> {
        let document = self.document;
        let at = at + usize::from(document.is(at, Cue::PostingVerb));
        if !document.is(at, Cue::PlacePreposition) || document.is_word(at, Word::From) {
            return None;
        }
        let at = at + 1 + usize::from(document.is(at + 1, Cue::Determiner));
        self.places(at..at + 1).next().cloned()
    }

    /// The places of a list: `Harlow, Braintree and Clacton`.
    fn places_from(&self, start: usize) -> Vec<Range<usize>> {
        let document = self.document;
        let mut list: Vec<Range<usize>> = Vec::new();
        let sentence = document.sentence(document.sentence_of(start));
        for place in self.places(start..sentence.end) {
            let joined = list.last().is_none_or(|last| {
                (last.end..place.start)
                    .all(|at| document.is_mark(at, ',') || document.is(at, Cue::Conjunction))
            });
            if !joined {
                break;
            }
            list.push(place.clone());
        }
        list
    }

    /// The list of places right before the verb of the number: `Harlow and Braintree will get`.
    fn places_before(&self) -> Vec<Range<usize>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(start));
        let from = self
            .counts
            .last()
            .map_or(0, |last| last.tokens.end)
            .max(sentence.start)
            .max(start.saturating_sub(REACH));
        let mut list: Vec<Range<usize>> = self.places(from..start).cloned().collect();
        let joined = |pair: &[Range<usize>]| {
            (pair[0].end..pair[1].start)
                .all(|at| document.is_mark(at, ',') || document.is(at, Cue::Conjunction))
        };
        let broken = list.windows(2).rposition(|pair| !joined(pair));
        list.drain(..broken.map_or(0, |at| at + 1));
        list
    }

    pub(super) fn places(&self, tokens: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        super::place::within(self.mentions, tokens)
    }
}
