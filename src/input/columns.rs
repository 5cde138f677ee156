//! Rows of tables in plain text: tabs or wide gaps between their cells become bars, as the rows of every other table have them
//! (`Corby\t3\t14` to `Corby | 3 | 14`); so do the commas of comma-separated values.
//!
//! A row stands beside another one with as many cells, and one of them at least holds figures. Prose, justified lines, lists of
//! names and menus have none; the number of a paragraph, a telephone number and a time are no figures.

use super::lines::lines;
use memchr::memmem::Finder;
use once_cell::sync::Lazy;
use std::borrow::Cow;

/// What stands between the cells of a row, in the text that comes out.
const BAR: &str = " | ";
/// The narrowest gap between two cells, in blanks.
const GAP: usize = 3;
/// Finds such a gap.
static GAPS: Lazy<Finder<'static>> = Lazy::new(|| Finder::new("   "));
/// The longest cell, in bytes. Longer ones are prose.
const LONGEST_CELL: usize = 60;
/// The longest figure, in bytes: `1,800,000 (FTE)`.
const LONGEST_FIGURE: usize = 12;
/// The shortest word, in bytes, that the number of a footnote may touch: `A14` has none.
const SHORTEST_NOTED: usize = 4;
/// So many digits behind a nought are a telephone number.
const DIALLED: usize = 4;
/// The fewest lines of comma-separated values: two may be chance.
const FEWEST_VALUES: usize = 3;

/// How the cells of a row are parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parting {
    /// Each tab ends a cell, so that one may be empty.
    Tab,
    /// Tabs or blanks, as many as align the cells.
    Gap,
    /// Commas with no blank behind them.
    Comma,
}

/// Puts bars between the cells of rows.
pub(super) fn bar(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let parted = memchr::memchr(b'\t', bytes).is_some() || GAPS.find(bytes).is_some();
    let valued = holds_values(bytes);
    if !parted && !valued {
        return text;
    }
    let lines: Vec<&str> = lines(&text).collect();
    let mut rows: Vec<Option<Parting>> = vec![None; lines.len()];
    if parted {
        mark(&lines, Parting::Tab, &mut rows);
        mark(&lines, Parting::Gap, &mut rows);
    }
    if valued {
        mark(&lines, Parting::Comma, &mut rows);
    }
    if rows.iter().all(Option::is_none) {
        return text;
    }
    let mut plain = String::with_capacity(text.len() + lines.len() * BAR.len());
    for (line, parting) in lines.iter().zip(rows) {
        match parting {
            Some(parting) => plain.push_str(&cells(line, parting).collect::<Vec<_>>().join(BAR)),
            None => plain.push_str(line),
        }
        plain.push('\n');
    }
    Cow::Owned(plain)
}

/// Whether commas stand between letters or figures without a blank, as they do in no prose: `Corby,3,14`.
fn holds_values(bytes: &[u8]) -> bool {
    let glued = |at: &usize| {
        let (before, behind) = (at.checked_sub(1).map(|at| bytes[at]), bytes.get(at + 1));
        let thousands = before.is_some_and(|byte| byte.is_ascii_digit());
        !thousands && behind.is_some_and(u8::is_ascii_alphanumeric)
    };
    memchr::memchr_iter(b',', bytes).filter(glued).nth(FEWEST_VALUES - 1).is_some()
}

/// Marks the rows among lines that no other parting has made rows.
fn mark(lines: &[&str], parting: Parting, rows: &mut [Option<Parting>]) {
    let width = |at: usize| if rows[at].is_none() { width(lines[at], parting) } else { 0 };
    let widths: Vec<usize> = (0..lines.len()).map(width).collect();
    let filled: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].trim().is_empty()).collect();
    let near = |pair: &[usize]| pair[1] <= pair[0] + 2;
    for run in
        filled.chunk_by(|one, next| widths[*one] > 1 && widths[*one] == widths[*next] && near(&[*one, *next]))
    {
        if !is_table(run.iter().map(|at| lines[*at]), parting) {
            continue;
        }
        for at in run {
            rows[*at] = Some(parting);
        }
        // The first cell of the heads may be empty.
        let head = filled.partition_point(|at| *at < run[0]).checked_sub(1).map(|before| filled[before]);
        let head =
            head.filter(|head| rows[*head].is_none() && parting == Parting::Gap && near(&[*head, run[0]]));
        if let Some(head) = head.filter(|head| widths[*head] > 1 && widths[*head] + 1 == widths[run[0]]) {
            rows[head] = Some(parting);
        }
    }
}

/// Whether lines with as many cells each are the rows of a table.
fn is_table<'l>(run: impl Iterator<Item = &'l str> + Clone, parting: Parting) -> bool {
    let counts = |line: &str| cells(line, parting).skip(1).any(is_figure);
    let count = run.clone().count();
    if parting == Parting::Comma {
        let whole = |line: &str| cells(line, parting).skip(1).all(is_figure);
        let headed = run.clone().next().is_some_and(|head| !head.contains(|c: char| c.is_ascii_digit()));
        return count >= FEWEST_VALUES && headed && run.skip(1).all(whole);
    }
    // Below the heads stand figures.
    let last = run.clone().last().is_some_and(counts);
    count > 1 && (last || run.filter(|line| counts(line)).count() > 1)
}

