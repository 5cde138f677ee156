//! `A new inspector has taken over in Corby. Ann Bell succeeds Tom Fell`: the next sentence names whom the rank was announced of.

use super::{Cast, Form, Stated, StatedRank};
use crate::document::Document;
use crate::lexicon::{Cue, RelationPhrase, RelationRow, Table, Word};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;

/// Before the rank stand an article, `new` and a word of standing at most.
const BEFORE: usize = 3;
/// The verb of succeeding stands at most so many tokens after the name.
const AFTER: usize = 3;

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
        let bare = name.form == Form::Name && name.rank.is_none() && cast.references_in(own).is_empty();
        if bare && succeeds(document, name.tokens.end) {
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

/// `succeeds`, `took over from`, `has replaced` right behind the name.
fn succeeds(document: &Document<'_>, behind: usize) -> bool {
    let hits = (behind..behind + AFTER).find_map(|at| document.hit_at(Table::Relation, at));
    hits.is_some_and(|hit| {
        let kind = document.row::<RelationRow>(hit.row).kind;
        matches!(kind, RelationPhrase::Replaces | RelationPhrase::ReplacesFrom)
    })
}
