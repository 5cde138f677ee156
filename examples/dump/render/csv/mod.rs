//! CSV: one table for each type of fact and one of the pages, a row for each fact; a career has a row for each event.

mod columns;

use super::{Page, Plan, Table};
use crate::record::{Body, ContentHash, Counter, Printed};
use clap::ValueEnum;
use csv::{Writer, WriterBuilder};
use epaulette::{Announcement, Rule, Span};
use serde::Serialize;
use std::{borrow::Cow, io};

/// What tells spreadsheets that a file is UTF-8.
const MARK: &str = "\u{feff}";

/// The first row of a table.
pub fn header(plan: Plan, table: Table) -> io::Result<Vec<u8>> {
    let mut rows = Rows::new(plan);
    rows.out.write_record(columns::of(table))?;
    let mark = if plan.spreadsheet { MARK } else { "" };
    Ok([mark.as_bytes(), &rows.finish()?].concat())
}

/// The rows of one input, in the table of the run or in all tables.
pub fn page(plan: Plan, page: &Page<'_>) -> io::Result<Printed> {
    if !plan.folder {
        return if plan.table == Table::Pages {
            page_row(plan, page)
        } else {
            rows(plan, plan.table, page).map(Printed::plain)
        };
    }
    let mut printed = page_row(plan, page)?;
    for table in Table::value_variants().iter().filter(|table| **table != Table::Pages) {
        let rows = rows(plan, *table, page)?;
        printed.rows.push(vec![String::from_utf8_lossy(&rows).into_owned()]);
    }
    Ok(printed)
}

fn rows(plan: Plan, table: Table, page: &Page<'_>) -> io::Result<Vec<u8>> {
    let facts = &page.read.facts;
    let counter = Counter::new(page.settings.offsets, &facts.text);
    let mut rows = Rows { counter: Some(counter), ..Rows::new(plan) };
    match table {
        Table::Pages => {}
        Table::Officers => officers(&mut rows, page, facts)?,
        Table::Career => career(&mut rows, page, facts)?,
        Table::Relations => relations(&mut rows, page, facts)?,
        Table::Headcounts => headcounts(&mut rows, page, facts)?,
        Table::Places => places(&mut rows, page, facts)?,
        Table::Dates => dates(&mut rows, page, facts)?,
        Table::Forces => forces(&mut rows, page, facts)?,
        Table::Quotes => quotes(&mut rows, page, facts)?,
        Table::Mentions => mentions(&mut rows, page, facts)?,
    }
    rows.finish()
}

/// The row of a page; the page whose body it repeats is its last cell but one.
fn page_row(plan: Plan, page: &Page<'_>) -> io::Result<Printed> {
    let facts = &page.read.facts;
    let (mut rows, hash) = (Rows::new(plan), ContentHash::of(&facts.text));
    let full = facts.published.filter(|date| date.is_full_date());
    rows.text(&page.source.file)?.option(facts.title.as_deref())?.option(facts.url.as_deref())?;
    rows.value(&full)?.value(&facts.published)?.option(facts.publisher.as_deref())?;
    rows.text(&page.source.input)?.value(&page.source.line)?.value(&hash)?.value(&page.id)?.text("")?;
    rows.value(&facts.truncated)?.close()?;
    let bytes = rows.finish()?;
    let last = facts.truncated.to_string().len() + ",\n".len();
    let end = bytes.len().saturating_sub(last);
    let body =
        (!facts.text.is_empty()).then_some(Body { hash, page: page.id, gap: Some(end..end), quote: "" });
    Ok(Printed::with_body(bytes, body))
}

fn officers(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for (index, officer) in facts.officers.iter().enumerate() {
        rows.text(&page.source.file)?.text(&officer.name)?.value(&officer.rank)?.value(&officer.detective)?;
        rows.value(&officer.standing)?.value(&officer.age)?;
        let first = officer.mentions.first().copied();
        rows.span(first)?.text(officer.rule.name())?;
        for span in [officer.rank_span, officer.standing_span, officer.age_span] {
            rows.option(span.map(|span| span.of(&facts.text)))?.span(span)?;
        }
        rows.option(first.map(|span| span.of(&facts.text)))?;
        rows.value(&page.id)?.text(&page.id.officer(index))?.close()?;
    }
    Ok(())
}

fn career(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for (index, officer) in facts.officers.iter().enumerate() {
        for event in &officer.career {
            rows.text(&page.source.file)?.text(&officer.name)?;
            rows.value(&event.event)?.value(&event.date)?.value(&event.rank)?;
            rows.option(event.organisation.as_deref())?.option(event.place.as_deref())?;
            rows.value(&event.approximate)?.text(event.span.of(&facts.text))?;
            rows.end(Some(event.span), &event.rule)?
                .value(&page.id)?
                .text(&page.id.officer(index))?
                .close()?;
        }
    }
    Ok(())
}

