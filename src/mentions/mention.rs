//! [`Mention`]: what every finder of this folder gives.

use crate::evidence::RuleId;
use std::ops::Range;

/// A value that tokens of the document state.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mention<T> {
    pub tokens: Range<usize>,
    pub value: T,
    pub rule: RuleId,
}
