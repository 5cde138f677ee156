//! Joins names: which mentions name one person, and where lone first names and surnames mean somebody known.

use super::long_surname::is_end_of;
use super::parts::{Parts, parts_of, short_form};
use super::spelling::{differ_by_last_letter, is_cut_short, is_fuller, is_initial, spelled, varies};
use super::{Cast, Form, Person, Reference};
use crate::document::Document;
use crate::lexicon::{Cue, NicknameRow, RowId};
use crate::mentions::Mention;
use crate::mentions::person::{Gender, NameValue};
use crate::mentions::rank::RankValue;
use rustc_hash::{FxBuildHasher, FxHashMap};

/// Of people who share a surname, only the last so many are asked: a page of namesakes costs linear time.
const NAMESAKES: usize = 256;
/// How many people there is room for from the start: more than most releases have.
const ROOM: usize = 32;

/// The people by the parts of their names, folded to small letters.
pub(super) struct Index {
    pub(super) given: FxHashMap<String, Vec<usize>>,
    /// By the full forms of a first name that is given in short.
    full: FxHashMap<String, Vec<usize>>,
    pub(super) surname: FxHashMap<String, Vec<usize>>,
}

/// The people of the full names, surnames behind ranks and titles, and their index.
pub(super) fn cluster(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    names: &[Mention<NameValue>],
) -> (Cast, Index) {
    let (mut cast, mut index) = (Cast::default(), Index::with_room(names.len()));
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
    /// Has room for the names of so many people, up to those of most releases.
    fn with_room(people: usize) -> Self {
        let room = || FxHashMap::with_capacity_and_hasher(people.min(ROOM), FxBuildHasher);
        Self { given: room(), full: FxHashMap::default(), surname: room() }
    }

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
        let alike = namesakes.iter().rev().take(NAMESAKES).filter(known);
        let same = nearest(cast, alike, name, parts);
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

/// The last of the people of one surname and a first name alike; of `Ann Bell` and `Amy Bell` nobody is `A. Bell`, and whoever has
/// no rank is not the one who has.
fn nearest<'i>(
    cast: &Cast,
    alike: impl Iterator<Item = &'i usize>,
    name: &Mention<NameValue>,
    parts: &Parts,
) -> Option<&'i usize> {
    let given = |person: usize| cast.people[person].given.as_str();
    let ranked = |person: &&usize| {
        let initial = is_initial(&parts.given) != is_initial(given(**person)) && !given(**person).is_empty();
        !initial || cast.people[**person].ranks.is_empty() != name.value.rank.is_some()
    };
    let mut alike = alike.filter(ranked);
    let last = alike.next()?;
    if !is_initial(&parts.given) || given(*last) == parts.given {
        return Some(last);
    }
    let Some(other) = alike.next() else { return Some(last) };
    std::iter::once(other).chain(alike).find(|person| given(**person) == parts.given)
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
