//! Common nouns in the plural, which a number without a noun may count as well as people.

use crate::document::Document;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::overlap::{Claim, Claims};

/// A common noun in the plural that is no verb, no place, no group of them and nothing of theirs: `phones`.
pub(super) fn is_common_plural(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let Some(token) = document.token(at).filter(|token| token.kind == Kind::Word) else { return false };
    if !has_plural_form(document.word(at)) {
        return false;
    }
    // `roads policing`.
    let modifies = document.is_any(at + 1, Cue::Team.bit() | Cue::TeamNoun.bit());
    let other = Cue::Territory.bit()
        | Cue::Team.bit()
        | Cue::TeamNoun.bit()
        | Cue::Unit.bit()
        | Cue::PostingVerb.bit()
        | Cue::GainVerb.bit()
        | Cue::WorkVerb.bit()
        | Cue::Composition.bit()
        | Cue::ChangeVerb.bit()
        | Cue::StrengthNoun.bit()
        | Cue::TimeAdverb.bit()
        | Cue::Preposition.bit()
        | Cue::Determiner.bit()
        | Cue::Auxiliary.bit()
        | Cue::Copula.bit()
        | Cue::Conjunction.bit()
        | Cue::Others.bit();
    let theirs = at.checked_sub(1).is_some_and(|at| document.is(at, Cue::PluralPronoun));
    !theirs
        && !modifies
        && !token.has(CLITIC)
        && !document.is_capital(at)
        && !document.is_any(at, other)
        && !document.is_word(at, Word::Forces)
        && document.hit_at(Table::Group, at).is_none()
        && claims.of(at) == Claim::Free
}

/// `phones`, `Complaints`; not `boss`, `status`, `basis`, `ethics`.
pub(super) fn has_plural_form(word: &str) -> bool {
    matches!(word.as_bytes(), [_, .., before, b's'] if !b"sui".contains(before)) && !word.ends_with("ics")
}
