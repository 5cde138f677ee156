//! Joins names: which mentions name one person, and where lone first names and surnames mean somebody known.

use super::long_surname::is_end_of;
use super::spelling::{differ_by_last_letter, folded, is_cut_short, is_fuller, is_initial, spelled, varies};
use super::{Cast, Form, Person, Reference};
use crate::document::Document;
use crate::lexicon::split::{HYPHENED, Kind};
use crate::lexicon::{Cue, NicknameRow, RowId, Table};
use crate::mentions::Mention;
use crate::mentions::person::{Gender, NameValue};
use crate::mentions::rank::RankValue;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Of people who share a surname, only the last so many are asked: a page of namesakes costs linear time.
const NAMESAKES: usize = 256;

/// The people by the parts of their names, folded to small letters.
#[derive(Default)]
pub(super) struct Index {
    pub(super) given: FxHashMap<String, Vec<usize>>,
    /// By the full forms of a first name that is given in short.
    full: FxHashMap<String, Vec<usize>>,
    pub(super) surname: FxHashMap<String, Vec<usize>>,
}

/// The parts of one mention.
struct Parts {
    given: String,
    nickname: String,
    surname: String,
    /// The row of the first name among the short forms.
    short_form: Option<RowId>,
}

/// The people of the full names, surnames behind ranks and titles, and their index.
pub(super) fn cluster(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    names: &[Mention<NameValue>],
) -> (Cast, Index) {
    let (mut cast, mut index) = (Cast::default(), Index::default());
    for name in names {
        let parts = parts_of(document, name);
        let person = match find(&cast, &index, document, ranks, name, &parts) {
            Some(person) => person,
            None => {
                cast.people.push(Person::new(name.rule));
                cast.people.len() - 1
            }
        };
        merge(document, &mut cast.people[person], name, &parts);
        index.add(document, person, &parts);
        let tokens = name.tokens.clone();
        cast.references.push(Reference { tokens, person, form: Form::Name, rank: name.value.rank });
    }
    (cast, index)
}

impl Index {
    fn add(&mut self, document: &Document<'_>, person: usize, parts: &Parts) {
        for full in full_forms(document, parts.short_form) {
            file(&mut self.full, full, person);
        }
        file(&mut self.given, &parts.given, person);
        file(&mut self.given, &parts.nickname, person);
        file(&mut self.surname, &parts.surname, person);
    }
}

/// Puts a person last among those who bear a part of a name, and away from where they stood among the last of them.
fn file(map: &mut FxHashMap<String, Vec<usize>>, part: &str, person: usize) {
    if part.is_empty() {
        return;
    }
    let Some(people) = map.get_mut(part) else {
        map.insert(part.to_owned(), vec![person]);
        return;
    };
    let last = people.len().saturating_sub(NAMESAKES);
    let known = people[last..].iter().inspect(|_| crate::steps::count()).rposition(|known| *known == person);
    if let Some(at) = known {
        people.remove(last + at);
    }
    people.push(person);
}

impl Index {
    /// The only person whose first name the word is a short or the full form of.
    pub(super) fn by_other_form(
        &self,
        document: &Document<'_>,
        at: usize,
        word: &str,
    ) -> Option<&Vec<usize>> {
        let mut longer =
            full_forms(document, short_form(document, at)).filter_map(|full| self.given.get(full));
        let people = longer.next().or_else(|| self.full.get(word))?;
        (longer.next().is_none() && people.len() == 1).then_some(people)
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
    let fold = |range: Range<usize>| folded(document.slice(range));
    let particle = document.is(start, Cue::NameParticle)
        && !document.is_any(start, Cue::MaleName.bit() | Cue::FemaleName.bit());
    let full = last > start && first_end < end && !particle;
    let given = if full { fold(start..first_end) } else { String::new() };
    let short_form = if full { short_form(document, start) } else { None };
    let nickname = nickname(document, start..end).map(|at| fold(at..at + 1)).unwrap_or_default();
    Parts { given, nickname, surname: fold(last..end), short_form }
}

/// The word in quotation marks or brackets inside a name.
fn nickname(document: &Document<'_>, name: Range<usize>) -> Option<usize> {
    let mark =
        name.clone().skip(1).find(|at| document.token(*at).is_some_and(|token| token.kind == Kind::Mark))?;
    (mark + 1..name.end).rev().skip(1).find(|at| document.is_capital(*at) && !document.is_capital(at + 1))
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
        let sex = gender_of(document, name.tokens.start);
        let known = |person: &&usize| {
            let person = &cast.people[**person];
            let conflict = person.gender.is_some() && sex.is_some() && person.gender != sex;
            let nickname = !person.nickname.is_empty() && person.nickname == parts.given;
            person.given.is_empty()
                || !conflict && (nickname || same_given(document, &known_as(person), parts))
        };
        let first_only = |person: &&usize| cast.people[**person].given.is_empty();
        let by_first = || index.surname.get(&parts.given)?.iter().rev().take(NAMESAKES).find(first_only);
        let shorter = || {
            namesakes.iter().rev().take(NAMESAKES).find(|at| is_end_of(document, &cast.people[**at], name))
        };
        let mut alike = namesakes.iter().rev().take(NAMESAKES).filter(known);
        let same = if is_initial(&parts.given) {
            let own = alike.clone().find(|person| cast.people[**person].given == parts.given);
            // Of `Ann Bell` and `Amy Bell` nobody is `A. Bell`.
            own.or_else(|| alike.next().filter(|_| alike.next().is_none()))
        } else {
            alike.next()
        };
        let same = same.or_else(by_first).or_else(shorter);
        return same.copied().or_else(|| misspelled(cast, index, parts));
    }
    let rank_of = |at: usize| ranks[at].value.name(document);
    let rank = name.value.rank.map(rank_of);
    let same_rank = |person: &&usize| {
        let mut known = cast.people[**person].last_ranks().map(rank_of);
        rank.is_some_and(|rank| known.any(|known| known == rank))
    };
    let agrees = |person: &&usize| {
        let person = &cast.people[**person];
        person.gender.is_none() || name.value.gender.is_none() || person.gender == name.value.gender
    };
    let by_rank = namesakes.iter().rev().take(NAMESAKES).find(same_rank);
    let by_name = || namesakes.iter().rev().take(NAMESAKES).find(agrees);
    by_rank.or_else(by_name).or_else(|| index.given.get(&parts.surname)?.last()).copied()
}

