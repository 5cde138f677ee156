//! Quotes: direct speech with its speaker.

use crate::{announcement::Rule, document::Document, mentions::Mentions, span::Span};
use serde::{Deserialize, Serialize};

/// A stretch of direct speech.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Quote {
    /// The officer's name, or the words that name another speaker; `None` where nobody is named.
    pub speaker: Option<String>,
    /// The words said, quotation marks left out.
    pub text: String,
    /// Where they stand, marks left out.
    pub span: Span,
    /// The rule that found the speaker.
    pub rule: Rule,
}

/// The quotes of a document, in the order of the text.
pub(super) fn find(_document: &Document<'_>, _mentions: &Mentions) -> Vec<Quote> {
    Vec::new()
}
