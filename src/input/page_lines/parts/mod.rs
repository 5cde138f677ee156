//! The parts of a page: what stands before the body, the body, the furniture inside it, what stands behind it.
//!
//! The lines were read one by one; here each is read with its page: the run of sentences that it stands in, the headings of
//! comments and of other stories above it, the days of a list beside it, the headline. How likely each line is the body's is summed
//! over all ways to part the page.
//!
//! The weights stand in `part_weights.tsv`. They are those of a chain of parts, fitted to 44 pages of news, each turned into
//! text in two ways, and to their sites' lines around the stories of others. F1 of four words in a row, for text with a line an
//! element and for text with a line a piece between two tags: of pages left out of the fit 0.92 and 0.85, of 41 more pages 0.91
//! and 0.88; by the two readings before, 0.86 and 0.86, 0.86 and 0.83.
//!
//! The pieces of a page that stood in one line are no lines of a page, and have weights of their own: those above, drawn to 254
//! such pages, which are 37 pages of news, the same with the stories of others, 60 more and 40 made-up sites. F1 of sites left
//! out of the fit 0.83, of 48 more pages 0.87; with the weights of lines 0.70 and 0.79.

mod around;
mod marks;
mod own;
mod run;
mod signs;
mod teasers;

use super::line::Line;
use super::words::words;
use crate::input::block::Blocks;
use crate::input::boilerplate::Signs;
use crate::lexicon::{Lexicons, LineModel, PartSign, PartSigns};

/// From which logarithm of the odds on, the likelihood of 0.35, a line is the body's: to lose a paragraph is worse than to keep a
/// line of the site's.
const LEAST_ODDS: f32 = -0.6;

/// The fewest words of a body.
const FEWEST_WORDS: usize = 40;

/// The share of the words that the lines by themselves speak for, in hundredths, below which a body is none of them: the
/// small print of a shop may outweigh a page of brief lines.
const LEAST_SHARED: usize = 10;
/// How many words of a line count for that share.
const MOST_SHARED: usize = 100;

/// What a part weighs that a line cannot belong to.
const NEVER: f32 = f32::NEG_INFINITY;

/// What it weighs to leave the body for a piece of furniture; fitted with the weights of the lines.
const INTERRUPTION: f32 = -3.15;

/// How many parts a page has.
const PARTS: usize = 4;
/// What stands before the body.
const BEFORE: usize = 0;
/// The body.
const BODY: usize = 1;
/// Furniture between two lines of the body.
const INSIDE: usize = 2;
/// What stands behind the body.
const BEHIND: usize = 3;

/// A page whose lines were read one by one.
pub(super) struct Page<'p> {
    pub blocks: &'p Blocks,
    pub signs: &'p [Signs],
    /// The lines that no phrase names as furniture, and their places among all.
    pub lines: &'p [Line],
    pub places: &'p [usize],
    /// What all lines weigh, and which are kept.
    pub weights: &'p [f32],
    pub kept: &'p [bool],
    /// Its text stood in one line, and was parted.
    pub one_line: bool,
}

impl Page<'_> {
    fn text(&self, at: usize) -> &str {
        self.blocks.of(&self.blocks.items[at])
    }

    /// How many words a line has, up to so many.
    fn count_words(&self, at: usize, most: usize) -> usize {
        words(self.text(at)).take(most).count()
    }
}

/// Which lines of a page are the body's; where that is hardly any, those of the heaviest run of sentences.
pub(super) fn body(page: &Page<'_>, lexicons: &Lexicons) -> Vec<bool> {
    let signs = signs::of(page, lexicons);
    let weights = weigh(&signs, lexicons.line_model(), page.one_line);
    let below_tail = |signs: &PartSigns| signs[PartSign::BelowTail as usize] > 0.;
    let odds = odds(&weights).into_iter().zip(&signs);
    let mut kept: Vec<bool> = odds.map(|(odds, signs)| odds > LEAST_ODDS && !below_tail(signs)).collect();
    teasers::leave_out(page, &mut kept);
    let words = |(at, kept): (usize, &bool)| if *kept { page.count_words(at, FEWEST_WORDS) } else { 0 };
    let is_body = kept.iter().enumerate().map(words).sum::<usize>() >= FEWEST_WORDS;
    let body = if is_body { kept } else { heaviest_run(&signs) };
    let mut words = vec![0; body.len()];
    for (line, at) in page.lines.iter().zip(page.places) {
        words[*at] = line.words.min(MOST_SHARED);
    }
    if is_elsewhere(&words, page.kept, &body) { page.kept.to_vec() } else { body }
}

