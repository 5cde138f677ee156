//! [`Overlay`]: files of rows that a caller adds to the built-in ones, and where they come from.

use super::cells::Text;
use super::column::one_of;
use super::spec::{SPECS, Spec};
use crate::error::{Error, Repr};
use std::borrow::Cow;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The file of a lexicon folder that is no lexicon: the table of what sites repeat, which [`Overlay::file`] gives.
pub(crate) const SITES_FILE: &str = "sites.tsv";

/// Rows that a caller adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Overlay {
    /// A folder of files named as the built-in ones.
    Folder(PathBuf),
    /// The text of one file, by the name of the built-in one.
    Text { file: String, text: String },
}

/// One file to read.
#[derive(Debug)]
pub(super) struct Source {
    pub name: String,
    pub text: Text,
}

impl Source {
    fn built_in(spec: &Spec) -> Self {
        Self { name: spec.file.to_owned(), text: Cow::Borrowed(spec.built_in) }
    }

    pub(super) fn is_built_in(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// Returns a line of this file to be kept, a slice of a built-in file or a copy, and where in the file it begins.
    pub(super) fn keep(&self, line: &str) -> (Text, usize) {
        // The line is a slice of the text; its offset gives it the built-in text's lifetime back.
        let start = line.as_ptr() as usize - self.text.as_ptr() as usize;
        match self.text {
            Cow::Borrowed(whole) => (Cow::Borrowed(&whole[start..start + line.len()]), start),
            Cow::Owned(_) => (Cow::Owned(line.to_owned()), start),
        }
    }
}

/// The built-in files, each the first of the files of its name.
pub(super) fn built_in() -> Vec<(&'static Spec, Vec<Source>)> {
    SPECS.iter().map(|spec| (spec, vec![Source::built_in(spec)])).collect()
}

impl Overlay {
    /// Returns the name and the text of a file of at most `limit` bytes that is no lexicon, where the overlay has it.
    ///
    /// # Errors
    /// The file cannot be read, is not a regular file or is too large.
    pub(crate) fn file(&self, name: &str, limit: usize) -> Result<Option<(String, String)>, Error> {
        let Self::Folder(folder) = self else { return Ok(None) };
        let path = folder.join(name);
        if !path.exists() {
            return Ok(None);
        }
        Ok(Some((path.display().to_string(), read(&path, limit)?)))
    }

    /// Returns the files, each of at most `limit` bytes, with the built-in file that each adds to.
    ///
    /// # Errors
    /// A folder or file cannot be read, is not a regular file, is too large or has a name that no lexicon file has.
    pub(super) fn sources(&self, limit: usize) -> Result<Vec<(&'static Spec, Source)>, Error> {
        match self {
            Self::Folder(folder) => files_of(folder, limit),
            Self::Text { file, text } => {
                let spec = spec_of(file, file)?;
                if text.len() > limit {
                    return Err(Repr::LexiconSize { path: file.into(), limit }.into());
                }
                Ok(vec![(spec, Source { name: file.clone(), text: Cow::Owned(text.clone()) })])
            }
        }
    }
}

/// The files of a folder, in the order of their names.
fn files_of(folder: &Path, limit: usize) -> Result<Vec<(&'static Spec, Source)>, Error> {
    let unreadable = |source| Error::from(Repr::LexiconFile { path: folder.to_owned(), source });
    let entries: Result<Vec<_>, _> = std::fs::read_dir(folder).map_err(unreadable)?.collect();
    let entries = entries.map_err(unreadable)?;
    let paths = entries.iter().filter(|entry| entry.file_name() != SITES_FILE).map(std::fs::DirEntry::path);
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let spec = spec_of(&name, &path.display().to_string())?;
        let text = Cow::Owned(read(&path, limit)?);
        Ok((spec, Source { name: path.display().to_string(), text }))
    };
    paths.into_iter().map(read).collect()
}

fn spec_of(file: &str, place: &str) -> Result<&'static Spec, Error> {
    Spec::of(file).ok_or_else(|| {
        let names: Vec<&str> = SPECS.iter().map(|spec| spec.file).collect();
        Repr::LexiconName { place: place.to_owned(), expected: one_of(&names) }.into()
    })
}

/// The text of a regular file of at most `limit` bytes.
fn read(path: &Path, limit: usize) -> Result<String, Error> {
    let unreadable = |source| Error::from(Repr::LexiconFile { path: path.to_owned(), source });
    // A pipe is not opened: that would wait for a writer.
    if !path.metadata().map_err(unreadable)?.is_file() {
        return Err(Repr::LexiconKind { path: path.to_owned() }.into());
    }
    let (mut text, most) = (String::new(), limit.saturating_add(1) as u64);
    File::open(path).and_then(|file| file.take(most).read_to_string(&mut text)).map_err(unreadable)?;
    if text.len() > limit {
        return Err(Repr::LexiconSize { path: path.to_owned(), limit }.into());
    }
    Ok(text)
}
