//! The first mention that begins in a run of tokens, and where a move leads.

use crate::document::Document;
use crate::lexicon::{Cue, Word};
use crate::mentions::force::ForceValue;
use crate::mentions::overlap::Claim;
use crate::mentions::place::PlaceValue;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// The first rank that begins in the tokens; not those of `a team of four constables`, who are others.
pub(super) fn rank_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<RankValue>> {
    let at = mentions.ranks.partition_point(|rank| rank.tokens.start < tokens.start);
    let counted = |rank: &Mention<RankValue>| {
        let before = rank.tokens.start.checked_sub(1);
        rank.value.plural && before.is_some_and(|at| mentions.claims.of(at) == Claim::Number)
    };
    let mut within = mentions.ranks[at..].iter().take_while(|rank| rank.tokens.start < tokens.end);
    within.find(|rank| !counted(rank))
}

/// The first force that begins in the tokens.
pub(super) fn force_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<ForceValue>> {
    let at = mentions.forces.partition_point(|force| force.tokens.start < tokens.start);
    mentions.forces.get(at).filter(|force| force.tokens.start < tokens.end)
}

/// The first place that begins in the tokens.
pub(super) fn place_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<PlaceValue>> {
    let at = mentions.places.partition_point(|place| place.tokens.start < tokens.start);
    mentions.places.get(at).filter(|place| place.tokens.start < tokens.end)
}

/// `to the burglary team from Kent Police`: the words before `from`.
pub(super) fn up_to_from(document: &Document<'_>, behind: Range<usize>) -> Range<usize> {
    let from = behind.clone().find(|at| document.is_word(*at, Word::From));
    behind.start..from.unwrap_or(behind.end)
}

/// `her move to Kent Police`, but `to Kent Police's burglary team` and `to the Kent Police burglary team`.
pub(super) fn leads_to_force(document: &Document<'_>, mentions: &Mentions, behind: &Range<usize>) -> bool {
    let Some(force) = force_in(mentions, behind.clone()) else { return false };
    let next = force.tokens.end;
    let apart = next >= behind.end
        || document.is_any(next, Cue::Preposition.bit() | Cue::Conjunction.bit())
        || document.is_mark(next, ',');
    let mut between = behind.start + 1..force.tokens.start;
    document.is_word(behind.start, Word::To) && between.all(|at| document.is(at, Cue::Determiner)) && apart
}
