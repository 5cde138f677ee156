//! [`Cursor`]: a place in the text from which a rule reads token by token, within a sentence or a block.
//!
//! A rule says what it expects and never adds to an index. A cursor is cheap to copy; each step returns a new one, so a rule
//! that fails halfway has moved nothing.
//!
//! ```ignore
//! // `PC 1234 (Bill) Doe`: after a rank an optional number, then a nickname in brackets, then a capital.
//! let name = document
//!     .cursor_after(&rank.tokens)
//!     .optional(Shape::Number)
//!     .expect('(')?
//!     .expect(Shape::Capital)?
//!     .expect(')')?;
//! name.is(Shape::Capital).then(|| name.at())
//! ```
//!
//! A cursor stands between two tokens: [`Cursor::peek`] sees the token after it, [`Cursor::peek_back`] the one before it.
//! Neither leaves the sentence (or the block, after [`Cursor::in_block`]). A sentence can be as long as a hostile page, so
//! a search that starts anew at each mention takes a named limit too.

use super::token::BEGINS_SENTENCE;
use super::{Document, Hit, Token};
use crate::lexicon::Table;
use crate::lexicon::split::FIRST;
use std::ops::Range;

/// A place between two tokens, and the stretch of text that is readable from it.
#[derive(Clone, Copy)]
pub(crate) struct Cursor<'d, 't> {
    document: &'d Document<'t>,
    /// The token after the cursor.
    at: u32,
    /// The flag of tokens that begin a new sentence or block.
    boundary: u16,
    /// Whether the token after the cursor belongs to the next sentence or block.
    at_end: bool,
}

/// A question about one token, answered without allocation.
pub(crate) trait Pattern: Copy {
    /// Whether the token, which stands right after the cursor, matches.
    fn matches(self, token: &Token, at: Cursor<'_, '_>) -> bool;
}

impl<'t> Document<'t> {
    /// Returns a cursor before a token, bounded by the token's sentence.
    #[inline]
    pub(crate) fn cursor(&self, token: usize) -> Cursor<'_, 't> {
        let at_end = token >= self.len();
        Cursor { document: self, at: token.min(self.len()) as u32, boundary: BEGINS_SENTENCE, at_end }
    }
    /// Returns a cursor after these tokens, bounded by the sentence of the last of them.
    #[inline]
    pub(crate) fn cursor_after(&self, tokens: &Range<usize>) -> Cursor<'_, 't> {
        Cursor { document: self, at: 0, boundary: BEGINS_SENTENCE, at_end: false }.moved_past(tokens.end)
    }
}
impl<'d, 't> Cursor<'d, 't> {
    /// Lets the cursor read the whole block that it stands in.
    #[inline]
    pub(crate) fn in_block(self) -> Self {
        let at_end = self.at_end && self.document.tokens.get(self.at()).is_none_or(|next| next.has(FIRST));
        Self { boundary: FIRST, at_end, ..self }
    }

    /// Keeps the cursor to the sentence of the token after it.
    #[inline]
    pub(crate) fn in_sentence(self) -> Self {
        Self { boundary: BEGINS_SENTENCE, ..self }
    }

    #[inline]
    pub(crate) fn document(self) -> &'d Document<'t> {
        self.document
    }

    /// The number of the token after the cursor; the number of tokens at the end of the document.
    #[inline]
    pub(crate) fn at(self) -> usize {
        self.at as usize
    }

