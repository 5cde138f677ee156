//! The words of deals: what may stand before a bare number, between it and its place, and before the place.

use super::dealt::{Deal, REACH};
use super::elliptical::Ellipsis;
use super::noun;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

impl Ellipsis<'_, '_> {
    /// `Corby, where there are four`, `specials in Corby, of whom there are now four`.
    pub(super) fn where_there(&self, number: &Range<usize>) -> Option<Deal> {
        let document = self.document;
        let there = self.existential().filter(|_| number.start == self.number.tokens.start);
        let opener = there.unwrap_or(number.start).checked_sub(1)?;
        let before = if document.is_word(opener, Word::Where) {
            opener
        } else {
            opener.checked_sub(1).filter(|_| there.is_some() && document.is_word(opener, Word::Whom))?
        };
        let end = before.checked_sub(1).filter(|at| document.is_mark(*at, ',')).unwrap_or(before);
        let place = self.last_place(end.saturating_sub(REACH)..end)?.clone();
        (end - place.end <= 1).then_some(Deal { place, sure: true })
    }

    /// The first word of a number's phrase: `the other eight`, `an extra six`.
    pub(super) fn lead(&self, start: usize) -> usize {
        let words = Cue::Determiner.bit() | Cue::Additive.bit();
        let sentence = self.document.sentence(self.document.sentence_of(start)).start;
        let mut lead = start;
        while lead > sentence && lead + 2 > start && self.document.is_any(lead - 1, words) {
            lead -= 1;
        }
        lead
    }

    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.clauses.at(at).iter().any(|clause| clause.verb.start == at)
    }

    /// Whether a place opens a clause, or a verb of giving and leaving leads to it: `gives Corby six`.
    pub(super) fn opens_clause(&self, place: &Range<usize>, sentence: usize) -> bool {
        let document = self.document;
        let first = self.first_of_list(place.clone()).start;
        let led = Cue::PlacePreposition.bit() | Cue::Determiner.bit() | Cue::PartLink.bit();
        let mut start = first;
        while start > sentence && start + 2 > first && document.is_any(start - 1, led) {
            start -= 1;
        }
        // `the one in Corby`.
        if start > sentence + 1
            && document.is_word(start - 1, Word::One)
            && document.is_word(start - 2, Word::The)
        {
            start -= 2;
        }
        let Some(before) = start.checked_sub(1).filter(|at| *at >= sentence) else { return true };
        let link = Cue::Conjunction.bit() | Cue::Subordinator.bit();
        let marked = self.is_clause_mark(before) || document.is_any(before, link);
        let quoted = document.quotation_of(before) != document.quotation_of(start)
            || document.token(before).is_some_and(|token| token.kind == Kind::Mark);
        marked || quoted || self.clauses.at(start).iter().any(|clause| clause.verb.end == before + 1)
    }

    /// Whether the words between a place and its number tell of nothing else of several, and of no other place or number.
    pub(super) fn is_quiet(&self, words: Range<usize>) -> bool {
        let document = self.document;
        let commas = words.clone().filter(|at| document.is_mark(*at, ',')).count();
        let aside = commas == 2 && document.is_mark(words.start, ',') && document.is_mark(words.end - 1, ',');
        let other = |at: usize| {
            let mark = [';', ':', '(', ')', '.'].iter().any(|mark| document.is_mark(at, *mark));
            mark || self.mentions.claims.of(at) == Claim::Number
                || self.mentions.claims.of(at) == Claim::Place
                || noun::noun_at(document, self.mentions, at).is_some()
        };
        (commas == 0 || aside) && !words.clone().any(other) && !self.has_rival(words)
    }
}
