//! [`Search`]: the lines of a page that may be its headline, and where each stands.

use super::is_prose;
use super::signs;
use super::story::Story;
use crate::block::BlockKind;
use crate::input::block::Blocks;
use crate::input::dropped::DropReason;
use crate::input::line_end::last_bits;
use crate::input::line_shape::is_parted;
use crate::input::mail;
use crate::input::metadata::date::{self, Order};
use crate::input::metadata::title::{self, Part};
use crate::input::page_lines::words::words;
use crate::lexicon::{BoilerplateKind, Cue, HeadlineSign, HeadlineSigns, Lexicons};
use std::ops::{Range, RangeInclusive};

/// The longest headline, in characters: 99 % of 5,585 titles have at most 140.
pub(super) const LONGEST_HEADLINE: usize = 140;
/// How many words a headline has: 99 % of 5,585 titles have at most 19, and the longest have 33.
const HEADLINE_WORDS: RangeInclusive<usize> = 2..=24;
/// How many lines are looked at: walls of consent notices have hundreds.
const MOST_LINES: usize = 400;
/// How many paragraphs of the story may stand before its headline: a standfirst, and notices that read like a story.
const MOST_PARAGRAPHS: usize = 6;
/// The longest brief line, in bytes: an item of a menu.
const LONGEST_BRIEF: usize = 60;
/// How many lines below a headline its date may stand.
const NEAR_DATE: usize = 4;
/// How many lines below a headline its first paragraph may stand: a date and a by-line come between.
const NEAR_PROSE: usize = 3;
/// How many lines below a headline its by-line may stand.
const NEAR_BYLINE: usize = 2;
/// How many lines on each side are near.
const AROUND: usize = 5;
/// The fewest words of a part of a title that stands on the page by itself.
const FEWEST_PART_WORDS: usize = 3;

/// A line that may be the headline.
#[derive(Debug)]
pub(super) struct Candidate {
    pub at: usize,
    pub words: String,
    pub signs: HeadlineSigns,
    /// What the words weigh that the story says too.
    pub told: f32,
}

/// What the search looks at.
pub(super) struct Search<'p> {
    blocks: &'p Blocks,
    verdicts: &'p [Option<DropReason>],
    story: &'p Story,
    mail: &'p mail::Head,
    lexicons: &'p Lexicons,
    /// The first line that is kept.
    first: usize,
    /// The layout leaves nothing out: a release, and no page of a site.
    is_release: bool,
    /// The end of the lines that are looked at.
    end: usize,
    /// Which lines are date lines.
    dated: Vec<bool>,
}

impl<'p> Search<'p> {
    pub(super) fn new(
        blocks: &'p Blocks,
        verdicts: &'p [Option<DropReason>],
        mail: &'p mail::Head,
        story: &'p Story,
        lexicons: &'p Lexicons,
    ) -> Self {
        let count = blocks.items.len();
        let end = story.paragraphs.get(MOST_PARAGRAPHS).copied().unwrap_or(count).min(MOST_LINES);
        let is_dated =
            |at: usize| date::dateline(blocks.of(&blocks.items[at]), Order::Day, lexicons).is_some();
        Self {
            dated: (0..count.min(end + NEAR_DATE)).map(is_dated).collect(),
            first: verdicts.iter().position(Option::is_none).unwrap_or(count),
            is_release: !verdicts[mail.lines.end..].contains(&Some(DropReason::Layout)),
            end,
            blocks,
            verdicts,
            story,
            mail,
            lexicons,
        }
    }

    /// The lines that may be the headline, and what is seen of each.
    pub(super) fn candidates(&self) -> Vec<Candidate> {
        (self.mail.lines.end..self.end).filter_map(|at| self.candidate(at)).collect()
    }

    fn candidate(&self, at: usize) -> Option<Candidate> {
        if !matches!(self.verdicts[at], None | Some(DropReason::Layout)) || self.is_prose(at) {
            return None;
        }
        let words = brief(self.line(at), self.lexicons)?;
        let told = self.story.told(&words, self.story.above(at), self.lexicons);
        let mut signs = signs::of_words(&words, told, self.lexicons);
        self.add_place(at, &mut signs);
        self.add_around(at, &mut signs);
        let subject = self.mail.subject.as_deref();
        for (sign, truth) in [
            (HeadlineSign::Subject, subject.is_some_and(|subject| subject.contains(words.as_str()))),
            (HeadlineSign::GoesOn, self.goes_on(at, &words)),
            (HeadlineSign::Stop, self.line(at).ends_with(['.', '!', '\u{2026}'])),
        ] {
            signs[sign as usize] = f32::from(truth);
        }
        Some(Candidate { at, words, signs, told: told.weight })
    }

