//! Mentions: finds who, where, when and how many in a document, and settles overlaps.

pub(crate) mod date;
pub(crate) mod force;
pub(crate) mod grounds;
mod mention;
pub(crate) mod number;
pub(crate) mod overlap;
pub(crate) mod person;
pub(crate) mod place;
pub(crate) mod rank;

pub(crate) use mention::Mention;

use crate::{document::Document, timex::Timex};
use date::DateValue;
use force::ForceValue;
use number::NumberValue;
use overlap::Claims;
use person::NameValue;
use place::PlaceValue;
use rank::RankValue;

/// Everything that was found, each list in the order of the text.
#[derive(Debug)]
pub(crate) struct Mentions {
    /// What each token was claimed for.
    pub claims: Claims,
    pub dates: Vec<Mention<DateValue>>,
    pub forces: Vec<Mention<ForceValue>>,
    pub places: Vec<Mention<PlaceValue>>,
    pub numbers: Vec<Mention<NumberValue>>,
    pub ranks: Vec<Mention<RankValue>>,
    /// The people named in full or in part, each time they are.
    pub names: Vec<Mention<NameValue>>,
}

/// Runs the finders in their fixed order: an earlier one claims its tokens against all later ones.
pub(crate) fn find(document: &Document<'_>, published: Option<Timex>) -> Mentions {
    let mut claims = Claims::new(document.len());
    let dates = date::find(document, published, &mut claims);
    let forces = force::find(document, &mut claims);
    let ranks = rank::find(document, &mut claims);
    let names = person::find(document, &ranks, &mut claims);
    let places = place::find(document, &mut claims);
    let numbers = number::find(document, &mut claims);
    Mentions { claims, dates, forces, places, numbers, ranks, names }
}
