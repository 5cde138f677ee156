//! [`Stream`]: all inputs one after the other, in one file or on standard output.

use super::{FULL, Output};
use crate::record::Printed;
use crate::render::{Loader, Plan};
use std::io::{self, Write};

pub struct Stream {
    out: Box<dyn Write>,
    /// Whether a person waits for each input.
    is_terminal: bool,
    /// Gathers the rows of pages, where there are any.
    loader: Option<Loader>,
    footer: &'static str,
    waiting: Vec<u8>,
}

impl Stream {
    /// A stream that begins with the header of the form.
    pub fn new(out: Box<dyn Write>, is_terminal: bool, plan: Plan) -> Self {
        Self { out, is_terminal, loader: plan.loader(), footer: plan.footer(), waiting: plan.header() }
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
        self.out.write_all(&self.waiting)?;
        self.out.flush()?;
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
