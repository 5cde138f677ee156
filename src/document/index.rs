//! [`Index`]: where things stand in a text, gathered in one walk, so that no finder walks over all tokens for a few of them.

use super::token::{BEGINS_SENTENCE, Token};
use crate::lexicon::split::{CAPITAL, FIRST, Kind};
use crate::lexicon::{Word, WordId};

/// The sentences, the lines and the capitals of a text, by their tokens.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// The first token of each sentence.
    pub sentences: Vec<u32>,
    /// What stands in each sentence.
    pub held: Vec<Held>,
    /// The first token of each line.
    pub blocks: Vec<u32>,
    /// The words that begin with a capital.
    pub capitals: Vec<u32>,
}

/// What stands in a sentence: a search for what is rare passes over most of them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Held {
    /// The classes of its words.
    pub classes: u128,
    /// Which of the words may stand in it that rules ask for by name.
    pub words: u128,
}

/// The bit of a word that rules ask for by name; no bit for any other.
#[inline]
fn bit_of(word: WordId) -> u128 {
    if word < u128::BITS { 1 << word } else { 0 }
}

/// The bits of words in [`Held::words`].
pub(super) fn bits_of(words: &[Word]) -> u128 {
    words.iter().fold(0, |bits, word| bits | bit_of(word.id()))
}

impl Index {
    pub(super) fn new(tokens: &[Token]) -> Self {
        let mut index = Self {
            sentences: Vec::with_capacity(tokens.len() / 16 + 1),
            held: Vec::with_capacity(tokens.len() / 16 + 1),
            capitals: Vec::with_capacity(tokens.len() / 4),
            ..Self::default()
        };
        let mut held = Held::default();
        for (at, token) in tokens.iter().enumerate() {
            if token.has(BEGINS_SENTENCE) {
                index.sentences.push(at as u32);
                index.held.extend((at > 0).then_some(held));
                held = Held::default();
            }
            if token.has(FIRST) {
                index.blocks.push(at as u32);
            }
            if token.kind == Kind::Word && token.has(CAPITAL) {
                index.capitals.push(at as u32);
            }
            // A mark has no classes, and the bit that it may have is one word more.
            held.classes |= token.bits;
            held.words |= bit_of(token.word);
        }
        index.held.extend((!tokens.is_empty()).then_some(held));
        index
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;
    use crate::lexicon::{Cue, Lexicons};

    #[test]
    fn each_word_that_rules_ask_for_has_a_bit_of_its_own() {
        assert!(Word::X.id() < u128::BITS);
        assert_eq!(bits_of(&[Word::A, Word::X]).count_ones(), 2);
        assert_eq!(bit_of(u128::BITS), 0);
    }

    #[test]
    fn what_stands_in_each_sentence_is_found_there() {
        let text = "The dog ran. A horse and the dog, New to us, ran.\nOld dog, old Tricks";
        let document = Document::new(text, Vec::new(), Lexicons::built_in());
        let words = |found: &mut dyn Iterator<Item = usize>| -> Vec<&str> {
            found.map(|at| document.word(at)).collect()
        };
        let animals = words(&mut document.each_of(Cue::Animal.bit()));
        assert_eq!(animals, ["dog", "horse", "dog", "dog"]);
        assert_eq!(words(&mut document.each_word([Word::Old, Word::New])), ["New", "Old", "old"]);
        assert_eq!(words(&mut document.each_capital()), ["The", "A", "New", "Old", "Tricks"]);
        assert_eq!((document.sentence_count(), document.block_count()), (3, 2));
        assert_eq!(document.each_word([Word::Via]).count(), 0);
    }
}
