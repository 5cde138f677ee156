//! Numbers of something else, as most of a release are: no rule is asked about them.

use super::elliptical::Ellipsis;
use super::{men::FORCE, with_noun::is_times};
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, Table, Word};

impl Ellipsis<'_, '_> {
    /// Whether nobody has been counted before, and a noun follows that the number counts, in a sentence without police: `He had
    /// ten knives`. Most numbers of a release are such, and no rule is asked about them.
    pub(super) fn is_of_something_else(&self) -> bool {
        let (document, end) = (self.document, self.end());
        let Some(next) = document.token(end).filter(|_| self.antecedent.is_none()) else { return false };
        let others = next.bits == 0 || document.is(end, Cue::PublicNoun);
        let force = self.number.value.count >= FORCE && document.is_word(end, Word::Men);
        let noun = next.kind == Kind::Word && !next.has(FIRST) && !document.is_capital(end);
        if !noun || !others || force || is_times(document, end) {
            return false;
        }
        let sentence = document.sentence(document.sentence_of(end));
        let of_sentence = |table: Table| {
            let hits = document.hits(table);
            let first = hits.partition_point(|hit| (hit.start as usize) < sentence.start);
            hits.get(first).is_some_and(|hit| (hit.start as usize) < sentence.end)
        };
        !of_sentence(Table::Group) && !of_sentence(Table::Rank)
    }
}
