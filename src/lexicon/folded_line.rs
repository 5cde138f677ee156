//! Folded lines: what a line is compared by with the phrases of `boilerplate.tsv`.

use super::bits::Bits;
use super::split::{beginning, beginning_of};
use std::ops::Range;

/// [`fold_bytes`] as a string.
pub(crate) fn fold_line(line: &str) -> String {
    let mut folded = Vec::new();
    fold_bytes(line, &mut folded);
    String::from_utf8(folded).unwrap_or_default()
}

/// What an ASCII character of a line becomes; 0 for nothing.
const FOLDS: [u8; 128] = {
    let mut table = [b' '; 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            letter @ (b'a'..=b'z' | b'A'..=b'Z') => letter.to_ascii_lowercase(),
            b'0'..=b'9' | b'#' => b'#',
            b'\'' => 0,
            _ => b' ',
        };
        byte += 1;
    }
    table
};

/// The bytes of ASCII that fold to a blank.
const BLANKS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < FOLDS.len() {
        table[byte] = FOLDS[byte] == b' ';
        byte += 1;
    }
    table
};

/// How a word of a line begins, as far as it is told at a look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Beginning(u64);

impl Beginning {
    /// Of a word that holds more than letters or digits: it may be any.
    const ODD: Self = Self(0);
    /// Of a word that is nothing but digits, which fold to one mark.
    pub(super) const FIGURES: Self = Self(b'#' as u64);

    /// The first eight letters of a folded word of letters, or of one that is figures.
    fn of(folded: &[u8]) -> Self {
        if folded == b"#" { Self::FIGURES } else { Self(beginning(folded, 0).1) }
    }

    /// Of a word that stands by itself.
    #[inline]
    pub(super) fn of_word(word: &str) -> Self {
        let (len, small) = beginning(word.as_bytes(), 0);
        if len == word.len() { Self(small) } else { Self::ODD }
    }

    #[inline]
    pub(super) fn is_odd(self) -> bool {
        self == Self::ODD
    }
}

/// How phrases begin: bits for the words that may stand alone, and for two words in a row. Most words of a line begin otherwise
/// and need not be looked up.
#[derive(Debug, Default)]
pub(super) struct Openings {
    alone: Bits,
    pairs: Bits,
    /// The words that may stand alone and those that stand second: all others are passed over.
    known: Bits,
}

/// Words that were passed over.
#[derive(Debug)]
pub(super) struct Passed {
    pub count: usize,
    /// The last of them, and how it begins.
    pub last: Range<usize>,
    pub beginning: Beginning,
}

impl Openings {
    /// Adds a word that is a phrase of its own, in small letters.
    pub(super) fn add_word(&mut self, word: &[u8]) {
        let word = Beginning::of(word);
        self.alone.set(word.0);
        self.known.set(word.0);
    }

    /// Adds the first two words of a phrase.
    pub(super) fn add_pair(&mut self, first: &[u8], second: &[u8]) {
        let (first, second) = (Beginning::of(first), Beginning::of(second));
        self.pairs.set(pair(first, second));
        self.known.set(second.0);
    }

    /// Passes over the next words of letters behind a word, with nothing but blanks between, that neither are a phrase nor begin
    /// one with the word before.
    #[inline]
    pub(super) fn pass(&self, line: &[u8], from: usize, before: Beginning) -> Passed {
        let mut passed = Passed { count: 0, last: from..from, beginning: before };
        while let Some((word, small)) = word_behind(line, passed.last.end)
            && !(self.known.has(small) && self.may_stop(passed.beginning, small))
        {
            passed = Passed { count: passed.count + 1, last: word, beginning: Beginning(small) };
        }
        passed
    }

    /// Whether a word of letters may be a phrase of its own, or begin one with the word before.
    #[inline]
    fn may_stop(&self, before: Beginning, word: u64) -> bool {
        self.alone.has(word) || self.pairs.has(pair(before, Beginning(word)))
    }

    /// Whether a word may be a phrase of its own.
    #[inline]
    pub(super) fn may_be(&self, word: Beginning) -> bool {
        word.is_odd() || self.alone.has(word.0)
    }

    /// Whether a phrase may begin with two words, of which the first is no odd one.
    #[inline]
    pub(super) fn may_open(&self, first: Beginning, second: Beginning) -> bool {
        second.is_odd() || self.pairs.has(pair(first, second))
    }
}

/// One number for two words in a row.
#[inline]
fn pair(first: Beginning, second: Beginning) -> u64 {
    first.0.rotate_left(27).wrapping_add(second.0)
}

