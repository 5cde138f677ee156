//! The places of a share: behind its number, before its verb, in the list that follows it.

use super::elliptical::Ellipsis;
use crate::lexicon::split::FIRST;
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many tokens may stand between a number and the colon of its list: `each will be based in these towns:`.
const OPENING: usize = 12;
/// How many lines or places a list may have. It keeps the cost linear in a list without an end.
pub(super) const LONGEST_LIST: usize = 32;
/// How many tokens before a number the places of its list may begin: the longest names of a dozen.
const LONGEST_NAMES: usize = 60;
/// How many tokens the verb between a number and its place may have: `will soon each be going to`.
const VERB: usize = 5;

impl Ellipsis<'_, '_> {
    /// The places of a list that a preposition or a verb of posting leads to.
    pub(super) fn places_behind(&self, at: usize) -> Vec<Range<usize>> {
        let document = self.document;
        // `in each of Corby and Oundle`.
        if document.is_word(at, Word::Of) && self.places(at + 1..at + 2).next().is_some() {
            return self.places_from(at + 1);
        }
        let verb = Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::Copula.bit()
            | Cue::PostingVerb.bit()
            | Cue::PlacePreposition.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Determiner.bit();
        // `eight each and Oundle six`.
        let verb = |at: usize| document.is_any(at, verb) && !document.is(at, Cue::Conjunction);
        let first = (at..at + VERB).find(|at| !verb(*at)).filter(|first| *first > at);
        let first = first.filter(|first| self.places(*first..*first + 1).next().is_some());
        first.map_or_else(Vec::new, |first| self.places_from(first))
    }

    /// `both Corby and Wells`, `each of Corby and Wells`, up to a token.
    pub(super) fn is_of_both(&self, end: usize) -> bool {
        let (document, list) = (self.document, self.places_before());
        let lead = list.first().and_then(|first| first.start.checked_sub(1));
        let both = lead.is_some_and(|at| {
            let each = document.is_word(at, Word::Of) && at > 0 && document.is(at - 1, Cue::Distributive);
            document.is_word(at, Word::Both) || each
        });
        both && list.last().is_some_and(|last| last.end == end)
    }

    /// A place behind `in`, `for`, `to`, `at` and a verb of being or working there: `are in Corby`, `of them will go to Corby`.
    pub(super) fn place_behind(&self, at: usize) -> Option<Range<usize>> {
        let document = self.document;
        let verb = Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::Copula.bit()
            | Cue::PostingVerb.bit()
            | Cue::WorkVerb.bit()
            | Cue::RelativePronoun.bit()
            | Cue::TimeAdverb.bit();
        let mut at = self.behind_more(at);
        at += if document.is_word(at, Word::Of) && document.is(at + 1, Cue::PluralPronoun) { 2 } else { 0 };
        let place = Cue::PlacePreposition.bit();
        // `four – Corby;`.
        let dash = ['-', '\u{2013}', '\u{2014}'].iter().any(|mark| document.is_mark(at, *mark));
        if let Some(name) = self.name_from(at + 1).filter(|name| dash && self.is_clause_end(name.end)) {
            return Some(name);
        }
        // `five out of Corby`, `twelve from Corby to Oundle`.
        if document.is_word(at, Word::Out) && document.is_word(at + 1, Word::Of) {
            return self.places(at + 2..at + 3).next().cloned();
        }
        if let Some(to) = self.moved_to(at) {
            return Some(to);
        }
        at = self.behind_team(at);
        let lead = (at..at + VERB).find(|at| document.is_any(*at, place) || !document.is_any(*at, verb))?;
        // `six operate out of Corby`.
        if document.is_word(lead, Word::Out) && document.is_word(lead + 1, Word::Of) {
            return self.places(lead + 2..lead + 3).next().cloned();
        }
        if !document.is_any(lead, place) || document.is_word(lead, Word::From) && !self.is_from_too(lead) {
            return None;
        }
        // `off to Corby`.
        let lead = lead + usize::from(document.is_any(lead + 1, place));
        let modifier = document.is(lead + 1, Cue::Determiner) || document.is_mark(lead + 1, '#');
        // `in north Devon`.
        let side = document.is(lead + 1, Cue::Compass) && !document.is_capital(lead + 1);
        let name = lead + 1 + usize::from(modifier || side);
        self.search().bracketed_behind(name).or_else(|| self.name_from(name))
    }

    /// The Oundle of `from Corby to Oundle`.
    fn moved_to(&self, from: usize) -> Option<Range<usize>> {
        let document = self.document;
        let left = self.places(from + 1..from + 2).next().filter(|_| document.is_word(from, Word::From))?;
        self.places(left.end + 1..left.end + 2)
            .next()
            .filter(|_| document.is_word(left.end, Word::To))
            .cloned()
    }

