//! What mail programs do to a text: `>` before each line, and characters written as `=E2=80=99`.

use std::borrow::Cow;

/// The fewest quoted lines of a mail: a menu may hold one.
const FEWEST_LINES: usize = 3;
/// The fewest escapes that show an encoding: a text may hold an address with `=20`.
const FEWEST_ESCAPES: usize = 2;
/// The bytes of an escape.
const ESCAPE: usize = 3;

/// The text without the marks of quoted lines, and with escaped characters as they are.
pub(super) fn unquote(text: &str) -> Cow<'_, str> {
    match decode(text) {
        Some(decoded) => Cow::Owned(unmark(&decoded).into_owned()),
        None => unmark(text),
    }
}

/// The text without `>` before its lines, where several in a row or all of them bear it.
fn unmark(text: &str) -> Cow<'_, str> {
    // Most texts hold no such mark at all.
    if memchr::memchr(b'>', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut row = 0;
    let is_quoted = text.lines().any(|line| {
        row = if line.starts_with('>') { row + 1 } else { 0 };
        row == FEWEST_LINES
    });
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    if !is_quoted && !lines.all(|line| line.starts_with('>')) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        plain.push_str(line.trim_start_matches(['>', ' ']));
    }
    Cow::Owned(plain)
}

/// The text with the escapes of quoted-printable read; `None` where nothing shows that it is encoded so.
fn decode(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let beyond_ascii = |at: &usize| escape(bytes, *at).is_some_and(|byte| !byte.is_ascii() || byte == b'=');
    if memchr::memchr_iter(b'=', bytes).filter(beyond_ascii).take(FEWEST_ESCAPES).count() < FEWEST_ESCAPES {
        return None;
    }
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(found) = memchr::memchr(b'=', &bytes[at..]) {
        decoded.extend_from_slice(&bytes[at..at + found]);
        at += found;
        if let Some(byte) = escape(bytes, at) {
            decoded.push(byte);
            at += ESCAPE;
        } else if let Some(end) = [&b"=\n"[..], b"=\r\n"].iter().find(|end| bytes[at..].starts_with(end)) {
            at += end.len();
        } else {
            decoded.push(b'=');
            at += 1;
        }
    }
    decoded.extend_from_slice(&bytes[at..]);
    String::from_utf8(decoded).ok()
}

/// The byte of an escape: `=` and two digits, as programs write them.
fn escape(bytes: &[u8], at: usize) -> Option<u8> {
    let digits = bytes.get(at + 1..at + ESCAPE)?;
    let written = digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'A'..=b'F'));
    let digits = std::str::from_utf8(digits).ok().filter(|_| written)?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_mail_programs_go_and_other_text_stays() {
        for (text, want) in [
            ("> PC Ana Bell\n> has moved\n>\n>> to Selby.\n", "PC Ana Bell\nhas moved\n\nto Selby.\n"),
            ("Said:\n> one line\nand more", "Said:\n> one line\nand more"),
            ("> PC Ana Bell\n\n> has moved", "PC Ana Bell\n\nhas moved"),
            ("She said =E2=80=9CYes=E2=80=9D to S=\nelby.", "She said \u{201c}Yes\u{201d} to Selby."),
            ("It=E2=80=99s 2+2=3D4", "It\u{2019}s 2+2=4"),
            ("x=20 and y=3D", "x=20 and y=3D"),
            ("=FF=FE=", "=FF=FE="),
        ] {
            assert_eq!(unquote(text), want);
        }
    }
}
