//! [`Line`]: what is seen of one line of a page, whatever stands around it.

use super::words::{hash, is_block, is_capital, lower, words};
use crate::lexicon::{Cue, Lexicons, LineClass, LineSign, LineSigns};
use std::ops::Range;

/// From how many words on a line is long.
const LONG: usize = 13;
/// Below how many words a line is short.
const SHORT: usize = 8;
/// The smallest share of words of grammar in a sentence: menus and headlines have fewer.
const SENTENCE_GRAMMAR: f32 = 0.28;
/// How many words of a class count, or of names.
const MOST_COUNTED: f32 = 4.;
/// How many bars or brackets count.
const MOST_BARS: f32 = 3.;
/// The shortest word that is about something, in bytes.
const SHORTEST_CONTENT: usize = 4;
/// The shortest word that may be a name, in bytes.
const SHORTEST_NAME: usize = 3;
/// The shortest word whose `-ed` is taken for the past, in bytes.
const SHORTEST_PARTICIPLE: usize = 5;
/// The longest label before a colon, in bytes.
const LONGEST_LABEL: usize = 24;
/// How many words the name of a person has.
const NAME_WORDS: Range<usize> = 2..5;
/// The longest part of a line that is read, in words.
const READ: usize = 400;
/// The classes whose words furniture is made of, as bits: those up to [`LineClass::Player`].
const FURNITURE: u32 = (LineClass::Player.bit() << 1) - 1;

/// A line and what is seen of it alone.
#[derive(Debug)]
pub(super) struct Line {
    pub signs: LineSigns,
    pub words: usize,
    /// A sentence of prose, by its length, its end and its words of grammar.
    pub prose: bool,
    /// The share of words that furniture is made of, counted once a class.
    pub furniture: f32,
    /// What it is about: its words but those of grammar, as hashes, sorted, each once.
    pub content: Vec<u64>,
    /// Its words with a capital but the first, likewise.
    pub names: Vec<u64>,
}

impl Line {
    /// The words it is about and its names.
    pub(super) fn all_words(&self) -> impl Iterator<Item = u64> + '_ {
        let only_named = self.names.iter().filter(|name| self.content.binary_search(name).is_err());
        self.content.iter().chain(only_named).copied()
    }

    pub(super) fn is_long(&self) -> bool {
        self.words >= LONG
    }

    pub(super) fn is_short(&self) -> bool {
        self.words < SHORT
    }

    pub(super) fn new(text: &str, lexicons: &Lexicons, small: &mut String) -> Self {
        let mut count = Count::default();
        let (mut content, mut names) = (Vec::new(), Vec::new());
        for word in words(text).take(READ) {
            count.add(word, lexicons, small);
            let first = count.words == 1;
            let hash = hash(small);
            if count.classes & LineClass::Grammar.bit() != 0 || word.bytes().all(|b| b.is_ascii_digit()) {
                continue;
            }
            if word.len() >= SHORTEST_CONTENT {
                content.push(hash);
            }
            if !first && word.len() >= SHORTEST_NAME && is_capital(word) {
                names.push(hash);
            }
        }
        for hashes in [&mut content, &mut names] {
            hashes.sort_unstable();
            hashes.dedup();
        }
        let signs = count.signs(text);
        let prose = count.words >= LONG
            && signs[LineSign::SentenceEnd as usize] > 0.
            && count.share(count.grammar) > SENTENCE_GRAMMAR;
        Self {
            signs,
            words: count.words,
            prose,
            furniture: count.share(count.furniture).min(1.),
            content,
            names,
        }
    }
}

/// What the words of a line add up to.
#[derive(Debug, Default)]
struct Count {
    words: usize,
    /// The classes of the last word.
    classes: u32,
    by_class: [usize; LineClass::COUNT],
    furniture: usize,
    grammar: usize,
    digits: usize,
    block_capitals: usize,
    past: usize,
    capitals: usize,
    /// The first word is a given name.
    given: bool,
}

