//! [`Pairing`]: reads the marks in order and joins those that open to those that close.

use super::Quotation;
use super::mark::{Family, Mark, Side};
use crate::document::cursor::Cursor;
use crate::document::pattern::Shape;
use std::ops::Range;

/// How many paragraphs without any mark a quotation may run through to reach its closing mark. Some releases mark only the
/// start and the end of a statement of three or four paragraphs; a mark further on closes something else.
const SILENT_BLOCKS: u32 = 2;

/// What the marks after one mark, in the same block, hold: two answers in the lowest bits, a balance above them. A page of marks
/// has one for each byte.
#[derive(Debug, Clone, Copy, Default)]
struct Ahead(i32);

impl Ahead {
    /// A single mark that closes or may close follows.
    const SINGLE_CLOSES: i32 = 1;
    /// The next single mark that opens or surely closes is one that closes.
    const SINGLE_IS_OPEN: i32 = 2;
    /// One double mark.
    const DOUBLE: i32 = 4;

    fn has(self, answer: i32) -> bool {
        self.0 & answer != 0
    }

    fn set(&mut self, answer: i32, holds: bool) {
        self.0 = if holds { self.0 | answer } else { self.0 & !answer };
    }

    /// Double marks that open less those that close, this one included.
    fn balance(self) -> i32 {
        self.0.div_euclid(Self::DOUBLE)
    }
}

/// A quotation whose end is not yet read.
#[derive(Debug, Clone, Copy)]
struct Open {
    at: u32,
    first: u32,
    family: Family,
    /// The block of the last of its marks.
    block: u32,
    /// Quotations opened inside it and not closed yet.
    nested: u32,
}

pub(super) struct Pairing<'t> {
    /// The start of the text.
    text: Cursor<'t, 't>,
    marks: &'t [Mark],
    ahead: Vec<Ahead>,
    open: Option<Open>,
    found: Vec<Quotation>,
}

impl<'t> Pairing<'t> {
    pub(super) fn new(text: Cursor<'t, 't>, marks: &'t [Mark]) -> Self {
        Self { text, marks, ahead: look_ahead(marks), open: None, found: Vec::new() }
    }

    pub(super) fn read(&mut self, at: usize) {
        let mark = self.marks[at];
        if let Some(open) = self.open.filter(|open| open.block != mark.block) {
            if reopens(open, mark) {
                self.open = Some(Open { block: mark.block, nested: 0, ..open });
                return;
            }
            if closes_later_block(open, mark) {
                self.open = Some(Open { block: mark.block, ..open });
            } else {
                self.end_with_block(open);
            }
        }
        match self.open {
            None => self.read_outside(at, mark),
            Some(open) => self.read_inside(at, mark, open),
        }
    }

    pub(super) fn finish(mut self) -> Vec<Quotation> {
        if let Some(open) = self.open {
            self.end_with_block(open);
        }
        self.found
    }

    fn read_outside(&mut self, at: usize, mark: Mark) {
        match (mark.family, mark.side) {
            (Family::Double, Side::Opens | Side::Either) => self.begin(mark),
            (Family::Double, Side::Closes) if self.lacks_opening(at) => {
                let first = self.after_colon(self.block_start(mark.block)..mark.at);
                self.found.push(Quotation { open: first, first, end: mark.next, closed: true });
            }
            (Family::Single, Side::Opens) if self.ahead[at].has(Ahead::SINGLE_CLOSES) || self.runs_on(at) => {
                self.begin(mark);
            }
            _ => {}
        }
    }

    fn read_inside(&mut self, at: usize, mark: Mark, open: Open) {
        match (open.family, mark.family, mark.side) {
            (Family::Double, Family::Double, Side::Opens) if self.is_misplaced_close(at, mark) => {
                self.close(open, mark);
            }
            (Family::Double, Family::Double, Side::Opens) if self.begins_anew(at, mark) => {
                self.end(open, mark.at, false);
                self.begin(mark);
            }
            (_, Family::Double, Side::Opens) => self.nest(open),
            (Family::Double, Family::Double, _) => self.close(open, mark),
            (Family::Single, Family::Single, Side::Closes) => self.close(open, mark),
            (Family::Single, Family::Single, Side::MayClose)
                if !self.ahead[at].has(Ahead::SINGLE_IS_OPEN) =>
            {
                self.close(open, mark);
            }
            (Family::Single, Family::Double, Side::Closes) => self.close(open, mark),
            _ => {}
        }
    }

