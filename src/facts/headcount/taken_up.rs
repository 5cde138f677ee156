//! Taken up: bare numbers that the subject of their verb has, or that tell what became of the people counted right before.

use super::Count;
use super::elliptical::{Ellipsis, Rest};
use crate::evidence::rules::headcount;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};

/// How many tokens before a verb its `it` may stand: `It now has`.
const IT: usize = 3;

impl<'d> Ellipsis<'_, 'd> {
    /// `Corby has been given the other eight`, `Corby takes an extra six`: the subject of the verb before has them.
    pub(super) fn had(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let lead = self.lead(self.number.tokens.start);
        let adverb = Cue::TimeAdverb.bit() | Cue::Auxiliary.bit();
        if !self.is_bare(self.behind_more(self.end())) {
            return None;
        }
        let group = self.told_lately()?;
        let verb = self.clauses.at(lead).iter().rfind(|clause| clause.verb.end <= lead)?.verb.clone();
        let near = (verb.end..lead).all(|at| document.is_any(at, adverb));
        if !near {
            return None;
        }
        // `Oundle's has two`: of the people that Oundle's has, whoever has those before.
        if let Some(owner) = verb.start.checked_sub(1).filter(|at| document.has(*at, CLITIC)) {
            return self.name_to(owner).map(|place| (group, headcount::SHARE, Some(place)));
        }
        let count = Count { tokens: lead..self.end(), ..self.count(group, headcount::SHARE, None) };
        if let Some(place) = self.search().had_by(&count) {
            return Some((group, headcount::SHARE, Some(self.first_of_list(place))));
        }
        // `Corby had four PCSOs. It now has two.`
        let it = (verb.start.saturating_sub(IT)..verb.start).any(|at| document.is_word(at, Word::It));
        let last = self.counts.last().filter(|_| it && document.is(verb.end - 1, Cue::GainVerb))?;
        let place = last.place.clone().or_else(|| self.search().had_by(last))?;
        Some((group, headcount::SHARE, Some(place)))
    }

    /// `there were 33 and are now 31`: what became of the people counted right before.
    pub(super) fn now_are(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let last = self.counts.last()?;
        let between = last.tokens.end..self.number.tokens.start;
        let words = Cue::Copula.bit() | Cue::TimeAdverb.bit() | Cue::Future.bit() | Cue::GainVerb.bit();
        let joined = document.is(between.start, Cue::Conjunction)
            && (between.start + 1..between.end).all(|at| document.is_any(at, words));
        // `Corby: 96 in 2010, 71 now`.
        let comma =
            document.is_mark(between.start, ',') && last.rule == headcount::SHARE && last.place.is_some();
        let now_behind = document.is(self.end(), Cue::TimeAdverb) && between.len() == 1
            || between.len() == 2 && document.is(between.start + 1, Cue::TimeAdverb);
        if comma && now_behind {
            return Some((last.group, headcount::SHARE, last.place.clone()));
        }
        let now = || between.clone().any(|at| document.is(at, Cue::TimeAdverb));
        (joined && now() && self.is_bare(self.end()))
            .then(|| (last.group, headcount::SHARE, last.place.clone()))
    }
}
