//! Front matter: the few keys of a page's metadata that stand before its body, read line by line.

use super::format_names::front_matter_fence;
use once_cell::sync::Lazy;
use regex::Regex;

/// A line of `key: value`: its indentation, its key, and its value if it has one. Keys are shorter than 64 bytes and
/// nested at most 32 columns deep, which bounds the paths that a hostile page can make of them.
static KEY: Lazy<Regex> = Lazy::new(|| {
    Regex::new(r"^([ \t]{0,32})([A-Za-z0-9_.-]{1,64}):(?:[ \t\r](.*))?$").expect("the pattern is valid")
});

/// What stands before the body, and where the body begins.
#[derive(Debug, Default)]
pub(super) struct FrontMatter<'t> {
    /// Pairs of a dotted path, such as `og.title`, and its raw value.
    pairs: Vec<(String, &'t str)>,
    /// The bytes of the front matter.
    pub len: usize,
}

/// The most lines of front matter: without a closing line in so many, the opening line was a rule.
const MOST_LINES: usize = 2_000;

impl<'t> FrontMatter<'t> {
    /// Reads the front matter of a text: between `---` lines, inside a fence named `yaml`, or bare `key: value` lines.
    pub(super) fn read(text: &'t str) -> Self {
        let lead = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).len();
        let body = &text[lead..];
        let first = body.lines().next().unwrap_or_default().trim_end();
        let Some(closing) = front_matter_fence(first) else { return Self::bare(text, lead) };
        let mut front = Self::default();
        let mut at = lead + line_len(body);
        let mut path = Path::default();
        for _ in 0..MOST_LINES {
            let rest = &text[at..];
            if rest.is_empty() {
                break;
            }
            let line = rest.lines().next().unwrap_or_default();
            at += line_len(rest);
            if closing.contains(&line.trim_end()) {
                front.len = at;
                return front;
            }
            front.pairs.extend(path.pair(line));
        }
        Self::default()
    }

    /// Lines of `key: value` with nothing around them, when the first of them names a title.
    fn bare(text: &'t str, lead: usize) -> Self {
        let mut front = Self::default();
        let mut at = lead;
        let mut path = Path::default();
        while let Some(line) = text[at..].lines().next() {
            let Some(pair) = path.pair(line).filter(|(_, value)| !value.is_empty()) else { break };
            front.pairs.push(pair);
            at += line_len(&text[at..]);
        }
        let ends_blank = text[at..].lines().next().is_none_or(|line| line.trim().is_empty());
        let titled = front.pairs.iter().any(|(key, _)| key == "title");
        let cased = front.pairs.iter().all(|(key, _)| !key.bytes().any(|b| b.is_ascii_uppercase()));
        if ends_blank && titled && cased && front.pairs.len() > 1 {
            front.len = at;
            return front;
        }
        Self::default()
    }

    /// The value of a key, unquoted; `None` when it is empty.
    pub(super) fn get(&self, key: &str) -> Option<String> {
        let (_, raw) = self.pairs.iter().find(|(path, raw)| path == key && !raw.is_empty())?;
        let value = unquote(raw);
        let value = value.trim();
        (!value.is_empty() && value != "null" && value != "~").then(|| value.to_owned())
    }
}

/// The bytes of the first line and its line end.
fn line_len(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}

/// The keys above the line that is being read, by their indentation.
#[derive(Default)]
struct Path {
    keys: Vec<(usize, String)>,
}

impl Path {
    fn pair<'t>(&mut self, line: &'t str) -> Option<(String, &'t str)> {
        let found = KEY.captures(line)?;
        let group = |n: usize| found.get(n).map_or("", |group| group.as_str());
        let (indent, key, value) = (group(1).len(), group(2), group(3).trim());
        while self.keys.last().is_some_and(|(above, _)| *above >= indent) {
            self.keys.pop();
        }
        let path = match self.keys.last() {
            Some((_, above)) => format!("{above}.{key}"),
            None => key.to_owned(),
        };
        if value.is_empty() {
            self.keys.push((indent, path.clone()));
        }
        Some((path, value))
    }
}

/// The value inside YAML's quotes, its escapes undone.
fn unquote(raw: &str) -> String {
    if let Some(inner) = raw.strip_prefix('\'') {
        return inner.strip_suffix('\'').unwrap_or(inner).replace("''", "'");
    }
    let Some(inner) = raw.strip_prefix('"') else { return raw.to_owned() };
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let mut value = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match chars.next() {
            Some('u') => value.extend(escaped(&mut chars, 4)),
            Some('x') => value.extend(escaped(&mut chars, 2)),
            Some('U') => value.extend(escaped(&mut chars, 8)),
            Some('n' | 't' | 'r') => value.push(' '),
            Some('\n') | None => {}
            Some(other) => value.push(other),
        }
    }
    value
}

/// The character of `width` hexadecimal digits.
fn escaped(chars: &mut std::str::Chars<'_>, width: usize) -> Option<char> {
    let digits = chars.as_str().get(..width)?;
    let code = u32::from_str_radix(digits, 16).ok()?;
    *chars = chars.as_str()[width..].chars();
    char::from_u32(code)
}
