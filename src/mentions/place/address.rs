//! Addresses: what stands between somebody's age and a town is where they live, whatever its last word (`John Doe, 40, of
//! Quellway, Harlow`).

use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, mention};
use crate::document::Document;
use crate::evidence::rules::place;
use crate::lexicon::split::{CLITIC, DIGITS, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, Word};

/// The most words of a street's name.
const LONGEST: usize = 4;

/// The streets of addresses that no other finder has taken, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let ofs =
        (2..document.len()).filter(|at| matches!(document.named_word(*at), Some(Word::Of | Word::From)));
    let streets = ofs.filter(|of| follows_age(document, *of)).filter_map(|of| {
        let start = of + 1;
        let words = (start..start + LONGEST).take_while(|at| is_name_word(document, claims, *at)).count();
        let end = start + words;
        let town = document.is_mark(end, ',') || document.is_word(end, Word::In);
        let named = words > 0 && town && document.is_capital(end + 1) && claims.of(end + 1) == Claim::Place;
        named.then(|| mention(start..end, Some("street"), place::ADDRESS))
    });
    streets.collect()
}

/// `aged 40, of`, `(40) of`, `40, both of`: an age, or a day of birth, right before the word.
fn follows_age(document: &Document<'_>, of: usize) -> bool {
    let mut at = of - 1;
    if document.is_word(at, Word::Both) {
        at -= 1;
    }
    let mut bracketed = false;
    while at > 0 && [',', ')'].iter().any(|mark| document.is_mark(at, *mark)) {
        bracketed |= document.is_mark(at, ')');
        at -= 1;
    }
    let number = document.token(at).is_some_and(|token| token.kind == Kind::Number && !token.has(FIRST));
    let money = at > 0 && document.has(at, GLUED) && !document.is_mark(at - 1, '(');
    number && (bracketed || document.word(at).len() == 2 && !money)
}

fn is_name_word(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let other = Cue::Organisation.bit()
        | Cue::Police.bit()
        | Cue::Team.bit()
        | Cue::TeamNoun.bit()
        | Cue::Title.bit()
        | Cue::Month.bit()
        | Cue::Weekday.bit()
        | Cue::OtherBody.bit();
    let word = document
        .token(at)
        .is_some_and(|token| token.kind == Kind::Word && !token.has(FIRST) && !token.has(DIGITS));
    let joined = document.is_capital(at) || document.has(at, HYPHENED) || document.has(at, CLITIC);
    word && joined && matches!(claims.of(at), Claim::Free | Claim::Person) && !document.is_any(at, other)
}
