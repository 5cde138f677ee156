//! Candidates: the names of the gazetteer that stand free in the text, with the evidence of the words around them.

use super::super::overlap::{Claim, Claims};
use super::evidence::{self, Evidence};
use super::gazetteer::{self, Doubt, Entry, Renown};
use super::month_town;
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, PlaceKind, Table, Word, WordId};
use rustc_hash::FxHashSet;

/// A name that may be a place.
#[allow(clippy::struct_excessive_bools, reason = "each is one thing known of the name")]
pub(super) struct Candidate {
    pub start: usize,
    pub entry: Entry,
    pub evidence: Evidence,
    /// The evidence without that of the words of the tables around it.
    pub apart_from_words: Evidence,
    /// A person of the text has this name.
    pub namesake: bool,
    /// Accepted for the words around it, without which it would not be.
    pub in_context: bool,
    /// It lies in a territory that the text speaks of.
    pub at_home: bool,
    pub accepted: bool,
}

impl Candidate {
    /// A cursor after the name.
    pub(super) fn end<'d, 't>(&self, document: &'d Document<'t>) -> Cursor<'d, 't> {
        document.cursor_after(&(self.start..self.entry.end)).in_block()
    }

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
        let mut start = document.cursor(hit.start as usize).in_block();
        while start.at() < hit.end as usize && !start.is_at_end() {
            let is_free = |entry: &Entry| claims.is_free(start.at()..entry.end);
            let is_open = claims.of(start.at()) == Claim::Free;
            let Some(entry) = Some(start).filter(|_| is_open).and_then(gazetteer::at).filter(is_free) else {
                start = start.next();
                continue;
            };
            // The article of `The Isle of Wight` is none of `The Isle`.
            let longer = || gazetteer::at(start.next()).is_some_and(|inner| inner.end > entry.end);
            if start.is(Word::The) && longer() {
                start = start.next();
                continue;
            }
            let end = document.cursor_after(&(start.at()..entry.end)).in_block();
            if found.last().is_none_or(|last| last.entry.end <= start.at()) {
                found.extend(weigh(Name { start, end }, claims, &people, entry));
            }
            start = end;
        }
    }
    found
}

/// The words of a name, from its start to its end.
#[derive(Clone, Copy)]
struct Name<'d, 't> {
    start: Cursor<'d, 't>,
    end: Cursor<'d, 't>,
}

fn weigh(name: Name<'_, '_>, claims: &Claims, people: &FxHashSet<WordId>, entry: Entry) -> Option<Candidate> {
    if is_other_name(name, claims, &entry) {
        return None;
    }
    let Name { start, end } = name;
    let is_of_person = |at: Cursor<'_, '_>| at.peek().is_some_and(|token| people.contains(&token.word));
    let namesake = start.up_to(end.at()).all(is_of_person);
    let beside = beside_claims(name, claims);
    let apart_from_words = beside.max(in_layout(name, &entry)).max(evidence::of_grammar(start));
    let is_month = entry.doubt == Doubt::Month;
    let town = if is_month { month_town::evidence(start, end, beside) } else { Evidence::None };
    let evidence = evidence::around(start, end).max(apart_from_words).max(town);
    let (start, in_context, at_home, accepted) = (start.at(), false, false, false);
    Some(Candidate { start, entry, evidence, apart_from_words, namesake, in_context, at_home, accepted })
}

/// `Thyme Avenue, Whiteley`; `PC Jane Doe, Bury Park` at the end of a line.
fn beside_claims(name: Name<'_, '_>, claims: &Claims) -> Evidence {
    let Some(before) = name.start.back(',').and_then(Cursor::previous) else { return Evidence::None };
    match claims.of(before.at()) {
        Claim::Place => Evidence::Strong,
        Claim::Person if name.end.is_at_end() => Evidence::Weak,
        _ => Evidence::None,
    }
}

/// `(Goffs Oak)`, a line of its own and `Shirley and Olton:` are where places stand too; `on Skye` is where islands do.
fn in_layout(name: Name<'_, '_>, entry: &Entry) -> Evidence {
    let Name { start, end } = name;
    let kind = || start.document().lexicons().place_kind(entry.row);
    if start.follows(Word::On) && kind() == Some(PlaceKind::Island) {
        return Evidence::Strong;
    }
    let is_label = end.is([':', '-', '\u{2013}', '\u{2014}']);
    let is_enclosed = start.follows('(') && end.is(')') && entry.doubt < Doubt::Name;
    let heads = (start.is_at_start() || start.follows(Cue::Conjunction)) && is_label;
    let is_line = start.is_at_start() && end.is_at_end();
    if is_enclosed || heads || is_line { Evidence::Weak } else { Evidence::None }
}

