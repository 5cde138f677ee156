//! Candidates: the names of the gazetteer that stand free in the text, with the evidence of the words around them.

use super::super::overlap::{Claim, Claims};
use super::evidence::{self, Evidence};
use super::gazetteer::{self, Doubt, Entry, Renown};
use crate::document::Document;
use crate::lexicon::split::{ALL_CAPS, CLITIC, FIRST};
use crate::lexicon::{Cue, PlaceKind, Table, Word, WordId};
use rustc_hash::FxHashSet;

/// A name that may be a place.
pub(super) struct Candidate {
    pub start: usize,
    pub entry: Entry,
    pub evidence: Evidence,
    /// A person of the text has this name.
    pub namesake: bool,
    /// It lies in a territory that the text speaks of.
    pub at_home: bool,
    pub accepted: bool,
}

impl Candidate {
    /// A well-known name of one meaning is evidence in itself.
    pub(super) fn fame(&self) -> Evidence {
        match (self.entry.renown, self.entry.doubt) {
            (Renown::Known, Doubt::Nothing) => Evidence::Strong,
            _ => Evidence::None,
        }
    }
}

/// The candidates of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Candidate> {
    let people = names_of_people(document, claims);
    let mut found: Vec<Candidate> = Vec::new();
    for hit in document.hits(Table::Place) {
        let mut at = hit.start as usize;
        while at < hit.end as usize {
            let entry = if claims.of(at) == Claim::Free { gazetteer::at(document, at) } else { None };
            let Some(entry) = entry.filter(|entry| claims.is_free(at..entry.end)) else {
                at += 1;
                continue;
            };
            let end = entry.end;
            if found.last().is_none_or(|last| last.entry.end <= at) {
                found.extend(weigh(document, claims, &people, at, entry));
            }
            at = end;
        }
    }
    found
}

fn weigh(
    document: &Document<'_>,
    claims: &Claims,
    people: &FxHashSet<WordId>,
    start: usize,
    entry: Entry,
) -> Option<Candidate> {
    if is_other_name(document, claims, start, &entry) {
        return None;
    }
    let is_of_person = |at: usize| document.token(at).is_some_and(|token| people.contains(&token.word));
    let namesake = (start..entry.end).all(is_of_person);
    let evidence = evidence::around(document, start, entry.end)
        .max(beside_claims(document, claims, start, &entry))
        .max(in_layout(document, start, &entry));
    Some(Candidate { start, entry, evidence, namesake, at_home: false, accepted: false })
}

/// `Thyme Avenue, Whiteley`; `PC Jane Doe, Bury Park` at the end of a line.
fn beside_claims(document: &Document<'_>, claims: &Claims, start: usize, entry: &Entry) -> Evidence {
    let Some(before) = start.checked_sub(2).filter(|_| document.is_mark(start - 1, ',')) else {
        return Evidence::None;
    };
    let ends_line = entry.end >= document.len() || document.has(entry.end, FIRST);
    match claims.of(before) {
        Claim::Place => Evidence::Strong,
        Claim::Person if ends_line => Evidence::Weak,
        _ => Evidence::None,
    }
}

/// `(Goffs Oak)`, a line of its own and `Shirley and Olton:` are where places stand too; `on Skye` is where islands do.
fn in_layout(document: &Document<'_>, start: usize, entry: &Entry) -> Evidence {
    let first = document.has(start, FIRST);
    let ends_line = entry.end >= document.len() || document.has(entry.end, FIRST);
    let labels = [':', '-', '\u{2013}', '\u{2014}'].iter().any(|mark| document.is_mark(entry.end, *mark));
    let Some(before) = start.checked_sub(1) else {
        return if ends_line || labels { Evidence::Weak } else { Evidence::None };
    };
    if document.is_word(before, Word::On)
        && document.lexicons().place(entry.row).kind() == Some(PlaceKind::Island)
    {
        return Evidence::Strong;
    }
    let enclosed =
        document.is_mark(before, '(') && document.is_mark(entry.end, ')') && entry.doubt < Doubt::Name;
    let heads = (first || document.is(before, Cue::Conjunction)) && labels;
    if enclosed || heads || (first && ends_line) { Evidence::Weak } else { Evidence::None }
}

fn names_of_people(document: &Document<'_>, claims: &Claims) -> FxHashSet<WordId> {
    let tokens = document.tokens().iter().enumerate();
    tokens.filter(|(at, _)| claims.of(*at) == Claim::Person).map(|(_, token)| token.word).collect()
}

/// Whether the name is part of another one: a person's, a company's, a title.
fn is_other_name(document: &Document<'_>, claims: &Claims, start: usize, entry: &Entry) -> bool {
    let sure = entry.renown == Renown::Known && entry.doubt < Doubt::Name;
    follows_person(document, claims, start)
        || (!sure && is_tail(document, start, entry))
        || evidence::is_organisation(document, entry.end)
        || evidence::is_titular(document, start)
        || evidence::follows_name(document, start)
        || is_acronym(document, start, entry)
        || (!sure && runs_on(document, entry.end))
}

/// `the Northern Quarter`, `The Stow`, `his Vauxhall`: a small place's name behind such a word is the end of another one.
fn is_tail(document: &Document<'_>, start: usize, entry: &Entry) -> bool {
    let Some(before) = start.checked_sub(1).filter(|_| !document.has(start, FIRST)) else { return false };
    let compass =
        document.is(before, Cue::Compass) && document.is_capital(before) && entry.doubt > Doubt::Nothing;
    compass
        || document.is_word(before, Word::The)
            && document.is_capital(before)
            && !document.has(before, ALL_CAPS)
        || document.is_any(before, Cue::MalePronoun.bit() | Cue::FemalePronoun.bit())
}

fn follows_person(document: &Document<'_>, claims: &Claims, start: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|_| !document.has(start, FIRST)) else { return false };
    matches!(claims.of(before), Claim::Rank | Claim::Person) || document.is(before, Cue::Title)
}

/// `Hope's Nose`, `Chelsea Smith`: capitals behind the name that no team's or territory's word explains.
fn runs_on(document: &Document<'_>, end: usize) -> bool {
    let next = end + usize::from(document.has(end, CLITIC));
    let explained = Cue::Territory.bit() | Cue::Team.bit() | Cue::Police.bit() | Cue::Compass.bit();
    document.is_capital(next)
        && !document.has(next, FIRST)
        && !document.is_any(next, explained)
        && evidence::after(document, end) == Evidence::None
}

/// `ACC`, `MAN`: a word of few capitals is an abbreviation unless it is a country's.
fn is_acronym(document: &Document<'_>, start: usize, entry: &Entry) -> bool {
    let short = entry.end == start + 1 && document.word(start).len() < 5;
    short
        && gazetteer::is_all_caps(document, start, entry.end)
        && !matches!(
            document.lexicons().place(entry.row).kind(),
            Some(PlaceKind::Country | PlaceKind::Nation)
        )
}
