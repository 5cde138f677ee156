//! [`StartTag`]: where a tag ends and where its attributes stand, read as the
//! [tokenizer](https://html.spec.whatwg.org/multipage/parsing.html#before-attribute-name-state) reads them.

use memchr::memchr;
use std::ops::Range;

/// A tag that was read to its end.
pub(super) struct StartTag {
    /// Behind its `>`.
    pub end: usize,
    /// Whether it ends in `/>`.
    pub closes_itself: bool,
}

impl StartTag {
    /// Reads a tag from behind its name, and calls `found` with the name of each attribute, where it stands, with what
    /// separates it from the next, and where its value stands; `None` if the page ends first.
    pub(super) fn read(
        page: &str,
        behind_name: usize,
        mut found: impl FnMut(&str, Range<usize>, Range<usize>),
    ) -> Option<Self> {
        let bytes = page.as_bytes();
        let mut at = behind_name;
        loop {
            let (gap, slash) = gap_len(&bytes[at..]);
            at += gap;
            if *bytes.get(at)? == b'>' {
                return Some(Self { end: at + 1, closes_itself: slash });
            }
            let start = at;
            // A name may begin with `=`.
            at += 1 + bytes[at + 1..].iter().position(|byte| ENDS_ATTRIBUTE[usize::from(*byte)])?;
            let name = start..at;
            at += space_len(&bytes[at..]);
            let mut value = at..at;
            if bytes.get(at) == Some(&b'=') {
                at += 1 + space_len(&bytes[at + 1..]);
                let (len, mark) = value_len(&bytes[at..])?;
                value = at + mark..at + len - mark;
                at += len;
            }
            at += space_len(&bytes[at..]);
            found(&page[name], start..at, value);
        }
    }
}

/// The bytes that the name of an attribute ends before.
const ENDS_ATTRIBUTE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte as usize] = is_gap(byte) || matches!(byte, b'>' | b'=');
        byte += 1;
    }
    table
};

/// The length of what the name of a tag may be.
pub(super) fn name_len(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| ends_name(*byte)).unwrap_or(bytes.len())
}

/// Whether the name of a tag ends before this byte.
pub(super) fn ends_name(byte: u8) -> bool {
    is_gap(byte) || byte == b'>'
}

/// The length of a value, from its first byte, and that of the mark at each end.
fn value_len(bytes: &[u8]) -> Option<(usize, usize)> {
    match bytes.first()? {
        mark @ (b'"' | b'\'') => Some((memchr(*mark, &bytes[1..])? + 2, 1)),
        _ => Some((bytes.iter().position(|b| is_space(*b) || *b == b'>')?, 0)),
    }
}

/// The length of what separates attributes, and whether it ends in a slash.
fn gap_len(bytes: &[u8]) -> (usize, bool) {
    let len = bytes.iter().position(|b| !is_gap(*b)).unwrap_or(bytes.len());
    (len, len > 0 && bytes[len - 1] == b'/')
}

pub(super) fn space_len(bytes: &[u8]) -> usize {
    bytes.iter().position(|b| !is_space(*b)).unwrap_or(bytes.len())
}

const fn is_gap(byte: u8) -> bool {
    is_space(byte) || byte == b'/'
}

pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_those_of_the_tokenizer() {
        for (tag, want) in [
            ("<p>", "|3"),
            ("<br/>", "|5/"),
            ("<p class=a id = 'b>' hidden>x", "class=a |id = 'b>' |hidden|28"),
            ("<p a=\"1\"b='2'/c=3/>", "a=\"1\"|b='2'|c=3/|19"),
            ("<p =x==\ty= >", "=x==\t|y= |12"),
            ("<p a\u{e9}=\u{e9}>", "a\u{e9}=\u{e9}|10"),
            ("<p a=>", "a=|6"),
        ] {
            let mut seen = String::new();
            let read = StartTag::read(tag, 1 + name_len(&tag.as_bytes()[1..]), |name, range, value| {
                assert!(tag[range.clone()].starts_with(name), "{tag}");
                assert!(range.contains(&value.start) || value.is_empty(), "{tag}");
                seen.push_str(&tag[range]);
                seen.push('|');
            });
            let read = read.expect(tag);
            let end = if seen.is_empty() { "|" } else { "" };
            assert_eq!(
                format!("{seen}{end}{}{}", read.end, if read.closes_itself { "/" } else { "" }),
                want,
                "{tag}"
            );
        }
        for open in ["<p", "<p a", "<p a=", "<p a='>", "<p a=x ", "<p/"] {
            assert!(StartTag::read(open, 2, |_, _, _| {}).is_none(), "{open}");
        }
    }
}
