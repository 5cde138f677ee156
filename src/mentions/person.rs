//! People: finds personal names, by the rank or courtesy title before them or by their given name.

use super::{Mention, overlap::Claims, rank::RankValue};
use crate::document::Document;

/// A name where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameValue {
    /// The rank that introduces or follows the name: an index into the ranks.
    pub rank: Option<usize>,
}

/// The names of a document, in order.
pub(super) fn find(
    _document: &Document<'_>,
    _ranks: &[Mention<RankValue>],
    _claims: &mut Claims,
) -> Vec<Mention<NameValue>> {
    Vec::new()
}
