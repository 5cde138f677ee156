//! The distinct pages: a print view, or an address with a tracking parameter, has the body of another page and counts once.

use super::sketch::Sketch;
use rustc_hash::FxHashMap;

/// A long line is a page's own when it stands on less than these two thirds of the pages.
const OWN: (usize, usize) = (2, 3);
/// The share of the shorter page's own lines, in hundredths of their bytes, that another page of the same body has.
const SAME_SHARE: usize = 60;

/// The pages with a body of their own. A page whose long lines stand on most pages has no body that could be told from
/// furniture, so it does not count.
pub(super) fn distinct(pages: Vec<Sketch>) -> Vec<Sketch> {
    let mut count: FxHashMap<Box<str>, usize> = FxHashMap::default();
    for page in &pages {
        for line in long_lines(page) {
            *count.entry(line.into()).or_default() += 1;
        }
    }
    let all = pages.len();
    let mut kept: Vec<Sketch> = Vec::new();
    // The own bytes of each kept page, and the kept pages that have a line.
    let mut sizes: Vec<usize> = Vec::new();
    let mut holders: FxHashMap<Box<str>, Vec<usize>> = FxHashMap::default();
    for page in pages {
        let own: Vec<&str> =
            long_lines(&page).into_iter().filter(|line| count[*line] * OWN.1 < all * OWN.0).collect();
        let size: usize = own.iter().map(|line| line.len()).sum();
        let mut shared = vec![0; kept.len()];
        for line in &own {
            for holder in holders.get(*line).into_iter().flatten() {
                shared[*holder] += line.len();
            }
        }
        let same = |(shared, other): (&usize, &usize)| shared * 100 >= size.min(*other) * SAME_SHARE;
        if size == 0 || shared.iter().zip(&sizes).any(same) {
            continue;
        }
        for line in own {
            holders.entry(line.into()).or_default().push(kept.len());
        }
        sizes.push(size);
        kept.push(page);
    }
    kept
}

/// The long lines of a page, each once.
fn long_lines(page: &Sketch) -> Vec<&str> {
    let long = page.lines.iter().filter(|line| line.tells_apart());
    let mut lines: Vec<&str> = long.map(|line| &*line.pattern).collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}
