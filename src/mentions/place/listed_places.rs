//! Judges which names of the gazetteer are places here: the less a name is known and the more it may mean, the more
//! evidence it needs; a list lends its members' evidence, and a name accepted once counts wherever it stands free.

use super::candidate::{self, Candidate};
use super::evidence::Evidence;
use super::gazetteer::{Doubt, Renown};
use super::home_territories::{self, Home};
use super::month_town::is_apart_from_months;
use super::{super::Mention, super::overlap::Claims, PlaceValue, mention};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::place;
use crate::lexicon::{Cue, ForceRow, RowId, Table, Word};
use rustc_hash::{FxHashMap, FxHashSet};

/// The places that the gazetteer knows, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut candidates = candidate::find(document, claims);
    find_home(document, &mut candidates);
    for candidate in &mut candidates {
        candidate.accepted = is_place(document, candidate);
        candidate.in_context =
            candidate.accepted && !suffices(document, candidate, candidate.apart_from_words);
    }
    name_counties(document, &mut candidates);
    lend_along_lists(document, &mut candidates);
    accept_elsewhere(&mut candidates);
    candidates
        .iter()
        .filter(|candidate| candidate.accepted)
        .map(|candidate| named(document, candidate))
        .collect()
}

/// Tells which of the places lie at home, where any needs less evidence there.
fn find_home(document: &Document<'_>, candidates: &mut [Candidate]) {
    let depends = |candidate: &Candidate| {
        let (at_home, elsewhere) = needed_by_kind(candidate);
        at_home != elsewhere
    };
    if !candidates.iter().any(depends) {
        return;
    }
    let home = home(document, candidates);
    let mut known: FxHashMap<RowId, bool> = FxHashMap::default();
    for candidate in candidates.iter_mut().filter(|candidate| depends(candidate)) {
        let row = candidate.entry.row;
        candidate.at_home = *known.entry(row).or_insert_with(|| home.holds(document.lexicons(), row));
    }
}

fn home(document: &Document<'_>, candidates: &[Candidate]) -> Home {
    let mut home = Home::default();
    let forces = document.hits(Table::Force).iter().filter(|hit| document.is_capital(hit.start as usize));
    let forces: FxHashSet<RowId> = forces.map(|hit| hit.row).collect();
    for force in forces {
        for area in document.row::<ForceRow>(force).areas() {
            home.add_area(document.lexicons(), area);
        }
    }
    for candidate in candidates {
        let sure = candidate.entry.renown == Renown::Known && candidate.entry.doubt == Doubt::Nothing;
        if sure && !candidate.namesake {
            home.add_place(document.lexicons(), candidate.entry.row);
        }
    }
    home
}

fn is_place(document: &Document<'_>, candidate: &Candidate) -> bool {
    suffices(document, candidate, candidate.evidence)
}

fn suffices(document: &Document<'_>, candidate: &Candidate, evidence: Evidence) -> bool {
    let start = document.cursor(candidate.start);
    let is_bare = start.is_at_start() || start.in_block().follows(both(Word::The, not(Shape::Capital)));
    let doubtful = is_bare && candidate.entry.renown < Renown::Known;
    let needed = needed(candidate);
    evidence >= if doubtful { needed.max(Evidence::Faint) } else { needed }
}

/// The evidence that a name needs where it stands.
fn needed(candidate: &Candidate) -> Evidence {
    let (at_home, elsewhere) = needed_by_kind(candidate);
    let needed = if candidate.at_home { at_home } else { elsewhere };
    if candidate.namesake { needed.max(Evidence::Strong) } else { needed }
}

/// The evidence that a name of its renown and doubt needs at home and elsewhere.
fn needed_by_kind(candidate: &Candidate) -> (Evidence, Evidence) {
    match (candidate.entry.renown, candidate.entry.doubt) {
        (_, Doubt::Month) => (Evidence::Decisive, Evidence::Decisive),
        (Renown::Known, Doubt::Nothing | Doubt::Phrase) => (Evidence::None, Evidence::None),
        (Renown::Known, Doubt::Name) | (Renown::Settlement, Doubt::Nothing) => {
            (Evidence::None, Evidence::Faint)
        }
        (Renown::Known, Doubt::Word) => (Evidence::Faint, Evidence::Weak),
        (Renown::Settlement, Doubt::Name | Doubt::Phrase) | (Renown::Minor, Doubt::Nothing) => {
            (Evidence::Faint, Evidence::Strong)
        }
        (Renown::Settlement, Doubt::Word) | (Renown::Minor, _) => (Evidence::Strong, Evidence::Decisive),
    }
}

