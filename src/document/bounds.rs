//! The bounds of a document: how long a sentence may be, and how much a text may hold that finders look at.
//!
//! Searches end with their sentence, and finders look at each sentence, line, number and word with a capital. So what a text
//! can cost is known once it is cut into tokens, whatever it says: the part within the bounds is read, and the rest left.

use super::Document;
use super::token::{BEGINS_SENTENCE, Token};
use crate::lexicon::split::{CAPITAL, DIGITS, FIRST};

/// The longest sentence, in tokens. A list of a thousand names has 3,000, the longest sentence of 5,000 releases 500. In the
/// library's own tests no sentence is too long: they show that each search is bounded by itself.
const LONGEST_SENTENCE: usize = if cfg!(test) { usize::MAX } else { SHORT };

/// No text of so many tokens has a sentence that is too long, or holds too much.
const SHORT: usize = 1 << 12;

/// How many sentences, lines, numbers and words with a capital are read: the longest of 50,000 real releases has a tenth.
const MOST_SIGNS: usize = 1 << 18;

/// How many tokens are read: 5 MiB of prose have as many. It bounds the memory of a page of nothing but marks.
const MOST_TOKENS: usize = 1 << 20;

/// What begins a sentence or a line, and what stands for a name or a number.
const SIGNS: u16 = BEGINS_SENTENCE | FIRST | CAPITAL | DIGITS;

impl Document<'_> {
    /// Whether the text holds so much that the tokens are those of its start alone.
    pub(crate) fn is_cut(&self) -> bool {
        self.is_cut
    }
}

/// Parts sentences that are too long, and leaves out those that begin where the text holds too much. Whether there are such.
pub(super) fn hold(tokens: &mut Vec<Token>) -> bool {
    // A text of so few tokens can break no bound.
    tokens.len() > SHORT && hold_to(tokens, LONGEST_SENTENCE, MOST_SIGNS)
}

fn hold_to(tokens: &mut Vec<Token>, longest: usize, most: usize) -> bool {
    let (mut signs, mut start) = (0, 0);
    for at in 0..tokens.len() {
        let token = &mut tokens[at];
        if at - start >= longest {
            token.flags |= BEGINS_SENTENCE;
        }
        if token.flags & BEGINS_SENTENCE != 0 {
            start = at;
        }
        signs += (token.flags & SIGNS).count_ones() as usize;
        if signs > most || at >= MOST_TOKENS {
            tokens.truncate(if start > 0 { start } else { at });
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicons;

    fn document(text: &str) -> Document<'_> {
        Document::new(text, Vec::new(), Lexicons::built_in())
    }

    /// The tokens of a text, held to bounds, and whether some were left out.
    fn held(text: &str, longest: usize, most: usize) -> (Vec<Token>, bool) {
        let mut tokens = document(text).tokens().to_vec();
        let is_cut = hold_to(&mut tokens, longest, most);
        (tokens, is_cut)
    }

    #[test]
    fn a_sentence_without_an_end_is_parted() {
        let (tokens, is_cut) = held(&"so it goes, ".repeat(100), 64, MOST_SIGNS);
        let starts: Vec<usize> = (0..tokens.len()).filter(|at| tokens[*at].has(BEGINS_SENTENCE)).collect();
        assert_eq!((tokens.len(), is_cut), (400, false));
        assert_eq!(starts, [0, 64, 128, 192, 256, 320, 384]);
        let (tokens, _) = held("So it goes. So it goes on.", 4, MOST_SIGNS);
        assert_eq!(tokens.iter().filter(|token| token.has(BEGINS_SENTENCE)).count(), 3);
    }

    #[test]
    fn of_a_text_that_holds_too_much_whole_sentences_are_read() {
        // A sentence, a line, a word with a capital and a number in each.
        let text = "May 6.\n".repeat(3);
        assert_eq!(held(&text, 64, 12).0.len(), 9);
        for most in 8..12 {
            let (tokens, is_cut) = held(&text, 64, most);
            assert_eq!((tokens.len(), is_cut), (6, true), "{most}");
        }
    }

    #[test]
    fn a_page_that_holds_too_much_is_read_as_far_as_that() {
        let text = "6\n".repeat(MOST_SIGNS / 3 + 5);
        let document = document(&text);
        assert_eq!((document.len(), document.is_cut()), (MOST_SIGNS / 3, true));
        assert_eq!((document.sentence_count(), document.block_count()), (MOST_SIGNS / 3, MOST_SIGNS / 3));
    }

    #[test]
    fn no_more_tokens_are_read_than_there_is_room_for() {
        let text = "\"".repeat(MOST_TOKENS + 1);
        let document = document(&text);
        assert_eq!((document.len(), document.is_cut()), (MOST_TOKENS, true));
    }
}
