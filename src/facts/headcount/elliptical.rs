//! Elliptical counts: numbers without a noun that count the people told of before (`two will be based in Cheshunt`).
//!
//! The people are those of the last count before, or those a phrase behind the number names (`nine of the recruits`).
//! A number of anything else in between ends that: behind `three men`, `two were injured` counts no officers.

use super::antecedent::Antecedent;
use super::clauses::Clauses;
use super::line_kinds::LineKinds;
use super::noun::Group;
use super::{Count, phrase, tables::Tables};
use crate::lexicon::split::{CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::{Mention, Mentions, number::NumberValue, overlap::Claim};
use crate::{document::Document, evidence::RuleId, evidence::rules::headcount};
use std::cell::OnceCell;
use std::ops::Range;

/// How many tokens the noun phrase of a predicate may have: `two are newly qualified police constables`.
const NOUN_WORDS: usize = 7;

/// How many tokens before a number `total` or `number of officers` may stand. It bounds the search in a sentence
/// without an end.
pub(super) const REACH: usize = 20;
/// How many tokens after a number `based` may stand: `two will soon be based`. More are another clause.
const AHEAD: usize = 5;

/// The group of a count, its rule and its place.
pub(super) type Rest<'d> = (Group<'d>, RuleId, Option<Range<usize>>);

/// Where a number without a noun stands.
pub(super) struct Ellipsis<'a, 'd> {
    pub document: &'d Document<'d>,
    pub mentions: &'a Mentions,
    pub clauses: &'a Clauses<'a, 'd>,
    pub kinds: &'a LineKinds,
    pub tables: &'a Tables<'d>,
    pub number: &'a Mention<NumberValue>,
    pub antecedent: Option<Antecedent<'d>>,
    /// The counts before.
    pub counts: &'a [Count<'d>],
    /// The people told of lately, which several rules ask for.
    pub lately: OnceCell<Option<Group<'d>>>,
}

