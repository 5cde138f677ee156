//! Codes in a text that are no text: a terminal's escape codes go, and the separators of lines and paragraphs end a line.

use std::borrow::Cow;

/// The character that begins an escape code.
const ESCAPE: u8 = 0x1b;
/// The longest code that sets a colour or moves about, in bytes.
const LONGEST_CODE: usize = 32;
/// The longest code that names a window or the address of a link, in bytes.
const LONGEST_COMMAND: usize = 2_000;
/// The two separators of UTF-8: their first bytes, and what each is in a text.
const SEPARATOR: [u8; 2] = [0xe2, 0x80];
const LINE: (u8, &str) = (0xa8, "\n");
const PARAGRAPH: (u8, &str) = (0xa9, "\n\n");

/// The text with line ends for its separators and without escape codes.
pub(super) fn mend(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let (mut out, mut plain) = (String::new(), 0);
    for at in memchr::memchr3_iter(ESCAPE, LINE.0, PARAGRAPH.0, bytes) {
        let Some((start, end, instead)) = code(bytes, at).filter(|(start, ..)| *start >= plain) else {
            continue;
        };
        out.push_str(&text[plain..start]);
        out.push_str(instead);
        plain = end;
    }
    if plain == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[plain..]);
    Cow::Owned(out)
}

/// The code that this byte is part of: where it begins and ends, and what stands in its place.
fn code(bytes: &[u8], at: usize) -> Option<(usize, usize, &'static str)> {
    if bytes[at] == ESCAPE {
        return Some((at, at + escape_len(&bytes[at + 1..])? + 1, ""));
    }
    let start = at.checked_sub(SEPARATOR.len()).filter(|start| bytes[*start..at] == SEPARATOR)?;
    let instead = if bytes[at] == LINE.0 { LINE.1 } else { PARAGRAPH.1 };
    Some((start, at + 1, instead))
}

/// The length of an escape code behind its first character: `[36;44m`, `]8;;https://example.org` with its end.
fn escape_len(behind: &[u8]) -> Option<usize> {
    match behind.first()? {
        b'[' => {
            let within = &behind[..behind.len().min(LONGEST_CODE)];
            let len = within[1..].iter().position(|byte| !(b' '..=b'?').contains(byte))? + 1;
            (b'@'..=b'~').contains(&within[len]).then_some(len + 1)
        }
        b']' => {
            let within = &behind[..behind.len().min(LONGEST_COMMAND)];
            let len = within.iter().position(|byte| matches!(byte, 0x07 | &ESCAPE | b'\n'))?;
            match within[len] {
                0x07 => Some(len + 1),
                ESCAPE if within.get(len + 1) == Some(&b'\\') => Some(len + 2),
                _ => None,
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_codes_go_and_separators_end_lines() {
        for (text, want) in [
            (
                "\u{1b}[36;44mInspector Bell\u{1b}[0m joined \u{1b}[1mKent Police\u{1b}[22m.",
                "Inspector Bell joined Kent Police.",
            ),
            ("\u{1b}[2J\u{1b}[?25lPC Fell\u{1b}[K", "PC Fell"),
            ("\u{1b}]8;;https://example.org\u{1b}\\PC Fell\u{1b}]8;;\u{1b}\\ of Deal", "PC Fell of Deal"),
            ("\u{1b}]0;Deal\u{7}PC Fell", "PC Fell"),
            ("Deal\u{2029}PC Bell\u{2028}PC Fell", "Deal\n\nPC Bell\nPC Fell"),
        ] {
            assert_eq!(mend(text), want);
        }
    }

    #[test]
    fn other_text_stays() {
        for text in [
            "PC Bell [36;44m of Deal [0m",
            "It cost \u{a3}5 \u{2013} \u{a9} \u{e9}\u{e8}",
            "\u{1b}",
            "\u{1b}[",
            "\u{1b}[36;44",
            "\u{1b}[\u{e9}",
            "\u{1b}PC Bell",
            "\u{1b}]PC Bell\nof Deal\u{7}",
            "",
        ] {
            assert_eq!(mend(text), text);
        }
    }

    #[test]
    fn many_openings_cost_no_more_than_words() {
        let text = "\u{1b}]".repeat(50_000);
        assert_eq!(mend(&text), text);
    }
}
