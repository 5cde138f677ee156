//! Places that end up with people, whatever the verb is: `Corby is down to two PCs`, `Corby will be left with eight PCSOs`,
//! `Corby is due three PCs`, `Corby has fared better, with 37 officers`.

use super::{Search, last_within};
use crate::facts::headcount::Count;
use crate::lexicon::{Cue, Word, WordClass};
use crate::syntax::Clause;
use std::ops::Range;

/// How many tokens may stand between the verb and the count: `is now down to its last`.
const OBJECT: usize = 5;
/// How many tokens before a subject's end its place may begin.
const NAME: usize = 8;

impl Search<'_, '_> {
    /// The place that is the whole subject of a clause in which nothing but small words leads to the count.
    pub(super) fn left_with(&self, clause: &Clause, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let start = count.tokens.start;
        let [head] = clause.subjects.as_slice() else { return None };
        let sentence = document.sentence(document.sentence_of(head.start)).start;
        let place = last_within(self.mentions, head.end.saturating_sub(NAME).max(sentence)..head.end)?;
        let opens = place.start == sentence || !document.is(place.start - 1, Cue::Preposition);
        // `Corby's team has grown from 14 PCs`.
        let team = || {
            let body = Cue::TeamNoun.bit() | Cue::Team.bit() | Cue::Police.bit();
            let changed = document.is(clause.verb.end - 1, Cue::ChangeVerb);
            changed && document.is_any(head.end - 1, body) && !document.is(place.end, Cue::Preposition)
        };
        if place.end < head.end && !team() || !opens || clause.verb.end > start {
            return None;
        }
        let small = Cue::Determiner.bit() | Cue::Additive.bit() | Cue::TimeAdverb.bit() | Cue::Future.bit();
        let with = |at: usize| {
            document.is(at, Cue::PartLink) || matches!(document.named_word(at), Some(Word::To | Word::From))
        };
        let grammar = document.lexicons().grammar();
        let particle = |at: usize| grammar.look_up(document.word(at)).is(WordClass::Preposition);
        let words = clause.verb.end..start;
        let led = words.clone().any(with) || words.clone().any(|at| document.is(at, Cue::Future));
        let near = words.len() <= OBJECT
            && words.clone().all(|at| document.is_any(at, small) || with(at) || particle(at));
        // `Corby fared better, with 37 officers`.
        let behind_comma =
            start > 1 && document.is(start - 1, Cue::PartLink) && document.is_mark(start - 2, ',');
        (near && led || behind_comma && !clause.passive).then(|| place.clone())
    }
}