/// `Barley, Hertfordshire`, `Sandy in Bedfordshire`: a county that the place lies in, right after it, is decisive.
fn name_counties(document: &Document<'_>, candidates: &mut [Candidate]) {
    for at in 1..candidates.len() {
        let (left, right) = candidates.split_at_mut(at);
        let (Some(left), Some(right)) = (left.last_mut(), right.first()) else { continue };
        let next = left.end(document).expect((',', Word::In));
        let precedes = next.is_some_and(|next| next.at() == right.start);
        if precedes && right.accepted && !left.accepted {
            let lexicons = document.lexicons();
            let within = home_territories::lies_in(lexicons, left.entry.row, right.entry.row);
            left.evidence = if within { Evidence::Decisive } else { left.evidence };
            left.accepted = is_place(document, left);
        }
    }
}

/// `in Leek, Cheadle and Biddulph`: a place in a list makes its neighbours likelier.
fn lend_along_lists(document: &Document<'_>, candidates: &mut [Candidate]) {
    let lends = |from: &Candidate| from.accepted && from.evidence.max(from.fame()) > Evidence::None;
    let lend = |from: &Candidate, to: &mut Candidate| {
        if lends(from) && !to.accepted {
            let town = to.entry.doubt == Doubt::Month && is_apart_from_months(to.end(document));
            to.evidence = to.evidence.max(if town { Evidence::Decisive } else { Evidence::Strong });
            to.accepted = is_place(document, to);
        }
    };
    let listed = |left: &Candidate, right: &Candidate| is_listed(left.end(document), right.start);
    for at in 1..candidates.len() {
        let (left, right) = candidates.split_at_mut(at);
        if let (Some(left), Some(right)) = (left.last(), right.first_mut())
            && listed(left, right)
        {
            lend(left, right);
        }
    }
    for at in (1..candidates.len()).rev() {
        let (left, right) = candidates.split_at_mut(at);
        if let (Some(left), Some(right)) = (left.last_mut(), right.first())
            && listed(left, right)
        {
            lend(right, left);
        }
    }
}

/// The most tokens between two names of a list: `, and the`.
const LONGEST_LINK: usize = 3;

/// Whether only commas, a conjunction and an article stand between.
fn is_listed(end: Cursor<'_, '_>, start: usize) -> bool {
    let article = both(Word::The, not(Shape::Capital));
    let next = end.skip_up_to(LONGEST_LINK, ([',', '&', '/'], Cue::Conjunction, article));
    next.at() == start && start > end.at()
}

/// A name accepted somewhere counts everywhere, unless a person of the text bears it.
fn accept_elsewhere(candidates: &mut [Candidate]) {
    let accepted: FxHashSet<RowId> = candidates
        .iter()
        .filter(|candidate| candidate.accepted)
        .map(|candidate| candidate.entry.row)
        .collect();
    for candidate in candidates.iter_mut().filter(|candidate| !candidate.namesake) {
        let plain = candidate.entry.doubt < Doubt::Word || candidate.evidence > Evidence::None;
        candidate.accepted |= plain && accepted.contains(&candidate.entry.row);
    }
}

/// The mention, with a compass word that belongs to the name.
fn named(document: &Document<'_>, candidate: &Candidate) -> Mention<PlaceValue> {
    let lexicons = document.lexicons();
    let (start, end) = (document.cursor(candidate.start).in_block(), candidate.end(document));
    let compass = start.back(both(Cue::Compass, Shape::Capital));
    let start = compass.filter(|_| candidate.entry.renown == Renown::Known).unwrap_or(start);
    let is_owned = || !lexicons.place(candidate.entry.row).name().ends_with("'s");
    let clitic = end.back(Shape::Clitic).filter(|_| is_owned());
    let mut mention = mention(
        clitic.unwrap_or(end).range_from(start),
        Some(lexicons.place_kind_name(candidate.entry.row)),
        place::GAZETTEER,
    );
    mention.value.in_context = candidate.in_context;
    mention
}
