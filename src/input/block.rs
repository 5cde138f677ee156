//! [`Blocks`]: the lines of a page, one piece of text a block, with what the layout says of each.

use super::footnote;
use crate::block::BlockKind;
use std::ops::Range;

/// One heading, paragraph or list item of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    /// Its bytes in [`Blocks::text`].
    pub range: Range<usize>,
    pub kind: BlockKind,
    /// How many of its bytes are the words of links.
    pub linked: usize,
}

/// What stands between two cells of a table's row.
pub(super) const CELL_GAP: &str = " | ";

/// The longest line of links, in bytes; a longer one is a paragraph that somebody set as a link.
const LONGEST_LINK_LINE: usize = 200;

/// How many characters the last word of a block is looked for behind: white space is one blank, so all but one are line ends,
/// which a page may have any number of.
const MOST_LINE_ENDS: usize = 64;

impl Block {
    /// Whether it is links and little else: over 80 % of its bytes.
    pub(super) fn is_link_line(&self) -> bool {
        let len = self.range.len();
        self.linked * 10 > len * 8 && len < LONGEST_LINK_LINE
    }
}

/// The blocks of a page, in order, their white space mended.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    pub text: String,
    pub items: Vec<Block>,
}

impl Blocks {
    /// Blocks with room for a page of `bytes`.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes + 16), items: Vec::with_capacity(bytes / 120 + 4) }
    }

    /// Appends words to the block that is being written.
    pub(super) fn write(&mut self, words: &str) {
        let start = self.begin();
        append(&mut self.text, start, words);
    }

    /// Where the block that is being written begins.
    pub(super) fn begin(&self) -> usize {
        self.items.last().map_or(0, |block| block.range.end)
    }

    /// Whether the block that is being written ends like a sentence, before a few line ends at most.
    pub(super) fn ends_sentence(&self) -> bool {
        let is_word = |c: &char| {
            crate::steps::count();
            !c.is_whitespace()
        };
        let last = self.text[self.begin()..].chars().rev().take(MOST_LINE_ENDS).find(is_word);
        last.is_some_and(|last| matches!(last, '.' | '!' | '?' | '"' | '\u{201d}'))
    }

    /// Ends the block that is being written; an empty one leaves nothing.
    pub(super) fn end(&mut self, kind: BlockKind, linked: usize) {
        let start = self.begin();
        let end = start + self.text[start..].trim_end().len();
        self.text.truncate(end);
        if end > start {
            self.items.push(Block { range: start..end, kind, linked });
        }
    }

    /// The words of a block.
    pub(super) fn of(&self, block: &Block) -> &str {
        crate::steps::count();
        &self.text[block.range.clone()]
    }
}

/// Appends words with each run of white space as one blank, none at the block's start, without characters that only steer the
/// layout, and with a hyphen for those that do so.
fn append(text: &mut String, start: usize, words: &str) {
    if is_mended(words.as_bytes()) {
        return text.push_str(words);
    }
    let mut rest = words;
    while let Some(at) = odd(rest.as_bytes()) {
        let (plain, behind) = rest.split_at(at);
        text.push_str(plain);
        let c = behind.chars().next().unwrap_or(' ');
        match c {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            '\u{2010}' | '\u{2011}' => text.push('-'),
            c if c.is_whitespace() || c.is_control() => {
                if text.len() > start && !text.ends_with([' ', '\n']) {
                    text.push(' ');
                }
            }
            c if footnote::is_raised(c, &text[start..]) => {}
            c => text.push(c),
        }
        rest = &behind[c.len_utf8()..];
    }
    text.push_str(rest);
}

/// Whether words are printed ASCII with single blanks between them; looks at all bytes, which costs less than to stop early.
pub(super) fn is_mended(words: &[u8]) -> bool {
    let printed = words.iter().fold(true, |all, byte| all & (b' '..127).contains(byte));
    let next = words.get(1..).unwrap_or_default();
    let blank = |byte: &u8| u8::from(*byte == b' ');
    let doubled = words.iter().zip(next).fold(0, |found, (one, next)| found | blank(one) & blank(next));
    printed && doubled == 0 && words.first() != Some(&b' ') && words.last() != Some(&b' ')
}

/// The next byte that may begin a character [`append`] looks at; a blank between two ASCII words is none.
fn odd(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += bytes[at..].iter().position(|byte| *byte <= b' ' || *byte >= 127)?;
        let between = at > 0 && bytes[at] == b' ' && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic);
        if !between {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_mended_and_invisible_characters_go() {
        let mut blocks = Blocks::default();
        for (words, want) in [
            ("  PC  Ana\t\nBell ", "PC Ana Bell"),
            ("Wymond\u{ad}ham\u{a0}\u{200b}town", "Wymondham town"),
            ("Barrow\u{2011}in\u{2010}Furness \u{2013} 2018\u{2011}05", "Barrow-in-Furness \u{2013} 2018-05"),
            ("caf\u{e9} \u{201c}x\u{201d}", "caf\u{e9} \u{201c}x\u{201d}"),
        ] {
            blocks.write(words);
            blocks.end(BlockKind::Paragraph, 0);
            assert_eq!(blocks.of(blocks.items.last().unwrap()), want);
        }
        blocks.write(" \n ");
        blocks.end(BlockKind::Paragraph, 0);
        assert_eq!(blocks.items.len(), 4);
    }
}
