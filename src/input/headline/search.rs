//! [`Search`]: what each line has that speaks for a headline.

use super::{HEADING, Headline, MOST_SENTENCES, kept_prose, prose, said};
use crate::block::BlockKind;
use crate::input::block::Blocks;
use crate::input::dropped::DropReason;
use crate::input::line_end::last_bits;
use crate::input::line_shape::is_parted;
use crate::input::metadata::date::{self, Order};
use crate::input::metadata::title;
use crate::input::said::{Said, Share};
use crate::lexicon::{Cue, Lexicons};
use std::cell::OnceCell;
use std::ops::RangeInclusive;

/// The longest headline, in characters: 99 % of 5,585 titles have at most 140.
pub(super) const LONGEST_HEADLINE: usize = 140;
/// How many words a headline has: 99 % of 5,585 titles have at most 19, and the longest have 33.
const HEADLINE_WORDS: RangeInclusive<usize> = 2..=24;
/// The share of a paragraph's words, in hundredths, below which it is none of the story.
const FOREIGN: usize = 15;
/// The smallest score of a headline.
const ENOUGH: usize = 50;
/// The smallest score of a headline between a date and a paragraph: few of its words need come again.
const ENOUGH_DATED: usize = 35;
/// What each word adds to the score that comes again in the story: a name of a site is brief.
const WORD: usize = 8;
/// How many words add to the score, so that a long line does not outweigh a headline.
const MOST_WORDS: usize = 6;
/// The words that say something of a headline, at least; a label of one or two says little although its story says it.
const FEWEST_TELLING: usize = 4;
/// What it adds to the score that a date follows the line.
const DATED: usize = 15;
/// What it adds to the score that a paragraph follows the line.
const LEADING: usize = 10;
/// How many lines after a headline its date may stand: a by-line comes between.
const NEAR_DATE: usize = 2;
/// How many lines after a headline its first paragraph may stand: a date and a by-line come between.
const NEAR_SENTENCE: usize = 3;

/// What the search looks at.
pub(super) struct Search<'p> {
    blocks: &'p Blocks,
    verdicts: &'p [Option<DropReason>],
    /// The words of the story, once they are asked for.
    said: OnceCell<Said>,
    /// The words of the paragraphs after the first few, likewise.
    later: OnceCell<Said>,
    lexicons: &'p Lexicons,
}

impl<'p> Search<'p> {
    pub(super) fn new(
        blocks: &'p Blocks,
        verdicts: &'p [Option<DropReason>],
        lexicons: &'p Lexicons,
    ) -> Self {
        Self { blocks, verdicts, said: OnceCell::new(), later: OnceCell::new(), lexicons }
    }

    fn line(&self, at: usize) -> &str {
        self.blocks.of(&self.blocks.items[at])
    }

    pub(super) fn is_heading(&self, at: usize) -> bool {
        self.blocks.items[at].kind == BlockKind::Heading
    }

    pub(super) fn is_prose(&self, at: usize) -> bool {
        kept_prose(self.blocks, self.verdicts, at)
    }

    fn said(&self) -> &Said {
        self.said.get_or_init(|| said(self.blocks, self.verdicts))
    }

    /// Whether a paragraph says little of what the later ones say: a notice of the site.
    pub(super) fn is_foreign(&self, at: usize) -> bool {
        let story = || prose(self.blocks, self.verdicts).skip(MOST_SENTENCES);
        let later = self.later.get_or_init(|| Said::new(self.blocks, story()));
        !later.is_empty() && later.share(self.line(at), self.lexicons).percent() < FOREIGN
    }

    /// Whether a line may be a headline, by its length and its end.
    pub(super) fn may_be_brief(&self, at: usize) -> bool {
        matches!(self.verdicts[at], None | Some(DropReason::Layout)) && is_open(self.line(at))
    }

