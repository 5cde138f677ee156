//! Names of words that are in no list of given names, beside a rank: `Zorja Quist, the county's chief constable, said`,
//! `the Chief Constable of Kent Police, Zorja Quist, said`, `Zorja Quist has been a sergeant`.
//!
//! Two or three words with capitals that are nothing else, closed by marks on both sides. A place before a comma
//! (`in Quist Magna, a sergeant said`) does not count.

use super::words_between::{NEAR, REACH, is_apposition_word, is_post_word};
use super::{NameValue, name_words};
use crate::document::{Cursor, Document, Shape, begins, both, not};
use crate::evidence::rules::mention;
use crate::lexicon::{Cue, Table};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// So many words with capitals in a row are the title of something and not the name of somebody.
const TITLE: usize = 4;

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
        let start = document.cursor(rank.tokens.start).in_block();
        let end = document.cursor_after(&rank.tokens).in_block();
        let name = before(claims, start, end)
            .or_else(|| after(claims, end))
            .or_else(|| subject(claims, start))
            .or_else(|| complement(claims, start, end));
        if let Some(tokens) = name {
            claims.claim(tokens.clone(), Claim::Person);
            let value = NameValue::default();
            names.push(Mention { tokens, value, rule: mention::BESIDE_RANK });
        }
    }
}

/// `NAME, the county's chief constable,`.
fn before(claims: &Claims, rank: Cursor<'_, '_>, after_rank: Cursor<'_, '_>) -> Option<Range<usize>> {
    let end = rank.back_up_to(NEAR, is_apposition_word).back(',')?;
    let start = end.back_up_to(TITLE, |at: Cursor<'_, '_>| is_name_word(claims, at));
    let place = [Cue::Locative, Cue::PlacePreposition, Cue::Determiner, Cue::Affiliation];
    let located = start.follows((Shape::Capital, place));
    (!located && !after_rank.is(Shape::Capital) && is_full_name(start, end)).then(|| end.range_from(start))
}

/// `the Chief Constable of Kent Police, NAME, said`.
fn after(claims: &Claims, rank: Cursor<'_, '_>) -> Option<Range<usize>> {
    let linked = rank.is((Cue::Affiliation, ','));
    let comma = rank.skip_up_to(REACH, both(is_post_word, not(',')));
    let start = comma.expect(',').filter(|_| linked)?;
    let end = start.skip_up_to(TITLE, |at: Cursor<'_, '_>| is_name_word(claims, at));
    let closed = end.is((',', begins(Table::Speech)));
    (closed && is_full_name(start, end)).then(|| end.range_from(start))
}

/// `NAME has been a chief superintendent`: the name opens its sentence.
fn subject(claims: &Claims, rank: Cursor<'_, '_>) -> Option<Range<usize>> {
    let verb = rank.in_sentence().back_up_to(NEAR, is_apposition_word).back_up_to(NEAR, Cue::Auxiliary);
    let end = verb.back_up_to(NEAR, [Cue::Copula, Cue::Auxiliary]);
    let start = end.back_up_to(TITLE, |at: Cursor<'_, '_>| is_name_word(claims, at));
    let linked = end.up_to(rank.at()).any(|at| at.is(Cue::Copula));
    let opens = start.is_at_start() && !start.is((Cue::Determiner, begins(Table::Place)));
    (linked && opens && is_two_words(start, end)).then(|| end.range_from(start))
}

/// `The new chief constable is NAME.`: the name ends its sentence or an aside follows.
fn complement(claims: &Claims, rank: Cursor<'_, '_>, after_rank: Cursor<'_, '_>) -> Option<Range<usize>> {
    let start = after_rank.skip_up_to(REACH, both(is_post_word, not(','))).expect(Cue::Copula)?;
    let end = start.skip_up_to(TITLE, |at: Cursor<'_, '_>| is_name_word(claims, at));
    let closed = end.is_at_end() || end.is((',', '.'));
    let one = rank.follows((Cue::Determiner, Cue::Recency, Cue::CountModifier));
    (one && closed && is_full_name(start, end)).then(|| end.range_from(start))
}

/// A capital word that is taken for nothing and is part of no place, force or body.
fn is_name_word(claims: &Claims, at: Cursor<'_, '_>) -> bool {
    let bodies = [Cue::Organisation, Cue::Territory, Cue::Police, Cue::TeamNoun];
    let others = [Cue::StreetType, Cue::Compass, Cue::Month, Cue::Weekday, Cue::Title];
    name_words::is_name_word(claims, at) && !at.is((bodies, others))
}

/// At least two words, none of them a place's name, in a line where capitals mean something.
fn is_full_name(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let place = start.up_to(end.at()).any(|at| at.is(begins(Table::Place)));
    !place && is_two_words(start, end)
}

fn is_two_words(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let words = start.up_to(end.at()).filter(|at| !at.is(Shape::Hyphened)).count();
    words > 1 && words < TITLE && name_words::title_case_words(start) == 0
}
