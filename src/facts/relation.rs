//! Relations: who replaces, answers to or leads whom.

use crate::{announcement::Rule, span::Span};
use serde::{Deserialize, Serialize};

/// A tie between an officer and another named officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Relation {
    /// The tie, read from the officer who holds it to the other.
    pub kind: RelationKind,
    /// The other officer's name.
    pub officer: String,
    /// The words that state it.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The kinds of [`Relation`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RelationKind {
    /// Takes over the other's post.
    Replaces,
    /// Answers to the other.
    ReportsTo,
    /// Has the other in the team.
    Leads,
}
