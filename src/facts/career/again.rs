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

/// The words of a step that may name its post, at most.
const WORDS: usize = 32;

/// Whether a verb and what fills its slots name no post: `took over`, `took up the new role`, `replaced Sergeant Tom Fell`,
/// `welcomed a new sergeant`.
pub(super) fn names_no_post(document: &Document<'_>, frame: &Match<'_>) -> bool {
    let filler = &frame.filler;
    let new = document.row::<FrameRow>(frame.row).time == Some(FrameTime::New);
    let told = filler.rank.is_some() || filler.force.is_some() || filler.place.is_some();
    let mut words = frame.verb.end..filler.end;
    let mut anaphoric = || words.all(|at| names_nothing(document, at) || is_the_team(document, at));
    let welcomed = frame.event == FrameEvent::Held && new;
    welcomed || !told && (filler.person.is_some() || frame.words.is_none() && anaphoric())
}

/// A word of `in the new role`.
fn names_nothing(document: &Document<'_>, at: usize) -> bool {
    let plain = POSSESSIVE | Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::PostNoun.bit();
    document.is_any(at, plain) || document.is_word(at, Word::New)
}

/// The team of `joining the team`, which says of none which one it is.
fn is_the_team(document: &Document<'_>, at: usize) -> bool {
    let the = at.checked_sub(1).filter(|the| document.is(*the, Cue::Determiner));
    document.is(at, Cue::TeamNoun) && the.is_some_and(|the| !document.is_word(the, Word::A))
}

/// `has taken over as head of custody. She started in the role on 3 May`: gives the day or month of a post that is named by
/// nothing to the step told right before.
fn date_what_is_meant(document: &Document<'_>, steps: &mut [Step<'_>]) {
    for at in 1..steps.len() {
        let (before, bare) = (&steps[at - 1], &steps[at]);
        let sentence = |step: &Step<'_>| document.sentence_of(step.told.trigger.start);
        let near = sentence(before) + 1 == sentence(bare) && before.person == bare.person;
        let post = bare.told.bare && bare.event.event == CareerEventKind::Appointed;
        let taken = matches!(before.event.event, CareerEventKind::Appointed | CareerEventKind::Promoted);
        let (date, approximate) = (bare.event.date, bare.event.approximate);
        let meant = near && post && taken && date.is_some_and(|date| date.month().is_some());
        let event = &mut steps[at - 1].event;
        if event.date.is_none() && meant {
            (event.date, event.approximate) = (date, approximate);
        }
    }
}

/// The steps without those that tell an appointment again.
pub(super) fn told<'m>(document: &Document<'_>, mut steps: Vec<Step<'m>>) -> Vec<Step<'m>> {
    date_what_is_meant(document, &mut steps);
    let mut told: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (at, step) in steps.iter().enumerate().filter(|(_, step)| is_appointment(step)) {
        told.entry(step.person).or_default().push(at);
    }
    let again = |at: usize| {
        let step = &steps[at];
        let known = told.get(&step.person).map_or(&[][..], Vec::as_slice).iter().take(TELLINGS);
        let mut others = known.filter(|other| **other != at).inspect(|_| crate::steps::count());
        is_appointment(step) && others.any(|other| is_again(document, &steps[*other], step, *other < at))
    };
    let again: Vec<bool> = (0..steps.len()).map(again).collect();
    steps.into_iter().zip(again).filter(|(_, again)| !again).map(|(step, _)| step).collect()
}

fn is_appointment(step: &Step<'_>) -> bool {
    step.event.event == CareerEventKind::Appointed
}

/// Whether an appointment is the one that another step, told before it or behind it, tells.
fn is_again(document: &Document<'_>, other: &Step<'_>, step: &Step<'_>, before: bool) -> bool {
    step.told.bare && tells(other, step, before)
        || is_same_post(document, other, step)
        || is_of_same_words(document, other, step, before)
        || is_part(other, step)
}

/// A day, a week or a month is the news of the page, a year may be history.
fn is_news(step: &Step<'_>) -> bool {
    step.event.date.is_some_and(|date| date.month().is_some() || date.week().is_some())
}

/// Whether another appointment is the one that a bare one tells again.
fn tells(other: &Step<'_>, bare: &Step<'_>, before: bool) -> bool {
    match (other.event.date, bare.event.date) {
        (None, None) => before || !other.told.bare,
        // `started in the role on Monday`.
        (Some(_), None) => is_news(other) && other.told.bare,
        (Some(date), Some(told)) => {
            other.told.bare && date.is_within(told) && (before || !told.is_within(date))
        }
        (None, Some(_)) => false,
    }
}

/// `taken over as area commander for Deal`, then `became Deal's area commander in May`: the post by its noun and place; `is
/// joining a team of officers at Deal` names none.
fn is_same_post(document: &Document<'_>, other: &Step<'_>, step: &Step<'_>) -> bool {
    let words = |step: &Step<'_>| step.told.words.clone().take(WORDS);
    let told = |step: &Step<'_>| {
        words(step).filter(|at| document.is_any(*at, Cue::RoleNoun.bit() | Cue::RoleRank.bit()))
    };
    let again = |at: usize| told(other).any(|other| document.word_id(other) == document.word_id(at));
    let place = step.event.place.is_some() && step.event.place == other.event.place;
    let mut team = words(step).filter(|at| document.is(*at, Cue::TeamNoun) && !document.is_capital(*at));
    let no_post = step.event.rank.is_none() && told(step).next().is_none() && team.next().is_some();
    let same = other.event.date.is_some() && told(step).any(again) || is_news(other) && no_post;
    step.event.date.is_none() && place && same
}

/// `is the new diversity officer`, then `I'm moving to the new diversity role`: all that is named stands in the other.
fn is_of_same_words(document: &Document<'_>, other: &Step<'_>, step: &Step<'_>, before: bool) -> bool {
    let event = &step.event;
    let bare = event.date.is_none() && event.rank.is_none() && event.organisation.is_none();
    let words = step.told.trigger.end..step.told.words.end;
    if !before || !bare || words.len() > WORDS || words.is_empty() {
        return false;
    }
    let named = words.filter(|at| !names_nothing(document, *at) && !document.is(*at, Cue::RoleNoun));
    let known = |at: usize| {
        other.told.words.clone().take(WORDS).any(|other| document.word_id(other) == document.word_id(at))
    };
    let mut named = named.peekable();
    named.peek().is_some() && named.all(known)
}

/// `the role of dog handler and trainer in 2006`: a member of a list of one verb with one date.
fn is_part(other: &Step<'_>, step: &Step<'_>) -> bool {
    let (whole, part) = (&other.told.words, &step.told.words);
    let within = whole.start < part.start && part.end <= whole.end;
    let event = &step.event;
    let bare = event.rank.is_none() && event.place.is_none() && event.organisation.is_none();
    within && bare && event.date.is_some() && event.date == other.event.date
}
