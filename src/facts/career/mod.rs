//! Career: turns verbs of joining, promotion and posting into dated events of one officer.
//!
//! A career verb ([`verb`]) has a sense ([`frame`]) by what its object and complements mean ([`slot`]) and the rows of
//! `career_frames.tsv`: joining a team is a posting, joining the army nothing. The grammar says whose it is and whether it is
//! stated ([`stated`], [`whose`]); the date beside the verb is its own ([`verb_date`], [`when`]). Nouns (`her promotion`) and
//! notes without a verb are read by the words around them. Where no subject is sure, nothing is said.

mod afterwards;
mod again;
mod anchor;
mod aside;
mod bracketed;
mod chain;
mod described;
mod doubtful;
mod ellipsis;
mod entry;
mod frame;
mod grounds;
mod head_class;
mod hearing;
mod inverted;
mod leaving;
mod left_out;
mod listed;
mod named_next;
mod named_of;
mod narrator;
mod newly;
mod note_lines;
mod note_owner;
mod notes;
mod noun;
mod noun_clause;
mod noun_come;
mod object;
mod occasion;
mod officer_noun;
mod once;
mod other_body;
mod others;
mod particle;
mod parties;
mod phrases;
mod point;
mod posting;
mod prospect;
mod respectively;
mod retraction;
mod same_entry;
mod sentences;
mod shared_date;
mod slot;
mod stated;
mod step;
pub(in crate::facts) mod subject;
#[cfg(test)]
mod tests;
mod trigger;
mod verb;
mod verb_date;
mod when;
mod whose;
mod wish;
mod within;

use super::Rank;
use crate::document::Document;
use crate::evidence::rules::career;
use crate::facts::Allowance;
use crate::lexicon::FrameEvent;
use crate::mentions::Mentions;
use crate::people::People;
use crate::{facts::Rule, span::Span, timex::Timex};
use serde::{Deserialize, Serialize};
use slot::Reader;
pub(super) use step::{Step, Told};
use trigger::Trigger;

/// One step of an officer's career.
///
/// ```
/// let a = epaulette::extract("PC Jane Doe joined Kent Police in 2007.");
/// let joined = &a.officers[0].career[0];
/// assert_eq!(joined.event, epaulette::CareerEventKind::Joined);
/// assert_eq!(joined.organisation.as_deref(), Some("Kent Police"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CareerEvent {
    /// What happened.
    pub event: CareerEventKind,
    /// When; `None` where the text gives no date.
    pub date: Option<Timex>,
    /// The rank reached or entered at, where stated.
    #[serde(default)]
    pub rank: Option<Rank>,
    /// The force joined or left, by its canonical name.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Where the post is.
    #[serde(default)]
    pub place: Option<String>,
    /// Whether the date is counted back from a length of time (`22 years ago`).
    #[serde(default)]
    pub approximate: bool,
    /// The words that state the event.
    pub span: Span,
    /// The rule that found it.
    pub rule: Rule,
}

/// The kinds of [`CareerEvent`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CareerEventKind {
    /// Entered the police or a named force.
    Joined,
    /// Rose to a rank.
    Promoted,
    /// Took up a post, posting or role.
    Appointed,
    /// Left the police, a force or a post.
    Left,
    /// Retired from the police.
    Retired,
}

/// The career events of all people, in the order of the text.
pub(super) fn find<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    people: &People,
    allowance: &mut Allowance<'_>,
) -> Vec<Step<'m>> {
    let mut steps: Vec<Step<'m>> = Vec::new();
    if people.cast.people.is_empty() {
        return steps;
    }
    let reader = Reader { document, mentions, people };
    let mut sentences = sentences::Sentences::default();
    let triggers = trigger::find(reader, &mut sentences);
    for at in 0..triggers.len() {
        if !allowance.goes_on(steps.len()) {
            break;
        }
        let clause = when::clause(document, mentions, people, &triggers, at);
        let own = respectively::dates(reader, &triggers[at]);
        for (number, person) in
            whose::of(reader, &triggers[at], &clause, &mut sentences).into_iter().enumerate()
        {
            let unsupported = triggers[at].is_visit(clause.date)
                || triggers[at].asks_for_career(clause.date)
                    && !has_step_nearby(document, &steps, person, &triggers[at]);
            if unsupported || is_full(document, &steps, &triggers[at]) {
                continue;
            }
            let step = step(document, mentions, person, &triggers[at], &clause);
            let Some(mut step) = step.filter(|step| !doubtful::is_of_another(reader, step)) else { continue };
            let event = &mut step.event;
            by_what_went_before(&steps, person, &triggers[at], event);
            // `in 2003 and 2009 respectively`.
            event.date = own.as_ref().map_or(event.date, |dates| dates.get(number).copied());
            event.date = event.date.or_else(|| date(reader, &steps, person, &triggers[at], &clause));
            let joined = event.event == CareerEventKind::Joined;
            steps.push(step);
            if joined {
                entry::follow(document, mentions, &triggers, at, person, &mut steps);
            } else if triggers[at].frame().is_none() {
                chain::follow(document, mentions, person, &mut steps);
            }
        }
    }
    let told = once::told(same_entry::named(same_entry::dated(document, steps)));
    again::told(document, afterwards::without_other_jobs(document, told))
}

