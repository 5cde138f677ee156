//! [`Source`]: one file of rows, built in or from an overlay.

use super::table::Spec;
use crate::error::{Error, Repr};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

/// One file to read.
pub(super) struct Source {
    pub name: String,
    pub text: Result<&'static str, Arc<str>>,
}

impl Source {
    pub(super) fn built_in(spec: &Spec) -> Self {
        Self { name: spec.file.to_owned(), text: Ok(spec.built_in) }
    }

    /// The text of an overlay's file, of at most `limit` bytes.
    pub(super) fn read(path: &Path, limit: usize) -> Result<String, Error> {
        let unreadable = |source| Error::from(Repr::LexiconFile { path: path.to_owned(), source });
        let (mut text, most) = (String::new(), limit.saturating_add(1) as u64);
        File::open(path).and_then(|file| file.take(most).read_to_string(&mut text)).map_err(unreadable)?;
        if text.len() > limit {
            return Err(Repr::LexiconSize { path: path.to_owned(), limit }.into());
        }
        Ok(text)
    }

    pub(super) fn text(&self) -> &str {
        match &self.text {
            Ok(text) => text,
            Err(text) => text,
        }
    }

    pub(super) fn line(&self, line: &str) -> Line {
        match self.text {
            Ok(whole) => {
                // The line is a slice of `whole`; its offset gives it the built-in text's lifetime back.
                let start = line.as_ptr() as usize - whole.as_ptr() as usize;
                Line::BuiltIn(&whole[start..start + line.len()])
            }
            Err(_) => Line::Overlay(line.into()),
        }
    }
}

/// Where the line of a row stands.
#[derive(Debug, Clone)]
pub(super) enum Line {
    BuiltIn(&'static str),
    Overlay(Arc<str>),
}

impl Line {
    #[inline]
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::BuiltIn(line) => line,
            Self::Overlay(line) => line,
        }
    }
}
