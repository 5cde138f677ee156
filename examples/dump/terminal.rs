//! Text for a terminal: without control characters, and with colour if enabled.

use clap::ValueEnum;
use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};

/// When summaries are coloured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    #[default]
    Auto,
    Always,
    Never,
}

impl When {
    /// Whether standard output is coloured.
    pub fn is_on(self) -> bool {
        let refused = || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match self {
            Self::Auto => std::io::stdout().is_terminal() && !refused(),
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// Returns the columns of the window: those of the terminal that standard output is, else what `COLUMNS` says.
pub fn width() -> Option<usize> {
    let window = terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0));
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    window.or_else(told).filter(|width| *width > 0)
}

/// Prints one line on standard error, without control characters.
pub fn report(problem: &str) {
    // Without a standard error there is nowhere to report to.
    let _ = writeln!(std::io::stderr().lock(), "error: {}", plain(problem));
}

/// Prints one line on standard error that is no error, without control characters.
pub fn note(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", plain(text));
}

/// The text on one line, its control characters and direction marks replaced.
pub fn plain(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' | '\r' => clean.push(' '),
            c if steers(c) => {
                let _ = write!(clean, "\\u{{{:x}}}", u32::from(c));
            }
            c => clean.push(c),
        }
    }
    clean
}

/// Whether a terminal acts on the character instead of showing it.
fn steers(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Text in one of the few styles of a summary.
#[derive(Debug, Clone, Copy)]
pub struct Paint(pub bool);

impl Paint {
    /// The name of an input.
    pub fn heading(self, text: &str) -> String {
        self.wrap("1;36", text)
    }

    /// The name of a person or a number: what the eye looks for.
    pub fn strong(self, text: &str) -> String {
        self.wrap("1", text)
    }

    /// What matters less.
    pub fn faint(self, text: &str) -> String {
        self.wrap("2", text)
    }

    fn wrap(self, code: &str, text: &str) -> String {
        if self.0 && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
