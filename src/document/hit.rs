//! [`Hit`]: a lexicon phrase that stands in the text; the longest of each table at each place.

use super::Document;
use super::token::Token;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{COMMA, Lexicons, Node, Opened, Opening, RowId, Table, UNKNOWN, Word, WordId};
use std::ops::Range;

/// A phrase of a table in the text: tokens `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Hit {
    pub start: u32,
    pub end: u32,
    pub row: RowId,
}

impl Hit {
    /// The tokens of the phrase.
    #[inline]
    pub(crate) fn tokens(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The hits of a text.
#[derive(Debug, Default)]
pub(super) struct Hits {
    /// How the phrases begin that each token opens.
    pub openings: Vec<Opening>,
    /// Those of each table, in order.
    tables: [Vec<Hit>; Table::COUNT],
    /// A bit for each table that has a hit from a token: most questions are about tokens that begin none.
    begun: Vec<u32>,
}

impl Hits {
    /// Lets go of the hits, but for the room.
    pub(super) fn clear(&mut self) {
        self.tables.iter_mut().for_each(Vec::clear);
        self.begun.clear();
        self.openings.clear();
    }

    /// Finds those of each table (an `&` reads as `and`), leftmost-longest within a table, in order.
    pub(super) fn find(&mut self, tokens: &[Token], lexicons: &Lexicons) {
        let openings = std::mem::take(&mut self.openings);
        if self.begun.capacity() < tokens.len() {
            // Room that is asked for zeroed takes up memory only where it is written to.
            self.begun = vec![0; tokens.len()];
        } else {
            self.begun.resize(tokens.len(), 0);
        }
        let behind = tokens.get(openings.len()..).unwrap_or_default().iter();
        let behind = behind.map(|token| match token.kind {
            Kind::Word => lexicons.known(token.word).opening,
            _ => Opening::default(),
        });
        let each = openings.iter().copied().chain(behind).enumerate();
        for (at, opening) in each.filter(|(_, opening)| !opening.is_none()) {
            match opening.opened() {
                Opened::Node(node) => self.walk(tokens, at, node, lexicons),
                Opened::Row(table, row) => {
                    let kept = record(&mut self.tables[table as usize], at, at + 1, row);
                    self.begun[at] = if kept { bit_of(table) } else { 0 };
                }
            }
        }
        self.openings = openings;
    }

    /// The hits from one token, whose word leads to a node.
    fn walk(&mut self, tokens: &[Token], at: usize, first: Node, lexicons: &Lexicons) {
        let (mut node, mut end) = (first, at + 1);
        let mut begun = 0;
        while node != 0 {
            for (table, row) in lexicons.rows_at(node) {
                if record(&mut self.tables[table as usize], at, end, row) {
                    begun |= bit_of(table);
                }
            }
            let Some(next) = tokens.get(end).filter(|next| !next.has(FIRST)) else { break };
            let word = match next.kind {
                Kind::Word => next.word,
                Kind::Mark if next.is_mark('&') => Word::And.id(),
                Kind::Mark if next.is_mark(',') => COMMA,
                _ => break,
            };
            if word == UNKNOWN {
                break;
            }
            node = lexicons.step(node, word);
            end += 1;
        }
        self.begun[at] = begun;
    }

    /// The hits of a table, in order.
    #[inline]
    pub(super) fn of(&self, table: Table) -> &[Hit] {
        &self.tables[table as usize]
    }

    /// The hit of a table that begins at a token.
    #[inline]
    pub(super) fn at(&self, table: Table, token: usize) -> Option<Hit> {
        if self.begun.get(token)? & bit_of(table) == 0 { None } else { self.beginning(table, token) }
    }

    fn beginning(&self, table: Table, token: usize) -> Option<Hit> {
        let hits = self.of(table);
        hits.get(hits.partition_point(|hit| (hit.start as usize) < token)).copied()
    }
}

/// The bit of a table.
#[inline]
fn bit_of(table: Table) -> u32 {
    const { assert!(Table::COUNT <= u32::BITS as usize) };
    1 << table as u32
}

/// Room for the hits of a table in most texts that have any.
const ROOM: usize = 32;

/// A longer hit from the same token replaces a shorter one; a hit inside an earlier one is dropped. Whether it was kept.
#[inline]
fn record(hits: &mut Vec<Hit>, start: usize, end: usize, row: RowId) -> bool {
    let (start, end) = (start as u32, end as u32);
    match hits.last_mut() {
        Some(last) if last.start == start => *last = Hit { start, end, row },
        Some(last) if last.end > start => return false,
        _ => {
            if hits.is_empty() {
                hits.reserve(ROOM);
            }
            hits.push(Hit { start, end, row });
        }
    }
    true
}

impl Document<'_> {
    /// The row of a table whose phrase these words are, in order and with nothing else; `None` where no row has it.
    pub(crate) fn row_of_words(
        &self,
        table: Table,
        words: impl IntoIterator<Item = WordId>,
    ) -> Option<RowId> {
        let lexicons = self.lexicons();
        let mut words = words.into_iter();
        let opening = lexicons.known(words.next()?).opening;
        if opening.is_none() {
            return None;
        }
        let mut node = match opening.opened() {
            Opened::Node(node) => node,
            Opened::Row(of, row) => return (of == table && words.next().is_none()).then_some(row),
        };
        for word in words {
            node = lexicons.step(node, word);
            if node == 0 {
                return None;
            }
        }
        lexicons.rows_at(node).find(|(of, _)| *of == table).map(|(_, row)| row)
    }
}
