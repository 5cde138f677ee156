//! How much of a page's [`Allowance`] an officer takes.

use super::Officer;
use crate::facts::career::CareerEvent;
use crate::facts::{Allowance, Rank};

/// Whether there is room for an officer and the career.
pub(super) fn is_granted(officer: &Officer, allowance: &mut Allowance<'_>) -> bool {
    let stated = [officer.rank_span, officer.standing_span, officer.age_span].into_iter().flatten();
    let (spans, words) =
        stated.fold((officer.mentions.len(), 0), |(spans, words), span| (spans + 1, words + span.len()));
    let names = |event: &CareerEvent| {
        let names =
            [event.organisation.as_deref(), event.place.as_deref(), event.rank.as_ref().map(Rank::as_str)];
        event.span.len() + names.into_iter().flatten().map(str::len).sum::<usize>()
    };
    allowance.grants_officer(&officer.name, words, spans)
        && allowance.grants_steps(officer.career.len(), officer.career.iter().map(names).sum())
}
