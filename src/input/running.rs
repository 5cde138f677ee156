//! The feet and heads of pages that a program printed between the lines of a text: the same words with the next number.

use super::lines::lines;
use super::wrap_width::has_gap;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// How many figures the number of a page has at most.
const MOST_FIGURES: usize = 3;
/// How many pages a number may be ahead of the last: a page of pictures has no foot.
const MOST_AHEAD: u32 = 2;
/// The fewest lines from one foot to the next: those of a list stand nearer.
const FEWEST_APART: usize = 5;
/// The mark that a program sets between two pages.
const FORM_FEED: char = '\u{c}';
/// What parts the words of a foot where no gap does.
const PARTS: [char; 3] = ['\u{2022}', '\u{b7}', '|'];

/// Takes away feet and heads of pages, and the empty lines around them, where a sentence goes on behind them.
pub(super) fn strip(text: Cow<'_, str>) -> Cow<'_, str> {
    let gone = feet(lines(&text), FEWEST_APART);
    if gone.is_empty() {
        return text;
    }
    let lines: Vec<&str> = lines(&text).collect();
    let mut plain = String::with_capacity(text.len());
    let mut from = 0;
    for foot in gone {
        let above = (from..foot).rev().find(|at| !lines[*at].trim().is_empty());
        let below = behind(&lines, foot);
        let (Some(above), Some(below)) = (above, below) else { continue };
        if goes_on(lines[above], lines[below]) {
            write(&mut plain, &lines[from..=above]);
            from = below;
        }
    }
    write(&mut plain, &lines[from..]);
    Cow::Owned(plain)
}

fn write(plain: &mut String, lines: &[&str]) {
    for line in lines {
        plain.push_str(line);
        plain.push('\n');
    }
}

/// The line that goes on behind a foot and the head of the next page, which stands right behind the mark between the two.
fn behind(lines: &[&str], foot: usize) -> Option<usize> {
    let is_told = |at: &usize| !lines[*at].trim().is_empty();
    let next = (foot + 1..lines.len()).find(is_told)?;
    if lines[next].starts_with(FORM_FEED) { (next + 1..lines.len()).find(is_told) } else { Some(next) }
}

/// Whether a sentence goes on from a line to another.
fn goes_on(above: &str, below: &str) -> bool {
    let ends = above.trim_end().ends_with(['.', '!', '?', ':', '"', '\u{201d}']);
    !ends && below.trim_start().starts_with(char::is_lowercase)
}

/// The lines that are feet, where so many lines at least stand from one to the next.
pub(super) fn feet<'l>(lines: impl Iterator<Item = &'l str>, apart: usize) -> Vec<usize> {
    let found: Vec<(usize, &str, u32)> = lines
        .enumerate()
        .filter_map(|(at, line)| foot(line).map(|(words, number)| (at, words, number)))
        .collect();
    if found.len() < 2 {
        return Vec::new();
    }
    let mut by_words: FxHashMap<&str, Vec<(usize, u32)>> = FxHashMap::default();
    for (at, words, number) in found {
        by_words.entry(words).or_default().push((at, number));
    }
    let are_feet = |lines: &&Vec<(usize, u32)>| {
        let follows = |pair: &[(usize, u32)]| {
            let [(above, number), (at, next)] = *pair else { return false };
            (1..=MOST_AHEAD).contains(&next.saturating_sub(number)) && at - above >= apart
        };
        lines.len() > 1 && lines.windows(2).all(follows)
    };
    let mut feet: Vec<usize> = by_words.values().filter(are_feet).flatten().map(|(at, _)| *at).collect();
    feet.sort_unstable();
    feet
}

/// The words and the number of a line that may be a foot.
fn foot(line: &str) -> Option<(&str, u32)> {
    // Most lines end in a letter or a stop.
    if !line.as_bytes().last().is_some_and(|last| last.is_ascii_digit() || last.is_ascii_whitespace()) {
        return None;
    }
    let line = line.trim();
    let words = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = &line[words.len()..];
    if number.is_empty() || number.len() > MOST_FIGURES || !(has_gap(line) || line.contains(PARTS)) {
        return None;
    }
    let parted = words.ends_with(char::is_whitespace) && words.trim_end().ends_with(char::is_alphanumeric);
    Some((words.trim_end(), number.parse().ok()?)).filter(|_| parted)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "PC Ida Roe has moved.\nShe lives in Selby.\nShe was born in York.\nShe joined in 2004.\nHer team is\n";

    #[test]
    fn the_feet_of_pages_go_and_the_sentence_goes_on() {
        let [one, two] = ["Oakham Parish       Page 3\n", "Oakham Parish       Page 4\n"];
        let text = format!("{BODY}\n{one}\n\u{c}Annex A\n\nsmall and old.\n{BODY}{two}");
        assert_eq!(strip(text.into()), format!("{BODY}small and old.\n{BODY}{two}"));
    }

    #[test]
    fn lists_and_other_numbers_stay() {
        for (one, two) in [
            ("Case study 1", "Case study 2"),
            ("Oakham       12", "Oakham       9"),
            ("Oakham       12", "Ripon       13"),
            ("Oakham \u{2022} 3 May 2019", "Oakham \u{2022} 3 May 2020"),
        ] {
            let text = format!("{one}\n{BODY}{two}\n");
            assert_eq!(strip(text.as_str().into()), text, "{one}");
        }
        let rows = "Team       1\nTeam       2\nTeam       3\n";
        assert_eq!(strip(rows.into()), rows);
        assert!(feet(rows.lines(), FEWEST_APART).is_empty());
    }
}
