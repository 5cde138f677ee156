//! Places: one entry for each geographic name, with all its mentions.

use crate::{announcement::Rule, document::Document, mentions::Mentions, span::Span};
use serde::{Deserialize, Serialize};

/// A geographic name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Place {
    /// The name in the text's own form.
    pub name: String,
    /// The gazetteer's kind (`town`, `county`, …), `street` or `road`; `None` where it is unknown.
    pub kind: Option<String>,
    /// Where the text names it.
    pub mentions: Vec<Span>,
    /// The rule that found its first mention.
    pub rule: Rule,
}

/// The places of a document, in the order of their first mention.
pub(super) fn find(_document: &Document<'_>, _mentions: &Mentions) -> Vec<Place> {
    Vec::new()
}
