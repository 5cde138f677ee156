//! Speech: finds who says each quotation.

use super::coreference::Cast;
use crate::document::Document;
use std::ops::Range;

/// Who says a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Speaker {
    /// The person of the cast; `None` for a speaker named in other words.
    pub person: Option<usize>,
    /// The words that name the speaker.
    pub tokens: Range<usize>,
    pub rule: &'static str,
}

/// The speaker of each of [`Document::quotations`]; `None` where nobody is named.
pub(super) fn find(document: &Document<'_>, _cast: &Cast) -> Vec<Option<Speaker>> {
    vec![None; document.quotations().len()]
}
