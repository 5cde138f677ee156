//! Men: the constables of a force, as the police of earlier days were counted (`the force had 370 men`, `Corby had nine men`).
//!
//! Men may be anybody: they count where a force has them, or a place has, below words about its police.

use super::elliptical::{Ellipsis, Rest};
use super::noun::{Form, Group};
use super::{Count, noun, phrase};
use crate::evidence::rules::headcount;
use crate::lexicon::split::FIRST;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;

/// How few men no force has: fewer are suspects.
pub(super) const FORCE: u32 = 10;
/// How many tokens before its verb the name of a force may begin.
const SUBJECT: usize = 24;

impl<'d> Ellipsis<'_, 'd> {
    /// The men that a force or a place has.
    pub(super) fn men(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let (start, end) = (self.number.tokens.start, self.end());
        if !document.is_word(end, Word::Men) || !self.is_closed(end + 1) {
            return None;
        }
        let lead = self.lead(start);
        let has = lead.checked_sub(1).filter(|at| document.is(*at, Cue::GainVerb));
        let total = lead.checked_sub(1).filter(|at| {
            document.is(*at, Cue::Copula) || matches!(document.named_word(*at), Some(Word::To | Word::Of))
        });
        let sentence = document.sentence(document.sentence_of(start)).start;
        let before = sentence.max(start.saturating_sub(SUBJECT))..lead;
        let force = before
            .clone()
            .any(|at| document.is(at, Cue::Police) || self.mentions.claims.of(at) == Claim::Force);
        let strength = total.is_some() && before.clone().any(|at| document.is(at, Cue::StrengthNoun));
        if (has.is_some() || strength) && force && self.number.value.count >= FORCE {
            let group = Group { name: "police_officer", noun: end };
            return Some((group, headcount::STRENGTH, None));
        }
        has?;
        let nobody = Group { name: "", noun: end };
        let count = Count { tokens: start..end, ..self.count(nobody, headcount::SHARE, None) };
        let place = self.search().had_by(&count)?;
        let officers = |group: &Group<'_>| {
            let noun = noun::noun_at(document, self.mentions, group.noun);
            noun.is_none_or(|noun| !matches!(noun.form, Form::Weak | Form::Kin))
        };
        let group = self.lately(2).filter(officers);
        let told = || {
            let near = document.sentence(self.sentence_before()).start..place.start;
            phrase::plural_in(document, self.mentions, near)
        };
        Some((group.or_else(told)?, headcount::SHARE, Some(place)))
    }

    /// Whether nothing more is said of the men: a mark that no age follows, `and`, the end of the line.
    fn is_closed(&self, at: usize) -> bool {
        let document = self.document;
        let aged = document.is_mark(at, ',') && document.is_word(at + 1, Word::Aged);
        let mark = [',', ';', '.', ')'].iter().any(|mark| document.is_mark(at, *mark));
        let next = document.token(at).is_none_or(|next| next.has(FIRST));
        !aged && (mark || next || document.is(at, Cue::Conjunction))
    }
}
