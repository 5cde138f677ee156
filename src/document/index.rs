//! [`Index`]: where things stand in a text, gathered in one walk, so that no finder walks over all tokens for a few of them.

use super::Document;
use super::token::{BEGINS_SENTENCE, Token};
use crate::lexicon::split::{CAPITAL, DIGITS, FIRST, Kind};
use crate::lexicon::{Word, WordId};
use crate::steps;

/// The longest text whose tokens are numbered by their sentences, in tokens: 4 MB of numbers. Of a longer one they are sought.
const NUMBERED: usize = 1 << 20;

/// The sentences, the lines and the capitals of a text, by their tokens.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The first token of each sentence.
    pub sentences: Vec<u32>,
    /// The number of each token's sentence; none of a text too long for the memory it takes.
    pub numbers: Vec<u32>,
    /// What stands in each sentence.
    held: Vec<Held>,
    /// The first token of each line.
    pub blocks: Vec<u32>,
    /// The words that begin with a capital.
    capitals: Vec<u32>,
    /// The numbers, and the words with a digit in them.
    digits: Vec<u32>,
    marks: Vec<u32>,
}

/// What stands in a sentence: a search for what is rare passes over most of them.
#[derive(Debug, Clone, Copy)]
struct Held {
    /// The classes of its words.
    classes: u128,
    /// Which of the words may stand in it that rules ask for by name.
    words: u128,
}

impl Held {
    fn new(classes: u128, [low, high]: [u64; 2]) -> Self {
        Self { classes, words: u128::from(high) << u64::BITS | u128::from(low) }
    }
}

/// The bit of a word that rules ask for by name; no bit for any other.
#[inline]
fn bit_of(word: WordId) -> u128 {
    if word < u128::BITS { 1 << word } else { 0 }
}

/// The bits of words in [`Held::words`].
fn bits_of(words: &[Word]) -> u128 {
    words.iter().fold(0, |bits, word| bits | bit_of(word.id()))
}

impl Index {
    /// Lets go of what it holds, but for the room.
    pub(super) fn clear(&mut self) {
        self.held.clear();
        let Self { sentences, numbers, blocks, capitals, digits, marks, .. } = self;
        [sentences, numbers, blocks, capitals, digits, marks].into_iter().for_each(Vec::clear);
    }

    /// Gathers what stands where, into empty lists.
    pub(super) fn fill(&mut self, tokens: &[Token]) {
        let index = &mut *self;
        index.sentences.reserve(tokens.len() / 12 + 1);
        index.held.reserve(tokens.len() / 12 + 1);
        index.blocks.reserve(tokens.len() / 16 + 1);
        index.capitals.reserve(tokens.len() / 4 + 4);
        index.digits.reserve(tokens.len() / 16 + 4);
        let lists_marks = tokens.len() <= NUMBERED;
        index.marks.reserve(if lists_marks { tokens.len() / 8 + 4 } else { 0 });
        let (mut classes, mut words) = (0, [0_u64; 2]);
        for (at, token) in tokens.iter().enumerate() {
            // Most words are told of by no flag.
            if token.has(BEGINS_SENTENCE | FIRST | CAPITAL | DIGITS) {
                if token.has(BEGINS_SENTENCE) {
                    index.sentences.push(at as u32);
                    index.held.extend((at > 0).then(|| Held::new(classes, words)));
                    (classes, words) = (0, [0; 2]);
                }
                if token.has(FIRST) {
                    index.blocks.push(at as u32);
                }
                if token.kind == Kind::Word && token.has(CAPITAL) {
                    index.capitals.push(at as u32);
                }
                if token.has(DIGITS) {
                    index.digits.push(at as u32);
                }
            }
            // A mark has no classes.
            if token.kind == Kind::Mark {
                if lists_marks {
                    index.marks.push(at as u32);
                }
                continue;
            }
            classes |= token.bits;
            let bit = 1 << (token.word % u64::BITS);
            words[0] |= if token.word < u64::BITS { bit } else { 0 };
            words[1] |= if token.word / u64::BITS == 1 { bit } else { 0 };
        }
        index.held.extend((!tokens.is_empty()).then(|| Held::new(classes, words)));
        index.number(tokens.len());
    }

    /// Numbers so many tokens by their sentences.
    fn number(&mut self, tokens: usize) {
        if tokens <= NUMBERED {
            self.numbers.reserve(tokens);
            let ends = self.sentences.iter().skip(1).map(|end| *end as usize).chain([tokens]);
            for (n, end) in ends.enumerate() {
                self.numbers.resize(end, n as u32);
            }
        }
    }
}

