//! Whether words that may name a force name it here.

use crate::document::{Cursor, Document, Hit, Shape, both, not};
use crate::lexicon::{Cue, RowId, Table, Word};
use rustc_hash::FxHashSet;

/// The forces that the text names in more than one word; a doubtful abbreviation may stand for one of these.
pub(super) fn spelt_out(document: &Document<'_>) -> FxHashSet<RowId> {
    let hits = document.hits(Table::Force).iter();
    let spelt_out = hits.filter(|hit| match hit.tokens().len() {
        0 | 1 => false,
        2 => document.cursor_after(&hit.tokens()).in_block().follows(Cue::Police),
        _ => true,
    });
    spelt_out.map(|hit| hit.row).collect()
}

/// Whether the words name the force here.
pub(super) fn is_force(document: &Document<'_>, hit: Hit, spelt_out: &FxHashSet<RowId>) -> bool {
    let start = document.cursor(hit.start as usize).in_block();
    let end = document.cursor_after(&hit.tokens()).in_block();
    let name = start.optional(Cue::Determiner);
    let is_one_word = name.next().at() >= end.at();
    name.is(Shape::Capital)
        && !start.is(Shape::Hyphened)
        && !is_territory(start, end)
        && !end.is(Word::Station)
        && !names_office(end)
        && !is_abroad(start, end)
        && (!is_one_word || is_short_name(name, end, spelt_out.contains(&hit.row)))
}

/// `West Mercia`, `Avon and Somerset` alone are territories.
fn is_territory(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    start.hit(Table::Place).is_some_and(|(_, place)| place.at() == end.at())
}

/// `Durham Police Department`: American; `Kent Police, Department of Crime` is not.
fn is_abroad(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let department = end.is(both(Word::Department, Shape::Capital));
    department && end.follows(Cue::Police) && end.at() > start.next().at()
}

/// `Kent Police and Crime Commissioner`, `Essex Police, Fire and Crime Commissioner` have the name of an office.
fn names_office(end: Cursor<'_, '_>) -> bool {
    let crime = end.expect((Cue::Conjunction, '&')).is_some_and(|next| next.is(Word::Crime));
    crime || end.expect(',').is_some_and(|next| next.is(Word::Fire))
}

/// One word: `GMP`, `the Met`; `MPs` are none, and `DPP` is one only where the text spells the force out.
fn is_short_name(name: Cursor<'_, '_>, end: Cursor<'_, '_>, is_spelt_out: bool) -> bool {
    let is_doubtful = name.hit(Table::Ambiguous).is_some_and(|(_, known)| known.at() == end.at());
    if is_plural(name.word()) {
        false
    } else if !is_doubtful {
        true
    } else if name.is(Shape::AllCaps) {
        is_spelt_out
    } else {
        is_spoken_of(name, end)
    }
}

/// The longest plural of an abbreviation: `PCSOs`.
const LONGEST_PLURAL: usize = 5;

/// `MPs`, `ACCs`: people, not a force.
fn is_plural(word: &str) -> bool {
    let capitals = word.strip_suffix('s').filter(|_| word.len() <= LONGEST_PLURAL);
    capitals.is_some_and(|capitals| capitals.bytes().all(|letter| letter.is_ascii_uppercase()))
}

/// `the Met`, `Met officers`; the Met Office and a sentence that begins with `Met` are something else.
fn is_spoken_of(name: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let runs_on = end.is(both(Shape::Capital, not(Cue::Police)));
    !runs_on && (name.follows((Word::The, Cue::Preposition)) || end.is(Cue::Police))
}
