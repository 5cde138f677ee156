//! Puts a page together: which blocks stay, and what their lines and the metadata say of the page.

use super::block::Blocks;
use super::boilerplate::Source;
use super::dropped::{self, DropReason, DroppedBlock};
use super::headline::Story;
use super::metadata::stated::Stated;
use super::metadata::{address, order::Order};
use super::story_lines::Layout;
use super::{Page, boilerplate, datelines, headline, mail, publisher, top_heading};
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
    /// The blocks stood in one line.
    pub one_line: bool,
}

/// The page of the blocks that are kept; where a list is given, adds the others to it.
pub(super) fn page(read: Read, lexicons: &Lexicons, dropped: Option<&mut Vec<DroppedBlock>>) -> Page {
    let Read { blocks, layout, stated, order, mail, marked_up, headline: known, one_line } = read;
    let (mail, story) = (mail.unwrap_or_default(), layout.story.clone());
    let source = if marked_up { Source::Elements } else { Source::Lines };
    let mut verdicts = verdicts(&blocks, layout, &mail, &stated, source, order, lexicons);
    let titles = &stated.titles;
    let words = if headline::is_told_by_words(titles, marked_up) {
        Story::read(&blocks, &verdicts, lexicons)
    } else {
        Story::placed(&blocks, &verdicts)
    };
    let stated_title = headline::stated(titles, marked_up, &blocks, &words, lexicons);
    let find = || headline::find(&blocks, &verdicts, &mail, &words, lexicons);
    let (title, found) = headline::choose(stated_title, known.is_some(), find, &words, lexicons);
    let at = match found {
        Some(found) => Some(found.keep(&mut verdicts)),
        None => known.or_else(|| block_of(title.as_deref()?, &blocks, &story)),
    };
    let title = title.or(mail.subject);
    let mut published = stated.published;
    if published.is_none() {
        let page =
            datelines::Page { blocks: &blocks, verdicts: &verdicts, story: &words, headline: at, order };
        let dated = dated(&page, lexicons);
        let url = stated.url.as_deref();
        let of_address = || url.and_then(|url| address::date(url, lexicons));
        published = dated.map(|dated| dated.date).or(mail.sent).or_else(of_address);
        if let Some(line) = dated.and_then(|dated| dated.line).filter(|line| Some(*line) != at) {
            verdicts[line].get_or_insert(DropReason::Dateline);
        }
    }
    let (text, kinds) = kept(&blocks, &verdicts, one_line);
    if let Some(dropped) = dropped {
        dropped.extend(dropped::of(&blocks, &verdicts, text.len()));
    }
    let publisher = publisher::find(stated.publisher, &blocks, lexicons);
    let warnings = if published.is_some() { Vec::new() } else { stated.unread };
    Page { title, url: stated.url, published, publisher, warnings, order, text, kinds }
}

/// Why each block goes; `None` keeps it.
fn verdicts(
    blocks: &Blocks,
    layout: Layout,
    mail: &mail::Head,
    stated: &Stated,
    source: Source,
    order: Order,
    lexicons: &Lexicons,
) -> Vec<Option<DropReason>> {
    let Layout { verdicts, story, signs } = layout;
    let mut verdicts = boilerplate::verdicts(blocks, verdicts, signs, source, lexicons);
    verdicts[mail.lines.clone()].fill(Some(DropReason::Layout));
    datelines::leave_out(blocks, &mut verdicts, story, order, lexicons);
    if source == Source::Lines {
        top_heading::keep(blocks, mail.lines.end, &stated.titles, &mut verdicts, lexicons);
    }
    verdicts
}

/// The day of publication that a dateline tells; all that a text says is none.
fn dated(page: &datelines::Page<'_>, lexicons: &Lexicons) -> Option<datelines::Published> {
    let verdicts = page.verdicts;
    let alone = |line: usize| (0..verdicts.len()).all(|at| at == line || verdicts[at].is_some());
    let is_text = |line: usize| verdicts[line].is_none() && alone(line);
    datelines::published(page, lexicons).filter(|dated| !dated.line.is_some_and(is_text))
}

/// The block near the story that a headline stands in by itself.
fn block_of(title: &str, blocks: &Blocks, story: &Range<usize>) -> Option<usize> {
    let near =
        story.start.saturating_sub(HEADLINE_REACH)..blocks.items.len().min(story.start + HEADLINE_REACH);
    near.rev().find(|at| blocks.of(&blocks.items[*at]) == title)
}

/// How far from the start of its story a headline may stand, in blocks.
const HEADLINE_REACH: usize = 12;

/// The text of the blocks that stay, one per line, and their kinds; those that stood together in one line stay in one.
fn kept(blocks: &Blocks, verdicts: &[Option<DropReason>], one_line: bool) -> (String, Vec<BlockKind>) {
    let mut text = String::with_capacity(blocks.text.len() + blocks.items.len());
    let mut kinds = Vec::with_capacity(blocks.items.len());
    let mut above = false;
    for (block, verdict) in blocks.items.iter().zip(verdicts) {
        let goes_on = one_line && above;
        above = verdict.is_none();
        if !above {
            continue;
        }
        if !text.is_empty() {
            text.push(if goes_on { ' ' } else { '\n' });
        }
        text.push_str(blocks.of(block));
        if !goes_on {
            kinds.push(block.kind);
        }
    }
    (text, kinds)
}
