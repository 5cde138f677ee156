//! Keep or drop: the verdict on each block, with its reason.
//!
//! Phrases of the table name furniture; where a line stands, what it is made of and what stands beside it do the rest.
//! A sentence is dropped only for a phrase that no release holds: a lost paragraph is worse than a kept menu.

mod data_rows;
mod sections;
mod signs;

use super::block::{Blocks, CELL_GAP};
use super::dropped::DropReason;
use crate::block::BlockKind;
use crate::document::PARTING;
use crate::input::page_lines::words::is_of_police;
use crate::input::stating_row::announces;
use crate::lexicon::Lexicons;

pub(super) use signs::{Signs, TAIL_WEIGHT, signs, weights};

/// The longest item of a menu that goes with the items around it, in bytes.
const LONGEST_MENU_ITEM: usize = 24;
/// The longest line between two of a banner that goes with them, in bytes.
const LONGEST_BANNER_LINE: usize = 120;

/// What the blocks of a page were read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The lines of a text.
    Lines,
    /// The elements of a page, which part what is the site's from what is the release's.
    Elements,
}

/// Whether a phrase may still tell why a block goes: what its words weigh says less.
fn is_open(verdict: Option<DropReason>) -> bool {
    matches!(verdict, None | Some(DropReason::Words))
}

/// Whether the words of a line are those of a notice about cookies; in a banner, those of any furniture.
pub(super) fn is_notice(line: &str, in_banner: bool, lexicons: &Lexicons) -> bool {
    let signs = Signs::new(line, &mut Vec::new(), lexicons);
    signs.is_banner() || in_banner && signs.is_furniture()
}

/// Whether the words of a line are those of a heading of other stories.
pub(super) fn heads_others(line: &str, lexicons: &Lexicons) -> bool {
    Signs::new(line, &mut Vec::new(), lexicons).section
}

/// The verdict on each block, where the layout has given none: `None` keeps it. The signs of the lines are read here where they
/// were not read before.
pub(super) fn verdicts(
    blocks: &Blocks,
    layout: Vec<Option<DropReason>>,
    known: Vec<Signs>,
    source: Source,
    lexicons: &Lexicons,
) -> Vec<Option<DropReason>> {
    let mut verdicts = layout;
    let mut folded = Vec::new();
    let (mut signs, read) = (known, blocks.items.len());
    let known = signs.len() == read;
    signs.resize(read, Signs::default());
    for (at, block) in blocks.items.iter().enumerate() {
        if !is_open(verdicts[at]) {
            signs[at] = Signs::default();
        } else if !known {
            signs[at] = Signs::new(blocks.of(block), &mut folded, lexicons);
        }
    }
    let prose = |at: &usize| signs[*at].sentence && verdicts[*at].is_none() && !signs[*at].is_furniture();
    let first = (0..signs.len()).find(prose).unwrap_or(signs.len());
    let last = (0..signs.len()).rev().find(prose).unwrap_or(0);
    for ((at, signs), data) in signs.iter_mut().enumerate().zip(data_rows::rows_of_data(blocks)) {
        // Above the story, a day and a time are those of the page.
        let states = || at > first && announces(blocks.of(&blocks.items[at]), lexicons);
        signs.parted = signs.parted && !data && !is_row_of_table(blocks, at) && !states();
        signs.menu *= u8::from(!data);
    }
    for at in 0..signs.len() {
        if is_open(verdicts[at]) {
            let outside = at < first || at > last;
            let item = blocks.items[at].kind == BlockKind::ListItem;
            verdicts[at] = signs[at].verdict(item, outside).or(verdicts[at]);
        }
    }
    if first == signs.len() {
        banner_tables(blocks, &mut verdicts);
    }
    menu_items(blocks, first.min(signs.len()), &mut verdicts);
    sections::leave_out(blocks, &signs, source, &mut verdicts);
    spread(blocks, &signs, &mut verdicts, lexicons);
    verdicts
}

/// Whether a line with bars or arrows is a row of a table that counts, or its head: `Corby | 4 | 12`, `Corby > 4` below
/// another such, `Ward | PCSOs | PCs` above one.
fn is_row_of_table(blocks: &Blocks, at: usize) -> bool {
    let cells = |at: usize| {
        let line = blocks.items.get(at).map(|block| blocks.of(block)).unwrap_or_default();
        line.split(PARTING).map(str::trim).filter(|cell| !cell.is_empty())
    };
    let number =
        |cell: &str| cell.contains(|c: char| c.is_ascii_digit()) && !cell.contains(char::is_alphabetic);
    // `1 | 2 | 3` are the pages of a list.
    let label = |cell: &str| cell.contains(char::is_alphabetic) && !cell.contains('@');
    let counts = |at: usize| {
        let mut cells = cells(at);
        let Some(first) = cells.next().filter(|first| label(first)) else { return false };
        let mut rest = cells.peekable();
        rest.peek().map_or(first.ends_with(|c: char| c.is_ascii_digit()), |_| true) && rest.all(number)
    };
    let width = |at: usize| cells(at).count();
    let goes_on = |other: usize| counts(other) && width(other) == width(at);
    let headed = || at > 0 && width(at - 1) == width(at) && (width(at) > 1 || counts(at - 1));
    let beside = || goes_on(at + 1) || headed();
    counts(at) && beside() || width(at) > 1 && goes_on(at + 1)
}

/// On a page without a paragraph, the rows of tables are a banner's, where it has one: they list its cookies.
fn banner_tables(blocks: &Blocks, verdicts: &mut [Option<DropReason>]) {
    if verdicts.contains(&Some(DropReason::Cookie)) {
        for (block, verdict) in blocks.items.iter().zip(verdicts) {
            if blocks.of(block).contains(CELL_GAP) {
                verdict.get_or_insert(DropReason::Cookie);
            }
        }
    }
}

