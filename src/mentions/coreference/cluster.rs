//! Joins names: which mentions name one person, and where lone first names and surnames mean somebody known.

use super::{Cast, Form, Person, Reference};
use crate::document::Document;
use crate::lexicon::split::{FIRST, HYPHENED};
use crate::lexicon::{Cue, Table};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::person::{Gender, NameValue};
use crate::mentions::rank::RankValue;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The people by the parts of their names, folded to small letters.
#[derive(Default)]
struct Index {
    given: FxHashMap<String, Vec<usize>>,
    surname: FxHashMap<String, Vec<usize>>,
}

/// The parts of one mention.
struct Parts {
    given: String,
    surname: String,
}

pub(super) fn cluster(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    names: &[Mention<NameValue>],
    claims: &Claims,
) -> Cast {
    let (mut cast, mut index) = (Cast::default(), Index::default());
    for name in names {
        let parts = parts_of(document, name);
        let person = match find(&cast, &index, document, ranks, name, &parts) {
            Some(person) => person,
            None => {
                cast.people.push(Person { rule: name.rule, ..Person::default() });
                cast.people.len() - 1
            }
        };
        merge(document, &mut cast.people[person], name, &parts);
        index.add(person, &parts);
        let tokens = name.tokens.clone();
        cast.references.push(Reference { tokens, person, form: Form::Name, rank: name.value.rank });
    }
    lone_names(document, &mut cast, &index, claims);
    cast
}

impl Index {
    fn add(&mut self, person: usize, parts: &Parts) {
        for (map, part) in [(&mut self.given, &parts.given), (&mut self.surname, &parts.surname)] {
            if !part.is_empty() {
                let people = map.entry(part.clone()).or_default();
                people.retain(|known| *known != person);
                people.push(person);
            }
        }
    }
}

/// First word and last word, with what a hyphen joins to it; a lone word is a surname behind a rank or a title.
fn parts_of(document: &Document<'_>, name: &Mention<NameValue>) -> Parts {
    let Range { start, end } = name.tokens;
    let mut last = end - 1;
    while last > start && document.has(last, HYPHENED) {
        last -= 1;
    }
    let mut first_end = start + 1;
    while first_end < end && document.has(first_end, HYPHENED) {
        first_end += 1;
    }
    let fold = |range: Range<usize>| document.slice(range).to_lowercase().replace('\u{2019}', "'");
    let particle = document.is(start, Cue::NameParticle)
        && !document.is_any(start, Cue::MaleName.bit() | Cue::FemaleName.bit());
    let full = last > start && first_end < end && !particle;
    let given = if full { fold(start..first_end) } else { String::new() };
    Parts { given, surname: fold(last..end) }
}

/// The person that a mention names, if the text has told of one.
fn find(
    cast: &Cast,
    index: &Index,
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    name: &Mention<NameValue>,
    parts: &Parts,
) -> Option<usize> {
    let namesakes = index.surname.get(&parts.surname).map_or(&[][..], Vec::as_slice);
    if !parts.given.is_empty() {
        let known = |person: &&usize| {
            let person = &cast.people[**person];
            person.given.is_empty() || same_given(&person.given, &parts.given)
        };
        let first_only = |person: &&usize| cast.people[**person].given.is_empty();
        let by_first = || index.surname.get(&parts.given)?.iter().rev().find(first_only);
        return namesakes.iter().rev().find(known).or_else(by_first).copied();
    }
    let rank_of = |at: usize| ranks[at].value.name(document);
    let rank = name.value.rank.map(rank_of);
    let same_rank = |person: &&usize| {
        let mut known = cast.people[**person].ranks.iter().map(|at| rank_of(*at));
        rank.is_some_and(|rank| known.any(|known| known == rank))
    };
    let agrees = |person: &&usize| {
        let person = &cast.people[**person];
        person.gender.is_none() || name.value.gender.is_none() || person.gender == name.value.gender
    };
    let by_rank = namesakes.iter().rev().find(same_rank);
    let by_name = || namesakes.iter().rev().find(agrees);
    by_rank.or_else(by_name).or_else(|| index.given.get(&parts.surname)?.last()).copied()
}

