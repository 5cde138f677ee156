//! Lines to blocks: plain text and Markdown, with hard-wrapped lines joined into paragraphs.

use super::block::Blocks;
use super::markdown;
use crate::block::BlockKind;

/// The marks that a line's text may bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    Markdown,
    None,
}

/// The blocks of a text.
pub(super) fn read(text: &str, marks: Marks) -> Blocks {
    let mut blocks = Blocks::with_capacity(text.len());
    let wrap = wrap_width(text);
    let mut open: Option<(BlockKind, usize)> = None;
    let mut before: &str = "";
    let mut scratch = String::new();
    for raw in text.lines() {
        let line = raw.trim();
        let piece = Piece::new(line, marks);
        let joins = open.is_some() && piece.kind == BlockKind::Paragraph && continues(before, line, wrap);
        if let (false, Some((kind, linked))) = (joins, open) {
            blocks.end(kind, linked);
            open = None;
        }
        before = line;
        if piece.text.is_empty() {
            continue;
        }
        if joins {
            blocks.write(" ");
        }
        let linked = if marks == Marks::Markdown {
            scratch.clear();
            let linked = markdown::unmark(piece.text, &mut scratch);
            blocks.write(&scratch);
            linked
        } else {
            blocks.write(piece.text);
            0
        };
        open = Some(match open {
            Some((kind, above)) => (kind, above + linked),
            None => (piece.kind, linked),
        });
    }
    if let Some((kind, linked)) = open {
        blocks.end(kind, linked);
    }
    blocks
}

/// Appends the blocks of a text whose line ends may or may not end a block; `linked` gives the bytes of links by length.
pub(super) fn split(text: &str, blocks: &mut Blocks, kind: BlockKind, linked: impl Fn(usize) -> usize) {
    let wrap = wrap_width(text);
    let mut before = "";
    let mut len = 0;
    for line in text.lines().map(str::trim) {
        let piece = Piece::new(line, Marks::None);
        if continues(before, line, wrap) && piece.kind == BlockKind::Paragraph {
            blocks.write(" ");
        } else {
            blocks.end(kind, linked(len));
            len = 0;
        }
        blocks.write(piece.text);
        len += line.len();
        before = line;
    }
    blocks.end(kind, linked(len));
}

/// A line without the marks at its ends.
struct Piece<'l> {
    text: &'l str,
    kind: BlockKind,
}

impl<'l> Piece<'l> {
    fn new(line: &'l str, marks: Marks) -> Self {
        let mut text = line;
        let mut kind = BlockKind::Paragraph;
        if marks == Marks::Markdown {
            if is_rule(text) {
                return Self { text: "", kind };
            }
            text = text.trim_start_matches(['>', ' ']);
        }
        if let Some(item) = list_item(text, marks) {
            text = item;
            kind = BlockKind::ListItem;
        }
        if marks == Marks::Markdown {
            let heading = text.trim_start_matches('#');
            let level = text.len() - heading.len();
            if (1..=6).contains(&level) && (heading.is_empty() || heading.starts_with([' ', '\t'])) {
                text = heading.trim().trim_end_matches('#').trim_end();
                text = list_item(text, marks).unwrap_or(text);
                kind = if kind == BlockKind::ListItem { kind } else { BlockKind::Heading };
            }
            if kind == BlockKind::Paragraph && is_bold_headline(text) {
                kind = BlockKind::Heading;
            }
            if text.starts_with('|') {
                text = text.trim_matches(['|', ' ']);
                kind = BlockKind::ListItem;
            }
        }
        Self { text, kind }
    }
}

/// `* * *`, `---`, `|---|---|`, a fence: a line of marks only.
fn is_rule(line: &str) -> bool {
    let marks =
        |b: u8| matches!(b, b'*' | b'-' | b'_' | b'=' | b'|' | b':' | b'~' | b'>' | b'#' | b' ' | b'\t');
    line.bytes().all(marks) || line.starts_with("```") && !line[3..].contains(' ')
}

/// The longest bullet with the blanks after it, in bytes: after more blanks a second mark is part of the item.
const LONGEST_BULLET: usize = 7;

