//! The next rank of one clause: `joined as a constable in 1998, was promoted to sergeant in 2003 and inspector in 2010`.

use crate::document::{Cursor, Document, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;

/// The longest way from one rank to the next: a place, a date and a verb; more words are another clause.
const REACH: usize = 16;

/// Whether a rank goes on with what the sentence says of whoever holds the one before.
pub(super) fn follows(
    document: &Document<'_>,
    before: &Mention<RankValue>,
    rank: &Mention<RankValue>,
) -> bool {
    let start = document.cursor_after(&before.tokens);
    let end = document.cursor(rank.tokens.start);
    let near = start.range_from(document.cursor(before.tokens.start)).start + REACH > rank.tokens.start
        && document.sentence_of(before.tokens.start) == document.sentence_of(rank.tokens.start);
    if !near || rank.value.plural || before.tokens.end >= rank.tokens.start {
        return false;
    }
    let joined = start.up_to(end.at()).any(|at| at.is((Cue::Conjunction, ',')));
    let verb = start.up_to(end.at()).any(|at| at.is([Cue::PredicateLink, Cue::PostNoun]));
    let date = (Kind::Number, Cue::Month, Word::In, Word::Then, Cue::Conjunction, [',']);
    joined && if verb { start.is_all(end, is_of_a_step) } else { start.is_all(end, date) }
}

/// A place, a date, auxiliaries and the verb of a step; no other noun and nobody else.
fn is_of_a_step(at: Cursor<'_, '_>) -> bool {
    let verb =
        [Cue::Auxiliary, Cue::Copula, Cue::PredicateLink, Cue::PostNoun, Cue::BecomeVerb, Cue::Recency];
    let place = [Cue::Preposition, Cue::Determiner, Cue::Conjunction, Cue::Month, Cue::FormerTime];
    at.is((verb, place, Shape::Capital, Kind::Number, ','))
}
