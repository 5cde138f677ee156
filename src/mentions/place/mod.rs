//! Places: finds settlements, territories, streets and roads, and leaves alone what only looks like one.
//!
//! Names of the gazetteer count where they bear capitals and the words around them allow it: a town needs nothing, a
//! hamlet or a name that is also a word, a surname or a given name needs evidence. A name inside the name of a person,
//! a force, an organisation or a building is none.

mod candidate;
mod evidence;
mod frame;
mod gazetteer;
mod home;
mod judge;
mod road;
mod street;

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::Document;

/// What kind of geographic name it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlaceValue {
    /// The kind as the gazetteer has it, `street` or `road`; `None` where it is unknown.
    pub kind: Option<String>,
}

/// The places of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<PlaceValue>> {
    let mut places = road::find(document, claims);
    claim(&places, claims);
    let streets = street::find(document, claims);
    claim(&streets, claims);
    places.extend(streets);
    let named = judge::find(document, claims);
    claim(&named, claims);
    places.extend(named);
    let framed = frame::find(document, claims);
    claim(&framed, claims);
    places.extend(framed);
    places.sort_by_key(|place| place.tokens.start);
    places
}

fn claim(places: &[Mention<PlaceValue>], claims: &mut Claims) {
    for place in places {
        claims.claim(place.tokens.clone(), Claim::Place);
    }
}

/// A place found by a rule.
fn mention(tokens: std::ops::Range<usize>, kind: Option<&str>, rule: &'static str) -> Mention<PlaceValue> {
    Mention { tokens, value: PlaceValue { kind: kind.map(str::to_owned) }, rule }
}
