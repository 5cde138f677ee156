//! [`DroppedBlock`]: what cleaning leaves out of a page, and why.

use super::block::Blocks;
use serde::{Deserialize, Serialize};

/// A heading, paragraph or list item that cleaning dropped.
///
/// ```
/// let page = epaulette::clean("PC Jane Doe has joined the team in Dover after a year in Deal.\n\nHide Ad");
/// let dropped = &page.dropped[0];
/// assert_eq!((dropped.text.as_str(), dropped.reason), ("Hide Ad", epaulette::DropReason::Phrase));
/// assert_eq!(dropped.at, page.text.len());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DroppedBlock {
    /// Its words, the white space mended.
    pub text: String,
    /// Why it was dropped.
    pub reason: DropReason,
    /// Where it stood: the byte of the kept text at which the next kept line begins, or its length where none follows.
    pub at: usize,
}

/// Why a block is left out of the text.
///
/// ```
/// assert_eq!(serde_json::to_string(&epaulette::DropReason::Dateline)?, "\"dateline\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DropReason {
    /// It holds a phrase that sites put around their stories, such as `Share by email`.
    Phrase,
    /// It belongs to a cookie banner.
    Cookie,
    /// It is made of the words of menus, or is a breadcrumb.
    Menu,
    /// It lies outside the story, or inside an element of the page's furniture such as a sidebar.
    Layout,
    /// Its words, and those around it, are the site's and not the story's.
    Words,
    /// The page does not show it.
    Hidden,
    /// It is the caption or the credit of a picture.
    Caption,
    /// It holds the day of publication, which `published` gives.
    Dateline,
    /// It follows the heading of other stories or of comments.
    Section,
    /// It is a line that the pages of its site repeat, as its [`SiteProfile`](crate::SiteProfile) tells.
    Repeated,
}

/// The blocks that go, each with where it stood in the text that stays, which has `size` bytes.
pub(super) fn of<'b>(
    blocks: &'b Blocks,
    verdicts: &'b [Option<DropReason>],
    size: usize,
) -> impl Iterator<Item = DroppedBlock> + 'b {
    let mut next_line = 0;
    blocks.items.iter().zip(verdicts).filter_map(move |(block, verdict)| {
        let Some(reason) = *verdict else {
            next_line += block.range.len() + 1;
            return None;
        };
        Some(DroppedBlock { text: blocks.of(block).to_owned(), reason, at: next_line.min(size) })
    })
}
