//! [`Bodies`]: which page of a run had a body first.

use super::{ContentHash, Id};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The bodies of a run: 26 bytes for each, which are all that a run remembers of a page.
#[derive(Debug, Default)]
pub struct Bodies {
    first: FxHashMap<[u8; 16], Id>,
}

impl Bodies {
    /// Returns the page that had the body before; if there is none, the body is this page's.
    pub fn first(&mut self, hash: &ContentHash, page: Id) -> Option<Id> {
        let first = *self.first.entry(hash.half()).or_insert(page);
        (first != page).then_some(first)
    }
}

/// What a page is in print, before it is known whether its body came before.
#[derive(Debug)]
pub struct Printed {
    pub bytes: Vec<u8>,
    /// `None` for a page without a body.
    pub body: Option<Body>,
    /// The rows of the tables after the first, whose row is in `bytes`; none unless the form has several tables.
    pub rows: Vec<Vec<String>>,
}

/// The body of a printed page.
#[derive(Debug)]
pub struct Body {
    pub hash: ContentHash,
    pub page: Id,
    /// The bytes that stand for no page, where the page with the same body is to be named; none if the form does not name it.
    pub gap: Option<Range<usize>>,
    /// What encloses the id in the gap.
    pub quote: &'static str,
}

impl Printed {
    /// What names no other page.
    pub fn plain(bytes: Vec<u8>) -> Self {
        Self::with_body(bytes, None)
    }

    /// What may name the page whose body it repeats.
    pub fn with_body(bytes: Vec<u8>, body: Option<Body>) -> Self {
        Self { bytes, body, rows: Vec::new() }
    }

    /// Names the page that had the body before.
    pub fn complete(&mut self, bodies: &mut Bodies) {
        let Some(body) = &self.body else { return };
        let first = bodies.first(&body.hash, body.page);
        if let (Some(first), Some(gap)) = (first, body.gap.clone()) {
            let id = format!("{0}{first}{0}", body.quote);
            self.bytes.splice(gap, id.into_bytes());
        }
    }
}
