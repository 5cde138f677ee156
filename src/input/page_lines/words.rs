//! The words of a line of a page, folded for look-ups.

use crate::lexicon::split::{Run, letters};
use crate::lexicon::{Lexicons, LineClass, LineWordKey, line_word_number};

/// A word of a line.
#[derive(Debug, Clone, Copy)]
pub(in crate::input) struct Word<'t> {
    pub text: &'t str,
    /// Its letters in small, where it is nothing but at most sixteen of ASCII, as most are.
    letters: Option<LineWordKey>,
}

impl Word<'_> {
    /// The number that the tables of words know it by; `small` is room for those that are more than letters.
    #[inline]
    pub(in crate::input) fn number(self, small: &mut String) -> u64 {
        if let Some(letters) = self.letters {
            return letters.number();
        }
        lower(self.text, small);
        line_word_number(small)
    }

    /// Its number, and those of what is left of it without one or more last letters; none for what is shorter than `shortest`.
    pub(in crate::input) fn stems<const N: usize>(
        self,
        shortest: usize,
        small: &mut String,
    ) -> [Option<u64>; N] {
        let number = self.number(small);
        let left = |ending: usize, len: usize| len.checked_sub(ending).filter(|left| *left >= shortest);
        std::array::from_fn(|ending| match (ending, self.letters) {
            (0, _) => Some(number),
            (_, Some(letters)) => left(ending, self.text.len()).map(|left| letters.first(left).number()),
            (_, None) => left(ending, small.len()).and_then(|left| small.get(..left)).map(line_word_number),
        })
    }

    /// Whether it is nothing but digits.
    pub(in crate::input) fn is_figures(self) -> bool {
        self.letters.is_none() && self.text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// The words of a line: letters and digits, with apostrophes and hyphens inside them; `©` is one too.
pub(in crate::input) fn words(text: &str) -> impl Iterator<Item = &str> {
    each_word(text).map(|word| word.text)
}

/// The words of a line, ready for look-ups.
pub(in crate::input) fn each_word(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = match text.as_bytes().get(end..) {
            // One blank, as before most words.
            Some([b' ', first, ..]) if first.is_ascii_alphanumeric() => end + 1,
            _ => word_start(text, end)?,
        };
        let run = Run::at(text.as_bytes(), start);
        let behind = start + run.len;
        let plain = text.as_bytes().get(behind).is_none_or(|byte| PARTS[usize::from(*byte)]);
        end = if plain && run.len > 0 { behind } else { word_end(text, start) };
        let letters = run.whole().filter(|_| end == behind).map(LineWordKey::of_letters);
        Some(Word { text: &text[start..end], letters })
    })
}

/// The characters of ASCII that part words wherever they stand.
const PARTS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = !(byte as u8).is_ascii_alphanumeric() && !matches!(byte as u8, b'\'' | b'-');
        byte += 1;
    }
    table
};

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
        if is_part(c) || c == '\u{a9}' {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// Whether a character is a letter or a digit: no dash and no quotation mark, which are all that most texts have beyond ASCII.
fn is_part(c: char) -> bool {
    !matches!(c, '\u{2000}'..='\u{206f}') && c.is_alphanumeric()
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
                if !(is_part(c) || c == '\u{2019}' && goes_on(end)) {
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
    each_word(line).take(READ).any(|word| {
        lexicons.line_model().word(word.number(&mut small)).classes & LineClass::Police.bit() != 0
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_number_of_its_small_letters_however_it_is_read() {
        let text = "Joined DC's O\u{2019}Hagan-Ward caf\u{e9} 2nd A414 \u{a9}2024 abcdefghijklmnop abcdefghijklmnopq a- it\u{2019}";
        let want = [
            "joined",
            "dc's",
            "o'hagan-ward",
            "caf\u{e9}",
            "2nd",
            "a414",
            "\u{a9}",
            "2024",
            "abcdefghijklmnop",
            "abcdefghijklmnopq",
            "a",
            "it",
        ];
        let mut small = String::new();
        let have: Vec<u64> = each_word(text).map(|word| word.number(&mut small)).collect();
        assert_eq!(have, want.map(line_word_number));
        assert_eq!(words(text).count(), want.len());
    }

    #[test]
    fn the_stems_of_a_word_are_the_numbers_of_its_first_letters() {
        let mut small = String::new();
        for (word, want) in [
            ("Retires", [Some("retires"), Some("retire"), Some("retir")]),
            ("caf\u{e9}s", [Some("caf\u{e9}s"), Some("caf\u{e9}"), None]),
            ("beats", [Some("beats"), Some("beat"), None]),
            (
                "abcdefghijklmnopq",
                [Some("abcdefghijklmnopq"), Some("abcdefghijklmnop"), Some("abcdefghijklmno")],
            ),
        ] {
            let found = each_word(word).next().expect("a word");
            assert_eq!(found.stems(4, &mut small), want.map(|stem| stem.map(line_word_number)), "{word}");
        }
    }
}
