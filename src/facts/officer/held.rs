//! The rank an officer holds as of publication, of all the ranks the text gives.
//!
//! An announced rank comes first, then the one that stands beside the name most often, then the one retired from, then
//! one held before. `Former` beside a name tells of a rank that is no longer held, where another one stands elsewhere.

use super::{Rank, Standing};
use crate::document::Document;
use crate::mentions::Mentions;
use crate::mentions::coreference::{Person, Stated};
use crate::mentions::rank::RankValue;

/// A rank with how it is held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Held {
    pub rank: Option<Rank>,
    pub detective: bool,
    pub standing: Standing,
}

/// Chooses the rank.
pub(super) fn by(
    document: &Document<'_>,
    mentions: &Mentions,
    person: &Person,
    replaced: Option<&Person>,
) -> Held {
    let value = |at: usize| &mentions.ranks[at].value;
    let announced =
        person.stated.iter().filter(|stated| stated.when == Stated::Now).map(|stated| value(stated.rank));
    let announced = announced.max_by_key(|rank| rank.seniority(document));
    let beside: Vec<&RankValue> = person.ranks.iter().map(|at| value(*at)).collect();
    let usual = most_frequent(document, &beside);
    let inherited = replaced.and_then(|other| other.ranks.first()).map(|at| value(*at));
    let announced = announced.or(inherited);
    let other = person.stated.iter().rev().map(|stated| value(stated.rank)).next();
    let Some(chosen) = announced
        .filter(|rank| usual.is_none_or(|usual| outranks(document, rank, usual)))
        .or(usual)
        .or(other)
    else {
        return Held::default();
    };
    let same =
        beside.iter().filter(|rank| rank.row == chosen.row || rank.name(document) == chosen.name(document));
    let standing = same.clone().find_map(|rank| rank.standing).or(chosen.standing);
    let retired = person.stated.iter().any(|stated| stated.when == Stated::AtRetirement);
    Held {
        rank: Some(rank_of(document, mentions, chosen)),
        detective: chosen.detective || same.into_iter().any(|rank| rank.detective),
        standing: standing.or(retired.then_some(Standing::Retired)).unwrap_or_default(),
    }
}

/// A rank announced of somebody who bears a lower one is a promotion.
fn outranks(document: &Document<'_>, announced: &RankValue, usual: &RankValue) -> bool {
    announced.seniority(document) > usual.seniority(document)
}

/// The rank beside the name most often; of equals the first. A former rank counts only where there is no other.
fn most_frequent<'r>(document: &Document<'_>, ranks: &[&'r RankValue]) -> Option<&'r RankValue> {
    let held = |rank: &&&&RankValue| !matches!(rank.standing, Some(Standing::Former));
    let pool: Vec<&&RankValue> = ranks.iter().filter(|rank| held(&rank)).collect();
    let pool = if pool.is_empty() { ranks.iter().collect() } else { pool };
    let count =
        |rank: &RankValue| pool.iter().filter(|other| other.name(document) == rank.name(document)).count();
    let most = pool.iter().map(|rank| count(rank)).max()?;
    pool.iter().find(|rank| count(rank) == most).map(|rank| **rank)
}

/// A chief officer is the head of an island's police or, anywhere else, of a force's special constabulary; a commissioner
/// is the head of a London force or, anywhere else, one for police and crime.
fn rank_of(document: &Document<'_>, mentions: &Mentions, chosen: &RankValue) -> Rank {
    let island =
        || mentions.forces.iter().any(|force| document.column(force.value.row, 1) == "crown_dependency");
    let london =
        || mentions.forces.iter().any(|force| document.column(force.value.row, 4).contains("london"));
    match chosen.name(document) {
        "chief_officer" if !island() => Rank::from("special_chief_officer"),
        "commissioner" if !london() => Rank::from("police_and_crime_commissioner"),
        "deputy_commissioner" if !london() => Rank::from("deputy_police_and_crime_commissioner"),
        name => Rank::from(name),
    }
}
