//! Lists of the body: a brief line says little of itself, so the lines beside it say whether it is an item.

use super::line::Line;
use super::shape::Form;
use super::smoothing::{BESIDE_FURNITURE, Page, rows};
use crate::lexicon::LineSign;
use std::ops::Range;

/// What an item of a list weighs at least: it is as brief as an item of a menu.
const ITEM_WEIGHT: f32 = -3.5;
/// What the first item below a colon weighs at least where the line with the colon is the body's.
const FIRST_ITEM_WEIGHT: f32 = -3.;
/// How many names in a row are a list.
const FEWEST_NAMES: usize = 3;
/// How many brief lines of the body make a list.
const LIST: usize = 2;
/// What the next one weighs at least.
const NEXT_WEIGHT: f32 = -2.5;
/// What the one before them weighs at least: a label of the site's may stand there.
const PREVIOUS_WEIGHT: f32 = -1.;
/// What an item weighs at least that has a word of furniture.
const SURE_ITEM_WEIGHT: f32 = -0.5;
/// The share of its words that furniture is made of, which it stays below: one of seven.
const SURE_ITEM_FURNITURE: f32 = 0.15;
/// From how many words on a line is no item of a list.
const ITEM_WORDS: usize = 25;
/// How many titles in a row the next one goes with.
const TITLES: usize = 3;
/// What it weighs at least.
const TITLE_WEIGHT: f32 = -4.5;
/// How many words a title has at most: headlines of other stories have more.
const TITLE_WORDS: usize = 4;
/// What a counted thing in a row of them weighs at least.
const COUNTED_WEIGHT: f32 = -5.5;
/// How many lines above the row one may be kept: an advert has fewer.
const COUNTED_REACH: usize = 8;

/// How many figures the number of an item has at most.
const NUMBER_FIGURES: usize = 2;
/// The share of its words that furniture is made of, which a numbered item stays below.
const FURNISHED_ITEM: f32 = 0.2;

/// What a line with the mark of an item weighs at least that is the body's.
const MARKED_WEIGHT: f32 = -6.;

/// Keeps the lines with the mark of an item between two lines of a body whose own lists bear it, and the site's do not.
pub(super) fn add_marked(page: &Page<'_>, kept: &mut [bool], is_marked: impl Fn(usize) -> bool) {
    let (Some(first), Some(last)) = (kept.iter().position(|kept| *kept), kept.iter().rposition(|kept| *kept))
    else {
        return;
    };
    let marked: Vec<usize> = (0..kept.len()).filter(|at| is_marked(*at)).collect();
    let of_body = marked.iter().filter(|at| kept[**at]).count();
    if of_body < LIST || of_body * 2 < marked.len() {
        return;
    }
    for at in marked.into_iter().filter(|at| (first..last).contains(at)) {
        kept[at] |= page.lines[at].furniture_words < SURE_ITEM_FURNITURE && page.weights[at] > MARKED_WEIGHT;
    }
}

/// Keeps what is a sentence or long and goes on with a list whose items are numbered, where the one before is kept; `number` gives
/// a line's.
pub(super) fn add_numbered(page: &Page<'_>, kept: &mut [bool], number: impl Fn(usize) -> Option<u32>) {
    let mut next = None;
    for (at, kept) in kept.iter_mut().enumerate() {
        let Some(number) = number(at) else { continue };
        let goes_on = next == Some(number) && page.lines[at].furniture_words < FURNISHED_ITEM;
        let told = page.lines[at].is_long() || page.has(at, LineSign::SentenceEnd);
        *kept |= goes_on && told && page.weights[at] > ITEM_WEIGHT;
        next = kept.then_some(number + 1);
    }
}

/// The number that a line begins with, with its mark: `5. He …`.
pub(super) fn number(line: &str) -> Option<u32> {
    if !line.as_bytes().first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let figures = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[figures..];
    let marked = figures <= NUMBER_FIGURES && (rest.starts_with(". ") || rest.starts_with(") "));
    line[..figures].parse().ok().filter(|_| marked)
}

