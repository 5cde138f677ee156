//! Gaps: what stands between two neighbours of the furniture and changes from page to page, such as the headlines of other
//! stories or the name of the force.

use super::profile::{ANY, Row, Where};
use super::sketch::{Seen, Sketch};

/// The share of the pages, in hundredths, that a label stands on among the same neighbours.
pub(super) const LABEL_SHARE: usize = 60;
/// The most lines between two neighbours: a list of other stories has about so many.
pub(super) const MOST_LINES: usize = 8;
/// The most words of a line that may go from the top of a page, where the headline stands: names and labels have no more.
pub(super) const MOST_NAME_WORDS: usize = 5;
/// The fewest pages that show a gap.
const FEWEST_PAGES: usize = 3;
/// The share of a sentence's words, in hundredths, that all pages have where it counts as one line with a changing part.
const SENTENCE_FRAME: usize = 50;

/// The rows with a row for each gap; each page is given as the row of each line.
pub(super) fn add(rows: Vec<Row>, pages: &[Sketch], of_rows: &[Vec<Option<usize>>]) -> Vec<Row> {
    // Gap n stands before row n.
    let mut seen: Vec<Vec<&[Seen]>> = vec![Vec::new(); rows.len() + 1];
    for (page, of_rows) in pages.iter().zip(of_rows) {
        let mut start = 0;
        let mut gap = 0;
        for (at, row) in of_rows.iter().enumerate() {
            let Some(row) = *row else { continue };
            if row == gap {
                seen[gap].push(&page.lines[start..at]);
            }
            (start, gap) = (at + 1, row + 1);
        }
        if gap == rows.len() {
            seen[gap].push(&page.lines[start..]);
        }
    }
    let places: Vec<Where> = rows.iter().map(|row| row.place).collect();
    let mut rows = rows.into_iter();
    let mut with_gaps = Vec::with_capacity(rows.len() * 2);
    for (at, gaps) in seen.iter().enumerate() {
        let place = place(at.checked_sub(1).map(|at| places[at]), places.get(at).copied());
        with_gaps.extend(gap(gaps, place, pages.len()));
        with_gaps.extend(rows.next());
    }
    with_gaps
}

/// Where a gap stands, by the rows around it.
fn place(before: Option<Where>, after: Option<Where>) -> Where {
    match (before, after) {
        (Some(Where::Top) | None, _) | (_, Some(Where::Top)) => Where::Top,
        (Some(Where::Bottom), _) | (_, None) => Where::Bottom,
        _ => Where::Block,
    }
}

/// The row of a gap that enough pages show, and none of them with a sentence in it.
fn gap(gaps: &[&[Seen]], place: Where, pages: usize) -> Option<Row> {
    let filled: Vec<&[Seen]> = gaps.iter().copied().filter(|gap| !gap.iter().all(Seen::is_number)).collect();
    if filled.len() < FEWEST_PAGES || filled.len() * 100 < LABEL_SHARE * pages {
        return None;
    }
    let one_line = filled.iter().all(|gap| gap.len() == 1);
    let frame = if one_line { frame(&filled) } else { None };
    let pattern = match frame {
        Some(pattern) => pattern,
        None if filled.iter().all(|gap| may_go(gap, place)) => ANY.to_owned(),
        None => return None,
    };
    let share = u8::try_from(filled.len() * 100 / pages).unwrap_or(100);
    let pages = u32::try_from(filled.len()).unwrap_or(u32::MAX);
    Some(Row { pattern: pattern.into(), place, pages, share, note: "changes from page to page".into() })
}

fn may_go(gap: &[Seen], place: Where) -> bool {
    let name = |line: &Seen| place != Where::Top || line.words <= MOST_NAME_WORDS;
    gap.len() <= MOST_LINES && gap.iter().all(|line| !line.prose && !line.standing && name(line))
}

/// The words that one line has on every page, with the wildcard between them: `Supplied by <*>`.
fn frame(gaps: &[&[Seen]]) -> Option<String> {
    let lines: Vec<Vec<&str>> =
        gaps.iter().flat_map(|gap| gap.iter()).map(|line| line.pattern.split(' ').collect()).collect();
    let (first, shortest) = (lines.first()?, lines.iter().map(Vec::len).min()?);
    let alike = |get: &dyn Fn(&Vec<&'_ str>, usize) -> bool, most: usize| {
        (0..most).take_while(|at| lines.iter().all(|line| get(line, *at))).count()
    };
    let before = alike(&|line, at| line[at] == first[at], shortest - 1);
    let from_end = |line: &Vec<&str>, at: usize| line[line.len() - 1 - at] == first[first.len() - 1 - at];
    let after = alike(&from_end, shortest - 1 - before);
    let (head, tail) = (&first[..before], &first[first.len() - after..]);
    let marked = head.iter().any(|word| !word.chars().all(char::is_alphanumeric));
    if before < 2 && after < 2 && !marked {
        return None;
    }
    let any = |what: fn(&Seen) -> bool| gaps.iter().flat_map(|gap| gap.iter()).any(what);
    // What changes in a sentence that is broken into lines is not seen from one of them.
    if any(|line| line.part) {
        return None;
    }
    let prose = any(|line| line.prose);
    let longest = lines.iter().map(Vec::len).max().unwrap_or(0);
    if prose && (before < 2 || after < 2) && (before + after) * 100 < longest * SENTENCE_FRAME {
        return None;
    }
    let words = head.iter().chain([&ANY]).chain(tail);
    Some(words.copied().collect::<Vec<_>>().join(" "))
}
