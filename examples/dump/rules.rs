//! The list of rules that `--rules` prints.

use crate::render::Form;
use epaulette::Rule;
use serde::Serialize;
use std::io::{self, ErrorKind, Write};

/// One rule as a line of JSON.
#[derive(Serialize)]
struct Row<'r> {
    rule: &'r str,
    fact: Option<&'r str>,
    description: Option<&'r str>,
    example: Option<&'r str>,
}

/// Prints every rule: a table, or JSON Lines.
pub fn print(form: Option<Form>) -> Result<(), String> {
    let text = match form {
        None => table(),
        Some(Form::Jsonl) => lines().map_err(|error| error.to_string())?,
        Some(_) => {
            return Err(
                "--rules prints a table, or JSON Lines with --format jsonl; remove the other --format"
                    .to_owned(),
            );
        }
    };
    match io::stdout().lock().write_all(text.as_bytes()) {
        // A reader such as `head` may close the pipe early.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

fn table() -> String {
    let rules: Vec<Rule> = Rule::all().collect();
    let rows = rules
        .iter()
        .map(|rule| [rule.name(), rule.fact().unwrap_or_default(), rule.description().unwrap_or_default()]);
    let rows: Vec<[&str; 3]> = std::iter::once(["rule", "fact", "what it finds"]).chain(rows).collect();
    let [name, fact, _] =
        [0, 1, 2].map(|column| rows.iter().map(|row| row[column].len()).max().unwrap_or_default());
    let lines: Vec<String> =
        rows.iter().map(|row| format!("{:<name$}  {:<fact$}  {}", row[0], row[1], row[2])).collect();
    lines.join("\n") + "\n"
}

fn lines() -> serde_json::Result<String> {
    Rule::all()
        .map(|rule| {
            let row = Row {
                rule: rule.name(),
                fact: rule.fact(),
                description: rule.description(),
                example: rule.example(),
            };
            serde_json::to_string(&row).map(|line| line + "\n")
        })
        .collect()
}