    /// Adds where a line stands on the page and to the story, and of which kind it is.
    fn add_place(&self, at: usize, signs: &mut HeadlineSigns) {
        let above = self.story.above(at);
        let next = self.story.paragraphs.get(above);
        signs[signs::place(next.map(|next| next - at - 1), above) as usize] = 1.;
        let kind = self.blocks.items[at].kind;
        let opens = at == self.mail.lines.end;
        for (sign, truth) in [
            (HeadlineSign::NextProse, next.is_some_and(|next| *next == at + 1)),
            (HeadlineSign::FirstLine, opens),
            (HeadlineSign::FirstKept, at == self.first),
            (HeadlineSign::FirstOfRelease, opens && self.is_release),
            (HeadlineSign::LeftOut, self.verdicts[at].is_some()),
            (HeadlineSign::Heading, kind == BlockKind::Heading),
            (HeadlineSign::FirstHeading, kind == BlockKind::Heading && at == self.first),
            (HeadlineSign::ListItem, kind == BlockKind::ListItem),
        ] {
            signs[sign as usize] = f32::from(truth);
        }
    }

    /// Adds which dates, paragraphs and brief lines stand around a line.
    fn add_around(&self, at: usize, signs: &mut HeadlineSigns) {
        let below = |reach: usize| at + 1..(at + 1 + reach).min(self.blocks.items.len());
        let dated = |far: usize| self.dated.get(at + far).is_some_and(|dated| *dated);
        let (first, second) = (dated(1), dated(2));
        let is_brief = |at: usize| self.line(at).len() <= LONGEST_BRIEF;
        let between_brief = at > 0 && !below(1).is_empty() && is_brief(at - 1) && is_brief(at + 1);
        let around = at.saturating_sub(AROUND)..below(AROUND).end;
        let is_longest = |mut around: Range<usize>| {
            around.all(|other| self.line(other).len() <= self.line(at).len() || self.is_prose(other))
        };
        for (sign, truth) in [
            (HeadlineSign::DateRightBelow, first),
            (HeadlineSign::DateTwoBelow, second && !first),
            (HeadlineSign::DateBelow, !first && !second && (3..=NEAR_DATE).any(dated)),
            (HeadlineSign::ProseRightAbove, at > 0 && self.is_prose(at - 1)),
            (HeadlineSign::ProseNear, below(NEAR_PROSE).any(|at| self.is_prose(at))),
            (HeadlineSign::BylineBelow, below(NEAR_BYLINE).any(|at| self.is_byline(at))),
            (HeadlineSign::InList, between_brief && !first && !second),
            (HeadlineSign::Longest, is_longest(around)),
        ] {
            signs[sign as usize] = f32::from(truth);
        }
    }

    /// The part of a title that stands on the page by itself; all of it where none does.
    pub(super) fn part<'w>(&self, words: &'w str) -> &'w str {
        let stands = |part: &str| {
            let long = part.split(' ').count() >= FEWEST_PART_WORDS;
            long && part != words
                && self.blocks.items.iter().any(|block| self.blocks.of(block).eq_ignore_ascii_case(part))
        };
        title::by_story(words, |part| if stands(part) { Part::Stands(0) } else { Part::Unknown })
    }

    fn line(&self, at: usize) -> &str {
        self.blocks.of(&self.blocks.items[at])
    }

    fn is_prose(&self, at: usize) -> bool {
        self.verdicts[at].is_none() && is_prose(self.line(at))
    }

    fn is_byline(&self, at: usize) -> bool {
        let first = words(self.line(at)).next().unwrap_or_default();
        self.lexicons.boilerplate().is_word(BoilerplateKind::Author, &first.to_lowercase())
    }

    /// Whether a line breaks off in the midst of a sentence, which the next line ends.
    fn goes_on(&self, at: usize, words: &str) -> bool {
        let next = self.blocks.items.get(at + 1).map_or("", |block| self.blocks.of(block));
        let last = last_bits(words, self.lexicons);
        let grammar = Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::Conjunction.bit();
        let opened = words.matches('(').count() > words.matches(')').count();
        next.starts_with(char::is_lowercase) || opened || last & grammar != 0
    }
}

/// The words of a line that is as brief as a headline and may be one.
fn brief(line: &str, lexicons: &Lexicons) -> Option<String> {
    if line.ends_with([':', ',', ';'])
        || line.len() > LONGEST_HEADLINE * 4
        || line.contains(['@', '\u{2502}'])
        || is_parted(line) && !title::names_site(line, lexicons)
        || title::is_row(line)
    {
        return None;
    }
    let words = title::line(line, lexicons)?;
    let count = words.split_whitespace().count();
    let short = words.chars().count() <= LONGEST_HEADLINE && HEADLINE_WORDS.contains(&count);
    (short && date::dateline(&words, Order::Day, lexicons).is_none()).then_some(words)
}
