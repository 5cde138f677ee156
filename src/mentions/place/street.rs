//! Streets: capitals that end in a street word (`Beam Street`, `Old Sherborne Road`, `The Grove`).
//!
//! `Road`, `Lane`, `Avenue` make a street of the capitals before them; `Hill`, `Court`, `Place` do so only behind a
//! preposition of place. `Crown Court`, `Street Safety` and a person whose surname is `Hill` are none.

use super::evidence::{self, Evidence};
use super::gazetteer::{self, Doubt, Renown};
use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, mention};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::place;
use crate::lexicon::{Cue, Table, Word};

/// The most words of a name before the street word: `Old St Mary's Road` has four with its clitic.
const LONGEST: usize = 4;

/// The streets of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let mut streets: Vec<Mention<PlaceValue>> = Vec::new();
    let types = Cue::StreetType.bit() | Cue::WeakStreetType.bit();
    for at in document.each_of(types).filter(|at| *at > 0) {
        let word = document.cursor(at).in_block();
        if !word.is(Shape::Capital) || claims.of(at) != Claim::Free {
            continue;
        }
        let Some(start) = start_of_name(word, claims) else { continue };
        let end = word.next();
        if streets.last().is_some_and(|last| last.tokens.end > start.at()) || goes_on(end) {
            continue;
        }
        let is_told =
            is_sure(start, word) || evidence::before(start) >= Evidence::Strong || is_address(start, end);
        if is_told && !is_something_else(end) {
            streets.push(mention(end.range_from(start), Some(kind(start, word)), place::STREET));
        }
    }
    streets
}

/// `Barton Hill` may be a suburb of the gazetteer.
fn kind(start: Cursor<'_, '_>, word: Cursor<'_, '_>) -> &'static str {
    let known = start.hit(Table::Place).filter(|(_, end)| end.at() == word.next().at());
    let known = known.filter(|_| !word.is(Cue::StreetType));
    known.map_or("street", |(hit, _)| start.document().lexicons().place_kind_name(hit.row))
}

/// `Beam Street`: the street word alone leaves no doubt; `The Grove` does.
fn is_sure(start: Cursor<'_, '_>, word: Cursor<'_, '_>) -> bool {
    let is_the = start.is(both(Word::The, Shape::Capital)) && start.next().at() == word.at();
    word.is(both(Cue::StreetType, not(Cue::WeakStreetType))) && !is_the
}

/// The start of the street's name; `None` where no name stands before the street word.
fn start_of_name<'d, 't>(word: Cursor<'d, 't>, claims: &Claims) -> Option<Cursor<'d, 't>> {
    let start = word.back_up_to(LONGEST, |at: Cursor<'_, '_>| is_name_word(at, claims));
    // `Prince of Wales Road`: the title before `of` belongs to the name.
    let title = start.back(Word::Of).and_then(|of| of.back(both(Cue::Peerage, Shape::Capital)));
    let start = title.unwrap_or(start);
    let owner = start.up_to(word.at()).filter(|at| ends_owner(*at)).last();
    let start = owner.map_or(start, Cursor::next);
    if start.at() < word.at() {
        return Some(start);
    }
    // `The Grove`: the article belongs to the name.
    let article = word.back(both(Word::The, Shape::Capital));
    article.filter(|article| claims.of(article.at()) == Claim::Free)
}

fn is_name_word(at: Cursor<'_, '_>, claims: &Claims) -> bool {
    let bound = (Cue::Preposition, Cue::Determiner, Cue::Conjunction, Cue::Weekday, Cue::Title);
    at.is((Shape::Capital, Shape::Clitic))
        && !at.is(Shape::Digits)
        && (!at.is(bound) || at.is(Cue::Peerage))
        && matches!(claims.of(at.at()), Claim::Free | Claim::Person)
}

/// `Clacton's Pier Avenue` names the owner of the street, `St Paul's Road` the street.
fn ends_owner(clitic: Cursor<'_, '_>) -> bool {
    let owner = clitic.previous().filter(|_| clitic.is(Shape::Clitic));
    let known = owner.and_then(gazetteer::at);
    known.is_some_and(|entry| entry.renown == Renown::Known && entry.doubt == Doubt::Nothing)
}

/// `aged 22, of Mellow Court, Corby`: where somebody lives.
fn is_address(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let is_aged = start.back(Word::Of).is_some_and(|of| of.follows((',', Cue::AgeWord, Shape::Digits)));
    let town = end.expect((',', Word::In)).filter(|_| is_aged);
    town.is_some_and(|town| town.is(Shape::Capital) && town.hit(Table::Place).is_some())
}

/// `Crown Court`, `Tennis Court`, `Passing Out Parade`: phrases of the lexicon that end in a street word and name no street.
fn is_something_else(end: Cursor<'_, '_>) -> bool {
    let lexicons = end.document().lexicons();
    end.hit_before(Table::Cue).is_some_and(|(hit, _)| lexicons.row_is(hit.row, Cue::Organisation))
}

/// `Street Safety Team`, `Road Policing`, `Park Lane-Smith`: the capitals run on; `Vine Street Police Station` may.
fn goes_on(end: Cursor<'_, '_>) -> bool {
    end.is(Shape::Hyphened) || end.is(both(Shape::Capital, not((Word::Police, Cue::Territory))))
}
