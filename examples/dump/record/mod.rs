//! The record: one page as machines read it, with every key in every record. `schema.json` describes it.

mod bodies;
mod facts;
mod id;
mod offsets;
pub mod schema;
pub mod settings;
mod source;

pub use bodies::{Bodies, Body, Printed};
pub use id::{ContentHash, Id};
pub use offsets::{Counter, Offsets};
pub use settings::Settings;
pub use source::{Code, Failure, Source};

use crate::render::{Fact, Facts};
use epaulette::Announcement;
use facts::Wording;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

/// The version of the record's keys and their meanings.
pub const SCHEMA: u32 = 1;

/// One page, or why it could not be read.
pub struct Record<'a> {
    pub source: &'a Source,
    pub id: Id,
    pub settings: &'a Settings,
    pub only: Facts,
    /// The facts with the hash of the body.
    pub page: Result<(&'a Announcement, ContentHash), &'a Failure>,
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let nothing = Announcement::default();
        let facts = self.page.map_or(&nothing, |(facts, _)| facts);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("file", &self.source.file)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("title", &facts.title)?;
        map.serialize_entry("url", &facts.url)?;
        map.serialize_entry("published", &facts.published.filter(|date| date.is_full_date()))?;
        map.serialize_entry("published_partial", &facts.published)?;
        map.serialize_entry("publisher", &facts.publisher)?;
        self.facts(&mut map, facts)?;
        map.serialize_entry("warnings", &facts.warnings)?;
        map.serialize_entry("truncated", &facts.truncated)?;
        map.serialize_entry("error", &self.page.err())?;
        map.serialize_entry("input", &self.source.input)?;
        map.serialize_entry("line", &self.source.line)?;
        map.serialize_entry("content_hash", &self.page.ok().map(|(_, hash)| hash))?;
        // Only the sink, which sees the pages in their order, knows whether the body came before.
        map.serialize_entry(DUPLICATE_OF, &None::<Id>)?;
        map.serialize_entry("kept", &self.source.kept)?;
        map.serialize_entry("schema", &SCHEMA)?;
        map.serialize_entry("version", settings::VERSION)?;
        map.serialize_entry("offsets", &self.settings.offsets)?;
        map.serialize_entry("settings", &self.settings.options)?;
        map.end()
    }
}

/// The key of the page whose body this one repeats.
pub const DUPLICATE_OF: &str = "duplicate_of";

impl Record<'_> {
    fn facts<M: SerializeMap>(&self, map: &mut M, facts: &Announcement) -> Result<(), M::Error> {
        let counter = Counter::new(self.settings.offsets, &facts.text);
        let wording = Wording { text: &facts.text, counter };
        let has = |fact| self.only.has(fact);
        if has(Fact::Text) {
            map.serialize_entry("text", &self.page.is_ok().then_some(&facts.text))?;
        }
        if has(Fact::Officers) {
            let officers = facts.officers.iter().enumerate();
            map.serialize_entry("officers", &List(officers.map(|(n, of)| wording.officer(&self.id, n, of))))?;
        }
        if has(Fact::Headcounts) {
            map.serialize_entry(
                "headcounts",
                &List(facts.headcounts.iter().map(|of| wording.headcount(of))),
            )?;
        }
        if has(Fact::Places) {
            map.serialize_entry("places", &List(facts.places.iter().map(|of| wording.place(of))))?;
        }
        if has(Fact::Dates) {
            map.serialize_entry("dates", &List(facts.dates.iter().map(|of| wording.date(of))))?;
        }
        if has(Fact::Forces) {
            map.serialize_entry("forces", &facts.forces)?;
            map.serialize_entry(
                "force_mentions",
                &List(facts.force_mentions.iter().map(|of| wording.force(of))),
            )?;
        }
        if has(Fact::Quotes) {
            map.serialize_entry("quotes", &List(facts.quotes.iter().map(|of| wording.quote(of))))?;
        }
        Ok(())
    }
}

/// Facts that are made one by one while they are written: those of a long page need no room.
struct List<I>(I);

impl<I: Iterator<Item: Serialize> + Clone> Serialize for List<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.clone())
    }
}
