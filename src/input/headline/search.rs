//! [`Search`]: the lines of a page that may be its headline, and where each stands.

use super::is_prose;
use super::signs;
use super::story::Story;
use crate::input::block::Blocks;
use crate::input::dropped::DropReason;
use crate::input::line_end::last_bits;
use crate::input::line_shape::is_parted;
use crate::input::mail;
use crate::input::metadata::date::{self, Order};
use crate::input::metadata::title::{self, Part};
use crate::input::page_lines::words::{each_word, words};
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
/// How many lines below a headline its date may stand.
pub(super) const NEAR_DATE: usize = 4;
/// The fewest words of a part of a title that stands on the page by itself.
const FEWEST_PART_WORDS: usize = 3;

/// How many lines a headline is printed on.
const MOST_PRINTED: usize = 3;
/// What stands between the parts of a trail: `Home > News > New sergeant`.
const TRAIL: [&str; 4] = [" > ", " \u{203a} ", " \u{2192} ", " \u{bb} "];
/// What stands between them only where there are two or more: a headline may have one.
const TRAIL_OF_MANY: &str = " / ";

/// Lines that may be the headline: one, or those that it is printed on.
#[derive(Debug)]
pub(super) struct Candidate {
    pub lines: Range<usize>,
    /// They hold no more than the headline: no trail of the pages above.
    pub is_whole: bool,
    pub words: String,
    pub signs: HeadlineSigns,
    /// What the words weigh that the story says too.
    pub told: f32,
}

/// What the search looks at.
pub(super) struct Search<'p> {
    pub(super) blocks: &'p Blocks,
    pub(super) verdicts: &'p [Option<DropReason>],
    pub(super) story: &'p Story,
    pub(super) mail: &'p mail::Head,
    pub(super) lexicons: &'p Lexicons,
    /// The first line that is kept.
    pub(super) first: usize,
    /// The layout leaves nothing out: a release, and no page of a site.
    pub(super) is_release: bool,
    /// The end of the lines that are looked at.
    pub(super) end: usize,
    /// Which lines are date lines.
    pub(super) dated: Vec<bool>,
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
        let alone = |at: usize| self.candidate(at..at + 1, self.line(at));
        let printed = |at: usize| {
            let lines = self.printed(at)?;
            let words: Vec<&str> = lines.clone().map(|at| self.line(at)).collect();
            self.candidate(lines, &words.join(" "))
        };
        (self.mail.lines.end..self.end).flat_map(|at| [alone(at), printed(at)]).flatten().collect()
    }

    /// The lines of a headline that begins at one and goes on in the next.
    fn printed(&self, at: usize) -> Option<Range<usize>> {
        let last = (self.end - 1).min(at + MOST_PRINTED - 1);
        let end = (at..last).take_while(|at| self.joins(*at)).last()? + 2;
        Some(at..end)
    }

    /// Whether the words of a line go on in the next.
    fn joins(&self, at: usize) -> bool {
        let (line, next) = (self.line(at), self.line(at + 1));
        let is_label = || title::is_label(line, self.lexicons);
        let shouted = || is_shouted(line) && is_shouted(next) && !is_label();
        self.may_hold(at)
            && self.may_hold(at + 1)
            && !self.dated[at + 1]
            && !self.is_byline(at + 1)
            && !next.split(' ').next().is_some_and(|word| word.contains('.'))
            && (self.goes_on(at, line) && self.is_known(next) || shouted())
    }

    /// Whether the first word of a line is one that releases have: no name of a user or a site.
    fn is_known(&self, line: &str) -> bool {
        let first = line.split_whitespace().next().unwrap_or_default();
        let mut small = String::new();
        let mut rarities =
            each_word(first).map(|word| self.lexicons.line_model().word(word.number(&mut small)).rarity());
        first.starts_with(char::is_uppercase) || rarities.next().is_some_and(|rarity| rarity < 1.)
    }

    /// Whether a line may be a headline or part of one.
    fn may_hold(&self, at: usize) -> bool {
        matches!(self.verdicts[at], None | Some(DropReason::Layout)) && !self.is_prose(at)
    }

    fn candidate(&self, lines: Range<usize>, line: &str) -> Option<Candidate> {
        let (at, last) = (lines.start, lines.end - 1);
        if !self.may_hold(at) {
            return None;
        }
        let trail = end_of_trail(line);
        let words = brief(trail.unwrap_or(line), self.lexicons)?;
        let told = self.story.told(&words, self.story.above(at), self.lexicons);
        let mut signs = signs::of_words(&words, told, self.lexicons);
        self.add_place(&lines, &mut signs);
        self.add_around(&lines, &mut signs);
        let subject = self.mail.subject.as_deref();
        for (sign, truth) in [
            (HeadlineSign::Subject, subject.is_some_and(|subject| subject.contains(words.as_str()))),
            (HeadlineSign::GoesOn, self.goes_on(last, &words)),
            (HeadlineSign::Stop, line.ends_with(['.', '!', '\u{2026}'])),
            (HeadlineSign::Joined, lines.len() > 1),
            (HeadlineSign::Trail, trail.is_some()),
        ] {
            signs[sign as usize] = f32::from(truth);
        }
        Some(Candidate { lines, is_whole: trail.is_none(), words, signs, told: told.weight })
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

    pub(super) fn line(&self, at: usize) -> &str {
        self.blocks.of(&self.blocks.items[at])
    }

    pub(super) fn is_prose(&self, at: usize) -> bool {
        self.verdicts[at].is_none() && is_prose(self.line(at))
    }

    pub(super) fn is_byline(&self, at: usize) -> bool {
        let first = words(self.line(at)).next().unwrap_or_default();
        self.lexicons.boilerplate().kinds_of(first).contains(&BoilerplateKind::Author)
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

/// The last part of a trail of pages.
fn end_of_trail(line: &str) -> Option<&str> {
    let of_many = || line.rsplit_once(TRAIL_OF_MANY).filter(|(above, _)| above.contains(TRAIL_OF_MANY));
    TRAIL.iter().find_map(|mark| line.rsplit_once(mark)).or_else(of_many).map(|(_, last)| last)
}

/// Whether a line tells who made its picture: `Photo: Jane Doe`.
fn is_captioned(line: &str, lexicons: &Lexicons) -> bool {
    let Some((before, _)) = line.split_once(": ") else { return false };
    let last = words(before).last().unwrap_or_default();
    lexicons.boilerplate().is_word(BoilerplateKind::Credit, &last.to_lowercase())
}

/// Whether a menu unfolds behind a word of a line: `Tools \u{25be} Search`.
fn unfolds(line: &str) -> bool {
    line.chars().skip(1).any(|c| matches!(c, '\u{25b8}'..='\u{25bf}'))
}

/// Whether a line has capitals only.
fn is_shouted(line: &str) -> bool {
    line.contains(char::is_uppercase) && !line.contains(char::is_lowercase)
}

/// The words of a line that is as brief as a headline and may be one.
fn brief(line: &str, lexicons: &Lexicons) -> Option<String> {
    if line.ends_with([':', ',', ';'])
        || line.len() > LONGEST_HEADLINE * 4
        || line.contains(['@', '\u{2502}'])
        || is_parted(line) && !title::names_site(line, lexicons)
        || title::is_row(line)
        || unfolds(line)
        || is_captioned(line, lexicons)
    {
        return None;
    }
    let words = title::line(line, lexicons)?;
    let count = words.split_whitespace().count();
    let short = words.chars().count() <= LONGEST_HEADLINE && HEADLINE_WORDS.contains(&count);
    (short && date::dateline(&words, Order::Day, lexicons).is_none()).then_some(words)
}
