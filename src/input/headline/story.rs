//! [`Story`]: the words of a page's story and how rare each is, which tell its headline from the lines of the site.

#![allow(clippy::cast_precision_loss)] // Paragraphs are far fewer than an `f32` counts.

use super::prose;
use crate::input::block::Blocks;
use crate::input::dropped::DropReason;
use crate::input::page_lines::words::{lower, words};
use crate::lexicon::split::{Kind, Piece, Pieces};
use crate::lexicon::{Lexicons, Table, line_word_number};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// How much of a story is looked at, in bytes: its first paragraphs say what its headline says.
const LOOKED_AT: usize = 6_000;
/// How many paragraphs behind a line are looked at.
const BEHIND: u32 = 3;
/// In how many paragraphs a word may stand: more count no more.
const MOST_OFTEN: u32 = 3;
/// How many paragraphs are told apart, as bits; the others share the last.
const MOST_PARAGRAPHS: u32 = u64::BITS;
/// The shortest word whose ending may differ, in bytes.
const SHORTEST_STEM: usize = 4;
/// How many last letters may differ: `retired` and `retires`.
const LONGEST_ENDING: usize = 2;
/// How rare a number is.
const NUMBER: f32 = 0.4;
/// The share of what a paragraph says below which it is none of the story, where others tell more.
const FOREIGN: f32 = 0.25;

/// The paragraphs of a story, and in which of them each word stands, as bits.
#[derive(Debug, Default)]
pub(in crate::input) struct Story {
    stems: FxHashMap<u64, u64>,
    /// The blocks of its paragraphs, without notices of the site that say little of what the others say.
    pub paragraphs: Vec<usize>,
}

/// What a story says of a line, by how rare its words are; the names of forces count for nothing, because sites print them
/// beside any story.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(in crate::input) struct Told {
    pub all: f32,
    /// What it says too.
    pub weight: f32,
    /// What the paragraphs right behind the line say too.
    pub behind: f32,
    /// What it says too, where a word counts whole only if several paragraphs say it.
    pub often: f32,
    /// How many words it says too.
    pub words: usize,
}

impl Told {
    /// The share that the story says.
    pub(super) fn share(self) -> f32 {
        self.of_all(self.weight)
    }

    /// A share of all its words.
    pub(super) fn of_all(self, weight: f32) -> f32 {
        if self.all > 0. { weight / self.all } else { 0. }
    }
}

impl Story {
    /// The story of the paragraphs that are kept.
    pub(in crate::input) fn read(
        blocks: &Blocks,
        verdicts: &[Option<DropReason>],
        lexicons: &Lexicons,
    ) -> Self {
        let mut story = Self::default();
        let mut small = String::new();
        let line = |at: usize| blocks.of(&blocks.items[at]);
        story.paragraphs = prose(blocks, verdicts).collect();
        let mut room = LOOKED_AT;
        for (number, at) in (0..).zip(&story.paragraphs) {
            for word in words(line(*at)) {
                lower(word, &mut small);
                for stem in stems(&small) {
                    *story.stems.entry(line_word_number(stem)).or_insert(0) |= bit(number);
                }
            }
            room = room.saturating_sub(line(*at).len());
            if room == 0 {
                break;
            }
        }
        let known = |(number, at): (u32, &usize)| {
            let told = story.told_by(line(*at), !bit(number), 0, lexicons);
            (told.share() >= FOREIGN).then_some(*at)
        };
        let own: Vec<usize> = (0..).zip(&story.paragraphs).filter_map(known).collect();
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
        let first = u32::try_from(above).unwrap_or(u32::MAX);
        let behind = (first..first.saturating_add(BEHIND)).fold(0, |bits, number| bits | bit(number));
        self.told_by(line, u64::MAX, behind, lexicons)
    }

    /// What those paragraphs say of a line.
    fn told_by(&self, line: &str, paragraphs: u64, behind: u64, lexicons: &Lexicons) -> Told {
        let model = lexicons.line_model();
        let mut told = Told::default();
        let mut small = String::new();
        let forces = forces(line, lexicons);
        for word in words(line) {
            let at = word.as_ptr() as usize - line.as_ptr() as usize;
            if forces.iter().any(|force| force.contains(&at)) {
                continue;
            }
            lower(word, &mut small);
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            let rarity = if is_number { NUMBER } else { model.word(line_word_number(&small)).rarity() };
            told.all += rarity;
            let found = stems(&small).filter_map(|stem| self.stems.get(&line_word_number(stem)));
            let found = found.fold(0, |all, bits| all | bits) & paragraphs;
            if found != 0 {
                told.weight += rarity;
                told.words += 1;
                told.behind += if found & behind != 0 { rarity } else { 0. };
                told.often += rarity * found.count_ones().min(MOST_OFTEN) as f32 / MOST_OFTEN as f32;
            }
        }
        told
    }
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

/// The bit of a paragraph.
fn bit(number: u32) -> u64 {
    1 << number.min(MOST_PARAGRAPHS - 1)
}

/// A word, and what is left of it without one or two last letters.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    (0..=LONGEST_ENDING).filter_map(move |ending| {
        let len = word.len().checked_sub(ending).filter(|len| ending == 0 || *len >= SHORTEST_STEM)?;
        word.get(..len)
    })
}
