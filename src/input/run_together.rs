//! Pages whose text stands in one line: a program put a blank between the words of all elements.
//!
//! Such a text is parted into lines, so that those of the site's can be told from the body's: at the ends of sentences and
//! around the headline, which a page's title stands before; a long piece without a sentence's end, in which menus stand before
//! the first words of a sentence, is parted by number. What is kept and stood together is put together again.

use super::metadata::date;
use super::metadata::order::Order;
use crate::lexicon::{Cue, Lexicons};
use crate::timex::Grain;
use std::ops::Range;

/// The shortest line that may be a page, in bytes: a paragraph has fewer.
const SHORTEST: usize = 800;
/// The share of a text's bytes, in hundredths, that stands in the line.
const SHARE: usize = 90;
/// How many words of a headline count.
const HEADLINE_WORDS: Range<usize> = 4..30;
/// From how many words on a piece may be menus and the sentence below them.
const LONG_PIECE: usize = 45;
/// How many words at its end are the sentence's.
const SENTENCE: usize = 30;
/// How many words of menus make a line.
const MENU_LINE: usize = 10;
/// How many words below the headline a day may stand.
const DATE_REACH: usize = 12;
/// How many words a day has: `12 May 2020`, `12/05/2020`.
const DATE_WORDS: [usize; 2] = [3, 1];

