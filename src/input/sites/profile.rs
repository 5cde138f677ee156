//! [`SiteProfile`]: the furniture of one site, as its pages have shown it.

use super::address;
use rustc_hash::FxHashMap;

/// Where a line of furniture stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Top,
    Bottom,
    /// Inside the story, or now before and now after it.
    Block,
}

impl Where {
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Top, "top"), (Self::Bottom, "bottom"), (Self::Block, "block")];

    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(place, _)| *place == self).map_or("", |(_, name)| *name)
    }
}

/// A line of furniture: a row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The line with numbers, times and dates as `#`. One `<*>` stands for what changes between the rows around it.
    pub pattern: Box<str>,
    pub place: Where,
    /// The pages it was seen on.
    pub pages: u32,
    /// Their share of the site's distinct pages, in hundredths: 1 to 100.
    pub share: u8,
    pub note: Box<str>,
}

/// The wildcard of a pattern: no line of a page holds it.
pub(super) const ANY: &str = "<*>";

impl Row {
    /// The words before and after the wildcard; `None` where the row stands for one line only.
    pub fn around(&self) -> Option<(&str, &str)> {
        self.pattern.split_once(ANY)
    }

    /// Whether the row stands for what changes from page to page.
    pub fn is_gap(&self) -> bool {
        self.pattern.contains(ANY)
    }
}

/// The furniture of one site: the lines that its pages repeat around their stories, and where.
///
/// A [`SiteLearner`](crate::SiteLearner) builds it from at least five pages of the site; an
/// [`ExtractorBuilder`](crate::ExtractorBuilder::site_profiles) takes it and drops these lines from pages of the same host and
/// path, and from no others. [`SiteProfile::write`] turns profiles into a table that a person can read and edit.
///
/// ```
/// use epaulette::{DropReason, Extractor, SiteLearner};
/// let page = |name: &str, town: &str| format!(
///     "The Vale Crier\nNews and views\nFetch my tea\n{name} goes to {town}\n\
///      PC {name} has joined the team in {town} and will patrol its streets on foot from May.\n\
///      Told by our crier\nRing the bell for more"
/// );
/// let vale = Extractor::new().with_site("vale");
/// let mut learner = SiteLearner::new();
/// for (name, town) in [("Doe", "Dover"), ("Roe", "Deal"), ("Bell", "Hythe"), ("Hale", "Lydd"), ("Cole", "Ashford")] {
///     learner.add(&vale, &page(name, town));
/// }
/// let profiles = learner.finish();
/// assert_eq!((profiles[0].host(), profiles[0].pages()), ("vale", 5));
///
/// let extractor = Extractor::builder().site_profiles(profiles).build()?.with_site("vale");
/// let cleaned = extractor.clean(&page("Lee", "Margate"));
/// assert!(cleaned.text.starts_with("Lee goes to Margate") && cleaned.text.ends_with("from May."));
/// assert_eq!(cleaned.dropped[0].reason, DropReason::Repeated);
/// # Ok::<(), epaulette::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteProfile {
    pub(super) host: Box<str>,
    /// What the paths of its pages begin with: empty, or whole segments between slashes.
    pub(super) path: Box<str>,
    /// In the order of the page.
    pub(super) rows: Vec<Row>,
}

impl SiteProfile {
    /// Returns the host of the site's addresses without `www.`, or the name of the folder that its pages came from.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Returns what the paths of the site's pages begin with, such as `/news/`; empty where they share nothing.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Returns the number of distinct pages that it was learned from, as far as its lines tell.
    #[must_use]
    pub fn pages(&self) -> usize {
        let of = |row: &Row| row.pages as usize * 100 / usize::from(row.share.max(1));
        self.rows.iter().max_by_key(|row| row.share).map_or(0, of)
    }

    /// Returns the number of lines that it knows.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.rows.len()
    }
}

/// A profile, ready to look up lines.
#[derive(Debug)]
pub(super) struct Indexed {
    pub profile: SiteProfile,
    /// The rows of each pattern without a wildcard: a label may stand in several places.
    pub by_pattern: FxHashMap<Box<str>, Vec<usize>>,
}

/// The profiles of an extractor, by host.
#[derive(Debug, Default)]
pub(crate) struct SiteProfiles(FxHashMap<Box<str>, Vec<Indexed>>);

impl SiteProfiles {
    pub(crate) fn new(profiles: Vec<SiteProfile>) -> Self {
        let mut sites = Self::default();
        for profile in profiles {
            let mut by_pattern: FxHashMap<Box<str>, Vec<usize>> = FxHashMap::default();
            for (at, row) in profile.rows.iter().enumerate().filter(|(_, row)| !row.is_gap()) {
                by_pattern.entry(row.pattern.clone()).or_default().push(at);
            }
            let indexed = Indexed { profile, by_pattern };
            sites.0.entry(indexed.profile.host.clone()).or_default().push(indexed);
        }
        sites
    }

    /// The profile of a page: that of its address, or else of the site the caller names. The longest path counts.
    pub(super) fn of(&self, url: Option<&str>, site: Option<&str>) -> Option<&Indexed> {
        let (host, path) = address::site(url, site)?;
        let profiles = self.0.get(&*host)?.iter().filter(|indexed| path.starts_with(&*indexed.profile.path));
        profiles.max_by_key(|indexed| indexed.profile.path.len())
    }
}
