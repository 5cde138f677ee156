//! What the phrases and words of a line say of it, and what it weighs for the story.

use crate::clip::clip;
use crate::input::block::{Block, Blocks};
use crate::input::byline::is_byline;
use crate::input::career_note::is_note;
use crate::input::dropped::DropReason;
use crate::input::line_shape::{counts_people, is_credit, is_interruption, is_parted, is_sentence};
use crate::input::officer_row::names_officer;
use crate::input::stating_row::states_values;
use crate::lexicon::{BoilerplateKind, Lexicons};

/// The longest line of furniture, in bytes; a longer one is a paragraph even where it holds a phrase of furniture.
const LONGEST_FURNITURE: usize = 220;
/// How much of a line is searched for phrases, in bytes: 99.9 % of 67,000 paragraphs have at most 841.
const SEARCHED: usize = 1_500;
/// The share of a line's words, in hundredths, that makes a menu of it outside the story.
const MENU_SHARE: u8 = 60;
/// What a line weighs for the story, at most: its bytes, so that no single line outweighs the rest of a page.
const MOST_WEIGHT: usize = 600;
/// What the heading of comments weighs: more than any paragraph, because it ends the story.
pub(in crate::input) const TAIL_WEIGHT: isize = -800;
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
pub(in crate::input) struct Signs {
    /// A phrase of furniture.
    furniture: bool,
    /// A phrase that only banners hold.
    cookie: bool,
    /// Words that banners are made of.
    pub(super) cues: u8,
    /// Phrases that a true sentence may hold too.
    hints: u8,
    /// Headings of other stories, and of what ends a page.
    pub(in crate::input) section: bool,
    pub(in crate::input) tail: bool,
    /// The share of its words that menus are made of, in hundredths.
    pub(in crate::input) menu: u8,
    /// A paragraph's sentence.
    pub(in crate::input) sentence: bool,
    /// Parts with bars or arrows between them, and no sentence.
    pub(in crate::input) parted: bool,
    pub(in crate::input) credit: bool,
}

/// What the phrases and words of each line say.
pub(in crate::input) fn signs(blocks: &Blocks, lexicons: &Lexicons) -> Vec<Signs> {
    let mut folded = Vec::new();
    blocks.items.iter().map(|block| Signs::new(blocks.of(block), &mut folded, lexicons)).collect()
}

/// How a line of a whole page weighs for (paragraphs, in bytes) or against the story it may stand in, and whether it
/// bears a sign of furniture.
pub(in crate::input) fn weights(blocks: &Blocks, signs: &[Signs]) -> Vec<(isize, bool)> {
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
    pub(in crate::input) fn is_named(&self) -> bool {
        self.furniture && !self.section && !self.tail && !self.is_banner()
    }

    pub(super) fn new(line: &str, folded: &mut Vec<u8>, lexicons: &Lexicons) -> Self {
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
        // A line of several paragraphs is a page that stands in one line.
        if line.len() > SEARCHED {
            (signs.cookie, signs.cues) = (false, 0);
        }
        signs.furniture |= short && signs.hints > u8::from(signs.sentence);
        if short {
            signs.menu = u8::try_from(count.menu * 100 / count.words.max(1)).unwrap_or(100);
            signs.parted = !signs.sentence
                && is_parted(line)
                && !counts_people(line, lexicons)
                && !names_officer(line, lexicons)
                && !is_note(line, lexicons)
                && !states_values(line, lexicons);
            signs.credit = is_credit(line, lexicons);
            signs.furniture |= is_byline(line, lexicons) || is_interruption(line, lexicons);
        }
        signs
    }

    pub(super) fn is_furniture(self) -> bool {
        self.furniture || self.is_banner() || self.section || self.tail
    }

    pub(in crate::input) fn is_banner(&self) -> bool {
        self.cookie || self.cues >= 3
    }

    /// What the line itself tells; `outside` when there is no paragraph before it, or none after it.
    pub(super) fn verdict(self, item: bool, outside: bool) -> Option<DropReason> {
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
