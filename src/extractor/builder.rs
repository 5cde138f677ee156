//! [`ExtractorBuilder`]: the settings of an [`Extractor`].

use super::{Extractor, MAX_BYTES};
use crate::error::Error;
use crate::facts::{Choice, Fact};
use crate::input::Format;
use crate::lexicon::{Lexicons, Overlay};
use crate::timex::Timex;
use std::path::PathBuf;

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
    overlays: Vec<Overlay>,
    max_bytes: Option<usize>,
    choice: Option<Choice>,
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

    /// A folder of TSV files named as the built-in ones, and nothing else, whose rows are added; a row that begins with `-`
    /// removes the rows that have the cells of its key.
    #[must_use]
    pub fn lexicon_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.overlays.push(Overlay::Folder(folder.into()));
        self
    }

    /// The text of one TSV file, by the name of the built-in one; its rows are added as those of [`Self::lexicon_dir`] are.
    ///
    /// ```
    /// let extractor = epaulette::Extractor::builder()
    ///     .lexicon("places.tsv", "name\tkind\tpopulation\twithin\tnote\nzzyzx magna\tvillage\t\tkent\n")
    ///     .build()?;
    /// assert_eq!(extractor.extract("She lives in Zzyzx Magna.").places[0].name, "Zzyzx Magna");
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn lexicon(mut self, file: impl Into<String>, text: impl Into<String>) -> Self {
        self.overlays.push(Overlay::Text { file: file.into(), text: text.into() });
        self
    }

    /// The facts to extract; all unless set. The work for the others is not done: places alone take neither careers nor
    /// speech, dates alone nothing but the dates. What is extracted is what a full extraction gives; the fields of other
    /// facts are empty. `title`, `url`, `published` and `text` are always given.
    ///
    /// ```
    /// use epaulette::{Extractor, Fact};
    /// let text = "Inspector Jane Doe came to Dover in 2007.";
    /// let a = Extractor::builder().facts([Fact::Places]).build()?.extract(text);
    /// assert_eq!(a.places, epaulette::extract(text).places);
    /// assert!(a.officers.is_empty());
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn facts(mut self, facts: impl IntoIterator<Item = Fact>) -> Self {
        self.choice = Some(facts.into_iter().collect());
        self
    }

    /// The extractor.
    ///
    /// # Errors
    /// A lexicon folder cannot be read or holds something else than lexicon files, a file is larger than the limit, or one of
    /// its rows cannot be read; the error names file, line, column, value and the values allowed.
    pub fn build(self) -> Result<Extractor, Error> {
        let max_bytes = self.max_bytes.unwrap_or(MAX_BYTES);
        let lexicons = match self.overlays.as_slice() {
            [] => Lexicons::built_in(),
            overlays => Lexicons::with_overlays(overlays, max_bytes)?,
        };
        let choice = self.choice.unwrap_or(Choice::ALL);
        Ok(Extractor { lexicons, published: self.published, format: self.format, max_bytes, choice })
    }
}