    /// The token after the cursor; `None` at the end of the sentence or block.
    #[inline]
    pub(crate) fn peek(self) -> Option<&'d Token> {
        crate::steps::count();
        if self.at_end { None } else { self.document.tokens.get(self.at()) }
    }

    /// The token before the cursor; `None` at the start of the sentence or block.
    #[inline]
    pub(crate) fn peek_back(self) -> Option<&'d Token> {
        self.previous()?.peek()
    }

    /// The text of the token after the cursor; empty at the end of the sentence or block.
    #[inline]
    pub(crate) fn word(self) -> &'t str {
        self.peek().map_or("", |token| &self.document.text[token.start as usize..token.end as usize])
    }

    /// Whether the token after the cursor matches.
    #[inline]
    pub(crate) fn is(self, pattern: impl Pattern) -> bool {
        self.peek().is_some_and(|token| pattern.matches(token, self))
    }

    /// Whether the token before the cursor matches.
    #[inline]
    pub(crate) fn follows(self, pattern: impl Pattern) -> bool {
        self.previous().is_some_and(|previous| previous.is(pattern))
    }

    /// Whether the cursor has reached the end of the sentence or block.
    #[inline]
    pub(crate) fn is_at_end(self) -> bool {
        self.peek().is_none()
    }

    /// Whether the cursor stands at the start of the sentence or block.
    #[inline]
    pub(crate) fn is_at_start(self) -> bool {
        self.previous().is_none()
    }

    /// Moves past one token; at the end of the sentence or block it stays.
    #[inline]
    pub(crate) fn next(self) -> Self {
        if self.is_at_end() { self } else { self.moved_past(self.at() + 1) }
    }

    /// Moves back before the previous token; `None` at the start of the sentence or block.
    #[inline]
    pub(crate) fn previous(self) -> Option<Self> {
        let begins =
            !self.at_end && self.document.tokens.get(self.at()).is_some_and(|t| t.has(self.boundary));
        let at = self.at.checked_sub(1).filter(|_| !begins)?;
        Some(Self { at, at_end: false, ..self })
    }

    /// Moves past the next token if it matches.
    #[inline]
    pub(crate) fn expect(self, pattern: impl Pattern) -> Option<Self> {
        self.is(pattern).then(|| self.next())
    }

    /// Moves past the next token if it matches, else stays.
    #[inline]
    pub(crate) fn optional(self, pattern: impl Pattern) -> Self {
        self.expect(pattern).unwrap_or(self)
    }

    /// Moves past at most `limit` next tokens that match.
    #[inline]
    pub(crate) fn skip_up_to(mut self, limit: usize, pattern: impl Pattern) -> Self {
        for _ in 0..limit {
            let Some(next) = self.expect(pattern) else { break };
            self = next;
        }
        self
    }

    /// Moves before the first match among the next `limit` tokens.
    #[inline]
    pub(crate) fn until(self, limit: usize, pattern: impl Pattern) -> Option<Self> {
        self.ahead().take(limit).find(|cursor| cursor.is(pattern))
    }

    /// Moves back before the previous token if it matches.
    #[inline]
    pub(crate) fn back(self, pattern: impl Pattern) -> Option<Self> {
        self.previous().filter(|previous| previous.is(pattern))
    }

    /// Moves back before the previous token if it matches, else stays.
    #[inline]
    pub(crate) fn back_optional(self, pattern: impl Pattern) -> Self {
        self.back(pattern).unwrap_or(self)
    }

    /// Moves back before at most `limit` tokens that match.
    #[inline]
    pub(crate) fn back_up_to(mut self, limit: usize, pattern: impl Pattern) -> Self {
        for _ in 0..limit {
            let Some(back) = self.back(pattern) else { break };
            self = back;
        }
        self
    }

    /// Moves back before the nearest match among the `limit` tokens before the cursor.
    #[inline]
    pub(crate) fn back_until(self, limit: usize, pattern: impl Pattern) -> Option<Self> {
        self.backwards().take(limit).find(|cursor| cursor.is(pattern))
    }

    /// A cursor before each token from here to the end of the sentence or block.
    #[inline]
    pub(crate) fn ahead(self) -> impl Iterator<Item = Self> + Clone {
        let first = (!self.is_at_end()).then_some(self);
        std::iter::successors(first, |cursor| Some(cursor.next()).filter(|next| !next.is_at_end()))
    }

    /// A cursor before each token from the one before this cursor back to the start of the sentence or block.
    #[inline]
    pub(crate) fn backwards(self) -> impl Iterator<Item = Self> + Clone {
        std::iter::successors(self.previous(), |cursor| cursor.previous())
    }

    /// A cursor before each token from here up to, not including, the token with number `end`.
    #[inline]
    pub(crate) fn up_to(self, end: usize) -> impl Iterator<Item = Self> + Clone {
        self.ahead().take(end.saturating_sub(self.at()))
    }

    /// Whether every token from here to a later cursor matches; true where there is none.
    #[inline]
    pub(crate) fn is_all(self, end: Self, pattern: impl Pattern) -> bool {
        self.skip_up_to(end.at().saturating_sub(self.at()), pattern).at == end.at
    }

    /// The phrase of a table that begins after the cursor, and the cursor past it.
    #[inline]
    pub(crate) fn hit(self, table: Table) -> Option<(Hit, Self)> {
        let hit = self.document.hit_at(table, self.at()).filter(|_| !self.at_end)?;
        Some((hit, self.moved_past(hit.end as usize)))
    }

    /// The phrase of a table that ends before the cursor, and the cursor before it.
    #[inline]
    pub(crate) fn hit_before(self, table: Table) -> Option<(Hit, Self)> {
        let hit = self.document.hit_before(table, self.at()).filter(|_| !self.is_at_start())?;
        Some((hit, Self { at: hit.start, at_end: false, ..self }))
    }

    /// The tokens from an earlier cursor up to this one.
    #[inline]
    pub(crate) fn range_from(self, start: Self) -> Range<usize> {
        start.at()..self.at()
    }

    /// Stands before the token `at`, which is the end of the sentence or block if a new one begins there.
    #[inline]
    fn moved_past(self, at: usize) -> Self {
        let at_end = self.document.tokens.get(at).is_none_or(|next| next.has(self.boundary));
        Self { at: at as u32, at_end, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Shape, begins, both, not};
    use crate::lexicon::split::Kind;
    use crate::lexicon::{Cue, Lexicons, Word};

    type Rule = for<'d, 't> fn(Cursor<'d, 't>) -> Option<Cursor<'d, 't>>;

    /// Where a rule ends that starts at the `^` of a text: the word there, `END` at the end of what is readable.
    fn run(marked: &str, rule: Rule) -> Option<String> {
        let (before, after) = marked.split_once('^').expect("the text marks a place");
        let text = format!("{before}{after}");
        let document = Document::new(&text, Vec::new(), Lexicons::built_in());
        let token = document.tokens().iter().take_while(|token| token.start < before.len() as u32).count();
        let start = match token.checked_sub(1) {
            Some(last) if after.is_empty() => document.cursor_after(&(last..token)),
            _ => document.cursor(token),
        };
        let end = rule(start)?;
        Some(if end.is_at_end() { "END".to_owned() } else { end.word().to_owned() })
    }

    fn nickname<'d, 't>(rank: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
        rank.optional(Kind::Number).expect('(')?.expect(Shape::Capital)?.expect(')')?.expect(Shape::Capital)
    }

    fn back_to_article<'d, 't>(noun: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
        noun.back_optional(Word::Special)
            .back_up_to(2, both(Kind::Word, not(Cue::Determiner)))
            .back(Cue::Determiner)
    }

    #[test]
    fn finds() {
        let table: &[(&str, Rule, &str)] = &[
            ("PC ^1234 (Bill) Doe spoke.", nickname, "spoke"),
            ("PC ^(Bill) Doe", nickname, "END"),
            ("He met the two keen special ^bobbies.", back_to_article, "the"),
            ("It rained. A ^dog", back_to_article, "A"),
            ("the ^3 OLD dogs", |c| Some(c.skip_up_to(9, (Kind::Number, Word::Old))), "dogs"),
            ("a ^b c d", |c| Some(c.skip_up_to(2, Kind::Word)), "d"),
            ("a ^b c, d", |c| c.until(9, [',', ';']), ","),
            ("^it is on. Dogs", |c| Some(c.skip_up_to(9, not(Shape::Capital))), "END"),
            ("^it is on. Dogs", |c| Some(c.in_block().skip_up_to(9, not(Shape::Capital))), "Dogs"),
            ("a\n^b c", |c| c.in_block().back_until(9, Kind::Word).or(Some(c)), "b"),
            ("It is more. The two ^three", |c| c.in_block().back_until(9, Word::More), "more"),
            ("the ^chief constable spoke", |c| c.hit(Table::Rank).map(|(_, end)| end), "spoke"),
            ("the chief constable ^spoke", |c| c.hit_before(Table::Rank).map(|(_, start)| start), "chief"),
            ("^so the sergeant spoke", |c| c.until(9, begins(Table::Rank)), "sergeant"),
            ("^well-kept", |c| c.expect(Kind::Word)?.expect(both(Shape::Hyphened, Shape::Glued)), "END"),
            ("^a b", |c| c.next().next().next().previous(), "b"),
        ];
        for (text, rule, want) in table {
            assert_eq!(run(text, *rule).as_deref(), Some(*want), "{text}");
        }
    }

    #[test]
    fn ignores() {
        let table: &[(&str, Rule)] = &[
            ("PC ^(Bill Doe", nickname),
            ("PC (Bill).^ Doe", nickname),
            ("PC (Bill)^\nDoe", |c| c.expect(')')?.expect(Shape::Capital)),
            ("The end. ^Dogs", back_to_article),
            ("The\n^dogs", |c| c.in_block().previous()),
            ("^The dogs", |c| c.previous()),
            ("^a b c, d", |c| c.until(3, ',')),
            ("^one. Two, three", |c| c.until(9, ',')),
            ("a, b c d ^e", |c| c.back_until(3, ',')),
            ("One, two. Three four ^five", |c| c.back_until(9, ',')),
            ("the chief ^constable spoke", |c| c.hit_before(Table::Rank).map(|(_, start)| start)),
            ("The end^", |c| c.expect(not('.'))),
            ("^", |c| c.expect(not('.')).or(c.previous())),
        ];
        for (text, rule) in table {
            assert_eq!(run(text, *rule), None, "{text}");
        }
    }

    #[test]
    fn a_cursor_after_a_mention_stays_in_its_sentence() {
        let document = Document::new("Bob met Ann. Ann left.\nOut", Vec::new(), Lexicons::built_in());
        let after = |tokens| document.cursor_after(&tokens);
        assert_eq!((after(2..3).word(), after(2..4).word()), (".", ""));
        assert_eq!(after(2..4).in_block().word(), "Ann");
        assert_eq!(after(4..7).in_block().word(), "");
        assert!(after(4..7).follows('.'), "the tokens themselves can be read backwards");
        assert_eq!(after(2..4).range_from(document.cursor(1)), 1..4);
        let words: Vec<&str> = document.cursor(0).up_to(3).map(Cursor::word).collect();
        assert_eq!(words, ["Bob", "met", "Ann"]);
        let words: Vec<&str> = document.cursor(6).backwards().map(Cursor::word).collect();
        assert_eq!(words, ["left", "Ann"]);
    }
}
