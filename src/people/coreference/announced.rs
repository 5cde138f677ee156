//! `A new inspector has taken over in Corby. Ann Bell succeeds Tom Fell`: the next sentence names whom the rank was announced of.

use super::{Cast, Form, Stated, StatedRank};
use crate::document::{Cursor, Document, both, not};
use crate::lexicon::{Cue, RelationRow, Table, Word, WordClass};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// Before the rank stand an article, `new` and a word of standing at most.
const BEFORE: usize = 3;
/// The verb of succeeding stands at most so many tokens after the name.
const AFTER: usize = 4;
/// The name of a team that has somebody new, and what is said of the post, have at most so many words.
const SUBJECT: usize = 12;
/// Between the verb and the other name stands a rank at most.
const RANK: usize = 5;
/// So many words after the rank are looked through for what it belongs to.
const SENTENCE: usize = 40;

/// Gives the rank to the person who opens the next sentence, without a rank of its own, and succeeds somebody.
pub(super) fn attach(document: &Document<'_>, ranks: &[Mention<RankValue>], cast: &mut Cast) {
    let mut found = Vec::new();
    for (at, rank) in ranks.iter().enumerate().filter(|(_, rank)| !rank.value.plural && !rank.value.job) {
        let number = document.sentence_of(rank.tokens.start);
        let own = document.sentence(number);
        if !is_told_as_new(document, own.start, rank.tokens.start) {
            continue;
        }
        if let Some(person) = newcomer(document, cast, own.clone(), rank.tokens.end) {
            found.push((person, StatedRank { rank: at, when: Stated::Now }));
            continue;
        }
        if number + 1 >= document.sentence_count() {
            continue;
        }
        let next = document.sentence(number + 1);
        let Some(name) = cast.references_in(next.start..next.start + 1).first() else { continue };
        let bare =
            name.form == Form::Name && name.rank.is_none() && cast.references_in(own.clone()).is_empty();
        let other = cast.references_in(name.tokens.end..next.end).first();
        let succeeded = other.is_some_and(|other| succeeds(document, name.tokens.end, other.tokens.start));
        if bare && succeeded && is_of_police(document, own) {
            found.push((name.person, StatedRank { rank: at, when: Stated::Now }));
        }
    }
    for (person, stated) in found {
        cast.people[person].stated.push(stated);
    }
}

/// `A new`, `A new temporary` right before the rank, from the start of the sentence or behind `has`, `is welcoming`.
fn is_told_as_new(document: &Document<'_>, start: usize, rank: usize) -> bool {
    let rank = document.cursor(rank).in_sentence();
    let new = rank.back_up_to(BEFORE, both(Cue::Standing, not(Word::New))).back(Word::New);
    let Some(article) = new.and_then(|new| new.back(Word::A)) else { return false };
    let first = document.cursor(start);
    let gained = article.follows(([Word::Has, Word::Have], Cue::GainVerb))
        && !first.up_to(article.at()).any(is_open_or_denied);
    article.at() == start || article.at() - start <= SUBJECT && gained
}

/// `may soon have`, `has never had`, `if it has`.
fn is_open_or_denied(at: Cursor<'_, '_>) -> bool {
    let word = at.entry();
    let open = [WordClass::Modal, WordClass::Negator, WordClass::Conditional];
    at.is(Cue::Nonfactive) || open.into_iter().any(|class| word.is(class))
}

/// `has a new inspector after NAME joined`, `as NAME takes up the post`: the only person of the sentence, who comes.
fn newcomer(document: &Document<'_>, cast: &Cast, sentence: Range<usize>, rank: usize) -> Option<usize> {
    let mut told = cast.references_in(sentence.clone()).iter();
    let name = told
        .next()
        .filter(|name| name.form == Form::Name && name.rank.is_none() && name.tokens.start > rank)?;
    let alone = told.all(|other| other.person == name.person);
    let start = document.cursor(name.tokens.start);
    let verb = document.cursor_after(&name.tokens).skip_up_to(AFTER, (Cue::Auxiliary, Cue::Recency));
    let linked = start.follows((Word::After, Word::As)) && start.at() - rank <= SUBJECT;
    (alone && linked && verb.is(Cue::ArrivalVerb) && is_of_police(document, sentence)).then_some(name.person)
}

/// The sentence names no other body, and a team, the police or a force.
fn is_of_police(document: &Document<'_>, sentence: Range<usize>) -> bool {
    let from = sentence.start;
    let other = Cue::OtherBody.bit() | Cue::OtherService.bit();
    let police = Cue::Police.bit() | Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
    let words = || from..sentence.end.min(from + SENTENCE);
    let named =
        |at| document.hit_at(Table::Force, at).is_some() || document.hit_at(Table::Place, at).is_some();
    !words().any(|at| document.is_any(at, other))
        && words().any(|at| document.is_any(at, police) || named(at))
}

/// `succeeds`, `took over from`, `has replaced` between two names.
fn succeeds(document: &Document<'_>, behind: usize, other: usize) -> bool {
    let hit = (behind..other.min(behind + AFTER)).find_map(|at| document.hit_at(Table::Relation, at));
    hit.is_some_and(|hit| {
        document.row::<RelationRow>(hit.row).kind.is_succeeding()
            && hit.end as usize + RANK >= other
            && (hit.end as usize..other).all(|at| !document.is(at, Cue::Preposition))
    })
}
