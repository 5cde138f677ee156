//! Character references in text that is not HTML: `&amp;`, `&#163;`, `&#xa3;`.

use super::format_names::named_character;
use super::mojibake::windows;
use once_cell::sync::Lazy;
use regex::{Captures, Regex};
use std::borrow::Cow;

/// A reference; more digits than these stand for no character.
static REFERENCE: Lazy<Regex> = Lazy::new(|| {
    Regex::new("(?-u)&(?:#([0-9]{1,9})|#[xX]([0-9a-fA-F]{1,8})|([a-z]{2,5}));").expect("the pattern is valid")
});

/// The text with each known character reference as its character.
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    REFERENCE.replace_all(text, |found: &Captures<'_>| match character(found) {
        Some(c) => c.to_string(),
        None => found[0].to_owned(),
    })
}

fn character(found: &Captures<'_>) -> Option<char> {
    let group = |n: usize| found.get(n).map(|group| group.as_str());
    let code = match (group(1), group(2)) {
        (Some(digits), _) => digits.parse().ok(),
        (_, Some(digits)) => u32::from_str_radix(digits, 16).ok(),
        _ => return named_character(group(3)?),
    };
    // As in HTML, the references from 128 to 159 mean the characters of windows-1252.
    char::from_u32(code?).filter(|c| *c != '\0').map(windows)
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
            ("&amp;lt;", "&lt;"),
            (
                "&#0; &#x110000; &#9999999999; &unknown; &; AT&T",
                "&#0; &#x110000; &#9999999999; &unknown; &; AT&T",
            ),
        ] {
            assert_eq!(decode(text), want);
        }
    }
}
