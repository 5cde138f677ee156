//! [`Extractor`]: runs the stages.

#[cfg(feature = "parallel")]
mod all;
mod explain;

#[cfg(feature = "parallel")]
pub use all::ExtractAll;
pub use explain::{BuiltOn, ExplainedFact, Explanation, LexiconRow};

use crate::announcement::Announcement;
use crate::document::Document;
use crate::error::{Error, Repr};
use crate::evidence::{Recorder, Unrecorded};
use crate::input::{self, Format};
use crate::lexicon::Lexicons;
use crate::timex::Timex;
use crate::{facts, mentions, people};
use std::borrow::Cow;
use std::path::PathBuf;

/// Extracts the facts of one page with the built-in lexicons; see [`Extractor::extract`].
///
/// ```
/// let a = epaulette::extract("PC Jane Doe joined in 2007.");
/// assert_eq!(a.officers[0].name, "Jane Doe");
/// ```
#[must_use]
pub fn extract(text: &str) -> Announcement {
    Extractor::new().extract(text)
}

/// The lexicons and settings of an extraction. Cheap to clone, and to share between threads.
///
/// ```
/// let extractor = epaulette::Extractor::new();
/// assert_eq!(extractor.extract("PC Jane Doe lives in Dover.").places[0].name, "Dover");
/// ```
#[derive(Debug, Clone)]
pub struct Extractor {
    lexicons: Lexicons,
    published: Option<Timex>,
    format: Format,
    max_bytes: usize,
}

/// The largest input unless the builder says otherwise: 64 MiB.
const MAX_BYTES: usize = 64 << 20;

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// An extractor with the built-in lexicons, which are parsed once for the whole process.
    #[must_use]
    pub fn new() -> Self {
        Self { lexicons: Lexicons::built_in(), published: None, format: Format::Sniff, max_bytes: MAX_BYTES }
    }

    /// Sets what the default leaves open.
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// This extractor with another publication date for pages that carry none of their own.
    #[must_use]
    pub fn with_published(mut self, date: Timex) -> Self {
        self.published = Some(date);
        self
    }

    /// This extractor for inputs of this format.
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Extracts the facts of one page from its bytes. The charset is told by a byte-order mark, by being valid UTF-8, by
    /// what the page declares, or by its statistics. A page without a body gives an announcement with an empty text.
    ///
    /// ```
    /// let a = epaulette::Extractor::new().extract_bytes(b"Caf\xe9 meeting with PC Doe.")?;
    /// assert_eq!(a.text, "Caf\u{e9} meeting with PC Doe.");
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    ///
    /// # Errors
    /// The bytes are not text ([`ErrorKind::NotText`](crate::ErrorKind::NotText)) but a PDF, an archive, an image; there are
    /// none, or only white space ([`ErrorKind::Empty`](crate::ErrorKind::Empty)); or they are more than the limit of
    /// [`ExtractorBuilder::max_bytes`] ([`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge)).
    pub fn extract_bytes(&self, bytes: &[u8]) -> Result<Announcement, Error> {
        self.decode(bytes).map(|text| self.extract(&text))
    }

    /// The text of a page's bytes.
    fn decode<'b>(&self, bytes: &'b [u8]) -> Result<Cow<'b, str>, Error> {
        if bytes.len() > self.max_bytes {
            return Err(Repr::TooLarge { size: bytes.len(), limit: self.max_bytes }.into());
        }
        let text = input::decode(bytes)?;
        if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
            let what = if text.is_empty() { "is empty" } else { "holds nothing but white space" };
            return Err(Repr::Empty(what).into());
        }
        Ok(text)
    }

    /// Extracts the facts of one page. It never fails: odd input is data, the result may be empty.
    #[must_use]
    pub fn extract(&self, text: &str) -> Announcement {
        self.run(text, Unrecorded, |_, Unrecorded| ()).0
    }

    /// Runs the stages, and `look` at the document with what was recorded, before the document goes.
    fn run<R: Recorder, T>(
        &self,
        text: &str,
        mut recorder: R,
        look: impl FnOnce(&Document<'_>, R) -> T,
    ) -> (Announcement, T) {
        let page = input::read(text, self.format, &self.lexicons);
        let published = page.published.or(self.published);
        let document = Document::new(&page.text, page.kinds, self.lexicons.clone());
        let mentions = mentions::find(&document, published);
        let people = people::find(&document, &mentions);
        let facts = facts::find(&document, &mentions, &people, &mut recorder);
        let mut announcement = Announcement {
            title: page.title,
            url: page.url,
            published,
            officers: facts.officers,
            headcounts: facts.headcounts,
            places: facts.places,
            dates: facts.dates,
            quotes: facts.quotes,
            ..Announcement::default()
        };
        for mention in &facts.force_mentions {
            if !announcement.forces.contains(&mention.name) {
                announcement.forces.push(mention.name.clone());
            }
        }
        announcement.force_mentions = facts.force_mentions;
        let seen = look(&document, recorder);
        drop(document);
        announcement.text = page.text;
        (announcement, seen)
    }
}

/// Builds an [`Extractor`].
///
/// ```
/// let extractor = epaulette::Extractor::builder().published("2023-10-17".parse()?).build()?;
/// assert_eq!(extractor.extract("PC Doe retired yesterday.").dates[0].value.to_string(), "2023-10-16");
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct ExtractorBuilder {
    published: Option<Timex>,
    format: Format,
    lexicon_dirs: Vec<PathBuf>,
    max_bytes: Option<usize>,
}

impl ExtractorBuilder {
    /// The publication date of pages that carry none of their own.
    #[must_use]
    pub fn published(mut self, date: Timex) -> Self {
        self.published = Some(date);
        self
    }

    /// What the inputs are, where sniffing is not wanted.
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// The largest input that [`Extractor::extract_bytes`] takes, and the largest file of a lexicon folder, in bytes; 64 MiB
    /// unless set.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = Some(bytes);
        self
    }

    /// A folder of TSV files named as the built-in ones, whose rows are added; a row that begins with `-` removes one.
    #[must_use]
    pub fn lexicon_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.lexicon_dirs.push(folder.into());
        self
    }

    /// The extractor.
    ///
    /// # Errors
    /// A lexicon folder cannot be read, one of its files is larger than the limit, or one of its rows is bad; the error names
    /// file, line and value.
    pub fn build(self) -> Result<Extractor, Error> {
        let max_bytes = self.max_bytes.unwrap_or(MAX_BYTES);
        let lexicons = match self.lexicon_dirs.as_slice() {
            [] => Lexicons::built_in(),
            folders => Lexicons::with_overlays(folders, max_bytes)?,
        };
        Ok(Extractor { lexicons, published: self.published, format: self.format, max_bytes })
    }
}
