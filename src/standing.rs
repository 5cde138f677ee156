//! [`Standing`]: how a rank is held.

use serde::{Deserialize, Serialize};

/// How a rank is held.
///
/// ```
/// let a = epaulette::extract("Acting Inspector Jane Doe lives in Dover.");
/// assert_eq!(a.officers[0].standing, epaulette::Standing::Acting);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Standing {
    /// In full; the default where the text says nothing else.
    #[default]
    Substantive,
    /// Standing in for a higher rank.
    Acting,
    /// For a time (`T/`, `interim`).
    Temporary,
    /// Left that rank or the service.
    Former,
    /// Retired from the service.
    Retired,
    /// Named for a post not yet taken up.
    Designate,
}
