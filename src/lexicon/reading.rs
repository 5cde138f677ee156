//! Reads the lines of a lexicon file and checks each cell against its column.

use super::cells::{Invalid, cell};
use super::column::Form;
use super::spec::Spec;
use crate::clip::clip;
use crate::error::{Error, Repr};
use rustc_hash::FxHashMap;
use std::cell::Cell;

/// A line of a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    /// Its number, from 1.
    pub number: usize,
    pub text: &'s str,
    /// Whether it begins with `-` and takes a row away.
    pub removes: bool,
}

/// The longest part of a wrong value that an error shows, in bytes, so that it fits a line.
const SHOWN: usize = 60;

/// Returns the error of a cell.
pub(super) fn error(spec: &Spec, file: &str, line: usize, invalid: Invalid) -> Error {
    let column = spec.columns.get(invalid.column).map_or("", |column| column.name);
    wrong(file, line, column, &invalid.value, invalid.expected)
}

pub(super) fn wrong(file: &str, line: usize, column: &str, value: &str, expected: String) -> Error {
    let value = clip(value, SHOWN).to_owned();
    Repr::LexiconCell { file: file.to_owned(), line, column: column.to_owned(), value, expected }.into()
}

/// Returns the lines of a file: a header, then one row per line; empty lines and lines that begin with `#` are ignored.
///
/// # Errors
/// The header differs from the columns.
pub(super) fn lines<'s>(spec: &Spec, file: &str, text: &'s str) -> Result<Vec<Line<'s>>, Error> {
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end_matches('\r')));
    let header = lines.next().map_or("", |(_, line)| line.trim_start_matches('\u{feff}'));
    let mut columns = spec.columns.iter();
    for name in header.split('\t') {
        let column = columns.next().map_or("", |column| column.name);
        if name != column {
            return Err(wrong(file, 1, column, name, format!("the header `{}`", spec.header())));
        }
    }
    if let Some(missing) = columns.next() {
        return Err(wrong(file, 1, missing.name, "", format!("the header `{}`", spec.header())));
    }
    let mut read = Vec::with_capacity(text.len() / 32);
    for (number, line) in lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
        let row = line.strip_prefix('-');
        read.push(Line { number, text: row.unwrap_or(line), removes: row.is_some() });
    }
    Ok(read)
}

/// Checks the number of cells of each line, each cell, and that no key stands twice.
///
/// # Errors
/// The first line that is not as it should be.
pub(super) fn check(spec: &Spec, file: &str, lines: &[Line<'_>]) -> Result<(), Error> {
    let mut keys: FxHashMap<String, usize> = FxHashMap::default();
    for line in lines {
        check_cells(spec, file, line)?;
        if line.removes {
            continue;
        }
        if let Some(before) = keys.insert(key(spec, line.text), line.number) {
            let expected = format!("each `{}` once; line {before} has it already", key_names(spec));
            let value = cell(line.text, 0);
            return Err(wrong(file, line.number, spec.columns[0].name, value, expected));
        }
    }
    Ok(())
}

fn check_cells(spec: &Spec, file: &str, line: &Line<'_>) -> Result<(), Error> {
    let most = spec.columns.len();
    if let Some(extra) = line.text.split('\t').nth(most) {
        let expected = format!("at most {most} columns: `{}`", spec.header());
        return Err(wrong(file, line.number, &format!("{}", most + 1), extra, expected));
    }
    for (at, column) in spec.columns.iter().enumerate() {
        let cell = cell(line.text, at);
        let is_open = column.optional || (line.removes && at > 0);
        let invalid = match (cell.trim().is_empty(), is_open) {
            (true, true) if cell.is_empty() => None,
            (true, _) => Some(cell),
            (false, _) if line.removes && matches!(column.form, Form::Text | Form::Phrases) => None,
            (false, _) => column.form.invalid_part(cell),
        };
        if let Some(value) = invalid {
            return Err(wrong(file, line.number, column.name, value, column.form.expected()));
        }
    }
    Ok(())
}

/// The columns of the key, for an error message that puts backticks around it.
fn key_names(spec: &Spec) -> String {
    let key = spec.columns.iter().filter(|column| column.key).map(|column| column.name);
    key.collect::<Vec<_>>().join("` and `")
}

/// What tells the rows of a file apart.
fn key(spec: &Spec, line: &str) -> String {
    let cells = spec.columns.iter().enumerate().filter(|(_, column)| column.key);
    cells.map(|(at, _)| cell(line, at).to_lowercase()).collect::<Vec<_>>().join("\t")
}

/// The rows that an overlay takes away: those that agree with its line in every cell of the key that it fills.
#[derive(Debug, Default)]
pub(super) struct Removed<'s>(FxHashMap<&'s str, Vec<Removal<'s>>>);

#[derive(Debug)]
struct Removal<'s> {
    line: Line<'s>,
    /// Whether it has taken a row away.
    used: Cell<bool>,
}

