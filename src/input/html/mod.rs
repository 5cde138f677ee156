//! HTML: a page's story, told by its elements' names, its prose and its links.

mod frame;
mod furniture;
mod head;
mod names;
mod parse;
mod rewrite;
mod tag;
mod teaser;
mod tree;
mod walk;

pub(crate) use head::Head;

use crate::input::block::Blocks;
use crate::input::boilerplate::Reason;
use crate::input::metadata::title;
use crate::lexicon::Lexicons;
use std::ops::Range;

/// A page as its layout tells it.
pub(super) struct Html {
    pub blocks: Blocks,
    /// Why the layout leaves out a block; `None` where it does not.
    pub verdicts: Vec<Option<Reason>>,
    /// The blocks of the story.
    pub span: Range<usize>,
    pub head: Head,
    /// The block of the headline.
    pub headline: Option<usize>,
}

/// Reads an HTML page.
pub(super) fn read(text: &str, lexicons: &Lexicons) -> Html {
    let html = parse::parse(text);
    let tree = walk::walk(&html, text.len(), lexicons);
    let layout = frame::layout(&tree);
    let headline = tree.headline();
    Html { headline, blocks: tree.blocks, verdicts: layout.verdicts, span: layout.span, head: tree.head }
}

impl Html {
    /// The block of the page's headline, and its words.
    pub(super) fn headline(&self, lexicons: &Lexicons) -> Option<(usize, String)> {
        let at = self.headline.filter(|at| *at <= self.span.start + 2)?;
        let words = title::headline(self.blocks.of(&self.blocks.items[at]), None, lexicons)?;
        Some((at, words))
    }
}

/// The fewest words of a headline that no metadata confirms; a site's name has fewer.
const SPEAKING: usize = 5;

impl tree::Tree {
    /// The `<h1>` that says what the metadata's title says, else the only one.
    fn headline(&self) -> Option<usize> {
        let words = |at: usize| Some(self.blocks.of(self.blocks.items.get(at)?));
        let titles = || self.head.titles.iter().map(|(_, title)| title.as_str());
        let same =
            |at: &&usize| words(**at).is_some_and(|words| titles().any(|title| is_alike(words, title)));
        let speaks =
            |at: &&usize| words(**at).is_some_and(|words| words.split_whitespace().count() >= SPEAKING);
        let only = || self.head.headlines.first().filter(|at| self.head.headlines.len() == 1 && speaks(at));
        self.head
            .headlines
            .iter()
            .find(same)
            .or_else(only)
            .copied()
            .filter(|at| *at < self.blocks.items.len())
    }
}

/// Whether two headlines share most of their words.
fn is_alike(left: &str, right: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    let (left, right) = (words(left), words(right));
    let shared = left.iter().filter(|word| right.contains(word)).count();
    shared * 10 >= left.len().min(right.len()) * 7 && shared * 2 >= left.len().max(right.len()) && shared > 0
}

#[cfg(test)]
mod tests;
