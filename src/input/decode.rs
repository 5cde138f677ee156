//! Turns bytes into text: rejects binary input, and detects the charset from the byte-order mark, validity, declaration or
//! byte statistics.

use super::format_names::{self, BINARY_FORMATS};
use crate::error::{Error, Repr};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use once_cell::sync::Lazy;
use regex::bytes::Regex;
use std::borrow::Cow;

/// How far from the start a charset declaration is searched, in bytes. HTML requires it in the first 1,024; many pages have it later.
const DECLARATION: usize = 4_096;
/// How much of an input is read to detect binary data and UTF-16, in bytes.
const SAMPLE: usize = 8_192;
/// How much white space may precede the magic bytes of a format, in bytes.
const LONGEST_LEAD: usize = 64;

static CHARSET: Lazy<Regex> = Lazy::new(|| Regex::new(format_names::CHARSET).expect("the pattern is valid"));

/// Decodes an input.
///
/// # Errors
/// The bytes are not text.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0);
    }
    let lead = bytes.iter().take(LONGEST_LEAD).take_while(|b| b.is_ascii_whitespace()).count();
    let start = &bytes[lead..];
    if let Some((_, what)) = BINARY_FORMATS.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Err(Repr::NotText(what).into());
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(encoding.decode_without_bom_handling(bytes).0);
    }
    if is_binary(bytes) {
        return Err(Repr::NotText("binary data").into());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) if error.error_len().is_none() || is_mostly_utf8(bytes) => {
            Ok(String::from_utf8_lossy(bytes))
        }
        Err(_) => Ok(single_byte(bytes)),
    }
}

/// Detects UTF-16 without a byte-order mark: every other byte of Western text is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    // Nearly all inputs have none, and one look tells.
    memchr::memchr(0, sample)?;
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if half < 2 {
        return None;
    }
    let most = |zeros: usize| zeros * 10 > half * 7;
    let few = |zeros: usize| zeros * 20 <= half;
    match (even, odd) {
        (even, odd) if most(odd) && few(even) => Some(UTF_16LE),
        (even, odd) if most(even) && few(odd) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether more than 1% of the bytes are control characters that do not occur in text.
fn is_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    // No more than one byte can count, so that many bytes are looked at together.
    let parts = sample.chunks(usize::from(u8::MAX));
    let control: usize =
        parts.map(|part| usize::from(part.iter().copied().map(is_control).sum::<u8>())).sum();
    control * 100 > sample.len()
}

/// 1 for a control character that does not occur in text.
#[inline]
fn is_control(byte: u8) -> u8 {
    let is_blank = u8::from(byte.wrapping_sub(b'\t') <= b'\r' - b'\t');
    u8::from(byte < b' ') & !(is_blank | u8::from(byte == 0x1b))
}

/// Whether the input is UTF-8 with a few broken bytes: most non-ASCII bytes are part of valid sequences.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|b| *b >= 0xc0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    valid >= broken * 8
}

/// Decodes a single-byte or Asian charset: the declared one, or else the one that the byte statistics suggest.
fn single_byte(bytes: &[u8]) -> Cow<'_, str> {
    let declared = declared(&bytes[..bytes.len().min(DECLARATION)]).filter(|encoding| *encoding != UTF_8);
    let encoding = declared.unwrap_or_else(|| {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        detector.guess(Some(b"uk"), Utf8Detection::Deny)
    });
    let (text, _, broken) = encoding.decode(bytes);
    // C1 control characters are really the curly quotes of windows-1252, whatever charset was declared.
    let wrong = broken || text.chars().any(|c| matches!(c, '\u{80}'..='\u{9f}'));
    if wrong && encoding != WINDOWS_1252 { WINDOWS_1252.decode(bytes).0 } else { text }
}

/// The first known charset in a `<meta charset=…>`, an XML declaration or a `Content-Type`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let mut labels = CHARSET.captures_iter(head).filter_map(|found| found.get(1));
    labels.find_map(|label| Encoding::for_label(label.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "<p>\u{201c}It\u{2019}s caf\u{e9} time,\u{201d} said Sergeant Ng \u{2013} for \u{a3}5.</p>";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn every_charset_reads_as_the_same_text() {
        let windows = WINDOWS_1252.encode(TEXT).0.into_owned();
        let with = |head: &str, body: &[u8]| [head.as_bytes(), body].concat();
        let declared = |label: &str| format!("<meta charset=\"{label}\">");
        for (name, bytes) in [
            ("utf-8", TEXT.as_bytes().to_vec()),
            ("utf-8 with a mark", with("\u{feff}", TEXT.as_bytes())),
            ("utf-8 declared as windows-1252", with(&declared("windows-1252"), TEXT.as_bytes())),
            ("utf-16 le with a mark", utf16(&format!("\u{feff}{TEXT}"), u16::to_le_bytes)),
            ("utf-16 be with a mark", utf16(&format!("\u{feff}{TEXT}"), u16::to_be_bytes)),
            ("utf-16 le", utf16(TEXT, u16::to_le_bytes)),
            ("utf-16 be", utf16(TEXT, u16::to_be_bytes)),
            ("windows-1252", windows.clone()),
            ("windows-1252 declared", with(&declared("windows-1252"), &windows)),
            ("windows-1252 declared as utf-8", with(&declared("utf-8"), &windows)),
            ("windows-1252 declared as iso-8859-15", with(&declared("ISO-8859-15"), &windows)),
        ] {
            let text = decode(&bytes).unwrap();
            assert!(text.ends_with(TEXT), "{name}: {text}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, want) in [
            (&b"%PDF-1.7\n1 0 obj"[..], "a PDF document"),
            (b"PK\x03\x04\x14\0", "a zip archive or an office document"),
            (b"\x1f\x8b\x08\0", "gzip-compressed data"),
            (b"\x89PNG\r\n\x1a\n", "a PNG image"),
            (b"\xff\xd8\xff\xe0", "a JPEG image"),
            (b"\xd0\xcf\x11\xe0\xa1", "an old office document"),
            (b"\0\x01\x02\x03\x04\x05\0\0\0abc", "binary data"),
        ] {
            let error = decode(bytes).unwrap_err();
            assert_eq!(error.kind(), crate::error::ErrorKind::NotText);
            assert!(error.to_string().contains(want), "{error}");
        }
    }

    #[test]
    fn a_few_broken_bytes_do_not_change_the_charset() {
        let mut bytes = TEXT.repeat(3).into_bytes();
        let middle = bytes.len() / 2;
        bytes.insert(middle, 0xff);
        assert!(decode(&bytes).unwrap().contains("caf\u{e9}"));
        assert!(decode(&TEXT.as_bytes()[..TEXT.len() - 6]).is_ok());
    }
}
