//! `A new inspector has taken over in Corby. Ann Bell succeeds Tom Fell`: the next sentence names whom the rank was announced of.

use super::{Cast, Form, Stated, StatedRank};
use crate::document::Document;
use crate::lexicon::{Cue, RelationRow, Table, Word};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// Before the rank stand an article, `new` and a word of standing at most.
const BEFORE: usize = 3;
/// The verb of succeeding stands at most so many tokens after the name.
const AFTER: usize = 3;
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
        if !opens_as_new(document, own.start, rank.tokens.start) || number + 1 >= document.sentence_count() {
            continue;
        }
        let next = document.sentence(number + 1);
        let Some(name) = cast.references_in(next.start..next.start + 1).first() else { continue };
        let bare =
            name.form == Form::Name && name.rank.is_none() && cast.references_in(own.clone()).is_empty();
        let other = cast.references_in(name.tokens.end..next.end).first();
        let succeeded = other.is_some_and(|other| succeeds(document, name.tokens.end, other.tokens.start));
        if bare && succeeded && is_of_police(document, own, rank.tokens.end) {
            found.push((name.person, StatedRank { rank: at, when: Stated::Now }));
        }
    }
    for (person, stated) in found {
        cast.people[person].stated.push(stated);
    }
}

/// `A new`, `A new temporary` right before the rank, from the start of the sentence.
fn opens_as_new(document: &Document<'_>, start: usize, rank: usize) -> bool {
    let new = start + 1;
    rank > new
        && rank - start <= BEFORE
        && document.is_word(start, Word::A)
        && document.is_word(new, Word::New)
        && (new + 1..rank).all(|at| document.is(at, Cue::Standing))
}

/// The sentence names no other body, and a team, the police or a force.
fn is_of_police(document: &Document<'_>, sentence: Range<usize>, from: usize) -> bool {
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