/// How many cells a line has; none where it is prose.
fn width(line: &str, parting: Parting) -> usize {
    // Most lines are one cell.
    if end_of_cell(line.trim_start(), parting).is_none() {
        return 0;
    }
    let is_cell =
        |cell: &str| cell.len() <= LONGEST_CELL && !(cell.contains(' ') && cell.ends_with(['.', ',', ';']));
    // `1.<tab>Officers`: the number of a paragraph.
    let item = cells(line, parting)
        .next()
        .is_some_and(|first| first.ends_with(['.', ')']) && is_figure(&first[..first.len() - 1]));
    let goes_on = line.trim_start().starts_with(char::is_lowercase);
    if item || goes_on || line.contains('|') || !cells(line, parting).all(is_cell) {
        return 0;
    }
    cells(line, parting).count()
}

/// The cells of a line.
fn cells(line: &str, parting: Parting) -> impl Iterator<Item = &str> + Clone {
    let line = if parting == Parting::Tab { line.trim_matches([' ', '\r']) } else { line.trim() };
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest?;
        let (cell, behind) = match end_of_cell(text, parting) {
            Some((end, start)) => (&text[..end], Some(&text[start..])),
            None => (text, None),
        };
        rest = behind;
        Some(without_note(cell.trim()))
    })
}

/// A cell without the number of a footnote: `Police officers1`.
fn without_note(cell: &str) -> &str {
    let words = cell.trim_end_matches(|c: char| c.is_ascii_digit());
    let noted = words.len() + 1 == cell.len()
        && words.len() >= SHORTEST_NOTED
        && words.ends_with(|c: char| c.is_ascii_lowercase());
    if noted { words } else { cell }
}

/// Where the first cell of a text ends and the next one begins.
fn end_of_cell(text: &str, parting: Parting) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    match parting {
        Parting::Tab => memchr::memchr(b'\t', bytes).map(|at| (at, at + 1)),
        Parting::Comma => {
            let mut commas = memchr::memchr_iter(b',', bytes);
            commas.find(|at| bytes.get(at + 1).is_some_and(|next| *next != b' ')).map(|at| (at, at + 1))
        }
        Parting::Gap => {
            let mut at = memchr::memchr(b'\t', bytes).into_iter().chain(GAPS.find(bytes)).min()?;
            loop {
                at += memchr::memchr2(b'\t', b' ', &bytes[at..])?;
                let len = bytes[at..].iter().take_while(|byte| matches!(byte, b'\t' | b' ')).count();
                if len >= GAP || bytes[at..at + len].contains(&b'\t') {
                    return Some((at, at + len));
                }
                at += len;
            }
        }
    }
}

/// A number and nothing else, as a table has it: `1,246`, `-162`, `4%`; no telephone number.
fn is_figure(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, ':' | '/' | '@');
    digits > 0
        && cell.len() <= LONGEST_FIGURE
        && cell.chars().all(|c| c.is_ascii_digit() || mark(c))
        && !(cell.starts_with('0') && digits >= DIALLED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_get_bars_between_their_cells() {
        for (text, want) in [
            ("Town\tPCs\nCorby\t14\nOundle\t9", "Town | PCs\nCorby | 14\nOundle | 9\n"),
            ("Town\tPCs\tPCSOs\nCorby\t\t14", "Town | PCs | PCSOs\nCorby |  | 14\n"),
            ("\tPCs\tPCSOs\nCorby\t3\t14", " | PCs | PCSOs\nCorby | 3 | 14\n"),
            ("Town     PCs\n\nCorby     14\n\nOundle    9", "Town | PCs\n\nCorby | 14\n\nOundle | 9\n"),
            (
                "        PCs    PCSOs\nCorby   14     -3%\nDeal    9      2",
                "PCs | PCSOs\nCorby | 14 | -3%\nDeal | 9 | 2\n",
            ),
            ("Town\tPolice officers1\nCorby2\t14", "Town | Police officers\nCorby | 14\n"),
            ("Town,PCs\nCorby,14\nOundle,9", "Town | PCs\nCorby | 14\nOundle | 9\n"),
        ] {
            assert_eq!(bar(text.into()), want, "{text}");
        }
    }

    #[test]
    fn other_lines_stay_as_they_are() {
        for text in [
            "PC Ida Roe\thas moved to Selby.\nShe was\tin Ripon for 14 years.",
            "1.\tThe officers\n2.\tThe PCSOs",
            "Home\tNews\tContact\nAbout\tJobs\tHelp",
            "The   team   of   12\nhas   moved   to   York.",
            "Tel:\t01642 555123\nFax:\t01642 555124",
            "12 High Street,\nSelby,\nYork",
            "Corby\t14",
            "Briefing\t09:00\nParade\t10:30",
            "Corby,14\nOundle,9\nRushden,8",
            "In Corby, 14\nin Deal, 9\nand in Ely, 8",
        ] {
            assert_eq!(bar(text.into()), text);
        }
    }
}
