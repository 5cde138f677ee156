//! What a program has drawn around the words of a text: frames and rules.

use super::lines::lines;
use std::borrow::Cow;

/// The shortest rule, in characters.
const SHORTEST_RULE: usize = 3;

/// Takes away the lines of frames, and rules; a rule leaves an empty line.
pub(super) fn strip(text: Cow<'_, str>) -> Cow<'_, str> {
    if !holds_frame(&text) && !lines(&text).any(is_rule) {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.lines() {
        if !is_rule(line) {
            plain.extend(line.chars().map(|c| if is_frame(c) { ' ' } else { c }));
        }
        plain.push('\n');
    }
    Cow::Owned(plain)
}

/// Whether a frame stands in a text, by the first two bytes of its characters.
fn holds_frame(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(0x94, 0x95, bytes).any(|at| at > 0 && bytes[at - 1] == 0xe2)
}

/// Lines and corners of frames.
fn is_frame(c: char) -> bool {
    ('\u{2500}'..='\u{257f}').contains(&c)
}

/// A line of dashes, stars or other marks and nothing else.
fn is_rule(line: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '=' | '_' | '*' | '~' | '#' | '+' | '\u{2014}' | '\u{2013}');
    // Most lines begin with a word.
    if line.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) {
        return false;
    }
    let line = line.trim();
    line.len() >= SHORTEST_RULE && line.chars().all(|c| mark(c) || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_around_words_go_and_words_stay() {
        for (text, want) in [
            ("One\n-----\ntwo", "One\n\ntwo\n"),
            ("\u{250c}\u{2500}\u{2510}\n\u{2502}Yes\u{2502}", "   \n Yes \n"),
            ("One - two\n--", "One - two\n--"),
        ] {
            assert_eq!(strip(text.into()), want, "{text}");
        }
    }
}
