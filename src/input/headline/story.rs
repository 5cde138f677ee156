//! [`Story`]: the words of a page's story and how rare each is, which tell its headline from the lines of the site.

use super::prose;
use super::told::{Told, bit};
use super::vocabulary::{StemsSaid, Vocabulary, paragraphs, rarity, stems};
use crate::input::block::Blocks;
use crate::input::dropped::DropReason;
use crate::input::page_lines::words::each_word;
use crate::lexicon::split::{Kind, Piece, Pieces};
use crate::lexicon::{Cue, Lexicons, Table};
use std::ops::Range;

/// How much of a story is looked at, in bytes: its first paragraphs say what its headline says.
const LOOKED_AT: usize = 6_000;
/// How many paragraphs behind a line are looked at.
const BEHIND: usize = 3;
/// The shortest word that says something, in bytes, unless it is a number or has a capital.
const SHORTEST_WORD: usize = 4;
/// The share of what a paragraph says below which it is none of the story, where others tell more.
const FOREIGN: f32 = 0.25;

/// The paragraphs of a story, and in which of them each word stands.
#[derive(Debug, Default)]
pub(in crate::input) struct Story {
    said: StemsSaid,
    /// The blocks of its paragraphs, without notices of the site that say little of what the others say.
    pub paragraphs: Vec<usize>,
}

/// How many words of a line that say something the story says too.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Share {
    pub found: usize,
    /// All of them.
    pub all: usize,
}

impl Story {
    /// The kept paragraphs alone, without their words.
    pub(in crate::input) fn placed(blocks: &Blocks, verdicts: &[Option<DropReason>]) -> Self {
        Self { paragraphs: prose(blocks, verdicts).collect(), ..Self::default() }
    }

    /// The story of the paragraphs that are kept.
    pub(in crate::input) fn read(
        blocks: &Blocks,
        verdicts: &[Option<DropReason>],
        lexicons: &Lexicons,
    ) -> Self {
        let paragraphs: Vec<usize> = prose(blocks, verdicts).collect();
        let (mut vocabulary, mut small) =
            (Vocabulary::with_room(LOOKED_AT.min(blocks.text.len())), String::new());
        let mut room = LOOKED_AT;
        for at in &paragraphs {
            let line = blocks.of(&blocks.items[*at]);
            vocabulary.read(line, &mut small, lexicons);
            room = room.saturating_sub(line.len());
            if room == 0 {
                break;
            }
        }
        let mut story = Self { said: vocabulary.stems(), paragraphs };
        // What stands behind all that was looked at is held to be the story's.
        let is_own =
            |number: &usize| vocabulary.told_elsewhere(*number).is_none_or(|told| told.share() >= FOREIGN);
        let own: Vec<usize> =
            (0..story.paragraphs.len()).filter(is_own).map(|number| story.paragraphs[number]).collect();
        if !own.is_empty() {
            story.paragraphs = own;
        }
        story
    }

    /// How many of its paragraphs stand above a line.
    pub(in crate::input) fn above(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| *paragraph < at)
    }

    /// What the story says of a line that so many of its paragraphs stand above.
    pub(in crate::input) fn told(&self, line: &str, above: usize, lexicons: &Lexicons) -> Told {
        let behind = (above..above.saturating_add(BEHIND)).fold(0, |bits, number| bits | bit(number));
        let mut told = Told::default();
        let mut small = String::new();
        let forces = forces(line, lexicons);
        for word in each_word(line) {
            let at = word.text.as_ptr() as usize - line.as_ptr() as usize;
            if forces.iter().any(|force| force.contains(&at)) {
                continue;
            }
            let said = paragraphs(&self.said, stems(word, &mut small));
            told.add(rarity(word, &mut small, lexicons), said, behind);
        }
        told
    }

    /// Whether it says at least half of a line.
    pub(in crate::input) fn says_most(&self, line: &str, lexicons: &Lexicons) -> bool {
        let Share { found, all } = self.share(line, lexicons);
        found > 0 && found * 2 >= all
    }

    /// How much of a line the story says.
    pub(super) fn share(&self, line: &str, lexicons: &Lexicons) -> Share {
        let (mut share, mut small) = (Share::default(), String::new());
        for word in each_word(line) {
            if is_telling(word.text, lexicons) {
                share.all += 1;
                share.found += usize::from(paragraphs(&self.said, stems(word, &mut small)) != 0);
            }
        }
        share
    }
}

/// Whether a word says what a text is about: no word of grammar, and no short one in small letters.
fn is_telling(word: &str, lexicons: &Lexicons) -> bool {
    let long = word.len() >= SHORTEST_WORD || word.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let grammar = Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::Conjunction.bit();
    long && lexicons.bits(lexicons.word(word)) & grammar == 0
}

/// Where the names of forces stand in a line.
fn forces(line: &str, lexicons: &Lexicons) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let pieces: Vec<Piece> = Pieces::new(line).filter(|piece| piece.kind != Kind::Mark).collect();
    for (at, first) in pieces.iter().enumerate() {
        let mut node = 0;
        for (count, piece) in pieces[at..].iter().enumerate() {
            let id = lexicons.word_at(line, piece.start, piece.end);
            node = if count == 0 { lexicons.start(id) } else { lexicons.step(node, id) };
            if node == 0 {
                break;
            }
            if lexicons.rows_at(node).any(|(table, _)| table == Table::Force) {
                found.push(first.start..piece.end);
            }
        }
    }
    found
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
        let story = Story::read(&blocks, &[None], &lexicons);
        for (line, want) in [
            ("Oakham sergeant retired after 30 years", (5, 5)),
            ("Policing in your area", (0, 2)),
            ("Sign in", (0, 1)),
            ("Man arrested in Oakham", (1, 3)),
        ] {
            let have = story.share(line, &lexicons);
            assert_eq!((have.found, have.all), want, "{line}");
        }
    }
}
