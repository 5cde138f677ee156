//! What is seen of lines that may be headlines beside each other: a headline stands nearest to its story, and a standfirst below it.

use super::search::Candidate;
use super::story::Story;
use crate::lexicon::HeadlineSign;
use rustc_hash::FxHashMap;

/// Adds to the signs of lines what the others among them show.
pub(super) fn add(candidates: &mut [Candidate], story: &Story) {
    let told: Vec<(usize, f32)> = candidates.iter().map(|candidate| (candidate.at, candidate.told)).collect();
    let mut times: FxHashMap<String, usize> = FxHashMap::default();
    for candidate in candidates.iter() {
        *times.entry(candidate.words.to_lowercase()).or_insert(0) += 1;
    }
    let nearest = nearest(&told, story);
    let mut above: f32 = 0.;
    for (number, candidate) in candidates.iter_mut().enumerate() {
        let (at, own) = told[number];
        let right_above =
            number.checked_sub(1).map_or(0., |before| beside(told.get(before), at.wrapping_sub(1)));
        let right_below = beside(told.get(number + 1), at + 1);
        let repeated = times.get(&candidate.words.to_lowercase()).is_some_and(|times| *times > 1);
        for (sign, truth) in [
            (HeadlineSign::ToldAbove, above > 0. && above >= own),
            (HeadlineSign::ToldRightAbove, right_above > 0. && right_above >= own),
            (HeadlineSign::ToldRightBelow, right_below > 0. && right_below * 2. >= own),
            (HeadlineSign::NearestTold, nearest[number]),
            (HeadlineSign::Repeated, repeated),
        ] {
            candidate.signs[sign as usize] = f32::from(truth);
        }
        above = above.max(own);
    }
}

/// What the story says of a line, where it stands in this place.
fn beside(line: Option<&(usize, f32)>, place: usize) -> f32 {
    line.filter(|(at, _)| *at == place).map_or(0., |(_, told)| *told)
}

/// Of which lines the story says more than twice what it says of any between them and the next paragraph.
fn nearest(told: &[(usize, f32)], story: &Story) -> Vec<bool> {
    let mut nearest = vec![false; told.len()];
    let (mut below, mut most) = (usize::MAX, 0_f32);
    for (number, (at, own)) in told.iter().enumerate().rev() {
        let paragraph = story.above(*at);
        if below != paragraph {
            (below, most) = (paragraph, 0.);
        }
        nearest[number] = *own > most * 2.;
        most = most.max(*own);
    }
    nearest
}
