//! Sites: learns the furniture of a site from its pages, and finds it in others.

mod address;
mod apply;
mod distinct;
mod gaps;
mod learn;
mod learner;
mod mask;
mod profile;
mod sketch;
mod standing;
mod table;

pub(crate) use learner::Learner;
pub use profile::SiteProfile;
pub(crate) use profile::SiteProfiles;

use super::block::Blocks;
use super::dropped::DropReason;
use super::printed::Printed;
use super::story_lines::Layout;
use crate::lexicon::Lexicons;
use sketch::is_prose;
use std::ops::Range;

/// What is to be done with the lines that a page's site repeats.
#[derive(Debug)]
pub(crate) enum Task<'t> {
    /// They are found and dropped.
    Drop(&'t SiteProfiles),
    /// The page is learned from, and not read further.
    Learn(&'t mut Learner),
}

/// A task, and what the caller knows of the page that the page may not state.
#[derive(Debug)]
pub(crate) struct Sites<'t> {
    pub task: Task<'t>,
    pub url: Option<&'t str>,
    pub site: Option<&'t str>,
}

/// What the task found.
pub(super) enum Found {
    /// The page has been learned from.
    Learned,
    /// For each block whether it is a line that the site repeats.
    Repeated(Vec<bool>),
    Nothing,
}

/// The lines of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines<'l> {
    blocks: &'l Blocks,
    /// The lines of the paragraph that each line is a part of; `None` where each is a paragraph.
    paragraphs: Option<&'l [Range<usize>]>,
}

impl<'l> Lines<'l> {
    /// The lines of a text as they are printed.
    pub fn of_text(printed: &'l Printed<'_>) -> Self {
        Self { blocks: &printed.blocks, paragraphs: Some(&printed.paragraphs) }
    }

    /// The blocks of a page with mark-up.
    pub fn of_page(blocks: &'l Blocks) -> Self {
        Self { blocks, paragraphs: None }
    }

    fn count(self) -> usize {
        self.blocks.items.len()
    }

    fn of(self, at: usize) -> &'l str {
        self.blocks.of(&self.blocks.items[at])
    }

    /// The lines of the paragraph that a line is a part of.
    fn paragraph(self, at: usize) -> Range<usize> {
        self.paragraphs.map_or(at..at + 1, |paragraphs| paragraphs[at].clone())
    }

    /// Whether each line is part of a sentence or a paragraph; every paragraph is read once.
    fn proses(self) -> Vec<bool> {
        let items = &self.blocks.items;
        let mut proses = Vec::with_capacity(items.len());
        while proses.len() < items.len() {
            let lines = self.paragraph(proses.len());
            let text = items[lines.start].range.start..items[lines.end - 1].range.end;
            proses.resize(lines.end, is_prose(&self.blocks.text[text]));
        }
        proses
    }
}

/// Does the task for a page with an address of its own or without.
pub(super) fn see(
    sites: Option<Sites<'_>>,
    url: Option<&str>,
    lines: Lines<'_>,
    lexicons: &Lexicons,
) -> Found {
    let Some(Sites { task, url: given, site }) = sites else { return Found::Nothing };
    let url = url.or(given);
    match task {
        Task::Learn(learner) => {
            learner.add(url, site, lines, lexicons);
            Found::Learned
        }
        Task::Drop(profiles) => match profiles.of(url, site) {
            Some(profile) => Found::Repeated(apply::repeated(profile, lines, lexicons)),
            None => Found::Nothing,
        },
    }
}

impl Blocks {
    /// The blocks that do not repeat, and the place of each among all.
    pub(super) fn without(&self, repeated: &[bool]) -> (Blocks, Vec<usize>) {
        let mut rest = Blocks::with_capacity(self.text.len());
        let mut places = Vec::with_capacity(self.items.len());
        for (at, block) in self.items.iter().enumerate().filter(|(at, _)| !repeated[*at]) {
            rest.write(self.of(block));
            rest.end(block.kind, block.linked);
            places.push(at);
        }
        (rest, places)
    }
}

/// Lays out the blocks that do not repeat as if the others were not there.
pub(super) fn lay_out_rest(
    blocks: &Blocks,
    repeated: &[bool],
    lay_out: impl Fn(&Blocks) -> Layout,
) -> Layout {
    let (rest, places) = blocks.without(repeated);
    let Layout { verdicts: of_rest, story, .. } = lay_out(&rest);
    let mut verdicts = vec![Some(DropReason::Repeated); blocks.items.len()];
    for (verdict, at) in of_rest.iter().zip(&places) {
        verdicts[*at] = *verdict;
    }
    let last = story.end.checked_sub(1).and_then(|last| places.get(last));
    let end = last.map_or(0, |last| last + 1);
    let start = places.get(story.start).map_or(end, |start| (*start).min(end));
    Layout { verdicts, story: start..end, signs: Vec::new() }
}

/// Drops what repeats and is kept so far.
pub(super) fn drop(verdicts: &mut [Option<DropReason>], repeated: &[bool]) {
    for (verdict, _) in verdicts.iter_mut().zip(repeated).filter(|(_, repeated)| **repeated) {
        verdict.get_or_insert(DropReason::Repeated);
    }
}
