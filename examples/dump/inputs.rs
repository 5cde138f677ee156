//! The inputs of a run: named paths, with folders replaced by the pages they hold.

use crate::args::Input;
use crate::sink::Sink;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// One thing to read.
#[derive(Debug)]
pub enum Listed {
    /// A file that is one page.
    Page(PathBuf),
    /// A file with a page a line.
    Lines(PathBuf),
    /// Standard input, one page.
    StandardInput,
    /// Standard input, a page a line.
    StandardLines,
    /// A path that cannot be listed, and why.
    Unlisted(PathBuf, String),
}

/// The endings that are read from a folder.
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

/// Folders wait on a stack of their own, so that no depth of nesting can exhaust the thread's. A link to a folder is not
/// followed, so no ring of links is walked for ever; the run's own output is passed over.
fn walk(folder: &Path, input: Input, sink: &Sink, inputs: &mut Vec<Listed>) {
    let mut waiting = vec![folder.to_owned()];
    while let Some(path) = waiting.pop() {
        let is_link = path.symlink_metadata().is_ok_and(|data| data.is_symlink());
        if path.is_dir() && (!is_link || path == folder) {
            match entries(&path) {
                Ok(mut entries) => {
                    entries.sort_unstable_by(|a, b| b.cmp(a));
                    waiting.append(&mut entries);
                }
                Err(error) => inputs.push(Listed::Unlisted(path, error.to_string())),
            }
        } else if has_ending(&path, &ENDINGS) && path.is_file() && !sink.is(&path) {
            inputs.push(file(path, input));
        }
    }
}

fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}
