//! Builds one dossier per officer from the records of many pages.
//!
//! ```sh
//! cargo run --example dump -- --format jsonl releases/ | cargo run --example dossiers > dossiers.jsonl
//! ```
#![forbid(unsafe_code)]
#![warn(clippy::pedantic)]

mod html;
mod records;

use clap::{Parser, ValueEnum};
use epaulette::dossiers::{Dossier, Dossiers, Review};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Builds one dossier per officer from the JSON Lines that `dump --format jsonl` prints.
#[derive(Debug, Parser)]
#[command(name = "dossiers", version)]
struct Args {
    /// Files of records, or `-` for standard input
    #[arg(default_value = "-")]
    inputs: Vec<PathBuf>,

    /// File of an earlier run to add the records to; written again at the end, and new if it does not exist
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,

    /// File of another run's state to add; may be given more than once
    #[arg(long, value_name = "FILE")]
    merge: Vec<PathBuf>,

    /// JSON Lines of verdicts, such as `{"verdict": "accept", "ids": ["…", "…"]}`; the others are `reject`, `merge` and `split`.
    /// They are kept in the state
    #[arg(long, value_name = "FILE")]
    review: Vec<PathBuf>,

    /// Folder of lexicon files to add, as for `dump`; may be given more than once
    #[arg(long, value_name = "DIR")]
    lexicon: Vec<PathBuf>,

    /// Form of the output
    #[arg(long, value_enum, default_value = "jsonl")]
    format: Format,

    /// Folder for `--format html`: an index and a page per dossier; without it, all are one page
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One dossier per line
    Jsonl,
    /// Web page
    Html,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(2)
        }
    }
}

/// Runs the command; whether every record could be read.
fn run(args: &Args) -> Result<bool, String> {
    if args.out.is_some() && args.format != Format::Html {
        return Err("`--out` is for `--format html`".to_owned());
    }
    let mut dossiers = match &args.state {
        Some(path) if path.exists() => load(path)?,
        _ => Dossiers::new(),
    };
    dossiers = dossiers.with_lexicon_dirs(&args.lexicon).map_err(|error| error.to_string())?;
    for path in &args.merge {
        dossiers.merge(load(path)?);
    }
    let mut all_read = true;
    for path in &args.inputs {
        all_read &= records::add(path, &mut dossiers)?;
    }
    for path in &args.review {
        dossiers.review(reviews(path)?);
    }
    if let Some(path) = &args.state {
        save(path, &dossiers.to_json())?;
    }
    let all = dossiers.dossiers();
    match print(args, &all) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(all_read),
        Err(error) => Err(error.to_string()),
        Ok(()) => Ok(all_read),
    }
}

fn print(args: &Args, all: &[Dossier]) -> io::Result<()> {
    if let Some(folder) = &args.out {
        return html::write_folder(folder, all);
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    if args.format == Format::Html {
        out.write_all(html::page(all).as_bytes())?;
    } else {
        for dossier in all {
            serde_json::to_writer(&mut out, dossier)?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn load(path: &Path) -> Result<Dossiers, String> {
    Dossiers::from_json(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes beside the file first, so that a run that is stopped leaves the earlier state whole.
fn save(path: &Path, json: &str) -> Result<(), String> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let written = fs::write(&beside, json).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

fn reviews(path: &Path) -> Result<Vec<Review>, String> {
    let text = read(path)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let place = |at: usize| format!("{} line {}", path.display(), at + 1);
    lines
        .map(|(at, line)| serde_json::from_str(line).map_err(|error| format!("{}: {error}", place(at))))
        .collect()
}
