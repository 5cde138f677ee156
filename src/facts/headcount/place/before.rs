//! Before a count: the place that opens the sentence or has the people (`In Corby, six`, `Corby will get six`).

use super::{Search, last_within, within};
use crate::document::Document;
use crate::evidence::rules::headcount;
use crate::facts::headcount::Count;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use crate::syntax::Clause;
use std::ops::Range;

/// How many tokens may stand between a verb and the count that it has: `is made up of a sergeant and of six`.
const OBJECT: usize = 30;
/// How many tokens the name of a team has before its last noun: `Corby Town Centre Safer Neighbourhood Team`.
const TEAM: usize = 5;
/// How many tokens may stand before the preposition that opens a sentence: `And over in Corby`.
pub(super) const OPENING: usize = 2;
/// How many tokens of a sentence may stand before the comma that ends its opening phrase.
pub(super) const OPENED: usize = 12;
/// How many tokens before a count its part of the sentence is sought, and how many may stand before its place. It bounds the search in a sentence without an end.
pub(super) const CLAUSE: usize = 100;

impl Search<'_, '_> {
    /// `Corby will also get 12`, `The Corby team has 12`, `The unit in Corby is made up of 12`.
    pub(in crate::facts::headcount) fn had_by(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let start = count.tokens.start;
        let clauses = self.clauses.at(start);
        let at = clauses.iter().rposition(|clause| clause.verb.end <= start)?;
        let verb = &clauses[at];
        if verb.negated || verb.verb.end + OBJECT < start {
            return None;
        }
        if !self.has(verb) {
            return self.left_with(verb, count);
        }
        let object = verb.verb.end..start;
        if within(self.mentions, object.clone()).next().is_some() || self.names_another_team(object) {
            return None;
        }
        let own = verb.subjects.first().and_then(|head| self.in_subject(head, verb.verb.start));
        own.or_else(|| self.unread_subject(verb))
            .or_else(|| self.where_based(&clauses, at))
            .or_else(|| self.based_after(verb, &clauses[at + 1..]))
            .or_else(|| self.of_body_before(verb, &clauses[at + 1..]))
    }

    /// `the Harnsey team of`: a team with a name of its own, be its place in no list.
    fn names_another_team(&self, mut words: Range<usize>) -> bool {
        let document = self.document;
        let team = Cue::Team.bit() | Cue::TeamNoun.bit();
        let common = team | Cue::Police.bit() | Cue::CountModifier.bit();
        words.any(|at| {
            document.is_any(at, team)
                && document.is_word(at + 1, Word::Of)
                && document.is_capital(at - 1)
                && !document.is_any(at - 1, common)
        })
    }

    /// `The Corby team, comprising six PCs, is new`, `The team, made up of six PCs, covers Corby`.
    fn of_body_before(&self, verb: &Clause, after: &[Clause]) -> Option<Range<usize>> {
        let document = self.document;
        let comma = verb.verb.start.checked_sub(1).filter(|at| *at > 0 && document.is_mark(*at, ','))?;
        let head = verb.subjects.first().cloned().unwrap_or(comma - 1..comma);
        // A comma closes the aside: `, covers Corby`.
        let covers = |clause: &&Clause| {
            let resumed = document.is_mark(clause.verb.start - 1, ',') || clause.subjects.contains(&head);
            resumed && !clause.negated && document.is(clause.verb.end - 1, Cue::DutyLink)
        };
        let covered = || {
            let end = after.iter().find(covers)?.verb.end;
            within(self.mentions, end..end + 1 + usize::from(document.is(end, Cue::Determiner)))
                .next()
                .cloned()
        };
        self.in_subject(&head, comma).or_else(covered)
    }

    /// `Corby Police has welcomed six`, where the grammar leaves the subject open: nothing else stands before the verb.
    fn unread_subject(&self, clause: &Clause) -> Option<Range<usize>> {
        let document = self.document;
        let start = self.behind_time(self.clause_start(clause.verb.start));
        let place = within(self.mentions, start..clause.verb.start).next()?;
        let own = Cue::Police.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::WorkplaceNoun.bit()
            | Cue::Auxiliary.bit()
            | Cue::Future.bit();
        let opens = place.start - start <= usize::from(document.is(start, Cue::Determiner));
        let alone = (place.end..clause.verb.start).all(|at| document.is_any(at, own | Cue::GainVerb.bit()));
        (opens && alone).then(|| place.clone())
    }

