//! Whom a row counts: people of the police, named behind its first number or last before it.

use super::{Member, Reader, Shape};
use crate::lexicon::Cue;
use crate::lexicon::split::{FIRST, Kind};
use crate::mentions::common_plural::is_common_plural;
use std::ops::Range;

/// How many tokens behind a number are read for the people it counts: `five of the new constables`.
const NOUN: usize = 4;
/// How many small words may stand before a number: `and a further four`.
const SMALL: usize = 3;

impl Reader<'_, '_> {
    /// Whether the numbers of a row that begins at a token count people of the police, told of in the words given.
    pub(super) fn counts_police(&self, row: &[Member], start: usize, told: Range<usize>) -> bool {
        let Some(first) = row.first() else { return false };
        let opens =
            self.document.is(self.document.sentence(self.document.sentence_of(start)).start, Cue::PartLink);
        let led = || self.is_led_by_police(told.start..start) || opens && self.is_police(start..told.end);
        let linked = |member: &Member| {
            member.shape != Shape::Behind || self.has_noun(member) || self.is_linked(member.number)
        };
        first.shape == Shape::Above || (self.has_noun(first) || led()) && row.iter().all(linked)
    }

    /// `three PCs in`, `five of the new constables`.
    fn has_noun(&self, member: &Member) -> bool {
        let sentence = self.document.sentence(self.document.sentence_of(member.number));
        let behind = member.names[0].start;
        let end = if behind > member.number { behind } else { sentence.end };
        self.is_police(member.number + 1..end.min(member.number + 1 + NOUN))
    }

    /// Whether the last nouns of several people or things before a row are people of the police.
    fn is_led_by_police(&self, words: Range<usize>) -> bool {
        let last = words.clone().rev().find(|at| self.is_police(*at..*at + 1));
        last.is_some_and(|last| !(last + 1..words.end).any(|at| self.is_rival(at)))
    }

    /// Other people or things that a number could count.
    pub(super) fn is_rival(&self, at: usize) -> bool {
        self.document.is(at, Cue::PublicNoun) || is_common_plural(self.document, self.claims, at)
    }

    /// Whether a number without a noun opens a clause or is what somebody gets; of `arrested four in Xanbury`, four are no
    /// officers.
    fn is_linked(&self, number: usize) -> bool {
        let document = self.document;
        let small = Cue::Additive.bit() | Cue::Determiner.bit() | Cue::Distributive.bit();
        let links = Cue::Conjunction.bit()
            | Cue::Subordinator.bit()
            | Cue::PartLink.bit()
            | Cue::Preposition.bit()
            | Cue::PostingVerb.bit()
            | Cue::GainVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::Composition.bit()
            | Cue::Copula.bit();
        let from = number.saturating_sub(SMALL);
        let first = (from..=number)
            .rev()
            .find(|at| document.has(*at, FIRST) || *at == 0 || !document.is_any(*at - 1, small));
        first.is_some_and(|at| {
            let opens = document.has(at, FIRST) || at == 0;
            opens
                || document.is_any(at - 1, links)
                || document.token(at - 1).is_some_and(|token| token.kind == Kind::Mark)
        })
    }
}