/// A text that stands in one line, with a line a sentence; `None` for other texts.
pub(super) fn part(text: &str, lexicons: &Lexicons) -> Option<String> {
    let longest = text.lines().map(str::len).max().unwrap_or(0);
    if longest < SHORTEST || longest * 100 < text.trim().len() * SHARE {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut parted = String::with_capacity(text.len() + text.len() / 8);
    let mut begins = begins(&words, lexicons).into_iter();
    for word in words {
        let begins = begins.next() == Some(true);
        if !parted.is_empty() {
            parted.push_str(if begins { "\n\n" } else { " " });
        }
        parted.push_str(word);
    }
    Some(parted)
}

/// Whether each word begins a line.
fn begins(words: &[&str], lexicons: &Lexicons) -> Vec<bool> {
    let mut begins = vec![false; words.len()];
    for at in 1..words.len() {
        begins[at] = ends_sentence(words[at - 1], words[at], lexicons);
    }
    for headline in headlines(words) {
        begins[headline.start] = true;
        let dated = day(words, headline.end, lexicons).unwrap_or(headline.end);
        for below in [headline.end, dated] {
            if let Some(begins) = begins.get_mut(below) {
                *begins = true;
            }
        }
    }
    let mut start = 0;
    for end in 1..=words.len() {
        if end == words.len() || begins[end] {
            if end - start > LONG_PIECE {
                (start + MENU_LINE..end - SENTENCE).step_by(MENU_LINE).for_each(|at| begins[at] = true);
                begins[end - SENTENCE] = true;
            }
            start = end;
        }
    }
    begins
}

/// Whether a sentence ends with a word, where another follows.
fn ends_sentence(word: &str, next: &str, lexicons: &Lexicons) -> bool {
    let closed = word.trim_end_matches(['"', '\'', '\u{201d}', '\u{2019}', ')']);
    let Some(stem) = closed.strip_suffix(['.', '!', '?']) else { return false };
    let abbreviation =
        lexicons.bits(lexicons.word(stem)) & (Cue::Abbreviation.bit() | Cue::TitleAbbreviation.bit()) != 0;
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || !c.is_alphanumeric();
    stem.chars().count() > 1 && !(abbreviation && closed.ends_with('.')) && next.starts_with(opens)
}

/// Where a day ends that stands right below a headline.
fn day(words: &[&str], headline: usize, lexicons: &Lexicons) -> Option<usize> {
    let is_day = |at: usize, count: usize| {
        let words = words.get(at..at + count).unwrap_or_default().join(" ");
        date::found(&words, Order::Day, lexicons).is_some_and(|date| date.grain() == Grain::Day)
    };
    let at = |at: usize| DATE_WORDS.into_iter().find(|count| is_day(at, *count)).map(|count| at + count);
    (headline..headline + DATE_REACH).find_map(at)
}

/// Where the first words of a text stand again: a page's title stands first, and its headline repeats it.
fn headlines(words: &[&str]) -> Vec<Range<usize>> {
    let common = |at: usize| {
        let same = words[at..].iter().zip(words).take(HEADLINE_WORDS.end.min(at));
        same.take_while(|(one, other)| one == other).count()
    };
    let longest = (1..words.len()).map(common).max().unwrap_or(0);
    if !HEADLINE_WORDS.contains(&longest) {
        return Vec::new();
    }
    let again = (1..words.len()).filter(|at| common(*at) == longest);
    std::iter::once(0..longest).chain(again.map(|at| at..at + longest)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> Vec<String> {
        let lexicons = Lexicons::built_in();
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut lines: Vec<String> = Vec::new();
        for (word, begins) in words.iter().zip(begins(&words, &lexicons)) {
            match lines.last_mut().filter(|_| !begins) {
                Some(line) => *line = format!("{line} {word}"),
                None => lines.push((*word).to_owned()),
            }
        }
        lines
    }

    #[test]
    fn a_line_ends_with_a_sentence() {
        for (text, want) in [
            ("Sgt. Ida Roe left. She is 50.", vec!["Sgt. Ida Roe left.", "She is 50."]),
            ("\u{201c}I left.\u{201d} She is 50.", vec!["\u{201c}I left.\u{201d}", "She is 50."]),
            ("J. Roe left at 5 p.m. on a bus", vec!["J. Roe left at 5 p.m. on a bus"]),
        ] {
            assert_eq!(parted(text), want, "{text}");
        }
    }

    #[test]
    fn a_headline_that_the_title_repeats_is_a_line() {
        let text = "New van for Oakham police - Rutland News Home Sport New van for Oakham police Share PC Roe has it.";
        assert_eq!(
            parted(text),
            [
                "New van for Oakham police",
                "- Rutland News Home Sport",
                "New van for Oakham police",
                "Share PC Roe has it."
            ]
        );
        assert_eq!(parted("New van for Oakham and a new boat for Oakham").len(), 1);
    }

    #[test]
    fn a_day_below_the_headline_ends_a_line() {
        let text = "New van for Oakham | News New van for Oakham Posted 5 May 2020 PC Roe has it.";
        assert_eq!(parted(text)[2..], ["New van for Oakham", "Posted 5 May 2020", "PC Roe has it."]);
        let text = "New van for Oakham | News New van for Oakham PC Roe has it.";
        assert_eq!(parted(text)[2..], ["New van for Oakham", "PC Roe has it."]);
    }

    #[test]
    fn a_text_of_several_lines_is_left_as_it_is() {
        let lexicons = Lexicons::built_in();
        let sentence = "Sergeant Ida Roe has moved to Selby from Ripon this week. ";
        let line = sentence.repeat(40);
        assert!(part(&line, &lexicons).is_some_and(|parted| parted.lines().count() == 79));
        assert_eq!(part(&sentence.repeat(9), &lexicons), None);
        assert_eq!(part(&format!("{line}\n{line}"), &lexicons), None);
    }

    #[test]
    fn a_page_in_one_line_is_cleaned_and_stays_one_line() {
        let menu = "Skip to content Home News Sport Weather Jobs Motors Sign in Subscribe Search Menu";
        let notice =
            "We use cookies to make this site better. You can change your cookie settings at any time.";
        let headline = "New sergeant for the market town of Oakham";
        let story = "Sergeant Nora Pike has taken over the neighbourhood team in Oakham, where she leads four constables. \
                     She joined Rutland Police in 2009 and was promoted in 2016 after seven years on patrol in Uppingham. \
                     Sergeant Pike said: \u{201c}I have seen how much a small team can do.\u{201d}";
        let story = [story; 4].join(" ");
        let foot = "Most read Bus fares to rise Terms of use Privacy Contact us \u{a9} Tern Media";
        let page = format!(
            "{headline} - Rutland News {notice} {menu} {headline} 5 May 2020 {story} Share this page {foot}"
        );
        let cleaned = crate::clean(&page);
        assert!(cleaned.text.contains(&story), "{}", cleaned.text);
        assert!(!cleaned.text.contains("cookie"), "{}", cleaned.text);
        assert_eq!(crate::clean(&story).text, story);
        let read = crate::Extractor::new().extract(&page);
        assert_eq!(read.title.as_deref(), Some(headline));
        assert_eq!(read.published.map(|date| date.to_string()).as_deref(), Some("2020-05-05"));
    }
}
