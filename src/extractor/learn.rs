//! [`SiteLearner`]: learns the furniture of sites from their pages.

use super::Extractor;
use crate::error::Error;
use crate::input::{self, Learner, SiteProfile, Sites, Task};

/// Learns what the pages of each site repeat around their stories; see [`SiteProfile`] for an example.
///
/// Pages are added one by one and not kept: of each site a sketch of at most 64 pages stays, whatever their number, so the
/// memory in use does not grow with it. The result does not depend on the order of the pages.
///
/// The site of a page is the host of its address: the one that the page states, or else that of [`Extractor::with_url`]. A
/// page without an address is of the site that [`Extractor::with_site`] names; without that, nothing is learned from it.
/// At least five distinct pages of a site are needed. Pages with the same or nearly the same body, such as a print view, count
/// once. Sentences of appeal and contact that stand right behind the stories are the releases' own and are not learned.
///
/// ```
/// let mut learner = epaulette::SiteLearner::new();
/// learner.add(&epaulette::Extractor::new().with_url("https://www.vale.example/news/1"), "PC Doe retired.");
/// assert_eq!(learner.sites().collect::<Vec<_>>(), [("vale.example", 1)]);
/// assert!(learner.finish().is_empty(), "one page repeats nothing");
/// ```
#[derive(Debug, Clone, Default)]
pub struct SiteLearner(Learner);

impl SiteLearner {
    /// Returns a learner that has seen no page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a page, read as the extractor reads it.
    pub fn add(&mut self, extractor: &Extractor, page: &str) {
        let sites = extractor.stated.sites(Task::Learn(&mut self.0));
        let _ = input::read(page, extractor.format, &extractor.lexicons, Some(sites), None);
    }

    /// Adds a page given as bytes.
    ///
    /// # Errors
    /// As [`Extractor::extract_bytes`].
    pub fn add_bytes(&mut self, extractor: &Extractor, page: &[u8]) -> Result<(), Error> {
        let text = extractor.decode(page)?;
        self.add(extractor, &text);
        Ok(())
    }

    /// Returns the host or name of each site and the number of pages added, in alphabetical order.
    pub fn sites(&self) -> impl Iterator<Item = (&str, u64)> {
        self.0.sites()
    }

    /// Returns the number of pages without a site, from which nothing is learned.
    #[must_use]
    pub fn unplaced(&self) -> u64 {
        self.0.unplaced()
    }

    /// Returns the profile of each site whose pages repeat something, in alphabetical order of the hosts.
    #[must_use]
    pub fn finish(self) -> Vec<SiteProfile> {
        self.0.finish()
    }
}

impl Extractor {
    /// The profiles, if there are any, with what is known of the page.
    pub(super) fn sites(&self) -> Option<Sites<'_>> {
        self.profiles.as_deref().map(|profiles| self.stated.sites(Task::Drop(profiles)))
    }
}

impl super::stated::Stated {
    fn sites<'t>(&'t self, task: Task<'t>) -> Sites<'t> {
        Sites { task, url: self.url.as_deref(), site: self.site.as_deref() }
    }
}
