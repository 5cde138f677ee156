//! Bounds behind the people that a number counts: `60 officers or more`, `ten cadets at most`.

use super::Count;
use crate::document::Document;
use crate::evidence::rules::headcount;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, QualifierRow, Side, Table, Word};
use crate::qualifier::Qualifier;

/// Gives each exact count the bound that stands right behind its noun.
pub(super) fn take(document: &Document<'_>, counts: &mut [Count<'_>]) {
    for count in counts {
        let number = &mut count.number;
        let exact = number.qualifier == Qualifier::Exact && number.max.is_none();
        if !exact || count.rule != headcount::NOUN || number.count < 2 {
            continue;
        }
        if let Some((qualifier, end)) = behind(document, count.tokens.end) {
            number.qualifier = qualifier;
            count.tokens.end = end;
        }
    }
}

/// The bound that begins at a token and the token behind it. `60 officers or more cars`, `ten cadets at most stations` and `ten
/// cadets, at least three of them` have none.
fn behind(document: &Document<'_>, at: usize) -> Option<(Qualifier, usize)> {
    let hit = document.hit_at(Table::Qualifier, at)?;
    let row = document.row::<QualifierRow>(hit.row);
    let end = hit.end as usize;
    let bound = match row.side {
        Side::After => document.is_word(at, Word::Or),
        Side::Before => document.is_word(at, Word::At),
    };
    (bound && is_closed(document, end)).then(|| (row.meaning.into(), end))
}

/// Whether nothing stands at a token that the bound could belong to.
fn is_closed(document: &Document<'_>, at: usize) -> bool {
    let small = Cue::Preposition.bit()
        | Cue::Conjunction.bit()
        | Cue::Auxiliary.bit()
        | Cue::Copula.bit()
        | Cue::Future.bit();
    let closed = document.token(at).is_none_or(|next| next.has(FIRST) || next.kind == Kind::Mark);
    closed || document.is_any(at, small) && document.hit_at(Table::Number, at).is_none()
}
