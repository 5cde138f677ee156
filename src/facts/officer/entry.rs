//! Officers by their career alone: who rose to a rank, entered at one, or entered the police as an officer.

use super::Worded;
use crate::document::Document;
use crate::evidence::rules::career as rule;
use crate::facts::career::Step;
use crate::facts::{CareerEventKind, Rank};
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// The rank of those who join the special constabulary as nothing else.
const SPECIAL: &str = "special_constable";
/// The special constabulary stands at most so many tokens after the verb of joining it; more words are another clause.
const REACH: usize = 5;

/// How far the words of an entry are read; bounds the look at a sentence without an end.
const CLAUSE: usize = 60;

/// The rank that the career tells was reached last.
pub(super) fn risen(career: &[Step<'_>]) -> Option<Worded<Rank>> {
    let promoted = |step: &&Step<'_>| step.event.event == CareerEventKind::Promoted;
    career.iter().rev().filter(promoted).find_map(reached)
}

/// The rank of somebody who joined at one or rose to one.
pub(super) fn rank(document: &Document<'_>, career: &[Step<'_>]) -> Option<Worded<Rank>> {
    let entered_or_rose =
        |step: &&Step<'_>| is_joining(step) || step.event.event == CareerEventKind::Promoted;
    let rank = career.iter().rev().filter(entered_or_rose).find_map(reached);
    rank.or_else(|| career.iter().filter(|step| is_joining(step)).find_map(|step| as_special(document, step)))
}

/// Whether the career alone makes somebody an officer without a rank.
pub(super) fn is_officer(document: &Document<'_>, career: &[Step<'_>]) -> bool {
    career.iter().filter(|step| is_joining(step)).any(|step| is_entry_as_officer(document, step))
}

/// Whether somebody joined as a special, or joined the special constabulary.
pub(super) fn is_joining_as_special(document: &Document<'_>, step: &Step<'_>) -> bool {
    step.event.rank.as_ref().map_or_else(|| as_special(document, step).is_some(), Rank::is_special)
}

pub(super) fn is_joining(step: &Step<'_>) -> bool {
    step.event.event == CareerEventKind::Joined
}

fn reached(step: &Step<'_>) -> Option<Worded<Rank>> {
    let value = step.event.rank.clone()?;
    Some(Worded { value, words: step.told.rank?.value.words() })
}

/// `began his policing career`, `began her career with the police`, `joined the force as a student officer`.
fn is_entry_as_officer(document: &Document<'_>, step: &Step<'_>) -> bool {
    let words = rest_of_sentence(document, step);
    let career = words.clone().any(|at| document.is(at, Cue::Police) && document.is(at + 1, Cue::CareerNoun))
        || step.event.rule == rule::BEGAN && began_with_police(document, words.clone());
    let officer = words
        .into_iter()
        .any(|at| at > 0 && document.is(at, Cue::OfficerNoun) && document.is(at - 1, Cue::OfficerPrefix));
    career || officer
}

/// `joined the Special Constabulary`: its members are special constables.
fn as_special(document: &Document<'_>, step: &Step<'_>) -> Option<Worded<Rank>> {
    let words = rest_of_sentence(document, step);
    let mut after = words.skip_while(|at| *at < step.told.trigger.end).take(REACH);
    let body = after.find(|at| {
        document.is(*at, Cue::EntryNoun) && document.is(at + 1, Cue::Police) && document.is_capital(at + 1)
    })?;
    Some(Worded { value: Rank::named(SPECIAL), words: body..body + 2 })
}

/// `began her career with the police` as nothing else.
fn began_with_police(document: &Document<'_>, mut words: Range<usize>) -> bool {
    !words.clone().any(|at| document.is_word(at, Word::As)) && words.any(|at| document.is(at, Cue::Police))
}

/// From the words that state the step on.
fn rest_of_sentence(document: &Document<'_>, step: &Step<'_>) -> Range<usize> {
    let start = step.told.words.start;
    start..document.sentence(document.sentence_of(start)).end.min(start + CLAUSE)
}
