//! Each lexicon file equals its own normal form, and no wording stands in two of its rows without a reason.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The columns whose cells are kept as they are written: the canonical names of forces, domains, TIMEX3 values, sentences,
/// remarks.
const AS_WRITTEN: [(&str, &str); 4] = [
    ("forces.tsv", "name"),
    ("forces.tsv", "domains"),
    ("calendar.tsv", "value"),
    ("career_frames.tsv", "example"),
];

/// The columns that hold wordings of a text.
const WORDINGS: [&str; 5] = ["phrase", "word", "name", "variants", "plurals"];

/// Files whose rows are told apart by a second column: one wording may be furniture of two kinds, or a name's part of
/// two categories.
const TWO_PART_KEYS: [(&str, &str); 1] = [("boilerplate.tsv", "kind")];

struct Lexicon {
    file: String,
    text: String,
}

impl Lexicon {
    fn header(&self) -> Vec<&str> {
        self.text.lines().next().unwrap_or_default().split('\t').collect()
    }

    /// The rows as cells, with their line numbers.
    fn rows(&self) -> impl Iterator<Item = (usize, Vec<&str>)> {
        self.text.lines().enumerate().skip(1).map(|(at, line)| (at + 1, line.split('\t').collect()))
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.header().iter().position(|column| *column == name)
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/data")
}

fn lexicons() -> Vec<Lexicon> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder()).expect("the data").filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let read = |path: PathBuf| Lexicon {
        file: path.file_name().expect("a file").to_string_lossy().into_owned(),
        text: String::from_utf8(std::fs::read(&path).expect("a listed file")).expect("lexicons are UTF-8"),
    };
    paths.into_iter().map(read).collect()
}

/// Fails with up to twenty findings.
fn assert_none(findings: &[String]) {
    let shown: Vec<&str> = findings.iter().take(20).map(String::as_str).collect();
    assert!(
        findings.is_empty(),
        "{} rows differ from their normal form:\n{}",
        findings.len(),
        shown.join("\n")
    );
}

fn findings(check: impl Fn(&Lexicon) -> Vec<String>) {
    let all: Vec<String> = lexicons()
        .iter()
        .flat_map(|lexicon| check(lexicon).into_iter().map(|finding| format!("{}:{finding}", lexicon.file)))
        .collect();
    assert_none(&all);
}

#[test]
fn every_file_is_a_table_with_line_feeds() {
    for lexicon in lexicons() {
        let Lexicon { file, text } = &lexicon;
        assert!(file.ends_with(".tsv"), "{file} is no table");
        assert!(!text.contains('\r'), "{file} has carriage returns");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{file} does not end with one line feed");
        assert_eq!(lexicon.header().last(), Some(&"note"), "{file} lacks the column for remarks");
    }
}

#[test]
fn every_row_is_free_of_odd_characters() {
    findings(|lexicon| {
        let odd = |line: &str| {
            line.is_empty()
                || line.ends_with(['\t', ' '])
                || line.contains("  ")
                || line.chars().any(|c| matches!(c, '’' | '‘' | '“' | '”' | '\u{a0}' | '\u{ad}' | '\u{200b}'))
        };
        let lines = lexicon.text.lines().enumerate().filter(|(_, line)| odd(line));
        lines.map(|(at, line)| format!("{}: `{line}`", at + 1)).collect()
    });
}

#[test]
fn every_cell_is_lower_case_and_trimmed() {
    findings(|lexicon| {
        let header = lexicon.header();
        let is_plain = |(at, cell): (usize, &&str)| {
            let column = header.get(at).copied().unwrap_or_default();
            let as_written = column == "note" || AS_WRITTEN.contains(&(lexicon.file.as_str(), column));
            let alternatives = cell.split('|').collect::<Vec<_>>();
            let is_trimmed = alternatives.iter().all(|one| one.trim() == *one)
                && (alternatives.len() == 1 || alternatives.iter().all(|one| !one.is_empty()));
            is_trimmed && (as_written || cell.to_lowercase() == **cell)
        };
        let odd = lexicon.rows().filter(|(_, cells)| !cells.iter().enumerate().all(is_plain));
        odd.map(|(line, cells)| format!("{line}: `{}`", cells.join("\t"))).collect()
    });
}

#[test]
fn every_file_is_sorted_by_its_first_column() {
    findings(|lexicon| {
        let firsts: Vec<(usize, &str)> = lexicon.rows().map(|(line, cells)| (line, cells[0])).collect();
        let unsorted = firsts.windows(2).filter(|pair| pair[0].1 > pair[1].1);
        unsorted.map(|pair| format!("{}: `{}` stands before `{}`", pair[1].0, pair[0].1, pair[1].1)).collect()
    });
}

#[test]
fn no_row_stands_twice() {
    findings(|lexicon| {
        let mut seen = BTreeSet::new();
        let lines = lexicon.text.lines().enumerate();
        let twice = lines.filter(|(_, line)| !seen.insert(line.to_owned())).collect::<Vec<_>>();
        twice.into_iter().map(|(at, line)| format!("{}: `{line}`", at + 1)).collect()
    });
}

/// The wordings of a row, each with what tells rows of its file apart.
fn wordings<'l>(lexicon: &'l Lexicon, cells: &[&'l str]) -> BTreeSet<(String, &'l str)> {
    let key =
        TWO_PART_KEYS.iter().find(|(file, _)| *file == lexicon.file).and_then(|(_, key)| lexicon.column(key));
    let key = key.and_then(|at| cells.get(at)).copied().unwrap_or_default();
    let columns = WORDINGS.iter().filter_map(|name| lexicon.column(name));
    let cells = columns.filter_map(|at| cells.get(at)).flat_map(|cell| cell.split('|'));
    cells.filter(|wording| !wording.is_empty()).map(|wording| (wording.to_lowercase(), key)).collect()
}

#[test]
fn no_wording_stands_in_two_rows_without_a_reason() {
    let ambiguous = std::fs::read_to_string(folder().join("ambiguous.tsv")).expect("the data");
    let ambiguous: BTreeSet<&str> = ambiguous.lines().filter_map(|line| line.split('\t').next()).collect();
    findings(|lexicon| {
        let mut rows: BTreeMap<(String, &str), Vec<(usize, bool)>> = BTreeMap::new();
        let note = lexicon.column("note").unwrap_or(usize::MAX);
        for (line, cells) in lexicon.rows() {
            let has_reason = cells.get(note).is_some_and(|note| !note.is_empty());
            for wording in wordings(lexicon, &cells) {
                rows.entry(wording).or_default().push((line, has_reason));
            }
        }
        let unexplained = rows.into_iter().filter(|((wording, _), rows)| {
            rows.len() > 1 && !ambiguous.contains(wording.as_str()) && !rows.iter().any(|(_, reason)| *reason)
        });
        unexplained
            .map(|((wording, _), rows)| format!("{}: `{wording}` again", rows[rows.len() - 1].0))
            .collect()
    });
}
