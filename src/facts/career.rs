//! Career: turns the verbs of joining, promotion and posting into dated events of one officer.

use super::Rank;
use crate::{announcement::Rule, span::Span, timex::Timex};
use serde::{Deserialize, Serialize};

/// One step of an officer's career.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CareerEvent {
    /// What happened.
    pub event: CareerEventKind,
    /// When; `None` where the text gives no date.
    pub date: Option<Timex>,
    /// The rank reached or entered at, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rank: Option<Rank>,
    /// The force joined or left, by its canonical name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub organisation: Option<String>,
    /// Where the post is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// Whether the date is counted from a round length of time (`22 years ago`).
    #[serde(default)]
    pub approximate: bool,
    /// The words that state the event.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The kinds of [`CareerEvent`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CareerEventKind {
    /// Entered the police or a named force.
    Joined,
    /// Rose to a rank.
    Promoted,
    /// Took up a post, posting or role.
    Appointed,
    /// Left the police, a force or a post.
    Left,
    /// Retired from the police.
    Retired,
}
