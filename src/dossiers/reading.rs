//! [`Reading`]: the words and sentences of a page, for what the dossiers read themselves.

use crate::announcement::Announcement;
use crate::document::Document;
use crate::lexicon::split::{CLITIC, HYPHENED};
use crate::lexicon::{Cue, DossierWord, Lexicons, Table, Word, WordId};
use crate::span::Span;

/// A word, a number or a mark of a page; what hyphens join, and a possessive `s`, is part of the word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    pub text: &'t str,
    pub span: Span,
    word: WordId,
    /// The classes of the word, without a possessive `s`, and those of its first part before a hyphen, as the bits of [`Cue`].
    bits: u128,
    first_bits: u128,
    lexicons: &'t Lexicons,
}

impl Piece<'_> {
    pub(super) fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphabetic)
    }

    pub(super) fn is_number(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    pub(super) fn is_mark(&self) -> bool {
        !self.is_word() && !self.is_number()
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is this word of those that rules ask for by themselves.
    pub(super) fn is(&self, word: Word) -> bool {
        self.word == word.id()
    }

    /// Whether the word has one of these classes.
    pub(super) fn has(&self, classes: u128) -> bool {
        self.bits & classes != 0
    }

    /// Whether the word, or the part of it before a hyphen, has one of these classes.
    pub(super) fn begins_with(&self, classes: u128) -> bool {
        (self.bits | self.first_bits) & classes != 0
    }

    /// Whether the word has one of these classes of the dossiers' own.
    pub(super) fn tells(&self, classes: &[DossierWord]) -> bool {
        let wanted = classes.iter().fold(0, |bits, class| bits | class.bit());
        self.lexicons.dossier_bits(self.word) & wanted != 0
    }

    pub(super) fn is_adverb(&self) -> bool {
        self.lexicons.grammar().is_adverb(self.text)
    }

    /// Whether it stands within a name, though it is small.
    pub(super) fn is_particle(&self) -> bool {
        self.has(Cue::NameParticle.bit())
    }

    /// Whether the word is a rank, the last word of one, or one that goes with ranks.
    pub(super) fn is_rank(&self) -> bool {
        let mut rows = self.lexicons.rows_at(self.lexicons.start(self.word));
        self.has(Cue::Detective.bit() | Cue::Standing.bit() | Cue::RankAbbreviation.bit())
            || rows.any(|(table, _)| table == Table::Rank)
    }
}

/// A page with its pieces and sentences.
pub(super) struct Reading<'p> {
    pub page: &'p Announcement,
    pub lexicons: &'p Lexicons,
    pieces: Vec<Piece<'p>>,
    pub sentences: Vec<Span>,
}

/// The marks that end a sentence, and those that part it for the dossiers: what one half tells is not of the other's people.
const PARTING: [char; 8] = ['.', '!', '?', '\u{2026}', ';', '"', '\u{201c}', '\u{201d}'];

impl<'p> Reading<'p> {
    pub(super) fn new(page: &'p Announcement, lexicons: &'p Lexicons) -> Self {
        let document = Document::new(&page.text, Vec::new(), lexicons.clone());
        let (pieces, sentences) = (pieces(&document, lexicons), sentences(&document));
        Self { page, lexicons, pieces, sentences }
    }

    /// The pieces in a part of the page, those too that only begin or end there.
    pub(super) fn pieces(&self, part: Span) -> &[Piece<'p>] {
        let from = self.pieces.partition_point(|piece| piece.span.end <= part.start);
        let to = self.pieces.partition_point(|piece| piece.span.start < part.end);
        self.pieces.get(from..to).unwrap_or_default()
    }

    /// The words and numbers in a part of the page.
    pub(super) fn words(&self, part: Span) -> impl DoubleEndedIterator<Item = &Piece<'p>> {
        self.pieces(part).iter().filter(|piece| !piece.is_mark())
    }

    /// The last word or number that begins before a byte of the page.
    pub(super) fn word_before(&self, at: usize) -> Option<&Piece<'p>> {
        self.words(Span::new(0, at)).next_back()
    }
}

fn pieces<'p>(document: &Document<'p>, lexicons: &'p Lexicons) -> Vec<Piece<'p>> {
    let mut pieces: Vec<Piece<'p>> = Vec::with_capacity(document.len());
    for (at, token) in document.tokens().iter().enumerate() {
        let span = document.span(at..at + 1);
        match pieces.last_mut().filter(|piece| !piece.is_mark() && token.has(CLITIC | HYPHENED)) {
            Some(piece) => {
                piece.span.end = span.end;
                piece.text = piece.span.of(document.text());
                if token.has(HYPHENED) {
                    piece.word = lexicons.word(piece.text);
                    piece.bits = lexicons.bits(piece.word);
                }
            }
            None => pieces.push(Piece {
                text: document.word(at),
                span,
                word: token.word,
                bits: token.bits,
                first_bits: token.bits,
                lexicons,
            }),
        }
    }
    pieces
}

fn sentences(document: &Document<'_>) -> Vec<Span> {
    let is_parting = |at: &usize| PARTING.iter().any(|mark| document.is_mark(*at, *mark));
    let mut sentences = Vec::new();
    for n in 0..document.sentence_count() {
        let tokens: Vec<usize> = document.sentence(n).collect();
        let parts = tokens.split(is_parting).filter_map(|part| Some((*part.first()?, *part.last()?)));
        sentences.extend(parts.map(|(first, last)| document.span(first..last + 1)));
    }
    sentences
}
