//! The site of a page: its host and path.

use crate::clip::clip;
use std::borrow::Cow;

/// The longest host or path that is kept, in bytes: no real host has more than 253.
const LONGEST: usize = 255;

/// The host and the path of a page: of its address, or else the name that the caller gives to its site.
pub(super) fn site<'a>(url: Option<&'a str>, named: Option<&'a str>) -> Option<(Cow<'a, str>, &'a str)> {
    url.and_then(of_url)
        .or_else(|| named.map(|name| of_url(name).unwrap_or((Cow::Borrowed(clipped(name)), ""))))
}

/// The host, in small letters and without `www.`, and the path of an address.
fn of_url(url: &str) -> Option<(Cow<'_, str>, &str)> {
    let (_, rest) =
        url.split_once("://").or_else(|| url.split_once("//").filter(|(before, _)| before.is_empty()))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest[..end].rsplit('@').next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default().trim_end_matches('.');
    let path = rest[end..].split(['?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.len() > LONGEST || !host.chars().all(is_of_host) {
        return None;
    }
    let host = host.to_ascii_lowercase();
    Some((Cow::Owned(host.strip_prefix("www.").unwrap_or(&host).to_owned()), clipped(path)))
}

fn is_of_host(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '.' | '_')
}

fn clipped(text: &str) -> &str {
    clip(text, LONGEST)
}

/// What two paths begin with alike, in whole segments.
pub(super) fn shared<'p>(one: &'p str, other: &str) -> &'p str {
    let alike = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    one.as_bytes()[..alike].iter().rposition(|byte| *byte == b'/').map_or("", |slash| &one[..=slash])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_of_a_page_is_that_of_its_address_or_the_one_that_is_named() {
        for (url, named, want) in [
            (Some("https://www.Vale.example/news/1?x=2"), Some("folder"), Some(("vale.example", "/news/1"))),
            (Some("http://u@vale.example:8080"), None, Some(("vale.example", ""))),
            (Some("//vale.example/a"), None, Some(("vale.example", "/a"))),
            (Some("/news/1"), Some("folder"), Some(("folder", ""))),
            (None, Some("https://vale.example/a"), Some(("vale.example", "/a"))),
            (Some("https:///a"), None, None),
            (None, None, None),
        ] {
            let have = site(url, named);
            assert_eq!(have.as_ref().map(|(host, path)| (&**host, *path)), want, "{url:?} {named:?}");
        }
    }

    #[test]
    fn paths_are_alike_in_whole_segments() {
        for (one, other, want) in
            [("/news/1", "/news/2", "/news/"), ("/news/1", "/newest", "/"), ("", "/a", ""), ("/a", "/a", "/")]
        {
            assert_eq!(shared(one, other), want, "{one} {other}");
        }
    }
}
