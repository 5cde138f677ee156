//! Ends of lines: the end of a sentence, or a place in the midst of one.

use crate::calendar::{month_named, year_in_path};
use crate::lexicon::{Cue, Lexicons, WordClass};

/// How a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// In a sentence's end, or the colon that a quotation or a list follows.
    Closed,
    /// In a word or a comma.
    Open,
    /// In a bracket, a semicolon or a dash: it breaks off before a word in lower case alone.
    Paused,
}

impl LineEnd {
    pub(super) fn of(text: &str, lexicons: &Lexicons) -> Self {
        let inner = text.trim_end_matches(is_closing);
        let last = inner.chars().next_back().unwrap_or_default();
        let quoted = inner.len() < text.len();
        match last {
            '.' if !quoted && is_title(&inner[..inner.len() - 1], lexicons) => Self::Open,
            '.' | '!' | '?' | '\u{2026}' | ':' => Self::Closed,
            ',' => Self::Open,
            _ if quoted => Self::Paused,
            c if c.is_alphanumeric() => Self::Open,
            _ => Self::Paused,
        }
    }
}

/// Whether a sentence ends before the end of a line, and another begins.
pub(super) fn holds_sentence_end(text: &str, lexicons: &Lexicons) -> bool {
    text.match_indices(['.', '!', '?']).any(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches(is_closing);
        let next = rest.trim_start();
        next.len() < rest.len()
            && next.starts_with(|c: char| c.is_uppercase() || is_opening(c))
            && !is_abbreviated(&text[..at], lexicons)
    })
}

/// Whether the last word of a line is the name of a month.
pub(super) fn ends_in_month(text: &str, lexicons: &Lexicons) -> bool {
    month_named(last_word(text), lexicons).is_some()
}

/// Whether a line begins with a year: `2009. He worked in Selby.`
pub(super) fn starts_with_year(text: &str) -> bool {
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    year_in_path(&text[..figures]).is_some() && text[figures..].starts_with(['.', ',', ' '])
}

pub(super) fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '\u{201c}' | '\u{2018}' | '(' | '\u{a3}')
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '\u{201d}' | '\u{2019}' | ')' | ']')
}

/// Whether the last word is an initial or a title whose full stop ends no sentence.
fn is_title(text: &str, lexicons: &Lexicons) -> bool {
    let word = last_word(text);
    let initial = word.chars().all(char::is_uppercase) && word.chars().count() == 1;
    initial || bits(word, lexicons) & Cue::TitleAbbreviation.bit() != 0
}

/// Whether the last word may be shortened, so that its full stop may end no sentence.
fn is_abbreviated(text: &str, lexicons: &Lexicons) -> bool {
    is_title(text, lexicons) || bits(last_word(text), lexicons) & Cue::Abbreviation.bit() != 0
}

/// Whether the last word of a text is one that must have a noun after it: `the`, and not `this`.
pub(super) fn must_go_on(text: &str, lexicons: &Lexicons) -> bool {
    lexicons.grammar().look_up(last_word(text)).is(WordClass::Determiner)
}

/// The classes of the last word of a text.
pub(super) fn last_bits(text: &str, lexicons: &Lexicons) -> u128 {
    bits(last_word(text), lexicons)
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

fn bits(word: &str, lexicons: &Lexicons) -> u128 {
    lexicons.bits(lexicons.word(word))
}
