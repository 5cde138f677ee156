//! Noun phrases: `the chief constable`, `the sergeant` without a name mean the one person of the cast who holds that rank.

use super::{Cast, Form, Person, Reference};
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;
use rustc_hash::FxHashMap;

/// Adds a reference for each definite rank in subject position that only one person told of before can mean.
pub(super) fn resolve(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    let mut found = Vec::new();
    let bearers = Bearers::new(document, ranks, cast);
    for (at, rank) in ranks.iter().enumerate() {
        if rank.value.plural || !is_definite_subject(document, rank) || bearers.used[at] {
            continue;
        }
        let told = |person: usize| bearers.first[person] < rank.tokens.start;
        let holds = |person: &Person| bears(document, ranks, person, &rank.value);
        let known = bearers.of.get(rank.value.name(document)).map_or(&[][..], Vec::as_slice);
        let mut holders =
            known.iter().copied().filter(|person| told(*person) && holds(&cast.people[*person]));
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
        let standing = |value: &RankValue| value.standing.map(|word| word.standing);
        let temporary = value.standing.is_some() && standing(value) != standing(wanted);
        value.name(document) == wanted.name(document) && !temporary
    })
}

/// The ranks of all people, read once.
struct Bearers<'d> {
    /// The people said to hold each rank, in the order of the cast.
    of: FxHashMap<&'d str, Vec<usize>>,
    /// Whether a rank's mention is somebody's.
    used: Vec<bool>,
    /// The token at which each person is first spoken of.
    first: Vec<usize>,
}

impl<'d> Bearers<'d> {
    fn new(document: &'d Document<'_>, ranks: &[Mention<RankValue>], cast: &Cast) -> Self {
        let mut of: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        let mut used = vec![false; ranks.len()];
        for (at, person) in cast.people.iter().enumerate() {
            for rank in person.ranks.iter().copied().chain(person.stated.iter().map(|stated| stated.rank)) {
                used[rank] = true;
                let people = of.entry(ranks[rank].value.name(document)).or_default();
                if people.last() != Some(&at) {
                    people.push(at);
                }
            }
        }
        let mut first = vec![usize::MAX; cast.people.len()];
        for reference in &cast.references {
            let known = &mut first[reference.person];
            *known = reference.tokens.start.min(*known);
        }
        Self { of, used, first }
    }
}
