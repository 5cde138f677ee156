//! The headline of a page whose metadata has none: the line that says what the story after it says.
//!
//! Each brief line above the story and behind its first paragraphs is weighed by how rare the words are that the story says too,
//! by its shape, by where it stands and by what stands around it. The heaviest is the headline, if it weighs more than none. The
//! weights stand in `headline_weights.tsv`.

mod beside;
mod place;
mod search;
mod signs;
mod stated;
mod story;
mod told;
mod vocabulary;

pub(super) use stated::{is_told_by_words, stated};
pub(super) use story::Story;

use super::block::Blocks;
use super::dropped::DropReason;
use super::line_shape::is_sentence;
use super::mail;
use crate::lexicon::Lexicons;
use search::{Candidate, LONGEST_HEADLINE, Search};
use std::ops::Range;

/// The headline's blocks, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Headline {
    pub lines: Range<usize>,
    /// The blocks hold no more than the headline.
    pub is_whole: bool,
    pub words: String,
}

impl Headline {
    /// Keeps its blocks, and tells the last.
    pub(super) fn keep(&self, verdicts: &mut [Option<DropReason>]) -> usize {
        if self.is_whole {
            verdicts[self.lines.clone()].fill(None);
        }
        self.lines.end - 1
    }
}

/// The kept paragraphs.
fn prose<'p>(blocks: &'p Blocks, verdicts: &'p [Option<DropReason>]) -> impl Iterator<Item = usize> + 'p {
    (0..blocks.items.len()).filter(|at| verdicts[*at].is_none() && is_prose(blocks.of(&blocks.items[*at])))
}

/// A paragraph that is no headline.
pub(super) fn is_prose(line: &str) -> bool {
    is_sentence(line) && (line.ends_with(['.', ':']) || line.len() > LONGEST_HEADLINE)
}

/// The title and, where the lines of the page tell it, the headline: the stated one, unless the story knows nothing of it and
/// says most of what another line says. The title of a window may name the site alone; a known headline is another's word.
pub(super) fn choose(
    stated: Option<(String, bool)>,
    is_known: bool,
    find: impl FnOnce() -> Option<Headline>,
    story: &Story,
    lexicons: &Lexicons,
) -> (Option<String>, Option<Headline>) {
    let is_told = |found: &Headline| {
        let share = story.share(&found.words, lexicons);
        share.found >= FEWEST_TOLD && share.found * 2 >= share.all
    };
    let (title, found) = match stated {
        Some((title, true)) if !is_known => (Some(title), find().filter(is_told)),
        Some((title, _)) => (Some(title), None),
        None => (None, find()),
    };
    (found.as_ref().map(|found| found.words.clone()).or(title), found)
}

/// How many words of a headline the story says, where a title says another.
const FEWEST_TOLD: usize = 2;

/// The line that most speaks for being the headline.
pub(super) fn find(
    blocks: &Blocks,
    verdicts: &[Option<DropReason>],
    mail: &mail::Head,
    story: &Story,
    lexicons: &Lexicons,
) -> Option<Headline> {
    let search = Search::new(blocks, verdicts, mail, story, lexicons);
    let mut candidates = search.candidates();
    beside::add(&mut candidates, story);
    let model = lexicons.line_model();
    let mut best = None;
    for candidate in candidates {
        let weight = model.headline(&candidate.signs);
        if weight > best.as_ref().map_or(0., |(most, _)| *most) {
            best = Some((weight, candidate));
        }
    }
    best.map(|(_, found)| {
        let Candidate { lines, is_whole, words, .. } = found;
        Headline { lines, is_whole, words: search.part(&words).to_owned() }
    })
}

#[cfg(test)]
mod tests;
