//! Home: the counties and districts that a text speaks of, which make their own small places likelier.

use super::gazetteer;
use crate::lexicon::{Lexicons, PlaceKind, RowId};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::RefCell;

/// How many steps from a place up to its county.
const STEPS: usize = 3;

/// The territories that the text's forces and well-known places lie in.
#[derive(Debug, Default)]
pub(super) struct Home<'l> {
    /// Their names.
    names: FxHashSet<&'l str>,
    /// What lies above each territory that was asked for: the places of a text lie in few.
    above: RefCell<FxHashMap<&'l str, Option<&'l str>>>,
}

impl<'l> Home<'l> {
    /// Adds a territory by its name.
    pub(super) fn add_area(&mut self, area: &'l str) {
        self.names.insert(area);
    }

    /// Adds a place and the likeliest territories that it lies in, up to its county.
    pub(super) fn add_place(&mut self, lexicons: &'l Lexicons, row: RowId) {
        let mut row = row;
        for _ in 0..STEPS {
            if !is_local(lexicons, row) {
                return;
            }
            if !self.names.insert(lexicons.place(row).name()) {
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
        let above = |name| *self.above.borrow_mut().entry(name).or_insert_with(|| above(lexicons, name));
        !self.names.is_empty() && lies(lexicons, row, |name| self.names.contains(name), above)
    }
}

/// Whether a place of the row lies in the territory of this name.
pub(super) fn lies_in(lexicons: &Lexicons, row: RowId, territory: &str) -> bool {
    lies(lexicons, row, |name| name == territory, |name| above(lexicons, name))
}

/// Goes up from a place, by all its namesakes, to see whether a territory there fits.
fn lies<'l>(
    lexicons: &'l Lexicons,
    row: RowId,
    fits: impl Fn(&str) -> bool,
    above: impl Fn(&'l str) -> Option<&'l str>,
) -> bool {
    let mut level: Vec<&str> = lexicons.place(row).within().collect();
    for _ in 0..STEPS {
        if level.iter().any(|name| fits(name)) {
            return true;
        }
        level = level.into_iter().filter_map(&above).collect();
    }
    false
}

/// The likeliest territory that one of this name lies in, where it is no more than a county.
fn above<'l>(lexicons: &'l Lexicons, name: &str) -> Option<&'l str> {
    let row = gazetteer::row_of(lexicons, name).filter(|row| is_local(lexicons, *row))?;
    lexicons.place(row).within().next()
}

/// Whether the place is no more than a county.
fn is_local(lexicons: &Lexicons, row: RowId) -> bool {
    !matches!(
        lexicons.place(row).kind(),
        Some(PlaceKind::Nation | PlaceKind::Country | PlaceKind::Continent | PlaceKind::Region)
    )
}
