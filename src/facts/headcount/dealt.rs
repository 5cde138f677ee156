//! Dealt out: bare numbers at places in a sentence that goes on about the people told of before it.
//!
//! `Corby says goodbye to two, Oundle to five`, `Corby's three are joined by two`, `Oundle, with seven, wants more`, `the five
//! in Corby`, `Corby, where there were 33`, `Oundle is up from nine to twelve`. A number and a place alone may be of anything:
//! two such pairs, or the form of one, tell that people are dealt out, and nothing else of several may be named since they were.

use super::Count;
use super::elliptical::{Ellipsis, Rest};
use super::noun::Group;
use super::place::Search;
use crate::evidence::rules::headcount;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens may stand between a place and its number: `Corby, because of its size, ten`.
pub(super) const REACH: usize = 12;
/// How many numbers before and behind one are asked whether places have them too.
const BESIDE: usize = 2;

/// A place and the number that it has.
pub(super) struct Deal {
    pub place: Range<usize>,
    /// Its form alone tells that the place has so many.
    pub sure: bool,
}

impl<'d> Ellipsis<'_, 'd> {
    /// A bare number that a place has, of the people told of before.
    pub(super) fn dealt(&self) -> Option<Rest<'d>> {
        // Asked first: it spares most numbers the reading of their sentences.
        let group = self.told_lately()?;
        let deal = self.deal(&self.number.tokens)?;
        if !deal.sure && !self.is_one_of_several(&deal.place) {
            return None;
        }
        Some((group, headcount::SHARE, Some(self.first_of_list(deal.place))))
    }

    pub(super) fn search(&self) -> Search<'_, 'd> {
        Search { document: self.document, mentions: self.mentions, clauses: self.clauses }
    }

    /// Whether another number of the sentence has a place of its own in this way, or one was dealt out right before.
    fn is_one_of_several(&self, place: &Range<usize>) -> bool {
        let document = self.document;
        let (start, sentence) = (self.number.tokens.start, document.sentence_of(self.number.tokens.start));
        let near = |count: &&Count<'d>| document.sentence_of(count.tokens.start) + 1 >= sentence;
        let placed = |last: &Count<'d>| {
            last.rule == headcount::SHARE
                || document.sentence_of(last.tokens.start) == sentence
                    && self
                        .search()
                        .of(last, &self.next_number(&last.tokens))
                        .is_some_and(|other| other != *place)
        };
        if self.counts.last().filter(near).is_some_and(placed) {
            return true;
        }
        let numbers = &self.mentions.numbers;
        let at = numbers.partition_point(|number| number.tokens.start < start);
        let around = numbers[at.saturating_sub(BESIDE)..numbers.len().min(at + 1 + BESIDE)].iter();
        // `Corby: 50. Kettering: 70.`
        let line = document.block_of(start);
        let mut others = around
            .filter(|other| other.tokens.start != start && document.block_of(other.tokens.start) == line)
            .filter(|other| document.sentence_of(other.tokens.start).abs_diff(sentence) <= 1);
        others.any(|other| self.deal(&other.tokens).is_some_and(|deal| deal.place.start != place.start))
    }

    /// The place that has a bare number.
    fn deal(&self, number: &Range<usize>) -> Option<Deal> {
        let document = self.document;
        let end = self.behind_more(number.end);
        let lead = self.lead(number.start);
        // The 44 of `twenty-one of the 44 will go to Corby` is a whole.
        if lead > 0 && document.is_word(lead - 1, Word::Of) {
            return None;
        }
        let them = document.is_word(end, Word::Of) && document.is(end + 1, Cue::PluralPronoun);
        if document.is_word(end, Word::Of) && !them || !self.is_bare(end) && !self.is_verb(end) {
            return None;
        }
        // `Twelve have chosen Corby and ten have chosen Oundle`.
        let object = || self.search().object_of(number).map(|place| Deal { place, sure: false });
        // `six walk the Corby beat and four the Harnsey Quays`.
        let gapped = document.is(end, Cue::Determiner) && document.is_capital(end + 1);
        object()
            .or_else(|| self.dealt_to(number).filter(|_| !gapped))
            .or_else(|| self.dealt_at(number, end))
            .or_else(|| self.where_there(number))
    }

    /// `Corby says goodbye to two`, `Corby's two`, `Corby, with two`, `Corby is up by three to twelve`.
    fn dealt_to(&self, number: &Range<usize>) -> Option<Deal> {
        let document = self.document;
        let lead = self.lead(number.start);
        let by = |at: usize| at > 0 && document.is_word(at - 1, Word::By);
        // `Corby grows by four officers, Oundle by three`; a rise alone may be of anything.
        let rise = by(lead) && !self.counts.last().is_some_and(|last| by(last.tokens.start));
        if rise || !self.is_bare(self.behind_more(number.end)) {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(lead));
        let (verb_end, changed) = self.behind_change(lead, sentence.start);
        let known = self.last_place(verb_end.saturating_sub(REACH).max(sentence.start)..verb_end);
        let place = match known {
            Some(place) if place.end <= verb_end => place.clone(),
            _ => self.name_to(lead)?,
        };
        if document.has(place.end, CLITIC) {
            let with = place.end + 1 + usize::from(document.is_mark(place.end + 1, ','));
            let has = self.is_with(with) && with + 1 == lead;
            return (has || self.is_of_own(place.end + 1..lead)).then_some(Deal { place, sure: true });
        }
        // `Corby (50)`.
        let bracket =
            place.end + 1 == lead && document.is_mark(place.end, '(') && document.is_mark(number.end, ')');
        let still = || self.is_of_having(sentence.start);
        if bracket {
            return still().then_some(Deal { place, sure: false });
        }
        // `Corby: 50`.
        // `Corby, 50;`, an item of a list.
        let closed = [';', '.'].iter().any(|mark| document.is_mark(number.end, *mark));
        let marked = place.end + 1 == lead
            && self.is_clause_mark(place.end)
            && (!document.is_mark(place.end, ',') || closed);
        if marked && self.opens_clause(&place, sentence.start) {
            return still().then_some(Deal { place, sure: false });
        }
        let with = place.end + usize::from(document.is_mark(place.end, ','));
        let has = with > place.end && self.is_with(with) && with + 1 == lead;
        let opens = self.opens_clause(&place, sentence.start);
        let quiet = has || self.is_quiet(place.end..verb_end);
        let it = || (place.end..verb_end).any(|at| document.is_word(at, Word::It));
        let sure = has || (changed || it()) && self.is_of_places();
        (quiet && (opens || has)).then_some(Deal { place, sure })
    }

    /// `with`, but not `on`, before a number.
    fn is_with(&self, at: usize) -> bool {
        let document = self.document;
        document.is(at, Cue::PartLink)
            && !document.is_word(at, Word::On)
            && !document.is(at, Cue::Composition)
    }

    /// What stands between `Corby's` and its number: nothing, or the verb of `Corby's is nine`, `Corby's team has nine`.
    fn is_of_own(&self, words: Range<usize>) -> bool {
        let document = self.document;
        let verb = Cue::Copula.bit()
            | Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::GainVerb.bit()
            | Cue::GiveVerb.bit();
        let own = Cue::TeamNoun.bit() | Cue::Team.bit() | Cue::StrengthNoun.bit() | Cue::CountModifier.bit();
        words.clone().all(|at| document.is_any(at, verb | own))
            && (words.is_empty() || document.is_any(words.end - 1, verb))
    }

    /// Where the words end that lead to a number from what has it, and whether they tell of a change: the `is up` of `is up
    /// by three to`, `has gone from nine to`.
    fn behind_change(&self, lead: usize, sentence: usize) -> (usize, bool) {
        let document = self.document;
        let to = |at: usize| {
            matches!(document.named_word(at), Some(Word::To | Word::From | Word::At | Word::On | Word::By))
        };
        let Some(before) = lead.checked_sub(1).filter(|at| *at > sentence && to(*at)) else {
            return (lead, false);
        };
        let step = before.checked_sub(2).filter(|at| {
            matches!(document.named_word(*at), Some(Word::From | Word::By))
                && self.mentions.claims.of(*at + 1) == Claim::Number
        });
        let from = document.is_word(before, Word::From);
        (step.unwrap_or(before), step.is_some() || from)
    }

    /// Whether the people counted before were those of a place.
    fn is_of_places(&self) -> bool {
        self.counts.last().is_some_and(|last| {
            last.rule == headcount::SHARE
                || last.rule == headcount::STRENGTH
                || last.place.is_some()
                || self.search().had_by(last).is_some()
        })
    }

    /// `seven in Corby`, `the five in Corby`, `six walk the beat in Corby`.
    fn dealt_at(&self, number: &Range<usize>, end: usize) -> Option<Deal> {
        let document = self.document;
        let lead = self.lead(number.start);
        let sentence = document.sentence(document.sentence_of(lead)).start;
        let links = Cue::Conjunction.bit() | Cue::Subordinator.bit() | Cue::PartLink.bit();
        let first = lead == sentence;
        let there = self.existential().is_some() && number.start == self.number.tokens.start;
        let joined = first || there || self.is_clause_mark(lead - 1) || document.is_any(lead - 1, links);
        // `the one in Corby` is no count.
        let one = document.is_word(number.start, Word::One);
        let definite = document.is_word(lead, Word::The) && lead + 1 == number.start && !one;
        if document.is_word(lead, Word::The) && one {
            return None;
        }
        if !joined && !definite {
            return None;
        }
        let sure = first || definite || there;
        if let Some(place) = self.place_behind(number.end) {
            let known = self.mentions.claims.of(place.start) == Claim::Place;
            return Some(Deal { place, sure: sure && known });
        }
        let clauses = self.clauses.at(lead);
        let verb = clauses.iter().find(|clause| (end..=end + 1).contains(&clause.verb.start))?;
        let told = Cue::PostingVerb.bit() | Cue::WorkVerb.bit() | Cue::DutyLink.bit() | Cue::GiveVerb.bit();
        if verb.negated || verb.passive && !document.is_any(verb.verb.end - 1, told) {
            return None;
        }
        let group = Group { name: "", noun: 0 };
        let count = Count { tokens: number.clone(), ..self.count(group, headcount::SHARE, None) };
        let place = self.search().behind(&count, &self.next_number(number))?;
        Some(Deal { place, sure: first })
    }

    /// The number behind another one, as a count of nobody.
    fn next_number(&self, number: &Range<usize>) -> Vec<Count<'d>> {
        let numbers = &self.mentions.numbers;
        let next = numbers.get(numbers.partition_point(|next| next.tokens.start < number.end));
        let group = Group { name: "", noun: 0 };
        let count = |tokens: &Range<usize>| Count {
            tokens: tokens.clone(),
            ..self.count(group, headcount::SHARE, None)
        };
        next.map(|next| count(&next.tokens)).into_iter().collect()
    }
}
