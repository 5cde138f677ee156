//! Whether what a noun tells has come about: `until her retirement in 2009`, `before her retirement`, but `her planned retirement`.

use super::slot::Reader;
use super::trigger::{Kind, Trigger};
use super::when::Clause;
use crate::lexicon::{CareerEvent, Cue, Form as VerbForm, Word};
use crate::syntax::{self, Factuality};
use std::ops::Range;

/// `until` stands at most so many tokens before `retirement`: `until her early retirement`.
const OWNED: usize = 4;

/// `until her retirement in 2009`, `since her retirement in 2009`; without a date it may never come, or be a police dog's.
pub(super) fn has_come(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &Clause,
    clauses: &[syntax::Clause],
) -> bool {
    let retired = matches!(trigger.kind, Kind::Phrase(CareerEvent::Retired, _));
    let dated = || clause.date.is_some() && came_about(reader, trigger.tokens.start);
    is_past(reader, &trigger.tokens) || retired && (dated() || has_ended(reader, clauses, &trigger.tokens))
}

/// `before her retirement` beside a verb of the past: what was, ended with it.
fn has_ended(reader: Reader<'_, '_>, clauses: &[syntax::Clause], noun: &Range<usize>) -> bool {
    let document = reader.document;
    let owner = noun.start.checked_sub(1).filter(|at| document.is(*at, Cue::Determiner));
    let link = owner.and_then(|at| at.checked_sub(1));
    let ends = |at: usize| document.is_word(at, Word::Before) || document.is(at, Cue::Durative);
    let finite = || clauses.iter().filter(|clause| clause.form == syntax::VerbForm::Finite);
    let before = finite().take_while(|clause| clause.verb.start < noun.start).last();
    let past = |clause: &syntax::Clause| {
        let verb = document.lexicons().grammar().look_up(document.word(clause.verb.start));
        let past = verb.has(VerbForm::Past) && !verb.has(VerbForm::Base);
        past && matches!(clause.factuality, Factuality::Stated)
    };
    link.is_some_and(ends) && before.or_else(|| finite().next()).is_some_and(past)
}

/// `since her appointment`: it has taken place, though no date says when.
fn is_past(reader: Reader<'_, '_>, noun: &Range<usize>) -> bool {
    let document = reader.document;
    let owner = noun.start.checked_sub(1).filter(|at| document.is(*at, Cue::Determiner));
    owner.and_then(|at| at.checked_sub(1)).is_some_and(|at| document.is_word(at, Word::Since))
}

/// `until her retirement`, not `until her planned retirement`, `After her retirement was cancelled`.
fn came_about(reader: Reader<'_, '_>, noun: usize) -> bool {
    let document = reader.document;
    let mut before = noun.saturating_sub(OWNED)..noun;
    let wished = before.clone().any(|at| document.is(at, Cue::Nonfactive));
    let linked = before.any(|at| {
        let since = [Word::After, Word::Since, Word::On].iter().any(|word| document.is_word(at, *word));
        since || document.is(at, Cue::Durative)
    });
    linked && !wished
}
