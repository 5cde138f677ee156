//! [`Room`]: the lists of a document, which the next document of the thread is written into: most texts are short, and getting
//! room for each of their lists takes as long as filling it.

use super::hit::Hits;
use super::index::Index;
use super::token::Token;
use std::cell::Cell;

/// Room of more tokens than this is given back: 2 MB of them.
const MOST_TOKENS: usize = 1 << 16;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Room {
    pub tokens: Vec<Token>,
    pub index: Index,
    pub hits: Hits,
}

thread_local! {
    static KEPT: Cell<Option<Room>> = const { Cell::new(None) };
}

impl Room {
    /// The room that was kept, or none yet; the lists are empty.
    pub(super) fn take() -> Self {
        KEPT.take().unwrap_or_default()
    }

    /// Keeps the room for the thread's next document.
    pub(super) fn keep(mut self) {
        if self.tokens.capacity() <= MOST_TOKENS {
            self.tokens.clear();
            self.index.clear();
            self.hits.clear();
            KEPT.set(Some(self));
        }
    }
}
