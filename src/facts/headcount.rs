//! Headcounts: turns a number beside a workforce noun into a count of people.

use crate::{document::Document, facts::Rule, mentions::Mentions, span::Span};
use serde::{Deserialize, Serialize};

/// A number of people or posts in the police workforce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Headcount {
    /// How many; the lower bound of a range.
    pub count: u32,
    /// The upper bound of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub max: Option<u32>,
    /// Who: a rank's name, or `police_officer`, `detective`, `recruit`, `staff`, `volunteer`, `cadet`, `apprentice`.
    pub group: String,
    /// How sure the number is.
    pub qualifier: Qualifier,
    /// Where they work or go, in the text's own form.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Qualifier {
    /// As stated.
    #[default]
    Exact,
    /// `more than`, `over`, `at least`.
    AtLeast,
    /// `up to`, `fewer than`.
    AtMost,
    /// `around`, `almost`, `nearly`.
    About,
}

/// The headcounts of a document, in the order of the text.
pub(super) fn find(_document: &Document<'_>, _mentions: &Mentions) -> Vec<Headcount> {
    Vec::new()
}
