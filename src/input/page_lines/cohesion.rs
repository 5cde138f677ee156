//! What a line has in common with the body that the first reading found: its words, its names, its place.

use super::line::Line;
use crate::lexicon::{LineSign, Region};
use rustc_hash::FxHashMap;

/// The score from which on a long line is surely the body's.
const SURE: f32 = 1.5;
/// The score below which a line is surely furniture.
const SURE_FURNITURE: f32 = -2.5;
/// How many lines of sure furniture a page of a site has: more count no more.
const FURNISHED: f32 = 20.;
/// The score that counts, up or down.
const MOST_SCORE: f32 = 6.;
/// The most lines between a line and the body that count.
const FARTHEST: usize = 8;
/// How many names count that the body knows.
const MOST_KNOWN: f32 = 3.;
/// How many names count that the body does not know.
const MOST_NEW: f32 = 4.;
/// The share of words below which a line is about something else.
const STRANGE: f32 = 0.2;
/// The fewest words that tell what a line is about.
const FEWEST_WORDS: usize = 2;

/// The lines that are surely the body's, and how many of them hold each word.
pub(super) struct Body {
    sure: Vec<bool>,
    first: usize,
    last: usize,
    lines_with: FxHashMap<u64, u32>,
    furnished: f32,
    is_none: bool,
}

impl Body {
    /// The body, from the scores of the first reading and the lines it kept.
    pub(super) fn new(lines: &[Line], scores: &[f32], kept: &[bool]) -> Self {
        let mut sure: Vec<bool> =
            (0..lines.len()).map(|at| kept[at] && scores[at] > SURE && lines[at].is_long()).collect();
        if !sure.contains(&true) {
            sure = lines.iter().map(|line| line.prose).collect();
        }
        let mut lines_with = FxHashMap::default();
        for (line, _) in lines.iter().zip(&sure).filter(|(_, sure)| **sure) {
            for word in line.all_words() {
                *lines_with.entry(word).or_insert(0) += 1;
            }
        }
        let first = sure.iter().position(|sure| *sure);
        let last = sure.iter().rposition(|sure| *sure);
        let furnished = scores.iter().filter(|score| **score < SURE_FURNITURE).count() as f32;
        Self {
            first: first.unwrap_or(0),
            last: last.unwrap_or(lines.len()),
            is_none: first.is_none(),
            furnished: (furnished / FURNISHED).min(1.),
            sure,
            lines_with,
        }
    }

    /// Which lines are surely the body's.
    pub(super) fn sure(&self) -> &[bool] {
        &self.sure
    }

    pub(super) fn region(&self, at: usize) -> Region {
        if at < self.first {
            Region::Before
        } else if at > self.last {
            Region::Behind
        } else {
            Region::Inside
        }
    }

    /// Adds to the signs of a line what it has in common with the body.
    pub(super) fn add(&self, at: usize, line: &mut Line, scores: &[f32]) {
        self.add_place(at, line, scores);
        self.add_shared(at, line);
        let (long, short) = if line.is_long() { (1., 0.) } else { (0., 1.) };
        let few = line.signs[LineSign::UpTo2Words as usize] + line.signs[LineSign::UpTo4Words as usize];
        for (sign, value) in [
            (LineSign::Long, long),
            (LineSign::FewWords, few),
            (LineSign::LongOnFurnished, self.furnished * long),
            (LineSign::ShortOnFurnished, self.furnished * short),
        ] {
            line.signs[sign as usize] = value;
        }
    }

    /// What the first reading made of the line, of its neighbours and of the page.
    fn add_place(&self, at: usize, line: &mut Line, scores: &[f32]) {
        let score = |at: Option<usize>| {
            at.and_then(|at| scores.get(at))
                .map_or(0., |score| score.clamp(-MOST_SCORE, MOST_SCORE) / MOST_SCORE)
        };
        let positive = |at: usize| scores.get(at).is_some_and(|score| *score > 0.);
        let inside = self.region(at) == Region::Inside;
        let between = inside && !line.is_long() && at > 0 && positive(at - 1) && positive(at + 1);
        let distance = self.first.saturating_sub(at).max(at.saturating_sub(self.last)).min(FARTHEST);
        for (sign, value) in [
            (LineSign::Score, score(Some(at))),
            (LineSign::ScoreAbove, score(at.checked_sub(1))),
            (LineSign::ScoreBelow, score(Some(at + 1))),
            (LineSign::ScoreTwoAbove, score(at.checked_sub(2))),
            (LineSign::ScoreTwoBelow, score(Some(at + 2))),
            (LineSign::Between, f32::from(between)),
            (LineSign::NoBody, f32::from(self.is_none)),
            (LineSign::Furnished, self.furnished),
            (LineSign::Distance, distance as f32 / FARTHEST as f32),
        ] {
            line.signs[sign as usize] = value;
        }
    }

    /// The words and names that the line shares with the body, and those that it does not.
    fn add_shared(&self, at: usize, line: &mut Line) {
        let own = u32::from(self.sure[at]);
        let known = |words: &[u64]| {
            words.iter().filter(|word| self.lines_with.get(word).copied().unwrap_or(0) > own).count()
        };
        let share = |known: usize, of: usize| known as f32 / of.max(1) as f32;
        let (about, named) = (known(&line.content), known(&line.names));
        let shared = share(about, line.content.len());
        let new = ((line.names.len() - named) as f32).min(MOST_NEW) / MOST_NEW;
        let (long, short) = if line.is_long() { (1., 0.) } else { (0., 1.) };
        let strange = f32::from(shared < STRANGE && line.content.len() >= FEWEST_WORDS);
        for (sign, value) in [
            (LineSign::SharedWords, shared),
            (LineSign::SharedWordsLong, shared * long),
            (LineSign::SharedWordsShort, shared * short),
            (LineSign::SharedNames, share(named, line.names.len())),
            (LineSign::KnownNames, (named as f32).min(MOST_KNOWN) / MOST_KNOWN),
            (LineSign::NewNames, new),
            (LineSign::NewNamesLong, new * long),
            (LineSign::StrangeLong, strange * long),
            (LineSign::StrangeShort, strange * short),
            (LineSign::StrangeNames, strange * new),
        ] {
            line.signs[sign as usize] = value;
        }
    }
}
