//! CSV: one table for each type of fact, a row for each fact; a career has a row for each event.

use super::Table;
use csv::{Writer, WriterBuilder};
use epaulette::{Announcement, Rule, Span};
use serde::Serialize;
use std::borrow::Cow;
use std::io;

/// The first row of a table.
pub fn header(table: Table) -> io::Result<Vec<u8>> {
    let mut rows = Rows::new();
    rows.out.write_record(columns(table))?;
    rows.finish()
}

/// The words that state a value follow all other columns.
const OFFICERS: &[&str] = &[
    "file",
    "name",
    "rank",
    "detective",
    "standing",
    "age",
    "start",
    "end",
    "rule",
    "rank_words",
    "rank_start",
    "rank_end",
    "standing_words",
    "standing_start",
    "standing_end",
    "age_words",
    "age_start",
    "age_end",
];

fn columns(table: Table) -> &'static [&'static str] {
    match table {
        Table::Officers => OFFICERS,
        Table::Career => &[
            "file",
            "officer",
            "event",
            "date",
            "rank",
            "organisation",
            "place",
            "approximate",
            "words",
            "start",
            "end",
            "rule",
        ],
        Table::Relations => &["file", "officer", "kind", "other", "words", "start", "end", "rule"],
        Table::Headcounts => {
            &["file", "count", "max", "group", "qualifier", "place", "words", "start", "end", "rule"]
        }
        Table::Places => &["file", "name", "kind", "mentions", "start", "end", "rule"],
        Table::Dates => &["file", "value", "words", "start", "end", "rule"],
        Table::Forces => &["file", "name", "words", "start", "end", "rule"],
        Table::Quotes => &["file", "speaker", "text", "start", "end", "rule"],
    }
}

/// The rows of one input.
pub fn rows(table: Table, file: &str, facts: &Announcement) -> io::Result<Vec<u8>> {
    let mut rows = Rows::new();
    match table {
        Table::Officers => officers(&mut rows, file, facts)?,
        Table::Career => career(&mut rows, file, facts)?,
        Table::Relations => relations(&mut rows, file, facts)?,
        Table::Headcounts => headcounts(&mut rows, file, facts)?,
        Table::Places => places(&mut rows, file, facts)?,
        Table::Dates => dates(&mut rows, file, facts)?,
        Table::Forces => forces(&mut rows, file, facts)?,
        Table::Quotes => quotes(&mut rows, file, facts)?,
    }
    rows.finish()
}

fn officers(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for officer in &facts.officers {
        rows.text(file)?.text(&officer.name)?.value(&officer.rank)?.value(&officer.detective)?;
        rows.value(&officer.standing)?.value(&officer.age)?;
        rows.span(officer.mentions.first().copied())?.text(officer.rule.name())?;
        for span in [officer.rank_span, officer.standing_span, officer.age_span] {
            rows.option(span.map(|span| span.of(&facts.text)))?.span(span)?;
        }
        rows.close()?;
    }
    Ok(())
}

fn career(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for officer in &facts.officers {
        for event in &officer.career {
            rows.text(file)?
                .text(&officer.name)?
                .value(&event.event)?
                .value(&event.date)?
                .value(&event.rank)?;
            rows.option(event.organisation.as_deref())?.option(event.place.as_deref())?;
            rows.value(&event.approximate)?.text(event.span.of(&facts.text))?;
            rows.end(Some(event.span), &event.rule)?;
        }
    }
    Ok(())
}

fn relations(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for officer in &facts.officers {
        for relation in &officer.relations {
            rows.text(file)?.text(&officer.name)?.value(&relation.kind)?.text(&relation.officer)?;
            rows.text(relation.span.of(&facts.text))?.end(Some(relation.span), &relation.rule)?;
        }
    }
    Ok(())
}

fn headcounts(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for headcount in &facts.headcounts {
        rows.text(file)?.value(&headcount.count)?.value(&headcount.max)?.text(&headcount.group)?;
        rows.value(&headcount.qualifier)?.option(headcount.place.as_deref())?;
        rows.text(headcount.span.of(&facts.text))?.end(Some(headcount.span), &headcount.rule)?;
    }
    Ok(())
}

fn places(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for place in &facts.places {
        rows.text(file)?.text(&place.name)?.option(place.kind.as_deref())?.value(&place.mentions.len())?;
        rows.end(place.mentions.first().copied(), &place.rule)?;
    }
    Ok(())
}

fn dates(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for date in &facts.dates {
        rows.text(file)?.value(&date.value)?.text(date.span.of(&facts.text))?;
        rows.end(Some(date.span), &date.rule)?;
    }
    Ok(())
}

fn forces(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for force in &facts.force_mentions {
        rows.text(file)?.text(&force.name)?.text(force.span.of(&facts.text))?;
        rows.end(Some(force.span), &force.rule)?;
    }
    Ok(())
}

fn quotes(rows: &mut Rows, file: &str, facts: &Announcement) -> io::Result<()> {
    for quote in &facts.quotes {
        rows.text(file)?.option(quote.speaker.as_deref())?.text(&quote.text)?;
        rows.end(Some(quote.span), &quote.rule)?;
    }
    Ok(())
}

/// Rows of cells in memory.
struct Rows {
    out: Writer<Vec<u8>>,
}

impl Rows {
    fn new() -> Self {
        Self { out: WriterBuilder::new().flexible(true).from_writer(Vec::new()) }
    }

    fn text(&mut self, text: &str) -> io::Result<&mut Self> {
        self.out.write_field(harmless(text).as_bytes())?;
        Ok(self)
    }

    fn option(&mut self, text: Option<&str>) -> io::Result<&mut Self> {
        self.text(text.unwrap_or_default())
    }

    /// A number, a flag, a date, or a name of a closed set, as it stands in the JSON; empty for `null`.
    fn value(&mut self, value: &impl Serialize) -> io::Result<&mut Self> {
        match serde_json::to_value(value)? {
            serde_json::Value::Null => self.text(""),
            serde_json::Value::String(text) => self.text(&text),
            other => self.text(&other.to_string()),
        }
    }

    fn span(&mut self, span: Option<Span>) -> io::Result<&mut Self> {
        self.value(&span.map(|span| span.start))?.value(&span.map(|span| span.end))
    }

    /// The last cells of most tables.
    fn end(&mut self, span: Option<Span>, rule: &Rule) -> io::Result<()> {
        self.span(span)?.text(rule.name())?.close()
    }

    fn close(&mut self) -> io::Result<()> {
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        self.out.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

/// A cell that no spreadsheet takes for a formula: an apostrophe before it says it is text.
fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}").into() } else { cell.into() }
}
