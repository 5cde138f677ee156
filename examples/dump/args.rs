//! [`Args`]: the command line.

use crate::render::{Fact, Facts, Form, Plan, Table};
use crate::terminal;
use clap::{Parser, ValueEnum};
use epaulette::{Extractor, ExtractorBuilder, Format, Timex};
use std::path::PathBuf;
use std::str::FromStr;

const EXAMPLES: &str = "\
Examples:
  dump fixtures/*.txt                              one pretty JSON object for each file
  dump fixtures | jq '.officers[].name'            a folder, read by jq
  dump --format summary page.html                  what a person wants to know
  dump --format jsonl --jobs 4 releases/ > out.jsonl
  dump --format csv --facts career releases/ > career.csv
  curl -s https://example.org/news/1 | dump -      a page from standard input
  dump --input jsonl --resume out.jsonl < pages.jsonl
                                                   goes on where an interrupted run stopped

A JSON Lines input holds a page a line: {\"file\" or \"url\": …, \"text\" or \"html\": …, \"published\": …}.
An input that cannot be read is one line on standard error; the rest goes on.

Exit status: 0 all inputs were read; 1 some were not; 2 the question makes no sense; 130 interrupted.";

/// Reads police press releases and prints the facts they state.
#[derive(Debug, Parser)]
#[command(name = "dump", version, after_help = EXAMPLES, max_term_width = 110)]
pub struct Args {
    /// Files, folders (their .txt, .md, .html, .htm and .jsonl files, at any depth) or `-` for standard input, which
    /// --input and --resume read when nothing else is named
    #[arg(required_unless_present_any = ["resume", "input", "rules"], value_name = "PATH")]
    pub inputs: Vec<PathBuf>,

    /// How the facts are printed
    #[arg(long, short, value_enum)]
    pub format: Option<Form>,

    /// What the inputs are; told from the file's ending and its first bytes unless named
    #[arg(long, value_enum, default_value_t)]
    pub input: Input,

    /// The table that `--format csv` prints
    #[arg(long, value_enum, value_name = "TABLE")]
    facts: Option<Table>,

    /// Print these facts only, in JSON and summaries
    #[arg(long, value_enum, value_name = "FACT,…", value_delimiter = ',')]
    only: Vec<Fact>,

    /// The publication date of pages that carry none of their own, such as 2018-05-24
    #[arg(long, value_name = "DATE")]
    published: Option<Timex>,

    /// A folder of lexicon files whose rows are added; may be given more than once
    #[arg(long, value_name = "DIR")]
    lexicon: Vec<PathBuf>,

    /// How many inputs are read at once; all cores unless given
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,

    /// The largest input that is read, in bytes; K, M and G may follow
    #[arg(long, value_name = "SIZE", default_value = "64M")]
    pub max_bytes: Size,

    /// Append to this JSON Lines file, and skip the inputs that it holds already
    #[arg(long, value_name = "OUT.jsonl")]
    pub resume: Option<PathBuf>,

    /// Print the rules and exit: a table, or JSON Lines with --format jsonl
    #[arg(long, conflicts_with = "inputs")]
    pub rules: bool,

    /// Colour in summaries; `auto` is a terminal without `NO_COLOR`
    #[arg(long, value_enum, default_value_t, value_name = "WHEN")]
    color: terminal::When,
}

/// What the inputs hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// JSON Lines for files that end in .jsonl; else a page, told from its first bytes
    #[default]
    Auto,
    /// Plain text
    Text,
    /// Markdown, with or without front matter
    Markdown,
    /// HTML pages
    Html,
    /// A page a line, as JSON objects
    Jsonl,
}

/// A number of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size(pub usize);

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (digits, shift) = match text.char_indices().last() {
            Some((at, 'k' | 'K')) => (&text[..at], 10),
            Some((at, 'm' | 'M')) => (&text[..at], 20),
            Some((at, 'g' | 'G')) => (&text[..at], 30),
            _ => (text, 0),
        };
        let number: Option<usize> = digits.parse().ok().filter(|number| *number > 0);
        let bytes = number.and_then(|number| number.checked_mul(1 << shift));
        bytes.map(Self).ok_or_else(|| "write a number of bytes such as 500000, 500K or 64M".to_owned())
    }
}

impl Args {
    /// What is printed and how.
    pub fn plan(&self) -> Result<Plan, String> {
        let form = match (self.format, &self.resume) {
            (Some(form), None) => form,
            (None, None) => Form::Json,
            (None | Some(Form::Jsonl), Some(_)) => Form::Jsonl,
            (Some(_), Some(_)) => return Err("--resume: goes on with JSON Lines; drop --format".to_owned()),
        };
        if self.facts.is_some() && form != Form::Csv {
            return Err("--facts: names the table of --format csv; use --only here".to_owned());
        }
        if !self.only.is_empty() && form == Form::Csv {
            return Err("--only: means nothing to --format csv; use --facts".to_owned());
        }
        let only = if self.only.is_empty() { Facts::ALL } else { self.only.iter().copied().collect() };
        Ok(Plan { form, table: self.facts.unwrap_or_default(), only, colour: self.color.is_on() })
    }

    /// The extractor of the facts that are printed, with the lexicons and the date that were named.
    pub fn extractor(&self, plan: Plan) -> Result<Extractor, String> {
        let format = match self.input {
            Input::Auto | Input::Jsonl => Format::Sniff,
            Input::Text => Format::Plain,
            Input::Markdown => Format::Markdown,
            Input::Html => Format::Html,
        };
        let mut builder =
            Extractor::builder().format(format).max_bytes(self.max_bytes.0).facts(plan.extracted());
        if let Some(date) = self.published {
            builder = builder.published(date);
        }
        builder = self.lexicon.iter().fold(builder, ExtractorBuilder::lexicon_dir);
        builder.build().map_err(|error| error.to_string())
    }

    /// The number of workers.
    pub fn jobs(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        self.jobs.map_or_else(cores, usize::from)
    }
}
