//! [`Announcement`]: the result, and its JSON form.

mod json;

use crate::timex::Timex;
use crate::warning::Warning;
use serde::Deserialize;

pub use crate::facts::{
    CareerEvent, CareerEventKind, DateFact, Fact, ForceMention, Headcount, Officer, Place, Quote, Rank,
    Relation, RelationKind, Rule,
};

/// The facts that one page or text states. Every span is a range of bytes of [`text`](Self::text).
///
/// Serialises to JSON and reads back equal. Every key is written, `null` where nothing is stated. `published` is a full date or
/// `null`, and `published_partial` the date as far as it is known. The records of `dump`, which have more keys, can be read too,
/// unless their spans count characters or UTF-16 units: that is an error.
///
/// ```
/// let a = epaulette::extract("Inspector Jane Doe joined Kent Police in 2007.");
/// let json = serde_json::to_string(&a)?;
/// assert_eq!(serde_json::from_str::<epaulette::Announcement>(&json)?, a);
///
/// let in_characters = json.replacen('{', r#"{"offsets": "chars", "#, 1);
/// assert!(serde_json::from_str::<epaulette::Announcement>(&in_characters).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "json::Read")]
#[non_exhaustive]
pub struct Announcement {
    /// The headline without the site's name; `None` where the page gives none.
    pub title: Option<String>,
    /// The page's own address, from its metadata.
    pub url: Option<String>,
    /// The day (or month) of publication, from metadata or a dateline.
    pub published: Option<Timex>,
    /// The canonical name of the force that published the page, by its address, the name of its site or a copyright line;
    /// `None` where none of these says so. It is in [`forces`](Self::forces) only if the text names it.
    ///
    /// ```
    /// let page = "<meta property=og:site_name content='Kent Police'><p>PC Doe left Essex Police in May.</p>";
    /// let a = epaulette::extract(page);
    /// assert_eq!(a.publisher.as_deref(), Some("Kent Police"));
    /// assert_eq!(a.forces, ["Essex Police"]);
    /// ```
    pub publisher: Option<String>,
    /// The cleaned body: headline, standfirst and paragraphs, one per line, without menus, banners and other parts of the site.
    /// Characters that were decoded with the wrong charset, such as `â€œ` for `“`, are mended.
    pub text: String,
    /// The police officers and commissioners named in the text, in the order of their first mention.
    pub officers: Vec<Officer>,
    /// Numbers of people in the police workforce, in the order of the text.
    pub headcounts: Vec<Headcount>,
    /// Geographic names, one entry per name, in the order of their first mention.
    pub places: Vec<Place>,
    /// Calendar expressions, one entry per value, in the order of their first mention.
    pub dates: Vec<DateFact>,
    /// Canonical names of the police forces named, in the order of their first mention.
    pub forces: Vec<String>,
    /// Each mention of a force, with the words of the text.
    pub force_mentions: Vec<ForceMention>,
    /// Direct speech and its speaker, in the order of the text.
    pub quotes: Vec<Quote>,
    /// What the page or its caller states and could not be read, such as a date of publication.
    pub warnings: Vec<Warning>,
    /// Whether there is more in the text than is told: it is longer than what facts are sought in
    /// ([`ExtractorBuilder::max_text`](crate::ExtractorBuilder::max_text)), holds more sentences, lines, numbers and words with a
    /// capital than 262,144, or states more facts than 60 KiB and 17 times its characters can tell. The facts are the first ones.
    pub truncated: bool,
}
