//! Markdown: removes the marks from a line and keeps its words.

use super::footnote;
use super::struck_out;

/// The longest text of a link, in bytes. A bracket that is never closed is read up to this limit or one of those below, so that
/// a line of brackets costs no more than a line of words.
const LONGEST_LINK_WORDS: usize = 600;
/// The longest address of a link, in bytes.
const LONGEST_ADDRESS: usize = 2_000;
/// The longest label of a link, in bytes.
const LONGEST_LABEL: usize = 200;
/// The longest tag or address in angle brackets, in bytes.
const LONGEST_TAG: usize = 300;
/// The deepest nesting of brackets within a link.
const DEEPEST: usize = 8;

/// A line without the mark that breaks it from the next: a backslash, or `<br>`.
pub(super) fn without_break(line: &str) -> &str {
    if let Some(words) = line.strip_suffix('\\').filter(|words| !words.ends_with('\\')) {
        return words.trim_end();
    }
    let Some(tag) = line.strip_suffix('>').map(|rest| rest.trim_end_matches(['/', ' '])) else { return line };
    let Some((words, name)) = tag.split_at_checked(tag.len().saturating_sub(3)) else { return line };
    if name.eq_ignore_ascii_case("<br") { words.trim_end() } else { line }
}

/// Whether a line holds a byte that may begin a mark; looks at all bytes, which costs less than to stop at the first.
pub(super) fn has_mark(line: &str) -> bool {
    line.bytes().fold(false, |found, byte| found | is_mark(byte))
}

/// Appends a line to `out` without emphasis, link addresses, images and escapes. Returns how many bytes of it are link text.
pub(super) fn unmark(line: &str, out: &mut String) -> usize {
    let bytes = line.as_bytes();
    let mut linked = 0;
    let mut plain = 0;
    let mut at = 0;
    while let Some(ahead) = bytes.get(at..).and_then(|rest| rest.iter().position(|b| is_mark(*b))) {
        at += ahead;
        let (skip, words) = mark(line, at);
        if skip == 0 {
            at += 1;
            continue;
        }
        out.push_str(&line[plain..at]);
        match words {
            Words::None => {}
            Words::Text(words) => out.push_str(words),
            Words::Link(words) => {
                let before = out.len();
                unmark_flat(words, out);
                linked += out.len() - before;
            }
        }
        at += skip;
        plain = at;
    }
    out.push_str(&line[plain..]);
    linked
}

/// What remains of a mark.
enum Words<'l> {
    None,
    Text(&'l str),
    Link(&'l str),
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'*' | b'_' | b'[' | b'!' | b'\\' | b'`' | b'<' | b'~')
}

/// The length of the mark at `at` in bytes, and what remains of it; length 0 when the character is not a mark.
fn mark(line: &str, at: usize) -> (usize, Words<'_>) {
    let rest = &line[at..];
    let bytes = line.as_bytes();
    match bytes[at] {
        b'\\' => match bytes.get(at + 1) {
            Some(next) if next.is_ascii_punctuation() => (2, Words::Text(&line[at + 1..at + 2])),
            _ => (0, Words::None),
        },
        b'*' if is_emphasis(line, at) => (run(rest, b'*'), Words::None),
        b'_' if !inside_word(line, at, run(rest, b'_')) => (run(rest, b'_'), Words::None),
        b'`' => (run(rest, b'`'), Words::None),
        b'!' if rest.starts_with("![") => match link(&rest[1..]) {
            Some((_, len)) => (len + 1, Words::Text(" ")),
            None => (0, Words::None),
        },
        b'~' => (struck_out::struck_len(rest).unwrap_or(0), Words::None),
        b'[' => match link(rest) {
            Some((words, len)) => (len, Words::Link(words)),
            None => {
                let note = footnote::label_len(rest).or_else(|| footnote::number_len(line, at));
                (note.unwrap_or(0), Words::None)
            }
        },
        b'<' => tag(rest),
        _ => (0, Words::None),
    }
}

fn run(text: &str, mark: u8) -> usize {
    text.bytes().take_while(|b| *b == mark).count()
}

/// Whether a star is emphasis: two or more always are, a single one if the line has another.
fn is_emphasis(line: &str, at: usize) -> bool {
    let len = run(&line[at..], b'*');
    if len > 1 {
        return true;
    }
    let (before, after) = (&line.as_bytes()[..at], &line.as_bytes()[at + 1..]);
    memchr::memrchr(b'*', before).is_some() || memchr::memchr(b'*', after).is_some()
}

