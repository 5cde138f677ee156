//! [`Step`]: a career event with the words it was read from, for the rules that build on it.

use super::CareerEvent;
use crate::lexicon::RowId;
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// An event with the person it belongs to and what it was read from.
#[derive(Debug, Clone)]
pub(in crate::facts) struct Step<'m> {
    /// An index into the cast.
    pub person: usize,
    pub event: CareerEvent,
    pub told: Told<'m>,
}

/// The words that a [`Step`] was read from.
#[derive(Debug, Clone, Default)]
pub(in crate::facts) struct Told<'m> {
    /// The phrase that tells of a step; that of the first where one phrase tells of several.
    pub trigger: Range<usize>,
    /// The row of the verb or the phrase; none for `her career began`.
    pub row: Option<RowId>,
    /// The words that may name the rank, the force and the place.
    pub object: Range<usize>,
    /// The date; empty where there is none.
    pub date: Range<usize>,
    /// All the words that state the event.
    pub words: Range<usize>,
    /// Whether the words say of no post which one it is: `took over`, `took up the role`, `replaced Sergeant Tom Fell`.
    pub bare: bool,
    /// Whether the verb tells of the entry into the police, which is one: `began her career`, `was sworn in`.
    pub entered: bool,
    /// The rank reached or entered at.
    pub rank: Option<&'m Mention<RankValue>>,
}