fn names_of_people(document: &Document<'_>, claims: &Claims) -> FxHashSet<WordId> {
    claims.each(Claim::Person).map(|at| document.tokens()[at].word).collect()
}

/// Whether the name is part of another one: a person's, a company's, a title.
fn is_other_name(name: Name<'_, '_>, claims: &Claims, entry: &Entry) -> bool {
    let Name { start, end } = name;
    let is_sure = entry.renown == Renown::Known && entry.doubt < Doubt::Name;
    follows_person(start, claims)
        || is_number(name)
        || (!is_sure && is_tail(name, entry))
        || evidence::is_organisation(end)
        || evidence::is_titular(start)
        || evidence::follows_name(start)
        || is_acronym(name, entry)
        || (!is_sure && runs_on(end, entry))
}

/// `the Northern Quarter`, `The Stow`, `his Vauxhall`: a small place's name after such a word is the end of another one. The
/// capital of `The Isle of Wight` is that of its sentence.
fn is_tail(name: Name<'_, '_>, entry: &Entry) -> bool {
    let Name { start, end } = name;
    let article = both(Word::The, both(Shape::Capital, not(Shape::AllCaps)));
    let opens = start.previous().is_some_and(|article| article.in_sentence().is_at_start());
    if opens && end.range_from(start).len() > 1 && start.follows(article) {
        return false;
    }
    let follows_compass = entry.doubt > Doubt::Nothing && start.follows(both(Cue::Compass, Shape::Capital));
    follows_compass || start.follows((article, Cue::MalePronoun, Cue::FemalePronoun))
}

/// The `Twenty` of `Twenty-three`.
fn is_number(name: Name<'_, '_>) -> bool {
    let next = name.end.optional('-');
    next.is(Shape::Hyphened) && next.is(begins(Table::Number)) && name.start.is(begins(Table::Number))
}

fn follows_person(start: Cursor<'_, '_>, claims: &Claims) -> bool {
    let is_of_person =
        |at: Cursor<'_, '_>| matches!(claims.of(at.at()), Claim::Rank | Claim::Person) || at.is(Cue::Title);
    start.previous().is_some_and(is_of_person) && !follows_counted_rank(start, claims)
}

/// `4 PCSO Oakham`, `2 x police constables Oakham`: a number counts the people of the rank before, who are of the place.
fn follows_counted_rank(start: Cursor<'_, '_>, claims: &Claims) -> bool {
    let rank = start.back_up_to(LONGEST_RANK, |at: Cursor<'_, '_>| claims.of(at.at()) == Claim::Rank);
    let number = rank.back_optional(Word::X);
    rank.at() < start.at() && number.follows(Kind::Number)
}

/// `police community support officers` has four words.
const LONGEST_RANK: usize = 4;

/// `Hope's Nose`, `Chelsea Smith`: capitals after the name that no team's or territory's word explains. A compass word is the end
/// of a little-known doubtful name: `City South`.
fn runs_on(end: Cursor<'_, '_>, entry: &Entry) -> bool {
    let doubtful = entry.renown < Renown::Known && entry.doubt == Doubt::Word;
    let compass = doubtful && end.is(both(Cue::Compass, Shape::Capital));
    let is_explained = (Cue::Territory, Cue::Team, Cue::Police, Cue::Compass);
    let capital = end.optional(Shape::Clitic).is(both(Shape::Capital, not(is_explained)));
    (capital || compass) && evidence::after(end) == Evidence::None
}

/// The longest abbreviation of a body; a place in capitals has more letters.
const LONGEST_ACRONYM: usize = 4;

/// `ACC`, `MAN`: a word of few capitals is an abbreviation unless it is a country's.
fn is_acronym(name: Name<'_, '_>, entry: &Entry) -> bool {
    let Name { start, end } = name;
    let is_country = || {
        let kind = start.document().lexicons().place_kind(entry.row);
        matches!(kind, Some(PlaceKind::Country | PlaceKind::Nation))
    };
    end.range_from(start).len() == 1
        && start.is(Shape::AllCaps)
        && start.word().len() <= LONGEST_ACRONYM
        && !is_country()
}
