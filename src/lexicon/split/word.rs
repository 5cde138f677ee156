//! Where a word ends: apostrophes, initials, addresses, and letters beyond ASCII.

use super::class::{ASCII, Class};
use super::unicode_words::segment_end;
use super::{ALL_CAPS, CAPITAL, DIGITS, DOTTED, HELD, Kind, Piece, Pieces, PlainWord, Run};

/// The bytes that end a word of ASCII letters, whatever stands behind them.
const ENDS_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < ASCII.len() {
        let joins_addresses = matches!(byte as u8, b'@' | b':' | b'.');
        let ends = matches!(ASCII[byte], Class::Space | Class::Newline | Class::Hyphen | Class::Other);
        table[byte] = ends && !joins_addresses;
        byte += 1;
    }
    table
};

/// The flags of a word of ASCII letters.
#[inline]
fn capitals(word: &[u8]) -> u16 {
    match word {
        [first, rest @ ..] if first.is_ascii_uppercase() => {
            let all = !rest.is_empty() && rest.iter().all(u8::is_ascii_uppercase);
            if all { CAPITAL | ALL_CAPS } else { CAPITAL }
        }
        _ => 0,
    }
}

impl Pieces<'_> {
    #[inline]
    fn is_capital(&self, at: usize) -> bool {
        match self.text.as_bytes()[at] {
            ascii @ 0..=127 => ascii.is_ascii_uppercase(),
            _ => self.text[at..].starts_with(char::is_uppercase),
        }
    }

    /// Whether a word that begins with these letters is nothing else, told by what stands behind them.
    #[inline]
    pub(super) fn ends_plainly(&self, begin: usize, run: Run) -> bool {
        match self.text.as_bytes().get(begin + run.len..) {
            // Neither an abbreviation nor an address.
            Some([b'.', next, ..]) => run.len > 1 && !next.is_ascii_lowercase(),
            Some([byte, ..]) => ENDS_WORD[usize::from(*byte)],
            _ => false,
        }
    }

    /// The word that is nothing but the next letters.
    #[inline]
    pub(super) fn plain_word(&mut self, run: Run, flags: u16) -> Piece {
        let start = self.at;
        self.at += run.len;
        self.after_word = true;
        let flags = flags | capitals(&self.text.as_bytes()[start..self.at]);
        Piece { start, end: self.at, kind: Kind::Word, flags, plain: run.whole() }
    }

    /// The next piece where it is a word of at most sixteen ASCII letters behind one blank, as most are, with no full stop
    /// behind it; else nothing is read.
    #[inline]
    pub(crate) fn next_plain(&mut self) -> Option<PlainWord> {
        let bytes = self.text.as_bytes();
        let [b' ', word @ ..]: &[u8; HELD + 2] = bytes.get(self.at..)?.first_chunk()? else { return None };
        let run = Run::within(*word.first_chunk()?);
        let behind = word.get(run.len)?;
        if run.len == 0 || !ENDS_WORD[usize::from(*behind)] || self.at == 0 {
            return None;
        }
        let start = self.at + 1;
        self.at = start + run.len;
        self.after_word = true;
        let flags = if word[0].is_ascii_uppercase() { capitals(&bytes[start..self.at]) } else { 0 };
        Some(PlainWord { start, end: self.at, flags, letters: run.small })
    }

    /// The word that begins at a byte, with this many ASCII letters and more behind them.
    pub(super) fn word(&mut self, begin: usize, mut letters: usize) -> (Kind, u16) {
        let bytes = self.text.as_bytes();
        let mut flags = if self.is_capital(begin) { CAPITAL } else { 0 };
        self.at += letters;
        let mut small = bytes[begin..self.at].iter().any(u8::is_ascii_lowercase);
        // Where Unicode ends the word, once a character beyond ASCII has been read.
        let (mut bound, mut run) = (usize::MAX, begin);
        while let Some((class, width)) = self.peek(self.at) {
            if width > 1 && bound == usize::MAX && matches!(class, Class::Letter | Class::Wide) {
                bound = segment_end(self.text, run);
            }
            match class {
                Class::Letter | Class::Digit | Class::Wide if self.at >= bound => break,
                Class::Letter => {
                    letters += 1;
                    small |= width == 1 && bytes[self.at].is_ascii_lowercase();
                }
                Class::Digit | Class::Wide => flags |= if class == Class::Digit { DIGITS } else { 0 },
                Class::Ignored if self.at != run && !self.text[self.at..].starts_with('\u{200b}') => {}
                Class::Apostrophe if !self.apostrophe_joins(self.at + width) => break,
                // Two that join where Unicode may not: from here on it is asked anew.
                Class::Ignored | Class::Apostrophe => {
                    run = self.at + width;
                    bound = if bound == usize::MAX { bound } else { bound.max(segment_end(self.text, run)) };
                }
                Class::Other if bytes[self.at] == b'.' && self.dot_joins(begin, letters) => {
                    return self.dotted(flags);
                }
                Class::Other
                    if matches!(bytes[self.at], b'@' | b':' | b'.') && self.starts_address(self.at) =>
                {
                    return self.opaque();
                }
                _ => break,
            }
            self.at += width;
        }
        let caps = letters > 1 && !small && flags & CAPITAL != 0;
        (Kind::Word, if caps { flags | ALL_CAPS } else { flags })
    }

    /// An apostrophe belongs to the word in `O'Hagan` and `don't`, not before a clitic `s`.
    fn apostrophe_joins(&self, at: usize) -> bool {
        let Some((Class::Letter, width)) = self.peek(at) else { return false };
        let clitic = matches!(self.text.as_bytes()[at], b's' | b'S');
        !clitic || matches!(self.peek(at + width), Some((Class::Letter, _)))
    }

    /// One letter, a full stop and one more letter: `P.C.`, `p.m.`; in `J.Doe` the full stop follows an initial.
    fn dot_joins(&self, begin: usize, letters: usize) -> bool {
        letters == 1 && self.at - begin <= 2 && self.single_letter(self.at + 1).is_some()
    }

    /// The width of a letter after which no other follows.
    fn single_letter(&self, at: usize) -> Option<usize> {
        let (_, width) = self.peek(at).filter(|(class, _)| *class == Class::Letter)?;
        let next = self.peek(at + width).map(|(class, _)| class);
        (!matches!(next, Some(Class::Letter | Class::Digit | Class::Wide))).then_some(width)
    }

    fn dotted(&mut self, flags: u16) -> (Kind, u16) {
        while self.text.as_bytes().get(self.at) == Some(&b'.') {
            let Some(width) = self.single_letter(self.at + 1) else {
                self.at += 1;
                break;
            };
            self.at += 1 + width;
        }
        if self.text.as_bytes().get(self.at) == Some(&b'@') {
            return self.opaque();
        }
        (Kind::Word, flags | DOTTED)
    }

    /// `name@host`, `http://…`, `www.host`: a mark inside a run of letters, with a small letter or a slash behind it.
    fn starts_address(&self, at: usize) -> bool {
        let rest = &self.text.as_bytes()[at..];
        match rest {
            [b':', b'/', b'/', ..] => true,
            [b'@' | b'.', next, ..] => next.is_ascii_lowercase(),
            _ => false,
        }
    }

    pub(super) fn opaque(&mut self) -> (Kind, u16) {
        let rest = &self.text[self.at..];
        let len =
            rest.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\u{201c}' | '\u{201d}' | ')' | '<'));
        self.at += len.unwrap_or(rest.len());
        while matches!(self.text.as_bytes()[self.at - 1], b'.' | b',' | b';' | b':' | b'!' | b'?') {
            self.at -= 1;
        }
        (Kind::Opaque, 0)
    }
}
