//! The words of a line of a page, folded for look-ups.

use crate::lexicon::split::letters;
use crate::lexicon::{Lexicons, LineClass, line_word_number};

/// The words of a line: letters and digits, with apostrophes and hyphens inside them; `©` is one too.
pub(in crate::input) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = word_start(text, end)?;
        end = word_end(text, start);
        Some(&text[start..end])
    })
}

/// The next place from a byte on where a word may begin.
fn word_start(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let byte = *text.as_bytes().get(at)?;
        if byte.is_ascii_alphanumeric() {
            return Some(at);
        }
        if byte < 128 {
            at += 1;
            continue;
        }
        let c = text[at..].chars().next()?;
        if c.is_alphanumeric() || c == '\u{a9}' {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// Where the word ends that begins at a byte.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let goes_on = |at: usize| text[at..].starts_with(char::is_alphanumeric);
    let mut at = start;
    loop {
        at += letters(bytes, at);
        let Some(byte) = bytes.get(at) else { return at };
        match byte {
            b'0'..=b'9' => at += 1,
            b'\'' | b'-' if goes_on(at + 1) => at += 1,
            0..128 => return at,
            _ => {
                let Some(c) = text[at..].chars().next() else { return at };
                let end = at + c.len_utf8();
                if c == '\u{a9}' {
                    return if at == start { end } else { at };
                }
                if !(c.is_alphanumeric() || c == '\u{2019}' && goes_on(end)) {
                    return at;
                }
                at = end;
            }
        }
    }
}

/// Writes a word in small letters, with `'` for every apostrophe.
pub(in crate::input) fn lower(word: &str, small: &mut String) {
    small.clear();
    if word.is_ascii() {
        small.push_str(word);
        small.make_ascii_lowercase();
        return;
    }
    for c in word.chars() {
        match c {
            '\u{2019}' => small.push('\''),
            c if c.is_ascii() => small.push(c.to_ascii_lowercase()),
            c => small.extend(c.to_lowercase()),
        }
    }
}

/// The longest part of a line that is read, in words.
pub(in crate::input) const READ: usize = 400;

/// Whether a line speaks of the police.
pub(in crate::input) fn is_of_police(line: &str, lexicons: &Lexicons) -> bool {
    let mut small = String::new();
    words(line).take(READ).any(|word| {
        lower(word, &mut small);
        lexicons.line_model().word(line_word_number(&small)).classes & LineClass::Police.bit() != 0
    })
}

/// A number for a row of words, from the one for the words before the last.
pub(in crate::input) fn mix(before: u64, hash: u64) -> u64 {
    (before.rotate_left(5) ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Whether a word begins with a capital.
pub(in crate::input) fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a word is all capitals.
pub(in crate::input) fn is_block(word: &str) -> bool {
    let small = word.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    !small && word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}
