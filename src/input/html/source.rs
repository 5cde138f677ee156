//! The source of a quotation that is set apart: who said it stands in a footer of the quotation.

use super::names;
use super::tag::Tag;
use crate::block::BlockKind;
use ego_tree::NodeRef;
use scraper::Node;

/// What the reader does at an element: the footer of a quotation is text, where other footers are none.
pub(super) fn tag(name: &str, node: NodeRef<'_, Node>) -> Tag {
    let quotes = |around: NodeRef<'_, Node>| {
        around.value().as_element().is_some_and(|element| element.name() == "blockquote")
    };
    let is_source = name == "footer" && node.parent().is_some_and(quotes);
    if is_source { Tag::Block(BlockKind::Paragraph) } else { names::tag(name) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_footer_of_a_quotation_stays() {
        let page = "<article><h1>Rooms</h1><p>Sergeant Nora Pike has opened two rooms for witnesses in Oakham police station.</p>\
                    <blockquote><p>These rooms will spare people a long journey to court.</p>\
                    <footer>\u{2014} <cite>DC Hal Orr</cite></footer></blockquote><footer>Rutland Police, Oakham</footer></article>";
        let text = crate::extract(page).text;
        assert!(text.contains("\u{2014} DC Hal Orr"), "{text}");
        assert!(!text.contains("Rutland Police"), "{text}");
    }
}
