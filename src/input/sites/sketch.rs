//! [`Sketch`]: what is kept of a page while its site is learned.

use super::Lines;
use super::mask::{MASK, mask};
use crate::input::line_shape::is_sentence;
use crate::lexicon::{BoilerplateKind, Lexicons};
use rustc_hash::FxHasher;
use std::hash::{Hash, Hasher};
use std::ops::Range;

/// How much of each end of a page is kept, in bytes of patterns: furniture stands there, and 99 % of pages are shorter.
const KEPT_BYTES: usize = 12 << 10;
/// How many lines of each end of a page are kept.
const KEPT_LINES: usize = 200;
/// The longest label, in bytes; a longer line is prose even where it does not end like a sentence.
const LONGEST_LABEL: usize = 160;
/// The fewest letters and digits of a line that tells two pages apart.
const SHORTEST_OWN: usize = 32;
/// How many words of standing lines a line holds that is one.
const STANDING_WORDS: usize = 2;
/// One in so many of its words is one, at least: a column of somebody's names the police, too.
const STANDING_SHARE: usize = 8;

/// A line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub pattern: Box<str>,
    pub words: usize,
    /// Whether its paragraph has other lines.
    pub part: bool,
    /// Whether it is a sentence or a paragraph.
    pub prose: bool,
    /// Whether it speaks as the appeals, contacts and notes do that releases end with.
    pub standing: bool,
}

impl Seen {
    /// Whether it is nothing but a number, a time or a date.
    pub fn is_number(&self) -> bool {
        is_number(&self.pattern)
    }

    pub fn tells_apart(&self) -> bool {
        self.pattern.chars().filter(|c| c.is_alphanumeric()).nth(SHORTEST_OWN - 1).is_some()
    }
}

/// Whether a pattern is nothing but a number, a time or a date.
pub(super) fn is_number(pattern: &str) -> bool {
    pattern == MASK
}

/// Whether a line is a sentence or a paragraph.
pub(super) fn is_prose(line: &str) -> bool {
    is_sentence(line) || line.len() > LONGEST_LABEL
}

/// The lines of a page.
#[derive(Debug, Clone)]
pub(super) struct Sketch {
    /// Tells pages apart whose lines differ; pages are drawn by it.
    pub key: u64,
    pub lines: Vec<Seen>,
}

impl Sketch {
    /// The sketch of a page.
    pub fn new(lines: Lines<'_>, lexicons: &Lexicons) -> Self {
        let mut pattern = String::new();
        let mut hasher = FxHasher::default();
        let (mut head, mut tail) = (Vec::new(), std::collections::VecDeque::new());
        let (mut head_bytes, mut tail_bytes) = (0, 0);
        let proses = lines.proses();
        let (mut paragraph, mut standing) = (0..0, false);
        for (at, prose) in proses.into_iter().enumerate() {
            if !paragraph.contains(&at) {
                paragraph = lines.paragraph(at);
                standing = is_standing(lines, paragraph.clone(), lexicons);
            }
            let line = lines.of(at);
            mask(line, lexicons, &mut pattern);
            pattern.hash(&mut hasher);
            let seen = Seen {
                pattern: pattern.as_str().into(),
                words: line.split_whitespace().take(64).count(),
                part: paragraph.len() > 1,
                prose,
                standing: standing && line.contains(char::is_alphabetic),
            };
            if head_bytes < KEPT_BYTES && head.len() < KEPT_LINES {
                head_bytes += pattern.len();
                head.push(seen);
                continue;
            }
            tail_bytes += pattern.len();
            tail.push_back(seen);
            while tail_bytes > KEPT_BYTES || tail.len() > KEPT_LINES {
                tail_bytes -= tail.pop_front().map_or(0, |seen: Seen| seen.pattern.len());
            }
        }
        head.extend(tail);
        Self { key: spread(hasher.finish()), lines: head }
    }
}

/// Spreads the bits of a hash, so that the smallest keys are a fair draw.
fn spread(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// How many parts of a paragraph are looked at for its words, marks and brief words among them.
const MOST_PARTS: usize = 400;

/// Whether a paragraph speaks as the appeals, contacts and notes do that releases end with: a good part of its
/// words are theirs, at least two, or it has no other.
fn is_standing(lines: Lines<'_>, paragraph: Range<usize>, lexicons: &Lexicons) -> bool {
    let (mut standing, mut others) = (0, 0);
    let words = paragraph.flat_map(|at| lines.of(at).split(|c: char| !c.is_alphanumeric()));
    for word in words.take(MOST_PARTS).filter(|word| word.len() > 2).take(80) {
        let known = word.bytes().all(|byte| byte.is_ascii_digit())
            || lexicons.boilerplate().is_word(BoilerplateKind::Standing, &word.to_lowercase());
        if known { standing += 1 } else { others += 1 }
    }
    let many = standing >= STANDING_WORDS && standing * STANDING_SHARE >= standing + others;
    standing > 0 && (many || others == 0)
}
