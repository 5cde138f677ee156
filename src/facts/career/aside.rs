//! Asides between a name and what else is said of its bearer: `Ann Bell, 45, of Corby, whose career`.

use super::slot::Reader;
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;
use crate::mentions::overlap::Claim;
use crate::people::coreference::{Form, Reference};
use std::ops::Range;

/// An aside has at most so many tokens.
const REACH: usize = 12;

/// The name that ends before a token, with nothing but ages and places between them.
pub(super) fn name_before<'r>(reader: Reader<'r, '_>, end: usize) -> Option<&'r Reference> {
    let Reader { document, people, .. } = reader;
    let start = document.sentence(document.sentence_of(end)).start.max(end.saturating_sub(REACH));
    let name = people.cast.references_in(start..end).last()?;
    (name.form == Form::Name && is_aside(reader, name.tokens.end..end)).then_some(name)
}

/// Commas, ages, prepositions and places.
fn is_aside(reader: Reader<'_, '_>, mut tokens: Range<usize>) -> bool {
    let Reader { document, mentions, .. } = reader;
    tokens.all(|at| {
        let number = document.token(at).is_some_and(|token| token.kind == Kind::Number);
        number
            || document.is_mark(at, ',')
            || document.is_any(at, Cue::Preposition.bit() | Cue::AgeWord.bit())
            || mentions.claims.of(at) == Claim::Place
    })
}
