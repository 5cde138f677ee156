//! HTML: a page's story, told by its elements' names, its prose and its links.

mod afterword;
mod bounded_parse;
mod drop_tags;
mod formatting;
mod furniture;
mod head;
mod headline;
mod linked_story;
mod names;
mod naming;
mod open;
mod role;
mod role_reader;
mod story_element;
mod story_span;
mod strangers;
mod tag;
mod teaser;
mod tree;
mod walk;
mod weights;

pub(crate) use head::Head;

use crate::input::block::Blocks;
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

/// Reads an HTML page.
pub(super) fn read(text: &str, lexicons: &Lexicons) -> Html {
    let html = bounded_parse::parse(text);
    let tree = walk::walk(&html, text.len(), lexicons);
    let headline = headline::find(&tree);
    let layout = story_element::layout(&tree, headline, lexicons);
    let kept = layout.span.clone().filter(|at| layout.verdicts[*at].is_none());
    let shown = kept.map(|at| tree.blocks.items[at].range.len()).sum();
    if let Some(blocks) = linked_story::find(&html, shown, lexicons) {
        let span = 0..blocks.items.len();
        return Html { headline: None, verdicts: vec![None; span.end], blocks, span, head: tree.head };
    }
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
