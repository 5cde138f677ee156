//! [`Piece`]: the words and marks of a sentence, for what the dossiers read themselves.

use crate::announcement::Announcement;
use crate::lexicon::{Cue, Lexicons, Table, Word};
use crate::span::Span;

/// A word or a mark of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    pub text: &'t str,
    pub span: Span,
}

impl Piece<'_> {
    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }

    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is one of the words that rules ask for by themselves.
    pub(super) fn is_one_of(&self, wanted: &[Word]) -> bool {
        let word = Lexicons::built_in().word(self.text);
        wanted.iter().any(|wanted| wanted.id() == word)
    }

    /// Whether the word, without a possessive `s`, has one of these classes.
    pub(super) fn has(&self, classes: u128) -> bool {
        let lexicons = Lexicons::built_in();
        let word = self.text.trim_end_matches("'s").trim_end_matches("\u{2019}s");
        lexicons.bits(lexicons.word(word)) & classes != 0
    }

    pub(super) fn is_adverb(&self) -> bool {
        Lexicons::built_in().grammar().is_adverb(self.text)
    }

    /// Whether it stands within a name, though it is small.
    pub(super) fn is_particle(&self) -> bool {
        self.has(Cue::NameParticle.bit())
    }

    /// Whether the word is a rank, the last word of one, or one that goes with ranks.
    pub(super) fn is_rank(&self) -> bool {
        let lexicons = Lexicons::built_in();
        let mut rows = lexicons.rows_at(lexicons.start(lexicons.word(self.text)));
        self.has(Cue::Detective.bit() | Cue::Standing.bit() | Cue::RankAbbreviation.bit())
            || rows.any(|(table, _)| table == Table::Rank)
    }
}

/// The words and marks of a part of a text; hyphens and apostrophes within a word are part of it.
pub(super) fn pieces(text: &str, part: Span) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut at = part.start;
    while let Some(first) = text[at..part.end].chars().next() {
        let rest = &text[at..part.end];
        let len = if first.is_alphanumeric() { word_len(rest) } else { first.len_utf8() };
        if !first.is_whitespace() {
            pieces.push(Piece { text: &rest[..len], span: Span::new(at, at + len) });
        }
        at += len;
    }
    pieces
}

/// The bytes of the word that a text begins with.
fn word_len(text: &str) -> usize {
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inner = matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\'' | '\u{2019}')
            && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !letter.is_alphanumeric() && !inner {
            return at;
        }
    }
    text.len()
}

/// The sentences of a page; a full stop after an abbreviation or a letter ends none.
pub(super) fn sentences(page: &Announcement) -> Vec<Span> {
    let text = &page.text;
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['\n', '.', '!', '?', ';', '"', '\u{201c}', '\u{201d}']) {
        if mark != "." || is_full_stop(text, at) {
            sentences.push(Span::new(start, at));
            start = at + mark.len();
        }
    }
    sentences.push(Span::new(start, text.len()));
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn is_full_stop(text: &str, at: usize) -> bool {
    let word = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let last = Piece { text: word, span: Span::new(at - word.len(), at) };
    let abbreviated = last.has(Cue::TitleAbbreviation.bit() | Cue::Abbreviation.bit()) || last.is_rank();
    !(abbreviated && last.is_capital() || word.chars().count() == 1)
        && text[at + 1..].starts_with(|c: char| !c.is_alphanumeric())
}
