//! Words of a rank that are part of a name: a person's, a street's.

use super::GIVEN;
use super::spelling;
use crate::document::{Cursor, Shape, begins, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};

/// `Sergeant Ruth Constable`, `Craig Inspector Bell`, `John Di Marlo`: the word after a first name is no rank.
pub(super) fn is_part_of_a_name(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let first_name = both(both(GIVEN, Shape::Capital), not((Cue::NotName, begins(Table::Place))));
    let Some(given) = start.in_sentence().back(first_name) else { return false };
    let place = given.next().hit_before(Table::Place).is_some();
    let capital =
        !place && spelling::is_one_word(start, end) && start.is(both(Shape::Capital, not(Shape::AllCaps)));
    let surname = !spelling::is_abbreviated(start, end) && given.hit_before(Table::Rank).is_some();
    capital && (end.is(Shape::Capital) || surname)
}

/// `in Constable Close`, `at 12 Sergeant Street`, `of Commander Drive, Corby`: a rank in full with its capital, between what
/// leads to a place and the last word of a street's name. `with Sergeant Close` names a person.
pub(super) fn is_part_of_a_street(start: Cursor<'_, '_>, end: Cursor<'_, '_>) -> bool {
    let street =
        end.is(both(Cue::StreetType, Shape::Capital)) && !end.next().is((Shape::Capital, Shape::Clitic));
    let full = start.is(both(Shape::Capital, not(Shape::AllCaps))) && !spelling::is_abbreviated(start, end);
    let closed = || end.next().expect(',').is_some_and(|next| next.is(begins(Table::Place)));
    let leads = || start.follows((Cue::Locative, Kind::Number)) || start.follows(Word::Of) && closed();
    street && full && spelling::is_one_word(start, end) && leads()
}