/// The date of an event that its clause does not name: counted from another one, or that of the hearing.
fn date(
    reader: Reader<'_, '_>,
    steps: &[Step<'_>],
    person: usize,
    trigger: &Trigger<'_>,
    clause: &when::Clause,
) -> Option<Timex> {
    let counted = || {
        let told = || anchor::of(reader, steps, person, &trigger.tokens, clause.relative?);
        anchor::counted(clause.from.or_else(told)?, clause.relative?)
    };
    counted().or_else(|| hearing::day(reader.document, reader.mentions, trigger))
}

/// What a trigger states, if its clause bears it out.
fn step<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    person: usize,
    trigger: &Trigger<'m>,
    clause: &when::Clause,
) -> Option<Step<'m>> {
    let object = object::read(document, mentions, trigger, clause)?;
    let tokens = trigger.tokens.start.min(clause.stated.start)
        ..trigger.tokens.end.max(clause.stated.end).max(object.end);
    let tokens = trigger.frame().and_then(|frame| frame.words.clone()).unwrap_or(tokens);
    let event = CareerEvent {
        event: object.event,
        date: clause.date,
        rank: object.rank.filter(|rank| !rank.value.job).map(|rank| Rank::named(rank.value.name(document))),
        organisation: object.organisation,
        place: object.place,
        approximate: clause.approximate,
        span: document.span(tokens.clone()),
        rule: object.rule.into(),
    };
    let date = if clause.stated == trigger.tokens { 0..0 } else { clause.stated.clone() };
    let (row, rank, bare) = (trigger.row(), object.rank, object.bare);
    let entered = trigger.frame().is_some_and(|frame| frame.event == FrameEvent::Entered);
    let (trigger, object) = (trigger.tokens.clone(), clause.behind.clone());
    Some(Step {
        person,
        event,
        told: Told { trigger, row, object, date, words: tokens, bare, entered, rank },
    })
}

/// How many events before one are searched for those of the same person. It keeps the cost linear on a page of nothing
/// but events; the most that any of 5,000 news pages has is 24.
const REACH: usize = 1_000;

/// The events told of a person before, the last first.
fn earlier<'s, 'm>(steps: &'s [Step<'m>], person: usize) -> impl Iterator<Item = &'s Step<'m>> {
    let seen = steps.iter().rev().take(REACH).inspect(|_| crate::steps::count());
    seen.filter(move |step| step.person == person)
}

/// Another step of the person in the sentence of the trigger or the one before it.
fn has_step_nearby(
    document: &Document<'_>,
    steps: &[Step<'_>],
    person: usize,
    trigger: &Trigger<'_>,
) -> bool {
    let sentence = document.sentence_of(trigger.tokens.start);
    let mut own = earlier(steps, person);
    own.any(|step| document.sentence_of(step.told.trigger.start) + 1 >= sentence)
}

/// How many steps a sentence tells at most: a list of recruits has some thirty; many people and many verbs would multiply.
const MOST_STEPS: usize = 64;

/// Whether the sentence of a trigger has told all the steps it may.
fn is_full(document: &Document<'_>, steps: &[Step<'_>], trigger: &Trigger<'_>) -> bool {
    let sentence = document.sentence_of(trigger.tokens.start);
    let earliest = steps.len().checked_sub(MOST_STEPS).map(|at| &steps[at]);
    earliest.is_some_and(|step| document.sentence_of(step.told.trigger.start) == sentence)
}

/// The kind of an event whose words leave it open, by the person's steps before.
fn by_what_went_before(steps: &[Step<'_>], person: usize, trigger: &Trigger<'_>, event: &mut CareerEvent) {
    if trigger.becomes() && holds_already(steps, person, event) {
        (event.event, event.rule) = (CareerEventKind::Appointed, career::TOOK_POST.into());
    }
    if is_regular_entry(steps, person, event) {
        (event.event, event.rule) = (CareerEventKind::Joined, career::JOINED.into());
    }
}

/// `promoted to inspector in 2004 before becoming a neighbourhood inspector`: the second is a post at the rank held.
fn holds_already(steps: &[Step<'_>], person: usize, event: &CareerEvent) -> bool {
    let before = earlier(steps, person);
    let year = |event: &CareerEvent| event.date.and_then(Timex::year);
    before.map(|step| &step.event).any(|other| {
        other.event == CareerEventKind::Promoted
            && other.rank == event.rank
            && year(other).is_some_and(|earlier| year(event).is_none_or(|later| earlier < later))
    })
}

/// `joined as a special in 2005 and took up a role as a PC in 2007`: the second is a joining too.
fn is_regular_entry(steps: &[Step<'_>], person: usize, event: &CareerEvent) -> bool {
    let entered = |ranks: &[&str]| {
        let joined = |step: &Step<'_>| step.event.event == CareerEventKind::Joined;
        let mut ranks_of =
            earlier(steps, person).filter(|step| joined(step)).filter_map(|step| step.event.rank.as_ref());
        ranks_of.any(|rank| ranks.contains(&rank.as_str()))
    };
    event.event == CareerEventKind::Appointed
        && event.place.is_none()
        && event.rank.as_ref().is_some_and(|rank| rank.as_str() == "constable")
        && entered(&["special_constable", "pcso"])
        && !entered(&["constable"])
}
