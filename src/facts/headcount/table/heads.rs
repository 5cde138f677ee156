//! Heads: the lines above the rows of a table, cut into the titles of its columns.

use super::rows::Ruling;
use super::{SEVERAL, TITLE, WIDEST};
use crate::facts::headcount::elliptical::Ellipsis;
use crate::facts::headcount::noun;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use std::ops::Range;

/// How many lines of heads a table has: `Officers`, `PCSOs` above `2018`, `2019`.
const MOST: usize = 2;

/// The titles of the lines above a table, the first line first, and the first of these lines.
pub(super) struct Heads {
    pub titles: Vec<Vec<Range<usize>>>,
    pub top: usize,
}

impl Ellipsis<'_, '_> {
    /// The heads above a row, none of them above a line.
    pub(super) fn heads(&self, row: usize, free: usize, ruling: Ruling, width: usize) -> Heads {
        let mut heads = Heads { titles: Vec::new(), top: row };
        while heads.top > free && heads.titles.len() < MOST {
            let above = heads.top - 1;
            let spans = heads.titles.last().is_some();
            let titles = match ruling {
                Ruling::Mark(mark) => self.titles_between(above, mark, width),
                Ruling::Blank if spans => self.spanning_titles(above, width),
                Ruling::Blank => self.titles_of_blanks(above, width),
            };
            let Some(titles) = titles else { break };
            heads.titles.insert(0, titles);
            heads.top = above;
            // Only years need another line to say whom they count.
            let years = heads.titles[0].iter().skip(1).all(|title| self.is_year_title(title));
            if ruling == Ruling::Blank && !years {
                break;
            }
        }
        heads
    }

    /// The cells of a line that counts nothing.
    fn titles_between(&self, line: usize, mark: char, width: usize) -> Option<Vec<Range<usize>>> {
        let cells = self.cells(line, mark)?;
        let fits = if mark == '|' { cells.len() <= width } else { cells.len() == width };
        let title = |cell: &Range<usize>| !self.holds_figure(cell) || self.is_year_title(cell);
        (fits
            && cells[1..].iter().all(title)
            && (width > 2 || !self.holds_figure(&cells[1]) || self.is_year_title(&cells[1])))
        .then_some(cells)
    }

    /// The last titles of a line whose columns only blanks part, behind what it begins with.
    fn titles_of_blanks(&self, line: usize, width: usize) -> Option<Vec<Range<usize>>> {
        self.titles_of_words(&self.document.block(line), width)
    }

    /// The last titles of words, behind what they begin with.
    pub(super) fn titles_of_words(&self, block: &Range<usize>, width: usize) -> Option<Vec<Range<usize>>> {
        let mut units = self.units(block)?;
        let columns = width - 1;
        let first = units.len().checked_sub(columns)?;
        let known = units[first..].iter().all(|unit| self.is_title(unit));
        let listed = || units[first..].iter().filter(|unit| self.is_listed_place(unit)).count() >= SEVERAL;
        let named = units[first..].iter().any(|unit| self.is_title(unit)) || listed();
        // A title that nothing is known of may have been two words: then the first cell is one alone.
        if !named || !known && first > 1 {
            return None;
        }
        let corner = block.start..units[first].start;
        units.drain(..first);
        units.insert(0, corner);
        Some(units)
    }

    /// Titles above those of a line, of which each holds for as many: people and nothing else.
    fn spanning_titles(&self, line: usize, width: usize) -> Option<Vec<Range<usize>>> {
        let units = self.units(&self.document.block(line))?;
        let columns = width - 1;
        let corner = usize::from(units.first().is_some_and(|first| self.people(first).is_none()));
        let spanning = &units[corner..];
        let whole =
            !spanning.is_empty() && columns.is_multiple_of(spanning.len()) && spanning.len() < columns;
        let first = units[0].start..units[corner.min(units.len() - 1)].start;
        let titles = std::iter::once(first).chain(spanning.iter().cloned()).collect();
        (whole && spanning.iter().all(|unit| self.people(unit).is_some())).then_some(titles)
    }

    /// The words of a line of heads, each with the small words behind it: `Police force`, `March 1997`, `% change`.
    fn units(&self, block: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let document = self.document;
        // `Officers by ward` is a caption.
        let leads = |at: usize| {
            let of = matches!(document.named_word(at), Some(Word::Of | Word::In));
            document.is(at, Cue::Preposition) && !of
        };
        if block.is_empty()
            || block.len() > WIDEST
            || block.clone().any(leads)
            || [':', '.', '?', '!'].iter().any(|mark| document.is_mark(block.end - 1, *mark))
        {
            return None;
        }
        let mut units: Vec<Range<usize>> = Vec::new();
        let (mut at, last) = (block.start, self.words_end(block.start, block.end));
        while at < last {
            let (end, joins) = self.unit_end(at, last);
            match units.last_mut().filter(|_| joins) {
                Some(last) => last.end = end,
                None => units.push(at..end),
            }
            at = end;
        }
        Some(units)
    }

    /// The end of a unit that begins at a token, and whether it belongs to the one before.
    fn unit_end(&self, at: usize, end: usize) -> (usize, bool) {
        let document = self.document;
        if let Some(noun) = noun::noun_at(document, self.mentions, at).filter(|noun| noun.end <= end) {
            return (noun.end, false);
        }
        if let Some(place) = self.places(at..at + 1).next().filter(|place| place.end <= end) {
            return (place.end, false);
        }
        let listed = document.hit_at(Table::Place, at).filter(|_| document.is_capital(at));
        if let Some(listed) = listed.map(|hit| hit.end as usize).filter(|listed| *listed <= end) {
            return (listed, false);
        }
        if self.is_time(at) {
            // `March 1997`, `31 March 2001`: a year ends a date.
            let last = (at..end.min(at + 3)).take_while(|at| self.is_time(*at)).find(|at| self.is_year(*at));
            return (last.map_or(at + 1, |year| year + 1), false);
        }
        if document.is_mark(at, '(') {
            let close = (at..end.min(at + TITLE)).find(|at| document.is_mark(*at, ')'));
            return (close.map_or(at + 1, |close| close + 1), true);
        }
        if document.is_mark(at, '%') {
            return ((at + 2).min(end), false);
        }
        let word = document.token(at).is_some_and(|token| token.kind == Kind::Word);
        (at + 1, !word || !document.is_capital(at))
    }

    /// `2018`, `31 March 2010`: a title that says no more than when.
    pub(super) fn is_year_title(&self, title: &Range<usize>) -> bool {
        title.clone().any(|at| self.is_time(at)) && self.is_neutral(title)
    }
}
