//! Places: finds settlements, territories, streets and roads, and leaves alone what only looks like one.
//!
//! Names of the gazetteer count where they bear capitals and the words around them allow it: a town needs nothing, a
//! hamlet or a name that is also a word, a surname or a given name needs evidence. A name inside the name of a person,
//! a force, an organisation or a building is none.

mod address;
mod candidate;
mod evidence;
mod gazetteer;
pub(crate) mod grounds;
mod home_territories;
mod listed_places;
mod month_town;
mod road;
mod street;
mod unlisted_places;

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::{Cursor, Document};
use crate::evidence::RuleId;

/// What kind of geographic name it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlaceValue {
    /// The kind as the gazetteer has it, `street` or `road`; `None` where it is unknown.
    pub kind: Option<&'static str>,
    /// Whether it counts for the words around it alone: `in`, `village of`, `Neighbourhood Team`.
    pub in_context: bool,
}

/// The places of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<PlaceValue>> {
    let mut places = road::find(document, claims);
    claim(&places, claims);
    let streets = street::find(document, claims);
    claim(&streets, claims);
    places.extend(streets);
    let named = listed_places::find(document, claims);
    claim(&named, claims);
    places.extend(named);
    let addresses = address::find(document, claims);
    claim(&addresses, claims);
    places.extend(addresses);
    let framed = unlisted_places::find(document, claims);
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

/// Whether a place was found that holds the token after the cursor.
fn is_place(at: Cursor<'_, '_>, claims: &Claims) -> bool {
    !at.is_at_end() && claims.of(at.at()) == Claim::Place
}

/// A place found by a rule.
fn mention(tokens: std::ops::Range<usize>, kind: Option<&'static str>, rule: RuleId) -> Mention<PlaceValue> {
    Mention { tokens, value: PlaceValue { kind, in_context: false }, rule }
}

#[cfg(test)]
mod tests {
    use crate::extract;

    fn places(text: &str) -> Vec<String> {
        extract(text).places.into_iter().map(|place| place.name).collect()
    }

    #[test]
    fn finds() {
        for (text, want) in [
            ("Officers in Leek, Cheadle and Biddulph stopped cars.", &["Leek", "Cheadle", "Biddulph"][..]),
            ("It happened in Bell Lane, Ashwell, on Monday.", &["Bell Lane", "Ashwell"]),
            ("A crash on the A507 Baldock Road near Cottered.", &["A507", "Baldock Road", "Cottered"]),
            ("She joined the St Albans Safer Neighbourhood Team.", &["St Albans"]),
            ("He is based at Ware police station.", &["Ware"]),
            ("They live in Reading.", &["Reading"]),
            ("A man of Quell Road, March, was hurt.", &["Quell Road", "March"]),
            ("PC Ivy March, who is based in March, spoke.", &["March"]),
            ("A van stood near March and outside March Police Station.", &["March"]),
            ("The teams of Ely, March and Wisbech met.", &["Ely", "March", "Wisbech"]),
            ("Residents of March like March town centre.", &["March"]),
            ("A man from Stoke-on-Trent was seen.", &["Stoke-on-Trent"]),
            ("The Telford & Wrekin commander spoke.", &["Telford & Wrekin"]),
            ("District: Newry, Mourne and Down.", &["Newry, Mourne and Down"]),
            ("A raid took place in North London.", &["North London"]),
            ("The Isle of Wight and the Lake District are far.", &["Isle of Wight", "Lake District"]),
            ("By April Corby will have a team.", &["Corby"]),
            ("The letter was written by April Corby-Hale.", &[]),
            ("The letter was written by April Luton, a nurse.", &[]),
            ("By April Milton Keynes will have a team.", &["Milton Keynes"]),
            ("A raid took place in west Belfast.", &["Belfast"]),
            ("Lanes closed between the M25 and the A1(M).", &["M25", "A1(M)"]),
            ("They met outside Clacton's Rosemary Road shops.", &["Clacton", "Rosemary Road"]),
            ("A search in the Quellbrook area found nothing.", &["Quellbrook"]),
            ("A shop in Quell Steps, Hastings, was robbed.", &["Quell Steps", "Hastings"]),
            ("She grew up in Sandy in Bedfordshire.", &["Sandy", "Bedfordshire"]),
            ("He works across the UK.", &["UK"]),
            ("He serves places such as Dounreay and Torness.", &["Dounreay", "Torness"]),
            ("The Police and Crime Commissioner for Dorset agreed.", &["Dorset"]),
            ("The stabbing in Prince of Wales Road, Norwich.", &["Prince of Wales Road", "Norwich"]),
            ("John Doe, aged 22, of Mellow Court, Harlow, was charged.", &["Mellow Court", "Harlow"]),
            ("John Doe, 40, of Quellway in Harlow was charged.", &["Quellway", "Harlow"]),
            ("John Doe (40), of Quell Road North, Dunstable.", &["Quell Road North", "Dunstable"]),
            ("PSNI Mid Ulster and PSNI Fermanagh and Omagh met.", &["Mid Ulster", "Fermanagh and Omagh"]),
        ] {
            assert_eq!(places(text), want, "{text}");
        }
    }

    #[test]
    fn ignores() {
        for text in [
            "Sergeant Joe Sherborne said it was a good day.",
            "PC Preston said: \"Thank you.\"",
            "She studied at Nottingham University.",
            "He plays for Watford Football Club.",
            "The Duke of York opened it.",
            "He appeared at Lewes Crown Court.",
            "They were Reading the report.",
            "It begins in March and ends in May.",
            "Officers based in March, April and May were moved.",
            "The new team will arrive in March, Sergeant Fell said.",
            "March police figures are out.",
            "He left after the events near March 2019.",
            "He drove an Audi A4.",
            "Hertfordshire Constabulary has new recruits.",
            "The British public helped.",
            "MAN ARRESTED AFTER CHASE",
            "The driver of the Vauxhall fled.",
            "A black Kawasaki motorcycle was stolen.",
            "The Police Federation of England and Wales agreed.",
            "He studied at the University of the West of England.",
            "He studied at the University of Central Lancashire.",
            "Their Passing Out Parade was held outside.",
            "She is the inspector for City South, which she knows well.",
        ] {
            assert_eq!(places(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn takes_no_body_for_an_address() {
        for (text, want) in [
            ("He took £1,800 from Quell Stores in Harlow.", &["Harlow"][..]),
            ("He took £80 from Quell Stores in Harlow.", &["Harlow"]),
            ("John Doe, of Quell Players, Dunstable, spoke.", &["Dunstable"]),
        ] {
            assert_eq!(places(text), want, "{text}");
        }
    }

    /// Known misses; one that starts to pass moves to `finds`.
    #[test]
    fn gaps() {
        for (text, name) in [
            ("Six probationers arrive from Tulliallan in autumn.", "Tulliallan"),
            ("There are bases in Malton and, since last month, Settle.", "Settle"),
            ("She is the beat officer for Quellbrook.", "Quellbrook"),
            ("A search of the Quellbrook area found nothing.", "Quellbrook"),
            ("He took over the Pewsey Vale sector.", "Pewsey Vale"),
        ] {
            assert!(!places(text).iter().any(|place| place == name), "{text} passes now");
        }
    }
}
