//! Where what is no mark-up ends: comments, and elements in which `<` opens nothing.

use super::names;
use super::start_tag::ends_name;
use memchr::{memchr, memchr_iter, memchr2};

/// The length of a comment from behind its `<!--`, if it ends.
pub(super) fn comment_len(bytes: &[u8]) -> Option<usize> {
    // An empty comment may be cut short.
    for short in [&b">"[..], b"->"] {
        if bytes.starts_with(short) {
            return Some(short.len());
        }
    }
    let ends = |at: &usize| bytes[..*at].ends_with(b"--") || bytes[..*at].ends_with(b"--!");
    memchr_iter(b'>', bytes).find(ends).map(|at| at + 1)
}

/// The length of the contents of an element in which `<` opens nothing, if it ends.
pub(super) fn raw_len(bytes: &[u8], name: &str) -> Option<usize> {
    if name.eq_ignore_ascii_case(names::SCRIPT) {
        return script_len(bytes);
    }
    memchr_iter(b'<', bytes).find(|at| is_end(&bytes[*at..], name))
}

fn is_end(bytes: &[u8], name: &str) -> bool {
    bytes.get(1) == Some(&b'/') && is_named(&bytes[2..], name)
}

/// Whether a tag's name is this one.
pub(super) fn is_named(bytes: &[u8], name: &str) -> bool {
    bytes.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(name.len()).is_some_and(|byte| ends_name(*byte))
}

/// The length of a script, if it ends: one that is named inside a comment of its own is passed over
/// ([HTML](https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state)).
fn script_len(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    let (mut commented, mut inner) = (false, false);
    loop {
        let next = if commented { memchr2(b'<', b'-', &bytes[at..]) } else { memchr(b'<', &bytes[at..]) };
        at += next?;
        let rest = &bytes[at..];
        if !commented && rest.starts_with(b"<!--") {
            // Its dashes may be those that end it.
            commented = true;
            at += b"<!".len();
            continue;
        }
        if commented && rest.starts_with(b"-->") {
            (commented, inner) = (false, false);
        } else if is_end(rest, names::SCRIPT) {
            if !inner {
                return Some(at);
            }
            inner = false;
        } else if commented && is_named(&rest[1..], names::SCRIPT) && rest[0] == b'<' {
            inner = true;
        }
        at += 1;
    }
}
