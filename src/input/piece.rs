//! [`Piece`]: a line of plain text or Markdown without its bullet, its number signs and other marks.

use super::footnote;
use super::markdown;
use crate::block::BlockKind;

/// The marks that a line's text may bear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    Markdown,
    None,
}

/// A line without the marks at its ends.
#[derive(Clone, Copy)]
pub(super) struct Piece<'l> {
    /// The whole line.
    pub line: &'l str,
    /// What stands between its marks.
    pub text: &'l str,
    pub kind: BlockKind,
}

impl<'l> Piece<'l> {
    pub(super) fn new(line: &'l str, marks: Marks) -> Self {
        let line = if marks == Marks::Markdown { without_names(markdown::without_break(line)) } else { line };
        let mut text = line;
        let mut kind = BlockKind::Paragraph;
        if marks == Marks::Markdown {
            if is_rule(text) {
                return Self { line, text: "", kind };
            }
            text = text.trim_start_matches(['>', ' ']);
            if text.starts_with('[') {
                if markdown::is_link_definition(text) {
                    return Self { line, text: "", kind };
                }
                if let Some(note) = footnote::definition(text) {
                    return Self { line, text: note, kind: BlockKind::ListItem };
                }
            }
        }
        if let Some(item) = list_item(text, marks) {
            text = item;
            kind = BlockKind::ListItem;
        }
        if marks == Marks::Markdown {
            let heading = text.trim_start_matches('#');
            let level = text.len() - heading.len();
            if (1..=6).contains(&level) && (heading.is_empty() || heading.starts_with([' ', '\t'])) {
                text = heading_words(heading.trim());
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
        Self { line, text, kind }
    }
}

/// A line without the names in braces that a program gave it: `Two sheds {#two-sheds .news}`, `{: .lead}`.
fn without_names(line: &str) -> &str {
    let named = line.strip_suffix('}').and_then(|rest| rest.rsplit_once('{'));
    let is_name = |names: &str| names.starts_with(['#', '.', ':']) && !names.contains('}');
    named.filter(|(_, names)| is_name(names)).map_or(line, |(words, _)| words.trim_end())
}

/// The words of a heading without the number signs that close it.
fn heading_words(heading: &str) -> &str {
    let closed = heading.trim_end_matches('#');
    if closed.is_empty() || closed.ends_with([' ', '\t']) { closed.trim_end() } else { heading }
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
        '0'..='9' if marks == Marks::Markdown => numbered_link(line)?,
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

/// The most figures of an item's number.
const MOST_FIGURES: usize = 3;

/// What stands behind the number of an item that is a link and no more: `1. [Home](/)`.
fn numbered_link(line: &str) -> Option<&str> {
    let figures = line.bytes().take_while(u8::is_ascii_digit).count();
    let item = line[figures..].strip_prefix(['.', ')'])?.trim_start();
    (figures <= MOST_FIGURES && markdown::is_link(item)).then_some(item)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_has_its_words_alone() {
        for (line, want) in [
            ("# Two sheds ##", "Two sheds"),
            ("## Two sheds ## {#two-sheds .news}", "Two sheds"),
            ("# Two sheds {: .no_toc}", "Two sheds"),
            ("### Two sheds {#a}", "Two sheds"),
            ("# Team C#", "Team C#"),
            ("# Two {sheds}", "Two {sheds}"),
        ] {
            let piece = Piece::new(line, Marks::Markdown);
            assert_eq!((piece.text, piece.kind), (want, BlockKind::Heading), "{line}");
        }
    }

    #[test]
    fn the_marks_at_the_end_of_a_line_go() {
        for (line, want) in [
            ("Ann Bell\\", "Ann Bell"),
            ("Ann Bell <br />", "Ann Bell"),
            ("Ann Bell<BR>", "Ann Bell"),
            ("Ann Bell {#bell .news}", "Ann Bell"),
            ("{: .lead}", ""),
            ("Ann {Bell}", "Ann {Bell}"),
            ("Ann Bell\\\\", "Ann Bell\\\\"),
            ("a < b", "a < b"),
            ("<b>", "<b>"),
        ] {
            assert_eq!(Piece::new(line, Marks::Markdown).text, want, "{line}");
            assert_eq!(Piece::new(line, Marks::None).text, line);
        }
    }
}
