//! Elliptical promotions after a noun: `her promotion to sergeant in 1986, inspector in 1990 and superintendent (1994)`.

use super::anchor::{counted, last_date};
use super::point::dates_in;
use super::step::{Step, Told};
use super::within::rank_in;
use super::{CareerEvent, CareerEventKind, Rank};
use crate::document::Document;
use crate::evidence::rules::career;
use crate::lexicon::Cue;
use crate::mentions::Mentions;
use crate::mentions::date::DateValue;

/// How many tokens may stand between a rank and its date in a list of promotions: `sergeant at Corby station in 2007`.
/// More are another clause.
const REACH: usize = 8;

/// Adds the ranks that follow the one of the last event, each with a date of its own.
pub(super) fn follow<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    person: usize,
    steps: &mut Vec<Step<'m>>,
) {
    let last = steps.last().filter(|last| last.event.event == CareerEventKind::Promoted);
    let Some(Told { trigger, row, words, .. }) = last.map(|last| last.told.clone()) else {
        return;
    };
    let sentence = document.sentence(document.sentence_of(trigger.end.saturating_sub(1)));
    let mut at = words.end;
    while let Some(rank) = rank_in(mentions, at..sentence.end) {
        let linked = (at..rank.tokens.start).all(|at| is_link(document, at));
        let reach = rank.tokens.end..(rank.tokens.end + REACH).min(sentence.end);
        let Some(date) = dates_in(mentions, reach).next().filter(|_| linked) else { break };
        if (rank.tokens.end..date.tokens.start)
            .any(|at| document.is(at, Cue::Subordinator) || document.is(at, Cue::Copula))
        {
            break;
        }
        let (value, approximate) = match date.value {
            DateValue::Point(value) => (Some(value), false),
            DateValue::Ago(value) => (Some(value), true),
            relative => (last_date(steps, person).and_then(|last| counted(last, relative)), false),
        };
        let tokens = rank.tokens.start..date.tokens.end;
        let event = CareerEvent {
            event: CareerEventKind::Promoted,
            date: value,
            rank: Some(Rank::named(rank.value.name(document))),
            organisation: None,
            place: None,
            approximate,
            span: document.span(tokens.clone()),
            rule: career::PROMOTED_ELLIPTICAL.into(),
        };
        let (trigger, object, date) = (trigger.clone(), rank.tokens.clone(), date.tokens.clone());
        at = date.end;
        steps.push(Step {
            person,
            event,
            told: Told { trigger, row, object, date, words: tokens, rank: Some(rank), ..Told::default() },
        });
    }
}

/// Commas, `and`, `then to`, articles: what stands between the members of such a list.
fn is_link(document: &Document<'_>, at: usize) -> bool {
    let words =
        Cue::Conjunction.bit() | Cue::Determiner.bit() | Cue::Preposition.bit() | Cue::Auxiliary.bit();
    (document.is_any(at, words) && !document.is(at, Cue::Copula))
        || [',', ')', ';'].iter().any(|mark| document.is_mark(at, *mark))
}
