//! Numbers that count nothing new, so that what follows them may still count the people told of before.

use super::Count;
use crate::document::Document;
use crate::lexicon::{Cue, GroupKind, GroupRow, Table, Word};
use crate::mentions::{Mention, number::NumberValue};

/// `14 more than two years ago` counts the same people, `every one of them` nobody.
pub(super) fn is_no_other_count(document: &Document<'_>, number: &Mention<NumberValue>) -> bool {
    let (start, end) = (number.tokens.start, number.tokens.end);
    let every = start > 0 && document.is_any(start - 1, Cue::Distributive.bit() | Cue::Quantifier.bit());
    let pronoun = number.value.count == 1 && (every || document.is_word(end, Word::Of));
    // `two PCSOs for nine villages`.
    document.is_any(end, Cue::Quantifier.bit() | Cue::Territory.bit())
        || document.is_word(end, Word::Forces)
        || pronoun
        || is_of_places(document, number)
}

/// `They work in two places`: where, not how many.
pub(super) fn is_of_places(document: &Document<'_>, number: &Mention<NumberValue>) -> bool {
    let before = number.tokens.start.checked_sub(1);
    // `in these nine places`.
    let before = before.map(|at| at - usize::from(at > 0 && document.is(at, Cue::Determiner)));
    let post = document
        .hit_at(Table::Group, number.tokens.end)
        .is_some_and(|hit| document.row::<GroupRow>(hit.row).kind == GroupKind::Post);
    post && before.is_some_and(|at| document.is(at, Cue::Locative))
}

/// The 42 of `Of the 42, twelve go to Corby`: the people counted last.
pub(super) fn is_told_again(
    document: &Document<'_>,
    number: &Mention<NumberValue>,
    counts: &[Count<'_>],
) -> bool {
    let the = number.tokens.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::Determiner));
    the && counts.last().is_some_and(|last| last.number.count == number.value.count)
}
