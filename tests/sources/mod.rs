//! Reads the code of the package as text: without tests and comments, by functions, paths and lists of words.

pub mod imports;

use std::path::{Path, PathBuf};

/// One code file.
pub struct Source {
    /// From the package's folder on, with `/`.
    pub path: String,
    pub text: String,
}

/// A function and how long it is.
pub struct Function {
    /// From `pub` or `fn` up to the body, on one line.
    pub head: String,
    /// Lines of the body that hold code.
    pub lines: usize,
}

/// The package's folder.
pub fn package() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under a folder of the package, sorted; none where there is no such folder. Workspaces of their own
/// (`tests/fuzz`) stand apart.
pub fn all(folder: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut left = vec![package().join(folder)];
    while let Some(folder) = left.pop() {
        let entries = std::fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok);
        for path in entries.map(|entry| entry.path()) {
            if path.is_dir() {
                let manifest = std::fs::read_to_string(path.join("Cargo.toml")).unwrap_or_default();
                if !manifest.contains("[workspace]") {
                    left.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(read(&path));
            }
        }
    }
    sources.sort_by(|left, right| left.path.cmp(&right.path));
    sources
}

fn read(path: &Path) -> Source {
    let inside = path.strip_prefix(package()).unwrap_or(path);
    let text = std::fs::read_to_string(path).expect("a file that was listed");
    Source { path: inside.to_string_lossy().replace('\\', "/"), text }
}

impl Source {
    /// The top-level module of a file under `src`.
    pub fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split(['/', '.']).next().unwrap_or_default()
    }

    /// The text before the tests; nothing of a file that holds only tests.
    pub fn code(&self) -> &str {
        if self.path.ends_with("/tests.rs") || self.path.contains("/tests/") {
            return "";
        }
        let tests = self.text.find("#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        &self.text[..tests]
    }

    /// The lines that are no comment.
    fn code_lines(&self) -> impl Iterator<Item = &str> {
        self.code().lines().filter(|line| !line.trim_start().starts_with("//"))
    }

    /// Every function of the code with a body of its own lines; relies on the indents that rustfmt gives.
    pub fn functions(&self) -> Vec<Function> {
        let lines: Vec<&str> = self.code_lines().collect();
        let starts = (0..lines.len()).filter(|at| is_function(lines[*at].trim_start()));
        starts.filter_map(|at| function(&lines[at..])).collect()
    }

    /// The string literals that are compared with something or stand in the pattern of a match.
    pub fn compared(&self) -> Vec<String> {
        let code: String = self.code_lines().flat_map(|line| [line, "\n"]).collect();
        let (mut compared, mut at) = (Vec::new(), 0);
        while let Some(open) = code[at..].find('"').map(|open| at + open) {
            let Some(close) = end_of_literal(&code[open + 1..]).map(|close| open + 1 + close) else { break };
            if is_compared(&code[..open], &code[close + 1..]) {
                compared.push(code[open + 1..close].to_owned());
            }
            at = close + 1;
        }
        compared
    }

    /// The string literals that stand in one list or one pattern, for each run of two or more.
    pub fn word_lists(&self) -> Vec<Vec<String>> {
        let code: String = self.code_lines().flat_map(|line| [line, "\n"]).collect();
        let mut lists: Vec<Vec<String>> = Vec::new();
        let mut follows = false;
        let mut rest = code.as_str();
        while let Some(open) = rest.find('"') {
            let between = rest[..open].trim_matches(|c: char| c.is_whitespace());
            follows &= between.chars().all(|c| matches!(c, ',' | '|' | '(' | ')') || c.is_whitespace());
            let body = &rest[open + 1..];
            let Some(close) = end_of_literal(body) else { break };
            match lists.last_mut().filter(|_| follows) {
                Some(list) => list.push(body[..close].to_owned()),
                None => lists.push(vec![body[..close].to_owned()]),
            }
            follows = true;
            rest = &body[close + 1..];
        }
        lists
    }
}

/// Whether a literal between these pieces of code is compared with something, or is a pattern.
fn is_compared(before: &str, after: &str) -> bool {
    let (before, after) = (before.trim_end(), after.trim_start());
    before.ends_with("==")
        || before.ends_with("!=")
        || before.ends_with("eq_ignore_ascii_case(")
        || before.ends_with(".word(")
        || ["=>", "|", "if "].iter().any(|arm| after.starts_with(arm))
}

fn end_of_literal(body: &str) -> Option<usize> {
    let mut is_escaped = false;
    body.char_indices().find_map(|(at, c)| {
        let ends = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends.then_some(at)
    })
}

fn is_function(line: &str) -> bool {
    let words = line.split_whitespace().take_while(|word| *word != "fn").count();
    let modifiers = ["pub", "const", "async", "pub(crate)", "pub(super)"];
    line.contains("fn ")
        && line
            .split_whitespace()
            .take(words)
            .all(|word| modifiers.contains(&word) || word.starts_with("pub(in"))
}

/// The function that begins at the first line; `None` for one without a body.
fn function(lines: &[&str]) -> Option<Function> {
    let indent = lines.first()?.len() - lines.first()?.trim_start().len();
    let close = format!("{}}}", " ".repeat(indent));
    let opens = lines.iter().position(|line| line.trim_end().ends_with(['{', ';', '}']))?;
    let head = lines[..=opens].iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    if !lines[opens].trim_end().ends_with('{') {
        return None;
    }
    let body = &lines[opens + 1..];
    let end = body.iter().position(|line| **line == close)?;
    let holds_code = |line: &&&str| !line.trim().is_empty();
    Some(Function {
        head: head.trim_end_matches('{').trim().to_owned(),
        lines: body[..end].iter().filter(holds_code).count(),
    })
}
