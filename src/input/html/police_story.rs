//! Whether a story is one of the police, so that the words of its lines may be weighed against it.

#![allow(clippy::cast_precision_loss)] // Blocks of a page are far fewer than an `f32` counts.

use super::asides;
use super::tree::Tree;
use super::weights::Weights;
use crate::input::page_lines::words::is_of_police;
use crate::input::page_lines::{self, Reading};
use crate::lexicon::Lexicons;

/// The fewest lines of a story that one may go of.
const FEWEST_LINES: usize = 4;
/// What the surer half of the paragraphs must weigh, in the middle, before others are held against them: where it is less, the reading of the lines may have taken the comments for the story.
const LEAST_LEVEL: f32 = 2.3;
/// The share of the paragraphs that speak of the police from which on [`SOME_LEVEL`] is enough.
const SURE_POLICE: f32 = 0.5;
/// What they must weigh then: on a page whose paragraphs weigh little, those of the story would go with the rest.
const SOME_LEVEL: f32 = 2.;
/// The share of the paragraphs that speak of the police: of 144 pages of releases 2 have less, of 162 others 1 in 5 has as
/// much. What sets other stories apart from their sites is not known well enough.
const LEAST_POLICE: f32 = 0.3;
/// The share below which a story is not one of the police: pages of releases have more.
const SOME_POLICE: f32 = 0.2;
/// The weight that counts, up or down.
const MOST: f32 = 8.;
/// A story that its lines may be held against.
pub(super) struct Story {
    /// What the surer half of its paragraphs weighs, in the middle.
    pub level: f32,
    /// All lines of the page.
    pub readings: Vec<Reading>,
    /// It is surely one of the police.
    pub sure: bool,
}

/// Reads the lines of a page; `None` where its story is too brief or not one of the police.
pub(super) fn read(tree: &Tree, weights: &Weights, kept: &[usize], lexicons: &Lexicons) -> Option<Story> {
    if kept.len() < FEWEST_LINES {
        return None;
    }
    let paragraphs = paragraphs(tree, kept, weights);
    let [all, _] = &paragraphs;
    let of_police = |at: &usize| is_of_police(tree.blocks.of(&tree.blocks.items[*at]), lexicons);
    // Those of the story's kind are among all, in their order.
    let police: Vec<usize> = all.iter().copied().filter(of_police).collect();
    let share = |some: &Vec<usize>| {
        let of_police = some.iter().filter(|at| police.binary_search(at).is_ok()).count();
        of_police as f32 / some.len().max(1) as f32
    };
    let share = paragraphs.iter().map(share).fold(0., f32::max);
    if share < SOME_POLICE {
        return None;
    }
    let readings = page_lines::readings(&tree.blocks, lexicons);
    let level = paragraphs.iter().map(|some| level(some, &readings)).fold(-MOST, f32::max);
    let sure = share >= SURE_POLICE && level >= SOME_LEVEL || share >= LEAST_POLICE && level >= LEAST_LEVEL;
    Some(Story { level, readings, sure })
}

/// The blocks that are paragraphs, and those of them that are of the story's kind; where there is none, all blocks.
fn paragraphs(tree: &Tree, kept: &[usize], weights: &Weights) -> [Vec<usize>; 2] {
    let kinds = asides::kinds(tree, weights, kept);
    let prose: Vec<usize> = kept.iter().copied().filter(|at| weights.block[*at] > 0).collect();
    if prose.is_empty() {
        return [kept.to_vec(), Vec::new()];
    }
    let of_story = |at: &usize| kinds[&tree.elements[tree.hosts[*at]].kind] > asides::STORY_KIND;
    let of_story = prose.iter().copied().filter(of_story).collect();
    [prose, of_story]
}

/// What the surer half of the paragraphs weighs, in the middle.
fn level(paragraphs: &[usize], readings: &[Reading]) -> f32 {
    let mut all: Vec<f32> = paragraphs.iter().map(|at| clamped(&readings[*at])).collect();
    all.sort_unstable_by(f32::total_cmp);
    let half = &all[all.len() / 2..];
    let middle = half.len().saturating_sub(1) / 2;
    half.get(middle).map_or(-MOST, |low| (low + half[half.len() / 2]) / 2.)
}

/// What a line weighs, within bounds.
pub(super) fn clamped(reading: &Reading) -> f32 {
    reading.weight.clamp(-MOST, MOST)
}
