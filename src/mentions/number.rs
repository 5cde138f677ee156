//! Numbers: turns digits, number words and ranges into integers with their qualifier.

use super::{Mention, overlap::Claims};
use crate::{document::Document, facts::Qualifier};

/// A cardinal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NumberValue {
    pub count: u32,
    /// The upper bound of a range.
    pub max: Option<u32>,
    pub qualifier: Qualifier,
}

/// The numbers of a document that may count people, in order; money, percentages, ages, times and the like are left out.
pub(super) fn find(_document: &Document<'_>, _claims: &mut Claims) -> Vec<Mention<NumberValue>> {
    Vec::new()
}
