//! Dates that belong to the story, each on a line of its own: those that a line introduces, `Sightings in Oakham:`, and those of
//! several people or stories in a row.

use crate::input::block::{Blocks, CELL_GAP};
use crate::input::dropped::DropReason;
use crate::input::metadata::date::{self, Order};
use crate::lexicon::{BoilerplateKind, Lexicons};
use crate::timex::Timex;

/// The fewest words of a line that introduces a list: `Dates to remember:`. Shorter ones are labels.
const INTRODUCTION: usize = 3;
/// The longest such line, in bytes.
const LONGEST: usize = 160;
/// How many lines of figures below a date show that it heads the column of a table.
const FEWEST_FIGURES: usize = 2;
/// How many dates of a list are looked at before one of them.
const MOST_LISTED: usize = 8;
/// How many lines on each side of one of many are looked at for another day.
const BESIDE: usize = 3;

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

/// Whether the date of a line belongs to the story.
pub(super) fn is_of_story(
    (blocks, verdicts): (&Blocks, &[Option<DropReason>]),
    at: usize,
    order: Order,
    lexicons: &Lexicons,
) -> bool {
    is_of_table(blocks, at)
        || is_listed((blocks, verdicts), at, order, lexicons)
        || is_one_of_many(blocks, at, order, lexicons)
}

/// Whether a line is one of a list that another introduces.
fn is_listed(
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

/// Whether a line is one of several in a row that each have a day behind other words, `JANE ORR \u{2013} 4 May 2020`, and the days
/// are not all the same: it tells of a person or of another story.
fn is_one_of_many(blocks: &Blocks, at: usize, order: Order, lexicons: &Lexicons) -> bool {
    let day = |at: usize| labelled(blocks.of(&blocks.items[at]), order, lexicons);
    let Some(own) = day(at) else { return false };
    let above = (at.saturating_sub(BESIDE)..at).rev().map_while(day);
    let below = (at + 1..blocks.items.len().min(at + 1 + BESIDE)).map_while(day);
    above.chain(below).any(|other| other != own)
}

/// The day of a line that says something else before it, and nothing of publishing.
fn labelled(line: &str, order: Order, lexicons: &Lexicons) -> Option<Timex> {
    let date = date::found(line, order, lexicons)?;
    let begins = line.starts_with(char::is_alphabetic) && line.ends_with(|c: char| c.is_ascii_digit());
    let is_label = || date::is_label(line, date) && date::strength_of(line, date, order, lexicons).is_none();
    (begins && is_label()).then_some(date)
}

/// Whether a date is a cell of a table: one of its row, or a line above lines of figures.
pub(super) fn is_of_table(blocks: &Blocks, at: usize) -> bool {
    let line = |at: usize| blocks.items.get(at).map_or("", |block| blocks.of(block));
    let is_figure = |words: &str| {
        let words = words.trim();
        !words.is_empty() && words.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-'))
    };
    if line(at).contains(CELL_GAP) {
        return line(at).split(CELL_GAP).skip(1).any(is_figure);
    }
    (at + 1..=at + MOST_LISTED).filter(|at| is_figure(line(*at))).count() >= FEWEST_FIGURES
}
