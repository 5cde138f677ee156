//! Noun phrases: `the chief constable`, `the sergeant` without a name mean the one person of the cast who holds that rank.

use super::{Cast, Form, Person, Reference};
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;

/// Adds a reference for each definite rank in subject position that only one person told of before can mean.
pub(super) fn resolve(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    let mut found = Vec::new();
    for (at, rank) in ranks.iter().enumerate() {
        if rank.value.plural || !is_definite_subject(document, rank) || is_used(cast, at) {
            continue;
        }
        let before = cast.references.partition_point(|reference| reference.tokens.start < rank.tokens.start);
        let told =
            |person: usize| cast.references[..before].iter().any(|reference| reference.person == person);
        let holds = |person: &Person| bears(document, ranks, person, &rank.value);
        let mut holders =
            (0..cast.people.len()).filter(|person| holds(&cast.people[*person]) && told(*person));
        if let (Some(person), None) = (holders.next(), holders.next()) {
            found.push(Reference { tokens: rank.tokens.clone(), person, form: Form::Nominal, rank: None });
        }
    }
    cast.references.append(&mut found);
    cast.references.sort_by_key(|reference| reference.tokens.start);
}

/// `The` before the rank opens the sentence, and a verb follows, not the name of the post.
fn is_definite_subject(document: &Document<'_>, rank: &Mention<RankValue>) -> bool {
    let Some(article) = rank.tokens.start.checked_sub(1) else { return false };
    let opens = document.sentence(document.sentence_of(article)).start == article;
    let next = rank.tokens.end;
    let post =
        document.is_capital(next) || document.is(next, Cue::Preposition) || document.is_mark(next, ',');
    opens && document.is(article, Cue::Determiner) && !post && document.quotation_of(article).is_none()
}

/// Whether the person is said to hold the rank in the same standing, or in any where the phrase gives none.
fn bears(document: &Document<'_>, ranks: &[Mention<RankValue>], person: &Person, wanted: &RankValue) -> bool {
    let all = person.ranks.iter().copied().chain(person.stated.iter().map(|stated| stated.rank));
    all.into_iter().any(|at| {
        let value = &ranks[at].value;
        let temporary = value.standing.is_some() && value.standing != wanted.standing;
        value.name(document) == wanted.name(document) && !temporary
    })
}

fn is_used(cast: &Cast, rank: usize) -> bool {
    cast.people
        .iter()
        .any(|person| person.ranks.contains(&rank) || person.stated.iter().any(|stated| stated.rank == rank))
}
