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
use std::sync::OnceLock;

/// Everything that was found, each list in the order of the text.
#[derive(Debug, Clone, Default)]
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
    /// Where the forces are, looked up once by the first who asks.
    pub homes: OnceLock<Homes>,
}

/// Where the named forces are that have ranks of their own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Homes {
    /// One is of the islands that are not of the United Kingdom.
    pub island: bool,
    /// One is of London or a part of it.
    pub london: bool,
    /// Somebody has a rank between commander and commissioner that only London's forces have.
    pub assistants: bool,
}

/// The finders, in the order in which they run: an earlier one claims its tokens against all later ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Finder {
    Date,
    Force,
    Rank,
    Person,
    Place,
    Number,
}

impl Finder {
    const ALL: [Self; 6] = [Self::Date, Self::Force, Self::Rank, Self::Person, Self::Place, Self::Number];
}

/// Runs the finders up to `last`, those before it included; none where it is `None`.
pub(crate) fn find(document: &Document<'_>, published: Option<Timex>, last: Option<Finder>) -> Mentions {
    let mut found = Mentions { claims: Claims::new(document.len()), ..Mentions::default() };
    for finder in Finder::ALL.into_iter().filter(|finder| Some(*finder) <= last) {
        let claims = &mut found.claims;
        match finder {
            Finder::Date => found.dates = date::find(document, published, claims),
            Finder::Force => found.forces = force::find(document, claims),
            Finder::Rank => found.ranks = rank::find(document, claims),
            Finder::Person => found.names = person::find(document, &found.ranks, claims),
            Finder::Place => found.places = place::find(document, claims),
            Finder::Number => found.numbers = number::find(document, claims),
        }
    }
    found
}
