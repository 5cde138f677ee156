//! Cleaning without extraction: [`clean`], [`Extractor::clean`] and what they return.

use super::Extractor;
use crate::error::Error;
use crate::input::{self, DroppedBlock, Page};
use crate::timex::Timex;
use crate::warning::Warning;
use serde::{Deserialize, Serialize};

/// Cleans one page with the built-in lexicons and extracts nothing; see [`Extractor::clean`].
///
/// ```
/// let page = epaulette::clean("Share this page\n\nPC Jane Doe has joined the team in Dover after a year in Deal.");
/// assert_eq!(page.text, "PC Jane Doe has joined the team in Dover after a year in Deal.");
/// assert_eq!(page.dropped[0].text, "Share this page");
/// ```
#[must_use]
pub fn clean(text: &str) -> Cleaned {
    Extractor::new().clean(text)
}

/// A page without the site's furniture, and what was dropped.
///
/// `title`, `url`, `published`, `publisher`, `warnings` and `text` equal those of the [`Announcement`](crate::Announcement) of the same input.
///
/// ```
/// let page = epaulette::clean("We use cookies.\n\nPC Jane Doe has joined the team in Dover after a year in Deal.");
/// assert_eq!(page.dropped[0].reason, epaulette::DropReason::Cookie);
/// assert_eq!(serde_json::to_value(&page)?["dropped"][0]["reason"], "cookie");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Cleaned {
    /// The headline without the site's name; `None` where the page gives none.
    pub title: Option<String>,
    /// The page's own address, from its metadata.
    pub url: Option<String>,
    /// The day (or month) of publication, from metadata or a dateline.
    pub published: Option<Timex>,
    /// The canonical name of the force that published the page; `None` where nothing of the page says so.
    pub publisher: Option<String>,
    /// What the page or its caller states and could not be read.
    pub warnings: Vec<Warning>,
    /// The headline, standfirst and paragraphs, one per line.
    pub text: String,
    /// The headings, paragraphs and list items that were dropped, in the order of the page. Markup, scripts, styles and front
    /// matter are not blocks and not listed.
    pub dropped: Vec<DroppedBlock>,
}

impl Extractor {
    /// Cleans one page and extracts nothing: title, address, date, the text to keep, and each dropped block with its reason.
    /// Costs what reading the page costs. It never fails; the text may be empty.
    ///
    /// ```
    /// let page = "<title>New PC for Dover | Kent Police</title><nav><a href='/'>Home</a></nav>\
    ///             <article><h1>New PC for Dover</h1><p>PC Jane Doe has joined the team in Dover after a year in Deal.</p></article>";
    /// let page = epaulette::Extractor::new().clean(page);
    /// assert_eq!(page.title.as_deref(), Some("New PC for Dover"));
    /// assert!(page.text.ends_with("a year in Deal."));
    /// assert_eq!(page.dropped[0].text, "Home");
    /// ```
    #[must_use]
    pub fn clean(&self, text: &str) -> Cleaned {
        let mut dropped = Vec::new();
        let mut page = input::read(text, self.format, &self.lexicons, self.sites(), Some(&mut dropped));
        self.complete(&mut page);
        let Page { title, url, published, publisher, warnings, text, .. } = page;
        Cleaned { title, url, published, publisher, warnings, text, dropped }
    }

    /// Cleans one page given as bytes, as [`Extractor::clean`] does.
    ///
    /// # Errors
    /// As [`Extractor::extract_bytes`].
    pub fn clean_bytes(&self, bytes: &[u8]) -> Result<Cleaned, Error> {
        self.decode(bytes).map(|text| self.clean(&text))
    }
}
