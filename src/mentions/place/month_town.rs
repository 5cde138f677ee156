//! Towns that bear the name of a month: what makes `March` the town, where the dates have left it free.

use super::evidence::Evidence;
use crate::calendar;
use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::{Cue, Word};

/// What the words around such a name say of it; `beside` is what a street or place right before it says.
pub(super) fn evidence(name: Cursor<'_, '_>, end: Cursor<'_, '_>, beside: Evidence) -> Evidence {
    // `based in March`, `residents of March`.
    let whereabouts =
        name.back((Cue::PlacePreposition, Word::Of)).is_some_and(|before| before.follows(Cue::Whereabouts));
    // `near March`; not `in March`.
    let date =
        (Cue::DatePreposition, Cue::MonthPreposition, Cue::DeadlinePreposition, Cue::StretchPreposition);
    let position = name.follows(both(Cue::Locative, not(date)));
    // `March Police Station`, `March town centre`; not `March police figures`.
    let body = end.is(both(Shape::Capital, (Cue::Police, Cue::Team)))
        || end.is(both(Cue::Territory, Cue::Whereabouts));
    let address = beside >= Evidence::Strong;
    if (whereabouts || position || body || address) && is_apart_from_months(end) {
        Evidence::Decisive
    } else {
        Evidence::None
    }
}

/// Whether no month, year or day goes on after the name: not `March and April`, `March 2019`.
pub(super) fn is_apart_from_months(end: Cursor<'_, '_>) -> bool {
    let next = end.optional((',', Cue::Conjunction, Cue::RangePreposition));
    calendar::month(next).is_none() && calendar::number(end).is_none()
}