impl Count {
    fn add(&mut self, word: &str, lexicons: &Lexicons, small: &mut String) {
        lower(word, small);
        self.classes = lexicons.line_model().classes(small);
        for (class, count) in self.by_class.iter_mut().enumerate() {
            *count += (self.classes >> class & 1) as usize;
        }
        self.furniture += (self.classes & FURNITURE).count_ones() as usize;
        self.grammar += usize::from(self.classes & LineClass::Grammar.bit() != 0);
        self.digits += usize::from(word.starts_with(|c: char| c.is_numeric()));
        self.capitals += usize::from(is_capital(word));
        self.block_capitals += usize::from(word.len() > 2 && is_block(word));
        self.past += usize::from(
            self.classes & LineClass::Past.bit() != 0
                || small.len() >= SHORTEST_PARTICIPLE && small.ends_with("ed"),
        );
        if self.words == 0 {
            let bits = lexicons.bits(lexicons.word(word));
            self.given = bits & (Cue::FemaleName.bit() | Cue::MaleName.bit()) != 0;
        }
        self.words += 1;
    }

    fn share(&self, count: usize) -> f32 {
        count as f32 / self.words.max(1) as f32
    }

    fn signs(&self, text: &str) -> LineSigns {
        let mut signs = [0.; LineSign::COUNT];
        let mut set = |sign: LineSign, value: f32| signs[sign as usize] = value;
        let is = |truth: bool| f32::from(u8::from(truth));
        set(LineSign::Any, 1.);
        set(length(self.words), is(self.words > 0));
        let ends = text.ends_with(['.', '!', '?', '"', '\u{201d}', '\u{2019}', '\'']);
        set(LineSign::SentenceEnd, is(ends && self.words >= SHORT));
        set(LineSign::Quote, is(text.starts_with(['"', '\u{201c}', '\u{2018}'])));
        set(LineSign::Colon, is(text.ends_with(':')));
        set(LineSign::Label, is(has_label(text)));
        set(LineSign::Address, is(is_address(text)));
        set(LineSign::Symbol, is(text.chars().any(is_symbol)));
        set(LineSign::Bars, (bars(text) as f32).min(MOST_BARS) / MOST_BARS);
        set(LineSign::Digits, self.share(self.digits));
        set(LineSign::BlockCapitals, self.share(self.block_capitals));
        set(LineSign::Past, self.share(self.past));
        let name = NAME_WORDS.contains(&self.words) && self.given && self.capitals == self.words;
        set(LineSign::NameLine, is(name));
        let counted = &self.by_class[..LineClass::Past as usize];
        for (sign, count) in signs[LineSign::CLASSES..].iter_mut().zip(counted) {
            *sign = (*count as f32).min(MOST_COUNTED) / MOST_COUNTED;
        }
        signs
    }
}

fn length(words: usize) -> LineSign {
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

/// A few words with a colon, and more behind it: `Subject: …`, `Read more: …`.
fn has_label(text: &str) -> bool {
    text.find(": ").is_some_and(|colon| {
        colon <= LONGEST_LABEL && text[..colon].chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-')
    })
}

fn is_address(text: &str) -> bool {
    let handle = |at: usize| text[at + 1..].starts_with(char::is_alphanumeric);
    text.contains("://") || text.contains("www.") || text.match_indices('@').any(|(at, _)| handle(at))
}

/// Arrows, dingbats, emoji, shapes.
fn is_symbol(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}

/// What stands between the parts of a menu, and brackets.
fn bars(text: &str) -> usize {
    let marks = text.chars().filter(|c| {
        matches!(c, '|' | '[' | ']' | '\u{b7}' | '\u{2022}' | '\u{bb}' | '\u{203a}' | '\u{2715}' | '\u{d7}')
    });
    marks.count() + [" > ", " / ", " - "].iter().map(|mark| text.matches(mark).count()).sum::<usize>()
}
