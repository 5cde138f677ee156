//! Linked data: the objects of JSON-LD that tell a date of publication or a headline, and which of them is the page's own.
//!
//! A page tells of itself and of other stories: in a list, as the entries of a live report, in blocks beside its own. What such
//! lists hold is left out, and of what remains the object with the page's address or title comes first, then the outermost. The
//! text is read by its brackets and strings alone, since many a page's JSON has line breaks and commas where none may stand.

use crate::input::metadata::keys;

/// The key of what an object tells next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Date,
    Headline,
    Address,
    /// The page that the object stands on: its address is the object's.
    Page,
    /// Other stories, or what others say of the story.
    Others,
    Other,
}

impl Key {
    fn of(name: &str) -> Self {
        match name {
            keys::LINKED_DATE => Self::Date,
            keys::LINKED_HEADLINE => Self::Headline,
            keys::LINKED_PAGE => Self::Page,
            name if keys::is_linked_address(name) => Self::Address,
            name if keys::tells_of_others(name) => Self::Others,
            _ => Self::Other,
        }
    }
}

/// What an object tells.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Object {
    pub date: Option<String>,
    pub headline: Option<String>,
    addresses: Vec<String>,
    /// How many objects stand around it.
    depth: usize,
}

/// The deepest nesting that is read.
const DEEPEST: usize = 64;
/// The most objects of a page that are noted.
const MOST_OBJECTS: usize = 64;
/// The most addresses of an object.
const MOST_ADDRESSES: usize = 3;

/// An object or a list that is being read.
#[derive(Clone, Copy)]
struct Open {
    key: Key,
    /// The number of the object that its strings are of.
    object: Option<usize>,
    depth: usize,
    is_list: bool,
}

/// Adds the objects that tell a date or a headline.
pub(super) fn read(json: &str, objects: &mut Vec<Object>) {
    let (bytes, known) = (json.as_bytes(), objects.len());
    let mut stack = vec![Open { key: Key::Other, object: None, depth: 0, is_list: true }];
    let mut others = 0_usize;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let top = stack[stack.len() - 1];
        match byte {
            b'{' | b'[' if stack.len() > DEEPEST => break,
            b'{' | b'[' => {
                others += usize::from(others > 0 || top.key == Key::Others);
                stack.push(open(top, *byte == b'[', others == 0, objects));
            }
            b'}' | b']' if stack.len() > 1 => {
                stack.pop();
                others = others.saturating_sub(1);
            }
            b'"' => {
                let end = string_end(bytes, at);
                let (text, behind) = (&json[at + 1..end], &bytes[(end + 1).min(bytes.len())..]);
                if !top.is_list && behind.trim_ascii_start().first() == Some(&b':') {
                    let last = stack.len() - 1;
                    stack[last].key = Key::of(text);
                } else if let Some(object) = top.object.and_then(|object| objects.get_mut(object)) {
                    object.tell(top.key, text);
                }
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    let mut number = 0;
    objects.retain(|object| {
        number += 1;
        number <= known || object.date.is_some() || object.headline.is_some()
    });
}

/// What begins inside another object or list.
fn open(around: Open, is_list: bool, is_own: bool, objects: &mut Vec<Object>) -> Open {
    if is_list || around.key == Key::Page {
        let key = if around.key == Key::Page { Key::Address } else { around.key };
        return Open { key, is_list, ..around };
    }
    let depth = around.depth + 1;
    let object = (is_own && objects.len() < MOST_OBJECTS).then(|| {
        objects.push(Object { depth, ..Object::default() });
        objects.len() - 1
    });
    Open { key: Key::Other, object, depth, is_list }
}

/// Where the string ends that begins at a quotation mark.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(ahead) = memchr::memchr2(b'"', b'\\', &bytes[at.min(bytes.len())..]) {
        at += ahead;
        if bytes[at] == b'"' {
            return at;
        }
        at += 2;
    }
    bytes.len()
}

impl Object {
    fn tell(&mut self, key: Key, text: &str) {
        let words = || {
            let plain = text.replace(|c: char| c.is_control(), " ");
            serde_json::from_str(&format!("\"{plain}\"")).ok()
        };
        match key {
            Key::Date => self.date = self.date.take().or_else(words),
            Key::Headline => self.headline = self.headline.take().or_else(words),
            Key::Address | Key::Page if self.addresses.len() < MOST_ADDRESSES => {
                self.addresses.extend(words());
            }
            _ => {}
        }
    }

    fn has_address(&self, page: &str) -> bool {
        self.addresses.iter().any(|address| bare(address) == page)
    }
}

/// An address without what may differ between two of one page.
fn bare(address: &str) -> &str {
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    let address = address.strip_prefix("www.").unwrap_or(address);
    address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/')
}

