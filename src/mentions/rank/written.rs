//! The words that a rank is written with, where the phrase of a table is not the whole of it: `Ch/Supt`, `DCs`, `Kent Police
//! Inspector`.

use super::spelling::is_plural_of_caps;
use crate::document::{Cursor, Document, Hit, Shape};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, RankRow, RowId, Table};
use crate::mentions::overlap::{Claim, Claims};

/// `Det/Ch/Supt` has the most words before a slash that belong to a rank.
const MOST_JOINED: usize = 2;

/// The rank that stands at a phrase of the table.
pub(super) fn whole(document: &Document<'_>, hit: Hit, claims: &Claims) -> Hit {
    joined_by_slash(document, after_force(document, hit, claims))
}

/// `Kent Police Inspector`: the force has taken the word `Police`, and the rank begins after it.
fn after_force(document: &Document<'_>, hit: Hit, claims: &Claims) -> Hit {
    let first = hit.start as usize;
    let taken =
        hit.end > hit.start + 1 && document.is(first, Cue::Police) && claims.of(first) == Claim::Force;
    if taken { Hit { start: hit.start + 1, ..hit } } else { hit }
}

/// `Ch/Supt`, `Det/Sgt`: the words before a slash and the phrase are a rank together, as they are with blanks between.
fn joined_by_slash(document: &Document<'_>, hit: Hit) -> Hit {
    let (mut whole, mut start) = (hit, document.cursor(hit.start as usize));
    for _ in 0..MOST_JOINED {
        let slash = start.back('/').filter(|slash| start.is(Shape::Glued) && slash.is(Shape::Glued));
        let Some(word) = slash.and_then(|slash| slash.back(Kind::Word)) else { break };
        start = word;
        let words =
            start.up_to(hit.end as usize).filter(|at| at.is(Kind::Word)).map(|at| document.word_id(at.at()));
        if let Some(row) = document.row_of_words(Table::Rank, words) {
            whole = Hit { start: start.at() as u32, end: hit.end, row };
        }
    }
    whole
}

/// `DCs`: a small `s` makes a plural of an abbreviation, where `DCS` is another rank. The row of the rank.
pub(super) fn row_of_plural(head: Cursor<'_, '_>, row: RowId) -> Option<RowId> {
    let document = head.document();
    let word = head.word();
    let abbreviation = is_plural_of_caps(word) && head.is(Cue::RankAbbreviation);
    let plural = || document.row::<RankRow>(row).has_plural(word);
    if !abbreviation || plural() {
        return None;
    }
    let singular = document.lexicons().word(word.strip_suffix('s')?);
    document.row_of_words(Table::Rank, [singular])
}
