//! What marks a line of a page: the credit of a picture, a day, dots at its end, the words of another line.

use crate::input::boilerplate::Signs;
use crate::input::page_lines::likeness::common;
use crate::input::page_lines::line::Line;
use crate::input::page_lines::words::{lower, words};
use crate::lexicon::{BoilerplateKind, Cue, Lexicons};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How many words at the end of a line may be the credit of a picture.
const CREDIT_WORDS: usize = 3;
/// How many words a line has that gives a day or a time and little else.
const DATED_WORDS: Range<usize> = 2..10;
/// How many words a headline has.
const HEADLINE_WORDS: Range<usize> = 3..26;
/// The share of the words of two lines, by how rare they are, from which on they say the same.
const SAME: f32 = 0.7;
/// How many words a brief line has that another may open with.
const OPENING_WORDS: Range<usize> = 2..5;
/// The fewest words of a line that may open with another.
const OPENED_WORDS: usize = 8;
/// The longest line whose words are looked at one by one, in bytes: a caption has no more.
const LONGEST: usize = 600;

/// Whether a line has the credit of a picture: `Credit: …`, or a word of credits at its end.
pub(super) fn is_credited(text: &str, signs: &Signs, lexicons: &Lexicons, small: &mut String) -> bool {
    if signs.credit || text.len() > LONGEST {
        return signs.credit;
    }
    let mut is_credit = |word: &str| {
        lower(word, small);
        lexicons.boilerplate().is_word(BoilerplateKind::Credit, small)
    };
    let count = words(text).count();
    words(text).enumerate().any(|(at, word)| {
        let end = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
        (at + CREDIT_WORDS >= count || text[end..].starts_with(':')) && is_credit(word)
    })
}

/// Whether a brief line has a day or a time.
pub(super) fn is_dated(text: &str, line: &Line, lexicons: &Lexicons) -> bool {
    let dates = Cue::Month.bit() | Cue::Weekday.bit() | Cue::Clock.bit();
    DATED_WORDS.contains(&line.words)
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && words(text).any(|word| lexicons.bits(lexicons.word(word)) & dates != 0)
}

/// Whether a line ends in dots.
pub(super) fn is_cut_off(text: &str) -> bool {
    let end = text.trim_end_matches(']');
    end.ends_with("...") || end.ends_with('\u{2026}')
}

/// Which lines say what the first line of some words says: a page's title stands first, and its headline repeats it.
pub(super) fn headlines(lines: &[Line]) -> Vec<bool> {
    let mut headlines = vec![false; lines.len()];
    let Some(first) = lines.iter().position(|line| line.words >= HEADLINE_WORDS.start) else {
        return headlines;
    };
    let weight = |line: &Line| line.rare.iter().map(|(_, rarity)| rarity).sum::<f32>();
    let title = weight(&lines[first]);
    for (at, line) in lines.iter().enumerate().skip(first + 1) {
        let least = weight(line).min(title);
        headlines[at] = HEADLINE_WORDS.contains(&line.words)
            && least > 0.
            && common(&line.rare, &lines[first].rare) > least * SAME;
    }
    headlines
}

/// The words of the brief lines of a page, which other lines may open with.
pub(super) fn openings(lines: &[Line]) -> FxHashSet<u64> {
    lines.iter().filter(|line| OPENING_WORDS.contains(&line.words)).map(|line| line.whole).collect()
}

/// Whether a line opens with the words of a brief line.
pub(super) fn opens_as_brief(line: &Line, openings: &FxHashSet<u64>) -> bool {
    line.words >= OPENED_WORDS && line.openings.iter().any(|opening| openings.contains(opening))
}
