//! Keep or drop: the verdict on each block, with its reason.
//!
//! Phrases of the table name furniture; where a line stands, what it is made of and what stands beside it do the rest.
//! A sentence is dropped only for a phrase that no release holds: a lost paragraph is worse than a kept menu.

use super::block::{Block, Blocks};
use super::dropped::DropReason;
use super::line_shape::{is_byline, is_credit, is_parted, is_sentence};
use crate::block::BlockKind;
use crate::clip::clip;
use crate::lexicon::{BoilerplateKind, Lexicons};

/// The longest line of furniture, in bytes; a longer one is a paragraph even where it holds a phrase of furniture.
const LONGEST_FURNITURE: usize = 220;
/// How much of a line is searched for phrases, in bytes: 99.9 % of 67,000 paragraphs have at most 841.
const SEARCHED: usize = 1_500;
/// The share of a line's words, in hundredths, that makes a menu of it outside the story.
const MENU_SHARE: u8 = 60;
/// The longest item of a menu that goes with the items around it, in bytes.
const LONGEST_MENU_ITEM: usize = 24;
/// The longest line between two of a banner that goes with them, in bytes.
const LONGEST_BANNER_LINE: usize = 120;
/// What must be kept before a heading of comments ends the page, in bytes: the heading may stand in a menu at the top.
const SHORTEST_BODY: usize = 200;

/// What a line weighs for the story, at most: its bytes, so that no single line outweighs the rest of a page.
const MOST_WEIGHT: usize = 600;
/// What the heading of comments weighs: more than any paragraph, because it ends the story.
pub(super) const TAIL_WEIGHT: isize = -800;
/// What the heading of other stories weighs: about a paragraph; the story may go on after it.
const SECTION_WEIGHT: isize = -250;
/// What a line of a banner weighs.
const BANNER_WEIGHT: isize = -200;
/// What a line of other furniture weighs: seven of them end a stretch.
const FURNITURE_WEIGHT: isize = -90;
/// What a brief line without any sign weighs: a list of ten names does not end a stretch.
const BRIEF_WEIGHT: isize = -45;
/// The longest line, in bytes, that is a label or a headline when it does not end like a sentence.
const LONGEST_LABEL: usize = 160;

/// What the phrases and words of a line say.
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // Each sign is one answer about a line.
pub(super) struct Signs {
    /// A phrase of furniture.
    furniture: bool,
    /// A phrase that only banners hold.
    cookie: bool,
    /// Words that banners are made of.
    cues: u8,
    /// Phrases that a true sentence may hold too.
    hints: u8,
    /// Headings of other stories, and of what ends a page.
    section: bool,
    tail: bool,
    /// The share of its words that menus are made of, in hundredths.
    menu: u8,
    /// A paragraph's sentence.
    sentence: bool,
    /// Parts with bars or arrows between them, and no sentence.
    parted: bool,
    credit: bool,
}

/// What the phrases and words of each line say.
pub(super) fn signs(blocks: &Blocks, lexicons: &Lexicons) -> Vec<Signs> {
    let mut folded = Vec::new();
    blocks.items.iter().map(|block| Signs::new(blocks.of(block), &mut folded, lexicons)).collect()
}

/// Whether a phrase may still tell why a block goes: what its words weigh says less.
fn is_open(verdict: Option<DropReason>) -> bool {
    matches!(verdict, None | Some(DropReason::Words))
}

