//! A story that the page holds in its linked data only: a script shows it to the reader.

use super::names;
use crate::input::block::Blocks;
use crate::input::lines;
use crate::input::piece::Marks;
use crate::lexicon::Lexicons;
use scraper::{Html, Node};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The shortest story, in bytes.
const SHORTEST: usize = 250;
/// So many times as much has to stand there.
const TIMES: usize = 3;

/// The story of the linked data, where the page shows next to nothing.
pub(super) fn find(html: &Html, shown: usize, lexicons: &Lexicons) -> Option<Blocks> {
    let script = |node: ego_tree::NodeRef<'_, Node>| {
        let element = node.value().as_element()?;
        let linked = element.name() == "script" && element.attr("type")? == names::LINKED_DATA;
        let data = node.first_child().filter(|_| linked)?;
        body(data.value().as_text()?)
    };
    let story = html.tree.nodes().find_map(script)?;
    let plain = story.len() > SHORTEST && story.len() > shown * TIMES && !story.contains("</");
    plain.then(|| lines::read(&story, Marks::None, lexicons))
}

/// The text of an article body.
fn body(json: &str) -> Option<String> {
    let data: Data = serde_json::from_str(json.trim()).ok()?;
    data.items.or(data.graph).map_or(data.body, |list| list.body)
}

/// What linked data say of the text of an article. Nothing else of them is kept: of a list of small objects it would take a
/// hundred times its bytes.
#[derive(Default)]
struct Data {
    /// They are this text.
    text: Option<String>,
    /// The text of the article that they are about.
    body: Option<String>,
    /// Their items, where they are a list.
    items: Option<List>,
    /// The list of items that they hold.
    graph: Option<List>,
}

/// A list of items.
struct List {
    /// The first text of an article among them.
    body: Option<String>,
}

impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(data: D) -> Result<Self, D::Error> {
        data.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Data;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("linked data")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
        let mut data = Data::default();
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                names::ARTICLE_BODY => data.body = map.next_value::<Data>()?.text,
                names::GRAPH => data.graph = map.next_value::<Data>()?.items,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(data)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Data, A::Error> {
        let mut body = None;
        while let Some(item) = list.next_element::<Data>()? {
            body = body.or(item.body);
        }
        Ok(Data { items: Some(List { body }), ..Data::default() })
    }

    fn visit_str<E>(self, text: &str) -> Result<Data, E> {
        Ok(Data { text: Some(text.to_owned()), ..Data::default() })
    }

    fn visit_unit<E>(self) -> Result<Data, E> {
        Ok(Data::default())
    }

    fn visit_bool<E>(self, _: bool) -> Result<Data, E> {
        Ok(Data::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Data, E> {
        Ok(Data::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Data, E> {
        Ok(Data::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Data, E> {
        Ok(Data::default())
    }
}

#[cfg(test)]
mod tests {
    use super::body;

    #[test]
    fn the_first_text_of_an_article_is_found() {
        for (json, want) in [
            (r#"{"articleBody": "a", "@type": {"articleBody": "b"}}"#, Some("a")),
            (
                r#"[0, null, true, -1, 0.5, "x", [{"articleBody": "b"}], {}, {"articleBody": 7}, {"articleBody": "a"}]"#,
                Some("a"),
            ),
            (r#"{"@graph": [{"articleBody": "a"}, {"articleBody": "b"}], "articleBody": "c"}"#, Some("a")),
            (r#"{"@graph": [{"name": "a"}], "articleBody": "c"}"#, None),
            (r#"{"@graph": {"@graph": [{"articleBody": "a"}]}, "articleBody": "c"}"#, Some("c")),
            (r#"[{"@graph": [{"articleBody": "a"}]}]"#, None),
            (r#""articleBody""#, None),
            (r#"{"articleBody": "a""#, None),
        ] {
            assert_eq!(body(json).as_deref(), want, "{json}");
        }
    }
}
