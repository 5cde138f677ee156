//! The day of publication among the dates that the lines of a page hold.
//!
//! Each brief line with a date near the headline or at either end of the story is weighed by the words beside its date, by where
//! it stands and by the other dates of the page; the heaviest tells the day, if it weighs more than none. The weights stand in
//! `dateline_weights.tsv`.

use super::listed;
use super::signs;
use crate::block::BlockKind;
use crate::input::block::Blocks;
use crate::input::byline;
use crate::input::dropped::DropReason;
use crate::input::headline::{Story, is_prose};
use crate::input::line_shape::people_at;
use crate::input::metadata::date::{self, Order};
use crate::lexicon::{DatelineSign, DatelineSigns, Lexicons};
use crate::timex::{Grain, Timex};

/// How many lines above the story and its headline are looked at: menus and buttons come between.
const ABOVE: usize = 40;
/// How many lines below the end of the story are looked at: notes to editors come between.
const BELOW: usize = 12;
/// How many paragraphs at either end of the story are looked at.
const ENDS: usize = 3;
/// The fewest digits of a date with its year.
const FEWEST_DIGITS: usize = 3;
/// How many lines with a date are weighed.
const MOST_DATED: usize = 64;
/// How many words a rank at the start of an item has.
const ITEM: usize = 4;
/// The year of the first pages.
const FIRST_YEAR: u16 = 1990;
/// How many lines apart two dates stand near.
const NEAR: usize = 5;

/// A page whose day of publication is looked for.
pub(in crate::input) struct Page<'p> {
    pub blocks: &'p Blocks,
    pub verdicts: &'p [Option<DropReason>],
    pub story: &'p Story,
    pub headline: Option<usize>,
    pub order: Order,
}

/// A line with a date.
struct Dated {
    at: usize,
    date: Timex,
    signs: DatelineSigns,
}

/// The day of publication.
#[derive(Debug, Clone, Copy)]
pub(in crate::input) struct Published {
    pub date: Timex,
    /// The line, where it says no more than that.
    pub line: Option<usize>,
}

/// The day of publication that most speaks for.
pub(in crate::input) fn find(page: &Page<'_>, lexicons: &Lexicons) -> Option<Published> {
    let mut dated: Vec<Dated> =
        page.looked_at().filter_map(|at| page.dated(at, lexicons)).take(MOST_DATED).collect();
    compare(&mut dated);
    let model = lexicons.line_model();
    let mut best: Option<(f32, &Dated)> = None;
    for dated in &dated {
        let weight = model.dateline(&dated.signs);
        if weight > best.map_or(0., |(most, _)| most) {
            best = Some((weight, dated));
        }
    }
    let (_, Dated { at, date, signs }) = best?;
    let line = page.blocks.of(&page.blocks.items[*at]);
    let is_line = signs[DatelineSign::Other as usize] == 0. && !byline::is_of_officer(line, lexicons);
    Some(Published { date: *date, line: is_line.then_some(*at) })
}

