//! Where lines that may be a headline stand on their page, and what stands around them.

use super::search::{NEAR_DATE, Search};
use super::signs;
use crate::block::BlockKind;
use crate::lexicon::{HeadlineSign, HeadlineSigns};
use std::ops::Range;

/// The longest brief line, in bytes: an item of a menu.
const LONGEST_BRIEF: usize = 60;
/// How many lines below a headline its first paragraph may stand: a date and a by-line come between.
const NEAR_PROSE: usize = 3;
/// How many lines below a headline its by-line may stand.
const NEAR_BYLINE: usize = 2;
/// How many lines on each side are near.
const AROUND: usize = 5;

impl Search<'_> {
    /// Adds where a line stands on the page and to the story, and of which kind it is.
    pub(super) fn add_place(&self, lines: &Range<usize>, signs: &mut HeadlineSigns) {
        let at = lines.start;
        let above = self.story.above(at);
        let next = self.story.paragraphs.get(above);
        signs[signs::place(next.map(|next| next - lines.end), above) as usize] = 1.;
        let kind = self.blocks.items[at].kind;
        let opens = at == self.mail.lines.end;
        for (sign, truth) in [
            (HeadlineSign::NextProse, next.is_some_and(|next| *next == lines.end)),
            (HeadlineSign::FirstLine, opens),
            (HeadlineSign::FirstKept, at == self.first),
            (HeadlineSign::FirstOfRelease, self.is_release && opens),
            (HeadlineSign::LeftOut, self.verdicts[at].is_some()),
            (HeadlineSign::Heading, kind == BlockKind::Heading),
            (HeadlineSign::FirstHeading, kind == BlockKind::Heading && at == self.first),
            (HeadlineSign::ListItem, kind == BlockKind::ListItem),
        ] {
            signs[sign as usize] = f32::from(truth);
        }
    }

    /// Adds which dates, paragraphs and brief lines stand around a line.
    pub(super) fn add_around(&self, lines: &Range<usize>, signs: &mut HeadlineSigns) {
        let (at, end) = (lines.start, lines.end);
        let below = |reach: usize| end..(end + reach).min(self.blocks.items.len());
        let dated = |far: usize| self.dated.get(end - 1 + far).is_some_and(|dated| *dated);
        let (first, second) = (dated(1), dated(2));
        let is_brief = |at: usize| self.line(at).len() <= LONGEST_BRIEF;
        let between_brief = at > 0 && !below(1).is_empty() && is_brief(at - 1) && is_brief(end);
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
}
