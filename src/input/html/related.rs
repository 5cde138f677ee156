//! Lists of other stories that are longer than the story: a part of the page that both its name and its first line call such.

use super::role;
use super::tree::{Element, Tree};
use crate::block::BlockKind;
use crate::input::boilerplate;
use crate::lexicon::Lexicons;

/// The fewest words of a sentence of the story.
const FEWEST_WORDS: usize = 5;

/// Whether an element is a list of other stories below the story, which may be one brief sentence: under each heading stands one
/// paragraph at most.
pub(super) fn is_list(tree: &Tree, element: &Element, prose: &[usize], lexicons: &Lexicons) -> bool {
    let blocks = &tree.blocks.items;
    let headline = tree.head.headlines.first().copied().unwrap_or(usize::MAX);
    let is_heading = |at: usize| blocks[at].kind == BlockKind::Heading;
    let told = || {
        let above = headline.saturating_add(1)..element.first;
        above.into_iter().any(|at| is_told(tree, at))
    };
    let cards = || {
        let mut paragraphs = 0;
        (element.first..element.last).all(|at| {
            paragraphs = if is_heading(at) { 0 } else { paragraphs + usize::from(prose[at] > 0) };
            paragraphs < 2
        })
    };
    let named = |at: usize| boilerplate::heads_others(tree.blocks.of(&blocks[at]), lexicons);
    element.is(role::FURNITURE)
        && element.first < element.last
        && headline < element.first
        && named(element.first)
        && cards()
        && told()
}

/// Whether a block is a sentence of the story.
fn is_told(tree: &Tree, at: usize) -> bool {
    let block = &tree.blocks.items[at];
    let line = tree.blocks.of(block);
    block.kind == BlockKind::Paragraph
        && block.linked == 0
        && line.ends_with(['.', '"', '\u{201d}', '!'])
        && line.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use crate::lexicon::Lexicons;

    const OTHER: &str = "Inspector Tom Fell explains how the drone unit found eleven missing people last year, with pictures from the \
                         air and the help of two volunteers.";

    /// The text that stays of a page.
    fn kept(body: &str) -> String {
        let page = read(&format!("<html><body>{body}"), &Lexicons::built_in());
        let blocks = page.blocks.items.iter().zip(&page.verdicts).filter(|(_, verdict)| verdict.is_none());
        blocks.map(|(block, _)| page.blocks.of(block)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_list_of_other_stories_goes_though_it_is_longer() {
        let story = "<h1>Bikes marked</h1><p>PC Ann Bell marked 40 bikes in Oakham.</p>";
        for heading in ["You may also like", "Related stories", "Related articles"] {
            let list = format!("<h2>{heading}</h2><h3>Drones</h3><p>{OTHER}</p><h3>More</h3><p>{OTHER}</p>");
            let text = kept(&format!("<main>{story}</main><section class=related-posts>{list}</section>"));
            assert!(text.contains("Ann Bell") && !text.contains("Tom Fell"), "{heading}: {text}");
        }
    }

    #[test]
    fn the_story_stays_whatever_its_element_is_called() {
        for page in [
            format!("<h1>Drones</h1><div class=related-posts><h2>Drones</h2><p>{OTHER}</p></div>"),
            format!("<h1>Drones</h1><div class=related-posts><h2>Related stories</h2><p>{OTHER}</p></div>"),
            format!(
                "<h1>Drones</h1><p>Two drones fly here.</p><div class=related><h3>Related stories</h3><p>{OTHER}</p><p>{OTHER}</p></div>"
            ),
            format!("<div class=related-posts><h2>Related stories</h2><h1>Drones</h1><p>{OTHER}</p></div>"),
        ] {
            assert!(kept(&page).contains("Tom Fell"), "{page}");
        }
    }
}
