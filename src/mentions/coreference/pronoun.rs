//! Pronouns: `he` and `she` mean the subject of their sentence or of one shortly before, if the sex agrees.

use super::{Cast, Form, Reference};
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::person::Gender;

/// A pronoun looks back over so many sentences.
const REACH: usize = 8;

/// Adds a reference for each pronoun that has somebody to mean.
pub(super) fn resolve(document: &Document<'_>, cast: &mut Cast) {
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
        if document.quotation_of(at).is_some() {
            continue;
        }
        if let Some(person) = antecedent(document, cast, &known, at, gender) {
            cast.people[person].gender.get_or_insert(gender);
            known.push(Reference { tokens: at..at + 1, person, form: Form::Pronoun, rank: None });
        }
    }
    known.extend(next);
    cast.references = known;
}

fn pronouns<'d>(document: &'d Document<'_>) -> impl Iterator<Item = usize> + 'd {
    let bits = Cue::MalePronoun.bit() | Cue::FemalePronoun.bit();
    (0..document.len()).filter(move |at| document.is_any(*at, bits))
}

/// The subject of this sentence, else of the nearest one before that has somebody of this sex.
fn antecedent(
    document: &Document<'_>,
    cast: &Cast,
    known: &[Reference],
    at: usize,
    gender: Gender,
) -> Option<usize> {
    let here = document.sentence_of(at);
    let fits = |reference: &&Reference| {
        let person = &cast.people[reference.person];
        person.gender.is_none_or(|known| known == gender)
    };
    let mut sentence = here;
    let mut rest = known;
    while here - sentence <= REACH {
        let start = document.sentence(sentence).start;
        let from = rest.partition_point(|reference| reference.tokens.start < start);
        let outside = |reference: &&Reference| document.quotation_of(reference.tokens.start).is_none();
        if let Some(subject) = rest[from..].iter().filter(outside).find(fits) {
            return Some(subject.person);
        }
        rest = &rest[..from];
        let last = rest.last()?;
        sentence = document.sentence_of(last.tokens.start);
    }
    None
}
