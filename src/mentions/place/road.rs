//! Numbered roads: `A414`, `M1`, `B1000`, `A1(M)`.
//!
//! `the A4` and `on the M1` are roads; `an Audi A4`, `A4 paper` and `exhibit B12` are none: a short number needs `the`, a
//! preposition, a junction or another road beside it.

use super::{super::Mention, super::overlap::Claims, PlaceValue, mention};
use crate::document::{Cursor, Document, Shape};
use crate::evidence::rules::place;
use crate::lexicon::{Cue, Word};

/// The numbered roads of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut roads: Vec<Mention<PlaceValue>> = Vec::new();
    for at in document.each_with_digits() {
        let number = document.cursor(at).in_block();
        if !number.is(Shape::Capital) || !claims.is_free(at..at + 1) {
            continue;
        }
        let Some(length) = digits_of_road(number.word()) else { continue };
        let link = number.back((Cue::Conjunction, ['/', ',', '&']));
        let follows_road =
            link.is_some_and(|link| roads.last().is_some_and(|last| last.tokens.end == link.at()));
        if length > 2 || follows_road || is_introduced(number) {
            let end = number.next();
            let end = motorway_sign(end).unwrap_or(end);
            roads.push(mention(end.range_from(number), Some("road"), place::ROAD_NUMBER));
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
fn motorway_sign<'d, 't>(number: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    number.expect('(')?.expect(|at: Cursor<'_, '_>| at.word() == "M")?.expect(')')
}

/// A determiner or a preposition of place stands before the number, or a street word after it.
fn is_introduced(number: Cursor<'_, '_>) -> bool {
    number.follows((Word::The, Word::On, Cue::PlacePreposition)) || number.next().is(Cue::StreetType)
}
