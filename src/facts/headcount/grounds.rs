//! What a headcount rests on, as [`Evidence`].

use super::Count;
use crate::document::Document;
use crate::evidence::Evidence;
use crate::lexicon::{Cue, Table};
use crate::mentions::{Mentions, grounds, place};

/// The number, the noun that says whom it counts, wherever it stands, and the place.
pub(super) fn of(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Evidence {
    let number = mentions.numbers.partition_point(|number| number.tokens.start < count.tokens.start);
    let number = mentions.numbers.get(number).map(|number| grounds::number(document, number));
    let evidence =
        noun(document, mentions, count, Evidence::new(count.rule, count.tokens.clone()).on(number));
    let place = count.place.as_ref().and_then(|place| {
        let at = mentions.places.partition_point(|mention| mention.tokens.start < place.start);
        let known = mentions.places.get(at).filter(|mention| mention.tokens == *place);
        known.map(|_| place::grounds::of(document, &mentions.places, at))
    });
    evidence.on(place)
}

/// A rank, a row of the groups, or the word of another rule: `intake`, `team`.
fn noun(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>, evidence: Evidence) -> Evidence {
    let at = count.group.noun;
    let rank = mentions.ranks.partition_point(|rank| rank.tokens.end <= at);
    let rank = mentions.ranks.get(rank).filter(|rank| rank.tokens.contains(&at));
    match (document.hit_at(Table::Group, at), rank) {
        // The longer one names them, as where the count was read.
        (Some(hit), rank) if rank.is_none_or(|rank| (hit.end as usize) > rank.tokens.end) => {
            evidence.row(hit.row, hit.start as usize..hit.end as usize)
        }
        (_, Some(rank)) => evidence.on(grounds::rank_row(document, rank)),
        (_, None) => of_force_or_team(document, at, evidence),
    }
}

/// `Gardaí`, a force's name that is a rank's plural; or the word of another rule.
fn of_force_or_team(document: &Document<'_>, at: usize, evidence: Evidence) -> Evidence {
    match document.hit_at(Table::Rank, at) {
        Some(hit) => evidence.row(hit.row, hit.start as usize..hit.end as usize),
        None => evidence.class(at, Cue::IntakeNoun.bit() | Cue::TeamNoun.bit() | Cue::Police.bit()),
    }
}