/// The person of this first name whose surname has one letter more or less at its end.
fn misspelled(cast: &Cast, index: &Index, parts: &Parts) -> Option<usize> {
    let alike = |person: &&usize| {
        let person = &cast.people[**person];
        person.given == parts.given && differ_by_last_letter(&person.surname, &parts.surname)
    };
    let known = index.given.get(&parts.given)?.iter().rev().take(NAMESAKES);
    known.inspect(|_| crate::steps::count()).find(alike).copied()
}

/// The same first name, one cut short or a short form: `Rob` and `Robert`, `BJ` and `Billy-Joe`, `Bill` and `William`.
fn same_given(document: &Document<'_>, (given, short_form): &(&str, Option<RowId>), parts: &Parts) -> bool {
    let (left, right) = (*given, parts.given.as_str());
    is_cut_short(left, right)
        || varies(left, right)
        || full_forms(document, *short_form).any(|full| full == right)
        || full_forms(document, parts.short_form).any(|full| full == left)
}

/// The first name of a person of the cast with its row among the short forms.
fn known_as(person: &Person) -> (&str, Option<RowId>) {
    (person.given.as_str(), person.short_form)
}

/// The names that a short form stands for.
fn full_forms<'d>(document: &'d Document<'_>, short_form: Option<RowId>) -> impl Iterator<Item = &'d str> {
    short_form.into_iter().flat_map(|row| document.row::<NicknameRow>(row).names())
}

/// The row of a first name that is short for others.
fn short_form(document: &Document<'_>, at: usize) -> Option<RowId> {
    document.hit_at(Table::Nickname, at).map(|hit| hit.row)
}

/// Takes over what the mention tells: the fuller name, the rank, the sex.
fn merge(document: &Document<'_>, person: &mut Person, name: &Mention<NameValue>, parts: &Parts) {
    let written = spelled(document.slice(name.tokens.clone()));
    if person.name.is_empty()
        || (!parts.given.is_empty() && person.given.is_empty())
        || person.surname == parts.surname && is_fuller(&written, &person.name, &person.given)
    {
        person.name = written;
    }
    if person.surname.is_empty() || (person.given.is_empty() && person.surname == parts.given) {
        person.surname.clone_from(&parts.surname);
    }
    if person.given.is_empty()
        || is_initial(&person.given) && !is_initial(&parts.given) && !parts.given.is_empty()
    {
        person.given.clone_from(&parts.given);
        person.short_form = parts.short_form;
        let told = (!parts.given.is_empty()).then(|| gender_of(document, name.tokens.start)).flatten();
        person.gender = person.gender.or(told);
    }
    if person.nickname.is_empty() {
        person.nickname.clone_from(&parts.nickname);
    }
    if let Some(rank) = name.value.rank {
        if person.ranks.is_empty() {
            person.rule = name.rule;
        }
        person.ranks.push(rank);
    }
    person.gender = person.gender.or(name.value.gender);
    person.called_officer |= name.value.called_officer;
    person.called_detective |= name.value.called_detective;
    person.called_standing = person.called_standing.or(name.value.called_standing);
}

/// The sex that a first name tells.
pub(super) fn gender_of(document: &Document<'_>, first: usize) -> Option<Gender> {
    match (document.is(first, Cue::MaleName), document.is(first, Cue::FemaleName)) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}
