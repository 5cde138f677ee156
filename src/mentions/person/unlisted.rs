//! Names that no list of given names knows, where a rank is apposed to them: `Zorja Quist, the county's chief constable,
//! said`, `the Chief Constable of Kent Police, Zorja Quist, said`.
//!
//! Two to four words with capitals that are nothing else, closed by marks on both sides. A place before a comma
//! (`in Quist Magna, a sergeant said`) is none.

use super::apposed::{NEAR, REACH, belongs_to_apposition, belongs_to_post};
use super::{NameValue, name};
use crate::document::Document;
use crate::evidence::rules::mention;
use crate::lexicon::split::FIRST;
use crate::lexicon::{Cue, Table};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// A name has at most so many words here.
const LONGEST: usize = 4;

/// Adds the names that stand beside ranks and begin with no known given name.
pub(super) fn find(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    for rank in ranks.iter().filter(|rank| !rank.value.plural) {
        if claims.of(rank.tokens.end) == Claim::Person {
            continue;
        }
        let found = before(document, claims, rank).or_else(|| behind(document, claims, rank));
        if let Some(tokens) = found {
            claims.claim(tokens.clone(), Claim::Person);
            let value = NameValue::default();
            names.push(Mention { tokens, value, rule: mention::BESIDE_RANK });
        }
    }
}

/// `NAME, the county's chief constable,`.
fn before(document: &Document<'_>, claims: &Claims, rank: &Mention<RankValue>) -> Option<Range<usize>> {
    let start = rank.tokens.start;
    let open =
        (start.saturating_sub(NEAR + 1)..start).rev().find(|at| !belongs_to_apposition(document, *at))?;
    let comma = document.is_mark(open, ',') && !document.has(open, FIRST);
    if !comma || document.is_capital(rank.tokens.end) {
        return None;
    }
    let from = open.saturating_sub(LONGEST);
    let words = (from..open).rev().take_while(|at| is_name_word(document, claims, *at)).count();
    let tokens = open - words..open;
    let place =
        Cue::Locative.bit() | Cue::PlacePreposition.bit() | Cue::Determiner.bit() | Cue::Affiliation.bit();
    let part = |at: usize| document.is_any(at, place) || document.is_capital(at);
    let located = tokens.start > 0 && !document.has(tokens.start, FIRST) && part(tokens.start - 1);
    let broken = (tokens.start + 1..open).any(|at| document.has(at, FIRST));
    (!located && !broken && is_full_name(document, &tokens)).then_some(tokens)
}

/// `the Chief Constable of Kent Police, NAME, said`.
fn behind(document: &Document<'_>, claims: &Claims, rank: &Mention<RankValue>) -> Option<Range<usize>> {
    let end = rank.tokens.end;
    let linked = document.is(end, Cue::Affiliation) || document.is_mark(end, ',');
    let reach = end..end + REACH;
    let comma = reach
        .take_while(|at| !document.has(*at, FIRST) && belongs_to_post(document, *at))
        .find(|at| document.is_mark(*at, ','))
        .filter(|_| linked)?;
    let from = comma + 1;
    let words = (from..from + LONGEST).take_while(|at| is_name_word(document, claims, *at)).count();
    let tokens = from..from + words;
    let closed = document.is_mark(tokens.end, ',') || document.hit_at(Table::Speech, tokens.end).is_some();
    let broken = tokens.clone().any(|at| document.has(at, FIRST));
    (closed && !broken && is_full_name(document, &tokens)).then_some(tokens)
}

/// A capital word that is taken for nothing and is part of no place, force or body.
fn is_name_word(document: &Document<'_>, claims: &Claims, at: usize) -> bool {
    let other = Cue::Organisation.bit()
        | Cue::Territory.bit()
        | Cue::Police.bit()
        | Cue::TeamNoun.bit()
        | Cue::StreetType.bit()
        | Cue::Compass.bit()
        | Cue::Month.bit()
        | Cue::Weekday.bit()
        | Cue::Title.bit();
    name::is_name_word(document, claims, at) && !document.is_any(at, other)
}

/// At least two words, none of them a place's name, in a line where capitals tell something.
fn is_full_name(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let place = tokens.clone().any(|at| document.hit_at(Table::Place, at).is_some());
    let words = tokens.clone().filter(|at| !document.has(*at, crate::lexicon::split::HYPHENED)).count();
    words > 1 && words < LONGEST && !place && name::title_case_words(document, tokens.start) == 0
}