/// A brief item between two of a menu, before any paragraph, is the menu's; so is a link beside one.
fn menu_items(blocks: &Blocks, first_paragraph: usize, verdicts: &mut [Option<DropReason>]) {
    for at in 1..first_paragraph.saturating_sub(1) {
        let block = &blocks.items[at];
        let brief = block.kind == BlockKind::ListItem && block.range.len() < LONGEST_MENU_ITEM;
        let menu = |at: usize| matches!(verdicts[at], Some(DropReason::Menu | DropReason::Phrase));
        let (above, below) = (menu(at - 1), menu(at + 1));
        let beside = above && below || block.is_link_line() && (above || below);
        if brief && verdicts[at].is_none() && beside {
            verdicts[at] = Some(DropReason::Menu);
        }
    }
}

/// The lines beside a sure banner go with it: short ones that speak as it does, and those between two of its lines, if
/// they say nothing of the police.
fn spread(blocks: &Blocks, signs: &[Signs], verdicts: &mut [Option<DropReason>], lexicons: &Lexicons) {
    let cookie = |verdicts: &[Option<DropReason>], at: Option<usize>| {
        at.and_then(|at| verdicts.get(at)).is_some_and(|verdict| *verdict == Some(DropReason::Cookie))
    };
    for at in 0..verdicts.len() {
        if verdicts[at].is_some() {
            continue;
        }
        let len = blocks.items[at].range.len();
        let before = cookie(verdicts, at.checked_sub(1));
        let behind = cookie(verdicts, Some(at + 1));
        // A line of police between two notices is a release's.
        let of_police = || is_of_police(blocks.of(&blocks.items[at]), lexicons);
        if (before && behind && len < LONGEST_BANNER_LINE && !of_police())
            || ((before || behind) && signs[at].cues > 0 && len < LONGEST_BANNER_LINE / 2)
        {
            verdicts[at] = Some(DropReason::Cookie);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::lines;
    use crate::input::piece::Marks;

    /// Each line with the reason it goes, between two paragraphs that stay.
    #[test]
    fn every_verdict_has_its_reason() {
        let lexicons = Lexicons::built_in();
        let first =
            "Sergeant Anna Bell has joined the team in Oakham, where she will lead six constables from May.";
        let last =
            "If you know who broke the window, ring 101 or tell Crimestoppers, who never ask for a name.";
        for (line, want) in [
            ("We use cookies to make this site better.", Some(DropReason::Cookie)),
            ("Press Escape to leave this site quickly", Some(DropReason::Phrase)),
            ("Hide Ad", Some(DropReason::Phrase)),
            ("Share by email", Some(DropReason::Phrase)),
            ("View | Download (JPG - 15 KB)", Some(DropReason::Phrase)),
            ("3 comments", Some(DropReason::Phrase)),
            ("News Jobs Sport Weather", Some(DropReason::Menu)),
            ("The new sergeant in Oakham (Image: Rutland Police)", Some(DropReason::Caption)),
            ("He said:", None),
            ("Six new recruits", None),
            ("The Home Office has set aside money for more officers in the county this year.", None),
            ("A report will be sent to the Children's Reporter.", None),
        ] {
            let text = format!("{first}\n{line}\n{last}");
            let blocks = lines::read(&text, Marks::None, &lexicons);
            let have = verdicts(&blocks, vec![None; 3], Vec::new(), Source::Lines, &lexicons);
            assert_eq!(have, [None, want, None], "{line}");
        }
    }

    /// A line with strokes or arrows below the last paragraph is a menu, unless it counts the police.
    #[test]
    fn lines_that_count_police_people_are_no_menus() {
        let lexicons = Lexicons::built_in();
        let first = "Sergeant Anna Bell will lead the team in Oakham, which is to be larger from May than it was before.";
        for (line, menu) in [
            ("Oakham / 4 response officers", false),
            ("4 x PCSO > Oakham", false),
            ("Oakham | 2 sergeants | Uppingham", false),
            ("PC posts: Oakham 4 / Uppingham 3", false),
            ("1 sergeant and 3 PCs / Oakham area", false),
            ("1 sergeant based at Oakham / Ketton", false),
            ("4 PCSO posts / Oakham station", false),
            ("Home / News / 12 officers for Oakham", true),
            ("News > 12 officers hurt in crash", true),
            ("Police | 101 | Crimestoppers | 0800 555 111", true),
            ("a.bell@rutland.example | 101", true),
            ("PC 1234 Bell | Oakham Police Station", true),
            ("Oakham 4 / Uppingham 3", true),
            ("Facebook | X | Email | 3 comments", true),
            ("2024 Officer of the Year | Oakham", true),
        ] {
            let text = format!("{first}\n{line}");
            let blocks = lines::read(&text, Marks::None, &lexicons);
            let have = verdicts(&blocks, vec![None; 2], Vec::new(), Source::Lines, &lexicons);
            assert_eq!(have[1].is_some(), menu, "{line}");
        }
    }

    #[test]
    fn the_links_of_a_numbered_path_go_with_its_menu() {
        let text = "1. [Home](/)\n2. [News](/news)\n3. [2019](/2019)\n4. [Marl](/2019/03)\n\n# Marl\n\n1. Marl\n\n\
                    Inspector Tom Hale will lead the district from Monday, after ten years with the dog section.";
        let lexicons = Lexicons::built_in();
        let blocks = lines::read(text, Marks::Markdown, &lexicons);
        let have = verdicts(&blocks, vec![None; blocks.items.len()], Vec::new(), Source::Lines, &lexicons);
        let kept: Vec<bool> = have.iter().map(Option::is_none).collect();
        assert_eq!(kept, [false, false, false, false, true, true, true]);
    }
}
