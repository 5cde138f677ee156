//! Gains: what a place gets of the people told of before (`Corby will get four, Oundle three`), and whom a sentence divides.

use super::elliptical::{Ellipsis, Rest};
use super::noun::Group;
use super::{Count, phrase};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;

/// How many tokens of a sentence are read for the people whom it divides among places.
const LONGEST_OPENING: usize = 40;

/// How many words a team has behind its place: `Safer Neighbourhood Team`.
const LONGEST_LABEL: usize = 3;
/// No place's name in the gazetteer has more tokens.
const LONGEST_NAME: usize = 16;

/// A list of shares goes on for at most so many tokens after its verb: no sentence of real releases has more.
const LONGEST_DIVISION: usize = 202;

impl<'d> Ellipsis<'_, 'd> {
    /// `Corby will get four`, after people were counted or new ones named.
    pub(super) fn gained(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        // `Corby will keep its four`.
        let own = start.checked_sub(1).filter(|at| document.is(*at, Cue::Determiner)).unwrap_or(start);
        let verb = own.checked_sub(1).filter(|at| document.is(*at, Cue::GainVerb))?;
        if !self.is_bare(self.behind_more(self.end())) {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start));
        let being = Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::Copula.bit() | Cue::GainVerb.bit();
        let subject = (sentence.start..=verb).rev().find(|at| !document.is_any(*at, being))?;
        let body = Cue::Police.bit() | Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
        let name_end = (sentence.start..=subject)
            .rev()
            .find(|at| !document.is_any(*at, body) && !document.is_word(*at, Word::Station))?;
        let place = self.first_of_list(self.name_to(name_end + 1)?);
        let group = self.lately(3).or_else(|| self.newly_named(sentence.start)).or_else(|| self.named_last());
        let group = group.or_else(|| self.listed())?;
        Some((group, headcount::SHARE, Some(place)))
    }

    /// `In Oundle there are three`: a place that opens the clause has the people told of.
    pub(super) fn present(&self) -> Option<Rest<'d>> {
        let there = self.existential()?;
        let place = self.last_place(there.saturating_sub(LONGEST_NAME)..there)?.clone();
        let lead = place.start.checked_sub(1).filter(|at| self.document.is(*at, Cue::PlacePreposition))?;
        let comma = place.end + 1 == there && self.document.is_mark(place.end, ',');
        let opens = lead == self.document.sentence(self.document.sentence_of(lead)).start
            || self.is_clause_mark(lead - 1)
            || self.document.is(lead - 1, Cue::Conjunction);
        let bare = self.is_bare(self.behind_more(self.end()));
        let group = self
            .last(1)
            .or_else(|| self.named_last())
            .filter(|_| opens && bare && (comma || place.end == there))?;
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
        // `for Corby, six; for Oundle, five`.
        let comma = start.checked_sub(1).filter(|at| document.is_mark(*at, ','));
        let set_off = comma.and_then(|at| self.name_to(at)).filter(|place| {
            let lead = place.start.checked_sub(2);
            lead.is_some_and(|at| document.is(at + 1, Cue::PlacePreposition) && document.is_mark(at, ';'))
        });
        let place = self
            .name_to(self.label_start(self.lead(start)))
            .or(set_off)
            .filter(|place| place.start >= last.tokens.end)?;
        // `the Fens four`, `north Devon three`.
        let led = Cue::PlacePreposition.bit() | Cue::Determiner.bit() | Cue::Compass.bit();
        let lead = place.start - usize::from(document.is_any(place.start - 1, led));
        let joined = self.is_clause_mark(lead - 1) || document.is(lead - 1, Cue::Conjunction);
        let shared =
            last.rule == headcount::SHARE || self.places(sentence.start..last.tokens.start).next().is_some();
        let same = last.tokens.start >= sentence.start;
        (same && shared && joined && self.is_bare(self.behind_more(self.end()))).then_some((
            last.group,
            headcount::SHARE,
            Some(place),
        ))
    }

    /// The token where the words of a team begin that end here: `the Oundle Division three`, or the same token.
    fn label_start(&self, end: usize) -> usize {
        let words = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
        (end.saturating_sub(LONGEST_LABEL)..end)
            .rev()
            .take_while(|at| self.document.is_any(*at, words) && self.document.is_capital(*at))
            .last()
            .unwrap_or(end)
    }

    /// `Three PCs will join Corby, three Oundle and a further two Kettering`: the verb holds for each place behind.
    pub(super) fn gapped_object(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let at = self.end() + usize::from(document.is(self.end(), Cue::Determiner));
        let place = self.places(at..at + 1).next()?.clone();
        let additive = Cue::Additive.bit() | Cue::Determiner.bit();
        let joint = (start.saturating_sub(3)..start).rev().find(|at| !document.is_any(*at, additive))?;
        let joined = self.is_clause_mark(joint) || document.is(joint, Cue::Conjunction);
        let last = self.counts.last().filter(|last| last.tokens.end < joint)?;
        let same = document.sentence_of(last.tokens.start) == document.sentence_of(start);
        let before = self.last_place(last.tokens.end..joint)?.end;
        let between = Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit()
            | Cue::Police.bit()
            | Cue::CountModifier.bit();
        let closed = (before..joint).all(|at| document.is_mark(at, ',') || document.is_any(at, between));
        let line = document.block(document.block_of(start));
        let behind = (place.end..line.end).find(|at| !document.is_any(*at, between)).unwrap_or(line.end);
        (joined && same && closed && self.is_bare(behind)).then_some((
            last.group,
            headcount::SHARE,
            Some(place),
        ))
    }

    /// `Officers: Corby 12, Oundle 10`, `Corby – 12 officers, Oundle – 10`: a place and its number in a list of such.
    pub(super) fn paired(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let parts = |at: usize| document.is_mark(at, ',') || document.is_mark(at, ';');
        let mark = start.checked_sub(1).filter(|at| self.is_clause_mark(*at) && !parts(*at));
        let end = mark.unwrap_or(start);
        let sentence = document.sentence(document.sentence_of(start));
        let place = self.name_to(end)?;
        let before = place.start.checked_sub(1).filter(|at| *at >= sentence.start)?;
        let joined = self.is_clause_mark(before) || document.is(before, Cue::Conjunction);
        let labelled = |last: &&Count<'d>| {
            last.tokens.start >= sentence.start
                && last.tokens.start > 1
                && self.is_clause_mark(last.tokens.start - 1)
                && self.mentions.claims.of(last.tokens.start - 2) == Claim::Place
        };
        let last = self.counts.last().filter(labelled).filter(|_| mark.is_some()).map(|last| last.group);
        let group = last
            .or_else(|| self.divided())
            .or_else(|| self.gone_on())
            .filter(|_| joined && self.is_bare(self.end()))?;
        Some((group, headcount::SHARE, Some(place)))
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
            .map(|at| at.saturating_sub(usize::from(document.is(at, Cue::Determiner))))
            .is_some_and(|at| self.is_clause_mark(at) || document.is(at, Cue::Conjunction));
        let sentence = document.sentence(document.sentence_of(start));
        let first = forces.get(forces.partition_point(|first| first.tokens.start < sentence.start));
        let first = first.is_some_and(|first| first.tokens.end < force.tokens.start);
        (joined && first && self.is_bare(self.end())).then(|| self.last(0)).flatten()
    }

    /// The people whom the sentence before names as new or as sent somewhere: `The new PCSOs start on Monday.`
    pub(super) fn newly_named(&self, start: usize) -> Option<Group<'d>> {
        let document = self.document;
        let before = document.sentence(self.sentence_before()).start;
        let before = before..document.sentence(self.sentence_before()).end.min(start);
        let mut words = before.clone();
        words
            .any(|at| document.is_any(at, Cue::Additive.bit() | Cue::PostingVerb.bit()))
            .then(|| phrase::plural_in(document, self.mentions, before))
            .flatten()
    }

    /// Whether the sentence goes on about the people of the one before: `They will be based in Corby (4)`.
    pub(super) fn goes_on(&self) -> bool {
        let (document, start) = (self.document, self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(start));
        let before = sentence.start..start.min(sentence.start + LONGEST_OPENING);
        let Some(posted) = before.clone().find(|at| document.is(*at, Cue::PostingVerb)) else { return false };
        let subject = Cue::PluralPronoun.bit() | Cue::IntakeNoun.bit() | Cue::PeopleNoun.bit();
        let verb = Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::Copula.bit();
        (sentence.start..posted).any(|at| document.is_any(at, subject) && document.is_any(at + 1, verb))
    }

    /// The people of the sentence before, counted or named, about whom the sentence goes on.
    pub(super) fn gone_on(&self) -> Option<Group<'d>> {
        let sentence = self.document.sentence(self.document.sentence_of(self.number.tokens.start));
        self.goes_on().then(|| self.last(1).or_else(|| self.newly_named(sentence.start))).flatten()
    }

    /// `The recruits will be split as follows: Corby (4)`: the people named before in the sentence, sent to several places.
    pub(super) fn divided(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(start));
        let before = sentence.start..start.min(sentence.start + LONGEST_OPENING);
        let posted = before.clone().find(|at| document.is(*at, Cue::PostingVerb));
        // `Extra officers by district: four for Corby`: nothing happens before the colon.
        let dash = |at: usize| {
            document.is_mark(at, '\u{2013}') && phrase::noun_before(document, self.mentions, at).is_some()
        };
        let colon = before.clone().find(|at| document.is_mark(*at, ':') || dash(*at));
        let verbless = |colon: &usize| {
            let said = |verb: usize| verb < *colon && !document.is(verb, Cue::CountModifier);
            !self.clauses.at(start).iter().any(|clause| said(clause.verb.start))
        };
        let posted = posted.or(colon.filter(verbless))?;
        if (sentence.start..posted).any(|at| document.is(at, Cue::PublicNoun)) {
            return None;
        }
        let group = phrase::plural_in(document, self.mentions, sentence.start..posted)?;
        if start - posted > LONGEST_DIVISION {
            return None;
        }
        let shared = |at: usize| {
            let before = self.counts.partition_point(|count| count.tokens.start <= at);
            let count = before.checked_sub(1).map(|last| &self.counts[last]);
            count.is_some_and(|count| count.rule == headcount::SHARE && count.tokens.contains(&at))
        };
        let other = |at: usize| self.mentions.claims.of(at) == Claim::Number && !shared(at);
        let of_others = (posted..start)
            .any(|at| document.is(at, Cue::PublicNoun) || other(at) && !document.is(at + 1, Cue::Territory));
        (!of_others).then_some(group)
    }
}
