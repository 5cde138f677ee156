//! Noun phrases: `the chief constable`, `the sergeant` without a name mean the one person of the cast who holds that rank.

use super::{Cast, Form, Reference};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form as VerbForm};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;
use crate::standing::Standing;
use rustc_hash::FxHashMap;

/// Adds a reference for each definite rank in subject position that only one person told of before can mean.
pub(super) fn resolve(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    let mut found = Vec::new();
    let bearers = Bearers::new(document, ranks, cast);
    for (at, rank) in ranks.iter().enumerate() {
        if rank.value.plural || !is_definite_subject(document, rank) || bearers.used[at] {
            continue;
        }
        if let Some(person) = bearers.only_one(document, &rank.value, rank.tokens.start) {
            found.push(Reference { tokens: rank.tokens.clone(), person, form: Form::Nominal, rank: None });
        }
    }
    cast.references.append(&mut found);
    cast.references.sort_by_key(|reference| reference.tokens.start);
}

/// `The` before the rank opens the sentence or what a semicolon parts, and a verb follows, not the name of the post.
fn is_definite_subject(document: &Document<'_>, rank: &Mention<RankValue>) -> bool {
    let start = document.cursor(rank.tokens.start).in_sentence();
    let Some(article) = before_adjective(start).unwrap_or(start).previous().map(Cursor::at) else {
        return false;
    };
    let opens = document.sentence(document.sentence_of(article)).start == article
        || article.checked_sub(1).is_some_and(|mark| document.is_mark(mark, ';'));
    let next = rank.tokens.end;
    // `The sergeant, who grew up in Deal, retired`.
    let aside = document.is_mark(next, ',') && !document.is(next + 1, Cue::RelativePronoun);
    let post = document.is_capital(next) || document.is(next, Cue::Preposition) || aside;
    opens && document.is(article, Cue::Determiner) && !post && document.quotation_of(article).is_none()
}

/// `long-serving`: where a compound of a participle before the rank begins.
fn before_adjective<'d, 't>(rank: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let participle = rank.back(Shape::Hyphened)?;
    let verb = participle.entry();
    let led = verb.has(VerbForm::Gerund) || verb.has(VerbForm::Participle);
    participle.back(both(Kind::Word, not(Shape::Hyphened))).filter(|_| led)
}

/// The ranks of all people, read once.
struct Bearers<'d> {
    /// The people said to hold each rank in each standing, or in none that is told, each once, whom the text tells of first
    /// before the others.
    of: FxHashMap<(&'d str, Option<Standing>), Vec<usize>>,
    /// Whether a rank's mention is somebody's.
    used: Vec<bool>,
    /// The token at which each person is first spoken of.
    first: Vec<usize>,
}

impl<'d> Bearers<'d> {
    fn new(document: &'d Document<'_>, ranks: &[Mention<RankValue>], cast: &Cast) -> Self {
        let mut of: FxHashMap<_, Vec<usize>> = FxHashMap::default();
        let mut used = vec![false; ranks.len()];
        for (at, person) in cast.people.iter().enumerate() {
            for rank in person.ranks.iter().copied().chain(person.stated.iter().map(|stated| stated.rank)) {
                used[rank] = true;
                let people = of.entry(key(document, &ranks[rank].value)).or_default();
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
        for people in of.values_mut() {
            people.sort_by_key(|person| first[*person]);
        }
        Self { of, used, first }
    }

    /// The only person told of before a token who is said to hold the rank in the same standing, or in none that is told. As
    /// the first two of each standing decide, no more are asked.
    fn only_one(&self, document: &Document<'_>, wanted: &RankValue, before: usize) -> Option<usize> {
        let (name, standing) = key(document, wanted);
        let of = |standing| self.of.get(&(name, standing)).map_or(&[][..], Vec::as_slice).iter().take(2);
        let mut told = of(None).chain(of(standing)).copied().filter(|person| self.first[*person] < before);
        let first = told.next()?;
        told.all(|person| person == first).then_some(first)
    }
}

fn key<'d>(document: &'d Document<'_>, rank: &RankValue) -> (&'d str, Option<Standing>) {
    (rank.name(document), rank.standing.map(|word| word.standing))
}
