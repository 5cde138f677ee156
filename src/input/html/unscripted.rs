//! A story that a browser shows without scripts only, or as a page inside the page.

use super::names;
use super::{Html, bounded_parse, read_tree};
use crate::input::boilerplate::{self, Source};
use crate::input::dropped::DropReason;
use crate::lexicon::Lexicons;
use ego_tree::NodeId;
use scraper::{Html as Parsed, Node};

/// So many times what a page shows has to stand elsewhere.
const TIMES: usize = 3;
/// The shortest contents of an element that may hold a story, in bytes: a picture that counts visits has fewer.
const SHORTEST: usize = 100;

/// The page with its story, where the page as it stands shows next to nothing.
pub(super) fn find(text: &str, parsed: &Parsed, page: &mut Html, lexicons: &Lexicons) -> Option<Html> {
    let shown = said(page, lexicons) * TIMES;
    let more = |found: &Html| said(found, lexicons) > shown;
    if let Some(found) = without_scripts(text, parsed, lexicons).filter(more) {
        return Some(found);
    }
    let framed = framed(parsed, lexicons).filter(more)?;
    Some(Html { head: std::mem::take(&mut page.head), ..framed })
}

/// The bytes of the story without lines of furniture.
fn said(page: &Html, lexicons: &Lexicons) -> usize {
    let verdicts =
        boilerplate::verdicts(&page.blocks, page.verdicts.clone(), Vec::new(), Source::Elements, lexicons);
    let kept = page.blocks.items.iter().zip(&verdicts).filter(|(_, verdict)| verdict.is_none());
    kept.map(|(block, _)| block.range.len()).sum()
}

/// The page as it is where no scripts run, without the lines that ask for them.
fn without_scripts(text: &str, parsed: &Parsed, lexicons: &Lexicons) -> Option<Html> {
    let long = |node: ego_tree::NodeRef<'_, Node>| {
        let instead = node.value().as_element().is_some_and(|element| element.name() == names::NO_SCRIPT);
        let len = |child: ego_tree::NodeRef<'_, Node>| child.value().as_text().map_or(0, |text| text.len());
        instead && node.children().map(len).sum::<usize>() > SHORTEST
    };
    if !parsed.tree.nodes().any(long) {
        return None;
    }
    let mut parsed = bounded_parse::parse_without_scripts(text)?;
    unwrap(&mut parsed);
    let mut page = read_tree(&parsed, text.len(), lexicons);
    for (block, verdict) in page.blocks.items.iter().zip(&mut page.verdicts) {
        if page.blocks.of(block).to_ascii_lowercase().contains(names::SCRIPT_LANGUAGE) {
            *verdict = Some(DropReason::Phrase);
        }
    }
    Some(page)
}

/// Puts what is shown instead of scripts in the place of its element.
fn unwrap(parsed: &mut Parsed) {
    let instead = |node: &ego_tree::NodeRef<'_, Node>| {
        let named = node.value().as_element().is_some_and(|element| element.name() == names::NO_SCRIPT);
        named && node.parent().is_some()
    };
    let elements: Vec<NodeId> = parsed.tree.nodes().filter(instead).map(|node| node.id()).collect();
    for element in elements {
        let children: Vec<NodeId> = parsed
            .tree
            .get(element)
            .map_or_else(Vec::new, |element| element.children().map(|child| child.id()).collect());
        let Some(mut element) = parsed.tree.get_mut(element) else { continue };
        for child in children {
            element.insert_id_before(child);
        }
        element.detach();
    }
}

/// The longest page that an element of the page holds.
fn framed(parsed: &Parsed, lexicons: &Lexicons) -> Option<Html> {
    let held = |node: &'_ Node| -> Option<String> {
        let element = node.as_element().filter(|element| element.name() == names::FRAME)?;
        element.attr(names::FRAMED_PAGE).filter(|page| page.len() > SHORTEST).map(str::to_owned)
    };
    let text = parsed.tree.values().filter_map(held).max_by_key(String::len)?;
    Some(read_tree(&bounded_parse::parse(&text), text.len(), lexicons))
}
