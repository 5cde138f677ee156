//! Whether words that may name a force name it here.

use crate::document::{Document, Hit};
use crate::lexicon::split::{ALL_CAPS, FIRST, HYPHENED};
use crate::lexicon::{Cue, RowId, Table, Word};
use rustc_hash::FxHashSet;

/// The forces that the text names in more than one word; a doubtful abbreviation may stand for one of these.
pub(super) fn spelt_out(document: &Document<'_>) -> FxHashSet<RowId> {
    let long = document.hits(Table::Force).iter().filter(|hit| hit.end > hit.start + 2);
    let police = document
        .hits(Table::Force)
        .iter()
        .filter(|hit| hit.end == hit.start + 2 && document.is(hit.end as usize - 1, Cue::Police));
    long.chain(police).map(|hit| hit.row).collect()
}

/// Whether the words name the force here.
pub(super) fn is_force(document: &Document<'_>, hit: Hit, spelt_out: &FxHashSet<RowId>) -> bool {
    let (start, end) = (hit.start as usize, hit.end as usize);
    let name = start + usize::from(document.is(start, Cue::Determiner));
    document.is_capital(name)
        && !document.has(start, HYPHENED)
        && !is_territory(document, hit)
        && !names_building(document, end)
        && !names_office(document, end)
        && (end > name + 1 || is_short_name(document, name, hit, spelt_out))
}

/// `West Mercia`, `Avon and Somerset` alone are territories.
fn is_territory(document: &Document<'_>, hit: Hit) -> bool {
    document.hit_at(Table::Place, hit.start as usize).is_some_and(|place| place.end == hit.end)
}

/// `Essex police station` has the name of a building.
fn names_building(document: &Document<'_>, end: usize) -> bool {
    !document.has(end, FIRST) && document.is_word(end, Word::Station)
}

/// `Kent Police and Crime Commissioner`, `Essex Police, Fire and Crime Commissioner` have the name of an office.
fn names_office(document: &Document<'_>, end: usize) -> bool {
    let link = document.is(end, Cue::Conjunction) || document.is_mark(end, '&');
    (link && document.is_word(end + 1, Word::Crime))
        || (document.is_mark(end, ',') && document.is_word(end + 1, Word::Fire))
}

/// One word: `GMP`, `the Met`; `MPs` are none, and `DPP` is one only where the text spells the force out.
fn is_short_name(document: &Document<'_>, at: usize, hit: Hit, spelt_out: &FxHashSet<RowId>) -> bool {
    let word = document.word(at);
    let plural =
        word.len() < 6 && word.ends_with('s') && word.bytes().rev().skip(1).all(|b| b.is_ascii_uppercase());
    let doubtful = document.hit_at(Table::Ambiguous, at).is_some_and(|known| known.end == hit.end);
    if plural {
        return false;
    }
    if !doubtful {
        return true;
    }
    if document.has(at, ALL_CAPS) {
        return spelt_out.contains(&hit.row);
    }
    is_spoken_of(document, at, hit.end as usize)
}

/// `the Met`, `Met officers`; the Met Office and a sentence that begins with `Met` are something else.
fn is_spoken_of(document: &Document<'_>, at: usize, end: usize) -> bool {
    let next_is_name =
        document.is_capital(end) && !document.has(end, FIRST) && !document.is(end, Cue::Police);
    let the = at > 0 && !document.has(at, FIRST) && document.is_word(at - 1, Word::The);
    let behind_preposition = at > 0 && !document.has(at, FIRST) && document.is(at - 1, Cue::Preposition);
    !next_is_name && (the || behind_preposition || document.is(end, Cue::Police))
}
