//! [`Document`]: the clean text, which never changes again, and layers of spans over it.

mod bounds;
mod cursor;
mod hit;
mod index;
mod pattern;
mod quotation;
mod room;
mod token;
pub(crate) use cursor::Cursor;
pub(crate) use hit::Hit;
use hit::Hits;
pub(crate) use pattern::{Shape, begins, both, not};
pub(crate) use quotation::{Quotation, is_quotation_mark};
pub(crate) use token::Token;

use crate::block::BlockKind;
use crate::lexicon::split::{CAPITAL, Kind};
use crate::lexicon::{Cue, Entry, Kept, Lexicons, RowId, Table, UNKNOWN, Word, WordId};
use crate::span::Span;
use crate::steps;
use index::Index;
use room::Room;
use std::ops::Range;
use token::PLAIN;

/// What parts the cells of a row, or the items of a menu.
pub(crate) const PARTING: [char; 6] = ['|', '/', '>', '\u{bb}', '\u{203a}', '\u{2192}'];

/// A clean text with its tokens, sentences, quotations and lexicon hits. Each line of the text is one block.
#[derive(Debug)]
pub(crate) struct Document<'t> {
    text: &'t str,
    lexicons: Lexicons,
    tokens: Vec<Token>,
    index: Index,
    kinds: Vec<BlockKind>,
    hits: Hits,
    quotations: Vec<Quotation>,
    is_cut: bool,
}

impl<'t> Document<'t> {
    /// Reads a clean text. `kinds` tells the kind of each non-empty line; lines beyond it are paragraphs.
    pub(crate) fn new(text: &'t str, kinds: Vec<BlockKind>, lexicons: Lexicons) -> Self {
        let Room { mut tokens, mut index, mut hits } = Room::take();
        token::tokenise(text, &lexicons, &mut tokens, &mut hits.openings);
        let is_cut = bounds::hold(&mut tokens);
        hits.openings.truncate(tokens.len());
        index.fill(&tokens);
        hits.find(&tokens, &lexicons);
        let quotations = Vec::new();
        let mut document = Self { text, lexicons, tokens, index, kinds, hits, quotations, is_cut };
        document.quotations = quotation::find(&document);
        document
    }

    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    pub(crate) fn lexicons(&self) -> &Lexicons {
        &self.lexicons
    }

    pub(crate) fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn token(&self, at: usize) -> Option<Token> {
        steps::count();
        self.tokens.get(at).copied()
    }

    /// The text of a token; empty past the end.
    #[inline]
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.token(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }

    /// Whether the token is a word of this class.
    #[inline]
    pub(crate) fn is(&self, at: usize, cue: Cue) -> bool {
        self.is_any(at, cue.bit())
    }

    /// Whether the token is a word of one of these classes ([`Cue::bit`]s).
    #[inline]
    pub(crate) fn is_any(&self, at: usize, bits: u128) -> bool {
        steps::count();
        self.tokens.get(at).is_some_and(|token| token.bits & bits != 0)
    }

