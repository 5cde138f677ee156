//! Facts: turns mentions into the structs of the result. No file is opened here and no raw text is scanned.

mod allowance;
mod atoms;
mod career;
mod choice;
mod date;
mod force;
mod headcount;
mod kept_clauses;
mod officer;
mod place;
mod quote;
mod rank;
mod relation;

pub use crate::evidence::Rule;
pub(crate) use allowance::Allowance;
pub use career::{CareerEvent, CareerEventKind};
pub(crate) use choice::Choice;
pub use choice::Fact;
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

/// Finds the chosen facts, each in its own file, as far as the allowance goes, and records them in the order of [`Fact::ALL`].
pub(crate) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    choice: Choice,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Facts {
    let mut facts = Facts::default();
    for fact in Fact::ALL.into_iter().filter(|fact| choice.has(*fact)) {
        match fact {
            Fact::Officers => facts.officers = officer::find(document, mentions, people, allowance, recorder),
            Fact::Headcounts => facts.headcounts = headcount::find(document, mentions, allowance, recorder),
            Fact::Places => facts.places = place::find(document, mentions, allowance, recorder),
            Fact::Dates => facts.dates = date::find(document, mentions, allowance, recorder),
            Fact::Forces => facts.force_mentions = force::find(document, mentions, allowance, recorder),
            Fact::Quotes => facts.quotes = quote::find(document, mentions, people, allowance, recorder),
        }
    }
    facts
}
