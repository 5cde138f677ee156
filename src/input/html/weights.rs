//! [`Weights`]: how much prose each block and each element of a page holds.

use super::tree::Tree;
use crate::block::BlockKind;
use crate::input::block::Block;
use crate::input::dropped::DropReason;
use crate::input::line_shape::is_sentence;

/// The longest line, in bytes, that may be a label when it does not end like a sentence.
const LONGEST_LABEL: usize = 140;
/// How much text each block and each element offers.
pub(super) struct Weights {
    /// The block's bytes when it reads as a paragraph, else 0.
    pub block: Vec<usize>,
    /// Sums over elements.
    pub element: Vec<usize>,
}

impl Weights {
    /// The prose of the blocks that no verdict leaves out.
    pub(super) fn new(tree: &Tree, prose: &[usize], verdicts: &[Option<DropReason>]) -> Self {
        let clean = prose.iter().zip(verdicts);
        let block: Vec<usize> =
            clean.map(|(len, verdict)| if verdict.is_none() { *len } else { 0 }).collect();
        Self { element: sums(tree, &block), block }
    }
}

/// The bytes of a block that reads as a paragraph.
pub(super) fn prose(tree: &Tree, block: &Block) -> usize {
    let line = tree.blocks.of(block);
    if is_sentence(line) || line.len() > LONGEST_LABEL { text(block) } else { 0 }
}

/// The fewest words of a sentence that is all links; an item of a menu has fewer.
const LINKED_WORDS: usize = 5;

/// Whether somebody set a sentence of the text as a link: a link to another page ends in no full stop.
pub(super) fn is_linked_sentence(tree: &Tree, block: &Block) -> bool {
    let line = tree.blocks.of(block);
    block.kind == BlockKind::Paragraph
        && line.ends_with(['.', '"', '\u{201d}'])
        && line.split_whitespace().nth(LINKED_WORDS - 1).is_some()
}

/// The bytes of each block that reads as a paragraph; where none does, links make no difference.
pub(super) fn proses(tree: &Tree) -> Vec<usize> {
    let blocks = &tree.blocks.items;
    let all: Vec<usize> = blocks.iter().map(|block| prose(tree, block)).collect();
    if all.iter().any(|len| *len > 0) || blocks.iter().all(|block| block.linked == 0) {
        return all;
    }
    let linked = |block: &Block| if is_linked_sentence(tree, block) { block.range.len() } else { 0 };
    blocks.iter().map(linked).collect()
}

/// The bytes of a block outside headings and links.
fn text(block: &Block) -> usize {
    let len = block.range.len();
    if block.kind != BlockKind::Heading && block.linked * 3 <= len { len } else { 0 }
}

/// What elements are held against one another by: their prose or, on a page that has none, all text outside headings and
/// links. A story of one brief line reads like a label, so its page has no prose.
pub(super) fn shares(tree: &Tree, prose: &[usize]) -> Vec<usize> {
    if prose.iter().any(|len| *len > 0) {
        return sums(tree, prose);
    }
    sums(tree, &tree.blocks.items.iter().map(text).collect::<Vec<_>>())
}

/// The sum of the blocks' weights over each element.
pub(super) fn sums(tree: &Tree, weights: &[usize]) -> Vec<usize> {
    let mut before = Vec::with_capacity(weights.len() + 1);
    let mut sum = 0;
    before.push(0);
    for weight in weights {
        sum += weight;
        before.push(sum);
    }
    tree.elements
        .iter()
        .map(|element| before[element.last.max(element.first)] - before[element.first])
        .collect()
}
