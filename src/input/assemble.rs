//! Puts a page together: which blocks stay, and what their lines and the metadata say of the page.

use super::block::Blocks;
use super::dropped::{self, DropReason, DroppedBlock};
use super::headline::Story;
use super::metadata::stated::Stated;
use super::metadata::title::{self, Part};
use super::metadata::{address, order::Order};
use super::story_lines::Layout;
use super::{Page, boilerplate, datelines, headline, mail, publisher};
use crate::block::BlockKind;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// A page as it was read.
pub(super) struct Read {
    pub blocks: Blocks,
    pub layout: Layout,
    pub stated: Stated,
    pub order: Order,
    pub mail: Option<mail::Head>,
    pub marked_up: bool,
    /// The block of the headline that the layout has found.
    pub headline: Option<usize>,
}

/// The blocks of a page, and which of them are kept.
struct Kept<'p> {
    blocks: &'p Blocks,
    verdicts: &'p [Option<DropReason>],
    /// Whether it is an HTML page, whose titles are those of its site; front matter is written by a reader's program.
    marked_up: bool,
}

/// The page of the blocks that are kept; where a list is given, adds the others to it.
pub(super) fn page(read: Read, lexicons: &Lexicons, dropped: Option<&mut Vec<DroppedBlock>>) -> Page {
    let Read { blocks, layout, stated, order, mail, marked_up, headline: known } = read;
    let Layout { verdicts, story, signs } = layout;
    let mut verdicts = boilerplate::verdicts(&blocks, verdicts, signs, lexicons);
    let mail = mail.unwrap_or_default();
    verdicts[mail.lines.clone()].fill(Some(DropReason::Layout));
    datelines::leave_out(&blocks, &mut verdicts, story.clone(), order, lexicons);
    let page = Kept { blocks: &blocks, verdicts: &verdicts, marked_up };
    let mut title = refined(&stated.titles, &page, lexicons);
    let asked = title.is_none() || stated.published.is_none();
    let words = if asked { Story::read(&blocks, &verdicts, lexicons) } else { Story::default() };
    let at = if let Some(title) = &title {
        known.or_else(|| block_of(title, &blocks, &story))
    } else {
        let found = headline::find(&blocks, &verdicts, &mail, &words, lexicons);
        let at = found.as_ref().map(|found| found.at);
        title = found.map(|found| found.words).or(mail.subject);
        at.inspect(|at| verdicts[*at] = None)
    };
    let url = stated.url.as_deref();
    let mut published = stated.published;
    if published.is_none() {
        let page =
            datelines::Page { blocks: &blocks, verdicts: &verdicts, story: &words, headline: at, order };
        // All that a text says is no dateline.
        let alone = |line: usize| (0..verdicts.len()).all(|at| at == line || verdicts[at].is_some());
        let is_text = |line: usize| verdicts[line].is_none() && alone(line);
        let dated = datelines::published(&page, lexicons);
        let dated = dated.filter(|dated| !dated.line.is_some_and(is_text));
        let of_address = || url.and_then(|url| address::date(url, lexicons));
        published = dated.map(|dated| dated.date).or(mail.sent).or_else(of_address);
        if let Some(line) = dated.and_then(|dated| dated.line).filter(|line| Some(*line) != at) {
            verdicts[line].get_or_insert(DropReason::Dateline);
        }
    }
    let (text, kinds) = kept(&blocks, &verdicts);
    if let Some(dropped) = dropped {
        dropped.extend(dropped::of(&blocks, &verdicts, text.len()));
    }
    let publisher = publisher::find(url, stated.publisher, &blocks, lexicons);
    let warnings = if published.is_some() { Vec::new() } else { stated.unread };
    Page { title, url: stated.url, published, publisher, warnings, order, text, kinds }
}

/// The share of a headline's words, in hundredths, that its story says too.
const TOLD: usize = 50;
/// The fewest words of a headline that is told by its line: a caption or a place has fewer.
const FEWEST_WORDS: usize = 3;
/// What may stand between a headline and the name of a site.
const BETWEEN: [char; 11] =
    [':', '|', '-', '~', '\u{ab}', '\u{b7}', '\u{bb}', '\u{2013}', '\u{2014}', '\u{2022}', '\u{203a}'];

/// The headline among the titles: without a part that the story knows nothing of, and no title that it knows nothing of
/// where it knows another.
fn refined(titles: &[String], page: &Kept<'_>, lexicons: &Lexicons) -> Option<String> {
    let first = titles.first()?;
    if !page.marked_up || titles.len() == 1 && !first.contains(BETWEEN) {
        return Some(first.clone());
    }
    let said = headline::said(page.blocks, page.verdicts);
    let tells = |part: &str| {
        let share = said.share(part, lexicons);
        let stands =
            || page.blocks.items.iter().any(|block| page.blocks.of(block).eq_ignore_ascii_case(part));
        match share.found {
            0 if share.all > 0 => Part::Foreign,
            1.. if part.split(' ').count() >= FEWEST_WORDS && stands() => Part::Stands(share.found),
            2.. if share.percent() >= TOLD => Part::Told,
            _ => Part::Unknown,
        }
    };
    let mut refined = titles.iter().map(|title| title::by_story(title, tells));
    let first = refined.next()?;
    let told = |title: &&str| matches!(tells(title), Part::Told | Part::Stands(_));
    let better = if tells(first) == Part::Foreign { refined.find(told) } else { None };
    Some(better.unwrap_or(first).to_owned())
}

/// The block near the story that a headline stands in by itself.
fn block_of(title: &str, blocks: &Blocks, story: &Range<usize>) -> Option<usize> {
    let near =
        story.start.saturating_sub(HEADLINE_REACH)..blocks.items.len().min(story.start + HEADLINE_REACH);
    near.rev().find(|at| blocks.of(&blocks.items[*at]) == title)
}

/// How far from the start of its story a headline may stand, in blocks.
const HEADLINE_REACH: usize = 12;

/// The text of the blocks that stay, one per line, and their kinds.
fn kept(blocks: &Blocks, verdicts: &[Option<DropReason>]) -> (String, Vec<BlockKind>) {
    let mut text = String::with_capacity(blocks.text.len() + blocks.items.len());
    let mut kinds = Vec::with_capacity(blocks.items.len());
    for (block, _) in blocks.items.iter().zip(verdicts).filter(|(_, verdict)| verdict.is_none()) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(blocks.of(block));
        kinds.push(block.kind);
    }
    (text, kinds)
}
