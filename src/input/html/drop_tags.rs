//! Rewrites a page without its comments, without the attributes of tags that have far too many, and without unwanted tags.

use super::names::{PLAIN_TEXT, is_raw_text};

/// Returns the page with only those tags whose names `keeps` accepts; every other tag and every comment becomes a space. A tag
/// that may have more than `attributes` attributes loses them all.
pub(super) fn drop_tags(text: &str, attributes: usize, keeps: impl Fn(&[u8]) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = after_comment(comment);
            out.push(' ');
            continue;
        }
        let closes = rest.as_bytes().get(1) == Some(&b'/');
        let name = &rest[1 + usize::from(closes)..];
        let name = &name[..name.bytes().take_while(u8::is_ascii_alphanumeric).count()];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            out.push('<');
            rest = &rest[1..];
            continue;
        }
        let end = tag_end(rest);
        if !keeps(name.as_bytes()) {
            out.push(' ');
        } else if separators(&rest[..end]) <= attributes {
            out.push_str(&rest[..end]);
        } else {
            out.extend(["<", if closes { "/" } else { "" }, name, ">"]);
        }
        rest = &rest[end..];
        if !closes && name.eq_ignore_ascii_case(PLAIN_TEXT) && keeps(name.as_bytes()) {
            break;
        }
        if !closes && is_raw_text(name) {
            let end = raw_end(rest, name);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    out.push_str(rest);
    out
}

/// The number of bytes that may separate attributes, an upper bound on the number of attributes.
pub(super) fn separators(tag: &str) -> usize {
    tag.bytes().filter(|b| matches!(b, b'/' | b'=') || b.is_ascii_whitespace()).count()
}

/// The text after a comment, of which `<!--` is read; empty if it does not end.
fn after_comment(text: &str) -> &str {
    // An empty comment may be cut short.
    if let Some(rest) = text.strip_prefix('>').or_else(|| text.strip_prefix("->")) {
        return rest;
    }
    let ends = |at: &usize| text[..*at].ends_with("--") || text[..*at].ends_with("--!");
    memchr::memchr_iter(b'>', text.as_bytes()).find(ends).map_or("", |at| &text[at + 1..])
}

/// The end of a tag: after the first `>` outside an attribute value.
fn tag_end(tag: &str) -> usize {
    let bytes = tag.as_bytes();
    let mut at = 1;
    while let Some(next) = memchr::memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        at += next;
        let mark = bytes[at];
        if mark == b'>' {
            return at + 1;
        }
        // A quotation mark opens a quoted value only where a value begins.
        let before = bytes[..at].iter().rev().find(|b| !b.is_ascii_whitespace());
        at += 1;
        if before == Some(&b'=') {
            let Some(close) = memchr::memchr(mark, &bytes[at..]) else { return tag.len() };
            at += close + 1;
        }
    }
    tag.len()
}

/// The end of the text of such an element.
fn raw_end(text: &str, name: &str) -> usize {
    let bytes = text.as_bytes();
    let ends = |at: &usize| {
        bytes[at + 1..].starts_with(b"/")
            && bytes
                .get(at + 2..at + 2 + name.len())
                .is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    memchr::memchr_iter(b'<', bytes).find(ends).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_text_and_wanted_tags() {
        let crowded = format!("<p{}>", " a='>'".repeat(20));
        for (page, wanted) in [
            ("<div><p>One</p>\u{e9}<!-- <p> -->two</div>", " <p>One</p>\u{e9} two "),
            ("1 < 2 <3 </ <", "1 < 2 <3 </ <"),
            ("<p title=\"a > b\">x<br/>", "<p title=\"a > b\">x "),
            ("<p don't>x</p>", "<p don't>x</p>"),
            ("<script>'<div>'</script><div>x", "<script>'<div>'</script> x"),
            (&format!("{crowded}x</p>"), "<p>x</p>"),
            ("<p a=\"open", "<p a=\"open"),
            ("x<!-- open", "x "),
            ("x<!-- a --!>y<!-->z<!--->1<!-- > ->--->2", "x y z 1 2"),
        ] {
            assert_eq!(drop_tags(page, 20, |name| name == b"p" || name == b"script"), wanted, "{page:.40}");
        }
    }

    #[test]
    fn every_tag_may_stay() {
        let page = "<div id=a><b>x</b></div>";
        assert_eq!(drop_tags(page, 20, |_| true), page);
    }
}
