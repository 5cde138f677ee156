//! [`Line`]: what is seen of one line of a page, whatever stands around it.

use super::shape::{Form, Quotes, bars, is_address, is_symbol, length};
use super::speaking::{MOST_COUNTED, Speaking};
use super::words::{READ, each_word, is_block, is_capital, mix};
use crate::lexicon::{Cue, Lexicons, LineClass, LineSign, LineSigns, LineWord};
use std::ops::Range;

/// From how many words on a line is long.
const LONG: usize = 13;
/// Below how many words a line is short.
const SHORT: usize = 8;
/// The smallest share of words of grammar in a sentence: menus and headlines have fewer.
pub(super) const SENTENCE_GRAMMAR: f32 = 0.28;
/// How many bars or brackets count.
const MOST_BARS: f32 = 3.;
/// The shortest word that is about something, in bytes.
const SHORTEST_CONTENT: usize = 4;
/// The shortest word that may be a name, in bytes.
const SHORTEST_NAME: usize = 3;
/// From how many words on a line is as long as any.
const LONGEST: f32 = 60.;
/// How many words the name of a person has, with a rank.
const NAME_WORDS: Range<usize> = 2..7;

/// How many openings a line has.
pub(super) const OPENINGS: usize = 3;

/// A line and what is seen of it alone.
#[derive(Debug)]
pub(super) struct Line {
    pub signs: LineSigns,
    pub words: usize,
    /// A sentence of prose, by its length, its end and its words of grammar.
    pub prose: bool,
    /// The share of words that furniture is made of, counted once a class.
    pub furniture: f32,
    /// The share of its words that furniture is made of.
    pub furniture_words: f32,
    /// What it is about: its words but those of grammar, as hashes, sorted, each once.
    pub content: Vec<u64>,
    /// Its words with a capital but the first, likewise.
    pub names: Vec<u64>,
    /// All its words and how rare each is, sorted, each once.
    pub rare: Vec<(u64, f32)>,
    /// A number for the whole line: two lines of the same words have the same.
    pub whole: u64,
    /// The same for its first two, three and four words.
    pub openings: [u64; OPENINGS],
    /// The share of its words that are of English grammar.
    pub grammar: f32,
    /// It ends in a full stop.
    pub stops: bool,
    pub form: Form,
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
        let room = (text.len() / 6).min(READ);
        let (mut content, mut names, mut rare) = (Vec::new(), Vec::new(), Vec::with_capacity(room));
        for word in each_word(text).take(READ) {
            let (hash, is_figures) = (word.number(small), word.is_figures());
            let word = word.text;
            count.add(text, word, lexicons.line_model().word(hash), lexicons);
            count.mix(hash);
            if is_figures {
                continue;
            }
            rare.push((hash, count.rarity));
            if count.classes & LineClass::Grammar.bit() != 0 {
                continue;
            }
            if word.len() >= SHORTEST_CONTENT {
                content.push(hash);
            }
            if count.words > 1 && word.len() >= SHORTEST_NAME && is_capital(word) {
                names.push(hash);
            }
        }
        let signs = count.signs(text);
        Self {
            words: count.words,
            prose: count.is_prose(&signs),
            signs,
            grammar: count.share(count.grammar),
            furniture: count.share(count.furniture).min(1.),
            furniture_words: count.share(count.furniture_words),
            content: each_once(content, |hash| *hash),
            names: each_once(names, |hash| *hash),
            rare: each_once(rare, |(hash, _)| *hash),
            whole: count.whole,
            openings: count.openings,
            stops: text.ends_with('.'),
            form: count.form(text),
        }
    }
}

/// Sorts and keeps each once.
fn each_once<T>(mut words: Vec<T>, hash: impl Fn(&T) -> u64) -> Vec<T> {
    words.sort_unstable_by_key(|word| hash(word));
    words.dedup_by_key(|word| hash(word));
    words
}

/// What the words of a line add up to.
#[derive(Debug, Default)]
struct Count {
    words: usize,
    /// The classes of the last word, and its rarity.
    classes: u32,
    rarity: f32,
    by_class: [usize; LineClass::COUNT],
    furniture: usize,
    furniture_words: usize,
    grammar: usize,
    digits: usize,
    block_capitals: usize,
    capitals: usize,
    /// The first word that tells of no rank is a given name.
    given: bool,
    /// All words so far may tell of a rank.
    ranked: bool,
    /// The classes of all words, and of the first.
    seen: u32,
    opening: u32,
    /// Outside quotations, a word for the reader or for those who write.
    addresses: Quotes,
    speaking: Speaking,
    /// A number for all words so far, and for the first two, three and four.
    whole: u64,
    openings: [u64; OPENINGS],
}

