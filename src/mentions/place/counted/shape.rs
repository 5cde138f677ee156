//! What a name alone says of its being a place: how it ends, or a row of the gazetteer that was too doubtful without a row.

use super::Reader;
use crate::lexicon::Cue;
use crate::lexicon::split::HYPHENED;
use crate::mentions::place::gazetteer::{Doubt, doubtful};
use std::ops::Range;

impl Reader<'_, '_> {
    /// `Xanbury`, `Quell Vale`, `Quell-on-Sea`, `Nether Quellford`.
    pub(super) fn sounds_like_a_place(&self, name: &Range<usize>) -> bool {
        let document = self.document;
        let last = name.end - 1;
        let hyphened = document.has(last, HYPHENED);
        let known = || doubtful(document.lexicons(), document.slice(name.clone()));
        let listed = |doubt| doubt < Doubt::Word;
        let ends = |at: usize| {
            let word = document.word(at);
            let lexicons = document.lexicons();
            lexicons.place_endings().is_of_many(word) && !lexicons.grammar().look_up(word).is_verb()
        };
        let whole = || if hyphened { name.clone().any(ends) } else { ends(last) };
        let landscape = name.len() > 1 && document.is(last, Cue::WeakStreetType);
        known().map_or_else(|| landscape || whole(), listed)
    }
}
