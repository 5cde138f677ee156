//! Occasions: `At a ceremony in Deal on 3 May 2019, she`, the day of what opens the sentence, at which the step is taken.

use super::slot::Reader;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens stand before the date of what opens a sentence: `At a passing out parade at the college on 3 May`.
const LONGEST: usize = 12;

/// Whether a date is that of an occasion that opens its sentence, with nothing but a subject between it and the verb.
pub(super) fn is_of_occasion(reader: Reader<'_, '_>, date: &Range<usize>, verb: usize) -> bool {
    let document = reader.document;
    let start = document.sentence(document.sentence_of(date.start)).start;
    let Some(on) = date.start.checked_sub(1).filter(|on| document.is_word(*on, Word::On)) else {
        return false;
    };
    let other = Cue::Subordinator.bit() | Cue::RelativePronoun.bit() | Cue::Conjunction.bit();
    let where_it_is = |at: usize| document.is(at, Cue::Locative) || document.is_word(at, Word::Of);
    let plain = |at: usize| {
        let word = document.token(at).is_some_and(|token| token.kind == Kind::Word);
        word && !document.is_any(at, other) && (!document.is(at, Cue::Preposition) || where_it_is(at))
    };
    let subject = date.end + usize::from(document.is_mark(date.end, ','))..verb;
    document.is(start, Cue::Locative)
        && on - start <= LONGEST
        && (start..on).all(plain)
        && subject.into_iter().all(|at| is_of_subject(reader, at))
}

/// Rank, name, pronoun or auxiliary: what a subject right before its verb is made of.
pub(super) fn is_of_subject(reader: Reader<'_, '_>, at: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let words = Cue::MalePronoun.bit() | Cue::FemalePronoun.bit() | Cue::FirstPersonPronoun.bit();
    matches!(mentions.claims.of(at), Claim::Person | Claim::Rank)
        || document.is_any(at, words | Cue::Auxiliary.bit() | Cue::Copula.bit())
        || !people.cast.references_in(at..at + 1).is_empty()
}
