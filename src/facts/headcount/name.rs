//! Names of places that only a list of shares gives away: `four in Corby, three in Harnsey and two in Oldbrook Vale`.

use super::elliptical::Ellipsis;
use crate::lexicon::Cue;
use crate::lexicon::split::{CLITIC, FIRST, HYPHENED};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// The most words of such a name: more capitals in a row are the name of a body.
const LONGEST: usize = 4;

/// Words with a capital that are no part of the name of a place.
pub(super) const NO_NAME: u128 = Cue::Organisation.bit()
    | Cue::Police.bit()
    | Cue::Team.bit()
    | Cue::Month.bit()
    | Cue::Weekday.bit()
    | Cue::Territory.bit()
    | Cue::Determiner.bit()
    | Cue::PeopleNoun.bit()
    | Cue::PublicNoun.bit()
    | Cue::Conjunction.bit()
    | Cue::Preposition.bit()
    | Cue::PluralPronoun.bit()
    | Cue::FirstPersonPronoun.bit();

impl Ellipsis<'_, '_> {
    /// The place or the name that begins at a token.
    pub(super) fn name_from(&self, at: usize) -> Option<Range<usize>> {
        if let Some(place) = self.places(at..at + 1).next() {
            return Some(place.clone());
        }
        let goes_on = |next: &usize| {
            self.is_name_word(*next) && !self.document.has(*next, FIRST) || self.document.has(*next, HYPHENED)
        };
        let end = (at + 1..=at + 2 * LONGEST).find(|next| !goes_on(next))?;
        let whole = !self.document.is_capital(end) || self.document.has(end, FIRST);
        (self.is_name_word(at) && whole && end - at <= LONGEST && !self.document.has(end, CLITIC))
            .then_some(at..end)
    }

    /// The place or the name that ends before a token; no first word of a sentence, whose capital tells of nothing.
    pub(super) fn name_to(&self, end: usize) -> Option<Range<usize>> {
        let sentence = self.document.sentence(self.document.sentence_of(end.checked_sub(1)?));
        let from = end.saturating_sub(2 * LONGEST).max(sentence.start);
        if let Some(place) = self.places(from..end).find(|place| place.end == end) {
            return Some(place.clone());
        }
        let first = (from..end).rev().take_while(|at| self.is_name_word(*at)).last()?;
        let known = first > sentence.start || end - first > 1;
        (known && end - first <= LONGEST && !self.document.is_capital(first.saturating_sub(1)))
            .then_some(first..end)
    }

    /// Whether a name is a place: the gazetteer knows it, or one beside it in the sentence or the list.
    pub(super) fn is_among_places(&self, name: &Range<usize>) -> bool {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(name.start));
        self.places(sentence).next().is_some()
    }

    pub(super) fn is_name_word(&self, at: usize) -> bool {
        let document = self.document;
        document.is_capital(at)
            && !document.is_any(at, NO_NAME)
            && matches!(self.mentions.claims.of(at), Claim::Free | Claim::Place)
    }
}
