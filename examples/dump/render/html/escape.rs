//! [`Escaped`] and [`Link`]: the only ways in which a page's own text and address enter the output.

use std::fmt;

/// Text for an element or a quoted attribute.
#[derive(Debug, Clone, Copy)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(['&', '<', '>', '"', '\'', '\r', '\0']) {
            f.write_str(&rest[..at])?;
            f.write_str(match rest.as_bytes()[at] {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                // A parser takes a bare one for a line feed.
                b'\r' => "&#13;",
                // HTML has no form for it.
                _ => "\u{fffd}",
            })?;
            rest = &rest[at + 1..];
        }
        f.write_str(rest)
    }
}

/// A web address without its fragment.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a>(&'a str);

impl<'a> Link<'a> {
    /// Returns the link to an address; `None` for one that does not begin with `http://` or `https://`, or holds what
    /// browsers strip from addresses.
    pub fn new(address: &'a str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
        let is_clean = !rest.is_empty() && !address.contains(|c: char| c.is_control() || c.is_whitespace());
        let page = address.split('#').next().unwrap_or(address);
        (is_web && is_clean).then_some(Self(page))
    }

    /// Returns the attributes of a link to some words of the page.
    pub fn to(self, fragment: &str) -> String {
        format!(
            "href=\"{}#:~:text={}\" rel=\"noreferrer noopener\" target=\"_blank\"",
            Escaped(self.0),
            Escaped(fragment)
        )
    }
}

/// The attributes of a link to the page.
impl fmt::Display for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "href=\"{}\" rel=\"noreferrer noopener\" target=\"_blank\"", Escaped(self.0))
    }
}
