//! Dates: one entry for each calendar value.

use crate::{announcement::Rule, document::Document, mentions::Mentions, span::Span, timex::Timex};
use serde::{Deserialize, Serialize};

/// A calendar expression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DateFact {
    /// Its value; an unknown year is `XXXX`.
    pub value: Timex,
    /// The words of its first mention.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The dates of a document, in the order of their first mention.
pub(super) fn find(_document: &Document<'_>, _mentions: &Mentions) -> Vec<DateFact> {
    Vec::new()
}
