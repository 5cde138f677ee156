//! [`Called`]: a name that stands at a place of a sentence.

use super::name::Name;
use super::reading::Piece;
use crate::lexicon::{Cue, Lexicons};
use crate::span::Span;

/// A name in a sentence, with or without a rank before it.
#[derive(Debug)]
pub(super) struct Called {
    pub words: String,
    pub name: Name,
    pub at: Span,
    pub ranked: bool,
    /// The number of the piece after it.
    pub end: usize,
}

/// A name has at most so many words.
const NAME: usize = 4;

impl Called {
    /// The name that stands at a piece, after its rank.
    pub(super) fn at(pieces: &[Piece<'_>], from: usize, lexicons: &Lexicons) -> Option<Self> {
        let within = |piece: &&Piece<'_>| piece.is_capital() || piece.is_number() || piece.is_particle();
        let mut end = from + pieces.get(from..)?.iter().take_while(within).count();
        while end > from && !pieces[end - 1].is_capital() {
            end -= 1;
        }
        let rank = pieces[from..end].iter().rposition(Piece::is_rank);
        let mut start = rank.map_or(from, |rank| from + rank + 1);
        while start < end && pieces[start].is_number() {
            start += 1;
        }
        let words = &pieces[start..end];
        let (first, last) = words.first().zip(words.last())?;
        if words.len() > NAME || !words.iter().all(is_of_name) {
            return None;
        }
        let at = Span::new(first.span.start, last.span.end);
        let words: Vec<&str> = words.iter().map(|piece| piece.text).collect();
        let words = words.join(" ");
        Some(Self { name: Name::parse(&words, lexicons), words, at, ranked: rank.is_some(), end })
    }

    /// Whether the name tells who is meant by more than a surname.
    pub(super) fn is_told_well(&self) -> bool {
        self.ranked || !self.name.given.is_empty()
    }
}

fn is_of_name(piece: &Piece<'_>) -> bool {
    let other = Cue::NotName.bit() | Cue::Police.bit() | Cue::OtherBody.bit() | Cue::PostNoun.bit();
    let owner = piece.text.ends_with("'s") || piece.text.ends_with("\u{2019}s");
    let letters = || piece.text.chars().filter(|letter| letter.is_alphabetic());
    let short = letters().count() > 1 && !letters().any(char::is_lowercase);
    !(owner || short || piece.is_number() || piece.has(other))
}
