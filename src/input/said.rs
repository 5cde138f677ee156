//! [`Said`]: the words of a story, which tell its headline from the lines of the site around it.

use super::block::Blocks;
use crate::lexicon::{Cue, Lexicons};
use rustc_hash::FxHashSet;

/// How much of a story is looked at, in bytes: its first paragraphs say what its headline says.
const LOOKED_AT: usize = 6_000;
/// The shortest word whose ending may differ, in bytes.
const SHORTEST_STEM: usize = 4;
/// How many last letters may differ: `retired` and `retires`.
const LONGEST_ENDING: usize = 2;
/// The shortest word that says something, in bytes, unless it is a number or has a capital.
const SHORTEST_WORD: usize = 4;

/// The words of a story, in small letters, and their stems.
#[derive(Debug, Default)]
pub(super) struct Said(FxHashSet<String>);

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
        let mut said = FxHashSet::default();
        let mut room = LOOKED_AT;
        for at in story {
            let line = blocks.of(&blocks.items[at]);
            for word in words(line) {
                let folded = word.to_lowercase();
                for stem in stems(&folded) {
                    if !said.contains(stem) {
                        said.insert(stem.to_owned());
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

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How much of a line the story says.
    pub(super) fn share(&self, line: &str, lexicons: &Lexicons) -> Share {
        let mut share = Share::default();
        for word in words(line).filter(|word| is_telling(word, lexicons)) {
            share.all += 1;
            let folded = word.to_lowercase();
            share.found += usize::from(stems(&folded).any(|stem| self.0.contains(stem)));
        }
        share
    }
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word says what a text is about: no word of grammar, and no short one in small letters.
fn is_telling(word: &str, lexicons: &Lexicons) -> bool {
    let bits = lexicons.bits(lexicons.word(word));
    let grammar = [Cue::Determiner, Cue::Preposition, Cue::Conjunction];
    let long = word.len() >= SHORTEST_WORD || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    long && !grammar.iter().any(|cue| bits & cue.bit() != 0)
}

/// A word, and what is left of it without one or two last letters.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    (0..=LONGEST_ENDING).filter_map(move |ending| {
        let len = word.len().checked_sub(ending).filter(|len| ending == 0 || *len >= SHORTEST_STEM)?;
        word.get(..len)
    })
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
