//! Career: turns the verbs of joining, promotion and posting into dated events of one officer.
//!
//! Each verb has one subject, found by [`subject`], and takes the date of its own clause, found by [`when`]. Joining a
//! team is a posting, joining the army nothing; `became` needs a rank behind it. Where no subject is sure, nothing is said.

mod chain;
mod entry;
pub(in crate::facts) mod object;
pub(in crate::facts) mod subject;
mod trigger;
mod when;

use super::Rank;
use crate::document::Document;
use crate::mentions::Mentions;
use crate::mentions::date::DateValue;
use crate::{facts::Rule, span::Span, timex::Timex};
use serde::{Deserialize, Serialize};
use trigger::Trigger;

/// One step of an officer's career.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CareerEvent {
    /// What happened.
    pub event: CareerEventKind,
    /// When; `None` where the text gives no date.
    pub date: Option<Timex>,
    /// The rank reached or entered at, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rank: Option<Rank>,
    /// The force joined or left, by its canonical name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub organisation: Option<String>,
    /// Where the post is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub place: Option<String>,
    /// Whether the date is counted from a round length of time (`22 years ago`).
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

/// The career events of all people, with the index of the person, in the order of the text.
pub(super) fn find(document: &Document<'_>, mentions: &Mentions) -> Vec<(usize, CareerEvent)> {
    let mut events: Vec<(usize, CareerEvent)> = Vec::new();
    if mentions.cast.people.is_empty() {
        return events;
    }
    let triggers = trigger::find(document);
    for at in 0..triggers.len() {
        let clause = when::clause(document, mentions, &triggers, at);
        let Some(person) = subject::of(document, mentions, &triggers[at].tokens, triggers[at].form()) else {
            continue;
        };
        let Some(mut event) = event(document, mentions, &triggers[at], &clause) else { continue };
        event.date = event.date.or_else(|| counted(&events, person, clause.relative?));
        let (kind, rank) = (event.event, event.rank.is_some());
        events.push((person, event));
        if kind == CareerEventKind::Joined {
            entry::follow(document, mentions, &triggers, at, person, &mut events);
        } else if rank {
            chain::follow(document, mentions, &clause, person, &mut events);
        }
    }
    events
}

/// What a trigger states, if its clause bears it out.
fn event(
    document: &Document<'_>,
    mentions: &Mentions,
    trigger: &Trigger,
    clause: &when::Clause,
) -> Option<CareerEvent> {
    let object = object::read(document, mentions, trigger, clause)?;
    let tokens = trigger.tokens.start.min(clause.stated.start)
        ..trigger.tokens.end.max(clause.stated.end).max(object.end);
    Some(CareerEvent {
        event: object.event,
        date: clause.date,
        rank: object.rank,
        organisation: object.organisation,
        place: object.place,
        approximate: clause.approximate,
        span: document.span(tokens),
        rule: object.rule.into(),
    })
}

/// `four years later`: counted from the person's last dated event, at the grain of a year, or of a month told by name.
fn counted(events: &[(usize, CareerEvent)], person: usize, relative: DateValue) -> Option<Timex> {
    let last = events.iter().rev().find(|(of, event)| *of == person && event.date.is_some())?.1.date?;
    let year = last.year()?;
    match relative {
        DateValue::Later { months } if months % 12 == 0 => Some(Timex::Year { year: year + months / 12 }),
        DateValue::Earlier { months } if months % 12 == 0 => {
            year.checked_sub(months / 12).map(|year| Timex::Year { year })
        }
        DateValue::Following { month } => {
            let next = last.month().is_none_or(|last| last >= month);
            Some(Timex::Month { year: Some(year + u16::from(next)), month })
        }
        _ => None,
    }
}
