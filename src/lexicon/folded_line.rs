//! Folded lines: what a line is compared by with the phrases of `boilerplate.tsv`.

use super::split::Run;
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

/// How some words begin: bits for the numbers of their first eight letters. Most words of a line begin otherwise and need not be
/// looked up.
#[derive(Debug)]
pub(super) struct Openings(Box<[u64; OPENINGS]>);

/// How many times 64 bits the beginnings of words have: some fifty for each word that opens a phrase.
const OPENINGS: usize = 1 << 9;

impl Default for Openings {
    fn default() -> Self {
        Self(Box::new([0; OPENINGS]))
    }
}

impl Openings {
    /// The place and the bit of a beginning.
    #[inline]
    fn place(beginning: u64) -> (usize, u64) {
        let hash = beginning.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
        (hash as usize / 64 % OPENINGS, 1 << (hash % 64))
    }

    /// Adds a word in small letters; one with anything but letters is never looked for here.
    pub(super) fn add(&mut self, word: &[u8]) {
        let (place, bit) = Self::place(Run::at(word, 0).small as u64);
        self.0[place] |= bit;
    }

    /// Whether a word of letters begins as one of them.
    #[inline]
    pub(super) fn may_be(&self, word: Run) -> bool {
        let (place, bit) = Self::place(word.small as u64);
        self.0[place] & bit != 0
    }
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

/// The next word of a line at a byte or behind it; where it is nothing but ASCII letters, those.
#[inline]
pub(super) fn next_word(line: &str, from: usize) -> Option<(Range<usize>, Option<Run>)> {
    let bytes = line.as_bytes();
    let blank = |byte: u8| BLANKS[usize::from(byte)];
    let mut start = from;
    while blank(*bytes.get(start)?) {
        start += 1;
    }
    let run = Run::at(bytes, start);
    let end = start + run.len;
    if run.len > 0 && bytes.get(end).is_none_or(|byte| blank(*byte)) {
        return Some((start..end, Some(run)));
    }
    odd_word(line, start)
}

/// The next word of a line, which may hold or end in anything.
#[cold]
fn odd_word(line: &str, from: usize) -> Option<(Range<usize>, Option<Run>)> {
    let start = from + line[from..].find(|c| !is_blank(c))?;
    let end = line[start..].find(is_blank).map_or(line.len(), |len| start + len);
    Some((start..end, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_as_those_that_were_added() {
        let mut openings = Openings::default();
        for word in ["press", "a", "subscription", "e#"] {
            openings.add(word.as_bytes());
        }
        for (line, known) in [
            ("Press", true),
            ("press on", true),
            ("A", true),
            ("SUBSCRIPTIONS", true),
            ("pres", false),
            ("b", false),
        ] {
            let (_, word) = next_word(line, 0).unwrap();
            assert_eq!(word.map(|word| openings.may_be(word)), Some(known), "{line}");
        }
        assert_eq!(next_word(" it's 5", 0), Some((1..5, None)));
        assert_eq!(next_word(" - ", 0), None);
    }
}
