//! [`Token`]: a word, a number or a mark, with what the lexicons know of it.

use crate::lexicon::split::{
    ALL_CAPS, CAPITAL, DIGITS, DOTTED, FIRST, GLUED, HYPHENED, Kind, Piece, Pieces, PlainWord,
};
use crate::lexicon::{Cue, Known, Lexicons, Opening, PlainWords, UNKNOWN, WordId};

/// The token is the first of its sentence; stands beside the flags of [`crate::lexicon::split`].
pub(crate) const BEGINS_SENTENCE: u16 = 1 << 8;

/// The word is nothing but at most sixteen ASCII letters.
pub(super) const PLAIN: u16 = 1 << 9;

/// The longest word that is read as one, in bytes; of real words and names the longest have about 30 letters. What is longer
/// is no word but stands in the text only: a fact would copy it as often as it is told of.
const LONGEST_WORD: usize = 64;

/// One token; its bytes are `start..end` of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    /// The word's id in the lexicons; for a mark, its character.
    pub word: WordId,
    pub flags: u16,
    pub kind: Kind,
    /// The classes of a word, as the bits of [`Cue`]; none for the rest.
    pub bits: u128,
}

impl Token {
    /// Whether the token has a flag of [`crate::lexicon::split`].
    #[inline]
    pub(crate) fn has(self, flag: u16) -> bool {
        crate::steps::count();
        self.flags & flag != 0
    }

    /// Whether the token is this mark.
    #[inline]
    pub(crate) fn is_mark(self, mark: char) -> bool {
        crate::steps::count();
        self.kind == Kind::Mark && self.word == mark as u32
    }
}

/// Puts the tokens of a text, and how the phrases begin that each opens, into empty lists; texts of 4 GiB and more are refused
/// before they come here.
pub(super) fn tokenise(
    text: &str,
    lexicons: &Lexicons,
    tokens: &mut Vec<Token>,
    openings: &mut Vec<Opening>,
) {
    tokens.reserve(text.len() / 5 + 8);
    openings.reserve((text.len() / 5 + 8).min(MOST_OPENINGS));
    let mut boundary = Boundary::Certain;
    let mut pieces = Pieces::new(text);
    let words = lexicons.plain_words();
    loop {
        if boundary == Boundary::None {
            read_plain_words(&mut pieces, words, tokens, openings);
        }
        let Some(piece) = pieces.next().map(read_as) else { break };
        let (mut token, opening) = token_of(text, (lexicons, words), &piece);
        if piece.kind == Kind::Word && pieces.is_before_dot() && takes_dot(&token, tokens.last(), &pieces) {
            pieces.take_dot();
            token.end += 1;
            token.flags = token.flags & !PLAIN | DOTTED;
        }
        let within = boundary == Boundary::None && !token.has(FIRST);
        keep(openings, opening);
        if within && piece.plain.is_some() && !token.has(DOTTED) {
            tokens.push(token);
            continue;
        }
        if boundary.is_before(&token) {
            token.flags |= BEGINS_SENTENCE;
            boundary = Boundary::None;
        }
        boundary = boundary.after(&token, tokens.last());
        if token.has(DIGITS) && token.kind == Kind::Word {
            let number = split_collar_number(text, lexicons, &mut token);
            if number.is_some() && openings.len() > tokens.len() {
                openings.pop();
                keep(openings, lexicons.known(token.word).opening);
                keep(openings, Opening::default());
            }
            tokens.push(token);
            tokens.extend(number);
        } else {
            tokens.push(token);
        }
    }
}

/// Of a longer text, the openings of the tokens behind so many are looked up again: 2 MB of them.
const MOST_OPENINGS: usize = 1 << 19;

#[inline]
fn keep(openings: &mut Vec<Opening>, opening: Opening) {
    if openings.len() < MOST_OPENINGS {
        openings.push(opening);
    }
}

/// Reads the words that nothing is to be decided at or behind, as most are.
#[inline]
fn read_plain_words(
    pieces: &mut Pieces<'_>,
    words: PlainWords<'_>,
    tokens: &mut Vec<Token>,
    openings: &mut Vec<Opening>,
) {
    while let Some(PlainWord { start, end, flags, letters }) = pieces.next_plain() {
        let Known { word, bits, opening } = words.look_up(letters);
        let (start, end) = (start as u32, end as u32);
        tokens.push(Token { start, end, word, flags: flags | PLAIN, kind: Kind::Word, bits });
        keep(openings, opening);
    }
}

/// A piece as it is read: a word longer than any is opaque.
#[inline]
fn read_as(piece: Piece) -> Piece {
    if piece.kind != Kind::Word || piece.end - piece.start <= LONGEST_WORD {
        return piece;
    }
    Piece { kind: Kind::Opaque, flags: piece.flags & (FIRST | GLUED | HYPHENED), ..piece }
}

