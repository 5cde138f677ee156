//! [`ExtractorBuilder`]: the settings of an [`Extractor`].

use super::stated::Stated;
use super::{Extractor, MAX_BYTES, MAX_TEXT};
use crate::error::Error;
use crate::facts::{Choice, Fact};
use crate::input::{Format, SiteProfile, SiteProfiles};
use crate::lexicon::{Lexicons, Overlay, SITES_FILE, hash};
use crate::timex::Timex;
use std::path::PathBuf;
use std::sync::Arc;

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
    max_text: Option<usize>,
    choice: Option<Choice>,
    profiles: Vec<SiteProfile>,
}

impl ExtractorBuilder {
    /// Sets the publication date of pages that carry none of their own.
    #[must_use]
    pub fn published(mut self, date: Timex) -> Self {
        self.published = Some(date);
        self
    }

    /// Sets the format of the inputs, so that it is not detected.
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Sets the size limit in bytes, of each input that [`Extractor::extract_bytes`] takes and of each lexicon file
    /// (default: 64 MiB).
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.max_bytes = Some(bytes);
        self
    }

    /// Sets how many bytes of a page's text facts are sought in (default: 8 MiB), so that no page holds up a run. The text is kept
    /// whole; where it is longer, it is read up to the end of a line, and
    /// [`Announcement::truncated`](crate::Announcement::truncated) says so.
    ///
    /// ```
    /// let a = epaulette::Extractor::builder().max_text(30).build()?.extract("PC Ann Bell spoke.\nPC Tom Fell did not.");
    /// assert_eq!(a.officers.len(), 1);
    /// assert!(a.truncated && a.text.ends_with("did not."));
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn max_text(mut self, bytes: usize) -> Self {
        self.max_text = Some(bytes);
        self
    }

    /// Overlays the built-in lexicons with a folder of TSV files, which have the names and headers of the built-in ones. The
    /// folder may hold nothing else.
    ///
    /// Rows are added. A row that begins with `-` removes the rows that have its key cells; the others may be left out. Each
    /// call, of this or of [`Self::lexicon`], adds to the ones before: a `-` row removes built-in rows and those of earlier
    /// calls, so one file may remove a row and add another in its place. A `-` row that removes nothing is an error.
    #[must_use]
    pub fn lexicon_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.overlays.push(Overlay::Folder(folder.into()));
        self
    }

    /// Overlays one lexicon with rows from memory: the name of a built-in file, and a text with its header. The rows count as
    /// those of [`Self::lexicon_dir`] do.
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

    /// Sets the facts to extract (default: all). The work for the other facts is not done: `places` alone needs no careers and
    /// no speech, and `dates` alone needs only the dates. Each chosen fact is the same as in a full extraction; the fields of the
    /// others are empty. `title`, `url`, `published` and `text` are always given.
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

    /// Adds the profiles of sites: the lines that a site repeats are dropped from its pages, with the reason
    /// [`DropReason::Repeated`](crate::DropReason::Repeated). Pages of other sites are not touched. A profile costs one look-up
    /// per line of a page. A file `sites.tsv` in a folder of [`Self::lexicon_dir`], as [`SiteProfile::write`] writes it, adds its
    /// profiles too.
    #[must_use]
    pub fn site_profiles(mut self, profiles: impl IntoIterator<Item = SiteProfile>) -> Self {
        self.profiles.extend(profiles);
        self
    }

    /// Builds the extractor.
    ///
    /// # Errors
    /// A lexicon folder cannot be read or holds other files, a lexicon file is larger than the limit, or a row is invalid; the
    /// error names file, line, column, value and the values allowed.
    pub fn build(self) -> Result<Extractor, Error> {
        let max_bytes = self.max_bytes.unwrap_or(MAX_BYTES);
        let mut profiles = self.profiles;
        for overlay in &self.overlays {
            if let Some((file, text)) = overlay.file(SITES_FILE, max_bytes)? {
                profiles.extend(SiteProfile::read(&file, &text)?);
            }
        }
        let lexicons = match self.overlays.as_slice() {
            [] => Lexicons::built_in(),
            overlays => Lexicons::with_overlays(overlays, max_bytes)?,
        };
        let lexicon_hash = match profiles.as_slice() {
            [] => lexicons.hash(),
            profiles => hash::add_file(lexicons.hash(), SITES_FILE, &SiteProfile::write(profiles)),
        };
        let profiles = (!profiles.is_empty()).then(|| Arc::new(SiteProfiles::new(profiles)));
        let choice = self.choice.unwrap_or(Choice::ALL);
        let stated = Stated { published: self.published, ..Stated::default() };
        let (format, max_text) = (self.format, self.max_text.unwrap_or(MAX_TEXT));
        Ok(Extractor { lexicons, stated, format, max_bytes, max_text, choice, profiles, lexicon_hash })
    }
}
