//! What somebody leaves that is no part of the police.

use super::frame::Match;
use super::when::Clause;
use crate::document::Document;
use crate::lexicon::{Cue, Form, FrameEvent, FrameTime, Word, WordClass};

/// Whether a leaving or a retirement is from something else: `quit smoking`, `retired from boxing`.
pub(super) fn is_of_something_else(document: &Document<'_>, frame: &Match<'_>, clause: &Clause) -> bool {
    frame.event.is_leaving() && leaves_something_else(document, frame, clause)
        || frame.event == FrameEvent::Retired && retires_from_activity(document, frame.verb.end)
}

/// `retired from boxing`, but `from policing`.
fn retires_from_activity(document: &Document<'_>, from: usize) -> bool {
    let activity = document.lexicons().grammar().look_up(document.word(from + 1));
    let police = Cue::CareerNoun.bit() | Cue::EntryNoun.bit() | Cue::Police.bit();
    document.is_word(from, Word::From) && activity.has(Form::Gerund) && !document.is_any(from + 1, police)
}

/// `quit smoking`, `left by a side door in May`, but `left in early May`, `left at the end of May`.
fn leaves_something_else(document: &Document<'_>, frame: &Match<'_>, clause: &Clause) -> bool {
    let next = document.lexicons().grammar().look_up(document.word(frame.verb.end));
    // But `was dismissed following a hearing`.
    let gerund = next.has(Form::Gerund) && !next.is(WordClass::Preposition);
    let needs_object = frame.asks == Some(FrameTime::Dated);
    let of_time = Cue::DatePreposition.bit() | Cue::Preposition.bit() | Cue::Determiner.bit();
    let way = (frame.verb.end..clause.stated.start).any(|at| !document.is_any(at, of_time));
    gerund || needs_object && way
}
