//! Lines that stay because of what stays beside them: to lose a line of the body is worse than to keep one of the site's.
//!
//! A brief line says little of itself. The items of a list below a colon, names in a row, a sentence beside the body and a
//! line or two between two of its lines belong to it, unless they weigh much against it or speak as furniture does.

use super::line::Line;
use crate::lexicon::LineSign;
use std::ops::Range;

/// What a sentence or a paragraph beside the body weighs at least.
const BESIDE_WEIGHT: f32 = -2.;
/// What a line between two of the body weighs at least.
const BETWEEN_WEIGHT: f32 = -3.;
/// The share of its words that furniture is made of, which such a line stays below.
const BESIDE_FURNITURE: f32 = 0.1;
/// How many lines between two of the body belong to it.
const BETWEEN: usize = 2;
/// The same share for a paragraph, which says more of itself.
const PARAGRAPH_FURNITURE: f32 = 0.25;
/// The fewest words of a sentence: `Read it.` is none.
const SENTENCE_WORDS: usize = 5;
/// What an item of a list weighs at least: it is as brief as an item of a menu.
const ITEM_WEIGHT: f32 = -3.5;
/// How many names in a row are a list.
const FEWEST_NAMES: usize = 3;

/// Adds to the kept lines of a page those that belong to them; `places` are those of the lines among all, also those that a
/// phrase names as furniture.
pub(super) fn add(lines: &[Line], places: &[usize], weights: &[f32], kept: &mut [bool]) {
    let page = Page { lines, places, weights };
    page.lists(kept);
    page.names(kept);
    page.between(kept);
    beside(kept, |at| page.is_sentence(at));
    beside(kept, |at| page.is_paragraph(at));
}

struct Page<'p> {
    lines: &'p [Line],
    places: &'p [usize],
    weights: &'p [f32],
}

impl Page<'_> {
    /// Whether no furniture that a phrase names stands from a line to another.
    fn is_stretch(&self, lines: Range<usize>) -> bool {
        self.places[lines.end] - self.places[lines.start] == lines.len()
    }

    fn is_between(&self, at: usize) -> bool {
        self.weights[at] > BETWEEN_WEIGHT && self.lines[at].furniture_words < BESIDE_FURNITURE
    }

    fn is_sentence(&self, at: usize) -> bool {
        let line = &self.lines[at];
        line.stops
            && line.words >= SENTENCE_WORDS
            && self.weights[at] > BESIDE_WEIGHT
            && line.furniture_words < BESIDE_FURNITURE
    }

    fn is_paragraph(&self, at: usize) -> bool {
        let line = &self.lines[at];
        line.prose && self.weights[at] > BESIDE_WEIGHT && line.furniture_words < PARAGRAPH_FURNITURE
    }

    fn is_item(&self, at: usize) -> bool {
        let line = &self.lines[at];
        !line.is_long() && line.furniture_words == 0. && self.weights[at] > ITEM_WEIGHT
    }

    fn is_name(&self, at: usize) -> bool {
        self.lines[at].signs[LineSign::NameLine as usize] > 0. && self.is_item(at)
    }

    /// The items below a colon up to furniture, if the first is kept.
    fn lists(&self, kept: &mut [bool]) {
        let mut within = false;
        for at in 1..kept.len() {
            let colon = self.lines[at - 1].signs[LineSign::Colon as usize] > 0.;
            within = if colon { kept[at - 1] && kept[at] } else { within && (kept[at] || self.is_item(at)) };
            within &= !self.lines[at].is_long() && self.is_stretch(at - 1..at);
            kept[at] |= within;
        }
    }

    /// Names in a row of which one is kept.
    fn names(&self, kept: &mut [bool]) {
        for row in rows(self.lines.len(), |at| self.is_name(at)) {
            let near = row.start.saturating_sub(1)..(row.end + 1).min(kept.len());
            if row.len() >= FEWEST_NAMES && kept[near].contains(&true) {
                kept[row].fill(true);
            }
        }
    }

    /// A line or two between kept ones.
    fn between(&self, kept: &mut [bool]) {
        let gone: Vec<Range<usize>> = rows(kept.len(), |at| !kept[at]).collect();
        for row in gone {
            let inside = row.start > 0 && row.end < kept.len() && self.is_stretch(row.start - 1..row.end);
            if inside && row.len() <= BETWEEN && row.clone().all(|at| self.is_between(at)) {
                kept[row].fill(true);
            }
        }
    }
}

/// Keeps the lines of a kind right before and right behind the kept ones.
fn beside(kept: &mut [bool], joins: impl Fn(usize) -> bool) {
    for at in 1..kept.len() {
        kept[at] |= kept[at - 1] && joins(at);
    }
    for at in (1..kept.len()).rev() {
        kept[at - 1] |= kept[at] && joins(at - 1);
    }
}

/// The stretches of lines of a kind.
fn rows(count: usize, of: impl Fn(usize) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = (at..count).find(|at| of(*at))?;
        at = (start..count).find(|at| !of(*at)).unwrap_or(count);
        Some(start..at)
    })
}
