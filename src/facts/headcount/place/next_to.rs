//! Next to a count: the place right before it or behind it that is in no phrase of its own (`Corby, home to 18 specials`).

use super::{Search, last_within, within};
use crate::facts::headcount::Count;
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many tokens before a count its place may begin.
const REACH: usize = 12;

impl Search<'_, '_> {
    /// `With 18 specials, Corby has most`, `Corby, home to 18 specials`, `falls in Corby to 18`: what stands right beside.
    pub(super) fn beside(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start, end) = (self.document, count.tokens.start, count.tokens.end);
        let before = start.checked_sub(1)?;
        let sentence = document.sentence(document.sentence_of(start)).start;
        if document.is(before, Cue::PartLink) && before == sentence && document.is_mark(end, ',') {
            return within(self.mentions, end + 1..end + 2).next().cloned();
        }
        if let Some(place) = self.given(start, sentence) {
            return Some(place);
        }
        let to = matches!(document.named_word(before), Some(Word::To | Word::At));
        let home = before.checked_sub(1).filter(|at| to && document.is(*at, Cue::Residence));
        let home = home
            .and_then(|home| home.checked_sub(1))
            .filter(|at| document.is_mark(*at, ',') || document.is_mark(*at, ':'));
        let place_end = home.or(to.then_some(before))?;
        let place = last_within(self.mentions, place_end.saturating_sub(REACH).max(sentence)..place_end)?;
        let led = place.start > sentence && document.is(place.start - 1, Cue::Locative);
        (place.end == place_end && (home.is_some() || led)).then(|| place.clone())
    }

    /// `gives Corby 20 officers`, `leaves Corby with 20 officers`.
    fn given(&self, start: usize, sentence: usize) -> Option<Range<usize>> {
        let document = self.document;
        let end = start.checked_sub(1).filter(|at| document.is(*at, Cue::PartLink)).unwrap_or(start);
        let place = last_within(self.mentions, end.saturating_sub(REACH).max(sentence)..end)?;
        let clauses = self.clauses.at(start);
        // `On 31 March: Corby 40 officers, Oundle nine`.
        if clauses.is_empty() && place.end == start {
            return Some(self.first_of_list(place.clone()));
        }
        let verb = clauses.iter().find(|clause| clause.verb.end == place.start)?;
        (place.end == end && !verb.negated && !verb.passive).then(|| place.clone())
    }
}
