//! [`Loader`]: gathers the rows of many pages, because databases load many rows per statement ten times as fast as one.

use super::TABLES;
use crate::record::Printed;
use std::mem;

/// How many rows a statement has at most.
const ROWS: usize = 500;

/// How many bytes of rows are gathered, so that memory does not grow with the input.
const BYTES: usize = 8 << 20;

/// The rows that are not yet written, by table.
#[derive(Default)]
pub struct Loader {
    tables: [Vec<String>; TABLES.len()],
    bytes: usize,
}

impl Loader {
    /// Adds the rows of a page; returns statements once there are many.
    pub fn add(&mut self, page: Printed) -> String {
        let first = vec![String::from_utf8_lossy(&page.bytes).into_owned()];
        for (table, rows) in self.tables.iter_mut().zip(std::iter::once(first).chain(page.rows)) {
            self.bytes += rows.iter().map(String::len).sum::<usize>();
            table.extend(rows);
        }
        if self.tables[0].len() >= ROWS || self.bytes >= BYTES { self.take() } else { String::new() }
    }

    /// Returns the statements of the rows that are left.
    pub fn take(&mut self) -> String {
        let mut sql = String::with_capacity(mem::take(&mut self.bytes) + 1024);
        // A table follows those that it refers to.
        for (name, rows) in TABLES.iter().zip(&mut self.tables) {
            for rows in mem::take(rows).chunks(ROWS) {
                sql.extend(["INSERT INTO ", name, " VALUES\n", &rows.join(",\n"), ";\n"]);
            }
        }
        sql
    }
}
