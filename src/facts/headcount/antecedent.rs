//! The people counted last, which a number without a noun counts again.
//!
//! What somebody says stands apart: behind a quotation, a release goes on with the people that it told of before.

use super::Count;
use super::noun::Group;
use crate::document::Document;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};

/// The people counted last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Antecedent<'d> {
    pub group: Group<'d>,
    /// The last token of the count.
    pub at: usize,
    /// Whether a number of something else came after it.
    pub broken: bool,
}

impl<'d> Antecedent<'d> {
    pub(super) fn of(count: &Count<'d>) -> Self {
        Self { group: count.group, at: count.tokens.end - 1, broken: false }
    }
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

/// Whether a count leaves the people told of before as they were: it says whom they come to (`They join 268 volunteers`) or
/// looks aside (`Among PCSOs the fall was from 131 to 52`).
pub(super) fn is_aside(document: &Document<'_>, count: &Count<'_>) -> bool {
    let lead = Cue::Determiner.bit() | Cue::Additive.bit();
    let verb = (0..count.tokens.start).rev().find(|at| !document.is_any(*at, lead));
    let joined = verb.is_some_and(|at| document.is(at, Cue::BecomeVerb) && document.is(at, Cue::PostingVerb));
    let among = count.group.noun.checked_sub(1).is_some_and(|at| document.is_word(at, Word::Among));
    joined || among && count.rule == headcount::STRENGTH
}
