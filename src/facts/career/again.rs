//! The appointment that a page is about, told again in words that say of no post which one it is: `She is the new head of custody.
//! She replaces Sergeant Tom Fell.`

use super::frame::Match;
use super::particle::POSSESSIVE;
use super::{CareerEventKind, Step};
use crate::document::Document;
use crate::lexicon::{Cue, FrameEvent, FrameRow, FrameTime, Word};
use rustc_hash::FxHashMap;

/// Of the appointments of one person, so many are compared; it keeps the cost linear on a page of nothing but steps.
const TELLINGS: usize = 24;

/// Whether a verb and what fills its slots name no post: `took over`, `took up the new role`, `replaced Sergeant Tom Fell`,
/// `welcomed a new sergeant`.
pub(super) fn names_no_post(document: &Document<'_>, frame: &Match<'_>) -> bool {
    let filler = &frame.filler;
    let new = document.row::<FrameRow>(frame.row).time == Some(FrameTime::New);
    let told = filler.rank.is_some() || filler.force.is_some() || filler.place.is_some();
    let plain = POSSESSIVE | Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::PostNoun.bit();
    let mut words = frame.verb.end..filler.end;
    let mut anaphoric = || words.all(|at| document.is_any(at, plain) || document.is_word(at, Word::New));
    let welcomed = frame.event == FrameEvent::Held && new;
    welcomed || !told && (filler.person.is_some() || frame.words.is_none() && anaphoric())
}

/// The steps without those that tell an appointment again.
pub(super) fn told<'m>(steps: Vec<Step<'m>>) -> Vec<Step<'m>> {
    let appointed = |step: &Step<'_>| step.event.event == CareerEventKind::Appointed;
    let mut told: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, step) in steps.iter().enumerate().filter(|(_, step)| appointed(step)) {
        told.entry(step.person).or_default().push(at);
    }
    let again = |at: usize| {
        let step = &steps[at];
        let known = told.get(&step.person).map_or(&[][..], Vec::as_slice).iter().take(TELLINGS);
        let mut others = known.filter(|other| **other != at).inspect(|_| crate::steps::count());
        appointed(step) && step.told.bare && others.any(|other| tells(&steps[*other], step, *other < at))
    };
    let again: Vec<bool> = (0..steps.len()).map(again).collect();
    steps.into_iter().zip(again).filter(|(_, again)| !again).map(|(step, _)| step).collect()
}

/// Whether another appointment is the one that a bare one tells again.
fn tells(other: &Step<'_>, bare: &Step<'_>, before: bool) -> bool {
    match (other.event.date, bare.event.date) {
        (None, None) => before || !other.told.bare,
        // `started in the role on Monday`: a day or a month is the news of the page, a year may be history.
        (Some(date), None) => other.told.bare && date.month().is_some(),
        (Some(date), Some(told)) => {
            other.told.bare && date.is_within(told) && (before || !told.is_within(date))
        }
        (None, Some(_)) => false,
    }
}
