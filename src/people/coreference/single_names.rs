//! Single names: where a first name or surname alone means somebody of the cast.

use super::cluster::{Index, gender_of};
use super::{Cast, Form, Reference};
use crate::document::Document;
use crate::lexicon::split::{FIRST, HYPHENED, Kind};
use crate::lexicon::{Cue, Form as VerbForm, Table};
use crate::mentions::overlap::{Claim, Claims};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Adds the places where a lone first name or surname of a known person stands.
pub(super) fn find(document: &Document<'_>, cast: &mut Cast, index: &Index, claims: &Claims) {
    if cast.people.is_empty() {
        return;
    }
    let mut found = Vec::new();
    let mut word = String::new();
    let mut namesakes = Namesakes::default();
    for at in document.each_capital() {
        if claims.of(at) != Claim::Free || document.is(at, Cue::NotName) && !is_name_within(document, at) {
            continue;
        }
        if let Some((tokens, people)) = double_surname(document, index, at) {
            let person = namesakes.nearest(cast, people, at);
            let person = person.filter(|person| !cast.people[*person].ranks.is_empty());
            found.extend(person.map(|person| Reference { tokens, person, form: Form::Name, rank: None }));
            continue;
        }
        fold_into(document.word(at), &mut word);
        if let Some(person) = full_name(document, cast, index, at, &word) {
            found.push(Reference { tokens: at..at + 2, person, form: Form::Name, rank: None });
            continue;
        }
        let joined = document.has(at, HYPHENED) || document.has(at + 1, HYPHENED);
        let longer =
            document.is_capital(at + 1) && !document.has(at + 1, FIRST) && claims.of(at + 1) == Claim::Free;
        let place = document.hit_at(Table::Place, at).is_some_and(|hit| hit.end as usize > at + 1);
        if joined || place || (longer && !document.is(at + 1, Cue::NotName)) {
            continue;
        }
        let people = index
            .given
            .get(&word)
            .or_else(|| index.surname.get(&word).filter(|_| !is_place(document, at)))
            .or_else(|| index.by_other_form(document, at, &word));
        if let Some(person) = people.and_then(|people| namesakes.nearest(cast, people, at)) {
            let start = first_name_before(document, cast, claims, person, at).unwrap_or(at);
            found.push(Reference { tokens: start..at + 1, person, form: Form::Name, rank: None });
        }
    }
    cast.references.append(&mut found);
    cast.references.sort_by_key(|reference| reference.tokens.start);
}

/// `After that, Will joined`, `Will was`: a first name that is another word too, with a capital within the sentence or
/// before a verb of the past.
fn is_name_within(document: &Document<'_>, at: usize) -> bool {
    let within = at.checked_sub(1).is_some_and(|before| {
        document.is_mark(before, ',')
            || document.token(before).is_some_and(|token| token.kind == Kind::Word)
                && document.sentence_of(before) == document.sentence_of(at)
    });
    let told = document.is_any(at + 1, Cue::Copula.bit() | Cue::Past.bit())
        || document.entry(at + 1).has(VerbForm::Past) && !document.is_capital(at + 1);
    (within || told) && is_given(document, at) && !document.is(at, Cue::Month)
}

/// How many tokens hyphens join to the first word of a surname, at most: a chain of more is no name.
const MOST_JOINED: usize = 8;

/// `Bell-Fell`: the surname of somebody with a rank, of words that hyphens join.
fn double_surname<'i>(
    document: &Document<'_>,
    index: &'i Index,
    at: usize,
) -> Option<(Range<usize>, &'i [usize])> {
    if document.has(at, HYPHENED) || !document.has(at + 1, HYPHENED) {
        return None;
    }
    let joined = |at: &usize| document.has(*at, HYPHENED);
    let further = (at + 1..document.tokens().len()).take(MOST_JOINED + 1).take_while(joined).count();
    if further > MOST_JOINED {
        return None;
    }
    let tokens = at..at + 1 + further;
    let mut surname = String::new();
    fold_into(document.slice(tokens.clone()), &mut surname);
    Some((tokens, index.surname.get(&surname)?))
}

