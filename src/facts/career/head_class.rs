//! The slots that the head of a phrase can fill, by the classes of its word and of those before it.

use super::slot::{Reader, is_county, last_in};
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Slot, Slots, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// What one joins as and what one joins, career or not.
const ENTRY: Slots = Slots::of(&[Slot::Police, Slot::Officer, Slot::Career]);

/// Parts of a police force and posts there, whatever other bodies their names hold: `hospital liaison team`.
const OWN: Slots = Slots::of(&[Slot::Unit, Slot::Post, Slot::Holder, Slot::Officer]);

impl Reader<'_, '_> {
    /// The slots that the word of the head tells.
    pub(super) fn classes(self, tokens: &Range<usize>, head: usize) -> Slots {
        let document = self.document;
        let named = self.mentions.claims.of(head) == Claim::Force;
        let modified = head > tokens.start && !document.is(head - 1, Cue::Determiner);
        // `the first officer to swim the Channel`, but `the first female dog handler`.
        let marks = [Word::First, Word::Only];
        let holds = document.is(head, Cue::RoleNoun) && !document.is_word(head + 1, Word::To);
        if !holds && tokens.clone().any(|at| marks.iter().any(|word| document.is_word(at, *word))) {
            return Slots::NONE;
        }
        let slots = match () {
            // `joined us`: the force, or those who were there.
            () if document.is_word(head, Word::Us) => Slots::of(&[Slot::Us]),
            () if document.is(head, Cue::PromotionNoun) => Slots::of(&[Slot::Promotion]),
            () if document.is(head, Cue::OfficerNoun) => self.of_officer(tokens, head),
            // `the Support Service`, but `the service`.
            () if document.is(head, Cue::CareerNoun) && document.is_capital(head) && modified && !named => {
                Slots::of(&[Slot::Unit])
            }
            // `roads policing`, `Deal patrol`.
            () if document.is(head, Cue::Team) && modified && !named => {
                self.of_word(tokens, head).without(ENTRY).and(Slot::Unit)
            }
            // `Professional Standards`.
            () if document.is(head, Cue::DivisionNoun) && document.is_capital(head) && !named => {
                self.of_word(tokens, head).without(ENTRY).and(Slot::Unit)
            }
            () if named => self.of_word(tokens, head).without(Slots::of(&[Slot::Unit])),
            () => self.of_word(tokens, head),
        };
        self.of_body(tokens, head, slots)
    }

    /// What a common noun is besides: `the town` one polices, `the degree apprenticeship` one joins on.
    pub(super) fn by_common_noun(self, tokens: &Range<usize>, head: usize) -> Slots {
        let document = self.document;
        let definite = document.is(tokens.start, Cue::Determiner) && !document.is_word(tokens.start, Word::A);
        let patch = definite && document.is(head, Cue::Territory);
        let slots = if patch { Slots::of(&[Slot::Patch]) } else { Slots::NONE };
        let slots = if document.is(head, Cue::StintNoun) { slots.and(Slot::Stint) } else { slots };
        if document.is(head, Cue::EntryRoute) { slots.and(Slot::Route) } else { slots }
    }

    fn of_word(self, tokens: &Range<usize>, head: usize) -> Slots {
        let table = [
            (Cue::CareerNoun, Slot::Career),
            (Cue::EntrantNoun, Slot::Officer),
            (Cue::EntryNoun, Slot::Police),
            (Cue::OtherBody, Slot::OtherBody),
            (Cue::PostNoun, Slot::Post),
            (Cue::RoleNoun, Slot::Holder),
            (Cue::TeamNoun, Slot::Unit),
            (Cue::WorkplaceNoun, Slot::Workplace),
        ];
        // `went to college`.
        let bare = head == tokens.start && self.document.is(head, Cue::Organisation);
        let found =
            table.iter().filter(|(cue, slot)| self.document.is(head, *cue) && !(bare && *slot == Slot::Unit));
        let slots = found.fold(Slots::NONE, |slots, (_, slot)| slots.and(*slot));
        // `the cadets` are people.
        if slots.has(Slot::Officer) { slots.without(Slots::of(&[Slot::Police])) } else { slots }
    }

    /// `a police officer`, but `the custody officer` and `a detective`.
    fn of_officer(self, tokens: &Range<usize>, head: usize) -> Slots {
        // `a regular officer`, `a Kent Police officer`, `a Kent officer`.
        let plain = Cue::Police.bit() | Cue::Determiner.bit() | Cue::EntrantNoun.bit();
        let detective = self.document.is(head, Cue::Detective);
        let of_force = |at: usize| self.mentions.claims.of(at) == Claim::Force || self.is_county(at);
        let known = |at: usize| self.document.is_any(at, plain) || of_force(at);
        let officer = !detective && (head == tokens.start || known(head - 1));
        let slots = self.of_word(tokens, head).without(ENTRY);
        slots.and(if officer { Slot::Officer } else { Slot::Holder })
    }

    /// `Kent`: what a force polices as a whole.
    fn is_county(self, at: usize) -> bool {
        last_in(&self.mentions.places, &(at..at + 1)).is_some_and(|place| is_county(&place.value))
    }

    /// `the police service` is the police, `assistant fire officer` a post elsewhere.
    fn of_body(self, tokens: &Range<usize>, head: usize, slots: Slots) -> Slots {
        let free = |at: &usize| self.mentions.claims.of(*at) == Claim::Free;
        let any = |mut tokens: Range<usize>, cue| tokens.any(|at| self.document.is(at, cue) && free(&at));
        let police = || any(tokens.start..head, Cue::Police);
        if self.document.is(head, Cue::CareerNoun) && !slots.has(Slot::Unit) && police() {
            return slots.and(Slot::Police);
        }
        // `the council's cleaning team`.
        let owned = |at: usize| self.document.has(at + 1, CLITIC) && !any(tokens.start..at, Cue::Police);
        let owner = |at: usize| self.document.is(at, Cue::OtherBody) && free(&at) && owned(at);
        let body =
            any(tokens.clone(), Cue::OtherBody) && !slots.has_any(OWN) || (tokens.start..head).any(owner);
        // `a civilian investigator`, but `a staff officer`.
        let officer = self.document.is(head, Cue::OfficerNoun);
        let body = body || !officer && any(tokens.start..head, Cue::Civilian);
        if body || slots.has(Slot::Holder) && any(tokens.clone(), Cue::OtherService) {
            return Slots::of(&[Slot::OtherBody]);
        }
        slots
    }
}