impl Count {
    /// Adds a word, which is a part of the text, and what is known of it.
    fn add(&mut self, text: &str, word: &str, known: LineWord, lexicons: &Lexicons) {
        (self.classes, self.rarity) = (known.classes, known.rarity());
        let is = |class: LineClass| known.classes & class.bit() != 0;
        if is(LineClass::Reader) || is(LineClass::Writer) {
            self.addresses.look(text, word.as_ptr() as usize - text.as_ptr() as usize);
        }
        self.seen |= known.classes;
        if self.words == 0 {
            self.opening = known.classes;
        }
        if self.classes != 0 {
            let mut rest = self.classes;
            while let Some(count) = self.by_class.get_mut(rest.trailing_zeros() as usize) {
                (*count, rest) = (*count + 1, rest & (rest - 1));
            }
            self.furniture += (self.classes & LineClass::FURNITURE).count_ones() as usize;
            self.furniture_words += usize::from(self.classes & LineClass::FURNITURE != 0);
            self.grammar += usize::from(self.classes & LineClass::Grammar.bit() != 0);
        }
        self.speaking.add(text, word, is(LineClass::Bid));
        self.digits += usize::from(word.starts_with(|c: char| c.is_numeric()));
        self.capitals += usize::from(is_capital(word));
        self.block_capitals += usize::from(word.len() > 2 && is_block(word));
        // `Ann Bell`, `Chief Inspector Ann Bell`.
        if self.words == 0 || self.ranked && !self.given {
            let bits = lexicons.bits(lexicons.word(word));
            self.given = bits & (Cue::FemaleName.bit() | Cue::MaleName.bit()) != 0;
            self.ranked = is(LineClass::Police);
        }
        self.words += 1;
    }

    /// Adds the hash of the word that was added last.
    fn mix(&mut self, hash: u64) {
        self.whole = mix(self.whole, hash);
        if let Some(opening) = self.words.checked_sub(2).and_then(|at| self.openings.get_mut(at)) {
            *opening = self.whole;
        }
    }

    fn share(&self, count: usize) -> f32 {
        count as f32 / self.words.max(1) as f32
    }

    fn is_prose(&self, signs: &LineSigns) -> bool {
        self.words >= LONG
            && signs[LineSign::SentenceEnd as usize] > 0.
            && self.share(self.grammar) > SENTENCE_GRAMMAR
    }

    fn form(&self, text: &str) -> Form {
        let (titled, counted) = (self.capitals == self.words, self.capitals + 1 == self.words);
        if titled && self.block_capitals < self.words {
            Form::Title
        } else if counted
            && self.digits == 1
            && self.words > 1
            && text.ends_with(|c: char| c.is_ascii_digit())
        {
            Form::Counted
        } else {
            Form::Other
        }
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
        set(LineSign::Address, is(is_address(text)));
        set(LineSign::Symbol, is(!text.is_ascii() && text.chars().any(is_symbol)));
        set(LineSign::Bars, (bars(text) as f32).min(MOST_BARS) / MOST_BARS);
        set(LineSign::Digits, self.share(self.digits));
        set(LineSign::BlockCapitals, self.share(self.block_capitals));
        let name = NAME_WORDS.contains(&self.words) && self.given && self.capitals == self.words;
        set(LineSign::NameLine, is(name));
        set(LineSign::Length, (self.words as f32).min(LONGEST) / LONGEST);
        set(LineSign::Semicolon, is(text.ends_with(';') || text.ends_with("; and")));
        set(LineSign::Question, is(text.ends_with('?')));
        set(LineSign::SmallStart, is(text.starts_with(char::is_lowercase)));
        set(LineSign::Said, is(self.seen & LineClass::Speech.bit() != 0));
        set(LineSign::AddressesReader, is(self.addresses.outside));
        set(LineSign::TakesUp, is(self.opening & LineClass::Back.bit() != 0));
        self.speaking.set(&self.by_class, &mut set);
        set(LineSign::Asks, is(text.contains('?')));
        set(LineSign::FurnitureShare, self.share(self.furniture_words));
        let counted = &self.by_class[..LineClass::Grammar as usize];
        for (sign, count) in signs[LineSign::CLASSES..].iter_mut().zip(counted) {
            *sign = (*count as f32).min(MOST_COUNTED) / MOST_COUNTED;
        }
        signs
    }
}
