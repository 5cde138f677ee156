//! Which code file uses which: resolves the paths of `use` trees and of code to the files they name.

use super::Source;
use std::collections::{BTreeMap, BTreeSet};

/// A path that names itself through more bindings than this is a loop.
const MOST_BINDINGS: usize = 16;

/// A module path: `["facts", "officer"]`; empty for `lib.rs`.
type Path = Vec<String>;

/// The files of a crate and which of them each one uses.
pub struct Imports {
    files: Vec<File>,
    by_module: BTreeMap<Path, usize>,
}

struct File {
    path: String,
    module: Path,
    /// What each name that a `use` brings in stands for, as written.
    bindings: BTreeMap<String, Path>,
    /// Every path that the code writes, those of `use` trees included.
    written: Vec<Path>,
}

/// One file uses another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    pub from: usize,
    pub to: usize,
}

impl Imports {
    /// Reads the files of a crate, `src/lib.rs` its root.
    pub fn new(sources: &[Source]) -> Self {
        let files: Vec<File> = sources.iter().map(File::new).collect();
        let by_module = files.iter().enumerate().map(|(at, file)| (file.module.clone(), at)).collect();
        Self { files, by_module }
    }

    /// The path of a file.
    pub fn path(&self, file: usize) -> &str {
        &self.files[file].path
    }

    /// The module of a file.
    pub fn module(&self, file: usize) -> &[String] {
        &self.files[file].module
    }

    /// Whether a top-level module has files of its own below it.
    pub fn is_folder(&self, module: &str) -> bool {
        self.files.iter().any(|file| file.module.len() > 1 && file.module[0] == module)
    }

    /// Every use of one file by another, sorted: of the file whose module a path names, and of the one that defines the
    /// name where the first only passes it on. What a folder passes on to a file inside it is a use of the definition alone.
    pub fn all(&self) -> BTreeSet<Import> {
        let mut imports = BTreeSet::new();
        for (from, file) in self.files.iter().enumerate() {
            for path in &file.written {
                let named = self.absolute(from, path).map(|path| self.named(from, &path, MOST_BINDINGS));
                let others = named.unwrap_or_default().into_iter().filter(|to| *to != from);
                imports.extend(others.map(|to| Import { from, to }));
            }
        }
        imports
    }

    /// The circles among the files: each a shortest way from a file back to itself, told once. A file's use of the `mod.rs`
    /// of a folder that it stands in counts for nothing.
    pub fn circles(&self) -> Vec<Vec<usize>> {
        let mut next = vec![Vec::new(); self.files.len()];
        for import in self.all() {
            if !self.holds(import.to, import.from) {
                next[import.from].push(import.to);
            }
        }
        let mut told = BTreeSet::new();
        let circles = (0..next.len()).filter_map(|file| way_back(&next, file));
        circles.filter(|circle| told.insert(circle.iter().copied().collect::<BTreeSet<_>>())).collect()
    }

    /// Whether the first file is the `mod.rs` of a folder that the second stands in, at any depth.
    fn holds(&self, folder: usize, file: usize) -> bool {
        let (folder, file) = (self.module(folder), self.module(file));
        folder.len() < file.len() && file.starts_with(folder)
    }

    /// A path as written in a file, from the crate's root; `None` where it names another crate.
    fn absolute(&self, file: usize, path: &[String]) -> Option<Path> {
        let File { module, bindings, .. } = &self.files[file];
        let (first, rest) = path.split_first()?;
        let below = |above: &[String], rest: &[String]| Some([above, rest].concat());
        match first.as_str() {
            "crate" => below(&[], rest),
            "self" => below(module, rest),
            "super" => {
                let supers = path.iter().take_while(|part| *part == "super").count();
                below(&module[..module.len().checked_sub(supers)?], &path[supers..])
            }
            _ if self.by_module.contains_key(&[module, &path[..1]].concat()) => below(module, path),
            name => {
                let bound = bindings.get(name).filter(|bound| bound.first() != Some(first))?;
                self.absolute(file, &[bound, rest].concat())
            }
        }
    }

    /// The files that a path from the root names for a user of it: the last module in it and, through that one's bindings,
    /// the definition's.
    fn named(&self, user: usize, path: &[String], bindings_left: usize) -> Vec<usize> {
        let Some(depth) = (0..=path.len()).rev().find(|depth| self.by_module.contains_key(&path[..*depth]))
        else {
            return Vec::new();
        };
        let file = self.by_module[&path[..depth]];
        let bound = path.get(depth).and_then(|name| self.files[file].bindings.get(name));
        let whole = bound.map(|bound| [bound, &path[depth + 1..]].concat());
        let Some(whole) = whole.and_then(|whole| self.absolute(file, &whole)).filter(|_| bindings_left > 0)
        else {
            return vec![file];
        };
        let mut files = self.named(user, &whole, bindings_left - 1);
        if depth == 0 || !self.module(user).starts_with(&path[..depth]) {
            files.push(file);
        }
        files
    }
}

