//! Pronouns: `he` and `she` mean the subject of their sentence or of one shortly before, if the sex agrees.

use super::{Cast, Form, Reference};
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use crate::mentions::person::Gender;
use crate::mentions::rank::RankValue;

/// A pronoun looks back over so many sentences.
const REACH: usize = 8;

/// Adds a reference for each pronoun that has somebody to mean.
pub(super) fn resolve(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    if cast.people.is_empty() {
        return;
    }
    let named = std::mem::take(&mut cast.references);
    let mut known: Vec<Reference> = Vec::with_capacity(named.len() * 2);
    let mut next = named.into_iter().peekable();
    for at in pronouns(document) {
        while let Some(reference) = next.next_if(|reference| reference.tokens.start < at) {
            known.push(reference);
        }
        let gender = if document.is(at, Cue::MalePronoun) { Gender::Male } else { Gender::Female };
        let person = match document.quotation_of(at) {
            Some(quotation) => told_of(document, cast, &known, quotation, gender),
            None => antecedent(document, ranks, cast, &known, at, gender),
        };
        if let Some(person) = person {
            cast.people[person].gender.get_or_insert(gender);
            known.push(Reference { tokens: at..at + 1, person, form: Form::Pronoun, rank: None });
        }
    }
    known.extend(next);
    cast.references = known;
}

/// In direct speech a pronoun means whom the speaker has named in it, if it is only one.
fn told_of(
    document: &Document<'_>,
    cast: &Cast,
    known: &[Reference],
    quotation: usize,
    gender: Gender,
) -> Option<usize> {
    let open = document.quotations()[quotation].open as usize;
    let from = known.partition_point(|reference| reference.tokens.start < open);
    let mut named = known[from..].iter().map(|reference| reference.person);
    let first =
        named.next().filter(|person| cast.people[*person].gender.is_none_or(|known| known == gender))?;
    named.all(|person| person == first).then_some(first)
}

fn pronouns<'d>(document: &'d Document<'_>) -> impl Iterator<Item = usize> + 'd {
    let bits = Cue::MalePronoun.bit() | Cue::FemalePronoun.bit();
    (0..document.len()).filter(move |at| document.is_any(*at, bits))
}

/// The subject of this sentence, else of the nearest one before that has somebody of this sex; else whoever is named.
fn antecedent(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    cast: &Cast,
    known: &[Reference],
    at: usize,
    gender: Gender,
) -> Option<usize> {
    let here = document.sentence_of(at);
    let fits = |reference: &&Reference| {
        let person = &cast.people[reference.person];
        person.gender.is_none_or(|known| known == gender)
            && document.quotation_of(reference.tokens.start).is_none()
    };
    let (mut sentence, mut rest, mut other) = (here, known, None);
    while here - sentence <= REACH {
        let start = document.sentence(sentence).start;
        let from = rest.partition_point(|reference| reference.tokens.start < start);
        let subject =
            rest[from..].iter().filter(fits).find(|reference| is_subject(document, ranks, reference, start));
        if let Some(subject) = subject {
            return Some(subject.person);
        }
        other = other.or_else(|| rest[from..].iter().find(fits).map(|reference| reference.person));
        rest = &rest[..from];
        let Some(last) = rest.last() else { break };
        sentence = document.sentence_of(last.tokens.start);
    }
    other
}

/// A subject stands before its verb and behind no preposition, colon or bracket.
fn is_subject(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    reference: &Reference,
    start: usize,
) -> bool {
    let own = reference
        .rank
        .map_or(reference.tokens.start, |rank| ranks[rank].tokens.start.min(reference.tokens.start));
    if own <= start {
        return true;
    }
    let before = own - 1;
    let object = document.is(before, Cue::Preposition) || document.is_mark(before, '(');
    !object && !(start..own).any(|at| document.is(at, Cue::Copula) || document.is_mark(at, ':'))
}
