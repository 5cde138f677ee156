//! The subject of a verb of saying: `Sgt Doe, of Kent Police, said`, `said the mayor, Ann Roe`.

use super::{Scene, Speaker, Who};
use crate::document::Hit;
use crate::lexicon::split::{CAPITAL, CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, SpeechKind, Table, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::{Form, Reference};
use std::ops::Range;

impl Scene<'_> {
    /// Who says it, where the subject stands before the verb.
    pub(super) fn subject_before(&self, clause: Range<usize>, verb: Hit) -> Who {
        let end = self.skip_adverbs_back(clause.start, verb.start as usize);
        let region = clause.start..end;
        if let Some(reference) = self.subjects(region.clone()).last().filter(|last| last.tokens.end == end) {
            let before = region.start..self.start_of(reference);
            // `Paying tribute, the family of Ann Bell said`.
            let comma = before.clone().rev().find(|at| self.document.is_mark(*at, ','));
            let beside = comma.map_or(before.start, |comma| comma + 1)..before.end;
            return match self.unless_unnamed(before, reference) {
                Who::Named(_) if self.belongs_to_unnamed(beside) => Who::Unnamed(None),
                who => who,
            };
        }
        if region.is_empty() {
            return self.subject_after(verb.end as usize..clause.end);
        }
        let relative = end > region.start && self.document.is(end - 1, Cue::RelativePronoun);
        if let Some(inner) = self.inner_subject(region.clone(), verb) {
            return self.noun_phrase(inner);
        }
        let body = self.behind_introduction(region.clone());
        let mut subjects = self.subjects(body.clone());
        let subject = if relative || body.start == region.start && self.is_introduced(&region) {
            subjects.last()
        } else {
            subjects.next()
        };
        let Some(reference) = subject else { return self.noun_phrase(body) };
        let before = body.start..self.start_of(reference);
        let behind = reference.tokens.end..end;
        let of_another =
            if relative { self.is_acted_on(behind.clone()) } else { self.belongs_to_unnamed(before.clone()) };
        match (self.unless_unnamed(before.clone(), reference), self.other_subject(&before, behind)) {
            (Who::Named(_), _) if of_another => Who::Unnamed(None),
            (Who::Named(_), Some(subject)) => self.noun_phrase(subject),
            (who, _) => who,
        }
    }

    /// Who says it, where the subject follows the verb.
    pub(super) fn subject_after(&self, rest: Range<usize>) -> Who {
        let stop =
            rest.clone().find(|at| [':', ';', '.'].iter().any(|mark| self.document.is_mark(*at, *mark)));
        let region = rest.start..stop.unwrap_or(rest.end);
        if let Some(named) = self.named_first(region.clone()) {
            return self.noun_phrase(named);
        }
        match self.subjects(region.clone()).next() {
            Some(reference) => self.unless_unnamed(region.start..reference.tokens.start, reference),
            None => self.noun_phrase(region),
        }
    }

    /// A colon without a verb of saying: whom its sentence tells of.
    pub(super) fn topic_of(&self, sentence: Range<usize>) -> Who {
        let body = self.behind_introduction(sentence.clone());
        let subject = self.subjects(body.clone()).next().or_else(|| self.subjects(sentence).next());
        // `The citation for PC Ann Bell reads:`.
        let own = subject.filter(|subject| {
            let before = body.start..self.start_of(subject).max(body.start);
            let led = !before.is_empty() && self.document.is(before.end - 1, Cue::Preposition);
            !(led && self.belongs_to_unnamed(before))
        });
        own.map_or(Who::Unnamed(None), Self::named)
    }

    /// The references that can be the subject of a clause: names and `he`, `she`; no possessives.
    pub(super) fn subjects(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Reference> {
        let references = self.cast.references_in(range.clone());
        references.iter().filter(move |reference| {
            reference.tokens.end <= range.end
                && !self.document.has(reference.tokens.end, CLITIC)
                && (reference.form == Form::Name || self.is_subject_pronoun(reference.tokens.start))
        })
    }

    fn is_subject_pronoun(&self, at: usize) -> bool {
        matches!(self.document.named_word(at), Some(Word::He | Word::She))
    }

    pub(super) fn named(reference: &Reference) -> Who {
        Who::Named(Speaker { person: Some(reference.person), tokens: reference.tokens.clone() })
    }

    /// `A spokesman for Chief Constable Doe` is not Doe.
    fn unless_unnamed(&self, before: Range<usize>, reference: &Reference) -> Who {
        let unnamed =
            self.speech_hits(before.clone()).iter().rev().find(|hit| self.kind(**hit) == SpeechKind::Unnamed);
        let comma = |hit: &Hit| (hit.end as usize..before.end).any(|at| self.document.is_mark(at, ','));
        match unnamed.filter(|hit| !comma(hit)) {
            Some(phrase) => Who::Unnamed(Some(*phrase)),
            None => Self::named(reference),
        }
    }

    /// `Speaking after the award, …`: the clause behind the first comma that a subject follows.
    fn behind_introduction(&self, region: Range<usize>) -> Range<usize> {
        if !self.is_introduced(&region) {
            return region;
        }
        let comma = region.clone().find(|at| self.document.is_mark(*at, ','));
        match comma.filter(|comma| self.subjects(comma + 1..region.end).next().is_some()) {
            Some(comma) => comma + 1..region.end,
            None => region,
        }
    }

    fn is_introduced(&self, region: &Range<usize>) -> bool {
        self.document
            .hit_at(Table::Speech, region.start)
            .is_some_and(|hit| matches!(self.kind(hit), SpeechKind::Intro | SpeechKind::Participle))
    }

    pub(super) fn only_adverbs(&self, range: Range<usize>) -> bool {
        self.skip_adverbs_back(range.start, range.end) == range.start
    }

    /// The token behind the subject: adverbs and auxiliaries may stand between it and the verb.
    fn skip_adverbs_back(&self, start: usize, mut end: usize) -> usize {
        while end > start {
            let adverb = self
                .document
                .hit_before(Table::Speech, end)
                .filter(|hit| self.kind(*hit) == SpeechKind::Adverb);
            if let Some(hit) = adverb.filter(|hit| hit.start as usize >= start) {
                end = hit.start as usize;
            } else if self.is_auxiliary(end - 1) {
                end -= 1;
            } else {
                break;
            }
        }
        end
    }

    fn is_auxiliary(&self, at: usize) -> bool {
        let joint = Cue::RelativePronoun.bit() | Cue::Conjunction.bit();
        self.document.is(at, Cue::Auxiliary) && !self.document.is_any(at, joint)
    }

    /// A subject that names nobody of the cast.
    fn noun_phrase(&self, region: Range<usize>) -> Who {
        let document = self.document;
        let mut phrases = self.speech_hits(region.clone()).iter();
        if let Some(phrase) = phrases.find(|hit| self.kind(**hit) == SpeechKind::Unnamed) {
            return Who::Unnamed(Some(*phrase));
        }
        let first = region.start;
        if region.clone().take(4).any(|at| self.is_subject_pronoun(at)) {
            return Who::Same(None);
        }
        if document.is_word(first, Word::The) {
            let rank = region.clone().take(8).find_map(|at| self.rank_at(at));
            if rank.is_some() || region.clone().take(8).any(|at| self.is_officer_noun(at)) {
                return Who::Same(rank);
            }
        }
        self.proper_name(region)
            .map_or(Who::Unnamed(None), |tokens| Who::Named(Speaker { person: None, tokens }))
    }

    fn rank_at(&self, at: usize) -> Option<usize> {
        let rank = self.ranks.partition_point(|rank| rank.tokens.end <= at);
        self.ranks.get(rank).filter(|mention| mention.tokens.start <= at).map(|_| rank)
    }

    /// `the 34-year-old`, `the officer`.
    fn is_officer_noun(&self, at: usize) -> bool {
        let aged =
            self.document.is(at, Cue::AgeWord) && self.document.has(at, crate::lexicon::split::HYPHENED);
        aged || self.document.is(at, Cue::OfficerNoun)
    }

    /// A run of capitals that no finder has taken for anything else.
    fn proper_name(&self, region: Range<usize>) -> Option<Range<usize>> {
        let document = self.document;
        let is_part = |at: usize| {
            document.token(at).is_some_and(|token| token.kind == Kind::Word && token.has(CAPITAL))
                && !document.is_any(at, Cue::NotName.bit() | Cue::Organisation.bit() | Cue::Determiner.bit())
                && matches!(self.claims.of(at), Claim::Free | Claim::Person)
        };
        let start = region.clone().take(24).find(|at| is_part(*at))?;
        let end = (start..region.end).find(|at| !is_part(*at)).unwrap_or(region.end);
        let given = document.is_any(start, Cue::MaleName.bit() | Cue::FemaleName.bit());
        let sentence_start =
            document.has(start, FIRST) || document.sentence(document.sentence_of(start)).start == start;
        let possessive = document.has(end, CLITIC);
        (!possessive && (given || end - start > 1 && !sentence_start)).then_some(start..end)
    }
}
