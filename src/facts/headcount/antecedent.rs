//! The people counted last, which a number without a noun counts again.
//!
//! What somebody says stands apart: behind a quotation, a release goes on with the people that it told of before.

use super::noun::Group;
use crate::document::Document;

/// The people counted last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Antecedent<'d> {
    pub group: Group<'d>,
    /// The last token of the count.
    pub at: usize,
    /// Whether a number of something else came after it.
    pub broken: bool,
}

/// The people counted last in the release and, within a quotation, by its speaker.
#[derive(Debug, Default)]
pub(super) struct Antecedents<'d> {
    told: Option<Antecedent<'d>>,
    latest: Option<Antecedent<'d>>,
}

impl<'d> Antecedents<'d> {
    /// The people that a number may count.
    pub(super) fn of(&self, document: &Document<'_>, at: usize) -> Option<Antecedent<'d>> {
        if document.quotation_of(at).is_some() { self.latest } else { self.told.or(self.latest) }
    }

    /// Takes a count, or a number of something else.
    pub(super) fn take(&mut self, document: &Document<'_>, at: usize, last: Option<Antecedent<'d>>) {
        let step = |antecedent: &mut Option<Antecedent<'d>>| match last {
            Some(_) => *antecedent = last,
            None => antecedent.iter_mut().for_each(|last| last.broken = true),
        };
        step(&mut self.latest);
        if document.quotation_of(at).is_none() {
            step(&mut self.told);
        }
    }
}