    /// The headline that a line may be, and how much speaks for it.
    pub(super) fn candidate(&self, at: usize, subject: Option<&str>) -> Option<(usize, Headline)> {
        if !matches!(self.verdicts[at], None | Some(DropReason::Layout)) {
            return None;
        }
        let words = brief(self.line(at), self.lexicons)?;
        let share = self.said().share(&words, self.lexicons);
        if share.found == 0 || self.goes_on(at, &words) {
            return None;
        }
        let (dated, leads) = (self.is_dated(at), self.leads(at));
        if !(is_enough(share) || dated && leads) {
            return None;
        }
        let kind = self.blocks.items[at].kind;
        let named = subject.is_some_and(|subject| subject.contains(words.as_str()));
        let mut score =
            share.found * 100 / share.all.max(FEWEST_TELLING) + WORD * share.found.min(MOST_WORDS);
        score += HEADING * (usize::from(kind == BlockKind::Heading) + usize::from(named));
        score += DATED * usize::from(dated) + LEADING * usize::from(leads);
        if kind == BlockKind::ListItem {
            score = score.saturating_sub(HEADING);
        }
        let enough = if dated && leads { ENOUGH_DATED } else { ENOUGH };
        (score >= enough).then_some((score, Headline { at, words }))
    }

    /// Whether a line breaks off in the midst of a sentence, which the next line ends.
    fn goes_on(&self, at: usize, words: &str) -> bool {
        let next = self.blocks.items.get(at + 1).map_or("", |block| self.blocks.of(block));
        let last = last_bits(words, self.lexicons);
        let grammar = [Cue::Determiner, Cue::Preposition, Cue::Conjunction];
        let opened = words.matches('(').count() > words.matches(')').count();
        next.starts_with(char::is_lowercase) || opened || grammar.iter().any(|cue| last & cue.bit() != 0)
    }

    pub(super) fn is_dated(&self, at: usize) -> bool {
        let behind = at + 1..(at + 1 + NEAR_DATE).min(self.blocks.items.len());
        behind.into_iter().any(|at| date::dateline(self.line(at), Order::Day, self.lexicons).is_some())
    }

    fn leads(&self, at: usize) -> bool {
        (at + 1..(at + 1 + NEAR_SENTENCE).min(self.blocks.items.len())).any(|at| self.is_prose(at))
    }

    pub(super) fn first_kept(&self) -> Option<usize> {
        self.verdicts.iter().position(Option::is_none)
    }

    /// The first kept line, where it is a heading or a longer line follows and it holds a word of the story; of the first line
    /// of all, and in a story without paragraphs, nothing more is asked.
    pub(super) fn first_line(&self) -> Option<Headline> {
        let first = self.first_kept()?;
        let kept = (first + 1..self.blocks.items.len()).filter(|at| self.verdicts[*at].is_none());
        let len = |at: usize| self.line(at).len();
        let mut longer = kept.take(2).map(|at| len(at) > len(first));
        let kind = self.blocks.items[first].kind;
        let heading = kind == BlockKind::Heading;
        if !heading && (kind == BlockKind::ListItem || !longer.any(|longer| longer)) {
            return None;
        }
        let words = brief(self.line(first), self.lexicons)?;
        let says = || {
            let prose = prose(self.blocks, self.verdicts).next().is_some();
            first == 0 || !prose || self.said().share(&words, self.lexicons).found > 0
        };
        (heading || says()).then_some(Headline { at: first, words })
    }
}

/// Whether more than one word of a line comes again, or all of it.
fn is_enough(share: Share) -> bool {
    share.found > 1 || share.found == 1 && share.all == 1
}

/// Whether a line is not far too long for a headline and does not end like a sentence.
fn is_open(line: &str) -> bool {
    line.len() <= LONGEST_HEADLINE * 4 && !line.ends_with(['.', ':', ',', ';'])
}

/// The words of a line that is as brief as a headline and may be one.
fn brief(line: &str, lexicons: &Lexicons) -> Option<String> {
    if !is_open(line) || is_parted(line) || title::is_row(line) || line.contains(['@', '\u{2502}']) {
        return None;
    }
    let words = title::line(line, lexicons)?;
    let count = words.split_whitespace().count();
    let short = words.chars().count() <= LONGEST_HEADLINE && HEADLINE_WORDS.contains(&count);
    (short && date::dateline(&words, Order::Day, lexicons).is_none()).then_some(words)
}
