//! Steps that a noun tells: `her promotion to sergeant`, `the appointment of Sergeant Ann Bell`.

use super::slot::Reader;
use super::subject;
use super::trigger::{Kind, Trigger};
use super::when::Clause;
use super::within::rank_in;
use crate::lexicon::{CareerEvent, Cue, Word};
use crate::people::coreference::Form;
use crate::syntax::{self, Factuality};

/// A rank may stand between `of` or `and` and a name: `the appointment of Temporary Chief Superintendent Ann Bell`.
const RANK: usize = 5;

/// Whose step a noun tells: those whom `of` names after it; else its owner, or the subject where a rank follows.
pub(super) fn whose(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &Clause,
    near: impl Fn() -> Vec<usize>,
) -> Vec<usize> {
    let Reader { document, mentions, people } = reader;
    let named = of_whom(reader, trigger.tokens.end);
    if !named.is_empty() {
        return named;
    }
    let ranked = rank_in(mentions, clause.behind.clone()).is_some();
    let owner = subject::owner(document, people, &trigger.tokens);
    match trigger.kind {
        Kind::Phrase(CareerEvent::Promoted, _) => {}
        // `since her appointment as superintendent in 2012`.
        Kind::Phrase(CareerEvent::Appointed, _) if clause.date.is_some() => {
            return owner.into_iter().collect();
        }
        // `her retirement` may never come, or be a police dog's.
        _ => return Vec::new(),
    }
    // `came from Kent Police on promotion`.
    let adjoins = trigger.tokens.start > 0 && document.is_word(trigger.tokens.start - 1, Word::On);
    match owner {
        Some(owner) => vec![owner],
        None if ranked || adjoins => near(),
        None => Vec::new(),
    }
}

/// Whether no clause that the noun belongs to is denied, wished or planned: `looked to gain promotion`, `the appointment will be
/// subject to a hearing`.
pub(super) fn is_stated(clauses: &[syntax::Clause], noun: usize) -> bool {
    let holds = |clause: &&syntax::Clause| {
        let object = clause.arguments.iter().any(|argument| argument.tokens.contains(&noun));
        object || clause.subjects.iter().any(|head| head.contains(&noun))
    };
    let stated =
        |clause: &syntax::Clause| !matches!(clause.factuality, Factuality::NotStated | Factuality::Scheduled);
    clauses.iter().filter(holds).all(stated)
}

/// The people named after `of`: `of Sergeant Ann Bell and Tom Fell`.
fn of_whom(reader: Reader<'_, '_>, noun: usize) -> Vec<usize> {
    let Reader { document, mentions, people } = reader;
    let mut named = Vec::new();
    let mut at = noun;
    let mut opens = document.is_word(noun, Word::Of);
    while opens {
        let first = people.cast.references_in(at + 1..at + 1 + RANK);
        let Some(name) = first.first().filter(|name| name.form == Form::Name) else { break };
        let rank = rank_in(mentions, at + 1..name.tokens.start + 1);
        let start = rank.map_or(name.tokens.start, |rank| rank.tokens.start);
        let plain = (at + 1..start).all(|at| document.is_any(at, Cue::Determiner.bit() | Cue::Recency.bit()));
        if !plain {
            break;
        }
        named.push(name.person);
        at = name.tokens.end;
        opens = document.is_mark(at, ',') || document.is_word(at, Word::And);
    }
    named
}
