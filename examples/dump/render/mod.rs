//! The forms of the output: each turns one announcement into the bytes that stand for it.

mod csv;
mod html;
mod json;
mod sql;
mod summary;

pub use html::index;
pub use sql::Loader;

use crate::record::{Failure, Id, Printed, Settings, Source};
use clap::ValueEnum;
use epaulette::{Announcement, DroppedBlock, ExplainedFact};

/// What is printed and how.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub form: Form,
    pub table: Table,
    pub only: Facts,
    pub colour: bool,
    /// The number of columns that the lines of a summary have; `None` for lines of any length.
    pub width: Option<usize>,
    /// Whether the output is a folder of files.
    pub folder: bool,
    /// Whether CSV is for spreadsheets.
    pub spreadsheet: bool,
}

/// The forms of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Form {
    /// Pretty JSON, one object per input
    Json,
    /// JSON Lines, one object per input
    Jsonl,
    /// CSV, the table chosen by --facts
    Csv,
    /// SQL, all tables: for SQLite, DuckDB and PostgreSQL, up to 100,000 pages
    Sql,
    /// Human-readable summary
    Summary,
    /// Web page: each text with its facts marked
    Html,
}

/// The facts that `--only` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Fact {
    Text,
    Officers,
    Headcounts,
    Places,
    Dates,
    Forces,
    Quotes,
}

/// A set of [`Fact`]s.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts(u8);

impl Facts {
    /// Every fact.
    pub const ALL: Self = Self(u8::MAX);

    /// Whether the fact is printed.
    pub fn has(self, fact: Fact) -> bool {
        self.0 & (1 << fact as u8) != 0
    }

    /// Returns the facts to extract in order to print these.
    pub fn extracted(self) -> impl Iterator<Item = epaulette::Fact> {
        let kinds = [
            (Fact::Officers, epaulette::Fact::Officers),
            (Fact::Headcounts, epaulette::Fact::Headcounts),
            (Fact::Places, epaulette::Fact::Places),
            (Fact::Dates, epaulette::Fact::Dates),
            (Fact::Forces, epaulette::Fact::Forces),
            (Fact::Quotes, epaulette::Fact::Quotes),
        ];
        kinds.into_iter().filter(move |(printed, _)| self.has(*printed)).map(|(_, fact)| fact)
    }
}

impl Facts {
    /// Returns the names of the facts.
    pub fn names(self) -> Vec<String> {
        let chosen = Fact::value_variants().iter().filter(|fact| self.has(**fact));
        chosen.filter_map(ValueEnum::to_possible_value).map(|fact| fact.get_name().to_owned()).collect()
    }
}

impl FromIterator<Fact> for Facts {
    fn from_iter<I: IntoIterator<Item = Fact>>(facts: I) -> Self {
        Self(facts.into_iter().fold(0, |set, fact| set | 1 << fact as u8))
    }
}

/// The tables of CSV, one for each type of fact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Table {
    Pages,
    #[default]
    Officers,
    Career,
    Relations,
    Headcounts,
    Places,
    Dates,
    Forces,
    Quotes,
    Mentions,
}

impl Table {
    /// The facts whose rows the table holds.
    fn facts(self) -> Facts {
        let one = |fact| Facts::from_iter([fact]);
        match self {
            Self::Pages => one(Fact::Text),
            Self::Officers | Self::Career | Self::Relations => one(Fact::Officers),
            Self::Headcounts => one(Fact::Headcounts),
            Self::Places => one(Fact::Places),
            Self::Dates => one(Fact::Dates),
            Self::Forces => one(Fact::Forces),
            Self::Quotes => one(Fact::Quotes),
            Self::Mentions => Facts::from_iter([Fact::Officers, Fact::Places]),
        }
    }
}

impl Plan {
    /// Returns the facts to extract in order to print this.
    pub fn extracted(self) -> impl Iterator<Item = epaulette::Fact> {
        let one_table = self.form == Form::Csv && !self.folder;
        let printed = if one_table { self.table.facts() } else { self.only };
        printed.extracted()
    }

    /// Whether the form shows the evidence of the facts and what cleaning dropped.
    pub fn shows_reasons(self) -> bool {
        self.form == Form::Html
    }

    /// Returns what is printed before the first input.
    pub fn header(self) -> Vec<u8> {
        match self.form {
            Form::Csv => csv::header(self, self.table).unwrap_or_default(),
            Form::Html => html::header(),
            Form::Sql => sql::header(),
            _ => Vec::new(),
        }
    }

    /// Returns the tables of CSV by their names, each with its first row.
    pub fn tables(self) -> Vec<(String, Vec<u8>)> {
        let tables = Table::value_variants().iter().map(|table| {
            let name = table.to_possible_value().map(|table| table.get_name().to_owned()).unwrap_or_default();
            (name, csv::header(self, *table).unwrap_or_default())
        });
        tables.collect()
    }

    /// Returns what is printed after the last input.
    pub fn footer(self) -> &'static str {
        if self.form == Form::Sql { sql::footer() } else { "" }
    }

    /// Returns what gathers rows, for a form that has them.
    pub fn loader(self) -> Option<Loader> {
        (self.form == Form::Sql).then(Loader::default)
    }
}

/// What is known of one input.
pub struct Read {
    pub facts: Announcement,
    /// The facts with their evidence, in their order; none unless the form shows it.
    pub reasons: Vec<ExplainedFact>,
    /// What cleaning dropped; nothing unless the form shows it.
    pub dropped: Vec<DroppedBlock>,
}

impl From<Announcement> for Read {
    fn from(facts: Announcement) -> Self {
        Self { facts, reasons: Vec::new(), dropped: Vec::new() }
    }
}

/// One input on its way to the output.
pub struct Page<'a> {
    pub source: &'a Source,
    pub id: Id,
    pub settings: &'a Settings,
    pub read: &'a Read,
}

/// Prints one input: whole lines.
///
/// # Errors
/// Writing to memory does not fail; the writers' types say it could.
pub fn render(plan: Plan, page: &Page<'_>) -> std::io::Result<Printed> {
    let facts = &page.read.facts;
    // What a person reads has words for it.
    let name = if page.source.file == "-" { "standard input" } else { &page.source.file };
    match plan.form {
        Form::Json | Form::Jsonl => json::page(plan, page),
        Form::Csv => csv::page(plan, page),
        Form::Sql => Ok(sql::rows(page)),
        Form::Summary => Ok(Printed::plain(summary::summary(name, facts, plan).into_bytes())),
        Form::Html if plan.folder => Ok(html::alone(page)),
        Form::Html => Ok(Printed::plain(html::page(name, page.read))),
    }
}

/// Prints why an input could not be read, in a form that says so: JSON.
///
/// # Errors
/// As of [`render`].
pub fn failed(
    plan: Plan,
    settings: &Settings,
    source: &Source,
    failure: &Failure,
) -> std::io::Result<Printed> {
    json::failed(plan, settings, source, failure)
}
