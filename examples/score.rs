//! Precision, recall and F1 of extracted facts against gold files, one line per kind of fact:
//! `cargo run --example score -- PRED.jsonl GOLD_DIR… [--errors KIND]`.
#![allow(dead_code, reason = "the scoring is shared with the test `quality`")]

#[path = "../tests/scoring/mod.rs"]
mod scoring;

use clap::Parser;
use scoring::{Document, KINDS, Score};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Scores extracted facts against gold files.
#[derive(Parser)]
struct Args {
    /// Predictions as JSON Lines, one object per document; "file" without its extension is the name of the gold file
    predictions: PathBuf,
    /// Folders of NAME.gold.json files, with NAME.txt or NAME.body.txt beside them
    #[arg(required = true)]
    gold: Vec<PathBuf>,
    /// List the errors of one kind of fact, or of `all`
    #[arg(long)]
    errors: Option<String>,
}

fn main() -> ExitCode {
    let args = Args::parse();
    match run(&args) {
        Ok(score) if score.bad_spans > 0 => ExitCode::from(1),
        Ok(_) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args) -> Result<Score, String> {
    let predictions = predictions(&args.predictions)?;
    let mut score = Score::default();
    for folder in &args.gold {
        for path in gold_files(folder)? {
            add(&mut score, &path, &predictions)?;
        }
    }
    if score.documents == 0 {
        return Err("no gold files found; expected a folder of NAME.gold.json files".to_owned());
    }
    print(&score);
    if let Some(wanted) = &args.errors {
        print_errors(&score, wanted);
    }
    Ok(score)
}

fn text(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn predictions(path: &Path) -> Result<HashMap<String, Value>, String> {
    let mut all = HashMap::new();
    for (at, line) in text(path)?.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let bad = || format!("{} line {}: expected a JSON object with \"file\"", path.display(), at + 1);
        let record: Value = serde_json::from_str(line).map_err(|_| bad())?;
        let stem = record["file"].as_str().and_then(|file| Path::new(file).file_stem()).ok_or_else(bad)?;
        all.insert(stem.to_string_lossy().into_owned(), record);
    }
    Ok(all)
}

fn gold_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".gold.json"));
    files.sort();
    Ok(files)
}

fn add(score: &mut Score, path: &Path, predictions: &HashMap<String, Value>) -> Result<(), String> {
    let gold = serde_json::from_str(&text(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    let name =
        path.file_name().map_or_else(String::new, |name| name.to_string_lossy().replace(".gold.json", ""));
    let beside = |end: &str| text(&path.with_file_name(format!("{name}.{end}"))).ok();
    let (source, body) = (beside("txt"), beside("body.txt"));
    let document = Document { name: &name, gold: &gold, source: source.as_deref(), body: body.as_deref() };
    score.add(&document, predictions.get(&name).unwrap_or(&Value::Null));
    Ok(())
}

fn print(score: &Score) {
    println!(
        "{} documents, {} without a prediction; {} of {} spans invalid",
        score.documents, score.missing, score.bad_spans, score.spans
    );
    println!("{:<12}{:>7}{:>7}{:>7}{:>8}{:>7}{:>8}", "type", "P", "R", "F1", "found", "extra", "missed");
    for kind in KINDS {
        let Some((tally, figures)) =
            score.tallies.get(kind).and_then(|tally| Some((tally, tally.figures()?)))
        else {
            continue;
        };
        println!(
            "{kind:<12}{:7.3}{:7.3}{:7.3}{:8}{:7}{:8}",
            figures.precision, figures.recall, figures.f1, tally.found, tally.extra, tally.missed
        );
    }
    for (value, (right, all)) in &score.values {
        println!("{value:<18}{right}/{all}");
    }
    if let Some(f1) = score.body_f1() {
        println!("{:<18}{f1:.3} over {} pages", "body", score.bodies.len());
    }
    println!("headline (mean F1 of {}): {:.3}", scoring::CORE.join(", "), score.headline());
}

fn print_errors(score: &Score, wanted: &str) {
    for kind in KINDS.into_iter().filter(|kind| wanted == "all" || wanted == *kind) {
        for wrong in score.tallies.get(kind).into_iter().flat_map(|tally| &tally.errors) {
            println!("{kind}\t{}\t{}\t{}", wrong.document, wrong.what, wrong.fact);
        }
    }
}
