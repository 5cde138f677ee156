//! [`Settings`]: everything that makes the same page another record, to tell runs apart that cannot be put together.

use super::{ContentHash, Id, Offsets, SCHEMA};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The release that writes the records.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a run was asked for.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    pub offsets: Offsets,
    /// The options that change records, as on a command line: `--lexicon`, with the hash of all lexicons, then those that were
    /// given.
    pub options: String,
}

/// What a record says of itself and of the run that wrote it; earlier releases wrote only `file`.
#[derive(Debug, Deserialize)]
pub struct Written {
    pub file: String,
    pub id: Option<Id>,
    pub content_hash: Option<ContentHash>,
    schema: Option<u32>,
    version: Option<String>,
    offsets: Option<String>,
    settings: Option<String>,
}

impl Settings {
    /// The unit of spans, and the options that were given, each with its value.
    pub fn new(offsets: Offsets, given: &[(&str, Option<String>)]) -> Self {
        let options = given
            .iter()
            .filter_map(|(name, value)| value.as_ref().map(|value| named(&format!("--{name}"), value)));
        Self { offsets, options: options.collect::<Vec<_>>().join(" ") }
    }

    /// Returns how the run that wrote a record differs from this one; empty if it does not.
    pub fn differences(&self, written: &Written) -> Vec<String> {
        let offsets = serde_json::to_value(self.offsets).ok();
        let offsets = offsets.as_ref().and_then(|unit| unit.as_str()).unwrap_or_default();
        let options = written.settings.as_deref().unwrap_or_default();
        let mut differences = Vec::new();
        let mut compare = |name: &str, then: Option<&str>, now: Option<&str>| {
            if then != now {
                differences.push(format!("{} (now {})", told(name, then), told(name, now)));
            }
        };
        let schema = written.schema.map(|schema| schema.to_string());
        compare("schema", schema.as_deref(), Some(&SCHEMA.to_string()));
        compare("version", written.version.as_deref(), Some(VERSION));
        compare("--offsets", written.offsets.as_deref(), Some(offsets));
        if options != self.options {
            let (then, now) = (by_name(options), by_name(&self.options));
            for name in then.keys().chain(now.keys()).collect::<BTreeSet<_>>() {
                compare(name, then.get(name).copied(), now.get(name).copied());
            }
        }
        differences
    }
}

/// An option as it is given.
fn named(name: &str, value: &str) -> String {
    format!("{name} {value}").trim_end().to_owned()
}

fn told(name: &str, value: Option<&str>) -> String {
    value.map_or_else(|| format!("no {name}"), |value| named(name, value))
}

/// The options of a command line by their names, each with its value.
fn by_name(line: &str) -> BTreeMap<String, &str> {
    let options = line.split("--").map(str::trim).filter(|option| !option.is_empty());
    let pairs = options.map(|option| option.split_once(' ').unwrap_or((option, "")));
    pairs.map(|(name, value)| (format!("--{name}"), value)).collect()
}
