//! Folds spellings: case, accents, full stops, apostrophes and invisible characters do not tell two words apart.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest folded word that is looked up, in bytes; longer ones are in no lexicon.
pub(crate) const LONGEST: usize = 32;

/// The folded form of a word, on the stack.
pub(crate) struct Folded {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Folded {
    /// Folds one word; `None` when it is longer than any word of a lexicon.
    #[inline]
    pub(crate) fn new(word: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], len: 0 };
        if word.is_ascii() {
            for byte in word.bytes() {
                if byte != b'.' && byte != b'\'' {
                    folded.push(byte.to_ascii_lowercase())?;
                }
            }
        } else if !folded.push_curly(word)? {
            folded = Self { bytes: [0; LONGEST], len: 0 };
            folded.push_unicode(word)?;
        }
        Some(folded)
    }

    /// Folds a word whose only characters beyond ASCII are apostrophes; whether it was one.
    #[inline]
    fn push_curly(&mut self, word: &str) -> Option<bool> {
        for c in word.chars() {
            match c {
                '.' | '\'' | '\u{2018}' | '\u{2019}' => {}
                c if c.is_ascii_alphanumeric() => self.push(c.to_ascii_lowercase() as u8)?,
                _ => return Some(false),
            }
        }
        Some(true)
    }

    #[inline]
    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.len)? = byte;
        self.len += 1;
        Some(())
    }

    #[cold]
    fn push_unicode(&mut self, word: &str) -> Option<()> {
        for c in word.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
            let plain = match c {
                '\u{141}' | '\u{142}' => 'l',
                '\u{d8}' | '\u{f8}' => 'o',
                '\u{131}' => 'i',
                c => c,
            };
            if plain.is_alphanumeric() {
                let mut buffer = [0; 4];
                for byte in plain.encode_utf8(&mut buffer).bytes() {
                    self.push(byte)?;
                }
            }
        }
        Some(())
    }

    #[inline]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_mean_the_same_fold_alike() {
        for (left, right) in [
            ("P.C.", "pc"),
            ("Málaga", "malaga"),
            ("O’Hagan", "ohagan"),
            ("Paweł", "PAWEL"),
            ("a\u{ad}b", "ab"),
        ] {
            assert_eq!(Folded::new(left).unwrap().as_bytes(), Folded::new(right).unwrap().as_bytes());
        }
    }

    #[test]
    fn a_word_longer_than_any_row_is_unknown() {
        assert!(Folded::new(&"a".repeat(LONGEST)).is_some());
        assert!(Folded::new(&"a".repeat(LONGEST + 1)).is_none());
    }
}