/// The text after a bullet, or after several in a row.
fn list_item(line: &str, marks: Marks) -> Option<&str> {
    let (mut whole, mut item) = (line, after_bullet(line, marks)?);
    while item.starts_with(['*', '-']) && whole.len() - item.len() <= LONGEST_BULLET {
        let Some(deeper) = after_bullet(item, marks) else { break };
        (whole, item) = (item, deeper);
    }
    Some(item)
}

fn after_bullet(line: &str, marks: Marks) -> Option<&str> {
    let c = line.chars().next()?;
    let rest = match c {
        '\u{2022}' | '\u{b7}' | '\u{25aa}' | '\u{25cf}' | '\u{25e6}' | '\u{2023}' | '\u{f0b7}' => {
            &line[c.len_utf8()..]
        }
        '-' | '\u{2013}' | '\u{2014}' => line[c.len_utf8()..].strip_prefix([' ', '\t', '\u{a0}'])?,
        '*' | '+' if marks == Marks::Markdown => line[1..].strip_prefix([' ', '\t', '\u{a0}'])?,
        '*' => line[1..].strip_prefix(' ')?,
        '\\' if marks == Marks::Markdown => line[1..].strip_prefix("- ")?,
        _ => return None,
    };
    Some(rest.trim_start())
}

/// The longest bold line that is a headline, in bytes; longer ones are paragraphs that somebody set in bold.
const LONGEST_BOLD_HEADLINE: usize = 100;

/// A short line that is all bold and not a sentence.
fn is_bold_headline(line: &str) -> bool {
    let Some(inner) = line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**")) else { return false };
    line.len() < LONGEST_BOLD_HEADLINE
        && !inner.contains("**")
        && !inner.trim_end().ends_with(['.', '"', '\u{201d}', ','])
}

/// The shortest line that can run on in the next, in columns, where the text is not wrapped at one width: shorter ones are
/// items of lists.
const SHORTEST_OPEN: usize = 40;

/// Whether a line goes on with the sentence of the line before.
fn continues(before: &str, line: &str, wrap: Option<usize>) -> bool {
    if before.is_empty() || line.is_empty() {
        return false;
    }
    let first = line.split_whitespace().next().unwrap_or_default();
    if wrap.is_some_and(|width| columns(before) + 1 + columns(first) > width) {
        return true;
    }
    let open_end = before.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    open_end && columns(before) >= SHORTEST_OPEN && line.starts_with(|c: char| c.is_lowercase())
}

fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The widest line of hard-wrapped text, in columns; a wider line is a whole paragraph.
const WIDEST: usize = 140;
/// The narrowest, in columns: a list of names is narrower.
const NARROWEST: usize = 38;
/// The fewest full lines that show that a text is wrapped: two may be chance.
const FEWEST_FULL: usize = 3;

/// The width at which the text's lines were broken; `None` when its lines are whole paragraphs.
fn wrap_width(text: &str) -> Option<usize> {
    let mut widths = [0_usize; WIDEST + 2];
    let inner = || text.lines().zip(text.lines().skip(1)).filter(|(_, next)| !next.trim().is_empty());
    let mut count = 0;
    for (line, _) in inner() {
        let columns = columns(line.trim());
        if columns > 0 {
            widths[columns.min(WIDEST + 1)] += 1;
            count += 1;
        }
    }
    let width = high_share(&widths, count)?;
    let (mut long, mut full, mut open) = (0, 0, 0);
    for (line, next) in inner() {
        let line = line.trim();
        let first = next.split_whitespace().next().map_or(0, columns);
        let have = columns(line);
        if have * 10 >= width * 6 && have <= width {
            long += 1;
            if have + 1 + first > width {
                full += 1;
                open += usize::from(!line.ends_with(['.', '!', '?', ':', '"', '\u{201d}']));
            }
        }
    }
    (full >= FEWEST_FULL && full * 10 >= long * 7 && open * 2 >= full).then_some(width)
}

/// The width that nineteen of twenty lines keep within.
fn high_share(widths: &[usize], count: usize) -> Option<usize> {
    let mut above = 0;
    for width in (0..widths.len()).rev() {
        above += widths[width];
        if above * 20 > count {
            return (NARROWEST..=WIDEST).contains(&width).then_some(width);
        }
    }
    None
}
