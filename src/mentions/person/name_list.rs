//! Names under one plural rank: `PCs A and B`, `Sergeants A (X), B (Y) and C (Z)`.

use super::{NameValue, name_words};
use crate::document::{Cursor, Document, Shape};
use crate::evidence::rules::officer;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::{RankValue, is_collar_number};

/// `answer to her directly:` is the longest lead from a plural rank to the colon before its names; a colon further away
/// opens something else.
const LEAD: usize = 5;
/// A bracket between two names, `(Welwyn Garden City and Hatfield Safer Neighbourhood Team)`, is shorter; one that stays open
/// ends the list.
const BRACKET: usize = 12;

/// The names under one rank, at most: the longest list of 5,000 releases has sixteen. Those behind are not sought.
pub(super) const MOST_NAMED: usize = 1_000;

/// Reads the list that follows a plural rank.
pub(super) fn find(
    document: &Document<'_>,
    (index, rank): (usize, &Mention<RankValue>),
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    let end = document.cursor_after(&rank.tokens);
    let described = document.cursor(rank.tokens.start).in_block().follows((Shape::Capital, Shape::Clitic));
    let comma = end.in_block().expect(',').filter(|_| described && !rank.value.job);
    let pair = comma.filter(|names| is_pair(claims, *names));
    let mut at = pair.unwrap_or_else(|| list_start(end));
    for _ in 0..MOST_NAMED {
        let Some(tokens) = name_words::after_title(claims, at.optional(is_collar_number)) else { break };
        let full = tokens.len() > 1;
        let begun = matches!(names.last(), Some(last) if last.value.rank == Some(index));
        if !full && !begun && at.at() != rank.tokens.end {
            break;
        }
        let after = after_aside(document.cursor_after(&tokens).in_block());
        let named = |next: Cursor<'_, '_>| name_words::after_title(claims, next).is_some();
        let alone = !begun && !after_separator(after).is_some_and(named);
        let somebody = if full { at.is([Cue::FemaleName, Cue::MaleName]) } else { !is_place(at) };
        if alone && !somebody && is_counted(document.cursor(rank.tokens.start).in_block()) {
            break;
        }
        claims.claim(tokens.clone(), Claim::Person);
        let value = NameValue { rank: Some(index), ..NameValue::default() };
        names.push(Mention { tokens, value, rule: officer::PLURAL_RANK });
        let Some(next) = after_separator(after) else { break };
        at = next;
    }
}

/// `2 PCSOs Corby`, `4 x PCSO Corby`: a number counts the people of a rank, and what follows it is a place of one word.
pub(super) fn is_counted_at_place(rank: Cursor<'_, '_>, name: Cursor<'_, '_>) -> bool {
    is_counted(rank) && is_place(name)
}

/// `4 x PCSO`, `11 sergeants`: several people, whom one name that is nobody's given name does not name: `11 PCs – Upper Marne`.
fn is_counted(rank: Cursor<'_, '_>) -> bool {
    let number = rank.back_optional([Word::X]);
    number.follows(Kind::Number) || number.hit_before(Table::Number).is_some()
}

/// A place of one word.
fn is_place(name: Cursor<'_, '_>) -> bool {
    name.hit(Table::Place).is_some_and(|(_, end)| end.at() == name.at() + 1)
}

/// `Kent's previous chief constables, A and B`: two full names and no more behind a comma.
fn is_pair(claims: &Claims, start: Cursor<'_, '_>) -> bool {
    let name = |start: Cursor<'_, '_>| name_words::after_title(claims, start).filter(|name| name.len() > 1);
    let second = name(start).and_then(|first| {
        let end = start.document().cursor_after(&first).in_block();
        end.expect((Cue::Conjunction, '&'))
    });
    second.and_then(name).is_some()
}

/// The list begins after the rank, or after a colon or dash that follows it soon: `two sergeants - A and B`,
/// `Five sergeants answer to her: A and B`.
fn list_start<'d, 't>(after_rank: Cursor<'d, 't>) -> Cursor<'d, 't> {
    let mark = after_rank.until(LEAD, [':', '-', '\u{2013}']);
    mark.map_or(after_rank, Cursor::next).in_block()
}

/// After `(London Colney)`, if a bracket stands here and closes soon, or after `in Cardigan`.
fn after_aside<'d, 't>(at: Cursor<'d, 't>) -> Cursor<'d, 't> {
    if at.is('(') {
        return at.until(BRACKET, ')').map_or(at, Cursor::next);
    }
    let place = at.expect(Cue::Affiliation).filter(|place| place.is(Shape::Capital));
    let end = place.map(|place| place.skip_up_to(BRACKET, Shape::Capital));
    end.filter(|end| !end.is(Shape::Capital)).unwrap_or(at)
}

/// After a comma, `and`, or both; `None` when the list ends.
pub(super) fn after_separator<'d, 't>(at: Cursor<'d, 't>) -> Option<Cursor<'d, 't>> {
    let comma = at.expect([',', ';']);
    comma.unwrap_or(at).expect((Cue::Conjunction, '&')).or(comma)
}
