//! [`Hit`]: a lexicon phrase that stands in the text; the longest of each table at each place.

use super::token::Token;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{COMMA, Lexicons, RowId, Table, UNKNOWN, Word};
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

/// The hits of each table (an `&` reads as `and`), leftmost-longest within a table, in order.
pub(super) fn find(tokens: &[Token], lexicons: &Lexicons) -> [Vec<Hit>; Table::COUNT] {
    let mut hits: [Vec<Hit>; Table::COUNT] = std::array::from_fn(|_| Vec::new());
    let and = Word::And.id();
    for at in 0..tokens.len() {
        let token = &tokens[at];
        if token.kind != Kind::Word || token.word == UNKNOWN {
            continue;
        }
        let mut node = lexicons.start(token.word);
        let mut end = at + 1;
        while node != 0 {
            for (table, row) in lexicons.rows_at(node) {
                record(&mut hits[table as usize], at, end, row);
            }
            let Some(next) = tokens.get(end).filter(|next| !next.has(FIRST)) else { break };
            let word = match next.kind {
                Kind::Word => next.word,
                Kind::Mark if next.is_mark('&') => and,
                Kind::Mark if next.is_mark(',') => COMMA,
                _ => break,
            };
            if word == UNKNOWN {
                break;
            }
            node = lexicons.step(node, word);
            end += 1;
        }
    }
    hits
}

/// Room for the hits of a table in most texts that have any.
const ROOM: usize = 32;

/// A longer hit from the same token replaces a shorter one; a hit inside an earlier one is dropped.
#[inline]
fn record(hits: &mut Vec<Hit>, start: usize, end: usize, row: RowId) {
    let (start, end) = (start as u32, end as u32);
    match hits.last_mut() {
        Some(last) if last.start == start => *last = Hit { start, end, row },
        Some(last) if last.end > start => {}
        _ => {
            if hits.is_empty() {
                hits.reserve(ROOM);
            }
            hits.push(Hit { start, end, row });
        }
    }
}
