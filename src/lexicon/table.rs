//! The tables: which file holds what, its columns, and the TSV reader that checks each row.

use crate::error::{Error, Repr};

/// What the rows of one or more lexicon files are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Table {
    Ambiguous,
    Boilerplate,
    Calendar,
    Career,
    /// Classes of words and phrases, which may fill any number of files.
    Cue,
    Force,
    Group,
    Honour,
    Nickname,
    Number,
    Place,
    Qualifier,
    Rank,
    Relation,
    Speech,
}

/// What is known of a lexicon file before it is read.
pub(crate) struct Spec {
    pub table: Table,
    /// The file's name, built in and in a folder of overlays.
    pub file: &'static str,
    /// The header row.
    pub columns: &'static [&'static str],
    /// The columns that hold phrases of a text, joined by `|` in a cell.
    pub phrases: &'static [usize],
    /// The rows that come with the library.
    pub built_in: &'static str,
}

macro_rules! spec {
    ($table:ident, $file:literal, $columns:expr, $phrases:expr) => {
        Spec {
            table: Table::$table,
            file: $file,
            columns: &$columns,
            phrases: &$phrases,
            built_in: include_str!(concat!("data/", $file)),
        }
    };
}

/// Every lexicon file. The files of [`Table::Cue`] have their classes in the second column; the classes that several files
/// give to one word or phrase are united.
pub(crate) const SPECS: [Spec; 17] = [
    spec!(Cue, "abbreviations.tsv", ["word", "classes", "note"], [0]),
    spec!(Ambiguous, "ambiguous.tsv", ["name", "reason", "note"], [0]),
    spec!(Boilerplate, "boilerplate.tsv", ["phrase", "kind", "match", "note"], []),
    spec!(Calendar, "calendar.tsv", ["value", "kind", "variants", "note"], [2]),
    spec!(Career, "career.tsv", ["phrase", "event", "note"], [0]),
    spec!(Cue, "cues.tsv", ["phrase", "classes", "note"], [0]),
    spec!(Force, "forces.tsv", ["name", "kind", "variants", "former", "areas", "note"], [0, 2, 3]),
    spec!(Cue, "given_names.tsv", ["word", "classes", "note"], [0]),
    spec!(Group, "groups.tsv", ["group", "kind", "variants", "note"], [2]),
    spec!(Honour, "honours.tsv", ["phrase", "kind", "note"], [0]),
    spec!(Nickname, "nicknames.tsv", ["short", "names", "note"], [0]),
    spec!(Number, "numbers.tsv", ["value", "kind", "variants", "note"], [2]),
    spec!(Place, "places.tsv", ["name", "kind", "population", "within", "note"], [0]),
    spec!(Qualifier, "qualifiers.tsv", ["value", "side", "variants", "note"], [2]),
    spec!(Rank, "ranks.tsv", ["rank", "detective", "seniority", "variants", "plurals", "note"], [3, 4]),
    spec!(Relation, "relations.tsv", ["phrase", "kind", "note"], [0]),
    spec!(Speech, "speech.tsv", ["phrase", "kind", "note"], [0]),
];

impl Table {
    pub(crate) const COUNT: usize = Self::Speech as usize + 1;

    /// The marks that a phrase of the table keeps. Ranks have commas (`police, fire and crime commissioner`); those of
    /// places and forces are left to their finders, which read lists.
    pub(crate) fn marks(self) -> &'static [&'static str] {
        if self == Self::Rank { &["&", ","] } else { &["&"] }
    }
}

/// One row: the line of its source, split when a column is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'s> {
    /// The number of the line in its file, from 1.
    pub number: usize,
    pub line: &'s str,
    /// An overlay's `-` row, which takes rows away.
    pub removes: bool,
}

/// The `n`th column of a line; empty where the line is shorter.
#[inline]
pub(crate) fn column(line: &str, n: usize) -> &str {
    let mut rest = line;
    for _ in 0..n {
        match memchr::memchr(b'\t', rest.as_bytes()) {
            Some(tab) => rest = &rest[tab + 1..],
            None => return "",
        }
    }
    &rest[..memchr::memchr(b'\t', rest.as_bytes()).unwrap_or(rest.len())]
}

/// Reads the rows of a file: a header, then a row a line; empty lines and lines that begin with `#` are passed over.
///
/// # Errors
/// The header differs, a row has too many columns or an empty first one; the error names the file and the line.
pub(crate) fn rows<'s>(spec: &Spec, file: &str, text: &'s str) -> Result<Vec<Row<'s>>, Error> {
    let bad = |line: usize, value: &str, problem: String| -> Error {
        let value = value.chars().take(60).collect();
        Repr::LexiconRow { file: file.to_owned(), line, value, problem }.into()
    };
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim_end_matches('\r')));
    let header = lines.next().map_or("", |(_, line)| line.trim_start_matches('\u{feff}'));
    if !header.split('\t').eq(spec.columns.iter().copied()) {
        return Err(bad(1, header, format!("is not the header; begin with `{}`", spec.columns.join("\t"))));
    }
    let mut rows = Vec::with_capacity(text.len() / 32);
    for (number, line) in lines {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (removes, line) = line.strip_prefix('-').map_or((false, line), |rest| (true, rest));
        if memchr::memchr_iter(b'\t', line.as_bytes()).count() >= spec.columns.len() {
            return Err(bad(
                number,
                line,
                format!("has more than {} columns; remove a tab", spec.columns.len()),
            ));
        }
        if column(line, 0).trim().is_empty() {
            return Err(bad(number, line, format!("has no {}; fill the first column", spec.columns[0])));
        }
        rows.push(Row { number, line, removes });
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_named_once() {
        for (at, spec) in SPECS.iter().enumerate() {
            assert!(SPECS[..at].iter().all(|before| before.file != spec.file), "{}", spec.file);
        }
    }

    #[test]
    fn a_bad_row_names_its_file_line_and_value() {
        let spec = SPECS.iter().find(|spec| spec.file == "cues.tsv").expect("a file of classes");
        for (text, want) in [
            ("word\tx\n", "my/cues.tsv:1: `word\tx` is not the header"),
            ("phrase\tclasses\tnote\na\tb\tc\td\n", "my/cues.tsv:2: `a\tb\tc\td` has more than 3 columns"),
            ("phrase\tclasses\tnote\n\n\tb\n", "my/cues.tsv:3: `\tb` has no phrase"),
        ] {
            let error = rows(spec, "my/cues.tsv", text).unwrap_err().to_string();
            assert!(error.starts_with(want), "{error}");
        }
    }
}
