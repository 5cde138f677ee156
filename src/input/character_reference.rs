//! Character references in text that is not HTML: `&amp;`, `&#163;`, `&#xa3;`.

use super::mojibake::windows;
use html5ever::data::NAMED_ENTITIES;
use once_cell::sync::Lazy;
use regex::{Captures, Regex};
use std::borrow::Cow;

/// A reference, whose `&` may have been made a reference itself; more digits than these stand for no character.
static REFERENCE: Lazy<Regex> = Lazy::new(|| {
    Regex::new("(?-u)&(?:amp;)*((?:#([0-9]{1,9})|#[xX]([0-9a-fA-F]{1,8})|[a-zA-Z][a-zA-Z0-9]{1,31});)")
        .expect("the pattern is valid")
});

/// What begins a reference that was made twice: `&amp;amp;`, `&amp;rsquo;`, `&amp;#39;`.
static TWICE: &[u8] = b"&amp;";

/// The longest reference behind its `&`, in bytes.
const LONGEST_NAME: usize = 12;

/// The text with each known character reference as its character. A reference made twice is read at once, unless it is that of
/// a bracket: `&amp;lt;` talks of `&lt;`.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    REFERENCE.replace_all(text, |found: &Captures<'_>| match character(found) {
        Some('<' | '>') if found[0].starts_with("&amp;") => ["&", &found[1]].concat(),
        Some(c) => c.to_string(),
        None => found[0].to_owned(),
    })
}

/// The source of a page whose references were made twice, each made once; text that quotes a tag keeps its own.
pub(super) fn once(html: &str) -> Cow<'_, str> {
    // Addresses hold many a `&amp;` that no reference follows.
    let is_twice = |at: usize| {
        let behind = &html.as_bytes()[at + TWICE.len()..];
        let end = behind.iter().take(LONGEST_NAME).position(|byte| *byte == b';');
        end.is_some_and(|end| behind[..end].iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'#'))
    };
    if !memchr::memmem::find_iter(html.as_bytes(), TWICE).any(is_twice) {
        return Cow::Borrowed(html);
    }
    REFERENCE.replace_all(html, |found: &Captures<'_>| {
        let whole = &found[0];
        let inner = whole.trim_start_matches("&amp;");
        match character(found) {
            Some(c) if inner.len() < whole.len() && !matches!(c, '<' | '>' | '&' | '"') => c.to_string(),
            Some('&') => "&amp;".to_owned(),
            _ => whole.to_owned(),
        }
    })
}

fn character(found: &Captures<'_>) -> Option<char> {
    let group = |n: usize| found.get(n).map(|group| group.as_str());
    let code = match (group(2), group(3)) {
        (Some(digits), _) => digits.parse().ok(),
        (_, Some(digits)) => u32::from_str_radix(digits, 16).ok(),
        _ => return named(&found[1]),
    };
    // As in HTML, the references from 128 to 159 mean the characters of windows-1252.
    char::from_u32(code?).filter(|c| *c != '\0').map(windows)
}

/// The character of a name such as `rsquo;`; a space of any width is a space. The few names of two characters have none.
fn named(name: &str) -> Option<char> {
    let (code, second) = *NAMED_ENTITIES.get(name)?;
    let c = char::from_u32(code).filter(|c| *c != '\0' && second == 0)?;
    Some(if c.is_whitespace() { ' ' } else { c })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_references_are_read_once_and_others_stay() {
        for (text, want) in [
            ("Smith &amp; Sons", "Smith & Sons"),
            ("&#163;5, &#xA3;6 and &pound;7", "\u{a3}5, \u{a3}6 and \u{a3}7"),
            ("&#147;Yes&#148; &#150; it&#x92;s", "\u{201c}Yes\u{201d} \u{2013} it\u{2019}s"),
            ("&amp;lt; &amp;#60; &amp;#x3E;", "&lt; &#60; &#x3E;"),
            ("Roe &amp;amp; Orr, O&amp;rsquo;Hara, O&amp;#39;Hara", "Roe & Orr, O\u{2019}Hara, O'Hara"),
            (
                "&ldquo;Yes&rdquo; &ndash; it&rsquo;s&hellip;",
                "\u{201c}Yes\u{201d} \u{2013} it\u{2019}s\u{2026}",
            ),
            (
                "Caf&eacute; &Eacute;tude, &Ccedil;a &frac12;&emsp;Llan&ycirc;",
                "Caf\u{e9} \u{c9}tude, \u{c7}a \u{bd} Llan\u{177}",
            ),
            (
                "&#0; &#x110000; &#9999999999; &unknown; &; AT&T",
                "&#0; &#x110000; &#9999999999; &unknown; &; AT&T",
            ),
        ] {
            assert_eq!(decode(text), want);
        }
    }

    #[test]
    fn references_made_twice_are_made_once_and_tags_stay_quoted() {
        for (html, want) in [
            ("O&amp;rsquo;Hara", "O\u{2019}Hara"),
            ("Roe &amp;amp; Orr", "Roe &amp; Orr"),
            ("Roe &amp; Orr", "Roe &amp; Orr"),
            ("in&amp;nbsp;2006", "in 2006"),
            ("a &amp;lt;b&amp;#62; &lt; &rsquo;", "a &amp;lt;b&amp;#62; &lt; &rsquo;"),
            ("?a=1&amp;copy=2", "?a=1&amp;copy=2"),
            ("say &amp;quot;no&amp;quot;", "say &amp;quot;no&amp;quot;"),
        ] {
            assert_eq!(once(html), want);
        }
    }
}
