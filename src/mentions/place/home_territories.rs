//! Home: the counties and districts that a text speaks of, which make their own small places likelier.

use crate::lexicon::{Lexicons, PlaceKind, RowId};
use rustc_hash::FxHashSet;

/// How many steps from a place up to its county.
const STEPS: usize = 3;

/// The territories that the text's forces and well-known places lie in, by their rows.
#[derive(Debug, Default)]
pub(super) struct Home(FxHashSet<RowId>);

impl Home {
    /// Adds a territory by its name.
    pub(super) fn add_area(&mut self, lexicons: &Lexicons, area: &str) {
        self.0.extend(lexicons.place_named(area));
    }

    /// Adds a place and the likeliest territories that it lies in, up to its county.
    pub(super) fn add_place(&mut self, lexicons: &Lexicons, row: RowId) {
        let mut row = row;
        for _ in 0..STEPS {
            if !is_local(lexicons, row) || !self.0.insert(row) {
                return;
            }
            match lexicons.territories(row).next().filter(|above| *above != row) {
                Some(above) => row = above,
                None => return,
            }
        }
    }

    /// Whether a place of the row lies there.
    pub(super) fn holds(&self, lexicons: &Lexicons, row: RowId) -> bool {
        !self.0.is_empty() && lies(lexicons, row, |territory| self.0.contains(&territory))
    }
}

/// Whether a place of the row lies in the territory of another.
pub(super) fn lies_in(lexicons: &Lexicons, row: RowId, territory: RowId) -> bool {
    lies(lexicons, row, |known| known == territory)
}

/// Goes up from a place, by all its namesakes, to see whether a territory there fits.
fn lies(lexicons: &Lexicons, row: RowId, fits: impl Fn(RowId) -> bool) -> bool {
    lexicons.territories(row).any(|mut territory| {
        for _ in 1..STEPS {
            if fits(territory) {
                return true;
            }
            match above(lexicons, territory) {
                Some(above) => territory = above,
                None => return false,
            }
        }
        fits(territory)
    })
}

/// The likeliest territory that another lies in, which is no more than a county.
fn above(lexicons: &Lexicons, row: RowId) -> Option<RowId> {
    lexicons.territories(row).next().filter(|_| is_local(lexicons, row))
}

/// Whether the place is no more than a county.
fn is_local(lexicons: &Lexicons, row: RowId) -> bool {
    !matches!(
        lexicons.place_kind(row),
        Some(PlaceKind::Nation | PlaceKind::Country | PlaceKind::Continent | PlaceKind::Region)
    )
}
