//! The JSON Schema of the records.

use crate::render::{Fact, Facts};
use serde_json::Value;
use std::io::{self, ErrorKind, Write};

/// The schema of a record with every fact.
const SCHEMA: &str = include_str!("schema.json");

/// The keys of each fact.
const KEYS: [(Fact, &[&str]); 7] = [
    (Fact::Text, &["text"]),
    (Fact::Officers, &["officers"]),
    (Fact::Headcounts, &["headcounts"]),
    (Fact::Places, &["places"]),
    (Fact::Dates, &["dates"]),
    (Fact::Forces, &["forces", "force_mentions"]),
    (Fact::Quotes, &["quotes"]),
];

/// Prints the schema of records with these facts.
pub fn print(only: Facts) -> Result<(), String> {
    let text = if only == Facts::ALL {
        SCHEMA.to_owned()
    } else {
        chosen(only).map_err(|error| error.to_string())?
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        // A reader such as `head` may close the pipe early.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

/// The schema without the keys of other facts.
fn chosen(only: Facts) -> serde_json::Result<String> {
    let mut schema: Value = serde_json::from_str(SCHEMA)?;
    for key in KEYS.iter().filter(|(fact, _)| !only.has(*fact)).flat_map(|(_, keys)| *keys) {
        if let Some(properties) = schema["properties"].as_object_mut() {
            properties.remove(*key);
        }
        if let Some(required) = schema["required"].as_array_mut() {
            required.retain(|name| name != key);
        }
    }
    serde_json::to_string_pretty(&schema).map(|text| text + "\n")
}
