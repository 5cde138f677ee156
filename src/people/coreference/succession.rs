//! Who is succeeded by somebody else: `took over from Tom Fell`.

use super::Reference;
use crate::document::Document;
use crate::lexicon::{RelationRow, Table};

/// Whether the last relation that a sentence tells before a name is that somebody follows the one named.
pub(crate) fn is_succeeded(document: &Document<'_>, name: &Reference) -> bool {
    let start = document.sentence(document.sentence_of(name.tokens.start)).start;
    let hits = document.hits(Table::Relation);
    let tie = hits[..hits.partition_point(|hit| (hit.start as usize) < name.tokens.start)].last();
    tie.is_some_and(|tie| {
        tie.start as usize >= start && document.row::<RelationRow>(tie.row).kind.is_succeeding()
    })
}