impl Page<'_> {
    /// The lines near the headline and at either end of the story.
    fn looked_at(&self) -> impl Iterator<Item = usize> + '_ {
        let count = self.blocks.items.len();
        let first = self.story.paragraphs.first().copied();
        let top = first.into_iter().chain(self.headline).min().unwrap_or(0);
        let early = self.story.paragraphs.get(ENDS).copied().unwrap_or(count);
        let late = self.story.paragraphs.iter().rev().nth(ENDS - 1).copied().unwrap_or(0).max(early);
        let end = self.story.paragraphs.last().map_or(count, |last| (last + 1 + BELOW).min(count));
        (top.saturating_sub(ABOVE)..early.min(end)).chain(late..end)
    }

    /// What is seen of a line that holds a date.
    fn dated(&self, at: usize, lexicons: &Lexicons) -> Option<Dated> {
        let block = &self.blocks.items[at];
        let line = self.blocks.of(block);
        if !date::may_hold_date(line) {
            return None;
        }
        if line.bytes().filter(u8::is_ascii_digit).take(FEWEST_DIGITS).count() < FEWEST_DIGITS {
            return None;
        }
        // `- Inspector Jane Doe, 3 April 2023`: an item about somebody.
        let named = || people_at(&line.split_whitespace().take(ITEM).collect::<Vec<_>>(), lexicons).is_some();
        if is_prose(line) || block.kind == BlockKind::ListItem && named() {
            return None;
        }
        if listed::is_of_story((self.blocks, self.verdicts), at, self.order, lexicons) {
            return None;
        }
        let above = at.checked_sub(1).map(|above| self.blocks.of(&self.blocks.items[above]));
        let labelled = above
            .filter(|label| date::is_label_before(label, lexicons))
            .map(|label| format!("{} {line}", label.trim_end_matches([':', ' '])));
        let line = labelled.as_deref().unwrap_or(line);
        let parted = part(line);
        let line = parted.as_deref().unwrap_or(line);
        let date = date::found(line, self.order, lexicons)?;
        if date.year().is_some_and(|year| year < FIRST_YEAR) {
            return None;
        }
        let mut signs = signs::of_words(line, date, self.order, lexicons);
        // A sentence that tells of another day.
        if signs[DatelineSign::Other as usize] > 0. && line.ends_with(['.', '?']) {
            return None;
        }
        let mut set = |sign: DatelineSign, truth: bool| {
            signs[sign as usize] = f32::from(truth);
        };
        set(self.to_headline(at), true);
        set(self.to_story(at), true);
        set(DatelineSign::Month, date.grain() != Grain::Day);
        set(DatelineSign::ListItem, block.kind == BlockKind::ListItem);
        set(DatelineSign::LeftOut, self.verdicts[at].is_some());
        Some(Dated { at, date, signs })
    }

    fn to_headline(&self, at: usize) -> DatelineSign {
        let Some(headline) = self.headline else { return DatelineSign::NoHeadline };
        match (at.checked_sub(headline), headline.saturating_sub(at)) {
            (Some(0), _) => DatelineSign::InHeadline,
            (Some(1), _) => DatelineSign::RightBelowHeadline,
            (Some(2), _) => DatelineSign::TwoBelowHeadline,
            (Some(3..=4), _) => DatelineSign::UpTo4BelowHeadline,
            (Some(5..=8), _) => DatelineSign::UpTo8BelowHeadline,
            (None, 1) => DatelineSign::RightAboveHeadline,
            (None, 2..=4) => DatelineSign::UpTo4AboveHeadline,
            _ => DatelineSign::FarFromHeadline,
        }
    }

    fn to_story(&self, at: usize) -> DatelineSign {
        let paragraphs = &self.story.paragraphs;
        let above = self.story.above(at);
        if above == 0 {
            return match paragraphs.first().map_or(0, |first| first - at) {
                0..=1 => DatelineSign::RightAboveStory,
                2..=4 => DatelineSign::UpTo4AboveStory,
                5..=12 => DatelineSign::UpTo12AboveStory,
                _ => DatelineSign::FarAboveStory,
            };
        }
        if above < paragraphs.len() {
            return if above <= 2 { DatelineSign::AmongFirst } else { DatelineSign::InStory };
        }
        match paragraphs.last().map_or(0, |last| at - last) {
            0..=1 => DatelineSign::RightBelowStory,
            2..=4 => DatelineSign::UpTo4BelowStory,
            _ => DatelineSign::FarBelowStory,
        }
    }
}

/// A line with a blank between letters and figures that no blank parts: `Editor3 May 2024`, as elements of a page are printed.
fn part(line: &str) -> Option<String> {
    let bytes = line.as_bytes();
    let meets = |at: usize| bytes[at].is_ascii_digit() && bytes[at - 1].is_ascii_lowercase();
    let at = (1..bytes.len()).find(|at| meets(*at))?;
    let (before, behind) = line.split_at(at);
    Some(format!("{before} {behind}"))
}

/// Adds what is seen of the dates of a page beside each other.
fn compare(dated: &mut [Dated]) {
    let others: Vec<(usize, Timex)> = dated.iter().map(|dated| (dated.at, dated.date)).collect();
    let due: Vec<Timex> = dated
        .iter()
        .filter(|dated| dated.signs[DatelineSign::Due as usize] > 0.)
        .map(|dated| dated.date)
        .collect();
    let latest = others.iter().map(|(_, date)| date.to_string()).max();
    for (number, dated) in dated.iter_mut().enumerate() {
        let same = others.iter().filter(|(_, date)| *date == dated.date).count();
        let near = |(at, date): &(usize, Timex)| at.abs_diff(dated.at) <= NEAR && *date != dated.date;
        for (sign, truth) in [
            (DatelineSign::First, number == 0),
            (DatelineSign::Again, same > 1),
            (DatelineSign::Latest, latest.as_deref() == Some(dated.date.to_string().as_str())),
            (DatelineSign::OthersNear, others.iter().any(near)),
            (DatelineSign::DueElsewhere, due.contains(&dated.date)),
        ] {
            dated.signs[sign as usize] = f32::from(truth);
        }
    }
}
