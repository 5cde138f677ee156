//! HTML: a page's story, told by its elements' names, its prose and its links.

mod afterword;
mod anchor;
mod asides;
mod beside;
mod bounded_parse;
mod depths;
mod drop_tags;
mod formatting;
mod furniture;
mod head;
mod headline;
mod linked_data;
mod linked_story;
mod marks;
mod names;
mod naming;
mod open;
mod own_paragraphs;
mod places;
mod police_story;
mod related;
mod repeats;
mod role;
mod role_reader;
mod shadow;
mod shadow_names;
mod shorten;
mod source;
mod standfirst;
mod start_tag;
mod story_element;
mod story_span;
mod strangers;
mod tag;
mod teaser;
mod tokens;
mod tree;
mod unparsed;
mod unscripted;
mod walk;
mod watched;
mod weighing;
mod weights;
mod whole_lists;

pub(crate) use head::Head;

use crate::input::block::Blocks;
use crate::input::character_reference;
use crate::input::dropped::DropReason;
use crate::input::metadata::title;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// A page as its layout tells it.
pub(super) struct Html {
    pub blocks: Blocks,
    /// Why the layout leaves out a block; `None` where it does not.
    pub verdicts: Vec<Option<DropReason>>,
    /// The blocks of the story.
    pub span: Range<usize>,
    pub head: Head,
    /// The block of the headline.
    pub headline: Option<usize>,
}

/// The most prose, in bytes, of a page that may hold its story elsewhere.
const MOST_SHOWN: usize = 250;

/// Reads an HTML page.
pub(super) fn read(text: &str, lexicons: &Lexicons) -> Html {
    let text = shorten::shorten(text);
    let text = &*character_reference::once(&text);
    let mut parsed = bounded_parse::parse(text);
    shadow::unfold(&mut parsed);
    let mut page = read_tree(&parsed, text.len(), lexicons);
    let kept = page.span.clone().filter(|at| page.verdicts[*at].is_none());
    let shown = kept.map(|at| page.blocks.items[at].range.len()).sum();
    if shown > MOST_SHOWN {
        return page;
    }
    if let Some(found) = unscripted::find(text, &parsed, &mut page, lexicons) {
        return found;
    }
    match linked_story::find(&parsed, shown, lexicons) {
        Some(blocks) => {
            let span = 0..blocks.items.len();
            Html { headline: None, verdicts: vec![None; span.end], blocks, span, head: page.head }
        }
        None => page,
    }
}

fn read_tree(parsed: &scraper::Html, capacity: usize, lexicons: &Lexicons) -> Html {
    let tree = walk::walk(parsed, capacity, lexicons);
    let headline = headline::find(&tree);
    let layout = story_element::layout(&tree, headline, lexicons);
    // A lower heading tells where the story stands; what it is called, its metadata say.
    let headline = headline.filter(|at| tree.head.headlines.contains(at));
    Html { headline, blocks: tree.blocks, verdicts: layout.verdicts, span: layout.span, head: tree.head }
}

/// How many blocks of the story may stand before its headline: a date and a label.
const HEADLINE_DEPTH: usize = 2;

impl Html {
    /// The block of the page's headline, and its words.
    pub(super) fn headline(&self, lexicons: &Lexicons) -> Option<(usize, String)> {
        let at = self.headline.filter(|at| *at <= self.span.start + HEADLINE_DEPTH)?;
        let words = title::headline(self.blocks.of(&self.blocks.items[at]), None, lexicons)?;
        Some((at, words))
    }
}

#[cfg(test)]
mod tests;