/// The objects with the page's own first; none of other addresses where several are told, and none is the page's.
pub(super) fn own_first(objects: Vec<Object>, address: Option<&str>, title: Option<&str>) -> Vec<Object> {
    let page = address.map(bare).filter(|page| page.contains('/'));
    let is_at = |object: &Object| page.is_some_and(|page| object.has_address(page));
    let is_titled = |object: &Object| {
        let headline = object.headline.as_deref().map(str::trim).filter(|headline| !headline.is_empty());
        headline.is_some_and(|headline| title.is_some_and(|title| title.trim_start().starts_with(headline)))
    };
    let mut objects = objects;
    let foreign = |object: &Object| page.is_some() && !object.addresses.is_empty() && !is_titled(object);
    if !objects.iter().any(is_at) && objects.iter().filter(|object| foreign(object)).count() > 1 {
        objects.retain(|object| !foreign(object));
    }
    objects.sort_by_key(|object| (!is_at(object), !is_titled(object), object.depth));
    objects
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = r#"{"@type": "NewsArticle", "headline": "Own", "url": "https://x.org/own", "datePublished": "2022-07-19"}"#;
    const OTHER: &str = r#"{"@type": "NewsArticle", "headline": "Other", "url": "https://x.org/other", "datePublished": "2023-01-15"}"#;
    const THIRD: &str = r#"{"@type": "NewsArticle", "headline": "Third", "url": "https://x.org/third", "datePublished": "2023-01-16"}"#;

    fn first(json: &str, address: Option<&str>, title: Option<&str>) -> String {
        let mut objects = Vec::new();
        read(json, &mut objects);
        let objects = own_first(objects, address, title);
        objects.into_iter().next().map_or_else(String::new, |object| {
            format!("{} {}", object.headline.unwrap_or_default(), object.date.unwrap_or_default())
        })
    }

    #[test]
    fn the_page_s_own_object_is_found() {
        for (json, want) in [
            (STORY.to_owned(), "Own 2022-07-19"),
            (
                format!(r#"{{"@type": "ItemList", "itemListElement": [{{"item": {OTHER}}}]}} {STORY}"#),
                "Own 2022-07-19",
            ),
            (format!(r#"{{"itemListElement": [{{"item": {OTHER}}}]}}"#), ""),
            (format!("[{OTHER}, {THIRD}, {STORY}]"), "Own 2022-07-19"),
            (
                format!(
                    r#"{{"@graph": [{OTHER}, {{"datePublished": "2022-07-20", "@id": "http://www.x.org/own/#page"}}]}}"#
                ),
                " 2022-07-20",
            ),
            (format!("[{OTHER}, {THIRD}]"), ""),
            (
                format!(
                    r#"{{"liveBlogUpdate": [{OTHER}], "headline": "Own", "datePublished": "2022-07-18"}}"#
                ),
                "Own 2022-07-18",
            ),
            (
                r#"{"video": {"datePublished": "2020-01-01"}, "datePublished": "2022-07-18"}"#.to_owned(),
                " 2022-07-18",
            ),
        ] {
            assert_eq!(first(&json, Some("https://x.org/own"), None), want, "{json}");
        }
    }

    #[test]
    fn linked_data_that_is_broken_is_read_as_far_as_it_goes() {
        for (json, want) in [
            (
                "{\"description\": \"a\nb\", \"headline\": \"O\nwn\", \"datePublished\": \"2022-07-18\",}",
                "O wn 2022-07-18",
            ),
            (
                r#"{"mainEntity": {"headline": "A \"b\" \u00e9", "datePublished": "2022-07-18"}}"#,
                "A \"b\" \u{e9} 2022-07-18",
            ),
            (r#"{"name": "datePublished", "x": ["headline", {"datePublished": 7}]}"#, ""),
            (r#"}]{"datePublished": "2022-07-18"#, " 2022-07-18"),
            (r#"{"datePublished": "2022-07-18\"#, ""),
        ] {
            assert_eq!(first(json, Some("https://x.org/own"), None), want, "{json}");
        }
    }

    #[test]
    fn the_page_s_address_or_title_tells_its_object() {
        let page = |url: &str| {
            format!(
                r#"[{OTHER}, {{"headline": "Own", "datePublished": "2022-07-19", "mainEntityOfPage": {url}}}]"#
            )
        };
        for url in [r#""https://x.org/own""#, r#"{"@type": "WebPage", "@id": "https://x.org/own"}"#] {
            assert_eq!(first(&page(url), Some("https://x.org/own"), None), "Own 2022-07-19", "{url}");
        }
        assert_eq!(
            first(&format!("[{OTHER}, {STORY}]"), None, Some("Own | Rutland Police")),
            "Own 2022-07-19"
        );
        assert_eq!(first(&format!("[{OTHER}, {STORY}]"), None, None), "Other 2023-01-15");
        assert_eq!(first(OTHER, Some("https://x.org/own"), None), "Other 2023-01-15");
    }
}
