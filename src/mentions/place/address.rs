//! Addresses: what stands between somebody's age and a town is where they live, whatever its last word (`John Doe, 40, of
//! Quellway, Harlow`).

use super::{super::Mention, super::overlap::Claim, super::overlap::Claims, PlaceValue, is_place, mention};
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::place;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// The most words of a street's name: `Quell Road North`, and one more for what nobody has seen yet.
const LONGEST: usize = 4;

/// The most marks between an age and its `of`: `(aged 40),` has two.
const MOST_MARKS: usize = 3;

/// The streets of addresses that no other finder has taken, in order.
pub(super) fn find(document: &Document<'_>, claims: &Claims) -> Vec<Mention<PlaceValue>> {
    let links = document.each_word([Word::Of, Word::From]);
    links.filter_map(|at| street_after(document.cursor(at).in_block(), claims)).collect()
}

/// The street between the `of` of an address and its town.
fn street_after(of: Cursor<'_, '_>, claims: &Claims) -> Option<Mention<PlaceValue>> {
    if !follows_age(of) {
        return None;
    }
    let start = of.next();
    let end = start.skip_up_to(LONGEST, |at: Cursor<'_, '_>| is_name_word(at, claims));
    let town = end.expect((',', Word::In))?;
    let is_named = end.at() > start.at() && town.is(Shape::Capital) && is_place(town, claims);
    is_named.then(|| mention(end.range_from(start), Some("street"), place::ADDRESS))
}

/// `aged 40, of`, `(40) of`, `40, both of`: an age, or a day of birth, right before the word.
fn follows_age(of: Cursor<'_, '_>) -> bool {
    let marks_end = of.back_optional(Word::Both);
    let marks = marks_end.back_up_to(MOST_MARKS, [',', ')']);
    let Some(age) = marks.back(both(Kind::Number, not(Shape::FirstOfLine))) else { return false };
    let is_bracketed = marks.up_to(marks_end.at()).any(|mark| mark.is(')'));
    let is_money = age.is(Shape::Glued) && !age.follows('(');
    is_bracketed || age.word().len() == 2 && !is_money
}

fn is_name_word(at: Cursor<'_, '_>, claims: &Claims) -> bool {
    let other_body = (Cue::Organisation, Cue::Police, Cue::Team, Cue::TeamNoun, Cue::OtherBody);
    at.is(Kind::Word)
        && at.is((Shape::Capital, Shape::Hyphened, Shape::Clitic))
        && !at.is((Shape::Digits, other_body, Cue::Title, Cue::Month, Cue::Weekday))
        && matches!(claims.of(at.at()), Claim::Free | Claim::Person)
}