/// The verdict on each block, where the layout has given none: `None` keeps it. The signs of the lines are read here where they
/// were not read before.
pub(super) fn verdicts(
    blocks: &Blocks,
    layout: Vec<Option<DropReason>>,
    known: Vec<Signs>,
    lexicons: &Lexicons,
) -> Vec<Option<DropReason>> {
    let mut verdicts = layout;
    let mut folded = Vec::new();
    let (mut signs, read) = (known, blocks.items.len());
    let known = signs.len() == read;
    signs.resize(read, Signs::default());
    for (at, block) in blocks.items.iter().enumerate() {
        if !is_open(verdicts[at]) {
            signs[at] = Signs::default();
        } else if !known {
            signs[at] = Signs::new(blocks.of(block), &mut folded, lexicons);
        }
    }
    let prose = |at: &usize| signs[*at].sentence && verdicts[*at].is_none() && !signs[*at].is_furniture();
    let first = (0..signs.len()).find(prose).unwrap_or(signs.len());
    let last = (0..signs.len()).rev().find(prose).unwrap_or(0);
    for at in 0..signs.len() {
        if is_open(verdicts[at]) {
            let outside = at < first || at > last;
            let item = blocks.items[at].kind == BlockKind::ListItem;
            verdicts[at] = signs[at].verdict(item, outside).or(verdicts[at]);
        }
    }
    // On a page without a paragraph, the table below a banner is the banner's.
    if first == signs.len() && verdicts.contains(&Some(DropReason::Cookie)) {
        for at in 0..signs.len() {
            if blocks.of(&blocks.items[at]).contains(" | ") {
                verdicts[at].get_or_insert(DropReason::Cookie);
            }
        }
    }
    for at in 1..first.min(signs.len()).saturating_sub(1) {
        // A brief item between two of a menu, before any paragraph, is the menu's.
        let brief =
            blocks.items[at].kind == BlockKind::ListItem && blocks.items[at].range.len() < LONGEST_MENU_ITEM;
        let menu = |at: usize| matches!(verdicts[at], Some(DropReason::Menu | DropReason::Phrase));
        if brief && verdicts[at].is_none() && menu(at - 1) && menu(at + 1) {
            verdicts[at] = Some(DropReason::Menu);
        }
    }
    sections(blocks, &signs, &mut verdicts);
    spread(blocks, &signs, &mut verdicts);
    verdicts
}

/// How a line of a whole page weighs for (paragraphs, in bytes) or against the story it may stand in, and whether it
/// bears a sign of furniture.
pub(super) fn weights(blocks: &Blocks, signs: &[Signs]) -> Vec<(isize, bool)> {
    let weigh = |(block, signs): (&Block, &Signs)| {
        let line = blocks.of(block);
        let len = isize::try_from(line.len().min(MOST_WEIGHT)).unwrap_or(0);
        match *signs {
            Signs { tail: true, .. } => (TAIL_WEIGHT, true),
            Signs { section: true, .. } => (SECTION_WEIGHT, true),
            signs if signs.is_banner() => (BANNER_WEIGHT, true),
            signs if signs.furniture || signs.menu >= MENU_SHARE => (FURNITURE_WEIGHT, true),
            Signs { sentence: true, .. } => (len, false),
            _ if line.len() > LONGEST_LABEL => (len, false),
            _ => (BRIEF_WEIGHT, signs.parted),
        }
    };
    blocks.items.iter().zip(signs).map(weigh).collect()
}

impl Signs {
    /// Whether a phrase names the line as furniture that may stand inside a story: an advert, a button, a byline.
    pub(super) fn is_named(&self) -> bool {
        self.furniture && !self.section && !self.tail && !self.is_banner()
    }

    fn new(line: &str, folded: &mut Vec<u8>, lexicons: &Lexicons) -> Self {
        let boilerplate = lexicons.boilerplate();
        let short = line.len() < LONGEST_FURNITURE;
        let mut signs = Self { sentence: is_sentence(line), ..Self::default() };
        let count = boilerplate.each(clip(line, SEARCHED), short, folded, |kind| match kind {
            BoilerplateKind::Cookie => signs.cookie = true,
            BoilerplateKind::Cue => signs.cues = signs.cues.saturating_add(1),
            BoilerplateKind::Section => signs.section |= short,
            BoilerplateKind::Tail => {
                signs.tail |= short;
                signs.furniture |= short;
            }
            BoilerplateKind::Newsletter | BoilerplateKind::Byline => {
                signs.hints = signs.hints.saturating_add(1);
            }
            BoilerplateKind::Icon => signs.furniture = true,
            _ => signs.furniture |= short,
        });
        signs.furniture |= short && signs.hints > u8::from(signs.sentence);
        if short {
            signs.menu = u8::try_from(count.menu * 100 / count.words.max(1)).unwrap_or(100);
            signs.parted = !signs.sentence && is_parted(line);
            signs.credit = is_credit(line, lexicons);
            signs.furniture |= is_byline(line, lexicons);
        }
        signs
    }

    fn is_furniture(self) -> bool {
        self.furniture || self.is_banner() || self.section || self.tail
    }

    fn is_banner(self) -> bool {
        self.cookie || self.cues >= 3
    }

    /// What the line itself tells; `outside` when there is no paragraph before it, or none after it.
    fn verdict(self, item: bool, outside: bool) -> Option<DropReason> {
        if self.is_banner() {
            Some(DropReason::Cookie)
        } else if self.furniture {
            Some(DropReason::Phrase)
        } else if self.menu == 100
            || outside && !item && (self.menu >= MENU_SHARE || self.parted) && !self.sentence
        {
            Some(DropReason::Menu)
        } else if self.credit {
            Some(DropReason::Caption)
        } else {
            None
        }
    }
}