/// The same first name, or one cut short: `Rob` and `Robert`.
fn same_given(left: &str, right: &str) -> bool {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    long == short
        || (short.len() > 2 && long.starts_with(short))
        || (short.len() == 1 && long.starts_with(short))
}

/// Takes over what the mention tells: the fuller name, the rank, the sex.
fn merge(document: &Document<'_>, person: &mut Person, name: &Mention<NameValue>, parts: &Parts) {
    let written = spelled(document.slice(name.tokens.clone()));
    if person.name.is_empty()
        || (!parts.given.is_empty() && person.given.is_empty())
        || fuller(&written, person)
    {
        person.name = written;
    }
    if person.surname.is_empty() || (person.given.is_empty() && person.surname == parts.given) {
        person.surname.clone_from(&parts.surname);
    }
    if person.given.is_empty() {
        person.given.clone_from(&parts.given);
        person.gender = person.gender.or_else(|| gender_of(document, name.tokens.start, parts));
    }
    if let Some(rank) = name.value.rank {
        if person.ranks.is_empty() {
            person.rule = name.rule;
        }
        person.ranks.push(rank);
    }
    person.gender = person.gender.or(name.value.gender);
    person.called_officer |= name.value.called_officer;
}

/// A name broken over odd blanks is written with single ones.
fn spelled(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A longer form of the same first and last name.
fn fuller(written: &str, person: &Person) -> bool {
    let given = written.split_whitespace().next().unwrap_or_default().to_lowercase();
    written.split_whitespace().count() > 1
        && written.len() > person.name.len()
        && given.starts_with(&person.given)
}

fn gender_of(document: &Document<'_>, first: usize, parts: &Parts) -> Option<Gender> {
    let (male, female) = (document.is(first, Cue::MaleName), document.is(first, Cue::FemaleName));
    match (parts.given.is_empty(), male, female) {
        (false, true, false) => Some(Gender::Male),
        (false, false, true) => Some(Gender::Female),
        _ => None,
    }
}

/// Adds the places where a lone first name or surname of a known person stands.
fn lone_names(document: &Document<'_>, cast: &mut Cast, index: &Index, claims: &Claims) {
    if cast.people.is_empty() {
        return;
    }
    let mut found = Vec::new();
    for at in 0..document.len() {
        if !document.is_capital(at) || claims.of(at) != Claim::Free || document.is(at, Cue::NotName) {
            continue;
        }
        let joined = document.has(at, HYPHENED) || document.has(at + 1, HYPHENED);
        let longer =
            document.is_capital(at + 1) && !document.has(at + 1, FIRST) && claims.of(at + 1) == Claim::Free;
        let place = document.hit_at(Table::Place, at).is_some_and(|hit| hit.end as usize > at + 1);
        if joined || place || (longer && !document.is(at + 1, Cue::NotName)) {
            continue;
        }
        let word = document.word(at).to_lowercase().replace('\u{2019}', "'");
        let people =
            index.given.get(&word).or_else(|| index.surname.get(&word).filter(|_| !is_place(document, at)));
        if let Some(person) = people.and_then(|people| nearest(cast, people, at)) {
            found.push(Reference { tokens: at..at + 1, person, form: Form::Name, rank: None });
        }
    }
    cast.references.append(&mut found);
    cast.references.sort_by_key(|reference| reference.tokens.start);
}

/// A surname alone that the gazetteer knows as a place means the place.
fn is_place(document: &Document<'_>, at: usize) -> bool {
    document.hit_at(Table::Place, at).is_some()
}

/// Of several people of one name, the one named last before the token; else the first of them.
fn nearest(cast: &Cast, people: &[usize], at: usize) -> Option<usize> {
    if let [person] = people {
        return Some(*person);
    }
    let before = cast.references.partition_point(|reference| reference.tokens.start < at);
    let last = cast.references[..before].iter().rev().find(|reference| people.contains(&reference.person));
    last.map(|reference| reference.person).or_else(|| people.first().copied())
}
