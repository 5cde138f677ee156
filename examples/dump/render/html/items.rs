//! [`Item`]: each fact of an announcement, in the order of its explanation.

use super::{spoken, word};
use epaulette::{
    Announcement, CareerEvent, DateFact, ForceMention, Headcount, Officer, Place, Qualifier, Quote, Relation,
    Span, Standing,
};
use std::iter::once;

/// The kinds of fact, each with a style of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Quote,
    Relation,
    Career,
    Headcount,
    Officer,
    Force,
    Place,
    Date,
}

impl Kind {
    /// Every kind, in the order of the legend and the panel.
    pub const ALL: [Self; 8] = [
        Self::Officer,
        Self::Career,
        Self::Relation,
        Self::Headcount,
        Self::Place,
        Self::Date,
        Self::Force,
        Self::Quote,
    ];

    pub const fn class(self) -> &'static str {
        match self {
            Self::Officer => "officer",
            Self::Career => "career",
            Self::Relation => "relation",
            Self::Headcount => "headcount",
            Self::Place => "place",
            Self::Date => "date",
            Self::Force => "force",
            Self::Quote => "quote",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Officer => "Officers",
            Self::Career => "Career",
            Self::Relation => "Relations",
            Self::Headcount => "Headcounts",
            Self::Place => "Places",
            Self::Date => "Dates",
            Self::Force => "Forces",
            Self::Quote => "Quotes",
        }
    }
}

/// One fact.
#[derive(Debug, Clone, Copy)]
pub enum Item<'a> {
    Officer(&'a Officer),
    Career(&'a CareerEvent),
    Relation(&'a Relation),
    Headcount(&'a Headcount),
    Place(&'a Place),
    Date(&'a DateFact),
    Force(&'a ForceMention),
    Quote(&'a Quote),
}

/// Returns every fact: each officer with the career and the relations, then the others.
pub fn all(a: &Announcement) -> Vec<Item<'_>> {
    let officers = a.officers.iter().flat_map(|officer| {
        let career = officer.career.iter().map(Item::Career);
        once(Item::Officer(officer)).chain(career).chain(officer.relations.iter().map(Item::Relation))
    });
    officers
        .chain(a.headcounts.iter().map(Item::Headcount))
        .chain(a.places.iter().map(Item::Place))
        .chain(a.dates.iter().map(Item::Date))
        .chain(a.force_mentions.iter().map(Item::Force))
        .chain(a.quotes.iter().map(Item::Quote))
        .collect()
}

impl Item<'_> {
    pub const fn kind(self) -> Kind {
        match self {
            Self::Officer(_) => Kind::Officer,
            Self::Career(_) => Kind::Career,
            Self::Relation(_) => Kind::Relation,
            Self::Headcount(_) => Kind::Headcount,
            Self::Place(_) => Kind::Place,
            Self::Date(_) => Kind::Date,
            Self::Force(_) => Kind::Force,
            Self::Quote(_) => Kind::Quote,
        }
    }

    /// Returns the words that state the fact, each time they do.
    pub fn spans(self) -> Vec<Span> {
        match self {
            Self::Officer(officer) => {
                let stated = [officer.rank_span, officer.standing_span, officer.age_span];
                officer.mentions.iter().copied().chain(stated.into_iter().flatten()).collect()
            }
            Self::Place(place) => place.mentions.clone(),
            Self::Career(event) => vec![event.span],
            Self::Relation(relation) => vec![relation.span],
            Self::Headcount(headcount) => vec![headcount.span],
            Self::Date(date) => vec![date.span],
            Self::Force(force) => vec![force.span],
            Self::Quote(quote) => vec![quote.span],
        }
    }

    /// Returns the fact in two parts: what it is called, and the rest; `text` is that of the announcement.
    pub fn told(self, text: &str) -> (String, String) {
        match self {
            Self::Officer(officer) => (officer.name.clone(), position(officer)),
            Self::Career(event) => (date(event), step(event, text)),
            Self::Relation(relation) => (word(&relation.kind), relation.officer.clone()),
            Self::Headcount(headcount) => number(headcount),
            Self::Place(place) => (place.name.clone(), place.kind.as_deref().map(spoken).unwrap_or_default()),
            Self::Date(date) => day(date, text),
            Self::Force(force) => (force.name.clone(), String::new()),
            Self::Quote(quote) => {
                (quote.speaker.as_deref().unwrap_or("Unnamed").to_owned(), shortened(&quote.text))
            }
        }
    }
}

/// Rank, standing and age.
fn position(officer: &Officer) -> String {
    let rank = officer.rank.as_ref().map_or("officer".to_owned(), |rank| spoken(rank.as_str()));
    let rank = if officer.detective { format!("detective {rank}") } else { rank };
    let standing = (officer.standing != Standing::Substantive).then(|| word(&officer.standing));
    let age = officer.age.map(|age| format!("aged {age}"));
    once(rank).chain(standing).chain(age).collect::<Vec<_>>().join(", ")
}

fn date(event: &CareerEvent) -> String {
    let about = if event.approximate { "about " } else { "" };
    event.date.map_or(String::new(), |date| format!("{about}{date}"))
}

/// The value, and the words unless they are the same.
fn day(date: &DateFact, text: &str) -> (String, String) {
    let (value, words) = (date.value.to_string(), date.span.of(text));
    let words = if words == value { String::new() } else { shortened(words) };
    (value, words)
}

/// The event with what is stated of it, else with its words.
fn step(event: &CareerEvent, text: &str) -> String {
    let rank = event.rank.as_ref().map(|rank| spoken(rank.as_str()));
    let place = event.place.as_ref().map(|place| format!("at {place}"));
    let mut parts: Vec<String> = [rank, event.organisation.clone(), place].into_iter().flatten().collect();
    if parts.is_empty() {
        parts.push(shortened(event.span.of(text)));
    }
    once(word(&event.event)).chain(parts).collect::<Vec<_>>().join(" ")
}

fn number(headcount: &Headcount) -> (String, String) {
    let qualifier = match headcount.qualifier {
        Qualifier::Exact => String::new(),
        other => word(&other) + " ",
    };
    let upper = headcount.max.map_or(String::new(), |max| format!("–{max}"));
    let place = headcount.place.as_ref().map_or(String::new(), |place| format!(", {place}"));
    (format!("{qualifier}{}{upper}", headcount.count), spoken(&headcount.group) + &place)
}

/// How many characters of a quotation the panel shows; the text beside it has all of them.
const QUOTE_SHOWN: usize = 80;

fn shortened(text: &str) -> String {
    match text.char_indices().nth(QUOTE_SHOWN) {
        Some((at, _)) => format!("“{}…”", text[..at].trim_end()),
        None => format!("“{text}”"),
    }
}
