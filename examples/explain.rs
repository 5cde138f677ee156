//! Prints each fact of one page with the rule that found it, the words of the text and the lexicon rows they match.
//!
//! ```sh
//! cargo run --example explain page.txt
//! ```
#![forbid(unsafe_code)]

use clap::Parser;
use epaulette::{Extractor, ExtractorBuilder, Timex};
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints the evidence of each fact of a page.
#[derive(Debug, Parser)]
#[command(name = "explain", version)]
struct Args {
    /// Page to read, or `-` for standard input
    input: PathBuf,

    /// Publication date of a page that states none, such as 2018-05-24
    #[arg(long, value_name = "DATE")]
    published: Option<Timex>,

    /// Folder of lexicon files to add; may be given more than once, and later folders overlay earlier ones
    #[arg(long, value_name = "DIR")]
    lexicon: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<(), String> {
    let bytes = read(args).map_err(|error| format!("{}: {error}", args.input.display()))?;
    let mut builder = Extractor::builder();
    if let Some(date) = args.published {
        builder = builder.published(date);
    }
    builder = args.lexicon.iter().fold(builder, ExtractorBuilder::lexicon_dir);
    let extractor = builder.build().map_err(|error| error.to_string())?;
    let explanation = extractor.explain_bytes(&bytes).map_err(|error| error.to_string())?.to_string();
    // Control characters of the page stay away from the terminal; the lines are the explanation's own.
    let shown: String =
        explanation.chars().map(|c| if c.is_control() && c != '\n' { '·' } else { c }).collect();
    match io::stdout().lock().write_all(shown.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn read(args: &Args) -> io::Result<Vec<u8>> {
    if args.input.as_os_str() != "-" {
        return std::fs::read(&args.input);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
