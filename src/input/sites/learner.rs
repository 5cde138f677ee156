//! [`Learner`]: the sketches of the pages of each site, and what they have in common.

use super::distinct::distinct;
use super::profile::SiteProfile;
use super::sketch::Sketch;
use super::{Lines, address, learn};
use crate::lexicon::Lexicons;
use std::collections::BTreeMap;

/// The most pages of a site that are kept; more tell nothing new. The draw depends on the pages, not on their order.
const MOST_PAGES: usize = 64;
/// The most sites, so that hostile addresses cannot fill the memory.
const MOST_SITES: usize = 512;

/// A site that is being learned.
#[derive(Debug, Clone, Default)]
struct Site {
    /// What the paths of all pages begin with.
    path: Option<Box<str>>,
    /// The pages with the smallest keys.
    pages: BTreeMap<u64, Sketch>,
    added: u64,
}

/// The sites that are being learned, by host.
#[derive(Debug, Clone, Default)]
pub(crate) struct Learner {
    sites: BTreeMap<Box<str>, Site>,
    /// The pages of no site that is known.
    unplaced: u64,
}

impl Learner {
    /// Adds a page that was read into blocks.
    pub(super) fn add(
        &mut self,
        url: Option<&str>,
        site: Option<&str>,
        lines: Lines<'_>,
        lexicons: &Lexicons,
    ) {
        let Some((host, path)) = address::site(url, site).filter(|(host, _)| self.has_room(host)) else {
            self.unplaced += 1;
            return;
        };
        let sketch = Sketch::new(lines, lexicons);
        let site = self.sites.entry(host.as_ref().into()).or_default();
        site.added += 1;
        let known = site.path.as_deref().unwrap_or(path);
        site.path = Some(address::shared(known, path).into());
        site.pages.entry(sketch.key).or_insert(sketch);
        if site.pages.len() > MOST_PAGES {
            site.pages.pop_last();
        }
    }

    fn has_room(&self, host: &str) -> bool {
        self.sites.len() < MOST_SITES || self.sites.contains_key(host)
    }

    /// The host of each site and how many pages were added.
    pub(crate) fn sites(&self) -> impl Iterator<Item = (&str, u64)> {
        self.sites.iter().map(|(host, site)| (&**host, site.added))
    }

    /// How many pages have no site.
    pub(crate) fn unplaced(&self) -> u64 {
        self.unplaced
    }

    /// The profile of each site that has shown one.
    pub(crate) fn finish(self) -> Vec<SiteProfile> {
        let profile = |(host, site): (Box<str>, Site)| {
            let rows = learn::rows(&distinct(site.pages.into_values().collect()))?;
            let path = site.path.unwrap_or_default();
            (!rows.is_empty()).then_some(SiteProfile { host, path, rows })
        };
        self.sites.into_iter().filter_map(profile).collect()
    }
}