fn relations(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for (index, officer) in facts.officers.iter().enumerate() {
        for relation in &officer.relations {
            let other = relation.officer_index.map(|index| page.id.officer(index));
            rows.text(&page.source.file)?
                .text(&officer.name)?
                .value(&relation.kind)?
                .text(&relation.officer)?;
            rows.text(relation.span.of(&facts.text))?.end(Some(relation.span), &relation.rule)?;
            rows.value(&page.id)?.text(&page.id.officer(index))?.option(other.as_deref())?.close()?;
        }
    }
    Ok(())
}

fn headcounts(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for headcount in &facts.headcounts {
        rows.text(&page.source.file)?
            .value(&headcount.count)?
            .value(&headcount.max)?
            .text(&headcount.group)?;
        rows.value(&headcount.qualifier)?.option(headcount.place.as_deref())?;
        rows.text(headcount.span.of(&facts.text))?.end(Some(headcount.span), &headcount.rule)?;
        rows.value(&page.id)?.close()?;
    }
    Ok(())
}

fn places(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for (index, place) in facts.places.iter().enumerate() {
        let first = place.mentions.first().copied();
        rows.text(&page.source.file)?.text(&place.name)?.option(place.kind.as_deref())?;
        rows.value(&place.mentions.len())?.end(first, &place.rule)?;
        rows.option(first.map(|span| span.of(&facts.text)))?.value(&page.id)?;
        rows.text(&page.id.place(index))?.close()?;
    }
    Ok(())
}

fn dates(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for date in &facts.dates {
        rows.text(&page.source.file)?.value(&date.value)?.text(date.span.of(&facts.text))?;
        rows.end(Some(date.span), &date.rule)?.value(&page.id)?.close()?;
    }
    Ok(())
}

fn forces(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for force in &facts.force_mentions {
        rows.text(&page.source.file)?.text(&force.name)?.text(force.span.of(&facts.text))?;
        rows.end(Some(force.span), &force.rule)?.value(&page.id)?.close()?;
    }
    Ok(())
}

fn quotes(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    for quote in &facts.quotes {
        rows.text(&page.source.file)?.option(quote.speaker.as_deref())?.text(&quote.text)?;
        rows.end(Some(quote.span), &quote.rule)?
            .text(quote.span.of(&facts.text))?
            .value(&page.id)?
            .close()?;
    }
    Ok(())
}

/// Every mention of the officers, then of the places.
fn mentions(rows: &mut Rows, page: &Page<'_>, facts: &Announcement) -> io::Result<()> {
    let officers = facts.officers.iter().enumerate();
    let officers =
        officers.map(|(index, officer)| ([page.id.officer(index), String::new()], &officer.mentions));
    let places = facts.places.iter().enumerate();
    let places = places.map(|(index, place)| ([String::new(), page.id.place(index)], &place.mentions));
    for (ids, spans) in officers.chain(places) {
        for span in spans {
            rows.text(&page.source.file)?.text(span.of(&facts.text))?.span(Some(*span))?;
            rows.value(&page.id)?.text(&ids[0])?.text(&ids[1])?.close()?;
        }
    }
    Ok(())
}

/// Rows of cells in memory.
struct Rows {
    out: Writer<Vec<u8>>,
    /// Counts the spans; rows without spans have none.
    counter: Option<Counter>,
    /// Whether a spreadsheet may open the rows.
    is_defused: bool,
}

impl Rows {
    fn new(plan: Plan) -> Self {
        Self {
            out: WriterBuilder::new().flexible(true).from_writer(Vec::new()),
            counter: None,
            is_defused: plan.spreadsheet || !plan.folder,
        }
    }

    fn text(&mut self, text: &str) -> io::Result<&mut Self> {
        let cell = if self.is_defused { harmless(text) } else { text.into() };
        self.out.write_field(cell.as_bytes())?;
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
        let span = span.map(|span| self.counter.as_ref().map_or(span, |counter| counter.span(span)));
        self.value(&span.map(|span| span.start))?.value(&span.map(|span| span.end))
    }

    /// The cells that end the facts of most tables.
    fn end(&mut self, span: Option<Span>, rule: &Rule) -> io::Result<&mut Self> {
        self.span(span)?.text(rule.name())
    }

    fn close(&mut self) -> io::Result<()> {
        Ok(self.out.write_record(None::<&[u8]>)?)
    }

    fn finish(self) -> io::Result<Vec<u8>> {
        self.out.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

/// A cell that no spreadsheet takes for a formula, though it pass over line ends: an apostrophe before it says it is text.
fn harmless(cell: &str) -> Cow<'_, str> {
    let formula = cell.trim_start_matches('\n').starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{cell}").into() } else { cell.into() }
}
