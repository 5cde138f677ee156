//! Home: the counties and districts that a text speaks of, which make their own small places likelier.

use super::gazetteer;
use crate::lexicon::{Lexicons, PlaceKind, RowId};
use rustc_hash::FxHashSet;

/// How many steps from a place up to its county.
const STEPS: usize = 3;

/// The names of the territories that the text's forces and well-known places lie in.
#[derive(Debug, Default)]
pub(super) struct Home<'l>(FxHashSet<&'l str>);

impl<'l> Home<'l> {
    /// Adds a territory by its name.
    pub(super) fn add_area(&mut self, area: &'l str) {
        self.0.insert(area);
    }

    /// Adds a place and the likeliest territories that it lies in, up to its county.
    pub(super) fn add_place(&mut self, lexicons: &'l Lexicons, row: RowId) {
        let mut row = row;
        for _ in 0..STEPS {
            if !is_local(lexicons, row) {
                return;
            }
            if !self.0.insert(lexicons.place(row).name()) {
                return;
            }
            let above = lexicons.place(row).within().next().unwrap_or_default();
            match gazetteer::row_of(lexicons, above).filter(|above| *above != row) {
                Some(above) => row = above,
                None => return,
            }
        }
    }

    /// Whether a place of the row lies there.
    pub(super) fn holds(&self, lexicons: &'l Lexicons, row: RowId) -> bool {
        !self.0.is_empty() && lies(lexicons, row, |name| self.0.contains(name))
    }
}

/// Whether a place of the row lies in the territory of this name.
pub(super) fn lies_in(lexicons: &Lexicons, row: RowId, territory: &str) -> bool {
    lies(lexicons, row, |name| name == territory)
}

/// Goes up from a place, by all its namesakes, to see whether a territory there fits.
fn lies(lexicons: &Lexicons, row: RowId, fits: impl Fn(&str) -> bool) -> bool {
    let mut level: Vec<&str> = lexicons.place(row).within().collect();
    for _ in 0..STEPS {
        if level.iter().any(|name| fits(name)) {
            return true;
        }
        let above = level.iter().filter_map(|name| gazetteer::row_of(lexicons, name));
        level = above
            .filter(|row| is_local(lexicons, *row))
            .flat_map(|row| lexicons.place(row).within().take(1))
            .collect();
    }
    false
}

/// Whether the place is no more than a county.
fn is_local(lexicons: &Lexicons, row: RowId) -> bool {
    !matches!(
        lexicons.place(row).kind(),
        Some(PlaceKind::Nation | PlaceKind::Country | PlaceKind::Continent | PlaceKind::Region)
    )
}
