//! What a line has in common with the body, with the paragraphs beside it and with the headline, word by word: a name that
//! both have tells more than a verb that every release has.

use super::line::Line;
use crate::lexicon::LineSign;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// In how many lines of the body a word may be found: more count no more.
const MOST_LINES: u32 = 3;
/// The weight of words that counts, up or down: about ten rare ones.
const MOST_WEIGHT: f32 = 6.;
/// The weight of words of a headline that counts.
const MOST_HEADLINE: f32 = 3.;
/// How many lines above and below a line are looked at for paragraphs, and for the mean around it.
const BESIDE: usize = 4;
/// How many lines on each side make the mean around a line.
const AROUND: usize = 3;
/// From which rarity on a word that the body does not have is strange to it.
const STRANGE: f32 = 0.6;
/// How many lines above the body a headline may stand.
const HEADLINE_REACH: usize = 25;
/// How many words a headline has.
const HEADLINE_WORDS: Range<usize> = 3..25;

/// Adds to the signs of lines what their words have in common, where `sure` are those of the body.
pub(super) fn add(lines: &mut [Line], sure: &[bool]) {
    let mut of_body: FxHashMap<u64, u32> = FxHashMap::default();
    for (line, _) in lines.iter().zip(sure).filter(|(_, sure)| **sure) {
        for (word, _) in &line.rare {
            *of_body.entry(*word).or_insert(0) += 1;
        }
    }
    let shares: Vec<Share> =
        lines.iter().zip(sure).map(|(line, sure)| Share::new(line, *sure, &of_body)).collect();
    let headline = headline(lines, &shares, sure);
    let first = headline.map(|at| lines[at].rare.clone()).unwrap_or_default();
    let beside = beside(lines);
    for (at, line) in lines.iter_mut().enumerate() {
        let around = at.saturating_sub(AROUND)..(at + 1 + AROUND).min(shares.len());
        let mean = |value: &dyn Fn(&Share) -> f32| {
            shares[around.clone()].iter().map(value).sum::<f32>() / around.len() as f32
        };
        let own = &shares[at];
        let told = if headline == Some(at) { 0. } else { common(&line.rare, &first) };
        for (sign, value) in [
            (LineSign::SharedRare, own.shared),
            (LineSign::SharedOften, own.often),
            (LineSign::SharedWeight, own.weight),
            (LineSign::LikeAbove, beside[at][0]),
            (LineSign::LikeBelow, beside[at][1]),
            (LineSign::LikeHeadline, told.min(MOST_HEADLINE) / MOST_HEADLINE),
            (LineSign::SharedAround, mean(&|share| share.shared)),
            (LineSign::StrangeWeight, own.strange),
            (LineSign::StrangeAround, mean(&|share| share.strange)),
            (LineSign::KnownNamesShare, own.known_names),
            (LineSign::NewNamesShare, own.new_names),
        ] {
            line.signs[sign as usize] = value;
        }
    }
}

/// What a line has in common with the body.
struct Share {
    /// The share of its words, by rarity, that the body has.
    shared: f32,
    /// The same, where a word counts whole only if several lines of the body have it.
    often: f32,
    /// How much those words weigh.
    weight: f32,
    /// How much the rare words weigh that the body does not have.
    strange: f32,
    /// The share of names among its words that the body has, and that it does not have.
    known_names: f32,
    new_names: f32,
}

impl Share {
    fn new(line: &Line, sure: bool, of_body: &FxHashMap<u64, u32>) -> Self {
        let in_others = |word: u64| of_body.get(&word).copied().unwrap_or(0).saturating_sub(u32::from(sure));
        let (mut all, mut weight, mut often, mut strange) = (0., 0., 0., 0.);
        for (word, rarity) in &line.rare {
            all += rarity;
            match in_others(*word) {
                0 if *rarity > STRANGE => strange += rarity,
                0 => {}
                times => {
                    weight += rarity;
                    often += rarity * times.min(MOST_LINES) as f32 / MOST_LINES as f32;
                }
            }
        }
        let known = line.names.iter().filter(|name| in_others(**name) > 0).count();
        let of_words = |count: usize| count as f32 / line.words.max(1) as f32;
        let of_all = |weight: f32| if all > 0. { weight / all } else { 0. };
        Self {
            shared: of_all(weight),
            often: of_all(often),
            weight: weight.min(MOST_WEIGHT) / MOST_WEIGHT,
            strange: strange.min(MOST_WEIGHT) / MOST_WEIGHT,
            known_names: of_words(known),
            new_names: of_words(line.names.len() - known),
        }
    }
}

/// The line above the body that shares most with it and is as brief as a headline.
fn headline(lines: &[Line], shares: &[Share], sure: &[bool]) -> Option<usize> {
    let first = sure.iter().position(|sure| *sure)?;
    let brief = |at: &usize| HEADLINE_WORDS.contains(&lines[*at].words) && !lines[*at].stops;
    let above = (first.saturating_sub(HEADLINE_REACH)..first).filter(brief);
    let (at, weight) = above
        .map(|at| (at, shares[at].weight))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    (weight > 0.).then_some(at)
}

/// How much each line has in common with the paragraph above it and the one below it that are most like it, of the words of the
/// shorter one.
fn beside(lines: &[Line]) -> Vec<[f32; 2]> {
    let weights: Vec<f32> =
        lines.iter().map(|line| line.rare.iter().map(|(_, rarity)| rarity).sum()).collect();
    let mut beside = vec![[0_f32; 2]; lines.len()];
    for (at, line) in lines.iter().enumerate() {
        for other in at + 1..(at + 1 + BESIDE).min(lines.len()) {
            let least = weights[at].min(weights[other]);
            let (above, below) = (line.is_long(), lines[other].is_long());
            if least <= 0. || !above && !below {
                continue;
            }
            let like = common(&line.rare, &lines[other].rare) / least;
            if above {
                beside[other][0] = beside[other][0].max(like);
            }
            if below {
                beside[at][1] = beside[at][1].max(like);
            }
        }
    }
    beside
}

/// The rarity of the words that two lines have in common.
pub(super) fn common(left: &[(u64, f32)], right: &[(u64, f32)]) -> f32 {
    let (mut at, mut beside) = (0, 0);
    let mut sum = 0.;
    while let (Some((a, rarity)), Some((b, _))) = (left.get(at), right.get(beside)) {
        if a == b {
            sum += rarity;
        }
        at += usize::from(a <= b);
        beside += usize::from(b <= a);
    }
    sum
}
