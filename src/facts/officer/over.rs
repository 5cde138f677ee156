//! The end of a career that the text tells as past: whoever retired is retired, whoever was dismissed no longer of the police.

use super::Worded;
use crate::document::{Cursor, Document, Shape, both, not};
use crate::evidence::rules::career as rule;
use crate::facts::CareerEventKind;
use crate::facts::career::Step;
use crate::lexicon::{Cue, Entry, Form, WordClass};
use crate::standing::Standing;

/// The main verb stands at most so many tokens before or after; it bounds the search in a long sentence.
const CLAUSE: usize = 40;

/// The retirement of somebody who has retired, unless a later date of joining says otherwise.
pub(super) fn retired(document: &Document<'_>, career: &[Step<'_>]) -> Option<Worded<Standing>> {
    let latest = |kind: CareerEventKind| {
        let events = career.iter().map(|step| &step.event).filter(move |event| event.event == kind);
        events.filter_map(|event| event.date?.year()).max()
    };
    let (joined, left) = (latest(CareerEventKind::Joined), latest(CareerEventKind::Retired));
    let again = left.is_some() && joined > left;
    let is_over = |step: &&Step<'_>| {
        let told = document.cursor(step.told.trigger.start);
        step.event.rule == rule::RETIRED
            || step.event.rule == rule::RETIRES && (has_retired(told) || stayed_until(told))
    };
    let step = career.iter().find(is_over).filter(|_| !again)?;
    Some(Worded { value: Standing::Retired, words: step.told.trigger.clone() })
}

/// The dismissal or resignation of somebody of whom no later step is told.
pub(super) fn dismissed(document: &Document<'_>, career: &[Step<'_>]) -> Option<Worded<Standing>> {
    let is_over = |step: &&Step<'_>| {
        let verb = document.cursor(step.told.trigger.start);
        step.event.rule == rule::ENDED
            && !of_sentence(verb).any(|at| at.at() < verb.at() && at.is(Cue::Future))
    };
    let step = career.iter().rfind(is_over)?;
    let since = |later: &Step<'_>| {
        later.told.trigger.start > step.told.trigger.start && later.event.event != CareerEventKind::Left
    };
    (!career.iter().any(since)).then(|| Worded { value: Standing::Former, words: step.told.trigger.clone() })
}

/// `After retiring, he became`, `eventually retiring in 1996`: a gerund in a sentence about the past.
fn has_retired(verb: Cursor<'_, '_>) -> bool {
    let before = verb.previous();
    let governed = before.is_some_and(|before| {
        before.is(both(Cue::Preposition, not(Cue::Subordinator))) || of_grammar(before).is(WordClass::Be)
    });
    of_grammar(verb).has(Form::Gerund) && !governed && is_of_the_past(verb)
}

/// `worked there until his retirement in 2009`.
fn stayed_until(noun: Cursor<'_, '_>) -> bool {
    let owner = noun.previous().filter(|owner| owner.is(Cue::Determiner));
    let until = owner.and_then(Cursor::previous).filter(|until| of_grammar(*until).is(WordClass::Durative));
    until.is_some() && is_of_the_past(noun)
}

fn is_of_the_past(at: Cursor<'_, '_>) -> bool {
    let past =
        |at: Cursor<'_, '_>| at.is(Cue::Past) || of_grammar(at).has(Form::Past) && !at.is(Shape::Capital);
    of_sentence(at).any(past) && !of_sentence(at).any(|at| at.is(Cue::Future))
}

/// The words around a word in its sentence.
fn of_sentence<'d, 't>(at: Cursor<'d, 't>) -> impl Iterator<Item = Cursor<'d, 't>> {
    let sentence = at.document().sentence(at.document().sentence_of(at.at()));
    let start = at.document().cursor(sentence.start.max(at.at().saturating_sub(CLAUSE)));
    start.up_to(sentence.end.min(at.at() + CLAUSE))
}

fn of_grammar(at: Cursor<'_, '_>) -> Entry {
    at.document().lexicons().grammar().look_up(at.word())
}