/// The token of a piece, before its neighbours have their say, and how the phrases begin that it opens.
#[inline]
fn token_of(text: &str, (lexicons, words): (&Lexicons, PlainWords<'_>), piece: &Piece) -> (Token, Opening) {
    let Known { word, bits, opening } = match piece.kind {
        Kind::Word => known(text, (lexicons, words), piece),
        Kind::Mark => Known { word: char_at(text, piece.start), ..Known::default() },
        Kind::Number | Kind::Opaque => Known::default(),
    };
    let (start, end) = (piece.start as u32, piece.end as u32);
    let flags = piece.flags | if piece.plain.is_some() { PLAIN } else { 0 };
    (Token { start, end, word, flags, kind: piece.kind, bits }, opening)
}

/// What is known of a word.
#[inline]
fn known(text: &str, (lexicons, words): (&Lexicons, PlainWords<'_>), piece: &Piece) -> Known {
    let plain = piece.plain.map(|letters| words.look_up(letters));
    let known = plain.or_else(|| words.look_up_at(text, piece.start, piece.end));
    known.unwrap_or_else(|| lexicons.known(lexicons.word(&text[piece.start..piece.end])))
}

/// The character at a byte.
fn char_at(text: &str, at: usize) -> u32 {
    let first = text.as_bytes()[at];
    if first.is_ascii() { u32::from(first) } else { text[at..].chars().next().map_or(0, u32::from) }
}

/// `PC1123`, a word with digits: cuts the number off a title that it is written to; a title that is a word of its own, as in
/// `PS5`, has none.
fn split_collar_number(text: &str, lexicons: &Lexicons, token: &mut Token) -> Option<Token> {
    if !token.has(CAPITAL) {
        return None;
    }
    let (start, end) = (token.start as usize, token.end as usize);
    let letters = text[start..end].bytes().take_while(u8::is_ascii_uppercase).count();
    let number = start + letters;
    if end - number < 2 || !text[number..end].bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let word = lexicons.word_at(text, start, number);
    let bits = lexicons.bits(word);
    let title = bits & Cue::RankAbbreviation.bit() != 0 && bits & Cue::DoubtfulAbbreviation.bit() == 0;
    title.then(|| {
        let flags = token.flags & !DIGITS;
        *token = Token { end: number as u32, word, bits, flags: flags | ALL_CAPS, ..*token };
        Token {
            start: number as u32,
            end: end as u32,
            word: UNKNOWN,
            flags: GLUED | DIGITS,
            kind: Kind::Number,
            bits: 0,
        }
    })
}

/// The full stop after an abbreviation or an initial is part of it; that of `the 1990s.` ends a sentence.
fn takes_dot(token: &Token, before: Option<&Token>, pieces: &Pieces<'_>) -> bool {
    let known = token.bits & (Cue::Abbreviation.bit() | Cue::TitleAbbreviation.bit()) != 0;
    let initial = token.end - token.start == 1 && pieces.before_dot_and_capital();
    let ends_a_number = || token.has(GLUED) && before.is_some_and(|before| before.kind == Kind::Number);
    known || initial && !ends_a_number()
}

/// Whether the next token begins a sentence.
#[derive(Clone, Copy, PartialEq)]
enum Boundary {
    None,
    /// A full stop, question or exclamation mark has been read; closing quotes and brackets may follow.
    Ended,
    /// An abbreviation with its full stop: a sentence ends there only before a capital.
    Perhaps,
    Certain,
}

impl Boundary {
    fn is_before(self, token: &Token) -> bool {
        if token.has(FIRST) || self == Self::Certain {
            return true;
        }
        match self {
            Self::Ended => {
                !is_closing(token) && (!token.has(GLUED) || (token.kind == Kind::Word && token.has(CAPITAL)))
            }
            Self::Perhaps => token.kind == Kind::Word && token.has(CAPITAL),
            Self::None | Self::Certain => false,
        }
    }

    fn after(self, token: &Token, previous: Option<&Token>) -> Self {
        match token.kind {
            Kind::Mark if ['.', '!', '?', '\u{2026}'].iter().any(|mark| token.is_mark(*mark)) => Self::Ended,
            Kind::Mark if self == Self::Ended && is_closing(token) => Self::Ended,
            Kind::Word if token.has(DOTTED) => {
                let ends = token.bits & Cue::Abbreviation.bit() != 0 || token.end - token.start > 3;
                let title = token.bits & Cue::TitleAbbreviation.bit() != 0;
                // `Supt R.J. Venn`: initials after a title or a first name are part of the name.
                let named = previous
                    .is_some_and(|previous| previous.kind == Kind::Word && previous.has(CAPITAL))
                    && token.has(CAPITAL)
                    && token.bits == 0;
                if ends && !title && !named { Self::Perhaps } else { Self::None }
            }
            _ => Self::None,
        }
    }
}

fn is_closing(token: &Token) -> bool {
    token.kind == Kind::Mark
        && ['"', '\'', '\u{201d}', '\u{2019}', ')', ']', '*'].iter().any(|mark| token.is_mark(*mark))
        && (token.has(GLUED))
}
