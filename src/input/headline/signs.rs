//! What is seen of a line that may be the headline of a page.

#![allow(clippy::cast_precision_loss)] // Words and lines of a page are far fewer than an `f32` counts.

use super::told::Told;
use crate::input::metadata::date::{self, Order};
use crate::input::page_lines::shape::bars;
use crate::input::page_lines::words::{each_word, is_block, is_capital};
use crate::lexicon::{HeadlineSign, HeadlineSigns, Lexicons, LineClass};
use crate::timex::Grain;

/// The weight of words that counts: about four rare ones.
const MOST_WEIGHT: f32 = 4.;
/// How many words of a class count.
const MOST_COUNTED: f32 = 4.;
/// The most words of a label before a colon.
const MOST_LABEL_WORDS: usize = 2;
/// How many bars count.
const MOST_BARS: f32 = 3.;

/// What the words of a line add up to.
#[derive(Debug, Default)]
struct Count {
    words: usize,
    by_class: [usize; LineClass::COUNT],
    grammar: usize,
    digits: usize,
    block_capitals: usize,
    /// The words with a capital, of those that are no words of grammar.
    capitals: usize,
}

impl Count {
    fn new(line: &str, lexicons: &Lexicons) -> Self {
        let mut count = Self::default();
        let mut small = String::new();
        for word in each_word(line) {
            let classes = lexicons.line_model().word(word.number(&mut small)).classes;
            let word = word.text;
            for (class, count) in count.by_class.iter_mut().enumerate() {
                *count += (classes >> class & 1) as usize;
            }
            let is_grammar = classes & LineClass::Grammar.bit() != 0;
            count.words += 1;
            count.grammar += usize::from(is_grammar);
            count.digits += usize::from(word.starts_with(|c: char| c.is_numeric()));
            count.block_capitals += usize::from(word.len() > 2 && is_block(word));
            count.capitals += usize::from(!is_grammar && is_capital(word));
        }
        count
    }

    fn share(&self, part: usize) -> f32 {
        part as f32 / self.words.max(1) as f32
    }
}

/// The signs of a line's own words, and of what the story says of them.
pub(super) fn of_words(line: &str, told: Told, lexicons: &Lexicons) -> HeadlineSigns {
    let count = Count::new(line, lexicons);
    let others = count.words - count.grammar;
    let mut signs = [0.; HeadlineSign::COUNT];
    signs[HeadlineSign::Any as usize] = 1.;
    signs[length(line.split_whitespace().count()) as usize] = 1.;
    let date = date::found(line, Order::Day, lexicons);
    for (sign, value) in [
        (HeadlineSign::ToldShare, told.share()),
        (HeadlineSign::ToldWeight, told.weight.min(MOST_WEIGHT) / MOST_WEIGHT),
        (HeadlineSign::BehindShare, told.of_all(told.behind)),
        (HeadlineSign::OftenShare, told.of_all(told.often)),
        (HeadlineSign::UntoldWeight, (told.all - told.weight).min(MOST_WEIGHT) / MOST_WEIGHT),
        (HeadlineSign::Untold, f32::from(told.words == 0)),
        (HeadlineSign::HasDate, f32::from(date.is_some_and(|date| date.grain() == Grain::Day))),
        (HeadlineSign::Speaker, f32::from(is_spoken(line))),
        (HeadlineSign::Quote, f32::from(line.starts_with(['"', '\u{201c}', '\u{2018}', '\'']))),
        (HeadlineSign::Colon, f32::from(line.contains(": "))),
        (HeadlineSign::Bars, (bars(line) as f32).min(MOST_BARS) / MOST_BARS),
        (HeadlineSign::Digits, count.share(count.digits)),
        (HeadlineSign::BlockCapitals, count.share(count.block_capitals)),
        (HeadlineSign::Capitals, count.capitals as f32 / others.max(1) as f32),
        (HeadlineSign::AllCapitals, f32::from(!line.chars().any(char::is_lowercase))),
        (HeadlineSign::SmallStart, f32::from(line.starts_with(char::is_lowercase))),
        (HeadlineSign::NameLine, f32::from(others > 0 && count.capitals == count.words)),
        (HeadlineSign::Grammar, count.share(count.grammar)),
    ] {
        signs[sign as usize] = value;
    }
    let counted = &count.by_class[..LineClass::Grammar as usize];
    for (sign, count) in signs[HeadlineSign::CLASSES..].iter_mut().zip(counted) {
        *sign = (*count as f32).min(MOST_COUNTED) / MOST_COUNTED;
    }
    signs
}

/// Whether a line begins with a name or a label of one or two words: `Ann: yes`.
fn is_spoken(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(label, _)| label.split_whitespace().count() <= MOST_LABEL_WORDS)
}

fn length(words: usize) -> HeadlineSign {
    match words {
        0..=2 => HeadlineSign::UpTo2Words,
        3..=4 => HeadlineSign::UpTo4Words,
        5..=7 => HeadlineSign::UpTo7Words,
        8..=12 => HeadlineSign::UpTo12Words,
        13..=18 => HeadlineSign::UpTo18Words,
        _ => HeadlineSign::MoreWords,
    }
}

/// The sign of so many lines between a line and the first paragraph, or of so many paragraphs above it.
pub(super) fn place(between: Option<usize>, above: usize) -> HeadlineSign {
    match (above, between) {
        (0, None) => HeadlineSign::NoStory,
        (0, Some(0)) => HeadlineSign::RightAbove,
        (0, Some(1)) => HeadlineSign::OneBetween,
        (0, Some(2..=3)) => HeadlineSign::UpTo3Between,
        (0, Some(4..=7)) => HeadlineSign::UpTo7Between,
        (0, Some(8..=15)) => HeadlineSign::UpTo15Between,
        (0, Some(_)) => HeadlineSign::MoreBetween,
        (1, _) => HeadlineSign::OneParagraphAbove,
        _ => HeadlineSign::MoreParagraphsAbove,
    }
}
