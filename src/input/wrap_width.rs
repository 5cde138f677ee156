//! The width at which the lines of a text were broken, and which lines it shows to go on.

use super::line_end::is_opening;
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
    if wrap.is_some_and(|width| columns(before) + 1 + columns(first_word(line)) > width) {
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

/// The fewest full lines that show it on a page, where many other lines stand.
const FEWEST_FULL_OF_PAGE: usize = 5;

/// The width at which the text's lines were broken; `None` when its lines are whole paragraphs.
pub(super) fn wrap_width(lines: &[Piece<'_>]) -> Option<usize> {
    let pairs = || lines.iter().map(|piece| piece.line).zip(lines.iter().skip(1).map(|piece| piece.line));
    let inner = || pairs().filter(|(_, next)| !next.is_empty());
    // On a page, the lines of lists and menus say nothing of the width.
    let of_prose =
        || inner().filter(|(_, next)| next.starts_with(|c: char| c.is_alphabetic() || is_opening(c)));
    let (count, of_most) = width_of_most(inner);
    let of_all = of_most.filter(|width| is_width(*width, inner, FEWEST_FULL));
    if of_all.is_some() || count < FEWEST_FULL_OF_PAGE {
        return of_all;
    }
    width_of_full(of_prose).filter(|width| is_width(*width, of_prose, FEWEST_FULL_OF_PAGE))
}

/// How many lines there are, and the width that nineteen of twenty keep within.
fn width_of_most<'l, I: Iterator<Item = (&'l str, &'l str)>>(
    inner: impl Fn() -> I,
) -> (usize, Option<usize>) {
    let mut widths = [0_usize; WIDEST + 2];
    let mut count = 0;
    for (line, _) in inner() {
        let columns = columns(line);
        if columns > 0 {
            widths[columns.min(WIDEST + 1)] += 1;
            count += 1;
        }
    }
    (count, high_share(&widths, count))
}

/// The width at which most lines have no room for the next word; none where one line in ten is wider.
fn width_of_full<'l, I: Iterator<Item = (&'l str, &'l str)>>(inner: impl Fn() -> I) -> Option<usize> {
    let (mut begins, mut ends) = ([0_usize; WIDEST + 2], [0_usize; WIDEST + 2]);
    for (line, next) in inner() {
        let have = columns(line);
        begins[have.min(WIDEST + 1)] += 1;
        ends[(have + 1 + columns(first_word(next))).min(WIDEST + 1)] += 1;
    }
    let (mut full, mut best) = (0, None);
    for width in 0..=WIDEST {
        full = full + begins[width] - ends[width];
        let most = best.is_none_or(|(_, most)| full > most);
        best = if most && width >= NARROWEST { Some((width, full)) } else { best };
    }
    let (width, _) = best?;
    let wider: usize = begins[width + 1..].iter().sum();
    (wider * 10 <= begins.iter().sum()).then_some(width)
}

/// Whether the lines show that they were broken at a width.
fn is_width<'l, I: Iterator<Item = (&'l str, &'l str)>>(
    width: usize,
    inner: impl Fn() -> I,
    fewest: usize,
) -> bool {
    let (mut long, mut full, mut open, mut lower) = (0, 0, 0, 0);
    for (line, next) in inner() {
        let have = columns(line);
        if have * 10 >= width * 6 && have <= width {
            long += 1;
            if have + 1 + columns(first_word(next)) > width {
                full += 1;
                lower += usize::from(next.starts_with(|c: char| c.is_lowercase()));
                open += usize::from(!line.ends_with(['.', '!', '?', ':', '"', '\u{201d}']));
            }
        }
    }
    full >= fewest && full * 10 >= long * 7 && open * 2 >= full && lower * LOWER >= full
}

fn first_word(line: &str) -> &str {
    line.split_whitespace().next().unwrap_or_default()
}

/// The width that nineteen of twenty of so many lines keep within.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::piece::Marks;

    /// A story as a program prints it that shows the links of a page by number.
    const STORY: &str = "Sergeant Ida Roe has taken charge of the team in\nSelby, where she was born and where she went to\n\
        school.\n\nShe joined the force in 2004 and has worked in\nmany places since then, most of them in the county\nof \
        Durham.\n\nHer team has two constables, who have both been\nin the town for years and know its people by their\n\
        names.\n";

    #[test]
    fn the_lists_of_a_page_do_not_hide_the_width_of_its_story() {
        let links: Vec<String> =
            (1..30).map(|at| format!("{at}. https://oakham.example/news/page/{at}")).collect();
        let links = links.join("\n");
        for text in [STORY.to_owned(), format!("{links}\n{STORY}\n{links}")] {
            let pieces: Vec<Piece<'_>> = text.lines().map(|line| Piece::new(line, Marks::None)).collect();
            let width = wrap_width(&pieces);
            assert!(width.is_some_and(|width| (48..=52).contains(&width)), "{width:?}");
        }
        let pieces: Vec<Piece<'_>> = links.lines().map(|line| Piece::new(line, Marks::None)).collect();
        assert_eq!(wrap_width(&pieces), None);
    }
}
