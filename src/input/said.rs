//! [`Said`]: the words of a story, which tell its headline from the lines of the site around it.

use super::block::Blocks;
use crate::lexicon::{Cue, Lexicons};

/// How much of a story is looked at, in bytes: its first paragraphs say what its headline says.
const LOOKED_AT: usize = 6_000;
/// The shortest word whose ending may differ, in bytes.
const SHORTEST_STEM: usize = 4;
/// How many last letters may differ: `retired` and `retires`.
const LONGEST_ENDING: usize = 2;
/// The shortest word that says something, in bytes, unless it is a number or has a capital.
const SHORTEST_WORD: usize = 4;

/// The words of a story and their stems, as numbers for their small letters.
#[derive(Debug, Default)]
pub(super) struct Said(Set);

/// How much of a line a story says too.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Share {
    /// The words found in the story.
    pub found: usize,
    /// All words that say something.
    pub all: usize,
}

impl Share {
    /// The share in hundredths; 0 of no words.
    pub(super) fn percent(self) -> usize {
        (self.found * 100).checked_div(self.all).unwrap_or(0)
    }
}

impl Said {
    /// The words of these blocks.
    pub(super) fn new(blocks: &Blocks, story: impl Iterator<Item = usize>) -> Self {
        let mut said = Set::default();
        let mut room = LOOKED_AT;
        for at in story {
            let line = blocks.of(&blocks.items[at]);
            for word in words(line) {
                let [whole, shorter, shortest] = stems(word);
                // A word that was said before has left its stems.
                if said.add(whole.unwrap_or_default(), true) {
                    for stem in shorter.into_iter().chain(shortest) {
                        said.add(stem, false);
                    }
                }
            }
            room = room.saturating_sub(line.len());
            if room == 0 {
                break;
            }
        }
        Self(said)
    }

    /// How much of a line the story says.
    pub(super) fn share(&self, line: &str, lexicons: &Lexicons) -> Share {
        let mut share = Share::default();
        for word in words(line).filter(|word| is_telling(word, lexicons)) {
            share.all += 1;
            share.found += usize::from(stems(word).into_iter().flatten().any(|stem| self.0.has(stem)));
        }
        share
    }
}

/// Numbers for words, in a table that is searched from the place that a number names.
#[derive(Debug, Default)]
struct Set {
    /// Twice a number, and one more for a whole word; 0 for a free place. Half of them stay free.
    slots: Vec<u64>,
    len: usize,
}

/// How many places the table has first.
const SLOTS: usize = 1024;

impl Set {
    /// The place of a number, or the free one that it takes. The number is even.
    #[inline]
    fn place(slots: &[u64], number: u64) -> usize {
        let mut at = (number >> 32) as usize & (slots.len() - 1);
        while slots[at] != 0 && slots[at] & !1 != number {
            at = (at + 1) & (slots.len() - 1);
        }
        at
    }

    /// Adds a number; whether it is new as that of a whole word.
    #[inline]
    fn add(&mut self, number: u64, whole: bool) -> bool {
        if self.len * 2 >= self.slots.len() {
            self.grow();
        }
        let at = Self::place(&self.slots, number);
        let slot = &mut self.slots[at];
        let known = *slot;
        self.len += usize::from(known == 0);
        *slot |= number | u64::from(whole);
        known & 1 == 0
    }

    #[cold]
    fn grow(&mut self) {
        let slots = vec![0; (self.slots.len() * 2).max(SLOTS)];
        for number in std::mem::replace(&mut self.slots, slots).into_iter().filter(|number| *number != 0) {
            let at = Self::place(&self.slots, number & !1);
            self.slots[at] = number;
        }
    }

    fn has(&self, number: u64) -> bool {
        !self.slots.is_empty() && self.slots[Self::place(&self.slots, number)] != 0
    }
}

/// The letters and digits of a line between marks and blanks.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let bytes = line.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = edge(line, at, true)?;
        at = edge(line, start, false).unwrap_or(bytes.len());
        Some(&line[start..at])
    })
}

/// The first place from a byte on where a letter or digit stands, or where none does.
#[inline]
fn edge(line: &str, mut at: usize, inside: bool) -> Option<usize> {
    let bytes = line.as_bytes();
    loop {
        let byte = *bytes.get(at)?;
        if byte >= 128 {
            let c = line[at..].chars().next()?;
            if c.is_alphanumeric() == inside {
                return Some(at);
            }
            at += c.len_utf8();
        } else if byte.is_ascii_alphanumeric() == inside {
            return Some(at);
        } else {
            at += 1;
        }
    }
}

/// Whether a word says what a text is about: no word of grammar, and no short one in small letters.
fn is_telling(word: &str, lexicons: &Lexicons) -> bool {
    let long = word.len() >= SHORTEST_WORD || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let grammar = Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::Conjunction.bit();
    long && lexicons.bits(lexicons.word(word)) & grammar == 0
}

/// The numbers of a word in small letters, and of what is left of it without one or two last letters.
#[inline]
fn stems(word: &str) -> [Option<u64>; 1 + LONGEST_ENDING] {
    if word.is_ascii() {
        return stems_of(word.bytes().map(|byte| byte.to_ascii_lowercase()), word.len(), |_| true);
    }
    let small = word.to_lowercase();
    stems_of(small.bytes(), small.len(), |len| small.is_char_boundary(len))
}

/// The numbers of as many bytes, and of one and two fewer, where a letter ends there and they are not too few.
#[inline]
fn stems_of(
    bytes: impl Iterator<Item = u8>,
    len: usize,
    is_end: impl Fn(usize) -> bool,
) -> [Option<u64>; 1 + LONGEST_ENDING] {
    let (mut number, mut stems) = (0_u64, [None; 1 + LONGEST_ENDING]);
    for (at, byte) in bytes.enumerate() {
        number = (number.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let (read, left) = (at + 1, len - at - 1);
        if left <= LONGEST_ENDING && (left == 0 || read >= SHORTEST_STEM && is_end(read)) {
            stems[left] = Some((number ^ number >> 29) << 1);
        }
    }
    stems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::BlockKind;

    #[test]
    fn a_headline_says_what_its_story_says() {
        let lexicons = Lexicons::built_in();
        let mut blocks = Blocks::default();
        blocks
            .write("Sergeant Nora Pike retires from the Oakham team in May after 30 years with the police.");
        blocks.end(BlockKind::Paragraph, 0);
        let said = Said::new(&blocks, 0..1);
        for (line, want) in [
            ("Oakham sergeant retired after 30 years", (5, 5)),
            ("Policing in your area", (0, 2)),
            ("Sign in", (0, 1)),
            ("Man arrested in Oakham", (1, 3)),
        ] {
            let have = said.share(line, &lexicons);
            assert_eq!((have.found, have.all), want, "{line}");
        }
    }
}
