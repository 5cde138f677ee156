//! [`Warning`]: what was read and not understood.

use serde::{Deserialize, Serialize};

/// Something that an input states and that could not be read. The page is extracted all the same.
///
/// ```
/// let extractor = epaulette::Extractor::new().with_published_text("the day after the fair");
/// let a = extractor.extract("PC Jane Doe lives in Dover.");
/// assert_eq!(a.published, None);
/// assert_eq!(a.warnings[0].words, "the day after the fair");
/// assert_eq!(serde_json::to_value(&a.warnings[0])?["code"], "published");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Warning {
    /// What could not be read.
    pub code: WarningCode,
    /// Its words, all of them, as they were given.
    pub words: String,
}

/// What could not be read.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::WarningCode::Published)?, "\"published\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum WarningCode {
    /// A date of publication, of the page's metadata or given with the page.
    Published,
}

impl Warning {
    pub(crate) fn published(words: &str) -> Self {
        Self { code: WarningCode::Published, words: words.to_owned() }
    }
}
