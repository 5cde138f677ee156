//! [`Hit`]: a lexicon phrase that stands in the text; the longest of each table at each place.

use super::token::Token;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{COMMA, Lexicons, Node, RowId, Table, UNKNOWN, Word};
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
#[derive(Debug)]
pub(super) struct Hits {
    /// Those of each table, in order.
    tables: [Vec<Hit>; Table::COUNT],
    /// A bit for each table that has a hit from a token: most questions are about tokens that begin none.
    begun: Vec<u32>,
}

impl Hits {
    /// The hits of each table (an `&` reads as `and`), leftmost-longest within a table, in order.
    pub(super) fn find(tokens: &[Token], lexicons: &Lexicons) -> Self {
        let mut hits = Self { tables: std::array::from_fn(|_| Vec::new()), begun: vec![0; tokens.len()] };
        let starts = lexicons.starts();
        for (at, token) in tokens.iter().enumerate() {
            if token.kind == Kind::Word && token.word != UNKNOWN {
                let node = starts.of(token.word);
                if node != 0 {
                    hits.walk(tokens, at, node, lexicons);
                }
            }
        }
        hits
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