    /// The token behind `Until last year`, `Now`, `By 2021,`, or the same token.
    fn behind_time(&self, start: usize) -> usize {
        let document = self.document;
        let time = |at: usize| {
            let word = document.is_any(at, Cue::TimeAdverb.bit() | Cue::Month.bit());
            self.mentions.claims.of(at) == Claim::Date || word
        };
        let led = start + usize::from(document.is(start, Cue::Preposition));
        let end = (led..led + OPENED).find(|at| !time(*at)).unwrap_or(led);
        if end == led { start } else { end + usize::from(document.is_mark(end, ',')) }
    }

    /// `The number of PCSOs in Corby could fall from 40 to 30`.
    pub(super) fn in_topic(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start) = (self.document, count.tokens.start);
        let sentence = document.sentence(document.sentence_of(start));
        // `Corby's allocation is 12 officers`.
        let is = start > sentence.start && document.is(start - 1, Cue::Copula);
        // `Officer numbers in Corby grew by six PCs`.
        let grown = start > sentence.start + 1
            && document.is_word(start - 1, Word::By)
            && document.is(start - 2, Cue::ChangeVerb);
        if count.rule != headcount::STRENGTH && !is && !grown {
            return None;
        }
        let from = start.saturating_sub(OBJECT).max(sentence.start);
        // `Corby's PCSOs are cut from ten to six`, `will fall in Corby from ten to six`.
        let near = last_within(self.mentions, from..start);
        // `Corby's share is eight PCSOs`.
        let owner = near.filter(|place| is && document.has(place.end, CLITIC) && place.end + 3 == start);
        if let Some(place) = owner {
            return Some(place.clone());
        }
        let near = near.filter(|place| {
            let first = self.first_of_list((*place).clone()).start;
            let led = first > from && document.is(first - 1, Cue::Locative);
            let closed = (place.end..start).any(|at| document.is_mark(at, ';'));
            !is && !closed && (document.has(place.end, CLITIC) || led)
        });
        if let Some(place) = near {
            return Some(self.first_of_list(place.clone()));
        }
        let topic = (from..start).rev().find(|at| document.is(*at, Cue::StrengthNoun))?;
        let owner = last_within(self.mentions, topic.saturating_sub(OPENING + 1).max(sentence.start)..topic);
        if let Some(owner) = owner.filter(|owner| document.has(owner.end, CLITIC)) {
            return Some(owner.clone());
        }
        let clauses = self.clauses.at(start);
        let verb = clauses.iter().find(|clause| clause.verb.start > topic);
        let end = verb.map_or(start, |clause| clause.verb.start.min(start));
        let place = last_within(self.mentions, topic..end)?;
        let led = (topic..place.start).any(|at| document.is(at, Cue::DutyLink));
        // `Officer numbers: Corby up to 16; Oundle unchanged at six`.
        let closed = (place.end..start).any(|at| document.is_mark(at, ';'));
        (led && !closed).then(|| self.first_of_list(place.clone()))
    }

    /// Whether the clause says what its subject has, gets or is made up of.
    pub(super) fn has(&self, clause: &Clause) -> bool {
        let active = Cue::GainVerb.bit() | Cue::Composition.bit();
        let passive = Cue::GiveVerb.bit() | Cue::Composition.bit();
        let (document, end) = (self.document, clause.verb.end);
        // `is served by one sergeant`, `is home to nine officers`.
        let served = clause.passive && document.is(end - 1, Cue::DutyLink) && document.is_word(end, Word::By);
        let home = document.is(end - 1, Cue::Copula)
            && (end..end + OPENING)
                .any(|at| document.is(at, Cue::Residence) && document.is_word(at + 1, Word::To));
        // `Corby will grow by six officers`.
        let grown = document.is(end - 1, Cue::ChangeVerb) && document.is_word(end, Word::By);
        served || home || grown || document.is_any(end - 1, if clause.passive { passive } else { active })
    }

    /// The place that a subject is, is named after, or stands in.
    fn in_subject(&self, head: &Range<usize>, verb: usize) -> Option<Range<usize>> {
        let document = self.document;
        let body = Cue::TeamNoun.bit()
            | Cue::Team.bit()
            | Cue::Police.bit()
            | Cue::Territory.bit()
            | Cue::Residence.bit();
        let is_body = |at: usize| {
            document.is_any(at, body) || matches!(document.named_word(at), Some(Word::Forces | Word::Station))
        };
        let sentence = document.sentence(document.sentence_of(head.start));
        let from = head.start.saturating_sub(TEAM).max(sentence.start);
        if let Some(place) = last_within(self.mentions, from..head.end) {
            let whole = place.end >= head.end;
            let of_body = is_body(head.end - 1)
                && (place.end..head.start).all(|at| {
                    document
                        .token(at)
                        .is_some_and(|token| token.kind == Kind::Word && !document.is(at, Cue::Preposition))
                });
            return (whole || of_body).then(|| place.clone());
        }
        let place = within(self.mentions, head.end..verb).next()?;
        let near = place.start - head.end <= TEAM
            && (head.end..place.start)
                .any(|at| document.is(at, Cue::DutyLink) || document.is_word(at, Word::Of));
        (near && is_body(head.end - 1)).then(|| place.clone())
    }

    /// `will be based at Corby and will consist of 12`: where a clause before puts them.
    fn where_based(&self, clauses: &[Clause], at: usize) -> Option<Range<usize>> {
        let document = self.document;
        let posted = |clause: &&Clause| document.is(clause.verb.end - 1, Cue::PostingVerb) && !clause.negated;
        let based = clauses[..at].iter().rev().find(posted)?;
        let same = |heads: &[Range<usize>]| {
            heads.is_empty() || heads == based.subjects.as_slice() || based.subjects.is_empty()
        };
        let mut places = within(self.mentions, based.verb.end..clauses[at].verb.start);
        let place = places.find(|place| place.start <= based.verb.end + TEAM)?;
        let led = (based.verb.end..place.start).any(|at| document.is(at, Cue::Locative));
        (led && same(&clauses[at].subjects)).then(|| place.clone())
    }

    /// `The unit, which has six detectives, is based in Corby`, `The unit has six detectives and is based in Corby`.
    fn based_after(&self, verb: &Clause, after: &[Clause]) -> Option<Range<usize>> {
        let document = self.document;
        let relative = verb.verb.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::RelativePronoun));
        let posted = |clause: &&Clause| {
            let same = clause.subjects == verb.subjects || clause.subjects.is_empty() || relative;
            same && !clause.negated && clause.passive && document.is(clause.verb.end - 1, Cue::PostingVerb)
        };
        let team = |head: &Range<usize>| document.is_any(head.end - 1, Cue::TeamNoun.bit() | Cue::Team.bit());
        let based = after.first().filter(posted).filter(|_| verb.subjects.iter().any(team))?.verb.end;
        let place = within(self.mentions, based + 1..based + TEAM).next()?;
        document.is(based, Cue::Locative).then(|| place.clone())
    }

    /// Where the part of the sentence that holds a token begins: behind `;`, or `and` before a preposition of place.
    pub(in crate::facts::headcount) fn clause_start(&self, start: usize) -> usize {
        let document: &Document<'_> = self.document;
        let sentence = document.sentence(document.sentence_of(start));
        let opens = |at: &usize| {
            document.is_mark(*at, ';')
                || document.is(*at, Cue::Conjunction) && document.is(*at + 1, Cue::Locative)
                || document.quotation_of(*at) != document.quotation_of(*at + 1)
        };
        let near = sentence.start.max(start.saturating_sub(CLAUSE));
        (near..start).rev().find(opens).map_or(sentence.start, |at| at + 1)
    }
}