fn inside_word(line: &str, at: usize, len: usize) -> bool {
    let before = line[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let after = line[at + len..].chars().next().is_some_and(char::is_alphanumeric);
    let address = line[..at].chars().next_back().is_some_and(|c| matches!(c, '@' | '/' | '=' | '.'));
    after && (before || address)
}

/// The text of a link, `[text](address)` or `[text][label]`, and the length of the whole link in bytes.
fn link(text: &str) -> Option<(&str, usize)> {
    let close = matching(text, b'[', b']', LONGEST_LINK_WORDS)?;
    let words = &text[1..close];
    let after = &text[close + 1..];
    let end = match after.as_bytes().first()? {
        b'(' => matching(after, b'(', b')', LONGEST_ADDRESS)?,
        b'[' => matching(after, b'[', b']', LONGEST_LABEL)?,
        _ => return None,
    };
    Some((words, close + 2 + end))
}

/// Whether a line is a link and no more.
pub(super) fn is_link(line: &str) -> bool {
    line.starts_with('[') && link(line).is_some_and(|(_, len)| len == line.len())
}

/// Whether a line defines the address of a link, `[1]: https://example.org "Its title"`.
pub(super) fn is_link_definition(line: &str) -> bool {
    let Some(label) = line.strip_prefix('[') else { return false };
    let Some(end) = label.bytes().take(LONGEST_LABEL).position(|byte| byte == b']') else { return false };
    let Some(rest) = label[end..].strip_prefix("]:").filter(|_| end > 0) else { return false };
    let rest = rest.trim();
    let (address, title) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
    let title = title.trim();
    let titled = [('"', '"'), ('\'', '\''), ('(', ')')]
        .iter()
        .any(|(open, close)| title.len() > 1 && title.starts_with(*open) && title.ends_with(*close));
    let is_address = address.contains("://")
        || address.starts_with(['/', '#', '<'])
        || ["./", "../", "mailto:", "www."].iter().any(|start| address.starts_with(start));
    is_address && (title.is_empty() || titled)
}

/// The position of the bracket that closes the first one, within `most` bytes.
fn matching(text: &str, open: u8, close: u8, most: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, byte) in text.bytes().take(most).enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b if b == open => {
                depth += 1;
                if depth > DEEPEST {
                    return None;
                }
            }
            b if b == close => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Removes the angle brackets around an address, and HTML tags.
fn tag(text: &str) -> (usize, Words<'_>) {
    let ends = |b: u8| matches!(b, b'>' | b'<');
    let Some(end) = text.bytes().skip(1).take(LONGEST_TAG).position(ends).map(|at| at + 1) else {
        return (0, Words::None);
    };
    let inner = &text[1..end];
    let name = inner.trim_start_matches('/');
    if inner.starts_with("http") || inner.contains('@') && !inner.contains(' ') {
        return (end + 1, Words::Text(inner));
    }
    if text.as_bytes()[end] == b'>'
        && let Some(len) = struck_out::gone_len(inner, &text[end + 1..])
    {
        return (end + 1 + len, Words::None);
    }
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) && text.as_bytes()[end] == b'>' {
        return (end + 1, Words::Text(if name.starts_with("br") { " " } else { "" }));
    }
    (0, Words::None)
}

/// Appends the text of a link, which may hold emphasis and images but no other link.
fn unmark_flat(words: &str, out: &mut String) {
    let mut rest = words;
    while let Some(at) = rest.find("![") {
        out.push_str(&rest[..at]);
        match link(&rest[at + 1..]) {
            Some((_, len)) => rest = &rest[at + 1 + len..],
            None => {
                out.push_str("![");
                rest = &rest[at + 2..];
            }
        }
    }
    let mut escaped = false;
    for c in rest.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            '*' | '`' if !escaped => {}
            c => {
                out.push(c);
                escaped = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_footnotes_and_struck_out_words_go() {
        for (line, want) in [
            ("The team has 40[^1] officers and 7[^two].", "The team has 40 officers and 7."),
            ("It has ~~6~~ 5 PCSOs, ~~~ and ~ 4.", "It has  5 PCSOs, ~~~ and ~ 4."),
            (
                "It has 12[1] officers, [2] 4<sup>1</sup> PCSOs and <del>6</del> 5 PCs.",
                "It has 12 officers, [2] 4 PCSOs and  5 PCs.",
            ),
            ("On the 1<sup>st</sup> of <s>May.", "On the 1st of May."),
            ("It has [^ a] and [^] and [^1", "It has [^ a] and [^] and [^1"),
            ("[^1](https://x.org)", "^1"),
        ] {
            let mut have = String::new();
            unmark(line, &mut have);
            assert_eq!(have, want, "{line}");
        }
    }

    #[test]
    fn definitions_are_told_from_other_lines() {
        for (line, want) in [
            ("[1]: https://x.org/a", true),
            ("[a b]: <https://x.org/a> \"A title\"", true),
            ("[1]: /a 'A title'", true),
            ("[1]: https://x.org/a says so", false),
            ("[1]: Sergeant Ida Roe", false),
            ("[1] https://x.org/a", false),
            ("[]: https://x.org/a", false),
        ] {
            assert_eq!(is_link_definition(line), want, "{line}");
        }
    }
}
