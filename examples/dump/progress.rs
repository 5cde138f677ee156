//! [`Progress`]: a progress bar on standard error.

use crate::inputs::Listed;
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use std::cell::Cell;
use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// A run that ends sooner shows no bar.
const WORTH_A_BAR: Duration = Duration::from_millis(500);
/// How often the counts change: faster than an eye reads them.
const TICK: Duration = Duration::from_millis(100);

/// The bytes of the inputs that are read.
#[derive(Clone, Default)]
pub struct Bytes(Arc<AtomicU64>);

impl Bytes {
    pub fn add(&self, bytes: usize) {
        self.0.fetch_add(bytes as u64, Ordering::Relaxed);
    }
}

/// A stream whose bytes are counted as they are read.
pub struct Counted<R> {
    stream: R,
    read: Bytes,
}

impl<R> Counted<R> {
    pub fn new(stream: R, read: &Bytes) -> Self {
        Self { stream, read: read.clone() }
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = self.stream.read(buffer)?;
        self.read.add(size);
        Ok(size)
    }
}

/// Counts the inputs written; shows nothing unless standard error is a terminal.
pub struct Progress(Option<Bar>);

struct Bar {
    line: ProgressBar,
    /// What is read of all the bytes.
    read: Bytes,
    count: Cell<u64>,
    start: Instant,
    next: Cell<Instant>,
}

impl Progress {
    /// A bar as long as the bytes of the inputs, which tells how many inputs are written, if standard error is a terminal.
    /// Without a number of bytes, as of a pipe, it counts.
    pub fn new(inputs: &[Listed], read: &Bytes) -> Self {
        if !std::io::stderr().is_terminal() {
            return Self(None);
        }
        let total: Option<u64> = inputs.iter().map(size).sum();
        let (bar, form) = match total {
            Some(bytes) => (ProgressBar::new(bytes), "{bar:30} {msg}, {eta} left"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg}, {elapsed} so far"),
        };
        bar.set_style(ProgressStyle::with_template(form).unwrap_or_else(|_| ProgressStyle::default_bar()));
        let start = Instant::now();
        let next = Cell::new(start + WORTH_A_BAR);
        Self(Some(Bar { line: bar, read: read.clone(), count: Cell::new(0), start, next }))
    }

    /// One more input is written.
    pub fn step(&self) {
        let Some(bar) = &self.0 else { return };
        bar.count.set(bar.count.get() + 1);
        let now = Instant::now();
        if now >= bar.next.get() {
            bar.next.set(now + TICK);
            bar.show(now - bar.start);
        }
    }

    /// Prints a line above the bar.
    pub fn report(&self, problem: &str) {
        match &self.0 {
            Some(bar) => bar.line.suspend(|| crate::terminal::report(problem)),
            None => crate::terminal::report(problem),
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.line.finish_and_clear();
        }
    }
}

impl Bar {
    fn show(&self, spent: Duration) {
        let count = self.count.get();
        let rate = u128::from(count) * 1000 / spent.as_millis().max(1);
        let rate = HumanCount(u64::try_from(rate).unwrap_or(u64::MAX));
        self.line.set_message(format!("{} inputs, {rate}/s", HumanCount(count)));
        self.line.set_position(self.read.0.load(Ordering::Relaxed));
    }
}

/// The bytes of an input; `None` where nobody knows.
fn size(input: &Listed) -> Option<u64> {
    match input {
        Listed::Page(path) | Listed::Lines(path) => Some(fs::metadata(path).map_or(0, |file| file.len())),
        Listed::Unlisted(..) => Some(0),
        // A file may be standard input.
        Listed::StandardInput | Listed::StandardLines => {
            fs::metadata(Path::new("/dev/stdin")).ok().filter(fs::Metadata::is_file).map(|file| file.len())
        }
    }
}
