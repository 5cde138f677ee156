//! Several entries: `joined as a special in 2009 and as a regular two years later`, `First as a cadet in 1991 and then as a
//! full-time officer in September 1993.`

use super::anchor::{counted, last_date};
use super::point::dates_in;
use super::step::{Step, Told};
use super::trigger::Trigger;
use super::within::rank_in;
use super::{CareerEvent, CareerEventKind, Rank};
use crate::document::Document;
use crate::evidence::rules::career;
use crate::lexicon::{Cue, Word};
use crate::mentions::date::DateValue;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// How many tokens may stand between `as` and the date of an entry: a rank, a force and `in`. More are another clause.
const REACH: usize = 10;

/// The entries of a joining stand in so many tokens behind its sentence, a long sentence of them. It bounds the search, which
/// is made for each of those who joined together.
const FAR: usize = 120;

/// Adds the entries told behind a joining, in its sentence and the next one, before another verb takes over.
pub(super) fn follow<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    triggers: &[Trigger<'_>],
    trigger: usize,
    person: usize,
    steps: &mut Vec<Step<'m>>,
) {
    let start = triggers[trigger].tokens.end;
    let sentence = document.sentence_of(start.saturating_sub(1));
    let limit = document.sentence((sentence + 1).min(document.sentence_count().saturating_sub(1))).end;
    let limit = triggers.get(trigger + 1).map_or(limit, |next| next.tokens.start.min(limit));
    // Those of its own sentence are members of the verb's own list.
    let own = triggers[trigger].frame().map_or(start, |_| document.sentence(sentence).end);
    let mut at = own.max(start);
    let limit = limit.min(at + FAR);
    while let Some(entry) = (at..limit).find(|at| opens_entry(document, *at)) {
        let tokens = entry + 1..(entry + REACH).min(limit);
        at = entry + 1;
        let Some(date) = dates_in(mentions, tokens.clone()).next() else { continue };
        let noun = tokens.start..date.tokens.start;
        let own = noun.clone().any(|at| document.is(at, Cue::EntryNoun))
            || rank_in(mentions, noun.clone()).is_some();
        if !own
            || noun.clone().any(|at| document.is_mark(at, '.'))
            || noun.clone().any(|at| document.is(at, Cue::Subordinator) || document.is(at, Cue::TeamNoun))
        {
            continue;
        }
        let value = match date.value {
            DateValue::Point(value) | DateValue::Ago(value) => Some(value),
            relative => last_date(steps, person).and_then(|last| counted(last, relative)),
        };
        let stated = entry..date.tokens.end;
        if value.is_some() && super::earlier(steps, person).any(|step| step.event.date == value) {
            continue;
        }
        let rank = rank_in(mentions, noun.clone());
        let event = joined(document, stated.clone(), rank, value);
        let row = triggers[trigger].row();
        let trigger = triggers[trigger].tokens.clone();
        at = date.tokens.end;
        let date = date.tokens.clone();
        let told = Told { trigger, row, object: noun, date, words: stated, rank, ..Told::default() };
        steps.push(Step { person, event, told });
    }
}

/// `as` behind a conjunction, an adverb or the head of the sentence.
fn opens_entry(document: &Document<'_>, at: usize) -> bool {
    let before = at.saturating_sub(1);
    let linked = document.is(before, Cue::Conjunction)
        || document.is(before, Cue::Auxiliary)
        || document.is_mark(before, ',');
    document.is_word(at, Word::As) && linked
}

fn joined(
    document: &Document<'_>,
    stated: Range<usize>,
    rank: Option<&Mention<RankValue>>,
    date: Option<crate::timex::Timex>,
) -> CareerEvent {
    CareerEvent {
        event: CareerEventKind::Joined,
        date,
        rank: rank.map(|rank| Rank::named(rank.value.name(document))),
        organisation: None,
        place: None,
        approximate: false,
        span: document.span(stated),
        rule: career::JOINED_ELLIPTICAL.into(),
    }
}
