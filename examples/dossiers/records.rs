//! Reads the records of `dump --format jsonl`.

use epaulette::Announcement;
use epaulette::dossiers::Dossiers;
use serde::Deserialize;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// What tells the pages apart.
#[derive(Deserialize)]
struct Source {
    id: Option<String>,
    file: Option<String>,
    url: Option<String>,
    /// The line of a JSON Lines input, whose pages may have no name of their own.
    line: Option<u64>,
    input: Option<String>,
}

/// Adds the records of a file, `-` for standard input; whether all could be read.
pub(crate) fn add(path: &Path, dossiers: &mut Dossiers) -> Result<bool, String> {
    let place = |error: io::Error| format!("{}: {error}", path.display());
    let input: Box<dyn BufRead> = if path.as_os_str() == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(path).map_err(place)?))
    };
    let mut all_read = true;
    for (at, line) in input.lines().enumerate() {
        let line = line.map_err(place)?;
        if line.trim().is_empty() {
            continue;
        }
        match record(&line) {
            Ok((page, id, announcement)) => dossiers.add_record(&page, &id, &announcement),
            Err(error) => {
                eprintln!("error: {} line {}: {error}", path.display(), at + 1);
                all_read = false;
            }
        }
    }
    Ok(all_read)
}

fn record(line: &str) -> Result<(String, String, Announcement), String> {
    let source: Source = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let announcement: Announcement = serde_json::from_str(line).map_err(|error| error.to_string())?;
    let of_line = source.line.and_then(|line| Some(format!("{} line {line}", source.input?)));
    let page = source
        .file
        .or(source.url)
        .or(of_line)
        .ok_or("the record names no page; expected a `file` or a `url`")?;
    Ok((page, source.id.unwrap_or_default(), announcement))
}
