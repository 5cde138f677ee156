//! Mojibake: gives back the characters of a text that was once decoded with the wrong charset.
//!
//! Two kinds are mended: C1 control characters, which are bytes of windows-1252 that were read as ISO 8859-1, and UTF-8
//! that was read as either. A sequence is mended only where its characters are exactly the bytes of one character that
//! English or Welsh text holds; a `\u{c9}` before a curly quote is left as it is.

use encoding_rs::WINDOWS_1252;
use once_cell::sync::Lazy;
use std::borrow::Cow;

/// How many times a text may have been decoded wrongly: once is common, twice happens, a third time is not known.
const MOST_PASSES: usize = 3;

/// The first byte that ISO 8859-1 and windows-1252 read differently, and the byte after the last.
const C1: std::ops::Range<u32> = 0x80..0xa0;

/// The characters of windows-1252 for the bytes of [`C1`]; five of them stand for no character and keep the control.
static WINDOWS: Lazy<Vec<char>> = Lazy::new(|| {
    let bytes: Vec<u8> = (0x80..0xa0).collect();
    WINDOWS_1252.decode_without_bom_handling(&bytes).0.chars().collect()
});

/// The text without mojibake.
pub(super) fn repair(text: &str) -> Cow<'_, str> {
    let Some(mut mended) = pass(text) else { return Cow::Borrowed(text) };
    for _ in 1..MOST_PASSES {
        let Some(again) = pass(&mended) else { break };
        mended = again;
    }
    Cow::Owned(mended)
}

/// The character that a C1 control character is in windows-1252; any other character is itself.
pub(super) fn windows(c: char) -> char {
    let code = u32::from(c);
    if C1.contains(&code) { WINDOWS[(code - C1.start) as usize] } else { c }
}

/// Mends each sequence once; `None` where there is none.
fn pass(text: &str) -> Option<String> {
    let mut mended = String::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(found) = memchr::memchr2(0xc2, 0xc3, &text.as_bytes()[at..]) {
        let start = at + found;
        // Both bytes begin a character of two bytes.
        at = start + 2;
        if let Some((c, len)) = original(&text[..start], &text[start..], start == from && start > 0) {
            mended.push_str(&text[from..start]);
            mended.extend(c);
            at = start + len;
            from = at;
        }
    }
    (from > 0).then(|| mended + &text[from..])
}

/// The character that a text's first characters once were, and their length in bytes; `follows` tells that a mended
/// character stands before them.
fn original(before: &str, text: &str, follows: bool) -> Option<(Option<char>, usize)> {
    let first = text.chars().next()?;
    let control = windows(first);
    if control != first {
        return Some((Some(control), first.len_utf8()));
    }
    let mut bytes = [0_u8; 4];
    let mut len = 0;
    let count = match byte(first)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    for (slot, c) in bytes[..count].iter_mut().zip(text.chars()) {
        let Some(byte) = byte(c) else { break };
        *slot = byte;
        len += c.len_utf8();
    }
    let whole = std::str::from_utf8(&bytes[..count]).ok().and_then(|one| one.chars().next());
    match whole.filter(|c| is_plausible(*c, bytes) || follows && WINDOWS.contains(c)) {
        Some(c) => Some((Some(c), len)),
        None => lost(before, text),
    }
}

/// A sequence whose last byte was lost: that of a closing quote, which windows-1252 does not define, and that of a
/// no-break space, of which a blank is left.
fn lost(before: &str, text: &str) -> Option<(Option<char>, usize)> {
    const OPEN: &str = "\u{e2}\u{20ac}";
    if text.starts_with(OPEN) {
        return Some((Some('\u{201d}'), OPEN.len()));
    }
    let spaced =
        text.starts_with("\u{c2} ") && before.ends_with(|c: char| !c.is_whitespace() && !c.is_uppercase());
    spaced.then_some((None, '\u{c2}'.len_utf8()))
}

