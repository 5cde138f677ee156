//! [`Stream`]: all inputs one after the other, in one file or on standard output.

use super::{FULL, Output};
use crate::record::Printed;
use crate::render::{Loader, Plan};
use std::fs::File;
use std::io::{self, ErrorKind, Seek, Write};

pub struct Stream {
    out: Box<dyn Write>,
    /// The file that it is, where it is one.
    file: Option<File>,
    /// Whether a person waits for each input.
    is_terminal: bool,
    /// Gathers the rows of pages, where there are any.
    loader: Option<Loader>,
    footer: &'static str,
    waiting: Vec<u8>,
}

impl Stream {
    /// A stream that begins with the header of the form.
    pub fn new(out: Box<dyn Write>, file: Option<File>, is_terminal: bool, plan: Plan) -> Self {
        Self { out, file, is_terminal, loader: plan.loader(), footer: plan.footer(), waiting: plan.header() }
    }

    /// Writes what waits; of a line that the disk has no room for, nothing is left in the file.
    fn write_waiting(&mut self) -> io::Result<()> {
        let mut written = 0;
        while written < self.waiting.len() {
            match self.out.write(&self.waiting[written..]) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(more) => written += more,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => {
                    let line_end = self.waiting[..written].iter().rposition(|byte| *byte == b'\n');
                    self.take_back(written - line_end.map_or(0, |end| end + 1));
                    return Err(error);
                }
            }
        }
        self.out.flush()
    }

    /// Cuts the last bytes off the file, where it ends with what was written.
    fn take_back(&mut self, bytes: usize) {
        let Some(file) = self.file.as_mut().filter(|_| bytes > 0) else { return };
        let size = file.metadata().map(|file| file.len());
        if let (Ok(size), Ok(end)) = (size, file.stream_position())
            && size == end
        {
            // What cannot be cut off stays; `--resume` cuts it.
            let _ = file.set_len(size.saturating_sub(bytes as u64));
        }
    }
}

impl Output for Stream {
    fn put(&mut self, printed: Printed) -> io::Result<bool> {
        match &mut self.loader {
            Some(loader) => self.waiting.extend(loader.add(printed).into_bytes()),
            None => self.waiting.extend_from_slice(&printed.bytes),
        }
        let is_due = self.waiting.len() >= FULL || self.is_terminal;
        if is_due {
            self.flush()?;
        }
        Ok(is_due && self.loader.is_none())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        self.write_waiting()?;
        self.waiting.clear();
        Ok(())
    }

    fn end(&mut self, interrupted: bool) -> io::Result<()> {
        if !interrupted {
            let left = self.loader.as_mut().map(Loader::take).unwrap_or_default();
            self.waiting.extend([left.as_bytes(), self.footer.as_bytes()].concat());
        }
        self.flush()
    }
}
