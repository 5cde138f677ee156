//! Forces: finds the names of police forces, full, short and former.

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::{Document, Hit};
use crate::lexicon::split::{FIRST, HYPHENED};
use crate::lexicon::{Cue, RowId, Table};

/// A force of `forces.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ForceValue {
    pub row: RowId,
    /// Whether the kind of organisation is a police force (an inspectorate or agency is none).
    pub is_police: bool,
}

/// The forces named in a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<ForceValue>> {
    let mut forces = Vec::new();
    for hit in document.hits(Table::Force) {
        let tokens = hit.start as usize..hit.end as usize;
        if !claims.is_free(tokens.clone()) || !is_named(document, *hit) {
            continue;
        }
        claims.claim(tokens.clone(), Claim::Force);
        let is_police = !matches!(document.column(hit.row, 1), "agency" | "regional_unit");
        forces.push(Mention { tokens, value: ForceValue { row: hit.row, is_police }, rule: "force/name" });
    }
    forces
}

/// Whether the words name the force here.
fn is_named(document: &Document<'_>, hit: Hit) -> bool {
    let (start, end) = (hit.start as usize, hit.end as usize);
    document.is_capital(start) && !document.has(start, HYPHENED) && !is_bare_area(document, hit)
        && !names_building_or_office(document, end)
}

/// `West Mercia`, `Avon and Somerset` alone are territories.
fn is_bare_area(document: &Document<'_>, hit: Hit) -> bool {
    let (start, end) = (hit.start as usize, hit.end as usize);
    let several = end - start > 1;
    several && (start..end).all(|at| !document.is(at, Cue::Police) && !document.is(at, Cue::Organisation))
}

/// `Essex police station` is a building's name, `Kent Police and Crime Commissioner` an office's.
fn names_building_or_office(document: &Document<'_>, end: usize) -> bool {
    if document.has(end, FIRST) {
        return false;
    }
    document.word(end).eq_ignore_ascii_case("station")
        || document.word(end + 1).eq_ignore_ascii_case("crime")
        || document.word(end + 3).eq_ignore_ascii_case("crime")
}
