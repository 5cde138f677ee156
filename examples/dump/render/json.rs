//! JSON: the records.

use super::{Form, Page, Plan};
use crate::record::{Body, ContentHash, DUPLICATE_OF, Failure, Id, Printed, Record, Settings, Source};
use epaulette::Announcement;
use memchr::memmem;
use std::io;
use std::ops::Range;

/// The record of a page.
pub fn page(plan: Plan, page: &Page<'_>) -> io::Result<Printed> {
    let facts = &page.read.facts;
    let hash = ContentHash::of(&facts.text);
    let record = Record {
        source: page.source,
        id: page.id,
        settings: page.settings,
        only: plan.only,
        page: Ok((facts, hash)),
    };
    let bytes = bytes(plan.form, &record, room(facts))?;
    let body = (!facts.text.is_empty()).then(|| Body { hash, page: page.id, gap: gap(&bytes), quote: "\"" });
    Ok(Printed::with_body(bytes, body))
}

/// About how many bytes the record of a page has: grown step by step, that of a long one would be copied.
fn room(facts: &Announcement) -> usize {
    let short = facts.headcounts.len() + facts.places.len() + facts.dates.len() + facts.quotes.len();
    1024 + facts.text.len() * 2 + facts.officers.len() * 1024 + short * 256
}

/// The record of an input that could not be read.
pub fn failed(plan: Plan, settings: &Settings, source: &Source, failure: &Failure) -> io::Result<Printed> {
    let record = Record { source, id: Id::new(source, b""), settings, only: plan.only, page: Err(failure) };
    Ok(Printed::plain(bytes(plan.form, &record, 1024)?))
}

/// One object: on one line, or over several.
fn bytes(form: Form, record: &Record<'_>, size: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(size);
    match form {
        Form::Json => serde_json::to_writer_pretty(&mut bytes, record)?,
        _ => serde_json::to_writer(&mut bytes, record)?,
    }
    bytes.push(b'\n');
    Ok(bytes)
}

/// The `null` behind the key. No string holds the key: its quotation marks would have a backslash before them.
fn gap(bytes: &[u8]) -> Option<Range<usize>> {
    const NULL: &[u8] = b"null";
    let key = memmem::find(bytes, format!("\"{DUPLICATE_OF}\":").as_bytes())?;
    let start = key + memmem::find(&bytes[key..], NULL)?;
    Some(start..start + NULL.len())
}
