//! The headline: which `<h1>` of a page is the headline of its story.

use super::tree::Tree;
use crate::block::BlockKind;

/// The fewest words of a headline that no metadata confirms; the name of a site has fewer.
const SPEAKING: usize = 5;

/// The block of the `<h1>` that says what the metadata's title says, else of another heading that says it, else of the only `<h1>`.
pub(super) fn find(tree: &Tree) -> Option<usize> {
    let headlines = &tree.head.headlines;
    let words = |at: usize| Some(tree.blocks.of(tree.blocks.items.get(at)?));
    let titles = || tree.head.titles.iter().map(|(_, title)| title.as_str());
    let same = |at: &&usize| words(**at).is_some_and(|words| titles().any(|title| is_alike(words, title)));
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

/// Whether two headlines share most of their words.
fn is_alike(left: &str, right: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .take(MOST_COMPARED)
            .collect()
    };
    let (left, right) = (words(left), words(right));
    let shared = left.iter().filter(|word| right.contains(word)).count();
    shared * 10 >= left.len().min(right.len()) * 7 && shared * 2 >= left.len().max(right.len()) && shared > 0
}
