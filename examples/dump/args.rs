//! [`Args`]: the command line.

use crate::record::{Offsets, Settings};
use crate::render::{Fact, Facts, Form, Plan, Table};
use crate::size::Size;
use crate::terminal;
use crate::usage::{EXAMPLES, SHORT};
use clap::builder::NonEmptyStringValueParser;
use clap::error::ErrorKind;
use clap::{Parser, ValueEnum};
use epaulette::{Extractor, ExtractorBuilder, Format, Timex};
use std::path::PathBuf;

/// Reads police press releases and prints the facts they state.
#[derive(Debug, Parser)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
#[command(name = "dump", version, after_help = EXAMPLES, max_term_width = 100, arg_required_else_help = true)]
pub struct Args {
    /// Files, folders (their .txt, .md, .html, .htm and .jsonl files, at any depth) or `-` for standard input; with --input
    /// or --resume the default is standard input
    #[arg(required_unless_present_any = ["resume", "input", "rules", "schema"], value_name = "PATH")]
    pub inputs: Vec<PathBuf>,

    /// Input format; `auto` detects it from the file extension and first bytes
    #[arg(long, value_enum, default_value_t, help_heading = "Input")]
    pub input: Input,

    /// Publication date of pages that state none, such as 2018-05-24
    #[arg(long, value_name = "DATE", help_heading = "Input")]
    published: Option<Timex>,

    /// Folder of lexicon files to add; may be given more than once, and later folders overlay earlier ones
    #[arg(long, value_name = "DIR", help_heading = "Input")]
    lexicon: Vec<PathBuf>,

    /// Size limit of each input in bytes, with an optional suffix K, M or G
    #[arg(long, value_name = "SIZE", default_value_t = Size::DEFAULT, help_heading = "Input")]
    pub max_bytes: Size,

    /// Output format (default: json, with --resume jsonl)
    #[arg(long, short, value_enum, help_heading = "Output")]
    pub format: Option<Form>,

    /// Extract and print only these facts, in JSON, summaries and web pages
    #[arg(long, value_enum, value_name = "FACT,…", value_delimiter = ',', help_heading = "Output")]
    only: Vec<Fact>,

    /// Table to print with --format csv (default: officers)
    #[arg(long, value_enum, value_name = "TABLE", help_heading = "Output")]
    facts: Option<Table>,

    /// Folder to write to: with --format csv a file for each table, with --format html a page for each input and an index
    #[arg(long, value_name = "DIR", conflicts_with_all = ["resume", "learn", "facts"], help_heading = "Output")]
    pub out: Option<PathBuf>,

    /// Write CSV that spreadsheets open without harm: with a mark of its encoding, and an apostrophe before what they would run
    /// as a formula. A single table always has the apostrophes
    #[arg(long, help_heading = "Output")]
    spreadsheet: bool,

    /// What the spans of JSON and CSV count
    #[arg(long, value_enum, value_name = "UNIT", default_value_t, help_heading = "Output")]
    offsets: Offsets,

    /// Copy these fields of a JSON Lines input into the object `kept` of the record
    #[arg(long, value_name = "FIELD,…", value_delimiter = ',', value_parser = NonEmptyStringValueParser::new(), help_heading = "Output")]
    keep: Vec<String>,

    /// Colour in summaries; `auto` colours a terminal unless `NO_COLOR` is set
    #[arg(long, value_enum, default_value_t, value_name = "WHEN", help_heading = "Output")]
    color: terminal::When,

    /// Number of worker threads (default: all cores)
    #[arg(long, short, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024), help_heading = "Run")]
    jobs: Option<u16>,

    /// Resume an interrupted run: append to this JSON Lines file and skip the inputs it already holds
    #[arg(long, value_name = "OUT.jsonl", help_heading = "Run")]
    pub resume: Option<PathBuf>,

    /// Write a record that says why for each input that cannot be read, instead of reporting it; such inputs do not change
    /// the exit status
    #[arg(long, help_heading = "Run")]
    pub with_errors: bool,

    /// Give each line of a JSON Lines input the record that it has as the only line: `id` and `line` do not depend on the lines
    /// around it, and `duplicate_of` is null. For inputs that are split between machines
    #[arg(long, conflicts_with_all = ["resume", "learn"], help_heading = "Run")]
    pub alone: bool,

    /// Learn what the pages of each site repeat, and print it as a table; save it as `sites.tsv` in a folder of --lexicon
    #[arg(long, conflicts_with_all = ["resume", "format", "facts", "only", "rules"], help_heading = "Learning and documentation")]
    pub learn: bool,

