//! Whether it is worth reading the sentence of a career verb: a look at the words after it, before the grammar reads all.

use super::frame::particle_end;
use super::slot::Reader;
use crate::lexicon::{Cue, FrameEvent, FrameRow, FrameTime, RowId, Slot, Voice, parts};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// The classes of the words that can fill a slot.
const FILLERS: u128 = Cue::CareerNoun.bit()
    | Cue::DivisionNoun.bit()
    | Cue::EntryNoun.bit()
    | Cue::MembershipNoun.bit()
    | Cue::OfficerNoun.bit()
    | Cue::OtherBody.bit()
    | Cue::PostNoun.bit()
    | Cue::PromotionNoun.bit()
    | Cue::RoleNoun.bit()
    | Cue::Team.bit()
    | Cue::TeamNoun.bit()
    | Cue::WorkplaceNoun.bit();

/// Where a verb stands so near the start of its sentence, the subject may be left out: `In May 2003, joined`.
const LEFT_OUT: usize = 8;

impl Reader<'_, '_> {
    /// Whether the words after a verb may fill the slots of one of its rows.
    pub(super) fn may_fill(self, verb: usize, rows: &[(RowId, u8)]) -> bool {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(verb));
        let after = verb + 1..sentence.end;
        let mut filled = None;
        rows.iter().any(|(id, number)| {
            let row = document.row::<FrameRow>(*id);
            let words = parts(&row.verbs).nth(usize::from(*number)).unwrap_or_default();
            if row.time == Some(FrameTime::Since) || particle_end(document, words, verb + 1).is_none() {
                return false;
            }
            let bare = row.object.has(Slot::None) && row.link.is_empty() && row.time.is_none();
            // `posted to London Bridge`.
            let other = row.event != FrameEvent::None
                && (row.object.has(Slot::Other) || row.complement.has(Slot::Other));
            let person = row.object.has(Slot::Person) || row.voice == Voice::Object;
            bare || other
                || person && self.holds(after.clone(), &[Claim::Person], 0)
                || row.time == Some(FrameTime::Dated) && self.holds(sentence.clone(), &[Claim::Date], 0)
                || *filled.get_or_insert_with(|| self.holds_filler(after.clone()))
        })
    }

    /// Whether the sentence of a token tells of somebody who may be an officer, or leaves its subject out.
    pub(super) fn tells_of_somebody(self, token: usize) -> bool {
        let sentence = self.document.sentence(self.document.sentence_of(token));
        let somebody = Cue::AgeWord.bit()
            | Cue::FirstPersonPronoun.bit()
            | Cue::OfficerNoun.bit()
            | Cue::PluralPronoun.bit();
        let opens = sentence.start + LEFT_OUT >= token;
        opens
            || !self.people.cast.references_in(sentence.clone()).is_empty()
            || self.holds(sentence, &[Claim::Rank], somebody)
    }

    /// Whether one of the tokens may fill a slot.
    pub(super) fn holds_filler(self, tokens: Range<usize>) -> bool {
        self.holds(tokens, &[Claim::Rank, Claim::Force, Claim::Place], FILLERS)
    }

    fn holds(self, mut tokens: Range<usize>, claims: &[Claim], classes: u128) -> bool {
        tokens.any(|at| self.document.is_any(at, classes) || claims.contains(&self.mentions.claims.of(at)))
    }
}