    /// `30 officers from Corby, 25 from Oundle`: right behind a number, as behind the count before.
    fn is_from_too(&self, from: usize) -> bool {
        let sentence = self.document.sentence_of(from);
        let last = self.counts.last().filter(|last| self.document.sentence_of(last.tokens.start) == sentence);
        let numbers = &self.mentions.numbers;
        let next = numbers.get(numbers.partition_point(|next| next.tokens.start < from));
        let next = next.filter(|next| self.document.sentence_of(next.tokens.start) == sentence);
        let too = |end: usize| self.document.is_word(end, Word::From);
        from == self.end()
            && (last.is_some_and(|last| too(last.tokens.end))
                || next.is_some_and(|next| too(next.tokens.end)))
    }

    /// Whether a list or a clause goes on or ends at a token: a mark, `and`, the end of the line.
    fn is_clause_end(&self, at: usize) -> bool {
        let document = self.document;
        self.is_clause_mark(at)
            || document.is(at, Cue::Conjunction)
            || document.is_mark(at, '.')
            || document.token(at).is_none_or(|next| next.has(FIRST))
    }

    /// The token behind `will be on the response teams`, or the same token.
    fn behind_team(&self, at: usize) -> usize {
        let document = self.document;
        let verb = Cue::Future.bit() | Cue::Auxiliary.bit() | Cue::Copula.bit() | Cue::PostingVerb.bit();
        let Some(lead) = (at..at + VERB).find(|at| !document.is_any(*at, verb)) else { return at };
        let team =
            (lead + 1..lead + VERB).find(|at| document.is_any(*at, Cue::Team.bit() | Cue::TeamNoun.bit()));
        let words = |team: &usize| {
            (lead + 1..*team).all(|at| {
                document.is_capital(at)
                    || document.is_any(at, Cue::Determiner.bit() | Cue::CountModifier.bit())
            })
        };
        let led = document.is(lead, Cue::Preposition) && !document.is_word(lead, Word::Of);
        team.filter(|team| led && words(team) && document.is(team + 1, Cue::PlacePreposition))
            .map_or(at, |team| team + 1)
    }

    /// The token behind the `more` of `four more`, `four extra`, or the same token.
    pub(super) fn behind_more(&self, at: usize) -> usize {
        at + usize::from(self.document.is_word(at, Word::More) || self.document.is(at, Cue::Additive))
    }

    /// The places of a list that a colon opens, in its line or the lines below: `one for each of these: Corby, Wells`.
    pub(super) fn places_listed(&self, from: usize) -> Vec<Range<usize>> {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(self.number.tokens.start));
        let colon = (from..sentence.end.min(from + OPENING)).find(|at| document.is_mark(*at, ':'));
        let Some(colon) = colon else { return Vec::new() };
        let n = document.block_of(colon);
        if colon + 1 < document.block(n).end {
            return self.places_from(colon + 1);
        }
        let lines = (n + 1..document.block_count().min(n + LONGEST_LIST)).map(|line| document.block(line));
        let place = |line: Range<usize>| {
            self.places(line.clone())
                .next()
                .filter(|place| place.start == line.start && self.label_end(place) == line.end)
        };
        lines.map_while(place).cloned().collect()
    }

    /// The first place of the list that ends with a place: the Corby of `Corby and Oundle get four`.
    pub(super) fn first_of_list(&self, last: Range<usize>) -> Range<usize> {
        let list = self.places_before();
        let ends = list.last().is_some_and(|place| *place == last);
        list.into_iter().next().filter(|_| ends).unwrap_or(last)
    }

    /// The places of a list: `Corby, Oundle and Wells`.
    pub(super) fn places_from(&self, start: usize) -> Vec<Range<usize>> {
        let document = self.document;
        let mut list: Vec<Range<usize>> = Vec::new();
        let sentence = document.sentence(document.sentence_of(start));
        for place in self.places(start..sentence.end).take(LONGEST_LIST) {
            if list.last().is_some_and(|last| !self.is_joint(last.end..place.start)) {
                break;
            }
            list.push(place.clone());
        }
        list
    }

    /// The list of places right before the verb of the number: `Oundle and Wells will get`.
    pub(super) fn places_before(&self) -> Vec<Range<usize>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(start));
        let from = self
            .counts
            .last()
            .map_or(0, |last| last.place.as_ref().map_or(0, |place| place.end).max(last.tokens.end))
            .max(sentence.start)
            .max(start.saturating_sub(LONGEST_NAMES));
        let mut list: Vec<Range<usize>> = self.places(from..start).cloned().collect();
        let broken = list.windows(2).rposition(|pair| !self.is_joint(pair[0].end..pair[1].start));
        list.drain(..broken.map_or(0, |at| at + 1));
        list
    }

    /// What stands between two members of a list: commas and `and`.
    fn is_joint(&self, mut between: Range<usize>) -> bool {
        between.all(|at| self.document.is_mark(at, ',') || self.document.is(at, Cue::Conjunction))
    }

    pub(super) fn places(&self, tokens: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        super::place::within(self.mentions, tokens)
    }

    pub(super) fn last_place(&self, tokens: Range<usize>) -> Option<&Range<usize>> {
        super::place::last_within(self.mentions, tokens)
    }
}
