//! The number of years of an age: `49`, `forty-nine`.

use super::Worded;
use crate::document::{Cursor, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{NumberKind, NumberRow, Table};

/// The youngest and the oldest age that somebody in the police is given: cadets start at 16, and three digits count
/// something else.
const AGES: std::ops::RangeInclusive<u32> = 16..=99;

/// The age that begins here, in figures or words, and the cursor past it.
pub(super) fn read<'d, 't>(at: Cursor<'d, 't>) -> Option<(Worded<u8>, Cursor<'d, 't>)> {
    let (value, end) = if at.is(Kind::Number) {
        (at.word().parse().ok().filter(|_| at.word().len() == 2)?, at.next())
    } else {
        words(at)?
    };
    let value = u8::try_from(value).ok().filter(|_| AGES.contains(&value))?;
    Some((Worded { value, words: end.range_from(at) }, end))
}

/// `forty-nine`, `forty`, `nineteen`.
fn words<'d, 't>(at: Cursor<'d, 't>) -> Option<(u32, Cursor<'d, 't>)> {
    let word = |at: Cursor<'d, 't>| {
        let (hit, end) = at.hit(Table::Number)?;
        let row = *at.document().row::<NumberRow>(hit.row);
        (hit.tokens().len() == 1).then_some((row.value, row.kind, end))
    };
    let (value, kind, end) = word(at)?;
    if kind == NumberKind::Cardinal {
        return Some((value, end));
    }
    let units = word(end).filter(|(value, kind, _)| *value < 10 && *kind == NumberKind::Cardinal);
    let units = units.filter(|_| end.is(Shape::Hyphened));
    (kind == NumberKind::Tens).then(|| units.map_or((value, end), |(units, _, end)| (value + units, end)))
}
