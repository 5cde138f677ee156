//! SQL: all tables in one pass, in statements that SQLite, DuckDB and PostgreSQL all read.

mod loader;
mod values;

pub use loader::Loader;

use super::Page;
use crate::record::{Body, ContentHash, Counter, Offsets, Printed, SCHEMA, settings};
use epaulette::{Headcount, Officer, Place, Span};
use std::ops::Range;
use values::Row;

/// The tables, each after those that it refers to.
const TABLES: [&str; 10] = [
    "pages",
    "officers",
    "places",
    "career",
    "relations",
    "headcounts",
    "dates",
    "forces",
    "quotes",
    "mentions",
];

/// Returns what comes before the rows: the start of the transaction, and the tables.
pub fn header() -> Vec<u8> {
    include_str!("tables.sql").replace("\r\n", "\n").into_bytes()
}

/// Returns what comes after the rows; without it, as after an interruption, databases keep what they had.
pub fn footer() -> &'static str {
    "COMMIT;\n"
}

/// What stands for the page whose body a page repeats, where none does: the last value of a row of `pages`.
const NO_DUPLICATE: &str = "NULL)";

/// Returns the rows of one input: that of the page as its bytes, the others by table.
pub fn rows(page: &Page<'_>) -> Printed {
    let facts = &page.read.facts;
    let hash = ContentHash::of(&facts.text);
    let row = page_row(page, &hash);
    let gap = gap(&row);
    let body = (!facts.text.is_empty()).then_some(Body { hash, page: page.id, gap: Some(gap), quote: "'" });
    let words = Words { page, text: &facts.text, counter: Counter::new(Offsets::Chars, &facts.text) };
    let officers = || facts.officers.iter().enumerate();
    let rows = vec![
        officers().map(|(n, officer)| words.officer(n, officer)).collect(),
        facts.places.iter().enumerate().map(|(n, place)| words.place(n, place)).collect(),
        officers().flat_map(|(n, officer)| words.career(n, officer)).collect(),
        officers().flat_map(|(n, officer)| words.relations(n, officer)).collect(),
        facts.headcounts.iter().enumerate().map(|(n, headcount)| words.headcount(n, headcount)).collect(),
        words.each(&facts.dates, |row, date| {
            words.tail(row.date(Some(date.value)), date.span).rule(&date.rule)
        }),
        words.each(&facts.force_mentions, |row, force| {
            words.tail(row.text(&force.name), force.span).rule(&force.rule)
        }),
        words.each(&facts.quotes, |row, quote| {
            let row = row.maybe_text(quote.speaker.as_deref()).text(&quote.text);
            words.tail(row, quote.span).rule(&quote.rule)
        }),
        words.mentions(),
    ];
    Printed { bytes: row.into_bytes(), body, rows }
}

fn gap(row: &str) -> Range<usize> {
    let start = row.len() - NO_DUPLICATE.len();
    start..row.len() - 1
}

fn page_row(page: &Page<'_>, hash: &ContentHash) -> String {
    let (source, facts) = (page.source, &page.read.facts);
    let row = Row::new()
        .text(&page.id.to_string())
        .text(&source.file)
        .text(&source.input)
        .maybe_number(source.line);
    let row = row.maybe_text(facts.title.as_deref()).maybe_text(facts.url.as_deref()).date(facts.published);
    let row = row.maybe_text(facts.publisher.as_deref()).text(&facts.text).text(&hash.to_string());
    let row = row.number(SCHEMA).text(settings::VERSION).text(&page.settings.options);
    row.flag(facts.truncated).maybe_text(None).close()
}

/// The facts of a page with their words.
struct Words<'a> {
    page: &'a Page<'a>,
    text: &'a str,
    counter: Counter,
}

impl Words<'_> {
    fn words(&self, row: Row, span: Option<Span>) -> Row {
        row.words(span.map(|span| span.of(self.text)), span.map(|span| self.counter.span(span)))
    }

    fn tail(&self, row: Row, span: Span) -> Row {
        self.words(row, Some(span))
    }

    /// A row for each fact, which begins with the page and the number of the fact.
    fn each<T>(&self, facts: &[T], row: impl Fn(Row, &T) -> Row) -> Vec<String> {
        let page = self.page.id.to_string();
        let rows = facts.iter().enumerate();
        rows.map(|(n, fact)| row(Row::new().text(&page).number(n + 1), fact).close()).collect()
    }

    fn officer(&self, index: usize, officer: &Officer) -> String {
        let id = &self.page.id;
        let row =
            Row::new().text(&id.officer(index)).text(&id.to_string()).number(index + 1).text(&officer.name);
        let row = self.words(row.rank(officer.rank.as_ref()), officer.rank_span).flag(officer.detective);
        let row = self.words(row.name(&officer.standing), officer.standing_span);
        let row = self.words(row.maybe_number(officer.age), officer.age_span);
        self.words(row, officer.mentions.first().copied()).rule(&officer.rule).close()
    }

    fn career(&self, index: usize, officer: &Officer) -> Vec<String> {
        let id = self.page.id.officer(index);
        let rows = officer.career.iter().enumerate().map(|(n, event)| {
            let row = Row::new().text(&id).number(n + 1).name(&event.event).date(event.date);
            let row = row.rank(event.rank.as_ref()).maybe_text(event.organisation.as_deref());
            let row = row.maybe_text(event.place.as_deref()).flag(event.approximate);
            self.tail(row, event.span).rule(&event.rule).close()
        });
        rows.collect()
    }

    fn relations(&self, index: usize, officer: &Officer) -> Vec<String> {
        let id = self.page.id.officer(index);
        let rows = officer.relations.iter().enumerate().map(|(n, relation)| {
            let other = relation.officer_index.map(|other| self.page.id.officer(other));
            let row = Row::new().text(&id).number(n + 1).name(&relation.kind).text(&relation.officer);
            self.tail(row.maybe_text(other.as_deref()), relation.span).rule(&relation.rule).close()
        });
        rows.collect()
    }

    fn headcount(&self, index: usize, headcount: &Headcount) -> String {
        let row = Row::new().text(&self.page.id.to_string()).number(index + 1);
        let row = row.number(headcount.count).maybe_number(headcount.max).text(&headcount.group);
        let row = row.name(&headcount.qualifier).maybe_text(headcount.place.as_deref());
        self.tail(row, headcount.span).rule(&headcount.rule).close()
    }

    fn place(&self, index: usize, place: &Place) -> String {
        let row =
            Row::new().text(&self.page.id.place(index)).text(&self.page.id.to_string()).number(index + 1);
        let row = row.text(&place.name).maybe_text(place.kind.as_deref());
        self.words(row, place.mentions.first().copied()).rule(&place.rule).close()
    }

    /// Every mention of the officers, then of the places.
    fn mentions(&self) -> Vec<String> {
        let facts = &self.page.read.facts;
        let row = |officer: Option<&str>, place: Option<&str>, n: usize, span: Span| {
            self.tail(Row::new().maybe_text(officer).maybe_text(place).number(n + 1), span).close()
        };
        let mut rows = Vec::new();
        for (index, officer) in facts.officers.iter().enumerate() {
            let id = self.page.id.officer(index);
            rows.extend(officer.mentions.iter().enumerate().map(|(n, span)| row(Some(&id), None, n, *span)));
        }
        for (index, place) in facts.places.iter().enumerate() {
            let id = self.page.id.place(index);
            rows.extend(place.mentions.iter().enumerate().map(|(n, span)| row(None, Some(&id), n, *span)));
        }
        rows
    }
}
