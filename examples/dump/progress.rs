//! [`Progress`]: a progress bar on standard error.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

/// The fewest inputs that are worth a progress bar: fewer are read in under a second.
const WORTH_A_BAR: usize = 200;

/// Counts the inputs written; shows nothing unless standard error is a terminal.
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// A bar of `inputs` steps if standard error is a terminal and the run is long.
    pub fn new(inputs: usize) -> Self {
        if inputs <= WORTH_A_BAR || !std::io::stderr().is_terminal() {
            return Self(None);
        }
        let bar = ProgressBar::new(inputs as u64);
        let style = ProgressStyle::with_template("{bar:30} {pos}/{len} inputs, {per_sec}, {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self(Some(bar))
    }

    /// One more input is written.
    pub fn step(&self) {
        if let Some(bar) = &self.0 {
            bar.inc(1);
        }
    }

    /// Prints a line above the bar.
    pub fn report(&self, problem: &str) {
        match &self.0 {
            Some(bar) => bar.suspend(|| crate::terminal::report(problem)),
            None => crate::terminal::report(problem),
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
