//! [`Pages`]: a web page for each input, and an index of them.

use super::Output;
use crate::record::Printed;
use crate::render::index;
use std::fs;
use std::io;
use std::path::PathBuf;

pub struct Pages {
    folder: PathBuf,
    /// The entries of the index.
    entries: String,
    count: usize,
}

impl Pages {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, entries: String::new(), count: 0 }
    }
}

impl Output for Pages {
    fn put(&mut self, printed: Printed) -> io::Result<bool> {
        let entry = printed.rows.into_iter().next().unwrap_or_default();
        if let [name, entry] = entry.as_slice() {
            fs::write(self.folder.join(name), printed.bytes)?;
            self.entries.push_str(entry);
            self.count += 1;
        }
        Ok(true)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn end(&mut self, _: bool) -> io::Result<()> {
        fs::write(self.folder.join("index.html"), index(self.count, &self.entries))
    }
}
