//! [`Lines`]: the rows of all files as they stand there, by their numbers.

use super::RowId;
use super::cells::Text;
use super::numbers::{Layout, Numbers};
use super::spec::{SPECS, Spec};
use super::table::Table;
use std::borrow::Cow;
use std::ops::Range;

/// Rows, numbered in the order of [`SPECS`] and, for each file, of the overlays.
#[derive(Debug)]
pub(super) struct Lines {
    /// Where each row begins in its text.
    starts: Numbers,
    runs: Vec<Run>,
    /// The first row of each table.
    first: [RowId; Table::COUNT],
}

/// The rows of one text, which have one number after the other.
#[derive(Debug)]
struct Run {
    first: RowId,
    spec: u32,
    text: Text,
}

/// The rows that are being read.
#[derive(Debug, Default)]
pub(super) struct LineList {
    starts: Vec<u32>,
    runs: Vec<Run>,
}

impl LineList {
    /// The number of the row that is added next.
    pub(super) fn next(&self) -> RowId {
        RowId::try_from(self.starts.len()).unwrap_or(RowId::MAX)
    }

    /// The rows that follow are of this text.
    pub(super) fn begin(&mut self, spec: u32, text: Text) {
        self.runs.push(Run { first: self.next(), spec, text });
    }

    /// Adds the row that begins at this byte of the text.
    pub(super) fn add(&mut self, start: usize) {
        self.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
    }

    pub(super) fn finish(self) -> Lines {
        Lines::new(Numbers::of(self.starts.into_iter().map(|start| [start])), self.runs)
    }
}

impl Lines {
    fn new(starts: Numbers, runs: Vec<Run>) -> Self {
        let mut first = [0; Table::COUNT];
        for run in &runs {
            let first = &mut first[SPECS[run.spec as usize].table as usize];
            if *first == 0 {
                *first = run.first;
            }
        }
        Self { starts, runs, first }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    #[inline]
    fn run(&self, row: RowId) -> &Run {
        // Every text has its run, also one without rows, so that the first begins with row 0.
        &self.runs[self.runs.partition_point(|run| run.first <= row).saturating_sub(1)]
    }

    /// The first row of a table.
    #[inline]
    pub(super) fn first(&self, table: Table) -> RowId {
        self.first[table as usize]
    }

    /// The rows of each text, and what is known of its file.
    pub(super) fn runs(&self) -> impl Iterator<Item = (&'static Spec, Range<RowId>)> {
        let ends = self.runs.iter().skip(1).map(|run| run.first).chain([self.len() as RowId]);
        self.runs.iter().zip(ends).map(|(run, end)| (&SPECS[run.spec as usize], run.first..end))
    }

    /// The name of the file that a row stands in, built in or an overlay of the same name.
    pub(super) fn file(&self, row: RowId) -> &'static str {
        SPECS[self.run(row).spec as usize].file
    }

    /// A row as it stands in its file; empty for a number that no row has.
    pub(super) fn line(&self, row: RowId) -> &str {
        self.line_of(&self.run(row).text, row)
    }

    /// A row to be kept: a slice of a built-in file, or a copy.
    pub(super) fn text(&self, row: RowId) -> Text {
        match &self.run(row).text {
            Cow::Borrowed(text) => Cow::Borrowed(self.line_of(text, row)),
            Cow::Owned(text) => Cow::Owned(self.line_of(text, row).to_owned()),
        }
    }

    fn line_of<'t>(&self, text: &'t str, row: RowId) -> &'t str {
        let start =
            if (row as usize) < self.len() { self.starts.number(row as usize) as usize } else { text.len() };
        line_at(text, start)
    }
}

impl Layout for Lines {
    fn write(&self, image: &mut Vec<u8>) {
        self.starts.write(image);
        Numbers::of(self.runs.iter().map(|run| [run.first, run.spec])).write(image);
    }

    fn read(image: &mut &'static [u8]) -> Self {
        let (starts, runs) = (Numbers::read(image), Numbers::read(image));
        let run = |at| {
            let (first, spec) = (runs.number(2 * at), runs.number(2 * at + 1));
            Run { first, spec, text: Cow::Borrowed(SPECS[spec as usize].built_in) }
        };
        let runs = (0..runs.len() / 2).map(run).collect();
        Self::new(starts, runs)
    }
}

/// The line of a text that begins at a byte.
#[inline]
fn line_at(text: &str, start: usize) -> &str {
    let rest = text.get(start..).unwrap_or_default();
    let line = &rest[..memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())];
    line.trim_end_matches('\r')
}
