//! Whose `I` and `my` it is.

use crate::document::Document;
use crate::lexicon::{Cue, Word};
use crate::people::People;
use crate::people::coreference::narrator;

/// `I`, `I've`: the speaker of the quotation, or who tells the piece.
pub(super) fn of_i(document: &Document<'_>, people: &People, token: usize) -> Option<usize> {
    narrator::is_i(document, token).then(|| told_by(document, people, token)).flatten()
}

/// `my` right before a noun, or before the adjective of one; `my journey` may have begun at school.
pub(super) fn of_my(document: &Document<'_>, people: &People, noun: usize) -> Option<usize> {
    if document.is(noun, Cue::StintNoun) {
        return None;
    }
    let my = (noun.saturating_sub(2)..noun).find(|at| document.is_word(*at, Word::My))?;
    told_by(document, people, my)
}

fn told_by(document: &Document<'_>, people: &People, token: usize) -> Option<usize> {
    match document.quotation_of(token) {
        Some(quotation) => match people.speech_of(quotation).and_then(|speech| speech.speaker.as_ref()) {
            Some(speaker) => speaker.person,
            None => narrator::headed(document, &people.cast, token),
        },
        None => narrator::at(document, &people.cast, token),
    }
}
