//! The words of a line of a page, folded for look-ups.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The words of a line: letters and digits, with apostrophes and hyphens inside them; `©` is one too.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(|c: char| c.is_alphanumeric() || c == '\u{a9}')?;
        let word = &rest[start..];
        let end = word_end(word);
        rest = &word[end..];
        Some(&word[..end])
    })
}

fn word_end(word: &str) -> usize {
    let mut chars = word.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '\'' | '\u{2019}' | '-')
            && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if c == '\u{a9}' && at == 0 {
            return c.len_utf8();
        }
        if !c.is_alphanumeric() && !inner {
            return at;
        }
    }
    word.len()
}

/// Writes a word in small letters, with `'` for every apostrophe.
pub(super) fn lower(word: &str, small: &mut String) {
    small.clear();
    for c in word.chars() {
        match c {
            '\u{2019}' => small.push('\''),
            c if c.is_ascii() => small.push(c.to_ascii_lowercase()),
            c => small.extend(c.to_lowercase()),
        }
    }
}

/// A number for a word; two words seldom share one.
pub(super) fn hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

/// A number for a row of words, from the one for the words before the last.
pub(super) fn mix(before: u64, hash: u64) -> u64 {
    (before.rotate_left(5) ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// Whether a word begins with a capital.
pub(super) fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a word is all capitals.
pub(super) fn is_block(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}