impl<'s> Removed<'s> {
    pub(super) fn new(lines: impl Iterator<Item = Line<'s>>) -> Self {
        let mut removed = Self::default();
        for line in lines.filter(|line| line.removes) {
            let removal = Removal { line, used: Cell::new(false) };
            removed.0.entry(cell(line.text, 0)).or_default().push(removal);
        }
        removed
    }

    /// Whether a row is taken away; each line that does so counts as used.
    pub(super) fn takes(&self, spec: &Spec, row: &str) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let lines = self.0.get(cell(row, 0)).into_iter().flatten();
        let agreeing = lines.filter(|removal| agrees(spec, removal.line.text, row));
        agreeing.map(|removal| removal.used.set(true)).count() > 0
    }

    /// Checks that each line has taken a row away.
    ///
    /// # Errors
    /// The first line that has not.
    pub(super) fn check_used(&self, spec: &Spec, file: &str) -> Result<(), Error> {
        let unused = self.0.values().flatten().filter(|removal| !removal.used.get());
        let Some(line) = unused.map(|removal| removal.line).min_by_key(|line| line.number) else {
            return Ok(());
        };
        let expected =
            format!("the `{}` of a row of the built-in file or an earlier overlay", key_names(spec));
        Err(wrong(file, line.number, spec.columns[0].name, &format!("-{}", line.text), expected))
    }
}

fn agrees(spec: &Spec, line: &str, row: &str) -> bool {
    let key = spec.columns.iter().enumerate().filter(|(_, column)| column.key);
    key.map(|(at, _)| (cell(line, at), cell(row, at))).all(|(asked, have)| asked.is_empty() || asked == have)
}

#[cfg(test)]
mod tests {
    use super::super::spec::SPECS;
    use super::*;
    use crate::lexicon::{Lexicons, Overlay};

    #[test]
    fn the_built_in_files_pass_every_check() {
        for spec in SPECS {
            let lines = lines(spec, spec.file, spec.built_in).expect("a good header");
            check(spec, spec.file, &lines).expect("good rows");
            assert!(lines.iter().all(|line| !line.removes), "{} removes rows", spec.file);
        }
    }

    /// The first built-in row with something in the column, as cells.
    fn row_with(spec: &Spec, column: usize) -> Vec<&str> {
        let lines = lines(spec, spec.file, spec.built_in).expect("a good header");
        let line =
            lines.iter().find(|line| !cell(line.text, column).is_empty()).expect("a row with the cell");
        line.text.split('\t').collect()
    }

    #[test]
    fn a_letter_too_many_in_any_closed_column_is_an_error() {
        let mut tried = 0;
        for spec in SPECS {
            for (at, column) in spec.columns.iter().enumerate() {
                let (Form::OneOf(names) | Form::SomeOf(names)) = column.form else { continue };
                let row = row_with(spec, at);
                let good = row[at].split('|').next_back().unwrap_or_default();
                let bad = format!("{}x", row[at]);
                let row: Vec<&str> = (0..row.len()).map(|n| if n == at { &bad } else { row[n] }).collect();
                let text = format!("{}\n# a remark\n{}\n", spec.header(), row.join("\t"));
                let overlay = Overlay::Text { file: spec.file.to_owned(), text };
                let error = Lexicons::with_overlays(&[overlay], usize::MAX).expect_err(spec.file).to_string();
                let want = format!(
                    "{} line 3, column `{}`: invalid value `{good}x`; expected `{}`",
                    spec.file, column.name, names[0]
                );
                assert!(error.starts_with(&want), "{error}\n{want}");
                assert!(names.iter().all(|name| error.contains(&format!("`{name}`"))), "{error}");
                tried += 1;
            }
        }
        assert!(tried >= SPECS.len(), "most files have a closed column");
    }

    #[test]
    fn every_table_but_that_of_short_forms_has_a_column_of_few_values() {
        for spec in SPECS.iter().filter(|spec| spec.file != "nicknames.tsv") {
            let closed = |form| matches!(form, Form::OneOf(_) | Form::SomeOf(_) | Form::Number(..));
            assert!(spec.columns.iter().any(|column| closed(column.form)), "{}", spec.file);
        }
    }

    #[test]
    fn a_removing_line_names_the_cells_of_a_key() {
        let spec = Spec::of("ranks.tsv").expect("a lexicon file");
        let removed = |line| Removed::new([Line { number: 2, text: line, removes: true }].into_iter());
        for (line, row, want) in [
            ("reeve", "reeve\t\t3\treeve", true),
            ("reeve", "reeve\tyes\t3\treeve", true),
            ("reeve\tyes", "reeve\t\t3\treeve", false),
            ("reeve\tyes", "reeve\tyes\t3\treeve", true),
            ("reev", "reeve\t\t3\treeve", false),
        ] {
            assert_eq!(removed(line).takes(spec, row), want, "{line} {row}");
        }
    }
}
