//! Numbers between two bounds: `more than ten but fewer than 20`, `at least six and up to nine`.

use super::read;
use crate::document::{Cursor, Hit};
use crate::lexicon::{QualifierMeaning, QualifierRow, Side, Table, Word};

/// The upper bound that follows a number with a lower one before it, and the cursor past it.
pub(super) fn second<'d, 't>(
    start: Cursor<'d, 't>,
    count: u32,
    end: Cursor<'d, 't>,
) -> Option<(u32, Cursor<'d, 't>)> {
    let means = |hit: Hit, meaning: QualifierMeaning| {
        let row = start.document().row::<QualifierRow>(hit.row);
        row.side == Side::Before && row.meaning == meaning
    };
    let but = end.optional(',').expect(Word::But);
    let joint = but.or_else(|| end.expect(Word::And))?;
    let (lower, _) = start.hit_before(Table::Qualifier)?;
    let (upper, second) = joint.hit(Table::Qualifier)?;
    let (max, after) = read::cardinal(second)?;
    let bounds = means(lower, QualifierMeaning::AtLeast) && means(upper, QualifierMeaning::AtMost);
    (bounds && max > count).then_some((max, after))
}