/// The byte of a character in windows-1252, or in ISO 8859-1.
fn byte(c: char) -> Option<u8> {
    u8::try_from(c).ok().or_else(|| WINDOWS.iter().position(|known| *known == c).map(|at| 0x80 + at as u8))
}

/// Whether English and Welsh text holds a character more often than the characters that its UTF-8 bytes look like.
fn is_plausible(c: char, bytes: [u8; 4]) -> bool {
    // What may follow a word that ends in a capital: quotes, dashes, dots, a no-break space.
    let follows_a_word = matches!(bytes[1], 0x85 | 0x91..=0x97 | 0xa0 | 0xab | 0xb4 | 0xbb);
    match c {
        '\u{80}'..='\u{ff}' => true,
        '\u{100}'..='\u{17f}' => !follows_a_word,
        '\u{2020}' | '\u{2021}' => false,
        // Grave and acute `w` and `y`; punctuation, the signs of the euro and the trade mark, arrows, bullets and ticks.
        '\u{1e80}'..='\u{1e85}' | '\u{1ef2}' | '\u{1ef3}' => true,
        '\u{2000}'..='\u{2044}' | '\u{20ac}' | '\u{2122}' | '\u{2190}'..='\u{21ff}' => true,
        '\u{25a0}'..='\u{27bf}' => true,
        // Bullets of a symbol font, ligatures, byte-order marks; emoji.
        '\u{f000}'..='\u{ffff}' | '\u{1f000}'..='\u{1faff}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_was_decoded_wrongly_is_mended() {
        for text in [
            "\u{201c}It\u{2019}s a caf\u{e9} \u{2013} for \u{a3}5\u{2026}\u{201d} \u{2018}Yes\u{2019}\u{a0}",
            "PC T\u{177} and PC \u{175}yn of Llanb\u{175}r \u{2022} \u{20ac}5 \u{2122} \u{25cf} \u{f0b7} \u{2713}",
            "\u{1f46e} \u{c9}lan \u{d1}u\u{f1}ez \u{feff}",
        ] {
            let latin = |text: &str| text.bytes().map(char::from).collect::<String>();
            let windows =
                |text: &str| WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
            assert_eq!(repair(&latin(text)), text);
            assert_eq!(repair(&windows(text)), text);
            assert_eq!(repair(&windows(&windows(text))), text, "decoded wrongly twice");
            assert_eq!(repair(text), text, "was right");
        }
    }

    #[test]
    fn controls_are_the_characters_of_windows() {
        assert_eq!(
            repair("\u{93}We\u{92}re in\u{85}\u{94} \u{96} she said"),
            "\u{201c}We\u{2019}re in\u{2026}\u{201d} \u{2013} she said"
        );
        assert_eq!(repair("a\u{81}b"), "a\u{81}b");
    }

    #[test]
    fn a_lost_byte_is_known_by_what_is_left() {
        let open = "\u{e2}\u{20ac}";
        for (text, want) in [
            (format!("{open}\u{153}Yes.{open} She left."), "\u{201c}Yes.\u{201d} She left."),
            (format!("{open}\u{153}Yes.{open}\u{a0}She left."), "\u{201c}Yes.\u{201d}\u{a0}She left."),
            ("in 2006.\u{c2} She left".to_owned(), "in 2006. She left"),
        ] {
            assert_eq!(repair(&text), want);
        }
    }

    #[test]
    fn what_may_be_meant_stays() {
        for text in [
            "CAF\u{c9}\u{2019}S \u{201c}CAF\u{c9}\u{201d} CAF\u{c9}\u{a0}X \u{d3}\u{a0}BRIAIN",
            "the caf\u{e9}\u{201d}\u{2019} and the caf\u{e9}\u{2014}\u{2018}",
            "\u{c2} phob dymuniad. Pla\u{e2}s \u{e2} \u{20ac}5",
            "\u{a3}5, \u{a9} 2019, \u{bd} price\u{a0}now, 12\u{b0}C",
            "\u{c2}",
            "",
        ] {
            assert!(matches!(repair(text), Cow::Borrowed(same) if same == text), "{text}: {}", repair(text));
        }
    }
}
