//! [`Words`]: the lexicons that pages and names are read with.

use crate::error::Error;
use crate::lexicon::{Lexicons, Overlay};

/// The largest lexicon file in bytes, as for extractors.
const LARGEST: usize = 64 << 20;

/// The lexicons that pages and names are read with; two with the same rows are equal.
#[derive(Debug, Clone)]
pub(super) struct Words(Lexicons);

impl Words {
    /// The built-in lexicons with the rows of overlays.
    ///
    /// # Errors
    /// A file cannot be read, or a row is invalid.
    pub(super) fn with_overlays(overlays: &[Overlay]) -> Result<Self, Error> {
        Lexicons::with_overlays(overlays, LARGEST).map(Self)
    }

    pub(super) fn lexicons(&self) -> &Lexicons {
        &self.0
    }
}

impl Default for Words {
    fn default() -> Self {
        Self(Lexicons::built_in())
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.hash() == other.0.hash()
    }
}

impl Eq for Words {}
