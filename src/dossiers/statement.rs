//! [`Statement`]: what one page states about an officer.

use crate::announcement::{Announcement, CareerEventKind, Rank};
use crate::span::Span;
use crate::standing::Standing;
use crate::timex::Timex;
use serde::{Deserialize, Serialize};

/// What a [`Statement`] states.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::dossiers::StatementKind::Named)?, "\"named\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementKind {
    /// The name, with the rank where one stands before it; its date is that of the page.
    Named,
    /// The rank, where it stands apart from the name; its date is that of the page.
    Rank,
    /// The age; its date is that of the page.
    Age,
    /// Bore another surname.
    FormerName,
    /// Served in another force, at a time that the words may tell.
    Served,
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

impl From<CareerEventKind> for StatementKind {
    fn from(kind: CareerEventKind) -> Self {
        match kind {
            CareerEventKind::Joined => Self::Joined,
            CareerEventKind::Promoted => Self::Promoted,
            CareerEventKind::Appointed => Self::Appointed,
            CareerEventKind::Left => Self::Left,
            CareerEventKind::Retired => Self::Retired,
        }
    }
}

/// What is told of an officer: in a [`Statement`] by one page, in a [`Step`](super::Step) by one or more.
///
/// ```
/// use epaulette::dossiers::{Dossiers, StatementKind};
///
/// let mut dossiers = Dossiers::new();
/// dossiers.add("a.txt", &epaulette::extract("PC Jane Doe joined Kent Police in 2007."));
/// let all = dossiers.dossiers();
/// assert_eq!(all[0].career[0].told, all[0].pages[0].statements[1].told);
/// assert_eq!(all[0].career[0].told.kind, StatementKind::Joined);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Told {
    /// What is told.
    pub kind: StatementKind,
    /// When that was, where the page tells; the date of the page for a name, a rank and an age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Timex>,
    /// Whether the date is counted back from a length of time.
    #[serde(default, skip_serializing_if = "is_false")]
    pub approximate: bool,
    /// The rank held, reached or entered at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Rank>,
    /// The force joined or left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

/// Something that one page states about an officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Statement {
    /// What is stated.
    #[serde(flatten)]
    pub told: Told,
    /// Where the post is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The former name: a surname, or the whole name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The age in years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<u8>,
    /// Where the words stand in the text of the page.
    pub span: Span,
    /// The words that state it.
    pub words: String,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
pub(super) fn is_substantive(standing: &Standing) -> bool {
    *standing == Standing::Substantive
}

/// A statement of nothing but its kind and date.
pub(super) fn stated(page: &Announcement, kind: StatementKind, date: Option<Timex>, span: Span) -> Statement {
    let words = span.of(&page.text).to_owned();
    let told = Told { kind, date, approximate: false, rank: None, organisation: None };
    Statement { told, place: None, name: None, age: None, span, words }
}
