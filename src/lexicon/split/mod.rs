//! Splits text into words, numbers and marks; the one tokeniser that both texts and lexicon rows go through.
//!
//! ASCII is split by its own rules; where a word goes on beyond it, the word boundaries of Unicode decide
//! (`unicode_words.rs`, whose tests list what is split otherwise on purpose).

mod class;
mod letters;
mod piece;
mod unicode_words;
mod word;

use class::{ASCII, Class, MARKS, class_of};
use letters::HELD;
pub(crate) use letters::{Run, beginning, beginning_of, letters};
pub(crate) use piece::{
    ALL_CAPS, CAPITAL, CLITIC, DIGITS, DOTTED, FIRST, GLUED, HYPHENED, Kind, Piece, PlainWord,
};
use unicode_words::{grapheme_end, segment_end};

/// The pieces of a text, in order.
#[derive(Clone)]
pub(crate) struct Pieces<'t> {
    text: &'t str,
    at: usize,
    after_word: bool,
}

impl<'t> Pieces<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0, after_word: false }
    }

    /// The class and the width in bytes of the character at `at`; `None` at the end.
    #[inline]
    fn peek(&self, at: usize) -> Option<(Class, usize)> {
        let byte = *self.text.as_bytes().get(at)?;
        if byte < 128 {
            return Some((ASCII[usize::from(byte)], 1));
        }
        let c = self.text[at..].chars().next()?;
        Some((class_of(c), c.len_utf8()))
    }

    /// Whether a full stop stands right behind the piece just given.
    #[inline]
    pub(crate) fn is_before_dot(&self) -> bool {
        self.text.as_bytes().get(self.at) == Some(&b'.')
    }

    /// Lets the piece just given take the full stop behind it.
    pub(crate) fn take_dot(&mut self) {
        self.at += 1;
    }

    /// Whether a capital follows the full stop that comes next, with a blank between or none, as after initials.
    pub(crate) fn before_dot_and_capital(&self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        matches!(rest, [b'.', b' ', capital, ..] | [b'.', capital, ..] if capital.is_ascii_uppercase())
    }

    /// Skips blanks, line ends and hyphens inside words; the flags they leave on the next piece.
    #[inline]
    fn skip(&mut self) -> u16 {
        if self.at > 0
            && let Some([b' ', b'!'..=b'~', ..]) = self.text.as_bytes().get(self.at..)
        {
            // One blank, as before most pieces.
            self.at += 1;
            return 0;
        }
        self.skip_any()
    }

    /// The next piece where it is a mark between the piece before and a blank or a line's end, as most marks are.
    #[inline]
    fn next_mark(&mut self) -> Option<Piece> {
        let Some([mark, b' ' | b'\n', ..]) = self.text.as_bytes().get(self.at..) else { return None };
        if self.at == 0 || !MARKS[usize::from(*mark)] {
            return None;
        }
        let start = self.at;
        self.at += 1;
        self.after_word = false;
        Some(Piece { start, end: self.at, kind: Kind::Mark, flags: GLUED, plain: None })
    }

    #[inline(never)]
    fn skip_any(&mut self) -> u16 {
        let (begin, mut flags) = (self.at, 0);
        if begin == 0 {
            flags |= FIRST;
        }
        while let Some((class, width)) = self.peek(self.at) {
            match class {
                Class::Newline => flags |= FIRST,
                Class::Space | Class::Ignored => {}
                Class::Hyphen if begin == self.at && self.after_word && self.joins(self.at + width) => {
                    self.at += width;
                    return HYPHENED | GLUED;
                }
                _ => break,
            }
            self.at += width;
        }
        if self.at == begin && begin > 0 { flags | GLUED } else { flags }
    }

    fn joins(&self, at: usize) -> bool {
        matches!(self.peek(at), Some((Class::Letter | Class::Digit, _)))
    }

    /// The next piece where it is more than the ASCII letters that it may begin with.
    #[inline(never)]
    fn other(&mut self, letters: usize, flags: u16) -> Option<Piece> {
        let begin = self.at;
        let (class, width) = self.peek(begin)?;
        let (kind, more) = match class {
            Class::Letter => self.word(begin, letters),
            Class::Digit => self.number(),
            _ => self.mark(begin, class, width),
        };
        self.after_word = matches!(kind, Kind::Word | Kind::Number);
        Some(Piece { start: begin, end: self.at, kind, flags: flags | more, plain: None })
    }

    fn number(&mut self) -> (Kind, u16) {
        let bytes = self.text.as_bytes();
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        while let Some(byte) = bytes.get(self.at) {
            let inside = match byte {
                b'0'..=b'9' => true,
                b'.' => digit(self.at + 1),
                b',' => (1..=3).all(|ahead| digit(self.at + ahead)) && !digit(self.at + 4),
                _ => false,
            };
            if !inside {
                break;
            }
            self.at += 1;
        }
        let wide = matches!(self.peek(self.at), Some((Class::Wide, _)));
        let end = if wide { segment_end(self.text, self.at - 1) } else { self.at };
        if end > self.at {
            self.at = end;
            return (Kind::Opaque, 0);
        }
        (Kind::Number, DIGITS)
    }

    fn mark(&mut self, begin: usize, class: Class, width: usize) -> (Kind, u16) {
        self.at += width;
        let byte = self.text.as_bytes()[begin];
        if matches!(byte, b'@' | b'#') && self.joins(self.at) {
            return self.opaque();
        }
        let clitic = class == Class::Apostrophe && self.after_word && {
            matches!(self.text.as_bytes().get(self.at), Some(b's' | b'S'))
                && !matches!(self.peek(self.at + 1), Some((Class::Letter | Class::Digit | Class::Wide, _)))
        };
        if clitic {
            self.at += 1;
            return (Kind::Word, CLITIC);
        }
        if class == Class::Wide || matches!(self.peek(self.at), Some((Class::Wide, _))) {
            return self.wide_mark(begin, class);
        }
        (Kind::Mark, 0)
    }

    /// A mark with its accents and selectors, an emoji, a flag; opaque where Unicode takes more than that for a word.
    fn wide_mark(&mut self, begin: usize, class: Class) -> (Kind, u16) {
        self.at = grapheme_end(self.text, begin);
        let word = if class == Class::Wide { segment_end(self.text, begin) } else { self.at };
        if word <= self.at {
            return (Kind::Mark, 0);
        }
        self.at = word;
        (Kind::Opaque, 0)
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    #[inline]
    fn next(&mut self) -> Option<Piece> {
        if let Some(mark) = self.next_mark() {
            return Some(mark);
        }
        let flags = self.skip();
        let run = Run::at(self.text.as_bytes(), self.at);
        if run.len > 0 && self.ends_plainly(self.at, run) {
            return Some(self.plain_word(run, flags));
        }
        self.other(run.len, flags)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<&str> {
        Pieces::new(text).map(|piece| &text[piece.start..piece.end]).collect()
    }

    #[test]
    fn words_numbers_and_marks_are_split() {
        let table: [(&str, &[&str]); 14] = [
            ("PC O'Hagan's 1,432 men.", &["PC", "O'Hagan", "'s", "1,432", "men", "."]),
            ("Stoke-on-Trent", &["Stoke", "on", "Trent"]),
            ("at 9.20pm on the A414, 30th", &["at", "9.20", "pm", "on", "the", "A414", ",", "30", "th"]),
            ("P.C. Smith, 4.30 p.m.", &["P.C.", "Smith", ",", "4.30", "p.m."]),
            ("see www.kent.police.uk.", &["see", "www.kent.police.uk", "."]),
            (
                "mail a.b@kent.police.uk, @StAlbans #Day",
                &["mail", "a.b@kent.police.uk", ",", "@StAlbans", "#Day"],
            ),
            ("the end.The next", &["the", "end", ".", "The", "next"]),
            ("don’t ‘quote’", &["don’t", "‘", "quote", "’"]),
            ("Herts' PCSOs", &["Herts", "'", "PCSOs"]),
            ("£1.7m", &["£", "1.7", "m"]),
            ("a\u{ad}bove", &["a\u{ad}bove"]),
            ("3 - 4", &["3", "-", "4"]),
            ("in 18/02/23", &["in", "18", "/", "02", "/", "23"]),
            ("", &[]),
        ];
        for (text, want) in table {
            assert_eq!(pieces(text), want, "{text}");
        }
    }

    #[test]
    fn a_hyphen_a_line_end_and_a_blank_leave_their_flags() {
        let flags: Vec<u16> = Pieces::new("one-two three\nFOUR").map(|piece| piece.flags).collect();
        assert_eq!(flags, [FIRST, HYPHENED | GLUED, 0, FIRST | CAPITAL | ALL_CAPS]);
    }
}
