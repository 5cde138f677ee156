//! Judges which names of the gazetteer are places here: the less a name is known and the more it may mean, the more
//! evidence it needs; a list lends its members' evidence, and a name accepted once counts wherever it stands free.

use super::evidence::{self, Evidence};
use super::gazetteer::{self, Doubt, Entry, Renown};
use super::home::Home;
use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, mention};
use crate::document::Document;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, RowId, Table, WordId};
use rustc_hash::FxHashSet;

/// A name that may be a place.
struct Candidate {
    start: usize,
    entry: Entry,
    evidence: Evidence,
    accepted: bool,
    /// The text has a person of this name.
    namesake: bool,
}

/// The places that the gazetteer knows, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut candidates = candidates(document, claims);
    lend_along_lists(document, &mut candidates);
    let home = home(document, &candidates, claims);
    for candidate in &mut candidates {
        let mut needed = needed(candidate);
        if needed > Evidence::None && home.holds(document.lexicons(), candidate.entry.row) {
            needed = lowered(needed, candidate.entry.doubt);
        }
        candidate.accepted = candidate.evidence >= needed;
    }
    accept_namesakes(document, &mut candidates);
    candidates.iter().filter(|candidate| candidate.accepted).map(|candidate| named(document, candidate)).collect()
}

fn candidates(document: &Document<'_>, claims: &Claims) -> Vec<Candidate> {
    let people = names_of_people(document, claims);
    let mut found: Vec<Candidate> = Vec::new();
    for hit in document.hits(Table::Place) {
        let start = hit.start as usize;
        if found.last().is_some_and(|last| last.entry.end > start) || !claims.is_free(start..start + 1) {
            continue;
        }
        let Some(entry) = gazetteer::at(document, start) else { continue };
        if !claims.is_free(start..entry.end) || is_other_name(document, claims, start, &entry) {
            continue;
        }
        let namesake = (start..entry.end)
            .all(|at| document.token(at).is_some_and(|token| people.contains(&token.word)));
        let evidence = evidence::before(document, start).max(evidence::after(document, entry.end));
        found.push(Candidate { start, entry, evidence, accepted: false, namesake });
    }
    found
}

fn names_of_people(document: &Document<'_>, claims: &Claims) -> FxHashSet<WordId> {
    let tokens = document.tokens().iter().enumerate();
    tokens.filter(|(at, _)| claims.of(*at) == Claim::Person).map(|(_, token)| token.word).collect()
}

/// Whether the name is part of another one: a person's, a company's, a title.
fn is_other_name(document: &Document<'_>, claims: &Claims, start: usize, entry: &Entry) -> bool {
    let after_person = start > 0
        && (matches!(claims.of(start - 1), Claim::Rank | Claim::Person) && !between_marks(document, start)
            || document.is(start - 1, Cue::Courtesy));
    after_person
        || evidence::is_organisation(document, entry.end)
        || evidence::is_titular(document, start)
        || evidence::follows_name(document, start)
        || is_acronym(document, start, entry)
}

fn between_marks(document: &Document<'_>, start: usize) -> bool {
    document.has(start, crate::lexicon::split::FIRST)
}

/// `ACC`, `MAN`: a word of few capitals is an abbreviation unless it is a country's.
fn is_acronym(document: &Document<'_>, start: usize, entry: &Entry) -> bool {
    let short = entry.end == start + 1 && document.word(start).len() < 5;
    short
        && gazetteer::is_all_caps(document, start, entry.end)
        && !matches!(gazetteer::kind(document.lexicons(), entry.row), "country" | "nation")
}

