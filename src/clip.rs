//! [`clip`]: cuts a text where no reader would see a broken character.

use unicode_segmentation::GraphemeCursor;

/// Returns the longest start of a text that has at most `most` bytes and ends between two graphemes (UAX #29).
pub(crate) fn clip(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut end = most;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut cursor = GraphemeCursor::new(end, text.len(), true);
    if cursor.is_boundary(text, 0) == Ok(true) {
        return &text[..end];
    }
    let before = cursor.prev_boundary(text, 0).ok().flatten();
    &text[..before.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::clip;

    #[test]
    fn a_text_is_cut_between_graphemes() {
        let table = [
            ("officer", 9, "officer"),
            ("officer", 4, "offi"),
            ("officer", 0, ""),
            ("caf\u{e9}s", 4, "caf"),
            ("cafe\u{301}s", 5, "caf"),
            ("cafe\u{301}s", 6, "cafe\u{301}"),
            ("one\r\ntwo", 4, "one"),
            ("\u{1f1ec}\u{1f1e7}\u{1f1ee}\u{1f1ea}", 12, "\u{1f1ec}\u{1f1e7}"),
            ("ae\u{301}\u{302}x", 4, "a"),
            ("e\u{301}", 1, ""),
        ];
        for (text, most, want) in table {
            assert_eq!(clip(text, most), want, "{text:?} at {most}");
        }
    }
}
