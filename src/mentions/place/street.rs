//! Streets: capitals that end in a street word (`Beam Street`, `Old Sherborne Road`, `The Grove`).
//!
//! `Road`, `Lane`, `Avenue` make a street of the capitals before them; `Hill`, `Court`, `Place` do so only behind a
//! preposition of place. `Crown Court`, `Street Safety` and a person whose surname is `Hill` are none.

use super::evidence::{self, Evidence};
use super::gazetteer::{self, Doubt, Renown};
use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, mention};
use crate::document::Document;
use crate::evidence::rules::place;
use crate::lexicon::split::{CLITIC, DIGITS, FIRST, HYPHENED};
use crate::lexicon::{Cue, Table, Word};

/// The most words of a name before the street word.
const LONGEST: usize = 4;

/// The streets of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut streets: Vec<Mention<PlaceValue>> = Vec::new();
    let types = Cue::StreetType.bit() | Cue::WeakStreetType.bit();
    for at in 1..document.len() {
        if !document.is_capital(at) || !document.is_any(at, types) || claims.of(at) != Claim::Free {
            continue;
        }
        let Some(start) = start_of_name(document, claims, at) else { continue };
        if streets.last().is_some_and(|last| last.tokens.end > start) || goes_on(document, at + 1) {
            continue;
        }
        let sure = document.is(at, Cue::StreetType)
            && !document.is(at, Cue::WeakStreetType)
            && !is_the(document, start, at);
        let found = evidence::before(document, start);
        let told = sure || found >= Evidence::Strong || is_address(document, start, at + 1);
        if told && !is_something_else(document, at) {
            streets.push(mention(start..at + 1, Some(kind(document, start, at + 1)), place::STREET));
        }
    }
    streets
}

/// `Barton Hill` may be a suburb of the gazetteer.
fn kind<'d>(document: &'d Document<'_>, start: usize, end: usize) -> &'d str {
    let known = document.hit_at(Table::Place, start).filter(|hit| hit.end as usize == end);
    known
        .filter(|_| !document.is(end - 1, Cue::StreetType))
        .map_or("street", |hit| document.lexicons().place(hit.row).kind_name())
}

/// The first token of the street's name; `None` where no name stands before the street word.
fn start_of_name(document: &Document<'_>, claims: &Claims, at: usize) -> Option<usize> {
    let mut start = at;
    while start > 0
        && at - start < LONGEST
        && !document.has(start, FIRST)
        && is_name_word(document, claims, start - 1)
    {
        start -= 1;
    }
    start = before_of(document, start).unwrap_or(start);
    start = (start..at).rev().find(|at| ends_owner(document, *at)).map_or(start, |clitic| clitic + 1);
    if start < at {
        return Some(start);
    }
    let the = !document.has(at, FIRST)
        && at > 0
        && document.is_word(at - 1, Word::The)
        && document.is_capital(at - 1)
        && claims.of(at - 1) == Claim::Free;
    the.then(|| at - 1)
}

fn is_name_word(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let bound = Cue::Preposition.bit()
        | Cue::Determiner.bit()
        | Cue::Conjunction.bit()
        | Cue::Weekday.bit()
        | Cue::Title.bit();
    let free = matches!(claims.of(at), Claim::Free | Claim::Person);
    free && !document.has(at, DIGITS)
        && (document.is_capital(at) || document.has(at, CLITIC))
        && (!document.is_any(at, bound) || document.is(at, Cue::Peerage))
}

/// `Prince of Wales Road`: the title before `of` belongs to the name.
fn before_of(document: &Document<'_>, start: usize) -> Option<usize> {
    let title = start
        .checked_sub(2)
        .filter(|_| document.is_word(start - 1, Word::Of) && !document.has(start, FIRST))?;
    (document.is_capital(title) && document.is(title, Cue::Peerage)).then_some(title)
}

/// `Clacton's Pier Avenue` names the owner of the street, `St Paul's Road` the street.
fn ends_owner(document: &Document<'_>, at: usize) -> bool {
    let owner = at.checked_sub(1).filter(|_| document.has(at, CLITIC));
    owner.is_some_and(|owner| {
        gazetteer::at(document, owner)
            .is_some_and(|entry| entry.renown == Renown::Known && entry.doubt == Doubt::Nothing)
    })
}

/// `aged 22, of Mellow Court, Corby`: where somebody lives.
fn is_address(document: &Document<'_>, start: usize, end: usize) -> bool {
    let Some(of) = start.checked_sub(1).filter(|of| document.is_word(*of, Word::Of)) else { return false };
    let aged = of.checked_sub(1).is_some_and(|before| {
        document.is_mark(before, ',') || document.is(before, Cue::AgeWord) || document.has(before, DIGITS)
    });
    let town = document.is_mark(end, ',') || document.is_word(end, Word::In);
    aged && town && document.is_capital(end + 1) && document.hit_at(Table::Place, end + 1).is_some()
}

/// `Crown Court`, `Tennis Court`, `Passing Out Parade`: phrases of the lexicon that end in a street word and name no street.
fn is_something_else(document: &Document<'_>, at: usize) -> bool {
    let lexicons = document.lexicons();
    document.hit_before(Table::Cue, at + 1).is_some_and(|hit| lexicons.row_is(hit.row, Cue::Organisation))
}

/// `The Grove`: the article belongs to the name.
fn is_the(document: &Document<'_>, start: usize, at: usize) -> bool {
    start + 1 == at && document.is_word(start, Word::The) && document.is_capital(start)
}

/// `Street Safety Team`, `Road Policing`, `Park Lane-Smith`: the capitals run on; `Vine Street Police Station` may.
fn goes_on(document: &Document<'_>, next: usize) -> bool {
    let Some(token) = document.token(next).filter(|token| !token.has(FIRST)) else { return false };
    let building = document.is_word(next, Word::Police) && document.is_capital(next)
        || document.is(next, Cue::Territory);
    token.has(HYPHENED) || (document.is_capital(next) && !building)
}
