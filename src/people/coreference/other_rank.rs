//! Ranks that are not a person's: of another body, and of somebody else without a name.

use super::{Cast, Form};
use crate::document::Document;
use crate::lexicon::{Cue, Table};
use crate::mentions::person::is_played;
use std::ops::Range;

/// So many names of a person are looked at.
const NAMES: usize = 40;

/// `Julie retired, and her uncle was a sergeant`: the noun right before the link is who has the rank.
pub(super) fn is_of_another(document: &Document<'_>, mut between: Range<usize>) -> bool {
    let modal = |at: &usize| document.is_any(*at, Cue::Auxiliary.bit() | Cue::Copula.bit());
    let noun = between.rfind(|at| !modal(at));
    noun.is_some_and(|at| document.is_any(at, Cue::Kin.bit() | Cue::Bystander.bit()))
}

/// `RSPCA Chief Inspector Ann Bell`, `PC Ann Bell, played by`: the rank right before one of a person's names is none of the police, nor
/// is any that a sentence gives it.
pub(crate) fn is_borne(document: &Document<'_>, cast: &Cast, person: usize) -> bool {
    let own = cast.references.iter().filter(|told| told.person == person && told.form == Form::Name);
    let mut own = own.take(NAMES).filter(|told| told.rank.is_none());
    own.any(|told| {
        let Some(rank) = document.hit_before(Table::Rank, told.tokens.start) else { return false };
        let played = is_played(document.cursor_after(&told.tokens));
        played || document.cursor(rank.start as usize).follows(Cue::OtherService)
    })
}
