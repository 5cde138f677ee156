//! [`Qualifier`]: how a number is meant.

use serde::{Deserialize, Serialize};

/// How a number is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Qualifier {
    /// As stated.
    #[default]
    Exact,
    /// `more than`, `over`, `at least`.
    AtLeast,
    /// `up to`, `fewer than`.
    AtMost,
    /// `around`, `almost`, `nearly`.
    About,
}
