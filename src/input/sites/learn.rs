//! Learns the furniture of a site: the lines that its distinct pages repeat among the same neighbours.
//!
//! A line that most pages repeat is the site's. A sentence needs more pages than a label, because a lost sentence is worse than
//! a kept one. The appeals, contacts and notes that stand right behind a story are the release's own on however many pages
//! they stand, so they stay.

use super::gaps::{self, LABEL_SHARE};
use super::profile::{ANY, Row, Where};
use super::sketch::{Seen, Sketch};
use super::standing::{Standing, standing};
use rustc_hash::{FxHashMap, FxHashSet};

/// The fewest distinct pages that a site is learned from.
pub(super) const FEWEST_PAGES: usize = 5;
/// The share of the pages, in hundredths, that a sentence stands on among the same neighbours, or a label without any.
const SENTENCE_SHARE: usize = 80;
/// The share of the pages, in hundredths, that a sentence stands on without the same neighbours.
const LONE_SHARE: usize = 90;
/// The fewest words of a label that needs no neighbours.
const LONE_WORDS: usize = 4;
/// How far off a neighbour stands, in lines: what changes from page to page comes between.
pub(super) const REACH: usize = 3;
/// A line is of the top or the bottom of the page when it is so on at least this share of its pages, in hundredths.
const PLACE_SHARE: usize = 80;
/// A line stays when it stands right behind the story, as appeals do, on at least this share of its pages, in hundredths.
const STANDING_SHARE: usize = 50;

/// How often a line may stand on a page and be learned each time.
const MOST_TIMES: usize = 4;

/// Stands for the edge of a page among the neighbours of a line.
const EDGE: usize = usize::MAX;

/// What the pages tell of a line that many of them have.
#[derive(Debug, Default)]
struct Stats {
    pages: usize,
    places: usize,
    /// How often a sentence of a story stands before it, and after it.
    after_prose: usize,
    before_prose: usize,
    /// How often it stands behind the story as appeals do.
    standing: usize,
    /// How often it stands in a list of contacts behind the story; such a list stands on a part of the pages, and furniture on all.
    listed: usize,
    before: FxHashMap<usize, usize>,
    after: FxHashMap<usize, usize>,
}

impl Stats {
    /// Whether it has one neighbour on a share of the pages, in hundredths.
    fn has_neighbour(&self, share: usize, pages: usize) -> bool {
        let most = |side: &FxHashMap<usize, usize>| side.values().copied().max().unwrap_or(0);
        most(&self.before).max(most(&self.after)) * 100 >= share * pages
    }

    fn is_furniture(&self, line: &Seen, pages: usize) -> bool {
        let share = self.pages * 100 / pages;
        let most = |count: usize| count * 100 >= self.places * STANDING_SHARE;
        if most(self.standing) || most(self.listed) && share < LONE_SHARE {
            return false;
        }
        let lone = if line.prose { LONE_SHARE } else { SENTENCE_SHARE };
        let joined = if line.prose { SENTENCE_SHARE } else { LABEL_SHARE };
        share >= joined && self.has_neighbour(joined, pages)
            || share >= lone && (line.prose || line.words >= LONE_WORDS)
    }

    fn place(&self) -> Where {
        if self.after_prose * 100 <= self.places * (100 - PLACE_SHARE) {
            Where::Top
        } else if self.before_prose * 100 <= self.places * (100 - PLACE_SHARE) {
            Where::Bottom
        } else {
            Where::Block
        }
    }
}

/// The rows of a site's table, in the order of the page; `None` where too few pages are distinct.
pub(super) fn rows(pages: &[Sketch]) -> Option<Vec<Row>> {
    if pages.len() < FEWEST_PAGES {
        return None;
    }
    let numbered = Numbered::new(pages);
    let stats = numbered.stats();
    let is_furniture: Vec<bool> = stats
        .iter()
        .zip(&numbered.lines)
        .map(|(stats, line)| stats.is_furniture(line, pages.len()))
        .collect();
    let order = numbered.order(&is_furniture);
    let rows: Vec<Row> = order.iter().map(|id| row(numbered.lines[*id], &stats[*id], pages.len())).collect();
    let mut place = vec![None; numbered.lines.len()];
    for (at, id) in order.iter().enumerate() {
        place[*id] = Some(at);
    }
    let of_rows: Vec<Vec<Option<usize>>> = numbered
        .pages
        .iter()
        .map(|page| page.iter().map(|id| id.and_then(|id| place[id])).collect())
        .collect();
    Some(gaps::add(rows, pages, &of_rows))
}

fn row(line: &Seen, stats: &Stats, pages: usize) -> Row {
    let share = u8::try_from(stats.pages * 100 / pages).unwrap_or(100);
    let count = u32::try_from(stats.pages).unwrap_or(u32::MAX);
    Row { pattern: line.pattern.clone(), place: stats.place(), pages: count, share, note: "".into() }
}

