//! Siblings: labels that no gazetteer has as places, in lists whose other labels are places (`Corby (two PCs)`, `Long Acre
//! (one PC)`).

use super::{Search, line_start, within};
use crate::facts::headcount::noun;
use crate::lexicon::Cue;
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many lines on either side of a label are asked whether places label them.
const AROUND: usize = 3;
/// How many tokens such a label has.
const LABEL: usize = 5;

impl Search<'_, '_> {
    /// The capitals that open a line up to a mark, where a line near it has a place and the same mark.
    pub(super) fn label_among_places(&self, mark: usize) -> Option<Range<usize>> {
        let document = self.document;
        let n = document.block_of(mark);
        let label = line_start(document, n)..mark;
        let other = Cue::StrengthNoun.bit() | Cue::PublicNoun.bit() | Cue::Month.bit() | Cue::Weekday.bit();
        let name = |at: usize| {
            (document.is_capital(at) || document.is(at, Cue::Conjunction))
                && !document.is_any(at, other)
                && self.mentions.claims.of(at) == Claim::Free
                && noun::noun_at(document, self.mentions, at).is_none()
        };
        if label.is_empty() || label.len() > LABEL || !label.clone().all(name) {
            return None;
        }
        let word = document.word(mark);
        let lines = n.saturating_sub(AROUND)..document.block_count().min(n + AROUND + 1);
        let sibling = |line: usize| {
            let start = line_start(document, line);
            let place = within(self.mentions, start..start + 1).next();
            place.is_some_and(|place| {
                document.word(place.end) == word && document.block(line).contains(&place.end)
            })
        };
        lines.into_iter().any(|line| line != n && sibling(line)).then_some(label)
    }
}
