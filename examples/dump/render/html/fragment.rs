//! Text fragments: the part of an address after `#:~:text=`, which takes a browser to words of a page.

use epaulette::Span;
use std::fmt::Write as _;
use std::ops::Range;

/// How many words on either side tell one mention of a name from another.
const AROUND: usize = 3;

/// The longest words in bytes that are written whole; of longer ones the first and the last few are written, since the page
/// may break a long passage with markup.
const WHOLE: usize = 60;

/// How many words stand for each end of a longer passage.
const ENDS: usize = 4;

/// How far the words around are looked for, in bytes: the few words are nearer, and a line may be as long as the page.
const REACH: usize = 120;

/// Returns the fragment for the words of a span: `prefix-,words,-suffix`, or `prefix-,first,last,-suffix`. The words around
/// it are those of its lines, because a fragment does not match across paragraphs.
pub fn of(text: &str, span: Span) -> String {
    let words = span.of(text).trim();
    let before =
        near(text, span.start.saturating_sub(REACH)..span.start).rsplit('\n').next().unwrap_or_default();
    let after = near(text, span.end..span.end + REACH).split('\n').next().unwrap_or_default();
    let mut fragment = String::new();
    let prefix = last(before, AROUND);
    if !prefix.is_empty() {
        fragment.extend([encoded(prefix).as_str(), "-,"]);
    }
    if words.len() <= WHOLE && !words.contains('\n') {
        fragment.push_str(&encoded(words));
    } else {
        let (start, end) = ends(words);
        fragment.extend([encoded(start).as_str(), ",", encoded(end).as_str()]);
    }
    let suffix = first(after, AROUND);
    if !suffix.is_empty() {
        fragment.extend([",-", encoded(suffix).as_str()]);
    }
    fragment
}

/// The text in a range that may overhang it or begin or end in the middle of a character, which is left out.
fn near(text: &str, range: Range<usize>) -> &str {
    let end = range.end.min(text.len());
    let start = (range.start..=end).find(|at| text.is_char_boundary(*at)).unwrap_or(end);
    let end = (start..=end).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(start);
    text.get(start..end).unwrap_or_default()
}

/// The first and the last words, each on one line and without a word in common.
fn ends(words: &str) -> (&str, &str) {
    let line = words.split('\n').next().unwrap_or_default();
    let start = first(line, ENDS);
    let rest = words[start.len()..].trim_start();
    let end = last(rest.rsplit('\n').next().unwrap_or_default(), ENDS);
    // One word longer than a line: its two halves would match anywhere.
    if end.is_empty() { (start, start) } else { (start, end) }
}

/// The first few words of a line.
fn first(line: &str, many: usize) -> &str {
    let line = line.trim();
    let gaps = line.match_indices(char::is_whitespace).map(|(at, _)| at);
    // Two blanks in a row count as two words, which only shortens what is returned.
    gaps.into_iter().nth(many - 1).map_or(line, |end| line[..end].trim_end())
}

/// The last few words of a line.
fn last(line: &str, many: usize) -> &str {
    let line = line.trim();
    let gaps = line.rmatch_indices(char::is_whitespace).map(|(at, _)| at);
    gaps.into_iter().nth(many - 1).map_or(line, |start| line[start..].trim_start())
}

/// Percent-encodes every byte but letters, digits and three marks: a dash, a comma and an ampersand have a meaning there.
fn encoded(words: &str) -> String {
    let mut encoded = String::with_capacity(words.len() * 3 / 2);
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
