//! [`Piece`]: a word, a number or a mark, as the tokeniser cuts it off.

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Letters, with digits after the first letter allowed: `Sergeant`, `O'Hagan`, `A414`, `P.C.`, and the clitic `'s`.
    Word,
    /// Digits with their group and decimal marks: `1,432`, `4.35`.
    Number,
    /// One character that is neither.
    Mark,
    /// What no rule reads: web and mail addresses, handles, hashtags.
    Opaque,
}

/// The letters begin with a capital.
pub(crate) const CAPITAL: u16 = 1;
/// Two letters or more, all capitals.
pub(crate) const ALL_CAPS: u16 = 1 << 1;
/// No white space stands before the piece.
pub(crate) const GLUED: u16 = 1 << 2;
/// A hyphen joins the piece to the one before.
pub(crate) const HYPHENED: u16 = 1 << 3;
/// The piece is the first of its line.
pub(crate) const FIRST: u16 = 1 << 4;
/// The full stop of an abbreviation or of initials belongs to the piece.
pub(crate) const DOTTED: u16 = 1 << 5;
/// The piece is the `'s` of the word before.
pub(crate) const CLITIC: u16 = 1 << 6;
/// A word with a digit in it.
pub(crate) const DIGITS: u16 = 1 << 7;

/// One piece of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub flags: u16,
    /// A word of at most sixteen ASCII letters and nothing else: those in small letters, as in [`Run::small`](super::Run::small).
    pub plain: Option<u128>,
}

/// A word of at most sixteen ASCII letters and nothing else.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlainWord {
    pub start: usize,
    pub end: usize,
    pub flags: u16,
    /// The letters in small, as in [`Run::small`](super::Run::small).
    pub letters: u128,
}
