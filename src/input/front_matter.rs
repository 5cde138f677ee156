//! Front matter: the few keys of a page's metadata that stand before its body, read line by line.

use super::format_names::front_matter_fence;
use std::borrow::Cow;

/// The widest indentation of a key, in columns. With [`LONGEST_KEY`] it bounds how deep a hostile page can nest its keys.
const WIDEST_INDENT: usize = 32;
/// The longest key, in bytes: the longest that is read has 22.
const LONGEST_KEY: usize = 64;

/// What stands before the body, and where the body begins.
#[derive(Debug, Default)]
pub(super) struct FrontMatter<'t> {
    pairs: Vec<Pair<'t>>,
    /// The pair that the next line may stand below.
    open: Option<u16>,
    /// The bytes of the front matter.
    pub len: usize,
}

/// A line of front matter.
#[derive(Debug, Clone, Copy)]
struct Pair<'t> {
    indent: u8,
    /// The pair that it stands below, by its number.
    above: Option<u16>,
    /// The last part of its dotted path: the `title` of `og.title`.
    key: &'t str,
    /// The bytes of the whole path.
    path_len: u16,
    /// The raw value.
    value: &'t str,
}

/// The lines of most front matter are fewer: a kilobyte of pairs.
const MANY: usize = 24;

/// The most lines of front matter: without a closing line in so many, the opening line was a rule.
const MOST_LINES: usize = 2_000;

impl<'t> FrontMatter<'t> {
    /// Reads the front matter of a text: between `---` or `+++` lines, inside a fence named `yaml` or `toml`, or bare `key: value`
    /// lines.
    pub(super) fn read(text: &'t str) -> Self {
        let lead = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).len();
        let body = &text[lead..];
        let first = first_line(body).0.trim_end();
        let Some((closing, mark)) = front_matter_fence(first) else { return Self::bare(text, lead) };
        let mut front = Self { pairs: Vec::with_capacity(MANY), ..Self::default() };
        let mut at = lead + first_line(body).1;
        let mut own = true;
        for _ in 0..MOST_LINES {
            let (line, len) = first_line(&text[at..]);
            if len == 0 {
                break;
            }
            at += len;
            if closing.contains(&line.trim_end()) {
                front.len = if own && front.pairs.is_empty() { 0 } else { at };
                return front;
            }
            // The keys of a table are not the page's own.
            own &= mark == ':' || !line.starts_with('[');
            if own {
                front.add(line, mark);
            }
        }
        Self::default()
    }

    /// Lines of `key: value` with nothing around them, when the first of them names a title.
    fn bare(text: &'t str, lead: usize) -> Self {
        let mut front = Self::default();
        let mut at = lead;
        loop {
            let (line, len) = first_line(&text[at..]);
            let Some(pair) = front.add(line, ':') else { break };
            if pair.value.is_empty() {
                front.pairs.pop();
                break;
            }
            at += len;
        }
        let ends_blank = first_line(&text[at..]).0.trim().is_empty();
        let pairs = &front.pairs;
        let titled = pairs.iter().any(|pair| pair.key == "title");
        let cased = pairs.iter().all(|pair| !pair.key.bytes().any(|b| b.is_ascii_uppercase()));
        if ends_blank && titled && cased && pairs.len() > 1 {
            front.len = at;
            return front;
        }
        Self::default()
    }

    /// Adds a line, if it is a pair, below the last one that is less indented and has no value.
    fn add(&mut self, line: &'t str, mark: char) -> Option<Pair<'t>> {
        let (indent, key, value) = key_value(line, mark)?;
        let mut above = self.open;
        while let Some(pair) =
            above.map(|at| self.pairs[usize::from(at)]).filter(|pair| pair.indent >= indent)
        {
            above = pair.above;
        }
        let outer = above.map_or(0, |above| self.pairs[usize::from(above)].path_len + 1);
        let pair = Pair { indent, above, key, path_len: outer + key.len() as u16, value };
        self.open = if value.is_empty() { Some(self.pairs.len() as u16) } else { above };
        self.pairs.push(pair);
        Some(pair)
    }

    /// Whether the dotted path of a pair is this.
    fn is_path(&self, pair: &Pair<'_>, path: &str) -> bool {
        if usize::from(pair.path_len) != path.len() {
            return false;
        }
        let Some(rest) = path.strip_suffix(pair.key) else { return false };
        match pair.above.map(|above| &self.pairs[usize::from(above)]) {
            Some(above) => rest.strip_suffix('.').is_some_and(|rest| self.is_path(above, rest)),
            None => rest.is_empty(),
        }
    }

    /// The value of a key, unquoted; `None` when it is empty.
    pub(super) fn get(&self, key: &str) -> Option<Cow<'t, str>> {
        let has_key = |pair: &&Pair<'_>| !pair.value.is_empty() && self.is_path(pair, key);
        let value = match unquote(self.pairs.iter().find(has_key)?.value) {
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

/// The indentation, the key and the value of a line of `key: value` or `key:`, or of `key = value`.
fn key_value(line: &str, mark: char) -> Option<(u8, &str, &str)> {
    let begun = line.trim_start_matches([' ', '\t']);
    let (indent, (key, rest)) = (line.len() - begun.len(), begun.split_once(mark)?);
    let key = if mark == '=' { key.trim_end() } else { key };
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-');
    let named = (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(letter);
    let apart = mark == '=' || rest.is_empty() || rest.starts_with([' ', '\t', '\r']);
    (named && apart && indent <= WIDEST_INDENT).then(|| (indent as u8, key, rest.trim()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_two_formats_are_read() {
        for (text, title, body) in [
            (
                "+++\ntitle = \"Two sheds\"\ntags = [\n \"a\",\n]\n[params]\ndate = 1\n+++\n\nOne.\n",
                Some("Two sheds"),
                "\nOne.\n",
            ),
            ("+++\n[params]\ntitle = 'x'\n+++\nOne.\n", None, "One.\n"),
            ("```toml\ntitle='Two sheds'\n```\nOne.\n", Some("Two sheds"), "One.\n"),
            ("---\ntitle: Two sheds\n---\nOne.\n", Some("Two sheds"), "One.\n"),
            ("---\nNEWS RELEASE\n---\nOne.\n", None, "---\nNEWS RELEASE\n---\nOne.\n"),
            ("+++\ntitle: Two sheds\n+++\nOne.\n", None, "+++\ntitle: Two sheds\n+++\nOne.\n"),
            ("+++\ntitle = 'open'\n", None, "+++\ntitle = 'open'\n"),
        ] {
            let front = FrontMatter::read(text);
            assert_eq!(front.get("title").as_deref(), title, "{text}");
            assert_eq!(front.get("date"), None, "{text}");
            assert_eq!(&text[front.len..], body, "{text}");
        }
    }
}
