//! A story that the page holds in its linked data only: a script shows it to the reader.

use super::names;
use crate::input::block::Blocks;
use crate::input::lines;
use crate::input::piece::Marks;
use crate::lexicon::Lexicons;
use scraper::{Html, Node};

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
    let value: serde_json::Value = serde_json::from_str(json.trim()).ok()?;
    let items = match &value {
        serde_json::Value::Array(items) => items.as_slice(),
        item => item
            .get("@graph")
            .and_then(|graph| graph.as_array())
            .map_or(std::slice::from_ref(item), |graph| graph),
    };
    items.iter().find_map(|item| item.get(names::ARTICLE_BODY)?.as_str().map(str::to_owned))
}
