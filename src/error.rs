//! [`Error`]: what can go wrong, told in one line.

use std::path::PathBuf;

/// Why an input or a lexicon was refused. Opaque: read it with `Display`, ask [`Error::kind`] to tell the cases apart.
///
/// The message is lower case, names the place, the value in backticks, and the cure.
///
/// ```
/// let error = epaulette::Extractor::builder().lexicon_dir("no/such/folder").build().unwrap_err();
/// assert!(error.to_string().contains("no/such/folder"));
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Repr);

/// The kinds of [`Error`].
///
/// ```
/// let error = epaulette::Extractor::new().extract_bytes(b"%PDF-1.7").unwrap_err();
/// assert_eq!(error.kind(), epaulette::ErrorKind::NotText);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes are not text: a PDF, an archive, an image, an office file.
    NotText,
    /// The bytes hold nothing, or nothing but white space.
    Empty,
    /// The input is larger than the limit set in the builder.
    TooLarge,
    /// A lexicon folder or one of its rows cannot be read.
    Lexicon,
    /// A value is not a TIMEX3 date.
    Timex,
    /// A value is not the name of a rank.
    Rank,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum Repr {
    #[error("the input is not text but looks like {0}; convert it to text or HTML first")]
    NotText(&'static str),
    #[error("the input {0}; look whether it was fetched whole")]
    Empty(&'static str),
    #[error("the input has {size} bytes, more than the limit of {limit}; raise `max_bytes` in the builder")]
    TooLarge { size: usize, limit: usize },
    #[error("{}: cannot be read ({source}); name a readable folder of lexicon files", path.display())]
    LexiconFile { path: PathBuf, source: std::io::Error },
    #[error("{}: has more than {limit} bytes; split it, or raise `max_bytes` in the builder", path.display())]
    LexiconSize { path: PathBuf, limit: usize },
    #[error("{}: not a regular file; a lexicon folder holds lexicon files only", path.display())]
    LexiconKind { path: PathBuf },
    #[error("{place}: unknown lexicon file; expected {expected}")]
    LexiconName { place: String, expected: String },
    #[error("{file} line {line}, column `{column}`: invalid value `{value}`; expected {expected}")]
    LexiconCell { file: String, line: usize, column: String, value: String, expected: String },
    #[error("`{0}` is no date; write one like `2018-05-24`, `2015-11`, `2007`, `2023-W41` or `2019-SU`")]
    Timex(String),
    #[error("invalid rank `{0}`; expected lower-case words joined by `_`, such as `chief_inspector`")]
    Rank(String),
}

impl Error {
    /// Which kind of error this is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        match self.0 {
            Repr::NotText(_) => ErrorKind::NotText,
            Repr::Empty(_) => ErrorKind::Empty,
            Repr::TooLarge { .. } => ErrorKind::TooLarge,
            Repr::LexiconFile { .. }
            | Repr::LexiconSize { .. }
            | Repr::LexiconKind { .. }
            | Repr::LexiconName { .. }
            | Repr::LexiconCell { .. } => ErrorKind::Lexicon,
            Repr::Timex(_) => ErrorKind::Timex,
            Repr::Rank(_) => ErrorKind::Rank,
        }
    }
}