/// Folds a line into `folded`: small letters, a blank around each word, a run of digits as `#`, apostrophes gone.
pub(crate) fn fold_bytes(line: &str, folded: &mut Vec<u8>) {
    folded.clear();
    folded.reserve(line.len() + 2);
    folded.push(b' ');
    let mut last = b' ';
    for c in line.chars() {
        let byte = match FOLDS.get(c as usize) {
            Some(byte) => *byte,
            None if matches!(c, '\u{2019}' | '\u{2018}') => 0,
            None if c.is_alphanumeric() || c == '\u{a9}' => {
                for small in c.to_lowercase() {
                    folded.extend_from_slice(small.encode_utf8(&mut [0; 4]).as_bytes());
                }
                last = b'a';
                continue;
            }
            None => b' ',
        };
        if byte == 0 {
            continue;
        }
        if byte != last || byte.is_ascii_lowercase() {
            folded.push(byte);
        }
        last = byte;
    }
    if last != b' ' {
        folded.push(b' ');
    }
}

/// Whether a character stands between two words of a folded line.
fn is_blank(c: char) -> bool {
    match FOLDS.get(c as usize) {
        Some(byte) => *byte == b' ',
        None => !matches!(c, '\u{2018}' | '\u{2019}' | '\u{a9}') && !c.is_alphanumeric(),
    }
}

/// The word of letters behind blanks, and its first eight in small letters; `None` for any other word and near the line's end.
#[inline]
fn word_behind(line: &[u8], blank: usize) -> Option<(Range<usize>, u64)> {
    let mut start = blank;
    while BLANKS[usize::from(*line.get(start)?)] {
        start += 1;
    }
    let (len, small) = beginning_of(*line.get(start..)?.first_chunk()?, line, start);
    let end = start + len;
    (len > 0 && BLANKS[usize::from(*line.get(end)?)]).then_some((start..end, small))
}

/// The next word of a line at a byte or behind it, and how it begins.
#[inline]
pub(super) fn next_word(line: &str, from: usize) -> Option<(Range<usize>, Beginning)> {
    let bytes = line.as_bytes();
    let blank = |byte: u8| BLANKS[usize::from(byte)];
    let mut start = from;
    while blank(*bytes.get(start)?) {
        start += 1;
    }
    let (len, small) = beginning(bytes, start);
    let end = start + len;
    if len > 0 && bytes.get(end).is_none_or(|byte| blank(*byte)) {
        return Some((start..end, Beginning(small)));
    }
    let figures = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    if figures > 0 && bytes.get(start + figures).is_none_or(|byte| blank(*byte)) {
        return Some((start..start + figures, Beginning::FIGURES));
    }
    odd_word(line, start)
}

/// The next word of a line, which may hold or end in anything.
#[cold]
fn odd_word(line: &str, from: usize) -> Option<(Range<usize>, Beginning)> {
    let start = from + line[from..].find(|c| !is_blank(c))?;
    let end = line[start..].find(is_blank).map_or(line.len(), |len| start + len);
    let figures = line.as_bytes()[start..end].iter().all(u8::is_ascii_digit);
    Some((start..end, if figures { Beginning::FIGURES } else { Beginning::ODD }))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How the words of a line begin.
    fn beginnings(line: &str) -> Vec<Beginning> {
        let mut end = 0;
        let next = || {
            let (word, beginning) = next_word(line, end)?;
            end = word.end;
            Some(beginning)
        };
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn words_begin_as_those_that_were_added() {
        let mut openings = Openings::default();
        for word in ["press", "a", "subscription", "#"] {
            openings.add_word(word.as_bytes());
        }
        for (line, known) in [
            ("Press", true),
            ("press on", true),
            ("A", true),
            ("SUBSCRIPTIONS", true),
            ("15", true),
            ("it's", true),
            ("pres", false),
            ("b", false),
        ] {
            assert_eq!(openings.may_be(beginnings(line)[0]), known, "{line}");
        }
    }

    #[test]
    fn two_words_in_a_row_begin_as_those_that_were_added() {
        let mut openings = Openings::default();
        openings.add_pair(b"read", b"more");
        openings.add_pair(b"read", b"#");
        for (line, known) in [
            ("Read - more", true),
            ("READ 15", true),
            ("read it's", true),
            ("more read", false),
            ("read on", false),
        ] {
            let [first, second] = beginnings(line)[..] else { panic!("{line}") };
            assert_eq!(openings.may_open(first, second), known, "{line}");
        }
    }

    #[test]
    fn words_are_told_from_what_parts_them() {
        assert_eq!(next_word(" it's 5", 0), Some((1..5, Beginning::ODD)));
        assert_eq!(next_word(" it's 15!", 5), Some((6..8, Beginning::FIGURES)));
        assert_eq!(next_word(" - ", 0), None);
    }

    #[test]
    fn words_that_open_nothing_are_passed_over() {
        let mut openings = Openings::default();
        openings.add_word(b"cookies");
        openings.add_pair(b"read", b"more");
        for (line, count, last) in [
            (" we have constables here, and", 4, "here"),
            (" we read more", 2, "read"),
            (" we want more of it, and so on", 6, "and"),
            (" Cookies", 0, ""),
            (" it's", 0, ""),
            (" a constable of 5", 2, "constable"),
            ("a b", 0, ""),
        ] {
            let passed = openings.pass(line.as_bytes(), 0, Beginning::ODD);
            assert_eq!((passed.count, &line[passed.last]), (count, last), "{line}");
        }
    }
}
