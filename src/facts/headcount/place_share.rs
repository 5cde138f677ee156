//! Shares: how many of the people told of before each place gets (`three for Corby`, `six each`, `Corby 10`).

use super::elliptical::{Ellipsis, Rest};
use super::{Count, MOST_COUNTS};
use crate::evidence::rules::headcount;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the longest place before a bracket has: `Weston super Mare (4)`.
const NEAR: usize = 5;
/// How many tokens the verb between places and their number may have: `will soon each be getting`.
const VERB: usize = 5;

impl<'d> Ellipsis<'_, 'd> {
    /// `three for Elgin, two for Forres and one for Buckie`.
    pub(super) fn share(&self) -> Option<Rest<'d>> {
        let place = self.place_behind(self.end()).or_else(|| self.place_in_bracket());
        if place.is_none() && !self.is_for_a_force(self.end()) {
            return None;
        }
        let start = self.number.tokens.start;
        let resting = start > 1 && self.document.is(start - 1, Cue::Additive);
        let start = if resting {
            start - 1 - usize::from(self.document.is(start - 2, Cue::Determiner))
        } else {
            start
        };
        let links = Cue::Conjunction.bit()
            | Cue::Subordinator.bit()
            | Cue::PartLink.bit()
            | Cue::PostingVerb.bit()
            | Cue::GainVerb.bit()
            | Cue::Composition.bit();
        let joined = start.checked_sub(1).is_some_and(|at| {
            self.is_clause_mark(at)
                || self.document.is_any(at, links)
                || self.document.is_mark(at, '(')
                || self.document.is_word(at, Word::Plus)
                || self.document.is_word(at, Word::By) && self.document.is_word(self.end(), Word::From)
        }) || self.existential().is_some();
        if !joined && !self.is_next_item(place.as_ref()) {
            return None;
        }
        let group = if resting {
            self.lately(2)
        } else {
            self.last(usize::from(!joined)).or_else(|| self.divided()).or_else(|| self.gone_on())
        };
        let group = group.or_else(|| self.named_last()).or_else(|| self.named_after());
        Some((group?, headcount::SHARE, place))
    }

    /// `ten (Corby)`.
    fn place_in_bracket(&self) -> Option<Range<usize>> {
        let open = self.end();
        let place = self.places(open + 1..open + 2).next()?;
        (self.document.is_mark(open, '(') && self.document.is_mark(place.end, ')')).then(|| place.clone())
    }

    /// `two in Corby`, a line below one that ends in a count at its place.
    fn is_next_item(&self, place: Option<&Range<usize>>) -> bool {
        let (document, start) = (self.document, self.number.tokens.start);
        let n = document.block_of(start);
        let line = document.block(n);
        let mark = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        let alone = line.start == start && place.is_some_and(|place| (place.end..line.end).all(mark));
        let above = self.counts.last().filter(|last| document.block_of(last.tokens.start) + 1 == n);
        let placed = above.is_some_and(|last| self.places(last.tokens.end..line.start).next().is_some());
        alone && placed
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
        let place = self.name_to(open).filter(|place| before.contains(&place.start))?;
        let goes_on = document.is(sentence.start, Cue::PluralPronoun) || self.goes_on();
        let n = document.sentence_of(start);
        let from = if goes_on { document.sentence(n.saturating_sub(1)).start } else { sentence.start };
        let told = self.counts.iter().rev().take_while(|count| count.tokens.start >= from);
        let mut told = told.take(MOST_COUNTS);
        let whole =
            told.find(|count| count.number.count >= self.number.value.count && count.tokens.end < open);
        let posted = |whole: &&Count<'_>| {
            let listed = self
                .counts
                .last()
                .is_some_and(|last| last.rule == headcount::SHARE && last.tokens.start >= sentence.start);
            let near = listed || whole.tokens.start >= sentence.start || self.is_first_of_list(place.start);
            whole.rule == headcount::SHARE
                || near
                    && (whole.tokens.end.max(sentence.start)..place.start)
                        .any(|at| document.is(at, Cue::PostingVerb))
        };
        let whole = whole.filter(|whole| bracket && posted(whole)).map(|whole| whole.group);
        let named = || self.is_first_of_list(place.start).then(|| self.gone_on()).flatten();
        let group = whole.or_else(|| self.divided()).or_else(named)?;
        Some((group, headcount::SHARE, Some(place)))
    }

    /// Whether a verb of posting leads to the first place of a list: `They will be based in Corby (4)`.
    fn is_first_of_list(&self, place: usize) -> bool {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(place));
        let small = Cue::PlacePreposition.bit() | Cue::Determiner.bit();
        let led = (sentence.start.max(place.saturating_sub(NEAR))..place)
            .rev()
            .find(|at| !document.is_any(*at, small) && !document.is_mark(*at, ':'));
        led.is_some_and(|at| document.is(at, Cue::PostingVerb))
    }

    /// `Corby, four; Oundle, three.`: the comma between a place and its number.
    fn is_item(&self, comma: usize) -> bool {
        let document = self.document;
        let closed = [';', '.'].iter().any(|mark| document.is_mark(self.end(), *mark));
        document.is_mark(comma, ',')
            && (closed || document.token(self.end()).is_none_or(|next| next.has(FIRST)))
    }

    /// `seven for Kent Police`, `three to the States of Jersey Police`, `20 from Essex Police`.
    fn is_for_a_force(&self, at: usize) -> bool {
        let linked = matches!(self.document.named_word(at), Some(Word::For | Word::To | Word::From));
        let named = at + 1 + usize::from(self.document.is(at + 1, Cue::Determiner));
        linked && self.mentions.claims.of(named) == Claim::Force
    }

    /// `Corby and Wells get six each`, `two each will join Oundle and Wells`, `Corby and Wells each get two`.
    pub(super) fn each(&self) -> Vec<Count<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let end = end + usize::from(self.leads_to_each(end));
        let behind = self.is_to_each(end);
        let before = (start.saturating_sub(VERB)..start).any(|at| document.is(at, Cue::Distributive));
        let each = behind || before && self.is_bare(end);
        if !each {
            return Vec::new();
        }
        let Some(group) = self.last(3).or_else(|| self.named_last()) else { return Vec::new() };
        let places = if behind { self.places_behind(end + 1) } else { Vec::new() };
        let places = if places.is_empty() { self.places_listed(end) } else { places };
        let places = if places.is_empty() { self.places_before() } else { places };
        places.into_iter().map(|place| self.count(group, headcount::SHARE, Some(place))).collect()
    }

    /// The `each` of `six each`, but not of `six each night`.
    fn is_to_each(&self, at: usize) -> bool {
        let times = Cue::Unit.bit() | Cue::Weekday.bit() | Cue::TeamNoun.bit();
        self.document.is(at, Cue::Distributive) && !self.document.is_any(at + 1, times)
    }

    /// The `in` of `two in each of Corby and Oundle`.
    fn leads_to_each(&self, at: usize) -> bool {
        let document = self.document;
        document.is(at, Cue::PlacePreposition)
            && document.is(at + 1, Cue::Distributive)
            && document.is_word(at + 2, Word::Of)
    }

    /// The places that share the people of a count with its noun: `Corby and Wells have two new PCs each`.
    pub(super) fn each_of(&self, count: &Count<'d>) -> Vec<Count<'d>> {
        let end = count.tokens.end + usize::from(self.leads_to_each(count.tokens.end));
        let places = if self.is_to_each(end) {
            let places = self.places_behind(end + 1);
            let places = if places.is_empty() { self.places_listed(end) } else { places };
            if places.is_empty() { self.places_before() } else { places }
        } else if self.is_each_given() {
            self.places_before()
        } else if (self.number.tokens.start.saturating_sub(VERB)..self.number.tokens.start)
            .any(|at| self.document.is(at, Cue::Distributive))
        {
            self.places_listed(end)
        } else {
            return Vec::new();
        };
        let single = count.single && places.len() < 2;
        places.into_iter().map(|place| Count { place: Some(place), single, ..count.clone() }).collect()
    }

    /// `Corby and Wells will each receive two new PCs`: only the verb stands between the places and the number.
    fn is_each_given(&self) -> bool {
        let (document, start) = (self.document, self.number.tokens.start);
        let verb = Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::Copula.bit()
            | Cue::GainVerb.bit()
            | Cue::GiveVerb.bit();
        let from = start.saturating_sub(VERB);
        let words = |at: &usize| document.is_any(*at, verb | Cue::Distributive.bit());
        let first = (from..start).rev().take_while(words).last().filter(|first| *first > from);
        first.is_some_and(|first| {
            let each = |at: usize| document.is(at, Cue::Distributive) || document.is_word(at, Word::Both);
            let each = (first..start).any(each);
            let team = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::CountModifier.bit() | Cue::Police.bit();
            let first = (from.saturating_sub(NEAR)..first).rev().find(|at| !document.is_any(*at, team));
            let first = first.map_or(0, |last| last + 1);
            (each || self.is_of_both(first))
                && self.places(first.saturating_sub(NEAR)..first).any(|place| place.end == first)
        })
    }
}
