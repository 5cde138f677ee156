//! Quotations: where direct speech opens and closes.

use super::token::Token;

/// A stretch between quotation marks: tokens `open..=close`, the marks included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The opening mark.
    pub open: u32,
    /// The token after the last one of the quotation (after the closing mark, where there is one).
    pub end: u32,
    /// Whether a closing mark was found.
    pub closed: bool,
}

/// The quotations of the text, in order, none inside another.
pub(super) fn find(_tokens: &[Token]) -> Vec<Quotation> {
    Vec::new()
}
