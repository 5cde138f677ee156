//! The place of a caption: where the people of a list or a table are whose lines name no place (`PCSOs in Corby` above
//! `2010: 84`, `Officers in Dorset by rank` above `Inspectors | 61`).

use super::elliptical::Ellipsis;
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many tokens such a caption has. Longer ones tell a story.
const LONGEST: usize = 20;
/// How many tokens may stand between the preposition and its place: `in the new`.
const LEAD: usize = 2;

impl Ellipsis<'_, '_> {
    /// The only place of a caption, where `in` or `at` leads to it.
    pub(super) fn place_of_caption(&self, line: usize) -> Option<Range<usize>> {
        let document = self.document;
        let block = document.block(line);
        let mut places = self.places(block.clone());
        let only = places.next()?;
        let small = Cue::Determiner.bit() | Cue::Compass.bit();
        let near = only.start.saturating_sub(LEAD + 1).max(block.start)..only.start;
        let lead = near.rev().find(|at| !document.is_any(*at, small))?;
        let led = matches!(document.named_word(lead), Some(Word::In | Word::At));
        let short = block.len() <= LONGEST && !document.is_mark(block.end - 1, '.');
        (led && short && places.next().is_none()).then(|| only.clone())
    }
}
