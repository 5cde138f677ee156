//! The JSON form of an [`Announcement`]: every key is written, and the records that `dump` prints can be read.

use super::{Announcement, DateFact, ForceMention, Headcount, Officer, Place, Quote};
use crate::timex::Timex;
use crate::warning::Warning;
use serde::{Deserialize, Serialize, Serializer};

/// The unit of the spans of an announcement; a record may count in another one.
const BYTES: &str = "bytes";

#[derive(Serialize)]
struct Written<'a> {
    title: &'a Option<String>,
    url: &'a Option<String>,
    published: Option<Timex>,
    published_partial: Option<Timex>,
    publisher: &'a Option<String>,
    text: &'a str,
    officers: &'a [Officer],
    headcounts: &'a [Headcount],
    places: &'a [Place],
    dates: &'a [DateFact],
    forces: &'a [String],
    force_mentions: &'a [ForceMention],
    quotes: &'a [Quote],
    warnings: &'a [Warning],
    truncated: bool,
}

impl Serialize for Announcement {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            title: &self.title,
            url: &self.url,
            published: self.published.filter(|date| date.is_full_date()),
            published_partial: self.published,
            publisher: &self.publisher,
            text: &self.text,
            officers: &self.officers,
            headcounts: &self.headcounts,
            places: &self.places,
            dates: &self.dates,
            forces: &self.forces,
            force_mentions: &self.force_mentions,
            quotes: &self.quotes,
            warnings: &self.warnings,
            truncated: self.truncated,
        };
        written.serialize(serializer)
    }
}

/// What is read. Other keys are ignored.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Read {
    offsets: Option<String>,
    error: Option<Failure>,
    title: Option<String>,
    url: Option<String>,
    /// Any date, as version 0.1 wrote it; a full one where `published_partial` stands beside it.
    published: Option<Timex>,
    published_partial: Option<Timex>,
    publisher: Option<String>,
    text: Option<String>,
    officers: Vec<Officer>,
    headcounts: Vec<Headcount>,
    places: Vec<Place>,
    dates: Vec<DateFact>,
    forces: Vec<String>,
    force_mentions: Vec<ForceMention>,
    quotes: Vec<Quote>,
    warnings: Vec<Warning>,
    truncated: bool,
}

/// Why a page could not be read.
#[derive(Deserialize)]
struct Failure {
    message: String,
}

impl TryFrom<Read> for Announcement {
    type Error = String;

    fn try_from(read: Read) -> Result<Self, String> {
        if let Some(Failure { message }) = read.error {
            return Err(format!("the record is of a page that could not be read: {message}"));
        }
        match read.offsets.as_deref() {
            None | Some(BYTES) => {}
            Some(unit) => {
                return Err(format!(
                    "invalid offsets `{unit}`; expected `{BYTES}`: run dump with --offsets {BYTES}"
                ));
            }
        }
        Ok(Self {
            title: read.title,
            url: read.url,
            published: read.published_partial.or(read.published),
            publisher: read.publisher,
            text: read.text.unwrap_or_default(),
            officers: read.officers,
            headcounts: read.headcounts,
            places: read.places,
            dates: read.dates,
            forces: read.forces,
            force_mentions: read.force_mentions,
            quotes: read.quotes,
            warnings: read.warnings,
            truncated: read.truncated,
        })
    }
}
