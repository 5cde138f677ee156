//! The inputs of a run: named paths, with folders replaced by the pages they hold.

use crate::args::Input;
use crate::sink::Sink;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// One thing to read.
#[derive(Debug)]
pub enum Listed {
    /// A file that is one page.
    Page(PathBuf),
    /// A file of JSON Lines, one page per line.
    Lines(PathBuf),
    /// Standard input, one page.
    StandardInput,
    /// Standard input, one page per line.
    StandardLines,
    /// A path that cannot be listed, and why.
    Unlisted(PathBuf, String),
}

/// The file extensions that are read from a folder.
const ENDINGS: [&str; 5] = ["txt", "md", "html", "htm", "jsonl"];

/// The inputs in the order named, the files of a folder in the order of their names.
pub fn list(paths: &[PathBuf], input: Input, sink: &Sink) -> Vec<Listed> {
    let mut inputs = Vec::with_capacity(paths.len());
    if paths.is_empty() {
        inputs.push(standard_input(input));
    }
    for path in paths {
        if path.as_os_str() == "-" {
            inputs.push(standard_input(input));
        } else if path.is_dir() {
            walk(path, input, sink, &mut inputs);
        } else {
            inputs.push(file(path.clone(), input));
        }
    }
    inputs
}

/// The site of a page that has no address: the name of its folder.
pub fn site_of(path: &Path) -> Option<Cow<'_, str>> {
    path.parent()?.file_name().map(OsStr::to_string_lossy)
}

fn standard_input(input: Input) -> Listed {
    if input == Input::Jsonl { Listed::StandardLines } else { Listed::StandardInput }
}

fn file(path: PathBuf, input: Input) -> Listed {
    let is_lines = match input {
        Input::Jsonl => true,
        Input::Auto => has_ending(&path, &["jsonl"]),
        _ => false,
    };
    if is_lines { Listed::Lines(path) } else { Listed::Page(path) }
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let ending = path.extension().and_then(OsStr::to_str);
    ending.is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Lists the pages of a folder. Folders wait on an explicit stack, so deep nesting cannot overflow the thread's. Links to
/// folders are not followed, so a cycle of links ends; the run's own output is skipped.
fn walk(folder: &Path, input: Input, sink: &Sink, inputs: &mut Vec<Listed>) {
    let mut waiting = vec![(folder.to_owned(), Entry::Folder)];
    while let Some((path, entry)) = waiting.pop() {
        let is_wanted = || has_ending(&path, &ENDINGS) && !sink.is(&path);
        match entry {
            Entry::Folder => match entries(&path) {
                Ok(mut entries) => {
                    entries.sort_unstable_by(|(a, _), (b, _)| b.cmp(a));
                    waiting.append(&mut entries);
                }
                Err(error) => inputs.push(Listed::Unlisted(path, error.to_string())),
            },
            Entry::File if is_wanted() => inputs.push(file(path, input)),
            Entry::Link if is_wanted() && path.is_file() => inputs.push(file(path, input)),
            _ => {}
        }
    }
}

/// The kind of a directory entry, links not followed.
enum Entry {
    Folder,
    File,
    Link,
    Other,
}

fn entries(folder: &Path) -> std::io::Result<Vec<(PathBuf, Entry)>> {
    let entries = fs::read_dir(folder)?.map(|entry| {
        let entry = entry?;
        let kind = match entry.file_type()? {
            kind if kind.is_dir() => Entry::Folder,
            kind if kind.is_file() => Entry::File,
            kind if kind.is_symlink() => Entry::Link,
            _ => Entry::Other,
        };
        Ok((entry.path(), kind))
    });
    entries.collect()
}
