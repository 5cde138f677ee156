//! [`Span`]: the bytes of the cleaned text that state a fact.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of UTF-8 bytes of [`Announcement::text`](crate::Announcement::text), on character boundaries.
///
/// [`Span::of`] slices a text and never panics; [`Span::range`] is for indexing, and `From` converts both ways:
///
/// ```
/// let a = epaulette::extract("Sergeant Jane Doe joined Kent Police in 2007.");
/// let span = a.dates[0].span;
/// assert_eq!(span.of(&a.text), "2007");
/// assert_eq!(&a.text[span.range()], "2007");
/// assert_eq!(epaulette::Span::from(40..44), span);
/// assert_eq!(std::ops::Range::from(span), 40..44);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last one; always greater than `start` in a result.
    pub end: usize,
}

impl Span {
    /// Returns the span from `start` up to, but not including, `end`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the words of `text` in this span; empty if the span does not fit `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Returns the same bytes as a range, to index a text with. Indexing may panic with a text other than the extracted one.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns the number of bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Returns whether the span is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Returns whether every byte of `other` lies in this span.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Returns whether the two spans share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Self {
        span.range()
    }
}