    /// Whether the token is this word, with capitals or without.
    #[inline]
    pub(crate) fn is_word(&self, at: usize, word: Word) -> bool {
        steps::count();
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && token.word == word.id())
    }

    /// The id of a word in the lexicons; [`UNKNOWN`] for a number or a mark too.
    pub(crate) fn word_id(&self, at: usize) -> WordId {
        self.tokens.get(at).filter(|token| token.kind == Kind::Word).map_or(UNKNOWN, |token| token.word)
    }

    /// What the word of a token is to the grammar.
    #[inline]
    pub(crate) fn entry(&self, at: usize) -> Entry {
        let Some(token) = self.token(at) else { return Entry::default() };
        let grammar = self.lexicons.grammar();
        // Most words have a number, and their letters need not be read again.
        if token.flags & PLAIN != 0 && token.word != UNKNOWN {
            return grammar.entry_of(token.word);
        }
        grammar.look_up_at(self.text, token.start as usize..token.end as usize, self.word_id(at))
    }

    /// Which of the words that rules ask for by name the token is.
    #[inline]
    pub(crate) fn named_word(&self, at: usize) -> Option<Word> {
        self.tokens.get(at).filter(|token| token.kind == Kind::Word).and_then(|token| Word::named(token.word))
    }

    /// Whether the token is this mark.
    #[inline]
    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.token(at).is_some_and(|token| token.is_mark(mark))
    }

    /// Whether the token has a flag of [`crate::lexicon::split`].
    #[inline]
    pub(crate) fn has(&self, at: usize, flag: u16) -> bool {
        self.token(at).is_some_and(|token| token.has(flag))
    }

    /// Whether the token is a word or number that begins with a capital.
    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Word && token.has(CAPITAL))
    }

    /// The bytes of tokens `start..end`; the range must not be empty.
    pub(crate) fn span(&self, range: Range<usize>) -> Span {
        let start = self.tokens[range.start].start as usize;
        Span::new(start, self.tokens[range.end - 1].end as usize)
    }

    /// The words of tokens `start..end`, as they stand in the text.
    pub(crate) fn slice(&self, range: Range<usize>) -> &'t str {
        self.span(range).of(self.text)
    }

    /// The number of sentences; each is [`Document::sentence`].
    pub(crate) fn sentence_count(&self) -> usize {
        self.index.sentences.len()
    }

    /// The tokens of the `n`th sentence.
    pub(crate) fn sentence(&self, n: usize) -> Range<usize> {
        range_of(&self.index.sentences, n, self.tokens.len())
    }

    /// The number of the sentence that a token stands in.
    #[inline]
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        match self.index.numbers.get(token) {
            Some(number) => *number as usize,
            None => index_of(&self.index.sentences, token),
        }
    }

    /// The number of blocks (lines that are not empty); each is [`Document::block`].
    pub(crate) fn block_count(&self) -> usize {
        self.index.blocks.len()
    }

    /// The tokens of the `n`th block.
    pub(crate) fn block(&self, n: usize) -> Range<usize> {
        range_of(&self.index.blocks, n, self.tokens.len())
    }

    /// The number of the block that a token stands in.
    pub(crate) fn block_of(&self, token: usize) -> usize {
        index_of(&self.index.blocks, token)
    }

    pub(crate) fn block_kind(&self, n: usize) -> BlockKind {
        self.kinds.get(n).copied().unwrap_or(BlockKind::Paragraph)
    }

    /// The phrases of a table that stand in the text, in order.
    #[inline]
    pub(crate) fn hits(&self, table: Table) -> &[Hit] {
        self.hits.of(table)
    }

    /// The phrase of a table that begins at a token.
    #[inline]
    pub(crate) fn hit_at(&self, table: Table, token: usize) -> Option<Hit> {
        self.hits.at(table, token)
    }

    /// The phrase of a table that ends right before a token.
    pub(crate) fn hit_before(&self, table: Table, token: usize) -> Option<Hit> {
        let hits = self.hits(table);
        let at = hits.partition_point(|hit| (hit.end as usize) < token);
        hits.get(at).copied().filter(|hit| hit.end as usize == token)
    }

    /// The typed row of a hit in the table of these rows.
    #[inline]
    pub(crate) fn row<R: Kept>(&self, row: RowId) -> &R {
        self.lexicons.row(row)
    }

    pub(crate) fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// The quotation that a token stands in.
    pub(crate) fn quotation_of(&self, token: usize) -> Option<usize> {
        let at = self.quotations.partition_point(|quotation| (quotation.end as usize) <= token);
        self.quotations.get(at).filter(|quotation| quotation.open as usize <= token).map(|_| at)
    }
}

impl Drop for Document<'_> {
    fn drop(&mut self) {
        let (tokens, index) = (std::mem::take(&mut self.tokens), std::mem::take(&mut self.index));
        Room { tokens, index, hits: std::mem::take(&mut self.hits) }.keep();
    }
}

fn range_of(starts: &[u32], n: usize, len: usize) -> Range<usize> {
    let start = starts.get(n).map_or(len, |at| *at as usize);
    start..starts.get(n + 1).map_or(len, |at| *at as usize)
}

fn index_of(starts: &[u32], token: usize) -> usize {
    starts.partition_point(|start| *start as usize <= token).saturating_sub(1)
}
