//! Numbers behind the verb `number`: `PCSOs in Corby now number 23`, `the officers there number forty-eight`.

use super::elliptical::{Ellipsis, REACH};
use super::noun::Group;
use super::phrase;
use crate::lexicon::{Cue, Word};

impl<'d> Ellipsis<'_, 'd> {
    /// The subject of the verb `number`, which the number stands right behind.
    pub(super) fn numbered(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.value.head);
        let verb = self.number.tokens.start.min(start).checked_sub(1)?;
        if !document.is_word(verb, Word::Number) {
            return None;
        }
        let sentence = document.sentence(document.sentence_of(start)).start;
        let from = verb.saturating_sub(REACH).max(sentence);
        let small = Cue::TimeAdverb.bit() | Cue::Auxiliary.bit() | Cue::Future.bit();
        let is_small = |at: usize| document.is_any(at, small) || document.is_word(at, Word::There);
        let end = (from..verb).rev().find(|at| !is_small(*at))? + 1;
        let near = || phrase::noun_before(document, self.mentions, end);
        (end < verb).then(|| near().or_else(|| self.subject_at_place(from..end))).flatten()
    }
}
