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
    let name = start + usize::from(document.is(start, Cue::Determiner));
    document.is_capital(name)
        && !document.has(start, HYPHENED)
        && !is_territory(document, hit)
        && !names_building(document, end)
        && !names_office(document, end)
}

/// `West Mercia`, `Avon and Somerset` alone are territories.
fn is_territory(document: &Document<'_>, hit: Hit) -> bool {
    document.hit_at(Table::Place, hit.start as usize).is_some_and(|place| place.end == hit.end)
}

/// `Essex police station` has the name of a building.
fn names_building(document: &Document<'_>, end: usize) -> bool {
    !document.has(end, FIRST) && document.word(end).eq_ignore_ascii_case("station")
}

/// `Kent Police and Crime Commissioner`, `Essex Police, Fire and Crime Commissioner` have the name of an office.
fn names_office(document: &Document<'_>, end: usize) -> bool {
    let is = |at: usize, word: &str| document.word(at).eq_ignore_ascii_case(word);
    let link = document.is(end, Cue::Conjunction) || document.is_mark(end, '&');
    (link && is(end + 1, "crime")) || (document.is_mark(end, ',') && is(end + 1, "fire"))
}
