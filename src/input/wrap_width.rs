//! The width at which the lines of a text were broken, and which lines it shows to go on.

use super::piece::Piece;
use memchr::memmem::Finder;
use once_cell::sync::Lazy;

/// The shortest line that can run on in the next, in columns, where the text is not wrapped at one width: shorter ones are
/// items of lists.
const SHORTEST_OPEN: usize = 40;

/// Whether a line goes on with the sentence of the line before.
pub(super) fn continues(before: &str, line: &str, wrap: Option<usize>) -> bool {
    if before.is_empty() || line.is_empty() || has_gap(before) {
        return false;
    }
    let first = line.split_whitespace().next().unwrap_or_default();
    if wrap.is_some_and(|width| columns(before) + 1 + columns(first) > width) {
        return true;
    }
    let open_end = before.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    open_end && is_long(before) && line.starts_with(|c: char| c.is_lowercase())
}

/// Whether a line is long enough to run on in the next.
pub(super) fn is_long(line: &str) -> bool {
    columns(line) >= SHORTEST_OPEN
}

/// Whether blanks part a line into columns, as those of a running head and its page number do; justified lines have narrower gaps.
pub(super) fn has_gap(line: &str) -> bool {
    GAP.find(line.as_bytes()).is_some()
}

/// Finds the narrowest gap between two columns.
static GAP: Lazy<Finder<'static>> = Lazy::new(|| Finder::new("     "));

fn columns(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// The widest line of hard-wrapped text, in columns; a wider line is a whole paragraph.
const WIDEST: usize = 140;
/// The narrowest, in columns: a list of names is narrower.
const NARROWEST: usize = 38;
/// Of so many full lines of prose one at least is followed by a small letter; most are. The lines of a list begin with
/// capitals.
const LOWER: usize = 4;
/// The fewest full lines that show that a text is wrapped: two may be chance.
const FEWEST_FULL: usize = 3;

/// The width at which the text's lines were broken; `None` when its lines are whole paragraphs.
pub(super) fn wrap_width(lines: &[Piece<'_>]) -> Option<usize> {
    let mut widths = [0_usize; WIDEST + 2];
    let pairs = || lines.iter().map(|piece| piece.line).zip(lines.iter().skip(1).map(|piece| piece.line));
    let inner = || pairs().filter(|(_, next)| !next.is_empty());
    let mut count = 0;
    for (line, _) in inner() {
        let columns = columns(line);
        if columns > 0 {
            widths[columns.min(WIDEST + 1)] += 1;
            count += 1;
        }
    }
    let width = high_share(&widths, count)?;
    let (mut long, mut full, mut open, mut lower) = (0, 0, 0, 0);
    for (line, next) in inner() {
        let first = next.split_whitespace().next().map_or(0, columns);
        let have = columns(line);
        if have * 10 >= width * 6 && have <= width {
            long += 1;
            if have + 1 + first > width {
                full += 1;
                lower += usize::from(next.starts_with(|c: char| c.is_lowercase()));
                open += usize::from(!line.ends_with(['.', '!', '?', ':', '"', '\u{201d}']));
            }
        }
    }
    (full >= FEWEST_FULL && full * 10 >= long * 7 && open * 2 >= full && lower * LOWER >= full)
        .then_some(width)
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
