//! Verbs of speech beside a pronoun or a name.

use crate::document::{Document, Hit};
use crate::lexicon::{SpeechKind, SpeechRow, Table};

/// `He said`, `said he`: the pronoun or name that ends at a token is the subject of a verb of speech.
pub(super) fn speaks(document: &Document<'_>, at: usize) -> bool {
    let verb = |hit: &Hit| {
        matches!(
            document.row::<SpeechRow>(hit.row).kind,
            SpeechKind::Verb | SpeechKind::Reply | SpeechKind::Testimony
        )
    };
    (at + 1..at + 3).any(|at| document.hit_at(Table::Speech, at).as_ref().is_some_and(verb))
        || document.hit_before(Table::Speech, at).as_ref().is_some_and(verb)
}
