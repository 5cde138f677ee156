//! Evidence: what the words around a name say about its being a place.

use crate::document::Document;
use crate::lexicon::split::{CLITIC, FIRST, HYPHENED, Kind};
use crate::lexicon::{Cue, Word};

/// How many tokens of capitals are read behind a name to see whether an organisation's name goes on.
const AHEAD: usize = 6;

/// How surely the words around a name make it a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    None,
    /// `of`, `for`: anything may stand there.
    Faint,
    /// `to`, `from`: people stand there too.
    Weak,
    /// `in`, `near`, `east`; `area`, `Neighbourhood Team` behind it.
    Strong,
    /// `village of`, `…, Kent`.
    Decisive,
}

/// What the words before the token say.
pub(super) fn before(document: &Document<'_>, start: usize) -> Evidence {
    if document.has(start, FIRST) {
        return Evidence::None;
    }
    let Some(mut at) = start.checked_sub(1) else { return Evidence::None };
    if document.is_word(at, Word::The) && at > 0 {
        at -= 1;
    }
    if document.is_any(at, Cue::Compass.bit() | Cue::Locative.bit()) {
        return Evidence::Strong;
    }
    if document.is_word(at, Word::Of) && at > 0 {
        let of_territory = document.is(at - 1, Cue::Territory);
        return if of_territory { Evidence::Decisive } else { Evidence::Faint };
    }
    if names_examples(document, at) {
        return Evidence::Strong;
    }
    match (document.is(at, Cue::PlacePreposition), document.named_word(at)) {
        (true, Some(Word::For | Word::Via | Word::Through)) if !document.is_capital(at) => Evidence::Faint,
        (true, _) => Evidence::Weak,
        _ => Evidence::None,
    }
}

/// `places such as`, `the area including`.
fn names_examples(document: &Document<'_>, at: usize) -> bool {
    let noun = match document.named_word(at) {
        Some(Word::As) => at.checked_sub(2).filter(|noun| document.is_word(noun + 1, Word::Such)),
        Some(Word::Including) => at.checked_sub(1),
        _ => None,
    };
    noun.is_some_and(|noun| document.is(noun, Cue::Territory) || document.is_word(noun, Word::Places))
}

/// What the words on both sides say: `in the Grange area` is surer than either.
pub(super) fn around(document: &Document<'_>, start: usize, end: usize) -> Evidence {
    let (before, after) = (before(document, start), after(document, end));
    let area = document.is(end, Cue::Territory) && !document.is_capital(end) && !document.has(end, FIRST);
    if before == Evidence::Strong && area { Evidence::Decisive } else { before.max(after) }
}

/// What the words behind the name say.
pub(super) fn after(document: &Document<'_>, end: usize) -> Evidence {
    if document.has(end, FIRST) {
        return Evidence::None;
    }
    let territory = Cue::Territory.bit() | Cue::Team.bit();
    let based = document.has(end, HYPHENED) && !document.is_capital(end);
    if based || document.is_any(end, territory) || names_team(document, end) {
        return Evidence::Strong;
    }
    Evidence::None
}

/// `Rural Neighbourhood Team`, `Police Station`, `Motorway team`: capitals that end in or before a word of police work.
fn names_team(document: &Document<'_>, end: usize) -> bool {
    let team = Cue::Team.bit() | Cue::Police.bit();
    let mut last = None;
    for at in capitals(document, end) {
        if document.is_any(at, team) {
            return true;
        }
        last = Some(at);
    }
    last.is_some_and(|last| document.is(last + 1, Cue::Team) && !document.has(last + 1, FIRST))
}

/// Whether the capitals behind a name make it part of an organisation's or a building's name.
pub(super) fn is_organisation(document: &Document<'_>, end: usize) -> bool {
    let mut organisation = false;
    for at in capitals(document, end) {
        if document.is_any(at, Cue::Police.bit() | Cue::Team.bit()) {
            return false;
        }
        organisation |= document.is(at, Cue::Organisation) && !document.is(at, Cue::Territory);
    }
    organisation
}

/// Whether a title or an organisation's noun with `of` stands before the name: `Duke of York`, `University of Durham`.
pub(super) fn is_titular(document: &Document<'_>, start: usize) -> bool {
    let Some(last) = start.checked_sub(1) else { return false };
    // `Federation of England and Wales`
    if document.is(last, Cue::Conjunction) && last > 2 && document.is_word(last - 2, Word::Of) {
        return document.is(last - 3, Cue::Organisation) && document.is_capital(last - 3);
    }
    // `University of Central Lancashire`, `University of the West of England`
    let compass = |at: usize| document.is(at, Cue::Compass) && document.is_capital(at);
    let last = if compass(last) { last.saturating_sub(1) } else { last };
    let Some(of) = Some(last).filter(|of| document.is_word(*of, Word::Of)) else { return false };
    let of = if of > 3 && compass(of - 1) && document.is_word(of - 3, Word::Of) { of - 3 } else { of };
    let Some(noun) = of.checked_sub(1) else { return false };
    let title = Cue::Peerage.bit() | Cue::Organisation.bit();
    document.is_capital(noun) && document.is_any(noun, title) && !document.is(noun, Cue::Territory)
}

/// Whether a capital word stands right before the name and makes it part of a longer name.
pub(super) fn follows_name(document: &Document<'_>, start: usize) -> bool {
    if document.has(start, FIRST) {
        return false;
    }
    let Some(before) = start.checked_sub(1) else { return false };
    let plain = Cue::Preposition.bit()
        | Cue::Determiner.bit()
        | Cue::Conjunction.bit()
        | Cue::Compass.bit()
        | Cue::PlacePreposition.bit()
        | Cue::Police.bit()
        | Cue::Month.bit()
        | Cue::Weekday.bit();
    document.is_capital(before) && !document.is_any(before, plain)
}

/// The words with capitals that follow a name on its line, small linking words between them.
fn capitals<'d>(document: &'d Document<'_>, end: usize) -> impl Iterator<Item = usize> + 'd {
    let goes_on = move |at: usize| {
        let Some(token) = document.token(at).filter(|token| !token.has(FIRST)) else { return false };
        let linking = document.is_any(at, Cue::Conjunction.bit()) || document.is_word(at, Word::Of);
        let word = token.kind == Kind::Word && (document.is_capital(at) || token.has(CLITIC));
        word || token.is_mark('&')
            || token.is_mark('\'')
            || token.is_mark('\u{2019}')
            || (linking && document.is_capital(at + 1))
    };
    (end..end + AHEAD).take_while(move |at| goes_on(*at)).filter(|at| document.is_capital(*at))
}
