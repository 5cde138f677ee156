//! Dates that a line of the story introduces, each on a line of its own: `Sightings in Oakham:`.

use crate::input::block::Blocks;
use crate::input::dropped::DropReason;
use crate::input::metadata::date::{self, Order};
use crate::lexicon::{BoilerplateKind, Lexicons};

/// The fewest words of a line that introduces a list: `Dates to remember:`. Shorter ones are labels.
const INTRODUCTION: usize = 3;
/// The longest such line, in bytes.
const LONGEST: usize = 160;
/// How many dates of a list are looked at before one of them.
const MOST_LISTED: usize = 8;

/// Whether the dates on the lines below belong to the story.
pub(super) fn introduces_dates(line: &str, lexicons: &Lexicons) -> bool {
    let labels = [BoilerplateKind::Published, BoilerplateKind::Changed, BoilerplateKind::Author];
    let is_label = |word: &str| {
        let kinds = lexicons.boilerplate().kinds_of(word.trim_end_matches(':'));
        labels.iter().any(|kind| kinds.contains(kind))
    };
    line.trim_end().ends_with(':')
        && line.len() <= LONGEST
        && line.split_whitespace().count() >= INTRODUCTION
        && !line.split_whitespace().any(is_label)
}

/// Whether a line is one of such a list.
pub(super) fn is_listed(
    (blocks, verdicts): (&Blocks, &[Option<DropReason>]),
    at: usize,
    order: Order,
    lexicons: &Lexicons,
) -> bool {
    let is_bare = |at: usize| {
        let dateline = date::dateline(blocks.of(&blocks.items[at]), order, lexicons);
        dateline.is_some_and(|(_, strength)| strength == date::Strength::Bare)
    };
    let opening = (at.saturating_sub(MOST_LISTED)..at).rev().find(|before| !is_bare(*before));
    let introduced = opening.is_some_and(|opening| {
        verdicts[opening].is_none() && introduces_dates(blocks.of(&blocks.items[opening]), lexicons)
    });
    introduced && is_bare(at)
}
