//! Facts: turns mentions into the structs of the result. No file is opened here and no raw text is scanned.

mod career;
mod date;
mod force;
mod headcount;
mod officer;
mod place;
mod quote;
mod rank;
mod relation;

pub use crate::evidence::Rule;
pub use career::{CareerEvent, CareerEventKind};
pub use date::DateFact;
pub use force::ForceMention;
pub use headcount::Headcount;
pub use officer::Officer;
pub use place::Place;
pub use quote::Quote;
pub use rank::Rank;
pub use relation::{Relation, RelationKind};

use crate::evidence::Recorder;
use crate::{document::Document, mentions::Mentions, people::People};

/// All facts of a document.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub officers: Vec<Officer>,
    pub headcounts: Vec<Headcount>,
    pub places: Vec<Place>,
    pub dates: Vec<DateFact>,
    pub force_mentions: Vec<ForceMention>,
    pub quotes: Vec<Quote>,
}

/// The facts, each found by its own file and recorded in this order.
pub(crate) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    recorder: &mut impl Recorder,
) -> Facts {
    Facts {
        officers: officer::find(document, mentions, people, recorder),
        headcounts: headcount::find(document, mentions, recorder),
        places: place::find(document, mentions, recorder),
        dates: date::find(document, mentions, recorder),
        force_mentions: force::find(document, mentions, recorder),
        quotes: quote::find(document, mentions, people, recorder),
    }
}