impl Page<'_> {
    /// Keeps the items of lists.
    pub(super) fn lists(&self, kept: &mut [bool]) {
        self.below_colons(kept);
        self.names(kept);
        self.counted(kept);
        self.more_items(kept);
        self.titles(kept);
    }

    fn is_item(&self, at: usize) -> bool {
        let line = &self.lines[at];
        !line.is_long() && line.furniture_words == 0. && self.weights[at] > ITEM_WEIGHT
    }

    fn is_first_item(&self, at: usize) -> bool {
        self.is_item(at) && self.weights[at] > FIRST_ITEM_WEIGHT && !self.has(at, LineSign::Address)
    }

    fn is_name(&self, at: usize) -> bool {
        self.has(at, LineSign::NameLine) && self.is_item(at)
    }

    fn is_brief(&self, at: usize) -> bool {
        !self.lines[at].prose && self.lines[at].words < ITEM_WORDS
    }

    /// A brief line that may go on with a list.
    fn goes_on(&self, at: usize, least: f32) -> bool {
        let marked = self.has(at, LineSign::Symbol) || self.has(at, LineSign::Address);
        let (furniture, weight) = (self.lines[at].furniture_words, self.weights[at]);
        let plain =
            furniture < BESIDE_FURNITURE || furniture < SURE_ITEM_FURNITURE && weight > SURE_ITEM_WEIGHT;
        self.is_brief(at) && !marked && plain && weight > least
    }

    fn is_title(&self, at: usize) -> bool {
        self.lines[at].form == Form::Title && self.lines[at].words <= TITLE_WORDS
    }

    /// The items below a colon up to furniture, if the first is kept or the line with the colon is surely the body's.
    fn below_colons(&self, kept: &mut [bool]) {
        let mut within = false;
        for at in 1..kept.len() {
            within = if self.has(at - 1, LineSign::Colon) {
                kept[at - 1] && (kept[at] || self.weights[at - 1] > 0. && self.is_first_item(at))
            } else {
                within && (kept[at] || self.is_item(at))
            };
            within &= !self.lines[at].is_long() && self.is_stretch(at - 1..at);
            kept[at] |= within;
        }
    }

    /// Names in a row of which one is kept.
    fn names(&self, kept: &mut [bool]) {
        for row in rows(self.lines.len(), |at| self.is_name(at)) {
            let near = row.start.saturating_sub(1)..(row.end + 1).min(kept.len());
            if row.len() >= FEWEST_NAMES && kept[near].contains(&true) {
                kept[row].fill(true);
            }
        }
    }

    /// Brief lines that go on with a list, or begin it.
    fn more_items(&self, kept: &mut [bool]) {
        let is_list = |kept: &[bool], mut lines: Range<usize>| lines.all(|at| kept[at] && self.is_brief(at));
        for at in LIST..kept.len() {
            let next = self.goes_on(at, NEXT_WEIGHT) && self.is_stretch(at - 1..at);
            kept[at] |= next && is_list(kept, at - LIST..at);
        }
        let first = kept.iter().position(|kept| *kept).unwrap_or(kept.len());
        for at in (first..kept.len().saturating_sub(LIST)).rev() {
            let previous = self.goes_on(at, PREVIOUS_WEIGHT) && self.is_stretch(at..at + 1);
            kept[at] |= previous && is_list(kept, at + 1..at + 1 + LIST);
        }
    }

    /// Titles below titles: names of people or of places.
    fn titles(&self, kept: &mut [bool]) {
        for at in TITLES..kept.len() {
            let next = self.is_title(at)
                && self.lines[at].furniture_words == 0.
                && self.weights[at] > TITLE_WEIGHT
                && self.is_stretch(at - TITLES..at);
            kept[at] |= next && (at - TITLES..at).all(|at| kept[at] && self.is_title(at));
        }
    }

    /// Counted things in a row, one to a line, of which one is kept or stood a few lines above: an advert may part them.
    fn counted(&self, kept: &mut [bool]) {
        let is_counted = |at: usize| {
            let line: &Line = &self.lines[at];
            line.form == Form::Counted
                && line.words <= TITLE_WORDS
                && line.furniture_words == 0.
                && self.weights[at] > COUNTED_WEIGHT
        };
        for row in rows(self.lines.len(), is_counted) {
            let above = row.start.saturating_sub(COUNTED_REACH)..row.start;
            let near = row.start.saturating_sub(1)..(row.end + 1).min(kept.len());
            let known = kept[near].contains(&true) || above.into_iter().any(|at| kept[at] && is_counted(at));
            if row.len() >= FEWEST_NAMES && known {
                kept[row].fill(true);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::clean;
    use crate::input::page_lines::sample::{FOOT, MENU, STORY};

    #[test]
    fn a_numbered_list_goes_on_behind_furniture() {
        let story = STORY.join("\n");
        let first = "1. Sergeant Pike was born in Oakham and went to school in Uppingham with three of her constables.";
        let advert =
            "Recommended for you\nNine barns you can buy this spring\nSponsored: shoes that tie themselves";
        let next = "Her first car was a Morris Minor, bought from Aunt Dora in Ketton.";
        for (number, want) in [(2, format!("{story}\n{first}\n2. {next}")), (7, format!("{story}\n{first}"))]
        {
            let page = format!("{MENU}{story}\n{first}\n{advert}\n{number}. {next}{FOOT}");
            assert_eq!(clean(&page).text, want);
        }
    }
}
