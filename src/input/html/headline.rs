//! The headline: which `<h1>` of a page is the headline of its story.

use super::tree::Tree;
use crate::block::BlockKind;
use rustc_hash::FxHashSet;

/// The fewest words of a headline that no metadata confirms; the name of a site has fewer.
const SPEAKING: usize = 5;

/// The block of the `<h1>` that says what the metadata's title says, else of another heading that says it, else of the only `<h1>`.
pub(super) fn find(tree: &Tree) -> Option<usize> {
    let headlines = &tree.head.headlines;
    let words = |at: usize| Some(tree.blocks.of(tree.blocks.items.get(at)?));
    let titles: Vec<Words> = tree.head.titles.iter().map(|(_, title)| Words::of(title)).collect();
    let alike = |words: &str| {
        let words = split(words);
        titles.iter().any(|title| title.is_alike(&words))
    };
    let same = |at: &&usize| words(**at).is_some_and(alike);
    let speaks = |at: &&usize| words(**at).is_some_and(|words| words.split_whitespace().count() >= SPEAKING);
    let only = || headlines.first().filter(|at| headlines.len() == 1 && speaks(at));
    let heading = |at: &usize| tree.blocks.items[*at].kind == BlockKind::Heading && same(&at);
    let other = || (0..tree.blocks.items.len()).find(heading);
    let found = headlines.iter().find(same).copied().or_else(other).or_else(|| only().copied());
    found.filter(|at| *at < tree.blocks.items.len())
}

/// How many words of two headlines are compared, each with each. It keeps the cost of a hostile title small; 99 % of
/// 5,585 titles have at most 19 words.
const MOST_COMPARED: usize = 64;

/// How many bytes of a headline are compared: so many words have 400, and without a limit marks without a word, or one word
/// of a megabyte, would be read for every heading.
const MOST_BYTES: usize = 1_024;

/// The words of a headline, in small letters.
fn split(text: &str) -> Vec<String> {
    let end = (0..=text.len().min(MOST_BYTES)).rev().find(|at| text.is_char_boundary(*at));
    let text = &text[..end.unwrap_or(0)];
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .take(MOST_COMPARED)
        .collect()
}

/// The words of a title.
struct Words {
    count: usize,
    each: FxHashSet<String>,
}

impl Words {
    fn of(title: &str) -> Self {
        let words = split(title);
        Self { count: words.len(), each: words.into_iter().collect() }
    }

    /// Whether a headline of these words and the title share most of them.
    fn is_alike(&self, words: &[String]) -> bool {
        crate::steps::count();
        let shared = words.iter().filter(|word| self.each.contains(*word)).count();
        shared * 10 >= words.len().min(self.count) * 7
            && shared * 2 >= words.len().max(self.count)
            && shared > 0
    }
}
