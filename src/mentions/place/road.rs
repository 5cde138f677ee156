//! Numbered roads: `A414`, `M1`, `B1000`, `A1(M)`.
//!
//! `the A4` and `on the M1` are roads; `an Audi A4`, `A4 paper` and `exhibit B12` are none: a short number needs `the`, a
//! preposition, a junction or another road beside it.

use super::{super::Mention, super::overlap::Claims, PlaceValue, mention};
use crate::document::Document;
use crate::evidence::rules::place;
use crate::lexicon::split::{CAPITAL, DIGITS};
use crate::lexicon::{Cue, Word};

/// The numbered roads of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut roads: Vec<Mention<PlaceValue>> = Vec::new();
    for (at, token) in document.tokens().iter().enumerate() {
        if !token.has(DIGITS) || !token.has(CAPITAL) || !claims.is_free(at..at + 1) {
            continue;
        }
        let Some(length) = digits_of_road(document.word(at)) else { continue };
        let after_road =
            roads.last().is_some_and(|last| last.tokens.end + 1 == at && is_link(document, at - 1));
        if length > 2 || after_road || is_introduced(document, at) {
            roads.push(mention(at..at + motorway_sign(document, at), Some("road"), place::ROAD_NUMBER));
        }
    }
    roads
}

/// The number of digits of `A414`; `None` for what is no road's number.
fn digits_of_road(word: &str) -> Option<usize> {
    let (letter, digits) = word.split_at_checked(1)?;
    let most = match letter {
        "M" => 2,
        "A" | "B" => 4,
        _ => return None,
    };
    let known = (1..=most).contains(&digits.len()) && !digits.starts_with('0');
    (known && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits.len())
}

/// `A1(M)` is one name of four tokens.
fn motorway_sign(document: &Document<'_>, at: usize) -> usize {
    let sign = document.is_mark(at + 1, '(') && document.word(at + 2) == "M" && document.is_mark(at + 3, ')');
    if sign { 4 } else { 1 }
}

/// A determiner or a preposition of place stands before the number.
fn is_introduced(document: &Document<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    document.is_word(before, Word::The)
        || document.is(before, Cue::PlacePreposition)
        || document.is_word(before, Word::On)
        || document.is(at + 1, Cue::StreetType)
}

fn is_link(document: &Document<'_>, at: usize) -> bool {
    document.is_mark(at, '/')
        || document.is_mark(at, ',')
        || document.is_mark(at, '&')
        || document.is(at, Cue::Conjunction)
}
