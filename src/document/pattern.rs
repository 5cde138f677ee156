//! [`Pattern`]: what a rule may ask of one token.
//!
//! A class of words ([`Cue`]), a mark (`','`), a word ([`Word`], in any case), a [`Shape`] or [`Kind`], the start of a phrase
//! ([`begins`]), or a function of the cursor. An array or tuple matches when one of its patterns does; [`both`] and [`not`]
//! combine them.

use super::cursor::{Cursor, Pattern};
use super::token::Token;
use crate::lexicon::split::{ALL_CAPS, CAPITAL, CLITIC, DIGITS, DOTTED, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, Entry, Table, Word};

impl Cursor<'_, '_> {
    /// What the word after the cursor is to the grammar; nothing at the end of the sentence or block.
    #[inline]
    pub(crate) fn entry(self) -> Entry {
        if self.is_at_end() { Entry::default() } else { self.document().entry(self.at()) }
    }
}

/// How a token is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A word that begins with a capital.
    Capital,
    /// A word of two or more letters, all of them capitals.
    AllCaps,
    /// No white space stands before the token.
    Glued,
    /// A hyphen joins the token to the one before.
    Hyphened,
    /// The first token of its line.
    FirstOfLine,
    /// The full stop of an abbreviation or of initials belongs to the token.
    Dotted,
    /// The `'s` of the word before.
    Clitic,
    /// A number, or a word with a digit in it.
    Digits,
}

impl Pattern for Shape {
    #[inline]
    fn matches(self, token: &Token, _: Cursor<'_, '_>) -> bool {
        let flag = match self {
            Self::Capital => return token.kind == Kind::Word && token.has(CAPITAL),
            Self::AllCaps => ALL_CAPS,
            Self::Glued => GLUED,
            Self::Hyphened => HYPHENED,
            Self::FirstOfLine => FIRST,
            Self::Dotted => DOTTED,
            Self::Clitic => CLITIC,
            Self::Digits => DIGITS,
        };
        token.has(flag)
    }
}

impl Pattern for Kind {
    #[inline]
    fn matches(self, token: &Token, _: Cursor<'_, '_>) -> bool {
        token.kind == self
    }
}

impl Pattern for Cue {
    #[inline]
    fn matches(self, token: &Token, _: Cursor<'_, '_>) -> bool {
        token.bits & self.bit() != 0
    }
}

impl Pattern for Word {
    #[inline]
    fn matches(self, token: &Token, _: Cursor<'_, '_>) -> bool {
        token.kind == Kind::Word && token.word == self.id()
    }
}

impl Pattern for char {
    #[inline]
    fn matches(self, token: &Token, _: Cursor<'_, '_>) -> bool {
        token.is_mark(self)
    }
}

impl<F: Fn(Cursor<'_, '_>) -> bool + Copy> Pattern for F {
    #[inline]
    fn matches(self, _: &Token, at: Cursor<'_, '_>) -> bool {
        self(at)
    }
}

impl<P: Pattern, const N: usize> Pattern for [P; N] {
    #[inline]
    fn matches(self, token: &Token, at: Cursor<'_, '_>) -> bool {
        self.into_iter().any(|pattern| pattern.matches(token, at))
    }
}

macro_rules! any_of {
    ($($name:ident)*) => {
        impl<$($name: Pattern),*> Pattern for ($($name,)*) {
            #[inline]
            fn matches(self, token: &Token, at: Cursor<'_, '_>) -> bool {
                #[allow(non_snake_case)]
                let ($($name,)*) = self;
                $($name.matches(token, at))||*
            }
        }
    };
}

any_of!(A B);
any_of!(A B C);
any_of!(A B C D);
any_of!(A B C D E);
any_of!(A B C D E F);

/// See [`not`].
#[derive(Clone, Copy)]
pub(crate) struct Not<P>(P);

/// Matches the tokens that a pattern does not match.
#[inline]
pub(crate) fn not<P: Pattern>(pattern: P) -> Not<P> {
    Not(pattern)
}

impl<P: Pattern> Pattern for Not<P> {
    #[inline]
    fn matches(self, token: &Token, at: Cursor<'_, '_>) -> bool {
        !self.0.matches(token, at)
    }
}

/// See [`both`].
#[derive(Clone, Copy)]
pub(crate) struct Both<P, Q>(P, Q);

/// Matches the tokens that both patterns match.
#[inline]
pub(crate) fn both<P: Pattern, Q: Pattern>(one: P, other: Q) -> Both<P, Q> {
    Both(one, other)
}

impl<P: Pattern, Q: Pattern> Pattern for Both<P, Q> {
    #[inline]
    fn matches(self, token: &Token, at: Cursor<'_, '_>) -> bool {
        self.0.matches(token, at) && self.1.matches(token, at)
    }
}

/// See [`begins`].
#[derive(Clone, Copy)]
pub(crate) struct Begins(Table);

/// Matches the first token of a phrase of a table.
#[inline]
pub(crate) fn begins(table: Table) -> Begins {
    Begins(table)
}

impl Pattern for Begins {
    #[inline]
    fn matches(self, _: &Token, at: Cursor<'_, '_>) -> bool {
        at.document().hit_at(self.0, at.at()).is_some()
    }
}
