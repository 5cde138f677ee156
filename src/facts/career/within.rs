//! The first mention that begins in a run of tokens.

use crate::mentions::force::ForceValue;
use crate::mentions::place::PlaceValue;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// The first rank that begins in the tokens.
pub(super) fn rank_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<RankValue>> {
    let at = mentions.ranks.partition_point(|rank| rank.tokens.start < tokens.start);
    mentions.ranks.get(at).filter(|rank| rank.tokens.start < tokens.end)
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
