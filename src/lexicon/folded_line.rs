//! Folded lines: what a line is compared by with the phrases of `boilerplate.tsv`.

use super::split::letters;
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

/// How some words begin: a bit for each three letters. Most words of a line begin otherwise and need not be looked up.
#[derive(Debug)]
pub(super) struct Openings(Box<[u32; 1 << 10]>);

impl Default for Openings {
    fn default() -> Self {
        Self(Box::new([0; 1 << 10]))
    }
}

impl Openings {
    /// The place of the first two letters and the bit of the third, of a word in ASCII letters.
    #[inline]
    fn place(word: &[u8]) -> (usize, u32) {
        let letter = |at: usize| word.get(at).map_or(0, |byte| byte & 31);
        (usize::from(letter(0)) << 5 | usize::from(letter(1)), 1 << letter(2))
    }

    pub(super) fn add(&mut self, word: &[u8]) {
        let (place, bit) = Self::place(word);
        self.0[place] |= bit;
    }

    /// Whether a word in ASCII letters begins as one of them.
    #[inline]
    pub(super) fn may_be(&self, word: &[u8]) -> bool {
        let (place, bit) = Self::place(word);
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

/// The next word of a line at a byte or behind it, and whether it is nothing but ASCII letters.
#[inline]
pub(super) fn next_word(line: &str, from: usize) -> Option<(Range<usize>, bool)> {
    let bytes = line.as_bytes();
    let blank = |byte: u8| FOLDS.get(usize::from(byte)) == Some(&b' ');
    let start = from + bytes.get(from..)?.iter().position(|byte| !blank(*byte))?;
    let end = start + letters(bytes, start);
    if end > start && bytes.get(end).is_none_or(|byte| blank(*byte)) {
        return Some((start..end, true));
    }
    odd_word(line, start)
}

/// The next word of a line, which may hold or end in anything.
#[cold]
fn odd_word(line: &str, from: usize) -> Option<(Range<usize>, bool)> {
    let start = from + line[from..].find(|c| !is_blank(c))?;
    let end = line[start..].find(is_blank).map_or(line.len(), |len| start + len);
    Some((start..end, false))
}
