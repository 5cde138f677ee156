//! [`Error`]: why an input or a setting was refused, in one line.

use std::path::PathBuf;

/// The reason why an input, a lexicon or a value was refused. `Display` gives the message, [`Error::kind`] the kind.
///
/// The message is one line in lower case. It names the place, the invalid value in backticks, and what was expected or what to
/// do.
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
    /// The input is empty or holds only white space.
    Empty,
    /// The input is larger than the limit set in the builder.
    TooLarge,
    /// A lexicon folder cannot be read, or a lexicon file or row is invalid.
    Lexicon,
    /// A value is not a date in TIMEX3 form.
    Timex,
    /// A value is not a rank in snake case.
    Rank,
    /// A text is not what [`Dossiers::to_json`](crate::dossiers::Dossiers::to_json) wrote.
    Dossiers,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum Repr {
    #[error("the input is {0}, not text; convert it to text or HTML first")]
    NotText(&'static str),
    #[error("the input {0}; check that the download completed")]
    Empty(&'static str),
    #[error("the input has {size} bytes, more than the limit of {limit}; raise `max_bytes` in the builder")]
    TooLarge { size: usize, limit: usize },
    #[error("{}: cannot be read ({source}); expected a readable folder of lexicon files", path.display())]
    LexiconFile { path: PathBuf, source: std::io::Error },
    #[error("{}: more than {limit} bytes; split the file or raise `max_bytes` in the builder", path.display())]
    LexiconSize { path: PathBuf, limit: usize },
    #[error("{}: not a regular file; a lexicon folder may hold only lexicon files", path.display())]
    LexiconKind { path: PathBuf },
    #[error("{place}: unknown lexicon file; expected {expected}")]
    LexiconName { place: String, expected: String },
    #[error("{file} line {line}, column `{column}`: invalid value `{value}`; expected {expected}")]
    LexiconCell { file: String, line: usize, column: String, value: String, expected: String },
    #[error(
        "invalid date `{0}`; expected a form such as `2018-05-24`, `2015-11`, `2007`, `2023-W41` or `2019-SU`"
    )]
    Timex(String),
    #[error("invalid rank `{0}`; expected lower-case words joined by `_`, such as `chief_inspector`")]
    Rank(String),
    #[error("not saved dossiers: {0}; build them again from the records of dump")]
    Dossiers(String),
}

impl Error {
    /// Returns the kind of this error.
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
            Repr::Dossiers(_) => ErrorKind::Dossiers,
        }
    }
}