    /// Print the JSON Schema of the records, with --only that of a choice of facts, and exit
    #[arg(long, conflicts_with_all = ["inputs", "rules", "learn"], help_heading = "Learning and documentation")]
    pub schema: bool,

    /// Print the rules and exit: a table, or JSON Lines with --format jsonl
    #[arg(long, conflicts_with = "inputs", help_heading = "Learning and documentation")]
    pub rules: bool,
}

/// The input formats.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// JSON Lines for .jsonl files; for others, detected from the first bytes
    #[default]
    Auto,
    /// Plain text
    Text,
    /// Markdown, with or without front matter
    Markdown,
    /// HTML pages
    Html,
    /// JSON Lines, one page per line
    Jsonl,
}

impl Args {
    /// Reads the command line. What it cannot read, and a request for help, ends the process.
    pub fn read() -> Self {
        Self::try_parse().unwrap_or_else(|error| {
            if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
                eprintln!("{SHORT}");
                std::process::exit(2)
            }
            error.exit()
        })
    }

    /// Returns what to print and how.
    pub fn plan(&self) -> Result<Plan, String> {
        let form = match (self.format, &self.resume) {
            (Some(form), None) => form,
            (None, None) => Form::Json,
            (None | Some(Form::Jsonl), Some(_)) => Form::Jsonl,
            (Some(_), Some(_)) => {
                return Err("--resume writes JSON Lines; remove --format or use --format jsonl".to_owned());
            }
        };
        if self.facts.is_some() && form != Form::Csv {
            return Err("--facts is only for --format csv; use --only instead".to_owned());
        }
        if !self.only.is_empty() && form == Form::Sql {
            return Err("--only is not for --format sql".to_owned());
        }
        if !self.only.is_empty() && form == Form::Csv {
            return Err("--only is not for --format csv; use --facts instead".to_owned());
        }
        self.check(form)?;
        let (folder, spreadsheet) = (self.out.is_some(), self.spreadsheet);
        let only = if self.only.is_empty() { Facts::ALL } else { self.only.iter().copied().collect() };
        Ok(Plan {
            form,
            table: self.facts.unwrap_or_default(),
            only,
            colour: self.color.is_on(),
            width: terminal::width(),
            folder,
            spreadsheet,
        })
    }

    /// Refuses options that say nothing in a form.
    fn check(&self, form: Form) -> Result<(), String> {
        let is_json = matches!(form, Form::Json | Form::Jsonl);
        if self.with_errors && !is_json {
            return Err("--with-errors is only for --format json and jsonl".to_owned());
        }
        if !self.keep.is_empty() && !is_json {
            return Err("--keep is only for --format json and jsonl".to_owned());
        }
        if self.alone && !is_json {
            return Err("--alone is only for --format json and jsonl".to_owned());
        }
        if self.out.is_some() && !matches!(form, Form::Csv | Form::Html) {
            return Err("--out is only for --format csv and html".to_owned());
        }
        if self.spreadsheet && form != Form::Csv {
            return Err("--spreadsheet is only for --format csv".to_owned());
        }
        if self.offsets != Offsets::default() && !is_json && form != Form::Csv {
            return Err("--offsets is only for --format json, jsonl and csv".to_owned());
        }
        Ok(())
    }

    /// Returns what makes the same page another record.
    pub fn settings(&self, plan: Plan, extractor: &Extractor) -> Settings {
        let input = self.input.to_possible_value().map(|input| input.get_name().to_owned());
        let given = [
            ("lexicon", Some(format!("{:016x}", extractor.lexicon_hash()))),
            ("input", input.filter(|_| !matches!(self.input, Input::Auto | Input::Jsonl))),
            ("max-bytes", (self.max_bytes != Size::DEFAULT).then(|| self.max_bytes.to_string())),
            ("published", self.published.map(|date| date.to_string())),
            ("only", (plan.only != Facts::ALL).then(|| plan.only.names().join(","))),
            ("with-errors", self.with_errors.then(String::new)),
            ("alone", self.alone.then(String::new)),
            ("keep", (!self.keep.is_empty()).then(|| self.kept().join(","))),
        ];
        Settings::new(self.offsets, &given)
    }

    /// Builds the extractor: the facts to print, the lexicons, the date, the limits.
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

    /// Returns the fields to keep, each once: an object that has a key twice is an error to many readers.
    pub fn kept(&self) -> Vec<String> {
        let mut fields: Vec<String> = Vec::new();
        for field in &self.keep {
            if !fields.contains(field) {
                fields.push(field.clone());
            }
        }
        fields
    }

    /// Returns the number of worker threads.
    pub fn jobs(&self) -> usize {
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        self.jobs.map_or_else(cores, usize::from)
    }
}