impl<'d> Ellipsis<'_, 'd> {
    /// The counts that the number states; several where each of several places has as many.
    pub(super) fn counts(&self) -> Vec<Count<'d>> {
        if self.is_year_of_head() {
            return Vec::new();
        }
        if let Some(found) = self.of_each_or_none() {
            return found;
        }
        let found = (self.predicate().map(|group| (group, headcount::PREDICATE, None)))
            .or_else(|| self.partitive().map(|group| (group, headcount::PARTITIVE, None)))
            .or_else(|| self.beside_people())
            .or_else(|| self.answered())
            .or_else(|| self.line())
            .or_else(|| self.dated_line())
            .or_else(|| self.captioned())
            .or_else(|| self.labelled())
            .or_else(|| self.in_flat_table())
            .or_else(|| self.forward_first())
            .or_else(|| self.share())
            .or_else(|| self.present())
            .or_else(|| self.gained())
            .or_else(|| self.gapped())
            .or_else(|| self.gapped_object())
            .or_else(|| self.paired())
            .or_else(|| self.bracketed())
            .or_else(|| self.dealt())
            .or_else(|| self.had())
            .or_else(|| self.now_are())
            .or_else(|| self.further().map(|group| (group, headcount::FURTHER, None)))
            .or_else(|| self.named())
            .or_else(|| self.strength().map(|group| (group, headcount::STRENGTH, None)))
            .or_else(|| self.posted().map(|group| (group, headcount::POSTED, None)))
            .or_else(|| self.rowed())
            .or_else(|| self.men())
            .or_else(|| self.made_of())
            .or_else(|| self.itemised())
            .or_else(|| self.forward())
            .or_else(|| self.part())
            .or_else(|| self.continued());
        found.map(|(group, rule, place)| self.count(group, rule, place)).into_iter().collect()
    }

    pub(super) fn count(&self, group: Group<'d>, rule: RuleId, place: Option<Range<usize>>) -> Count<'d> {
        let place = place.filter(|place| rule != headcount::SHARE || self.is_among_places(place));
        Count {
            number: self.number.value,
            tokens: self.number.tokens.clone(),
            group,
            single: false,
            rule,
            place,
        }
    }

    pub(super) fn end(&self) -> usize {
        self.number.tokens.end
    }

    /// `Two of them are former specials and three were PCSOs`, behind people counted before: what they are or were.
    fn predicate(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        let of_them = document.is_word(end, Word::Of)
            && (document.is(end + 1, Cue::PluralPronoun) || document.is_word(end + 1, Word::Whom));
        let verb = if of_them { end + 2 } else { end };
        self.lately(2).filter(|_| document.is(verb, Cue::Copula) && self.number.value.count > 1)?;
        let noun = phrase::read(document, self.mentions, verb + 1)?;
        if noun.end > verb + 1 + NOUN_WORDS {
            return None;
        }
        noun.group.filter(|_| !noun.single)
    }

    /// `nine of the new recruits`, `12 of the 25 new officers`, `20 of 45 officers`, `four of them`.
    fn partitive(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        if self.is_of_others() || !document.is_word(end, Word::Of) || self.number.value.count < 2 {
            return None;
        }
        let mut at = end + 1;
        // `40 of Kent's officers`.
        let owner = super::place::within(self.mentions, at..at + 1).next().map(|place| place.end);
        at = owner.filter(|end| document.has(*end, CLITIC)).unwrap_or(at);
        // `20 of 45 extra officers`.
        let numbered = self.mentions.claims.of(at) == Claim::Number;
        let determined = numbered
            || document.has(at, CLITIC)
            || document.is_any(at, Cue::Determiner.bit() | Cue::PluralPronoun.bit());
        if document.is(at, Cue::RelativePronoun) || document.is_word(at, Word::Whom) {
            let last = self.last(0).filter(|_| self.is_of_the_last());
            return last.or_else(|| self.named_last().filter(|_| document.is_word(at, Word::Whom)));
        }
        let them = document.is(at, Cue::PluralPronoun) && !document.is(at, Cue::Determiner);
        let named = || phrase::read(document, self.mentions, at + 1).filter(|named| them && !named.single);
        if let Some(named) = named().and_then(|named| named.group) {
            return Some(named);
        }
        if them || determined && self.is_bare(at + 1) {
            return self.last(1).or_else(|| self.named_last());
        }
        if !determined {
            return None;
        }
        at += usize::from(!numbered);
        while self.mentions.claims.of(at) == Claim::Number {
            at += 1;
        }
        let inner = phrase::read(document, self.mentions, at);
        match inner {
            Some(inner) if !inner.single => {
                inner.group.or_else(|| super::posts::whose_posts(self.counts, self.number))
            }
            None if self.mentions.claims.of(at - 1) == Claim::Number && self.is_bare(at) => self.last(3),
            _ => None,
        }
    }

    /// Whether `of whom` can mean the people counted last: nobody else is told of in between.
    fn is_of_the_last(&self) -> bool {
        self.antecedent.is_some_and(|last| self.is_theirs(last.at + 1..self.number.tokens.start))
    }

    /// `a further 20`, `another two dozen`, `60 more`, `the remaining five`, `six fewer in Corby`.
    fn further(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let fewer = document.is_word(self.end(), Word::Fewer) && self.place_behind(self.end() + 1).is_some();
        let more = document.is_word(self.end(), Word::More) || fewer;
        let named = start.checked_sub(1).is_some_and(|at| document.is(at, Cue::Additive));
        let end = self.end() + usize::from(more);
        // `another one called for help` counts nobody.
        let several = self.number.value.count > 1;
        let bare = || self.is_bare(end) || several && self.is_verb(end);
        ((named || more) && bare() && !document.has(start, FIRST)).then(|| self.last(2)).flatten()
    }

    /// `Two will be based in Cheshunt`.
    fn posted(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let between = start.checked_sub(1).is_some_and(|at| document.is_word(at, Word::Between));
        let start = start - usize::from(between);
        let opens = document.sentence(document.sentence_of(start)).start == start
            || start
                .checked_sub(1)
                .is_some_and(|at| self.is_clause_mark(at) || document.is(at, Cue::Conjunction));
        if !opens || self.number.value.count < 2 || !self.is_bare(end) || document.is(end, Cue::Subordinator)
        {
            return None;
        }
        // `eight years of service, five of which`.
        if document.is_word(end, Word::Of) && document.is(end + 1, Cue::RelativePronoun) {
            return None;
        }
        let mut ahead =
            (end..end + AHEAD).take_while(|at| !document.has(*at, FIRST) && !self.is_clause_mark(*at));
        let duty = |at: usize| document.is(at, Cue::DutyLink) && document.is(at - 1, Cue::Future);
        let posted = ahead
            .any(|at| document.is(at, Cue::PostingVerb) || document.is_word(at, Word::Training) || duty(at));
        let there = || self.place_behind(end).and_then(|_| self.named_last());
        let will = || self.last(1).filter(|_| document.is(end, Cue::Future) && self.is_still_of_the_last());
        if posted {
            self.last(6).or_else(|| self.named_last()).or_else(|| self.posted_lately())
        } else {
            there().or_else(will)
        }
    }

    pub(super) fn is_clause_mark(&self, at: usize) -> bool {
        [',', ';', ':', '\u{2013}', '-'].iter().any(|mark| self.document.is_mark(at, *mark))
    }

    /// Whether no noun follows that the number could count: a mark, a preposition, a verb or another small word.
    pub(super) fn is_bare(&self, at: usize) -> bool {
        let document = self.document;
        let small = Cue::Preposition.bit()
            | Cue::Conjunction.bit()
            | Cue::Auxiliary.bit()
            | Cue::Copula.bit()
            | Cue::Future.bit()
            | Cue::RelativePronoun.bit()
            | Cue::PostingVerb.bit()
            | Cue::Subordinator.bit()
            | Cue::Determiner.bit();
        let Some(token) = document.token(at) else { return true };
        let other = document.hit_at(Table::Group, at).is_none() && !token.has(CLITIC);
        other
            && (token.has(FIRST)
                || token.kind == Kind::Mark
                || document.is_any(at, small) && !document.is_capital(at)
                || self.is_adverb(at)
                || self.is_comparison(at))
    }

    /// `rather than nine`, `up from nine`.
    pub(super) fn is_comparison(&self, at: usize) -> bool {
        let hit = self.document.hit_at(Table::Cue, at);
        hit.is_some_and(|hit| self.document.lexicons().row_is(hit.row, Cue::Comparison))
    }

    /// `today`, `now`, `last week`, `respectively`: no noun behind the number.
    fn is_adverb(&self, at: usize) -> bool {
        let document = self.document;
        self.mentions.claims.of(at) == Claim::Date
            || document.is(at, Cue::TimeAdverb)
            || document.is_word(at, Word::Respectively)
    }
}
