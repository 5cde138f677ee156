//! Named nearby: numbers without a noun whose people other words of the sentence name.
//!
//! `a 30-strong team of detectives`, `13 people became special constables`, `an intake of up to 20`, `four at inspector`,
//! `Kent Police (3,600)` after `forces had fewer officers`. A gang of twelve and an age in brackets count nobody.

use super::elliptical::{Ellipsis, Rest};
use super::noun::{self, Group};
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;

/// How many tokens may stand between `30-strong` and its team, and between people and what they become. More are
/// another clause.
const NEAR: usize = 5;

/// How many tokens the label of an answer has: `A.`
const ANSWER: usize = 2;

impl<'d> Ellipsis<'_, 'd> {
    /// The first of the rules that names the people.
    pub(super) fn named(&self) -> Option<Rest<'d>> {
        (self.strong().map(|group| (group, headcount::STRONG)))
            .or_else(|| self.become_officers().map(|group| (group, headcount::BECOME)))
            .or_else(|| self.intake().map(|group| (group, headcount::INTAKE)))
            .or_else(|| self.at_rank().map(|group| (group, headcount::AT_RANK)))
            .or_else(|| self.whole().map(|group| (group, headcount::WHOLE)))
            .or_else(|| self.of_force().map(|group| (group, headcount::OF_FORCE)))
            .map(|(group, rule)| (group, rule, None))
    }

    /// `30-strong team of detectives`, `517-strong Special Constabulary`, `50-strong police team`.
    fn strong(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        if !document.is_word(end, Word::Strong) {
            return None;
        }
        if let Some(named) = phrase::read(document, self.mentions, end + 1).filter(|named| !named.single) {
            return named.group;
        }
        let ahead = end + 1..end + 1 + NEAR;
        if ahead.clone().any(|at| {
            document.is(at, Cue::Standing) && document.is_word(at, Word::Special) && document.is_capital(at)
        }) || document.is_word(end + 1, Word::Special) && document.is(end + 2, Cue::Police)
        {
            return Some(Group { name: "special_constable", noun: end + 1 });
        }
        let team =
            ahead.clone().find(|at| document.is(*at, Cue::TeamNoun) || document.is(*at, Cue::Police))?;
        if document.is_word(team + 1, Word::Of) {
            return phrase::read(document, self.mentions, team + 2).and_then(|named| named.group);
        }
        let police = (end + 1..=team).any(|at| {
            document.is_any(at, Cue::Police.bit() | Cue::Detective.bit())
                || self.mentions.claims.of(at) == Claim::Force
        });
        police.then_some(Group { name: "police_officer", noun: team })
    }

    /// `13 people became special constables`, `nine men and women have been sworn in as officers`, `40 people work as PCSOs`.
    fn become_officers(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        if !document.is(end, Cue::PeopleNoun) || self.number.value.count < 2 {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(end));
        let verb = (end + 1..(end + 2 * NEAR).min(sentence.end))
            .take_while(|at| !document.is_mark(*at, ','))
            .find(|at| document.is_any(*at, Cue::BecomeVerb.bit() | Cue::WorkVerb.bit()))?;
        let subject = (end + 1..verb).all(|at| {
            document.is_any(
                at,
                Cue::Auxiliary.bit()
                    | Cue::Copula.bit()
                    | Cue::TimeAdverb.bit()
                    | Cue::Conjunction.bit()
                    | Cue::RelativePronoun.bit()
                    | Cue::PeopleNoun.bit(),
            )
        });
        let became = document.is(verb, Cue::Copula);
        let link = (verb + 1..verb + 4).find(|at| document.is_word(*at, Word::As)).map(|at| at + 1);
        let at = link.or(became.then_some(verb + 1)).filter(|at| subject && *at < sentence.end)?;
        phrase::read(document, self.mentions, at).filter(|named| !named.single).and_then(|named| named.group)
    }

    /// `an intake of up to 20`, `the cohort of 16`, `a staff of 640`.
    fn intake(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let of = start.checked_sub(1).filter(|at| document.is_word(*at, Word::Of))?;
        let noun = of.checked_sub(1).filter(|_| self.is_bare(self.end()))?;
        let staff = || phrase::read(document, self.mentions, noun).filter(|named| named.end == of);
        let intake = document.is(noun, Cue::IntakeNoun).then_some(Group { name: "recruit", noun });
        // `A team of nine at Corby checks lorries`.
        let team = || self.told_lately().filter(|_| document.is(noun, Cue::TeamNoun));
        intake.or_else(team).or_else(|| staff().filter(|named| !named.single).and_then(|named| named.group))
    }

    /// `nine vacancies at sergeant rank and four at inspector`.
    fn at_rank(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        let rank = (document.is_word(end, Word::At))
            .then(|| noun::rank_at(document, self.mentions, end + 1))
            .flatten()?;
        self.last(0).map(|_| rank.group)
    }

    /// The 44 of `twenty-one of the 44 will join`.
    fn whole(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let before = start.checked_sub(2)?;
        let of = document.is(before + 1, Cue::Determiner) && document.is_word(before, Word::Of);
        let last = self.antecedent.filter(|last| last.at + 1 == before && !last.broken)?;
        (of && self.is_bare(self.end())).then_some(last.group)
    }

    /// `Four forces had fewer officers: Kent Police (3,600), Essex Police (2,900)`.
    fn of_force(&self) -> Option<Group<'d>> {
        let (document, start, end) = (self.document, self.number.tokens.start, self.end());
        let before = start.checked_sub(2)?;
        let bracketed = document.is_mark(before + 1, '(') && document.is_mark(end, ')');
        if !bracketed || self.mentions.claims.of(before) != Claim::Force {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start));
        let opening = sentence.start..before.min(sentence.start + NEAR * NEAR);
        phrase::plural_in(document, self.mentions, opening)
    }

    /// `How many officers will there be? Sixteen to begin with.`
    pub(super) fn answered(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let own = document.sentence(document.sentence_of(start)).start;
        // `A. Sixteen`.
        let line = document.block(document.block_of(start)).start;
        let near = |there: usize| there >= line && there - line <= ANSWER;
        let there = self.existential().is_some_and(|there| near(there) || there == own);
        let opens = start == own || near(start) || there;
        let asked = document.sentence_of(line.min(own)).checked_sub(1)?;
        let asked = document.sentence(asked);
        let question = document.is_mark(asked.end - 1, '?');
        let many = asked.start..asked.end.min(asked.start + 2 * NEAR);
        let many = many.into_iter().find(|at| document.is_word(*at, Word::Many))?;
        let named = phrase::read(document, self.mentions, many + 1).filter(|named| !named.single)?;
        let group = named.group.filter(|_| opens && question && self.is_bare(self.end()))?;
        let place = self.last_place(named.end..asked.end);
        let place = place.filter(|place| document.is(place.start - 1, Cue::Locative)).cloned();
        Some((group, headcount::ANSWER, place))
    }
}
