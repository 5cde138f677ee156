//! [`Tables`]: a file of CSV for each table, all written in one pass.

use super::{FULL, Output};
use crate::record::Printed;
use crate::render::Plan;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

pub struct Tables {
    files: Vec<Table>,
}

struct Table {
    file: File,
    waiting: Vec<u8>,
}

impl Tables {
    /// Makes the files, each with its first row.
    ///
    /// # Errors
    /// A file cannot be made.
    pub fn new(folder: &Path, plan: Plan) -> io::Result<Self> {
        let table = |(name, header): (String, Vec<u8>)| {
            let file = File::create(folder.join(name).with_extension("csv"))?;
            Ok(Table { file, waiting: header })
        };
        Ok(Self { files: plan.tables().into_iter().map(table).collect::<io::Result<_>>()? })
    }
}

impl Output for Tables {
    fn put(&mut self, printed: Printed) -> io::Result<bool> {
        let Some((pages, others)) = self.files.split_first_mut() else { return Ok(true) };
        pages.waiting.extend(printed.bytes);
        for (table, rows) in others.iter_mut().zip(&printed.rows) {
            table.waiting.extend(rows.iter().flat_map(|row| row.bytes()));
        }
        let is_full = self.files.iter().any(|table| table.waiting.len() >= FULL);
        if is_full {
            self.flush()?;
        }
        Ok(is_full)
    }

    fn flush(&mut self) -> io::Result<()> {
        for table in self.files.iter_mut().filter(|table| !table.waiting.is_empty()) {
            table.file.write_all(&table.waiting)?;
            table.waiting.clear();
        }
        Ok(())
    }

    fn end(&mut self, _: bool) -> io::Result<()> {
        self.flush()
    }
}
