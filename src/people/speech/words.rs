//! [`Words`]: the words between two marks, and whether they are something said.

use crate::block::BlockKind;
use crate::document::{Document, is_quotation_mark};
use crate::lexicon::Cue;
use crate::lexicon::split::{DOTTED, Kind};
use std::ops::Range;

/// Fewer words that nobody is said to have spoken are a phrase: a title, a nickname, a slogan.
const PHRASE: usize = 5;

/// How an attribution joins the words said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// `Ann said: "…"`
    Colon,
    /// `Ann said, "…"`
    Comma,
    /// `Ann said "…"`
    Verb,
    /// `"…," said Ann`
    After,
}

/// The words of one quotation.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing seen, and no two exclude each other")]
pub(super) struct Words {
    count: usize,
    /// How many of them bear a capital.
    capitals: usize,
    /// The first word has a capital or is a number.
    begins_sentence: bool,
    /// A full stop, question or exclamation mark, or a comma before the speaker, ends them inside the marks.
    pub ends_clause: bool,
    /// The last mark inside is a full stop, question or exclamation mark.
    pub ends_sentence: bool,
    /// Nothing stands beside them in their block.
    alone: bool,
    leads: bool,
    /// A sentence has ended before them, or none has begun.
    pub stands_free: bool,
    in_heading: bool,
    /// They go on after the words that say who speaks.
    pub goes_on: bool,
    /// They open their block, speak of `I` or `we`, and a dash follows: a headline that quotes.
    headline: bool,
}

impl Words {
    pub(super) fn new(document: &Document<'_>, at: usize) -> Self {
        let quotation = document.quotations()[at];
        let tokens = trim(document, quotation.inside());
        let block = document.block_of(quotation.open as usize);
        let last_block = document.block_of((quotation.end as usize).saturating_sub(1));
        let before = document.block(block).start..quotation.open as usize;
        let after = quotation.end as usize..document.block(last_block).end;
        let counted = tokens.clone().take(64).filter(|at| is_word(document, *at)).count();
        let ends = |marks: &[char]| {
            !tokens.is_empty() && marks.iter().any(|mark| document.is_mark(tokens.end - 1, *mark))
        };
        let leads = is_bare(document, before);
        let ends_sentence = ends(&['.', '!', '?', '\u{2026}']);
        Self {
            count: counted,
            capitals: tokens.clone().take(64).filter(|at| is_name_like(document, *at)).count(),
            begins_sentence: begins_sentence(document, tokens.clone()),
            ends_clause: ends_sentence || ends(&[',', '-', '\u{2013}']),
            ends_sentence,
            alone: leads && is_bare(document, after),
            leads,
            stands_free: leads || is_free(document, quotation.open as usize, counted),
            in_heading: document.block_kind(block) == BlockKind::Heading,
            goes_on: false,
            headline: leads && is_headline(document, tokens, quotation.end as usize),
        }
    }

    /// `“It is so good to be here,”`: a sentence that goes on after its marks; the title of something has more capitals.
    pub(super) fn is_sentence_with_comma(&self) -> bool {
        let spoken = self.stands_free && self.begins_sentence && self.ends_clause && !self.ends_sentence;
        spoken && self.count >= PHRASE && self.capitals * 2 < self.count && !self.in_heading
    }

    /// Whether the words are direct speech, given where their speaker stands.
    pub(super) fn is_speech(&self, attribution: Option<Place>) -> bool {
        if self.count < 2 {
            return false;
        }
        match attribution {
            Some(Place::Colon) => self.begins_sentence || self.count >= PHRASE,
            Some(Place::Comma | Place::Verb) => {
                self.begins_sentence && (self.ends_clause || self.count >= PHRASE)
            }
            Some(Place::After) => self.stands_free && self.begins_sentence || self.leads || self.ends_clause,
            None => {
                let whole = self.ends_sentence || self.alone || self.headline;
                let enough = self.count >= PHRASE || self.goes_on && self.ends_sentence;
                !self.in_heading && self.stands_free && enough && self.begins_sentence && whole
            }
        }
    }
}

/// `“I have loved every minute of it” – officer retires`.
fn is_headline(document: &Document<'_>, mut tokens: Range<usize>, end: usize) -> bool {
    let dash = end + usize::from(document.is_mark(end, '\\'));
    ['-', '\u{2013}', '\u{2014}'].iter().any(|mark| document.is_mark(dash, *mark))
        && tokens.any(|at| document.is(at, Cue::FirstPersonPronoun))
}

/// Whether only marks of quotation, emphasis and lists stand here.
pub(super) fn is_bare(document: &Document<'_>, mut tokens: Range<usize>) -> bool {
    tokens.len() <= 8 && tokens.all(|at| is_wrapping(document, at) || document.is_mark(at, '.'))
}

/// What stands before the mark ends a sentence or another quotation, or is a comma before whole sentences.
fn is_free(document: &Document<'_>, open: usize, words: usize) -> bool {
    let before = open.saturating_sub(1);
    is_wrapping(document, before)
        || words >= 2 * PHRASE && document.is_mark(before, ',')
        || ['.', '!', '?', ':', '\u{2026}', ')'].iter().any(|mark| document.is_mark(before, *mark))
        || document.has(before, DOTTED)
}

fn trim(document: &Document<'_>, mut tokens: Range<usize>) -> Range<usize> {
    while !tokens.is_empty() && is_wrapping(document, tokens.start) {
        tokens.start += 1;
    }
    while !tokens.is_empty() && is_wrapping(document, tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

/// A mark that says nothing of its own.
pub(super) fn is_wrapping(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| {
        is_quotation_mark(token) || ['*', '_', '>', '\\', '\u{2022}'].iter().any(|mark| token.is_mark(*mark))
    })
}

fn is_word(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind != Kind::Mark)
}

/// A word with a capital that is not `I`.
fn is_name_like(document: &Document<'_>, at: usize) -> bool {
    document.is_capital(at) && !document.is(at, Cue::FirstPersonPronoun)
}

fn begins_sentence(document: &Document<'_>, mut tokens: Range<usize>) -> bool {
    let first = tokens.find(|at| is_word(document, *at));
    first.is_some_and(|at| {
        document.is_capital(at) || document.token(at).is_some_and(|token| token.kind != Kind::Word)
    })
}
