//! Depth: takes tags out of a page whose elements nest deeper than any page's do, since parsing costs time for each
//! open element.

use std::borrow::Cow;

/// The deepest nesting that is parsed as it stands.
const DEEPEST: usize = 4_096;

/// The page with the tags beyond the deepest nesting left out; their text stays.
pub(super) fn shallow(text: &str) -> Cow<'_, str> {
    if !exceeds(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let (mut depth, mut excess, mut copied) = (0_usize, 0_usize, 0);
    for (range, tag) in tags(text) {
        let drops = match tag {
            Tag::Open if depth >= DEEPEST => {
                excess += 1;
                true
            }
            Tag::Close if excess > 0 => {
                excess -= 1;
                true
            }
            Tag::Open => {
                depth += 1;
                false
            }
            Tag::Close => {
                depth = depth.saturating_sub(1);
                false
            }
        };
        if drops && range.start >= copied {
            out.push_str(&text[copied..range.start]);
            if !out.ends_with(' ') {
                out.push(' ');
            }
            copied = range.end;
        }
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

#[derive(Clone, Copy)]
enum Tag {
    Open,
    Close,
}

fn exceeds(text: &str) -> bool {
    let mut depth = 0_usize;
    tags(text).any(|(_, tag)| {
        match tag {
            Tag::Open => depth += 1,
            Tag::Close => depth = depth.saturating_sub(1),
        }
        depth > DEEPEST
    })
}

/// The tags that open or close an element which does not close by itself.
fn tags(text: &str) -> impl Iterator<Item = (std::ops::Range<usize>, Tag)> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'<', bytes).filter_map(move |start| {
        let closes = bytes.get(start + 1) == Some(&b'/');
        let name = start + 1 + usize::from(closes);
        let letters = bytes.get(name..)?.iter().take(12).take_while(|b| b.is_ascii_alphanumeric()).count();
        let name = &bytes[name..name + letters];
        if letters == 0 || closes_by_itself(name) {
            return None;
        }
        let end = start + memchr::memchr(b'>', &bytes[start..bytes.len().min(start + 4_096)])? + 1;
        Some((start..end, if closes { Tag::Close } else { Tag::Open }))
    })
}

/// Elements without an end tag, or whose end tag may be left out.
fn closes_by_itself(name: &[u8]) -> bool {
    const NAMES: [&[u8]; 22] = [
        b"area", b"base", b"br", b"col", b"dd", b"dt", b"embed", b"hr", b"img", b"input", b"li", b"link",
        b"meta", b"option", b"p", b"param", b"source", b"td", b"th", b"tr", b"track", b"wbr",
    ];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_absurd_depth_lose_tags() {
        let page = "<html><body><div><p>One<p>Two<br></div></body></html>".repeat(40);
        assert!(matches!(shallow(&page), Cow::Borrowed(_)));
        let deep = format!("{}<p>Text{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let shallow = shallow(&deep);
        assert!(shallow.len() < 200_000 && shallow.contains("<p>Text"), "{}", shallow.len());
    }
}
