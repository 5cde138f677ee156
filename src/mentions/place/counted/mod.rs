//! Places that a row of numbers gives away, whatever the gazetteer knows of them: `four in Xanbury, three in Quellford`,
//! lines such as `Xanbury – 4`, and headings over the lines that count a team.
//!
//! One number beside a capital tells nothing: it may stand at a unit, a person or a firm. Two numbers of the police that
//! stand at different names in the same way are shares, and the names are where the shares go. Shares go to units and
//! operations too: a name is taken for a place only where it ends as names of places do (`-bury`, `-ford`),
//! and where another name of its row does so, too, or is known.

mod name;
mod people;
mod row;
mod shape;
mod slot;

use super::super::number::NumberValue;
use super::{Mention, PlaceValue, claim, mention};
use crate::document::Document;
use crate::evidence::rules::place;
use crate::mentions::overlap::Claims;
use std::ops::Range;

/// What the row is read from.
#[derive(Clone, Copy)]
struct Reader<'a, 'd> {
    document: &'d Document<'d>,
    claims: &'a Claims,
    numbers: &'a [Mention<NumberValue>],
}

/// How a name stands to its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// `four in Xanbury`, `3 – Xanbury`.
    Behind,
    /// `Xanbury – 4`, `Xanbury gets four`.
    Before,
    /// A line of its own above the numbers.
    Above,
}

/// A number and the names that it stands at.
#[derive(Debug, Clone)]
struct Member {
    names: Vec<Range<usize>>,
    shape: Shape,
    /// The first token of the number.
    number: usize,
    /// What stands between says that people work or go there: `based in`, `will get`.
    placed: bool,
    /// Nothing at all stands between: `eight Xanbury`, which tells of a place only behind another member.
    bare: bool,
}

/// Adds the places of such rows to the places of a document.
pub(in super::super) fn add<'d>(
    document: &'d Document<'d>,
    numbers: &[Mention<NumberValue>],
    places: &mut Vec<Mention<PlaceValue>>,
    claims: &mut Claims,
) {
    if numbers.is_empty() {
        return;
    }
    let found = Reader { document, claims, numbers }.places();
    if found.is_empty() {
        return;
    }
    claim(&found, claims);
    places.extend(found);
    places.sort_by_key(|place| place.tokens.start);
}

impl Reader<'_, '_> {
    /// The names of all rows that are no places yet, in order.
    fn places(&self) -> Vec<Mention<PlaceValue>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for shape in [Shape::Behind, Shape::Before, Shape::Above] {
            let members: Vec<Member> = match shape {
                Shape::Behind => self.numbers.iter().filter_map(|number| self.behind(number)).collect(),
                Shape::Before => self.numbers.iter().filter_map(|number| self.before(number)).collect(),
                Shape::Above => self.headings(),
            };
            for row in self.rows(&members).into_iter().filter(|row| self.is_of_places(row)) {
                let mut names: Vec<Range<usize>> =
                    row.iter().flat_map(|member| member.names.clone()).collect();
                names.retain(|name| self.is_place(name.start) || self.sounds_like_a_place(name));
                if self.are_several(&names) {
                    found.extend(names.into_iter().filter(|name| !self.is_place(name.start)));
                }
            }
        }
        found.sort_by_key(|name| (name.start, name.end));
        found.dedup_by(|right, left| right.start < left.end);
        found.into_iter().map(|name| mention(name, None, place::COUNTED)).collect()
    }
}
