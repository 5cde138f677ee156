//! Evidence: what the words around a name say about its being a place.

use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// How many tokens of capitals are read after a name to see whether an organisation's name goes on: `Girls' Grammar School`
/// has four. A headline in capitals is not read from each of its names to its end.
const AHEAD: usize = 6;

/// How surely the words around a name make it a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    None,
    /// `of`, `for`: anything may stand there.
    Faint,
    /// `to`, `from`: people stand there too.
    Weak,
    /// `in`, `near`, `east`; `area`, `Neighbourhood Team` after it.
    Strong,
    /// `village of`, `…, Kent`.
    Decisive,
}

/// What the words before the name say.
pub(super) fn before(name: Cursor<'_, '_>) -> Evidence {
    let start = name.back_optional(Word::The);
    let Some(word) = start.previous() else { return Evidence::None };
    if word.is((Cue::Compass, Cue::Locative)) {
        Evidence::Strong
    } else if word.is(Word::Of) {
        if word.follows(Cue::Territory) { Evidence::Decisive } else { Evidence::Faint }
    } else if follows_example(start) {
        Evidence::Strong
    } else if word
        .is(both(Cue::PlacePreposition, both([Word::For, Word::Via, Word::Through], not(Shape::Capital))))
    {
        Evidence::Faint
    } else if word.is(Cue::PlacePreposition) {
        Evidence::Weak
    } else {
        Evidence::None
    }
}

/// `places such as`, `the area including`.
fn follows_example(start: Cursor<'_, '_>) -> bool {
    let such = || start.back(Word::As).and_then(|at| at.back(Word::Such));
    let noun = start.back(Word::Including).or_else(such);
    noun.is_some_and(|noun| noun.follows((Cue::Territory, Word::Places)))
}

/// What the words on both sides say: `in the Grange area` is surer than either.
pub(super) fn around(name: Cursor<'_, '_>, end: Cursor<'_, '_>) -> Evidence {
    let (before, after) = (before(name), after(end));
    let is_area = end.is(both(Cue::Territory, not(Shape::Capital)));
    if before == Evidence::Strong && is_area { Evidence::Decisive } else { before.max(after) }
}

/// What the words after the name say.
pub(super) fn after(end: Cursor<'_, '_>) -> Evidence {
    let is_based = end.is(both(Shape::Hyphened, not(Shape::Capital)));
    if is_based || end.is((Cue::Territory, Cue::Team)) || names_team(end) {
        Evidence::Strong
    } else {
        Evidence::None
    }
}

/// `Rural Neighbourhood Team`, `Police Station`, `Motorway team`: capitals that end in or before a word of police work.
fn names_team(end: Cursor<'_, '_>) -> bool {
    let mut last = None;
    for word in capitals(end) {
        if word.is((Cue::Team, Cue::Police)) {
            return true;
        }
        last = Some(word);
    }
    last.is_some_and(|last| last.next().is(Cue::Team))
}

/// Whether the capitals after a name make it part of an organisation's or a building's name.
pub(super) fn is_organisation(end: Cursor<'_, '_>) -> bool {
    let mut organisation = false;
    for word in capitals(end) {
        if word.is((Cue::Police, Cue::Team)) {
            return false;
        }
        organisation |= word.is(both(Cue::Organisation, not(Cue::Territory)));
    }
    organisation
}

/// Whether a title or an organisation's noun with `of` stands before the name: `Duke of York`, `University of Durham`.
pub(super) fn is_titular(name: Cursor<'_, '_>) -> bool {
    // `Federation of England and Wales`
    if let Some(of) =
        name.back(Cue::Conjunction).and_then(Cursor::previous).and_then(|other| other.back(Word::Of))
    {
        return of.follows(both(Cue::Organisation, Shape::Capital));
    }
    // `University of Central Lancashire`, `University of the West of England`
    let compass = both(Cue::Compass, Shape::Capital);
    let Some(of) = name.back_optional(compass).back(Word::Of) else { return false };
    let outer = of.back(compass).and_then(Cursor::previous).and_then(|the| the.back(Word::Of));
    let noun = both(Shape::Capital, both((Cue::Peerage, Cue::Organisation), not(Cue::Territory)));
    outer.unwrap_or(of).follows(noun)
}

/// Whether a capital word stands right before the name and makes it part of a longer name.
pub(super) fn follows_name(name: Cursor<'_, '_>) -> bool {
    let function_word = (Cue::Preposition, Cue::PlacePreposition, Cue::Determiner, Cue::Conjunction);
    let plain = (function_word, Cue::Compass, Cue::Police, Cue::Month, Cue::Weekday);
    name.follows(both(Shape::Capital, not(plain)))
}

/// The words with capitals that follow a name on its line, small linking words between them.
fn capitals<'d, 't>(end: Cursor<'d, 't>) -> impl Iterator<Item = Cursor<'d, 't>> {
    let run = end.ahead().take(AHEAD).take_while(|at| {
        let is_linking = at.is((Cue::Conjunction, Word::Of)) && at.next().is(Shape::Capital);
        at.is((Shape::Capital, both(Kind::Word, Shape::Clitic), ['&', '\'', '\u{2019}'])) || is_linking
    });
    run.filter(|at| at.is(Shape::Capital))
}