    fn begin(&mut self, mark: Mark) {
        self.open =
            Some(Open { at: mark.at, first: mark.next, family: mark.family, block: mark.block, nested: 0 });
    }

    fn nest(&mut self, open: Open) {
        self.open = Some(Open { nested: open.nested + 1, ..open });
    }

    fn close(&mut self, open: Open, mark: Mark) {
        if open.nested > 0 {
            self.open = Some(Open { nested: open.nested - 1, ..open });
        } else {
            self.end(open, mark.next, true);
        }
    }

    fn end(&mut self, open: Open, end: u32, closed: bool) {
        self.found.push(Quotation { open: open.at, first: open.first, end, closed });
        self.open = None;
    }

    fn end_with_block(&mut self, open: Open) {
        let end = self.block_start(open.block + 1);
        self.end(open, end, false);
    }

    fn block_start(&self, block: u32) -> u32 {
        self.text.document().block(block as usize).start as u32
    }

    /// `early, "he added.`: the blank stands on the wrong side of the closing mark.
    fn is_misplaced_close(&self, at: usize, mark: Mark) -> bool {
        let comma = self.text.document().cursor(mark.at as usize).in_block().follows(',');
        comma && self.ahead[at].balance() > 0
    }

    /// A second opening mark where a new sentence begins and no second closing mark waits: the first was never closed.
    fn begins_anew(&self, at: usize, mark: Mark) -> bool {
        mark.ends_clause && self.ahead[at].balance() >= 0
    }

    /// `I saw it," said Ann.`: the first mark of its block closes what no mark opened.
    fn lacks_opening(&self, at: usize) -> bool {
        let mark = self.marks[at];
        let first = at == 0 || self.marks[at - 1].block != mark.block;
        first
            && mark.ends_clause
            && self.found.last().is_none_or(|last| last.end <= self.block_start(mark.block))
    }

    /// `Ann said: I saw it."`: what is said begins after the first colon, else with the block.
    fn after_colon(&self, block: Range<u32>) -> u32 {
        let first = self.text.document().cursor(block.start as usize).in_block();
        let spaced = |at: Cursor<'_, '_>| at.is(':') && !at.next().is(Shape::Glued);
        let said = first.up_to(block.end as usize).find(|at| spaced(*at)).map(Cursor::next);
        said.filter(|said| said.at() < block.end as usize).map_or(block.start, |said| said.at() as u32)
    }

    /// A single mark that opens a paragraph, the next of which opens with one too.
    fn runs_on(&self, at: usize) -> bool {
        let mark = self.marks[at];
        self.marks.get(at + 1).is_some_and(|next| {
            next.block == mark.block + 1
                && next.leads
                && next.side == Side::Opens
                && next.family == mark.family
        })
    }
}

/// The next paragraph begins with an opening mark: the quotation goes on.
fn reopens(open: Open, mark: Mark) -> bool {
    mark.block == open.block + 1 && mark.leads && matches!(mark.side, Side::Opens | Side::Either)
}

/// The first mark of a later paragraph closes: the quotation ran on without a new opening mark.
fn closes_later_block(open: Open, mark: Mark) -> bool {
    mark.family == open.family
        && mark.side == Side::Closes
        && mark.ends_clause
        && mark.block <= open.block + 1 + SILENT_BLOCKS
}

/// For each mark what follows in its block, read from the end.
fn look_ahead(marks: &[Mark]) -> Vec<Ahead> {
    let mut ahead = vec![Ahead::default(); marks.len()];
    for at in (0..marks.len()).rev() {
        let mark = marks[at];
        let next =
            marks.get(at + 1).filter(|next| next.block == mark.block).map(|next| (next, ahead[at + 1]));
        let mut here = next.map_or_else(Ahead::default, |(_, ahead)| ahead);
        if let Some((next, _)) = next.filter(|(next, _)| next.family == Family::Single) {
            if matches!(next.side, Side::Closes | Side::MayClose) {
                here.set(Ahead::SINGLE_CLOSES, true);
            }
            if matches!(next.side, Side::Closes | Side::Opens) {
                here.set(Ahead::SINGLE_IS_OPEN, next.side == Side::Closes);
            }
        }
        here.0 = here.0.wrapping_add(match (mark.family, mark.side) {
            (Family::Double, Side::Opens) => Ahead::DOUBLE,
            (Family::Double, Side::Closes) => -Ahead::DOUBLE,
            _ => 0,
        });
        ahead[at] = here;
    }
    ahead
}