/// The evidence that a name needs far from home.
fn needed(candidate: &Candidate) -> Evidence {
    let by_name = match (candidate.entry.renown, candidate.entry.doubt) {
        (Renown::Known, Doubt::Nothing | Doubt::Phrase) => Evidence::None,
        (Renown::Known, Doubt::Name) | (Renown::Settlement, Doubt::Nothing) => Evidence::Weak,
        (Renown::Known, Doubt::Word)
        | (Renown::Settlement, Doubt::Name | Doubt::Phrase)
        | (Renown::Minor, Doubt::Nothing) => Evidence::Strong,
        (Renown::Settlement, Doubt::Word) | (Renown::Minor, _) => Evidence::Decisive,
    };
    if candidate.namesake { by_name.max(Evidence::Strong) } else { by_name }
}

/// The evidence needed of a place at home.
fn lowered(needed: Evidence, doubt: Doubt) -> Evidence {
    match (needed, doubt) {
        (Evidence::Decisive, _) => Evidence::Strong,
        (Evidence::Strong, Doubt::Word) => Evidence::Strong,
        _ => Evidence::Weak,
    }
}

/// `in Leek, Cheadle and Biddulph`: what holds of one holds of its neighbours; a county behind a comma is decisive.
fn lend_along_lists(document: &Document<'_>, candidates: &mut [Candidate]) {
    for at in 1..candidates.len() {
        let (left, right) = candidates.split_at_mut(at);
        let (Some(left), Some(right)) = (left.last_mut(), right.first_mut()) else { continue };
        if is_listed(document, left.entry.end, right.start) {
            right.evidence = right.evidence.max(left.evidence);
            if right.entry.renown == Renown::Known && right.entry.doubt == Doubt::Nothing {
                left.evidence = left.evidence.max(Evidence::Strong);
            }
        }
    }
    for at in (1..candidates.len()).rev() {
        let (left, right) = candidates.split_at_mut(at);
        let (Some(left), Some(right)) = (left.last_mut(), right.first_mut()) else { continue };
        if is_listed(document, left.entry.end, right.start) {
            left.evidence = left.evidence.max(right.evidence.min(Evidence::Strong));
        }
    }
}

/// Whether only a comma, a conjunction or both stand between.
fn is_listed(document: &Document<'_>, end: usize, start: usize) -> bool {
    let link = |at| {
        document.is_mark(at, ',') || document.is_mark(at, '&') || document.is_mark(at, '/') || document.is(at, Cue::Conjunction)
    };
    matches!(start.saturating_sub(end), 1 | 2) && (end..start).all(link)
}

fn home<'l>(document: &'l Document<'_>, candidates: &[Candidate], _claims: &Claims) -> Home<'l> {
    let mut home = Home::default();
    for hit in document.hits(Table::Force).iter().filter(|hit| document.is_capital(hit.start as usize)) {
        for area in document.column(hit.row, 4).split('|') {
            home.add_area(area);
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

/// A name accepted somewhere counts everywhere, unless a person of the text bears it.
fn accept_namesakes(_document: &Document<'_>, candidates: &mut [Candidate]) {
    let accepted: FxHashSet<RowId> =
        candidates.iter().filter(|candidate| candidate.accepted).map(|candidate| candidate.entry.row).collect();
    for candidate in candidates.iter_mut().filter(|candidate| !candidate.namesake) {
        let plain = candidate.entry.doubt != Doubt::Word || candidate.evidence > Evidence::None;
        candidate.accepted |= plain && accepted.contains(&candidate.entry.row);
    }
}

/// The mention, with a compass word that belongs to the name.
fn named(document: &Document<'_>, candidate: &Candidate) -> Mention<PlaceValue> {
    let Candidate { start, entry, .. } = candidate;
    let mut first = *start;
    if let Some(before) = start.checked_sub(1) {
        let joined = document.is(before, Cue::Compass) && document.is_capital(before);
        if joined && !document.has(*start, crate::lexicon::split::FIRST) && entry.renown == Renown::Known {
            first = before;
        }
    }
    let mut end = entry.end;
    if document.has(end - 1, CLITIC) && !document.column(entry.row, 0).ends_with("'s") {
        end -= 1;
    }
    mention(first..end, Some(gazetteer::kind(document.lexicons(), entry.row)), "place/gazetteer")
}
