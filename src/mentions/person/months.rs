//! Months that are names, and names that are months: `Kirsty March`, `Sergeant May said`, `By April Corby will have`.

use super::GIVEN;
use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form, Table, WordClass};
use crate::mentions::overlap::{Claim, Claims};

/// `Kirsty March`: a month after a first name, with no day or year after it.
pub(super) fn is_month_surname(given: Cursor<'_, '_>) -> bool {
    let month = given.next();
    given.is(GIVEN) && month.is(both(Cue::Month, Shape::Capital)) && !month.next().is(Kind::Number)
}

/// `Sergeant May said`: a month before a verb or a mark is the surname, before a number it is the month.
pub(super) fn is_month_alone(claims: &Claims, at: Cursor<'_, '_>) -> bool {
    let next = at.next();
    let word = next.entry();
    let verb =
        word.has(Form::Past) || word.has(Form::Third) || word.is(WordClass::Be) || word.is(WordClass::Have);
    let month = at.is(both(Cue::Month, both(Shape::Capital, not(Shape::AllCaps))));
    let free = matches!(claims.of(at.at()), Claim::Free | Claim::Date);
    month && free && (verb && !next.is(Shape::Capital) || next.is((',', Shape::Clitic)))
}

/// `By April Corby will have six officers`.
pub(super) fn is_month_before_place(start: Cursor<'_, '_>) -> bool {
    let place = start.next().hit(Table::Place).map(|(_, end)| end);
    // `written by April Luton,` names who wrote it.
    let acts = place.is_some_and(|end| end.is([Cue::Future, Cue::Auxiliary, Cue::GainVerb]));
    start.is(Cue::Month) && start.follows(Cue::DatePreposition) && acts
}
