//! JSON: the input's name, then the announcement's own fields in their order.

use super::{Fact, Facts};
use epaulette::Announcement;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use std::io;

/// One object over several lines.
pub fn pretty(name: &str, facts: &Announcement, only: Facts) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&Entry { name, facts, only })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One object on one line.
pub fn line(name: &str, facts: &Announcement, only: Facts) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(facts.text.len() * 3 + 512);
    serde_json::to_writer(&mut bytes, &Entry { name, facts, only })?;
    bytes.push(b'\n');
    Ok(bytes)
}

struct Entry<'a> {
    name: &'a str,
    facts: &'a Announcement,
    only: Facts,
}

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Announcement { title, url, published, publisher, text, warnings, .. } = self.facts;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("file", self.name)?;
        map.serialize_entry("title", title)?;
        map.serialize_entry("url", url)?;
        map.serialize_entry("published", published)?;
        map.serialize_entry("publisher", publisher)?;
        if self.only.has(Fact::Text) {
            map.serialize_entry("text", text)?;
        }
        if self.only.has(Fact::Officers) {
            map.serialize_entry("officers", &self.facts.officers)?;
        }
        if self.only.has(Fact::Headcounts) {
            map.serialize_entry("headcounts", &self.facts.headcounts)?;
        }
        if self.only.has(Fact::Places) {
            map.serialize_entry("places", &self.facts.places)?;
        }
        if self.only.has(Fact::Dates) {
            map.serialize_entry("dates", &self.facts.dates)?;
        }
        if self.only.has(Fact::Forces) {
            map.serialize_entry("forces", &self.facts.forces)?;
            map.serialize_entry("force_mentions", &self.facts.force_mentions)?;
        }
        if self.only.has(Fact::Quotes) {
            map.serialize_entry("quotes", &self.facts.quotes)?;
        }
        map.serialize_entry("warnings", warnings)?;
        map.end()
    }
}
