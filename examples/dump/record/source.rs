//! [`Source`]: where a page comes from, and [`Failure`]: why it could not be read.

use crate::lines::Kept;
use epaulette::ErrorKind;
use serde::Serialize;

/// The name of a page and its place in the input.
#[derive(Debug, Default)]
pub struct Source {
    /// What the page is called in the output.
    pub file: String,
    /// The path that was read; `-` for standard input.
    pub input: String,
    /// The number of the line, from 1, of a JSON Lines input.
    pub line: Option<u64>,
    /// How often the same path was named before.
    pub again: u32,
    /// The fields that `--keep` names, of a JSON Lines input.
    pub kept: Option<Kept>,
}

/// Why a page could not be read.
#[derive(Debug, Clone, Serialize)]
pub struct Failure {
    pub code: Code,
    pub message: String,
}

/// The kinds of [`Failure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// Binary input, such as a PDF
    NotText,
    /// An empty input
    Empty,
    /// An input above `--max-bytes`
    TooLarge,
    /// A line that is no JSON object with a page
    InvalidLine,
    /// An input that the system does not give
    Unreadable,
    /// A bug in the library
    Bug,
}

impl Failure {
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// An input above the limit.
    pub fn too_large(limit: usize) -> Self {
        Self::new(Code::TooLarge, format!("more than {limit} bytes; raise --max-bytes"))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(Code::Unreadable, error.to_string())
    }
}

impl From<epaulette::Error> for Failure {
    fn from(error: epaulette::Error) -> Self {
        let code = match error.kind() {
            ErrorKind::NotText => Code::NotText,
            ErrorKind::Empty => Code::Empty,
            ErrorKind::TooLarge => Code::TooLarge,
            _ => Code::Unreadable,
        };
        Self::new(code, error.to_string())
    }
}
