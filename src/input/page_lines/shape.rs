//! What the letters and marks of a line show, whatever its words mean.

use crate::lexicon::LineSign;
use memchr::{memchr_iter, memchr2_iter, memchr3_iter};

/// What the words of a line look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// All have a capital, and some have small letters: `Anna Bell`, `Upper Wharfe`.
    Title,
    /// A title and a number: `Upper Wharfe 12`.
    Counted,
    Other,
}

/// The sign of a line of so many words.
pub(in crate::input) fn length(words: usize) -> LineSign {
    match words {
        0..=2 => LineSign::UpTo2Words,
        3..=4 => LineSign::UpTo4Words,
        5..=7 => LineSign::UpTo7Words,
        8..=12 => LineSign::UpTo12Words,
        13..=20 => LineSign::UpTo20Words,
        21..=40 => LineSign::UpTo40Words,
        _ => LineSign::MoreWords,
    }
}

/// An address of a page or a mailbox, or the name of an account.
pub(in crate::input) fn is_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    let handle = |at: usize| text[at + 1..].starts_with(char::is_alphanumeric);
    memchr_iter(b':', bytes).any(|at| bytes[at + 1..].starts_with(b"//"))
        || memchr_iter(b'.', bytes).any(|at| bytes[..at].ends_with(b"www"))
        || memchr_iter(b'@', bytes).any(handle)
}

/// Arrows, dingbats, emoji, shapes.
pub(in crate::input) fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}

/// What stands between the parts of a menu, and brackets.
pub(in crate::input) fn bars(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut count = memchr3_iter(b'|', b'[', b']', bytes).count() + memchr_iter(b'~', bytes).count();
    if !text.is_ascii() {
        let wide =
            |c: &char| matches!(c, '\u{b7}' | '\u{2022}' | '\u{bb}' | '\u{203a}' | '\u{2715}' | '\u{d7}');
        count += text.chars().filter(wide).count();
    }
    // Where each mark and the blank behind it end: ` - - ` has one.
    let mut ends = [0; 4];
    for at in memchr3_iter(b'>', b'/', b'-', bytes) {
        let end = &mut ends[usize::from(bytes[at] & 3)];
        if at > *end && bytes[at - 1] == b' ' && bytes.get(at + 1) == Some(&b' ') {
            *end = at + 2;
            count += 1;
        }
    }
    count
}

/// Whether one of some places in a line stands outside quotations: neither behind an opening mark nor behind an odd number of
/// straight ones.
#[derive(Debug, Default)]
pub(super) struct Quotes {
    /// All before it has been read.
    read: usize,
    open: bool,
    odd: bool,
    /// Whether one of those that were looked at does.
    pub outside: bool,
}

impl Quotes {
    /// Looks at a place behind the last one, so that each mark is read once.
    pub(super) fn look(&mut self, text: &str, at: usize) {
        let fresh = &text.as_bytes()[self.read..at];
        self.read = at;
        for mark in memchr2_iter(b'"', OPEN[0], fresh) {
            crate::steps::count();
            match &fresh[mark..] {
                [b'"', ..] => self.odd = !self.odd,
                bytes if bytes.starts_with(OPEN) => self.open = true,
                bytes if bytes.starts_with(CLOSE) => self.open = false,
                _ => {}
            }
        }
        self.outside |= !self.open && !self.odd;
    }
}

/// The bytes of curly quotation marks, which begin with the same byte.
const OPEN: &[u8] = "\u{201c}".as_bytes();
const CLOSE: &[u8] = "\u{201d}".as_bytes();

#[cfg(test)]
mod tests {
    use super::Quotes;

    #[test]
    fn a_place_is_quoted_between_marks() {
        for (text, want) in [
            ("We said: \u{201c}yes\u{201d}", false),
            ("He said: \u{201c}we do\u{201d}", true),
            ("\"Go\", we said", false),
            ("He said: \"So we do\"", true),
        ] {
            let at = text.to_lowercase().find("we").expect("the word");
            let mut quotes = Quotes::default();
            quotes.look(text, at);
            assert_eq!(!quotes.outside, want, "{text}");
        }
    }

    #[test]
    fn a_line_is_read_on_from_place_to_place() {
        let text = "\u{201c}b\u{201d}\u{2026} \"d\" \"f \u{201d}g\" a";
        let mut quotes = Quotes::default();
        let mut outside = text.char_indices().filter(|(at, c)| {
            quotes.look(text, *at);
            std::mem::take(&mut quotes.outside) && c.is_alphabetic()
        });
        assert_eq!(outside.next().map(|(_, c)| c), Some('a'));
    }
}
