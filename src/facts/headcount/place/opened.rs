//! Openings: the place of the phrase that opens the sentence of a count, or a part of it (`In Corby, six officers`, `For Corby,
//! it means six more`).

use super::before::{CLAUSE, OPENED, OPENING};
use super::{Search, within};
use crate::facts::headcount::Count;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

impl Search<'_, '_> {
    /// `In Corby, six officers`, `Over in Corby, an officer was kicked and six others`.
    pub(super) fn opened(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start) = (self.document, count.tokens.start);
        let clause = self.clause_start(start);
        // `Over in Corby,`, `Not far away, in Corby,`, `Across the border, in Corby,`.
        let opening = clause..(clause + OPENED).min(start);
        let opens = |at: &usize| *at <= clause + OPENING || document.is_mark(*at - 1, ',');
        let counted = |at: usize| self.mentions.claims.of(at) == Claim::Number;
        let mut leads = opening
            .filter(|at| (document.is(*at, Cue::Locative) || self.is_benefit(*at)) && opens(at))
            .take_while(|lead| !(clause..*lead).any(counted));
        leads.find_map(|lead| self.opened_by(lead, clause, start))
    }

    /// The place that the phrase of a preposition before a count leads to.
    fn opened_by(&self, lead: usize, clause: usize, start: usize) -> Option<Range<usize>> {
        let document = self.document;
        let comma = (lead..(lead + OPENED).min(start)).find(|at| document.is_mark(*at, ','));
        let comma = comma.or((lead <= clause + OPENING).then_some(start))?;
        let place = within(self.mentions, lead + 1..comma).next()?;
        let words = lead + 1..place.start;
        if words.len() > CLAUSE {
            return None;
        }
        let passing = words
            .clone()
            .chain(place.end..=place.end + OPENING)
            .any(|at| document.is_any(at, Cue::Occasion.bit() | Cue::Residence.bit()));
        let word = |at: usize| {
            document.token(at).is_some_and(|token| token.kind == Kind::Word)
                || self.mentions.claims.of(at) == Claim::Number
        };
        (!passing && words.into_iter().all(word)).then(|| place.clone())
    }

    /// The `for` of `For Corby, it means six more`, the `to` of `To Corby go six`.
    fn is_benefit(&self, at: usize) -> bool {
        let document = self.document;
        let Some(place) = within(self.mentions, at + 1..at + 2).next() else { return false };
        let goes = document.is_word(at, Word::To) && document.is(place.end, Cue::PostingVerb);
        document.is_word(at, Word::For) && document.is_mark(place.end, ',') || goes
    }
}