/// The pattern of each line, and how often it stands above on the page: a label that stands three times is three lines.
fn keys(sketch: &Sketch) -> Vec<(&str, usize)> {
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    let mut keys = Vec::with_capacity(sketch.lines.len());
    for line in &sketch.lines {
        let times = times.entry(&line.pattern).or_default();
        keys.push((&*line.pattern, *times));
        *times += 1;
    }
    keys
}

/// The pages with a number for each line that many of them have.
struct Numbered<'p> {
    lines: Vec<&'p Seen>,
    pages: Vec<Vec<Option<usize>>>,
    sketches: &'p [Sketch],
}

/// A word or two that end a paragraph are not told from the end of another paragraph without the line above.
fn unnumber_ends(lines: &[Seen], ids: &mut [Option<usize>]) {
    for (at, line) in lines.iter().enumerate() {
        if line.part && line.words < LONE_WORDS && at.checked_sub(1).is_none_or(|above| ids[above].is_none())
        {
            ids[at] = None;
        }
    }
}

impl<'p> Numbered<'p> {
    fn new(sketches: &'p [Sketch]) -> Self {
        let mut count: FxHashMap<(&str, usize), usize> = FxHashMap::default();
        for sketch in sketches {
            for key in keys(sketch) {
                *count.entry(key).or_default() += 1;
            }
        }
        let mut numbers: FxHashMap<(&str, usize), usize> = FxHashMap::default();
        let mut lines = Vec::new();
        let mut number = |line: &'p Seen, key: (&'p str, usize)| {
            let many = count[&key] * 100 >= LABEL_SHARE * sketches.len() && key.1 < MOST_TIMES;
            (many && !line.is_number() && !line.pattern.contains(ANY)).then(|| {
                *numbers.entry(key).or_insert_with(|| {
                    lines.push(line);
                    lines.len() - 1
                })
            })
        };
        let mut pages = Vec::with_capacity(sketches.len());
        for sketch in sketches {
            let mut ids: Vec<_> =
                sketch.lines.iter().zip(keys(sketch)).map(|(line, key)| number(line, key)).collect();
            unnumber_ends(&sketch.lines, &mut ids);
            pages.push(ids);
        }
        Self { lines, pages, sketches }
    }

    fn stats(&self) -> Vec<Stats> {
        let mut stats: Vec<Stats> = self.lines.iter().map(|_| Stats::default()).collect();
        let mut last_page = vec![usize::MAX; self.lines.len()];
        for (number, (ids, sketch)) in self.pages.iter().zip(self.sketches).enumerate() {
            let own_prose = |at: &usize| ids[*at].is_none() && sketch.lines[*at].prose;
            let first = (0..ids.len()).find(own_prose).unwrap_or(ids.len());
            let last = (0..ids.len()).rev().find(own_prose).unwrap_or(0);
            let standing = standing(ids, &sketch.lines);
            for (at, id) in ids.iter().enumerate().filter_map(|(at, id)| Some((at, (*id)?))) {
                let stats = &mut stats[id];
                stats.pages += usize::from(last_page[id] != number);
                last_page[id] = number;
                stats.places += 1;
                stats.after_prose += usize::from(first < at);
                stats.before_prose += usize::from(last > at);
                stats.standing += usize::from(standing[at] == Standing::Alone);
                stats.listed += usize::from(standing[at] == Standing::Listed);
                let near = |mut side: Box<dyn Iterator<Item = usize> + '_>, edge: bool| {
                    side.find_map(|at| ids[at]).or(edge.then_some(EDGE))
                };
                let before = near(Box::new((at.saturating_sub(REACH)..at).rev()), at < REACH);
                let after = near(Box::new(at + 1..ids.len().min(at + 1 + REACH)), at + REACH >= ids.len());
                if let Some(before) = before {
                    *stats.before.entry(before).or_default() += 1;
                }
                if let Some(after) = after {
                    *stats.after.entry(after).or_default() += 1;
                }
            }
        }
        stats
    }

    /// The lines of furniture in the order of the page: that of the page with most of them, the others behind the line that
    /// stands before them where they are met first.
    fn order(&self, is_furniture: &[bool]) -> Vec<usize> {
        let of_page = |page: &Vec<Option<usize>>| {
            let mut met = FxHashSet::default();
            page.iter()
                .flatten()
                .copied()
                .filter(|id| is_furniture[*id] && met.insert(*id))
                .collect::<Vec<_>>()
        };
        let pages: Vec<Vec<usize>> = self.pages.iter().map(of_page).collect();
        // Of the pages with most lines, the first.
        let mut order = pages.iter().rev().max_by_key(|page| page.len()).cloned().unwrap_or_default();
        let mut known: FxHashSet<usize> = order.iter().copied().collect();
        for page in &pages {
            let mut before = None;
            for id in page {
                if known.insert(*id) {
                    let at = before.and_then(|before| order.iter().position(|known| *known == before));
                    order.insert(at.map_or(0, |at| at + 1), *id);
                }
                before = Some(*id);
            }
        }
        order
    }
}
