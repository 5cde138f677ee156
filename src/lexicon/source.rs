//! [`Source`]: one file of rows, built in or from an overlay.

use super::table::Spec;
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
