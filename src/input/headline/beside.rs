//! What is seen of lines that may be headlines beside each other: a headline stands nearest to its story, and a standfirst below it.

use super::search::Candidate;
use super::story::Story;
use crate::lexicon::HeadlineSign;
use rustc_hash::FxHashMap;

/// Adds to the signs of lines what the others among them show.
pub(super) fn add(candidates: &mut [Candidate], story: &Story) {
    let mut told: FxHashMap<usize, f32> = FxHashMap::default();
    let small: Vec<String> = candidates.iter().map(|candidate| candidate.words.to_lowercase()).collect();
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for (candidate, small) in candidates.iter().zip(&small) {
        if candidate.lines.len() == 1 {
            told.insert(candidate.lines.start, candidate.told);
        }
        *times.entry(small).or_insert(0) += 1;
    }
    let most = most_below(&told, story);
    let beside = |at: Option<usize>| at.and_then(|at| told.get(&at).copied()).unwrap_or(0.);
    let mut above: f32 = 0.;
    for (candidate, small) in candidates.iter_mut().zip(&small) {
        let own = candidate.told;
        let right_above = beside(candidate.lines.start.checked_sub(1));
        let right_below = beside(Some(candidate.lines.end));
        let below = most.get(candidate.lines.end).copied().unwrap_or(0.);
        let repeated = times.get(small.as_str()).is_some_and(|times| *times > 1);
        for (sign, truth) in [
            (HeadlineSign::ToldAbove, above > 0. && above >= own),
            (HeadlineSign::ToldRightAbove, right_above > 0. && right_above >= own),
            (HeadlineSign::ToldRightBelow, right_below > 0. && right_below * 2. >= own),
            (HeadlineSign::NearestTold, own > below * 2.),
            (HeadlineSign::Repeated, repeated),
        ] {
            candidate.signs[sign as usize] = f32::from(truth);
        }
        above = above.max(told.get(&candidate.lines.start).copied().unwrap_or(0.));
    }
}

/// For each line the most that the story says of any line from it to the next paragraph.
fn most_below(told: &FxHashMap<usize, f32>, story: &Story) -> Vec<f32> {
    let count = told.keys().max().map_or(0, |last| last + 1);
    let mut most = vec![0.; count];
    let (mut below, mut running) = (usize::MAX, 0_f32);
    for at in (0..count).rev() {
        let paragraph = story.above(at);
        if below != paragraph {
            (below, running) = (paragraph, 0.);
        }
        running = running.max(told.get(&at).copied().unwrap_or(0.));
        most[at] = running;
    }
    most
}