/// A shortest way from a file back to itself.
fn way_back(next: &[Vec<usize>], file: usize) -> Option<Vec<usize>> {
    let mut ways = std::collections::VecDeque::from([vec![file]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for to in way.last().into_iter().flat_map(|last| &next[*last]) {
            if *to == file {
                return Some(way);
            }
            if seen.insert(*to) {
                ways.push_back([way.as_slice(), &[*to]].concat());
            }
        }
    }
    None
}

impl File {
    fn new(source: &Source) -> Self {
        let inside = source.path.strip_prefix("src/").unwrap_or(&source.path);
        let inside = inside.strip_suffix(".rs").unwrap_or(inside);
        let mut module: Path = inside.split('/').map(str::to_owned).collect();
        if module.last().is_some_and(|last| last == "mod" || inside == "lib") {
            module.pop();
        }
        let mut reader = Reader { tokens: tokens(source.code()), at: 0 };
        let mut file =
            Self { path: source.path.clone(), module, bindings: BTreeMap::new(), written: Vec::new() };
        reader.read(&mut file);
        file
    }
}

/// Walks the words and marks of a file.
struct Reader {
    tokens: Vec<String>,
    at: usize,
}

impl Reader {
    fn read(&mut self, file: &mut File) {
        while let Some(token) = self.next() {
            match token.as_str() {
                "pub" if self.peek() == "(" => while self.next().is_some_and(|token| token != ")") {},
                "use" => self.tree(&Path::new(), file),
                _ if is_word(&token) => {
                    let path = self.path(token);
                    file.written.extend(Some(path).filter(|path| path.len() > 1));
                }
                _ => {}
            }
        }
    }

    /// Reads a `use` tree up to the mark after it.
    fn tree(&mut self, above: &[String], file: &mut File) {
        let mut path = above.to_vec();
        while let Some(token) = self.next() {
            match token.as_str() {
                "{" => {
                    while self.peek() != "}" && self.at < self.tokens.len() {
                        self.tree(&path, file);
                        self.skip(",");
                    }
                    self.skip("}");
                    return;
                }
                "*" => break,
                "self" if !path.is_empty() => {}
                _ if is_word(&token) => path.push(token),
                _ => {}
            }
            if self.peek() != "::" {
                break;
            }
            self.skip("::");
        }
        let mut name = path.last().cloned();
        if self.peek() == "as" {
            self.skip("as");
            name = self.next();
        }
        file.bindings.extend(name.map(|name| (name, path.clone())));
        file.written.push(path);
    }

    /// The path that a word begins.
    fn path(&mut self, first: String) -> Path {
        let mut path = vec![first];
        while self.peek() == "::" && self.tokens.get(self.at + 1).is_some_and(|token| is_word(token)) {
            self.skip("::");
            path.extend(self.next());
        }
        path
    }

    fn next(&mut self) -> Option<String> {
        self.at += 1;
        self.tokens.get(self.at - 1).cloned()
    }

    fn peek(&self) -> &str {
        self.tokens.get(self.at).map_or("", String::as_str)
    }

    fn skip(&mut self, token: &str) {
        self.at += usize::from(self.peek() == token);
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The words and marks of code, `::` one mark; comments and literals left out.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let word = if raw_literal(rest).is_some() { 0 } else { word };
        let length = if word > 0 { word } else { no_word(rest).unwrap_or(first.len_utf8()) };
        let (token, after) = rest.split_at(length);
        if word > 0 || token == "::" || token.chars().count() == 1 && !first.is_whitespace() {
            tokens.push(token.to_owned());
        }
        rest = after;
    }
    tokens
}

/// The length of a comment, a literal, a lifetime or `::`; `None` for any other mark.
fn no_word(rest: &str) -> Option<usize> {
    let close = |open: usize, close: &str| rest[open..].find(close).map(|at| open + at + close.len());
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return close(2, "*/");
    }
    if rest.starts_with("::") {
        return Some(2);
    }
    if let Some(literal) = raw_literal(rest) {
        return Some(literal);
    }
    if let Some(literal) = rest.strip_prefix('"') {
        return super::end_of_literal(literal).map(|end| end + 2);
    }
    let quoted = rest.strip_prefix('\'')?;
    if quoted.starts_with('\\') {
        return quoted[2..].find('\'').map(|at| at + 4);
    }
    let literal = quoted.chars().next()?.len_utf8();
    Some(if quoted[literal..].starts_with('\'') { literal + 2 } else { 1 })
}

/// The length of `r"…"` or `r#"…"#`.
fn raw_literal(rest: &str) -> Option<usize> {
    let hashes = rest.strip_prefix('r')?.bytes().take_while(|byte| *byte == b'#').count();
    let body = rest[1 + hashes..].strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    body.find(&close).map(|at| 2 + hashes + at + close.len())
}