/// What follows the heading of other stories goes up to the next sentence; what follows the heading of comments goes to
/// the end, when a good part of the page stands before it.
fn sections(blocks: &Blocks, signs: &[Signs], verdicts: &mut [Option<DropReason>]) {
    let total: usize =
        blocks.items.iter().zip(&*verdicts).filter(|(_, v)| v.is_none()).map(|(b, _)| b.range.len()).sum();
    let (mut section, mut tail) = (false, false);
    let mut kept = 0;
    for (at, block) in blocks.items.iter().enumerate() {
        tail |= signs[at].tail && kept > SHORTEST_BODY && kept * 5 > total;
        if tail || signs[at].section {
            section = true;
            verdicts[at].get_or_insert(DropReason::Section);
        } else if verdicts[at].is_none() {
            // A headline of another story may end in the day it was told, in brackets.
            let resumes = signs[at].sentence && !blocks.of(block).ends_with(')');
            if section && !resumes {
                verdicts[at] = Some(DropReason::Section);
            } else {
                section = false;
                kept += block.range.len();
            }
        }
    }
}

/// The lines beside a sure banner go with it: short ones that speak as it does, and those between two of its lines.
fn spread(blocks: &Blocks, signs: &[Signs], verdicts: &mut [Option<DropReason>]) {
    let cookie = |verdicts: &[Option<DropReason>], at: Option<usize>| {
        at.and_then(|at| verdicts.get(at)).is_some_and(|verdict| *verdict == Some(DropReason::Cookie))
    };
    for at in 0..verdicts.len() {
        if verdicts[at].is_some() {
            continue;
        }
        let len = blocks.items[at].range.len();
        let before = cookie(verdicts, at.checked_sub(1));
        let behind = cookie(verdicts, Some(at + 1));
        if (before && behind && len < LONGEST_BANNER_LINE)
            || ((before || behind) && signs[at].cues > 0 && len < LONGEST_BANNER_LINE / 2)
        {
            verdicts[at] = Some(DropReason::Cookie);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::lines;
    use crate::input::piece::Marks;

    /// Each line with the reason it goes, between two paragraphs that stay.
    #[test]
    fn every_verdict_has_its_reason() {
        let lexicons = Lexicons::built_in();
        let first =
            "Sergeant Anna Bell has joined the team in Oakham, where she will lead six constables from May.";
        let last =
            "If you know who broke the window, ring 101 or tell Crimestoppers, who never ask for a name.";
        for (line, want) in [
            ("We use cookies to make this site better.", Some(DropReason::Cookie)),
            ("Press Escape to leave this site quickly", Some(DropReason::Phrase)),
            ("Hide Ad", Some(DropReason::Phrase)),
            ("Share by email", Some(DropReason::Phrase)),
            ("View | Download (JPG - 15 KB)", Some(DropReason::Phrase)),
            ("3 comments", Some(DropReason::Phrase)),
            ("News Jobs Sport Weather", Some(DropReason::Menu)),
            ("The new sergeant in Oakham (Image: Rutland Police)", Some(DropReason::Caption)),
            ("He said:", None),
            ("Six new recruits", None),
            ("The Home Office has set aside money for more officers in the county this year.", None),
            ("A report will be sent to the Children's Reporter.", None),
        ] {
            let text = format!("{first}\n{line}\n{last}");
            let blocks = lines::read(&text, Marks::None, &lexicons);
            let have = verdicts(&blocks, vec![None; 3], Vec::new(), &lexicons);
            assert_eq!(have, [None, want, None], "{line}");
        }
    }

    #[test]
    fn what_follows_a_heading_of_other_stories_goes_until_the_next_sentence() {
        let text = "Inspector Tom Hale will lead the district from Monday, after ten years with the dog section.\n\
                    Read more\nMan fined over dog\nThief of 3,000 eggs is jailed\n\
                    Mr Hale said he was looking forward to getting to know the farms and villages of the district.";
        let lexicons = Lexicons::built_in();
        let blocks = lines::read(text, Marks::None, &lexicons);
        let have = verdicts(&blocks, vec![None; 5], Vec::new(), &lexicons);
        assert_eq!(have[0], None);
        assert!(have[1].is_some());
        assert_eq!(have[2..], [Some(DropReason::Section), Some(DropReason::Section), None]);
    }
}
