//! Places that the gazetteer does not know, where the words around leave no doubt: `in the Blackwell Hall area`, `the
//! village of Garner`, `in St Matthews, Leicester`, `in Leek, Garner and Biddulph`.

use super::evidence::{self, Evidence};
use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, mention};
use crate::document::Document;
use crate::evidence::rules::place;
use crate::lexicon::split::{ALL_CAPS, CLITIC, DIGITS, FIRST, HYPHENED};
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// The most words of such a name.
const LONGEST: usize = 3;

/// The places of a document that frames name, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut found = Vec::new();
    let mut at = 1;
    while at < document.len() {
        let Some(end) = end_of_name(document, claims, at) else {
            at += 1;
            continue;
        };
        if is_framed(document, claims, at..end) {
            found.push(mention(at..end, None, place::FRAME));
        }
        at = end;
    }
    found
}

/// Where the capitals end that begin here, behind a word without one; `None` for too many of them and for what is no name.
fn end_of_name(document: &Document<'_>, claims: &Claims, start: usize) -> Option<usize> {
    if !is_name_word(document, claims, start) || document.has(start, FIRST) || document.is_capital(start - 1)
    {
        return None;
    }
    let goes_on = |at: &usize| {
        !document.has(*at, FIRST) && (is_name_word(document, claims, *at) || document.has(*at, CLITIC))
    };
    let end = (start + 1..=start + LONGEST).find(|at| !goes_on(at))?;
    let ends_in_clitic = document.has(end - 1, CLITIC);
    (!ends_in_clitic && !document.is_capital(end) || document.has(end, FIRST)).then_some(end)
}

fn is_name_word(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let other = Cue::Organisation.bit()
        | Cue::Police.bit()
        | Cue::Team.bit()
        | Cue::Compass.bit()
        | Cue::Month.bit()
        | Cue::Weekday.bit()
        | Cue::Territory.bit()
        | Cue::Determiner.bit();
    let flagged = document.has(at, ALL_CAPS) || document.has(at, DIGITS) || document.has(at, HYPHENED);
    document.is_capital(at) && claims.of(at) == Claim::Free && !flagged && !document.is_any(at, other)
}

fn is_framed(document: &Document<'_>, claims: &Claims, name: Range<usize>) -> bool {
    let before = evidence::before(document, name.start);
    let area = is_area(document, name.end) && !document.has(name.end, FIRST);
    let of_settlement = name.start > 1
        && document.is_word(name.start - 1, Word::Of)
        && is_area(document, name.start - 2)
        && !document.is_capital(name.start - 2);
    let in_place = before == Evidence::Strong
        && document.is(name.start - 1, Cue::Locative)
        && document.is_mark(name.end, ',')
        && claims.of(name.end + 1) == Claim::Place;
    let in_list = is_link(document, name.start - 1)
        && name.start > 1
        && claims.of(name.start - 2) == Claim::Place
        && is_link(document, name.end)
        && claims.of(name.end + 1) == Claim::Place;
    (before == Evidence::Strong && area) || of_settlement || in_place || in_list
}

/// `area`, `village`; a `centre` is a building as often.
fn is_area(document: &Document<'_>, at: usize) -> bool {
    document.is(at, Cue::Territory) && !document.is(at, Cue::TeamNoun)
}

fn is_link(document: &Document<'_>, at: usize) -> bool {
    document.is_mark(at, ',') || document.is(at, Cue::Conjunction)
}
