//! Ranks: finds rank words with their modifiers (`Temporary Detective Chief Inspector`, `A/Supt`, `former DI`).

use super::{Mention, overlap::Claims};
use crate::{document::Document, facts::Standing, lexicon::RowId};

/// A rank of `ranks.tsv` with what its modifiers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RankValue {
    pub row: RowId,
    pub detective: bool,
    pub special: bool,
    pub standing: Option<Standing>,
    pub plural: bool,
}

/// The ranks of a document, in order.
pub(super) fn find(_document: &Document<'_>, _claims: &mut Claims) -> Vec<Mention<RankValue>> {
    Vec::new()
}
