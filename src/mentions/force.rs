//! Forces: finds the names of police forces, full, short and former.

use super::{Mention, overlap::Claims};
use crate::{document::Document, lexicon::RowId};

/// A force of `forces.tsv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ForceValue {
    pub row: RowId,
    /// Whether the kind of organisation is a police force (an inspectorate or agency is none).
    pub is_police: bool,
}

/// The forces named in a document, in order.
pub(super) fn find(_document: &Document<'_>, _claims: &mut Claims) -> Vec<Mention<ForceValue>> {
    Vec::new()
}
