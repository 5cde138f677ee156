//! Keep or drop: the verdict on each block, with its reason.

use super::block::Blocks;
use crate::lexicon::{Lexicons, fold_line};

/// Why a block is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// A phrase of the table.
    Phrase,
    /// A cookie banner, or a short line beside one.
    Cookie,
    /// Words of menus only, or a breadcrumb.
    Menu,
    /// The layout of its page: outside the story, or inside an element of furniture.
    Layout,
    /// Not shown by the page.
    Hidden,
    /// A caption or a credit.
    Caption,
    /// The day of publication.
    Dateline,
    /// It follows the heading of other stories or of comments.
    Section,
}

/// A longer line is a paragraph even where it holds a phrase of furniture.
const LONGEST_FURNITURE: usize = 220;

/// What a phrase's kind does.
#[derive(Default)]
struct Marks {
    drop: bool,
    cookie: bool,
    cues: usize,
    section: bool,
    tail: bool,
    /// Phrases that a true sentence may hold too.
    hints: usize,
}

/// The verdict on each block, where the layout has given none: `None` keeps it.
pub(super) fn verdicts(
    blocks: &Blocks,
    layout: Vec<Option<Reason>>,
    lexicons: &Lexicons,
) -> Vec<Option<Reason>> {
    let mut folded = String::new();
    let boilerplate = lexicons.boilerplate();
    let mut section = false;
    let mut tail = false;
    let mut words_kept = 0;
    let total: usize = blocks.items.iter().map(|block| block.range.len()).sum();
    let mut verdicts = Vec::with_capacity(blocks.items.len());
    for (block, given) in blocks.items.iter().zip(layout) {
        if given.is_some() {
            verdicts.push(given);
            continue;
        }
        let line = blocks.of(block);
        let head = line.get(..line.floor_char_boundary(line.len().min(1_500))).unwrap_or(line);
        fold_line(head, &mut folded);
        let mut marks = Marks::default();
        boilerplate.each(&folded, |kind, _| match kind {
            "cookie" => marks.cookie = true,
            "cue" => marks.cues += 1,
            "section" => marks.section = true,
            "tail" => marks.tail = true,
            "newsletter" | "byline" => marks.hints += 1,
            _ => marks.drop |= line.len() < LONGEST_FURNITURE,
        });
        let sentence = is_sentence(line);
        marks.drop |= marks.hints > usize::from(sentence) && line.len() < LONGEST_FURNITURE;
        let verdict = if tail {
            Some(Reason::Section)
        } else if marks.cookie || marks.cues >= 3 {
            Some(Reason::Cookie)
        } else if marks.tail && words_kept * 3 > total && words_kept > 200 {
            tail = true;
            Some(Reason::Section)
        } else if marks.section {
            section = true;
            Some(Reason::Section)
        } else if marks.drop {
            Some(Reason::Phrase)
        } else if section && !sentence {
            Some(Reason::Section)
        } else if is_menu(line, &folded, lexicons) {
            Some(Reason::Menu)
        } else {
            None
        };
        if verdict.is_none() {
            section = false;
            words_kept += line.len();
        }
        verdicts.push(verdict);
    }
    spread(blocks, &mut verdicts);
    verdicts
}

pub(super) fn is_sentence(line: &str) -> bool {
    line.len() > 60 && line.ends_with(['.', '!', '?', '"', '\u{201d}', '\u{2019}'])
}

/// Whether a short line holds words of menus only.
fn is_menu(line: &str, folded: &str, lexicons: &Lexicons) -> bool {
    let boilerplate = lexicons.boilerplate();
    line.len() < 160
        && folded.len() > 1
        && folded.split_whitespace().all(|word| boilerplate.is_word("menu", word))
}

/// The short lines beside a sure banner go with it.
fn spread(blocks: &Blocks, verdicts: &mut [Option<Reason>]) {
    for at in 0..verdicts.len() {
        let short = |n: usize| {
            let line = blocks.of(&blocks.items[n]);
            line.len() < 40 && !line.ends_with('.')
        };
        if verdicts[at].is_none()
            && short(at)
            && at > 0
            && at + 1 < verdicts.len()
            && verdicts[at - 1] == Some(Reason::Cookie)
            && verdicts[at + 1] == Some(Reason::Cookie)
        {
            verdicts[at] = Some(Reason::Cookie);
        }
    }
}
