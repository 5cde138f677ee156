//! Steps in another body that the text goes on about: `PC Ann Bell served in the Army. She joined in 2001 and left in 2009.`

use super::frame::Match;
use super::phrases::Phrases;
use super::sentences::Sentences;
use super::slot::Reader;
use super::trigger::Trigger;
use crate::lexicon::{Cue, FrameEvent, FrameRow, Slot, Slots};
use crate::syntax::{Clause, VerbForm};

/// So many clauses before a step are asked where it was taken.
const BEFORE: usize = 6;

/// What says that a step is one of the police.
const POLICE: Slots = Slots::of(&[
    Slot::Career,
    Slot::Force,
    Slot::Officer,
    Slot::Police,
    Slot::Post,
    Slot::Promotion,
    Slot::Rank,
    Slot::Route,
    Slot::Unit,
    Slot::Us,
]);

/// What a clause says of where its step was taken.
#[derive(PartialEq)]
enum Whereabouts {
    /// Nothing: it has a date at most.
    Open,
    OtherBody,
    /// With the police, or neither here nor there.
    Else,
}

/// Whether a step that says of no force, team or rank where it was taken follows a clause about service in another body.
pub(super) fn goes_on(reader: Reader<'_, '_>, trigger: &Trigger<'_>, sentences: &mut Sentences) -> bool {
    let document = reader.document;
    let post = Slots::of(&[Slot::Post, Slot::Promotion]);
    let open = |frame: &&Match<'_>| {
        frame.event != FrameEvent::Ended && !frame.filler.slots.has_any(POLICE.without(post))
    };
    let Some(frame) = trigger.frame().filter(open) else { return false };
    let own = document.sentence_of(frame.verb.start);
    let mut left = BEFORE;
    for number in (own.saturating_sub(1)..=own).rev() {
        let clauses = sentences.clauses(reader, document.sentence(number).start);
        for clause in clauses.iter().rev().filter(|clause| clause.verb.end <= frame.verb.start).take(left) {
            left -= 1;
            // `was a teacher before she joined`: not there.
            let same = number == own
                && matches!(frame.event, FrameEvent::Promoted | FrameEvent::Appointed | FrameEvent::Left);
            match whereabouts(reader, clause, same) {
                Whereabouts::Open => {}
                told => return told == Whereabouts::OtherBody,
            }
        }
    }
    false
}

fn whereabouts(reader: Reader<'_, '_>, clause: &Clause, same: bool) -> Whereabouts {
    let document = reader.document;
    let verb = clause.verb.end - 1;
    let frames = document.lexicons().frames(document.word_id(verb));
    let leaves = frames.iter().any(|frame| document.row::<FrameRow>(frame.row).event.is_leaving());
    let phrases = Phrases::new(reader, &clause.arguments);
    let slots = phrases.slots();
    let finite = clause.form == VerbForm::Finite;
    match () {
        () if leaves || slots.has_any(POLICE) => Whereabouts::Else,
        // `joined in 1998, having served in the Army`: told by the way.
        () if !finite || slots.is_empty() => Whereabouts::Open,
        () if serves_elsewhere(reader, verb, &phrases) || same && was_other(reader, clause, slots) => {
            Whereabouts::OtherBody
        }
        () => Whereabouts::Else,
    }
}

/// `served with the Army`, `worked for the council`, `was in the Navy`, but `works with the council`.
fn serves_elsewhere(reader: Reader<'_, '_>, verb: usize, phrases: &Phrases<'_, '_>) -> bool {
    let other = Slots::of(&[Slot::OtherBody]);
    // `was at the hospital`: on a visit.
    let links = match () {
        () if reader.document.is(verb, Cue::Copula) => "in|with",
        () if reader.document.is(verb, Cue::FormerTime) => "in|for|at|with",
        () if reader.document.is(verb, Cue::WorkVerb) => "in|for|at",
        () => return false,
    };
    phrases.linked(links, other).is_some()
}

/// `was a teacher and`: another trade.
fn was_other(reader: Reader<'_, '_>, clause: &Clause, slots: Slots) -> bool {
    let was = reader.document.is_any(clause.verb.end - 1, Cue::Copula.bit());
    was && slots == Slots::of(&[Slot::Other])
        && reader.document.is_any(clause.verb.end, Cue::Determiner.bit())
}