impl Document<'_> {
    /// The words of one of these classes ([`crate::lexicon::Cue::bit`]s), in order.
    pub(crate) fn each_of(&self, bits: u128) -> impl Iterator<Item = usize> + '_ {
        self.each(move |held| held.classes & bits != 0, move |token| token.bits & bits != 0)
    }

    /// The places where one of these words stands, with capitals or without, in order.
    pub(crate) fn each_word<const N: usize>(&self, words: [Word; N]) -> impl Iterator<Item = usize> + '_ {
        let bits = bits_of(&words);
        let fits =
            move |token: &Token| token.kind == Kind::Word && words.iter().any(|word| token.word == word.id());
        self.each(move |held| held.words & bits != 0, fits)
    }

    /// Whether a word of one of these classes stands in the `n`th sentence.
    #[inline]
    pub(crate) fn sentence_holds(&self, n: usize, bits: u128) -> bool {
        steps::count();
        self.index.held.get(n).is_some_and(|held| held.classes & bits != 0)
    }

    /// The classes of the words of the `n`th sentence ([`crate::lexicon::Cue::bit`]s), and whether one of them is this word.
    #[inline]
    pub(crate) fn classes_and_word(&self, n: usize, word: Word) -> (u128, bool) {
        steps::count();
        let held = self.index.held.get(n);
        held.map_or((0, false), |held| (held.classes, held.words & bit_of(word.id()) != 0))
    }

    /// The words that begin with a capital, in order.
    pub(crate) fn each_capital(&self) -> impl Iterator<Item = usize> + '_ {
        listed(&self.index.capitals)
    }

    /// The marks, in order; of a long text, one walk over the tokens finds them, which costs no room.
    pub(super) fn each_mark(&self) -> impl Iterator<Item = usize> + '_ {
        let walked = if self.tokens.len() > NUMBERED { self.tokens.as_slice() } else { &[] };
        let walked = walked.iter().enumerate().inspect(|_| steps::count());
        let marks = walked.filter(|(_, token)| token.kind == Kind::Mark).map(|(at, _)| at);
        listed(&self.index.marks).chain(marks)
    }

    /// The numbers and the words with a digit in them, in order.
    pub(crate) fn each_with_digits(&self) -> impl Iterator<Item = usize> + '_ {
        listed(&self.index.digits)
    }

    /// The tokens that fit, of the sentences that hold such.
    fn each(
        &self,
        holds: impl Fn(&Held) -> bool,
        fits: impl Fn(&Token) -> bool + Copy,
    ) -> impl Iterator<Item = usize> {
        let sentences = self.index.held.iter().enumerate().inspect(|_| steps::count());
        sentences.filter(move |(_, held)| holds(held)).flat_map(move |(n, _)| {
            let range = self.sentence(n);
            let start = range.start;
            let tokens = self.tokens[range].iter().enumerate().inspect(|_| steps::count());
            tokens.filter(move |(_, token)| fits(token)).map(move |(at, _)| start + at)
        })
    }
}

fn listed(tokens: &[u32]) -> impl Iterator<Item = usize> + '_ {
    tokens.iter().inspect(|_| steps::count()).map(|at| *at as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Cue, Lexicons};

    #[test]
    fn each_word_that_rules_ask_for_has_a_bit_of_its_own() {
        assert!(Word::X.id() < u128::BITS);
        assert_eq!(bits_of(&[Word::A, Word::X]).count_ones(), 2);
        assert_eq!(bit_of(u128::BITS), 0);
    }

    #[test]
    fn what_stands_in_each_sentence_is_found_there() {
        let text = "The dog ran. A horse and the dog, New to us, ran.\nOld dog, old Tricks, 12 to A1";
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let words = |found: &mut dyn Iterator<Item = usize>| -> Vec<&str> {
            found.map(|at| document.word(at)).collect()
        };
        let animals = words(&mut document.each_of(Cue::Animal.bit()));
        assert_eq!(animals, ["dog", "horse", "dog", "dog"]);
        assert_eq!(words(&mut document.each_word([Word::Old, Word::New])), ["New", "Old", "old"]);
        assert_eq!(words(&mut document.each_capital()), ["The", "A", "New", "Old", "Tricks", "A1"]);
        assert_eq!(words(&mut document.each_with_digits()), ["12", "A1"]);
        assert_eq!(words(&mut document.each_mark()), [".", ",", ",", ".", ",", ","]);
        assert_eq!((document.sentence_count(), document.block_count()), (3, 2));
        assert_eq!(document.each_word([Word::Via]).count(), 0);
        let animals = [0, 1, 2, 3].map(|n| document.sentence_holds(n, Cue::Animal.bit()));
        assert_eq!(animals, [true, true, true, false]);
    }
}
