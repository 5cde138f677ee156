//! [`Announcement`]: the result, and its JSON form.

use crate::timex::Timex;
use serde::{Deserialize, Serialize};

pub use crate::facts::{
    CareerEvent, CareerEventKind, DateFact, Fact, ForceMention, Headcount, Officer, Place, Quote, Rank,
    Relation, RelationKind, Rule,
};

/// What one page or text states. Every span indexes the bytes of [`text`](Self::text).
///
/// Serialises to the JSON of the README and reads back equal:
///
/// ```
/// let a = epaulette::extract("Inspector Jane Doe joined Kent Police in 2007.");
/// let json = serde_json::to_string(&a)?;
/// assert_eq!(serde_json::from_str::<epaulette::Announcement>(&json)?, a);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Announcement {
    /// The headline without the site's name; `None` where the page gives none.
    pub title: Option<String>,
    /// The page's own address, from its metadata.
    pub url: Option<String>,
    /// The day (or month) of publication, from metadata or a dateline.
    pub published: Option<Timex>,
    /// The cleaned body: headline, standfirst and paragraphs, a line each, the site's furniture gone.
    pub text: String,
    /// The police officers and commissioners named in the text, in the order of their first mention.
    pub officers: Vec<Officer>,
    /// Numbers of people in the police workforce, in the order of the text.
    pub headcounts: Vec<Headcount>,
    /// Geographic names, one entry a name, in the order of their first mention.
    pub places: Vec<Place>,
    /// Calendar expressions, one entry a value, in the order of their first mention.
    pub dates: Vec<DateFact>,
    /// Canonical names of the police forces named, in the order of their first mention.
    pub forces: Vec<String>,
    /// Where the text names a force, and in which form.
    pub force_mentions: Vec<ForceMention>,
    /// Direct speech and who says it.
    pub quotes: Vec<Quote>,
}