/// Whether a body holds hardly any of the lines that were kept when they were read by themselves.
fn is_elsewhere(words: &[usize], kept: &[bool], body: &[bool]) -> bool {
    let of_kept = || words.iter().zip(kept).zip(body).filter(|((_, kept), _)| **kept);
    let all: usize = of_kept().map(|((words, _), _)| words).sum();
    let shared: usize = of_kept().filter(|(_, body)| **body).map(|((words, _), _)| words).sum();
    all >= FEWEST_WORDS && shared * 100 < all * LEAST_SHARED
}

/// The lines of the heaviest run of sentences that are not furniture; what stands on the page more than once is a footer's,
/// unless all does.
fn heaviest_run(signs: &[PartSigns]) -> Vec<bool> {
    let has = |signs: &PartSigns, sign: PartSign| signs[sign as usize] > 0.;
    let is_told = |signs: &PartSigns| {
        has(signs, PartSign::InRun) && !has(signs, PartSign::Named) && !has(signs, PartSign::BelowTail)
    };
    let once: Vec<bool> =
        signs.iter().map(|signs| is_told(signs) && !has(signs, PartSign::Repeated)).collect();
    if once.contains(&true) { once } else { signs.iter().map(is_told).collect() }
}

/// What a line weighs for each part, and what it weighs to come there from another.
struct Weights {
    of: [f32; PARTS],
    begins: f32,
    ends: f32,
}

fn weigh(signs: &[PartSigns], model: &LineModel, one_line: bool) -> Vec<Weights> {
    let weights = |signs: &PartSigns| {
        let [body, inside, behind, begins, ends] = model.parts(signs, one_line);
        Weights { of: [0., body, inside, behind], begins, ends }
    };
    signs.iter().map(weights).collect()
}

/// The logarithm of the odds that each line is the body's, over all ways to part the page.
fn odds(weights: &[Weights]) -> Vec<f32> {
    let above = down(weights);
    let mut below = [0., 0., NEVER, 0.];
    let mut odds = vec![0.; weights.len()];
    for (at, line) in weights.iter().enumerate().rev() {
        let all: [f32; PARTS] = std::array::from_fn(|part| above[at][part] + below[part]);
        odds[at] = all[BODY] - sum(&[all[BEFORE], all[INSIDE], all[BEHIND]]);
        let here: [f32; PARTS] = std::array::from_fn(|part| line.of[part] + below[part]);
        below = level([
            sum(&[here[BEFORE], here[BODY] + line.begins]),
            sum(&[here[BODY], here[INSIDE] + INTERRUPTION, here[BEHIND] + line.ends]),
            sum(&[here[BODY], here[INSIDE]]),
            here[BEHIND],
        ]);
    }
    odds
}

/// What all ways weigh that lead to each part of each line.
fn down(weights: &[Weights]) -> Vec<[f32; PARTS]> {
    let mut all = Vec::with_capacity(weights.len());
    let mut last = [0., NEVER, NEVER, NEVER];
    for line in weights {
        let into = [
            last[BEFORE],
            sum(&[last[BEFORE] + line.begins, last[BODY], last[INSIDE]]),
            sum(&[last[BODY] + INTERRUPTION, last[INSIDE]]),
            sum(&[last[BODY] + line.ends, last[BEHIND]]),
        ];
        last = level(std::array::from_fn(|part| into[part] + line.of[part]));
        all.push(last);
    }
    all
}

/// The same weights with 0 for the highest, so that long pages keep their precision.
fn level(weights: [f32; PARTS]) -> [f32; PARTS] {
    let most = weights.into_iter().fold(NEVER, f32::max);
    weights.map(|weight| weight - most)
}

/// The logarithm of the sum of what these are logarithms of.
fn sum(logarithms: &[f32]) -> f32 {
    let most = logarithms.iter().copied().fold(NEVER, f32::max);
    if most == NEVER {
        return NEVER;
    }
    most + logarithms.iter().map(|one| (one - most).exp()).sum::<f32>().ln()
}

#[cfg(test)]
mod tests;
