//! Shares: how many of the people told of before each place gets (`three for Corby`, `six each`, `Corby 10`).

use super::elliptical::{Ellipsis, REACH};
use super::noun::Group;
use super::{Count, phrase};
use crate::evidence::{RuleId, rules::headcount};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the longest place before a bracket has: `Weston super Mare (4)`.
const NEAR: usize = 5;
/// How many counts before a share are searched for the whole that it is a part of. It keeps the cost linear in a list
/// without an end.
const MOST_COUNTS: usize = 16;

impl<'d> Ellipsis<'_, 'd> {
    /// `three for Elgin, two for Forres and one for Buckie`.
    pub(super) fn share(&self) -> Option<(Group<'d>, RuleId, Option<Range<usize>>)> {
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
                || self.document.is(at, Cue::Conjunction)
                || self.document.is_mark(at, '(')
        });
        if !joined {
            return None;
        }
        let group = if resting { self.lately(2) } else { self.last(0) };
        Some((group?, headcount::SHARE, place))
    }

    /// `nine officers will work from Corby (4), Oundle (2) and Rushden (3)`.
    pub(super) fn bracketed(&self) -> Option<(Group<'d>, RuleId, Option<Range<usize>>)> {
        let (document, start) = (self.document, self.number.tokens.start);
        let open = start.checked_sub(1).filter(|at| document.is_mark(*at, '('))?;
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
            told.find(|count| count.number.count >= self.number.value.count && count.tokens.end < open)?;
        let posted = whole.rule == headcount::SHARE
            || (whole.tokens.end.max(sentence.start)..place.start)
                .any(|at| document.is(at, Cue::PostingVerb));
        (posted && document.is_mark(self.end(), ')')).then_some((whole.group, headcount::SHARE, Some(place)))
    }

    /// `seven for Kent Police`, `three to the States of Jersey Police`.
    fn is_for_a_force(&self, at: usize) -> bool {
        let linked = matches!(self.document.named_word(at), Some(Word::For | Word::To));
        let named = at + 1 + usize::from(self.document.is(at + 1, Cue::Determiner));
        linked && self.mentions.claims.of(named) == Claim::Force
    }

    /// `Corby and Wells get six each`, `two each in Harlow and Braintree`, `Colchester five apiece`.
    pub(super) fn each(&self) -> Vec<Count<'d>> {
        let (document, end) = (self.document, self.end());
        let each = document.is(end, Cue::Distributive);
        let Some(group) = self.last(3).filter(|_| each) else { return Vec::new() };
        let behind = self.place_behind(end + 1).map(|first| self.places_from(first.start));
        let places = behind.unwrap_or_else(|| self.places_before());
        places.into_iter().map(|place| self.count(group, headcount::SHARE, Some(place))).collect()
    }

    /// `Corby 10`, a line of its own in a list of places.
    pub(super) fn line(&self) -> Option<(Group<'d>, RuleId, Option<Range<usize>>)> {
        let (document, start) = (self.document, self.number.tokens.start);
        let n = document.block_of(start);
        let block = document.block(n);
        let place = self.places(block.clone()).next().filter(|place| place.start == block.start)?.clone();
        let marks = (place.end..start).chain(self.end()..block.end);
        if start < place.end
            || marks.into_iter().any(|at| document.token(at).is_none_or(|t| t.kind != Kind::Mark))
        {
            return None;
        }
        let above = document.block(n.checked_sub(1)?);
        let listed = self.antecedent.filter(|last| above.contains(&last.at)).map(|last| last.group);
        let opened = || phrase::plural_in(document, self.mentions, above.clone());
        let introduced = document.is_mark(above.end.checked_sub(1)?, ':').then(opened).flatten();
        introduced.or(listed).map(|group| (group, headcount::LINE, Some(place)))
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

    /// The places between the count before, or the sentence's start, and the number.
    fn places_before(&self) -> Vec<Range<usize>> {
        let start = self.number.tokens.start;
        let sentence = self.document.sentence(self.document.sentence_of(start));
        let from = self
            .antecedent
            .map_or(0, |last| last.at + 1)
            .max(sentence.start)
            .max(start.saturating_sub(REACH));
        self.places(from..start).cloned().collect()
    }

    fn places(&self, tokens: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        super::place::within(self.mentions, tokens)
    }
}
