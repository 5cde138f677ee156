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

/// A word that was read as a member of one of these classes, as bits.
pub(super) type Read = (usize, u128);

/// What the words before the name say.
pub(super) fn before(name: Cursor<'_, '_>) -> Evidence {
    read_before(name).0
}

fn read_before(name: Cursor<'_, '_>) -> (Evidence, Option<Read>) {
    let start = name.back_optional(Word::The);
    let Some(word) = start.previous() else { return (Evidence::None, None) };
    let read = |at: Cursor<'_, '_>, classes: u128| Some((at.at(), classes));
    let preposition = || read(word, Cue::PlacePreposition.bit());
    if word.is((Cue::Compass, Cue::Locative)) {
        (Evidence::Strong, read(word, Cue::Compass.bit() | Cue::Locative.bit()))
    } else if word.is(Word::Of) {
        match word.back(Cue::Territory) {
            Some(territory) => (Evidence::Decisive, read(territory, Cue::Territory.bit())),
            None => (Evidence::Faint, None),
        }
    } else if let Some(noun) = example_of(start) {
        (Evidence::Strong, read(noun, Cue::Territory.bit()))
    } else if word
        .is(both(Cue::PlacePreposition, both([Word::For, Word::Via, Word::Through], not(Shape::Capital))))
    {
        (Evidence::Faint, preposition())
    } else if word.is(Cue::PlacePreposition) {
        (Evidence::Weak, preposition())
    } else {
        (Evidence::None, None)
    }
}

/// What a mere `of` before the name says, whatever word stands before it.
pub(super) fn of_grammar(name: Cursor<'_, '_>) -> Evidence {
    if name.back_optional(Word::The).follows(Word::Of) { Evidence::Faint } else { Evidence::None }
}

/// The noun of `places such as`, `the area including`.
fn example_of<'d, 't>(start: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let such = || start.back(Word::As).and_then(|at| at.back(Word::Such));
    start.back(Word::Including).or_else(such)?.back((Cue::Territory, Word::Places))
}

/// The words on both sides that speak for a place.
pub(super) fn words(name: Cursor<'_, '_>, end: Cursor<'_, '_>) -> impl Iterator<Item = Read> {
    let after = word_after(end).map(|word| (word.at(), AFTER));
    read_before(name).1.into_iter().chain(after)
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
    if is_based || word_after(end).is_some() { Evidence::Strong } else { Evidence::None }
}

/// The classes of the words after a name that speak for a place.
const AFTER: u128 = Cue::Territory.bit() | Cue::Team.bit() | Cue::Police.bit();

/// The word after a name that speaks for a place: `area`, or the one of police work that the capitals after the name end in or
/// stand before, as in `Rural Neighbourhood Team`, `Police Station`, `Motorway team`.
fn word_after<'d, 't>(end: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    if end.is((Cue::Territory, Cue::Team)) {
        return Some(end);
    }
    let mut last = None;
    for word in capitals(end) {
        if word.is((Cue::Team, Cue::Police)) {
            return Some(word);
        }
        last = Some(word);
    }
    last.map(Cursor::next).filter(|next| next.is(Cue::Team))
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
