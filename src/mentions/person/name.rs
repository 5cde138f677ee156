//! The words of a name: where it ends, and whether words with capitals are one at all.

use crate::document::Document;
use crate::lexicon::split::{CLITIC, DIGITS, DOTTED, FIRST, HYPHENED, Kind};
use crate::lexicon::{Cue, Table};
use crate::mentions::overlap::{Claim, Claims};
use std::ops::Range;

/// A name has at most so many words.
const LONGEST: usize = 6;

/// The name that begins behind a rank or title: one to four words with capitals.
pub(super) fn after_title(document: &Document<'_>, claims: &Claims, start: usize) -> Option<Range<usize>> {
    if document.has(start, FIRST) {
        return None;
    }
    let end = end_of_name(document, claims, start)?;
    let single = end == start + 1;
    let headline = is_title_case(document, start);
    let plausible = !headline || is_given(document, start) || !single;
    (plausible && document.word(end - 1).chars().count() > 1).then_some(start..end)
}

/// A given name and at least one more word with a capital.
pub(super) fn given_and_surname(
    document: &Document<'_>,
    claims: &Claims,
    start: usize,
) -> Option<Range<usize>> {
    if !is_given(document, start) || document.is(start, Cue::NotName) {
        return None;
    }
    let end = end_of_name(document, claims, start)?;
    let words = (start..end).filter(|at| !document.has(*at, HYPHENED)).count();
    let street = document.is(end - 1, Cue::StreetType) || document.is(end, Cue::StreetType);
    let group = Cue::Organisation.bit() | Cue::Territory.bit() | Cue::Police.bit() | Cue::TeamNoun.bit();
    let organisation = document.is_any(end, group) && document.is_capital(end) && !document.has(end, FIRST);
    let organisation = organisation
        || (document.hit_at(Table::Place, start).is_some() && document.is(end - 1, Cue::Compass));
    (words > 1 && !street && !organisation && !is_place_name(document, start, end)).then_some(start..end)
}

/// `Chelsea Harbour`, `Milton Keynes`: the gazetteer has the whole.
fn is_place_name(document: &Document<'_>, start: usize, end: usize) -> bool {
    document.hit_at(Table::Place, start).is_some_and(|hit| hit.end as usize >= end)
}

pub(super) fn is_given(document: &Document<'_>, at: usize) -> bool {
    document.is_any(at, Cue::MaleName.bit() | Cue::FemaleName.bit())
}

/// Where the run of name words ends; `None` when none begins here.
fn end_of_name(document: &Document<'_>, claims: &Claims, start: usize) -> Option<usize> {
    let mut at = start;
    while at - start < LONGEST {
        if at > start && (document.has(at, FIRST) || ends_sentence(document, at)) {
            break;
        }
        if is_name_word(document, claims, at) {
            if at > start + 1 && starts_other_thing(document, at) {
                break;
            }
            at += 1;
        } else if is_particle(document, at)
            && is_name_word(document, claims, at + 1)
            && !document.has(at + 1, FIRST)
        {
            at += 2;
        } else {
            break;
        }
    }
    while at > start && is_initial(document, at - 1) {
        at -= 1;
    }
    (at > start).then_some(at)
}

fn ends_sentence(document: &Document<'_>, at: usize) -> bool {
    document.sentence(document.sentence_of(at)).start == at
}

/// A capital word that is not taken and no word of the language that merely bears a capital.
fn is_name_word(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let Some(token) = document.token(at) else { return false };
    let capital = document.is_capital(at) || (token.has(HYPHENED) && token.kind == Kind::Word);
    let word = token.kind == Kind::Word && capital && !token.has(CLITIC) && !token.has(DIGITS);
    let calendar = document.is_any(at, Cue::Month.bit() | Cue::Weekday.bit()) && !is_given(document, at);
    word && matches!(claims.of(at), Claim::Free) && !document.is(at, Cue::NotName) && !calendar
}

/// `de`, `van`, `St`: part of a name when a name word follows.
fn is_particle(document: &Document<'_>, at: usize) -> bool {
    document.is(at, Cue::NameParticle) && document.word(at).len() > 1
}

fn is_initial(document: &Document<'_>, at: usize) -> bool {
    document.has(at, DOTTED) && document.word(at).len() <= 2
}

/// Behind a full name, a place, an organisation or an honour is no further surname.
fn starts_other_thing(document: &Document<'_>, at: usize) -> bool {
    if document.has(at, HYPHENED) {
        return false;
    }
    let place =
        document.hit_at(Table::Place, at).is_some() && document.hit_at(Table::Ambiguous, at).is_none();
    place || document.hit_at(Table::Honour, at).is_some()
}

/// Most words of the line bear a capital, so that a capital tells nothing.
fn is_title_case(document: &Document<'_>, at: usize) -> bool {
    let block = document.block(document.block_of(at));
    if block.len() > 40 {
        return false;
    }
    let words = block.clone().filter(|at| document.word(*at).len() > 3).count();
    let small = block.filter(|at| document.word(*at).len() > 3 && !document.is_capital(*at)).count();
    words > 3 && small * 4 < words
}