/// Puts a word into `folded` as [`Index`] has it: in small letters, with straight apostrophes.
fn fold_into(word: &str, folded: &mut String) {
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
    } else {
        folded.push_str(&word.to_lowercase().replace('\u{2019}', "'"));
    }
}

/// The one person whose first name and surname stand here, where no list has the first name.
fn full_name(document: &Document<'_>, cast: &Cast, index: &Index, at: usize, first: &str) -> Option<usize> {
    let surname = Some(at + 1).filter(|at| document.is_capital(*at) && !document.has(*at, FIRST))?;
    let people = index.given.get(first)?;
    let mut last = String::new();
    fold_into(document.word(surname), &mut last);
    let longer = document.is_capital(at + 2) || document.has(at + 2, HYPHENED);
    let known = |person: &&usize| cast.people[**person].surname == last;
    people
        .iter()
        .rev()
        .take(REACH)
        .inspect(|_| crate::steps::count())
        .find(known)
        .filter(|_| !longer)
        .copied()
}

/// Takes a capital word before the lone surname of somebody whose first name is not known yet for that name.
fn first_name_before(
    document: &Document<'_>,
    cast: &mut Cast,
    claims: &Claims,
    person: usize,
    at: usize,
) -> Option<usize> {
    let person = &mut cast.people[person];
    let first = at.checked_sub(1).filter(|_| person.given.is_empty() && !document.has(at, FIRST))?;
    let word = document.word(first);
    let aged =
        document.is_mark(at + 1, ',') && document.token(at + 2).is_some_and(|t| t.kind == Kind::Number);
    let opens = document.sentence(document.sentence_of(first)).start == first;
    let other = Cue::NotName.bit() | Cue::Title.bit() | Cue::Police.bit();
    let name = document.is_capital(first)
        && claims.of(first) == Claim::Free
        && word.chars().nth(1).is_some_and(char::is_lowercase)
        && !document.is_any(first, other)
        && (is_given(document, first) || document.hit_at(Table::Place, first).is_none())
        && (!opens || aged || is_given(document, first));
    if !name {
        return None;
    }
    person.given = word.to_lowercase();
    document.slice(first..at + 1).clone_into(&mut person.name);
    person.gender = person.gender.or_else(|| gender_of(document, first));
    Some(first)
}

fn is_given(document: &Document<'_>, at: usize) -> bool {
    document.is_any(at, Cue::MaleName.bit() | Cue::FemaleName.bit())
}

/// A surname alone that the gazetteer knows as a place means the place.
fn is_place(document: &Document<'_>, at: usize) -> bool {
    document.hit_at(Table::Place, at).is_some()
}

/// Of several people of one name, only the last so many references are looked through: a long page costs linear time.
const REACH: usize = 1_000;

/// From how many people of one name on they are looked up in order.
const MANY: usize = 32;

/// The people of each name that many have, in the order of their numbers, by where their list stands.
#[derive(Debug, Default)]
struct Namesakes(FxHashMap<*const usize, Vec<usize>>);

impl Namesakes {
    /// Of several people of one name, the one named last before the token; else the first of them.
    fn nearest(&mut self, cast: &Cast, people: &[usize], at: usize) -> Option<usize> {
        if let [person] = people {
            return Some(*person);
        }
        let sorted = (people.len() >= MANY).then(|| {
            &*self.0.entry(people.as_ptr()).or_insert_with(|| {
                let mut sorted = people.to_vec();
                sorted.sort_unstable();
                sorted
            })
        });
        let is_one = |person| {
            sorted.map_or_else(|| people.contains(&person), |all| all.binary_search(&person).is_ok())
        };
        let before = cast.references.partition_point(|reference| reference.tokens.start < at);
        let last = cast.references[..before]
            .iter()
            .rev()
            .take(REACH)
            .inspect(|_| crate::steps::count())
            .find(|reference| is_one(reference.person));
        last.map(|reference| reference.person).or_else(|| people.first().copied())
    }
}
