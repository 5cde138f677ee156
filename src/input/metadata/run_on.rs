//! What is run into the line of a headline when a page becomes text: a by-line, a date.

use super::date::{self, Order};
use crate::input::page_lines::words::is_capital;
use crate::lexicon::{BoilerplateKind, Cue, Lexicons};
use crate::timex::Grain;

/// The fewest words that are left of a headline.
const FEWEST_WORDS: usize = 2;
/// How many words a writer's name has.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;
/// The shortest last word of a headline before a date: a shorter one, such as `w/c`, is part of the date.
const SHORTEST_WORD: usize = 3;
/// The longest date with its weekday, its time and a word of publishing, in words.
const LONGEST_DATE: usize = 9;

/// A headline without the date and the by-line at its end.
pub(super) fn cut<'l>(headline: &'l str, lexicons: &Lexicons) -> &'l str {
    let undated = without_date(headline, lexicons).unwrap_or(headline);
    let unsigned = without_writer(undated, lexicons).unwrap_or(undated);
    unsigned.trim_end_matches(|c: char| c == '|' || c == ',' || c.is_whitespace())
}

fn without_date<'l>(headline: &'l str, lexicons: &Lexicons) -> Option<&'l str> {
    let digits = headline.bytes().filter(u8::is_ascii_digit).count();
    if digits < FEWEST_DIGITS {
        return None;
    }
    let starts: Vec<usize> = word_starts(headline).skip(FEWEST_WORDS).collect();
    let near = starts.len().saturating_sub(LONGEST_DATE);
    let dated = |at: &usize| {
        date::dateline(&headline[*at..], Order::Day, lexicons)
            .is_some_and(|(date, _)| date.grain() == Grain::Day)
    };
    let at = starts[near..].iter().copied().find(dated)?;
    let before = headline[..at].trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default();
    let bits = lexicons.bits(lexicons.word(last));
    let grammar =
        [Cue::Determiner, Cue::Preposition, Cue::Conjunction].iter().any(|cue| bits & cue.bit() != 0);
    (!grammar && last.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST_WORD).then_some(before)
}

/// A date has a day and a year.
const FEWEST_DIGITS: usize = 3;

fn without_writer<'l>(headline: &'l str, lexicons: &Lexicons) -> Option<&'l str> {
    let is_by = |word: &&str| {
        is_capital(word) && lexicons.boilerplate().kinds_of(word).contains(&BoilerplateKind::Author)
    };
    let by = headline.split_whitespace().skip(FEWEST_WORDS).filter(is_by).last()?;
    let at = by.as_ptr() as usize - headline.as_ptr() as usize;
    let mut name = headline[at..].split_whitespace().skip(1);
    let given = lexicons.bits(lexicons.word(name.clone().next()?));
    let is_given = [Cue::MaleName, Cue::FemaleName].iter().any(|cue| given & cue.bit() != 0);
    (is_given && NAME_WORDS.contains(&name.clone().count()) && name.all(is_capital))
        .then(|| headline[..at].trim_end())
}

/// Where each word of a line begins.
fn word_starts(line: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    line.char_indices().filter_map(move |(at, c)| {
        let starts = before.is_whitespace() && !c.is_whitespace();
        before = c;
        starts.then_some(at)
    })
}
