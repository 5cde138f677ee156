//! The object that a relative clause leaves out: `the burglary team, which she joined`, `a dog handler, a role she has held`.

use super::phrases::NAMED;
use super::slot::{Filler, Reader};
use crate::lexicon::{Cue, Slot, Slots, Word};
use crate::syntax::{Argument, Clause};

/// What stands before `a role she has held`, and what its `of` leads to.
const HELD: Slots = Slots::of(&[Slot::Post, Slot::Holder, Slot::Officer, Slot::Rank]);
const LED: Slots = Slots::of(&[Slot::Unit, Slot::Workplace, Slot::Territory, Slot::Force, Slot::Police]);

/// The words of a noun phrase before its head.
const NOUN: usize = 6;

impl<'m> Reader<'_, 'm> {
    /// `the burglary team, which she joined`: what the noun before the relative pronoun can fill, as the object that the clause
    /// leaves out.
    pub(super) fn left_out(self, clause: &Clause) -> Option<Filler<'m>> {
        let document = self.document;
        let subject =
            clause.subjects.first().filter(|head| head.start < clause.verb.start && !clause.passive)?.start;
        let last = subject.checked_sub(1)?;
        let pronoun = document.is(last, Cue::RelativePronoun);
        let before = if pronoun { last.checked_sub(1)? } else { last };
        let head = if document.is_mark(before, ',') { before.checked_sub(1)? } else { before };
        let opens = |at: &usize| document.is(*at, Cue::Determiner) || document.is(*at, Cue::Preposition);
        let start = (head.saturating_sub(NOUN)..head).rev().find(opens)?;
        // `Ann Bell is a dog handler, a role she has held since 2012`.
        let apposed = document.is_word(start, Word::A)
            && document.is_mark(start.checked_sub(1)?, ',')
            && self.is_post_before(start - 1);
        if !pronoun && (head != last || !apposed) {
            return None;
        }
        let filler = self.before(start, head);
        if filler.slots.has_any(NAMED) {
            return Some(filler);
        }
        // `a choir, which she joined in 2012`; not `the day on which she joined`, `glad that she joined`.
        let one = document.is_word(start, Word::A) || document.is_word(start, Word::An);
        let object =
            pronoun && !document.is(before, Cue::Preposition) && (one || !document.is_word(last, Word::That));
        let unknown = filler.slots == Slots::NONE;
        let slots = if unknown { Slots::of(&[Slot::Other]) } else { filler.slots };
        object.then_some(Filler { slots, ..filler })
    }

    /// What the noun phrase of a head can fill that the determiner or the preposition at `start` opens.
    fn before(self, start: usize, head: usize) -> Filler<'m> {
        let tokens = if self.document.is(start, Cue::Determiner) { start } else { start + 1 }..head + 1;
        self.filler(&Argument { tokens, head: head..head + 1, ..Argument::default() }, None)
    }

    /// `head of the burglary team,`, but `chair of the choir,`: whether a post in the police stands before a comma.
    fn is_post_before(self, comma: usize) -> bool {
        let document = self.document;
        let Some(head) = comma.checked_sub(1) else { return false };
        let opens = |at: &usize| document.is(*at, Cue::Determiner) || document.is(*at, Cue::Preposition);
        let Some(start) = (head.saturating_sub(NOUN)..head).rev().find(opens) else { return false };
        let slots = self.before(start, head).slots;
        let led = if document.is_word(start, Word::Of) { Some(start) } else { start.checked_sub(1) };
        match led.filter(|of| document.is_word(*of, Word::Of)) {
            Some(of) if of > 1 => slots.has_any(LED) && self.before(of - 2, of - 1).slots.has_any(HELD),
            _ => slots.has_any(HELD),
        }
    }
}
