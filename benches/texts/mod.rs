//! The texts that are measured: the fixtures, and shapes that would be slow for a careless program.
#![allow(dead_code, reason = "each bench takes what it measures")]

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use std::fs;
use std::path::{Path, PathBuf};
use unicode_segmentation::UnicodeSegmentation;

/// The project's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the benches are a folder of the project")
}

/// The fixtures with one of these endings, in the order of their names.
pub fn paths(endings: &[&str]) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("fixtures")).expect("the fixtures are part of the project");
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)));
    paths.sort();
    paths
}

fn read(paths: &[PathBuf]) -> Vec<String> {
    let texts = paths.iter().map(|path| fs::read(path).expect("a fixture can be read"));
    texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

/// The plain texts that say something, the shortest first.
pub fn plain() -> Vec<String> {
    let mut texts = read(&paths(&["txt", "md"]));
    texts.retain(|text| text.len() > 200);
    texts.sort_by_key(String::len);
    texts
}

/// The HTML pages, the shortest first.
pub fn pages() -> Vec<String> {
    let mut texts = read(&paths(&["html", "htm"]));
    texts.sort_by_key(String::len);
    texts
}

/// The fixtures one after the other, again and again, up to so many bytes.
pub fn concatenated(bytes: usize) -> String {
    let all = plain().join("\n\n");
    let mut text = all.repeat(bytes / all.len() + 1);
    let end = (0..=bytes).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.truncate(end);
    text
}

/// The texts and the HTML pages of a folder and the folders in it, in the order of their paths.
pub fn folder(root: &Path) -> (Vec<String>, Vec<String>) {
    let (mut waiting, mut plain, mut pages) = (vec![root.to_owned()], Vec::new(), Vec::new());
    while let Some(path) = waiting.pop() {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        if let Ok(entries) = fs::read_dir(&path) {
            waiting.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
        } else if ending.as_deref().is_some_and(|ending| ending == "html" || ending == "htm") {
            pages.push(path);
        } else if ending.as_deref().is_some_and(|ending| ending == "txt" || ending == "md") {
            plain.push(path);
        }
    }
    plain.sort();
    pages.sort();
    (read(&plain), read(&pages))
}

/// Texts of one shape each that a quadratic step would stumble over, and pages, which begin with a tag.
pub fn hostile() -> Vec<(&'static str, String)> {
    let million = |unit: &str| unit.repeat(1_000_000);
    let levels = |unit: &str| unit.repeat(100_000);
    vec![
        ("a line of 50 MB", concatenated(50_000_000).replace('\n', " ")),
        ("a million quote marks", million("\" ")),
        ("a million curly quotes", million("\u{201c}a ")),
        ("a million capitals", million("Aa ")),
        ("a million digits", million("1")),
        ("a million numbers", million("12 ")),
        ("nested brackets", format!("{}{}", million("("), million(")"))),
        ("100,000 rank words", levels("sergeant ")),
        ("100,000 ranks with names", levels("Sergeant Doe, ")),
        ("100,000 paragraphs", levels("PC Doe joined.\n\n")),
        ("names that go on", levels("Mary-Jane ")),
        ("numbers and places", levels("six in Dover, ")),
        ("a sentence of steps", levels("It was in 2007 that PC Doe joined in 2008 that ")),
        ("100,000 nested tags", format!("<body>{}PC Doe{}", levels("<div>"), levels("</div>"))),
        ("100,000 open tags", format!("<body>{}", levels("<p><b>x "))),
        ("a million links", format!("<body>{}", million("<a href=\"/doe\">PC Doe</a> "))),
    ]
}

/// Sentences of a file: the `text` of each line of a `.jsonl` file, the lines of any other.
pub fn sentences(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("the file of sentences can be read");
    let lines = text.lines().filter(|line| !line.is_empty());
    if path.extension().is_none_or(|ending| ending != "jsonl") {
        return lines.map(str::to_owned).collect();
    }
    let text_of = |line| {
        let row: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        row["text"].as_str().map(str::to_owned)
    };
    lines.filter_map(text_of).collect()
}

/// The sentences of texts, as Unicode cuts them.
pub fn cut_into_sentences(texts: &[String]) -> Vec<String> {
    let lines = texts.iter().flat_map(|text| text.lines());
    lines
        .flat_map(UnicodeSegmentation::unicode_sentences)
        .map(|sentence| sentence.trim().to_owned())
        .collect()
}

/// The words that the floor searches for: the rank, month and career words of the lexicons of 2026-11-26. A list of its own,
/// so that the floor stays where it is when a lexicon grows or shrinks.
const FLOOR_WORDS: &str = include_str!("floor_words.txt");

/// The least that reading a text for its words costs: the bytes are checked, cut into words, and searched once for every word
/// of [`FLOOR_WORDS`] by a contiguous automaton, which `aho_corasick` itself takes for so many.
pub struct Floor(AhoCorasick);

impl Floor {
    pub fn new() -> Self {
        let automaton = Some(AhoCorasickKind::ContiguousNFA);
        let search =
            AhoCorasick::builder().ascii_case_insensitive(true).kind(automaton).build(FLOOR_WORDS.lines());
        Self(search.expect("a few hundred words fit"))
    }

    /// The number of words and of matches.
    pub fn read(&self, bytes: &[u8]) -> (usize, usize) {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        (text.unicode_words().count(), self.0.find_iter(text).count())
    }
}
