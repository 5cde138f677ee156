//! Front matter: the few keys of a page's metadata that stand before its body, read line by line.

use super::format_names::front_matter_fence;
use std::borrow::Cow;

/// The widest indentation of a key, in columns. With [`LONGEST_KEY`] it bounds the paths that a hostile page can make of its keys.
const WIDEST_INDENT: usize = 32;
/// The longest key, in bytes: the longest that is read has 22.
const LONGEST_KEY: usize = 64;

/// What stands before the body, and where the body begins.
#[derive(Debug, Default)]
pub(super) struct FrontMatter<'t> {
    /// Pairs of a dotted path, such as `og.title`, and its raw value.
    pairs: Vec<(Cow<'t, str>, &'t str)>,
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
        let first = first_line(body).0.trim_end();
        let Some(closing) = front_matter_fence(first) else { return Self::bare(text, lead) };
        let mut front = Self::default();
        let mut at = lead + first_line(body).1;
        let mut path = Path::default();
        for _ in 0..MOST_LINES {
            let (line, len) = first_line(&text[at..]);
            if len == 0 {
                break;
            }
            at += len;
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
        loop {
            let (line, len) = first_line(&text[at..]);
            let Some(pair) = path.pair(line).filter(|(_, value)| !value.is_empty()) else { break };
            front.pairs.push(pair);
            at += len;
        }
        let ends_blank = first_line(&text[at..]).0.trim().is_empty();
        let titled = front.pairs.iter().any(|(key, _)| key == "title");
        let cased = front.pairs.iter().all(|(key, _)| !key.bytes().any(|b| b.is_ascii_uppercase()));
        if ends_blank && titled && cased && front.pairs.len() > 1 {
            front.len = at;
            return front;
        }
        Self::default()
    }

    /// The value of a key, unquoted; `None` when it is empty.
    pub(super) fn get(&self, key: &str) -> Option<Cow<'t, str>> {
        let (_, raw) = self.pairs.iter().find(|(path, raw)| path == key && !raw.is_empty())?;
        let value = match unquote(raw) {
            Cow::Borrowed(value) => Cow::Borrowed(value.trim()),
            Cow::Owned(value) => Cow::Owned(value.trim().to_owned()),
        };
        (!value.is_empty() && value != "null" && value != "~").then_some(value)
    }
}

/// The first line, and its bytes with those of its line end.
fn first_line(text: &str) -> (&str, usize) {
    let end = memchr::memchr(b'\n', text.as_bytes());
    let line = &text[..end.unwrap_or(text.len())];
    (line.strip_suffix('\r').filter(|_| end.is_some()).unwrap_or(line), end.map_or(text.len(), |at| at + 1))
}

/// The keys above the line that is being read, by their indentation.
#[derive(Default)]
struct Path<'t> {
    keys: Vec<(usize, Cow<'t, str>)>,
}

impl<'t> Path<'t> {
    fn pair(&mut self, line: &'t str) -> Option<(Cow<'t, str>, &'t str)> {
        let (indent, key, value) = key_value(line)?;
        while self.keys.last().is_some_and(|(above, _)| *above >= indent) {
            self.keys.pop();
        }
        let path = match self.keys.last() {
            Some((_, above)) => Cow::Owned([above, ".", key].concat()),
            None => Cow::Borrowed(key),
        };
        if value.is_empty() {
            self.keys.push((indent, path.clone()));
        }
        Some((path, value))
    }
}

/// The indentation, the key and the value of a line of `key: value` or `key:`.
fn key_value(line: &str) -> Option<(usize, &str, &str)> {
    let begun = line.trim_start_matches([' ', '\t']);
    let (indent, (key, rest)) = (line.len() - begun.len(), begun.split_once(':')?);
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let named = (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(letter);
    let apart = rest.is_empty() || rest.starts_with([' ', '\t', '\r']);
    (named && apart && indent <= WIDEST_INDENT).then(|| (indent, key, rest.trim()))
}

/// The value inside YAML's quotes, its escapes undone.
fn unquote(raw: &str) -> Cow<'_, str> {
    if let Some(inner) = raw.strip_prefix('\'') {
        return inner.strip_suffix('\'').unwrap_or(inner).replace("''", "'").into();
    }
    let Some(inner) = raw.strip_prefix('"') else { return raw.into() };
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    if !inner.contains('\\') {
        return inner.into();
    }
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
    value.into()
}

/// The character of `width` hexadecimal digits.
fn escaped(chars: &mut std::str::Chars<'_>, width: usize) -> Option<char> {
    let digits = chars.as_str().get(..width)?;
    let code = u32::from_str_radix(digits, 16).ok()?;
    *chars = chars.as_str()[width..].chars();
    char::from_u32(code)
}
