//! [`Extractor`]: runs the stages.

#[cfg(feature = "parallel")]
mod all;
mod builder;
mod clauses;
mod clean;
mod explain;
mod learn;
mod stated;

#[cfg(feature = "parallel")]
pub use all::{ExtractAll, ExtractAllBytes};
pub use builder::ExtractorBuilder;
pub use clauses::Clause;
pub use clean::{Cleaned, clean};
pub use explain::{BuiltOn, ExplainedFact, Explanation, LexiconRow};
pub use learn::SiteLearner;

use crate::announcement::Announcement;
use crate::clip::clip;
use crate::document::Document;
use crate::error::{Error, Repr};
use crate::evidence::{Recorder, Unrecorded};
use crate::facts::{self, Allowance, Choice};
use crate::input::{self, Format};
use crate::lexicon::Lexicons;
use crate::mentions::{self, Mentions};
use crate::people::{self, People};
use crate::timex::Timex;
use std::borrow::Cow;
use std::sync::Arc;

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

/// Extracts facts with its lexicons and settings. Cheap to clone and to share between threads.
///
/// ```
/// let extractor = epaulette::Extractor::new();
/// assert_eq!(extractor.extract("PC Jane Doe lives in Dover.").places[0].name, "Dover");
/// ```
#[derive(Debug, Clone)]
pub struct Extractor {
    lexicons: Lexicons,
    stated: stated::Stated,
    format: Format,
    max_bytes: usize,
    max_text: usize,
    choice: Choice,
    profiles: Option<Arc<input::SiteProfiles>>,
    lexicon_hash: u64,
}

/// The default size limit, far above any page: it keeps a wrong file from filling the memory.
const MAX_BYTES: usize = 64 << 20;

/// How much of a text facts are sought in by default: the longest of 50,000 real releases has a hundredth of it.
const MAX_TEXT: usize = 8 << 20;

impl Default for Extractor {
    fn default() -> Self {
        Self::new()
    }
}

impl Extractor {
    /// Returns an extractor with the built-in lexicons, which are parsed once per process.
    #[must_use]
    pub fn new() -> Self {
        let lexicons = Lexicons::built_in();
        Self {
            lexicon_hash: lexicons.hash(),
            lexicons,
            stated: stated::Stated::default(),
            format: Format::Sniff,
            max_bytes: MAX_BYTES,
            max_text: MAX_TEXT,
            choice: Choice::ALL,
            profiles: None,
        }
    }

    /// Returns a builder for an extractor with other settings.
    #[must_use]
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// Returns a hash of the word lists in use: the built-in ones, those of [`ExtractorBuilder::lexicon_dir`] and
    /// [`ExtractorBuilder::lexicon`], and the profiles of sites. Results of the same release and hash can be put together.
    ///
    /// ```
    /// use epaulette::Extractor;
    /// let ranks = "rank\tdetective\tseniority\tvariants\tplurals\tnote\nwarden\t\t2\twarden\twardens\n";
    /// let other = Extractor::builder().lexicon("ranks.tsv", ranks).build()?;
    /// assert_ne!(other.lexicon_hash(), Extractor::new().lexicon_hash());
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    #[must_use]
    pub fn lexicon_hash(&self) -> u64 {
        self.lexicon_hash
    }

    /// Returns this extractor for inputs of this format.
    #[must_use]
    pub fn with_format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Extracts the facts of one page given as bytes. The charset is taken from a byte-order mark, else from whether the bytes
    /// are valid UTF-8, the page's declaration, or their statistics. A page without a body gives an empty text.
    ///
    /// ```
    /// let a = epaulette::Extractor::new().extract_bytes(b"Caf\xe9 meeting with PC Doe.")?;
    /// assert_eq!(a.text, "Caf\u{e9} meeting with PC Doe.");
    /// # Ok::<(), epaulette::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::NotText`](crate::ErrorKind::NotText) for binary input such as a PDF, an archive or an image;
    /// [`ErrorKind::Empty`](crate::ErrorKind::Empty) for an input that is empty or only white space;
    /// [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge) for one above the limit of [`ExtractorBuilder::max_bytes`].
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
            let what = if text.is_empty() { "is empty" } else { "holds only white space" };
            return Err(Repr::Empty(what).into());
        }
        Ok(text)
    }

    /// Extracts the facts of one page. Never fails: any text is valid input, and the result may be empty.
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
        let mut page = input::read(text, self.format, &self.lexicons, self.sites(), None);
        self.complete(&mut page);
        let published = page.published;
        // Where no fact is wanted, no word is read.
        let text = if self.choice.is_empty() { "" } else { &*page.text };
        let searched = self.searched(text);
        let document = Document::new(searched, page.kinds, self.lexicons.clone());
        let (mentions, people) = self.read(&document, published);
        let mut allowance = Allowance::new(text);
        let facts = facts::find(&document, &mentions, &people, self.choice, &mut allowance, &mut recorder);
        let truncated = searched.len() < text.len() || document.is_cut() || allowance.leaves_out();
        let mut announcement = Announcement {
            title: page.title,
            url: page.url,
            published,
            publisher: page.publisher,
            warnings: page.warnings,
            truncated,
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

    /// What of a text facts are sought in: whole lines, where it has some within the limit.
    fn searched<'t>(&self, text: &'t str) -> &'t str {
        if text.len() <= self.max_text {
            return text;
        }
        let start = clip(text, self.max_text);
        start.rfind('\n').map_or(start, |end| &start[..end])
    }

    /// Runs the stages that the chosen facts are read from, and no others.
    fn read(&self, document: &Document<'_>, published: Option<Timex>) -> (Mentions, People) {
        let mentions = mentions::find(document, published, self.choice.last_finder());
        let people =
            if self.choice.needs_people() { people::find(document, &mentions) } else { People::default() };
        (mentions, people)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Fact;

    const TEXT: &str = "Inspector Jane Doe joined Kent Police in 2007 and came to Dover with six PCSOs. “We are glad \
                        to be here at last,” said Inspector Doe.";

    /// How many dates, forces, ranks, names, places, numbers, people and speeches the stages find for some facts.
    fn work(facts: &[Fact]) -> [usize; 8] {
        let extractor = Extractor::builder().facts(facts.iter().copied()).build().unwrap();
        let document = Document::new(TEXT, Vec::new(), extractor.lexicons.clone());
        let (found, people) = extractor.read(&document, None);
        let atoms = [found.dates.len(), found.forces.len(), found.ranks.len(), found.names.len()];
        let [dates, forces, ranks, names] = atoms;
        let (places, numbers) = (found.places.len(), found.numbers.len());
        [dates, forces, ranks, names, places, numbers, people.cast.people.len(), people.speeches.len()]
    }

    #[test]
    fn what_nobody_asked_for_is_not_looked_for() {
        let all = work(&Fact::ALL);
        assert!(all.iter().all(|count| *count > 0), "{all:?}");
        for (facts, stages) in [
            (&[Fact::Dates][..], 1),
            (&[Fact::Forces], 2),
            (&[Fact::Places], 5),
            (&[Fact::Places, Fact::Dates], 5),
            (&[Fact::Headcounts], 6),
            (&[Fact::Quotes], 8),
            (&[Fact::Officers], 8),
            (&[], 0),
        ] {
            let (done, spared) = (work(facts), &mut all.clone());
            spared[stages..].fill(0);
            assert_eq!(done, *spared, "{facts:?}");
        }
    }
}
