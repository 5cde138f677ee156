//! Prints what the grammar reads: for each JSON line `{"id", "text"}` of standard input, the clauses of the text.
//!
//! ```sh
//! cargo run --release --example clauses < sentences.jsonl
//! ```

use epaulette::{Extractor, Span};
use serde_json::{Value, json};
use std::io::{BufRead, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let extractor = Extractor::new();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let record: Value = serde_json::from_str(&line)?;
        let clauses = extractor.clauses(record["text"].as_str().unwrap_or_default());
        let clauses: Vec<Value> = clauses.iter().map(clause).collect();
        writeln!(out, "{}", json!({"id": record["id"], "clauses": clauses}))?;
    }
    Ok(out.flush()?)
}

fn clause(clause: &epaulette::Clause) -> Value {
    let span = |span: &Span| json!({"start": span.start, "end": span.end});
    let subjects: Vec<Value> = clause.subjects.iter().map(span).collect();
    match clause.stated {
        Some(stated) => json!({"verb": span(&clause.verb), "subjects": subjects, "stated": stated}),
        None => json!({"verb": span(&clause.verb), "subjects": subjects}),
    }
}
