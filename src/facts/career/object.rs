//! What a trigger's clause says was joined, reached or taken up: the rank, the force and the place.

use super::CareerEventKind;
use super::trigger::{Sense, Trigger};
use super::when::Clause;
use crate::document::Document;
use crate::evidence::{RuleId, rules::career};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, ForceRow, Form, Word, WordClass};
use crate::mentions::force::ForceValue;
use crate::mentions::overlap::Claim;
use crate::mentions::place::PlaceValue;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// How many tokens after `became` or `promoted` a rank may begin: `promoted to the rank of temporary detective`. More
/// are another clause.
const RANK_REACH: usize = 8;

/// How many tokens after `left` may say what is left: `left the Kent force`. Others leave rooms and pubs.
const LEFT: usize = 4;

/// The post stands at most so many tokens behind `appointed`.
const APPOINTED: usize = 10;

/// Nobody enters the police above this rank: who is sworn in to a higher one takes up a post.
const SENIOR: u8 = 6;

/// What the clause gives an event.
#[derive(Debug)]
pub(super) struct Object<'m> {
    pub event: CareerEventKind,
    pub rank: Option<&'m Mention<RankValue>>,
    pub organisation: Option<String>,
    pub place: Option<String>,
    /// The token behind the last one that states it.
    pub end: usize,
    pub rule: RuleId,
}

/// Reads the object; `None` when the trigger tells no career step after all.
pub(super) fn read<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    trigger: &Trigger,
    clause: &Clause,
) -> Option<Object<'m>> {
    let behind = clause.behind.clone();
    // `took over from Inspector Jane Doe`: the rank of the one who is named.
    let named = |rank: &&Mention<RankValue>| mentions.claims.of(rank.tokens.end) == Claim::Person;
    let rank = rank_in(mentions, behind.clone()).filter(|rank| !named(rank));
    let force = force_in(mentions, behind.clone());
    let near = rank.filter(|rank| rank.tokens.start <= behind.start + RANK_REACH);
    let (event, rule) = match trigger.sense {
        Sense::Join => joined(document, mentions, trigger, clause)?,
        Sense::Serve => {
            (clause.date.is_some()).then_some((CareerEventKind::Joined, career::SERVING_SINCE))?
        }
        Sense::Begin if rank.is_some_and(|rank| rank.value.seniority(document) > Some(SENIOR)) => {
            (CareerEventKind::Appointed, career::SWORN_IN)
        }
        Sense::Begin => (CareerEventKind::Joined, career::BEGAN),
        Sense::Transfer | Sense::Move => moved(document, mentions, trigger.sense, clause)?,
        Sense::Promote => promoted(document, &behind, near.is_some())?,
        Sense::Become => near.map(|rank| became(document, trigger, rank))?,
        Sense::Appoint => appointed(document, trigger, &behind, near.is_some())?,
        Sense::Retire if is_past(document, trigger.tokens.start) => {
            (CareerEventKind::Retired, career::RETIRED)
        }
        Sense::Retire => (CareerEventKind::Retired, career::RETIRES),
        Sense::Leave => left(document, mentions, trigger, clause)?,
    };
    let place = place_in(mentions, behind);
    Some(Object {
        event,
        rank,
        organisation: force.map(|force| document.row::<ForceRow>(force.value.row).name.to_string()),
        place: place.map(|place| document.slice(place.tokens.clone()).to_owned()),
        end: rank.map_or(0, |rank| rank.tokens.end).max(force.map_or(0, |force| force.tokens.end)),
        rule,
    })
}

/// `retired`; with a capital it is no verb of the past: `Retired from Kent Police,`.
fn is_past(document: &Document<'_>, verb: usize) -> bool {
    document.is_word(verb, Word::Retired) && !document.is_capital(verb)
}

/// Whoever becomes a constable, a PCSO or a special enters the police; whoever becomes a detective constable, or takes on the
/// role of one, was there before.
fn became(
    document: &Document<'_>,
    trigger: &Trigger,
    rank: &Mention<RankValue>,
) -> (CareerEventKind, RuleId) {
    const ENTRY: [&str; 3] = ["constable", "pcso", "special_constable"];
    if !ENTRY.contains(&rank.value.name(document)) {
        return (CareerEventKind::Promoted, career::BECAME_RANK);
    }
    if document.is(trigger.tokens.start, Cue::BecomeVerb) && !rank.value.detective {
        (CareerEventKind::Joined, career::BECAME_OFFICER)
    } else {
        (CareerEventKind::Appointed, career::TOOK_POST)
    }
}

pub(super) fn rank_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<RankValue>> {
    let at = mentions.ranks.partition_point(|rank| rank.tokens.start < tokens.start);
    mentions.ranks.get(at).filter(|rank| rank.tokens.start < tokens.end)
}

pub(super) fn force_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<ForceValue>> {
    let at = mentions.forces.partition_point(|force| force.tokens.start < tokens.start);
    mentions.forces.get(at).filter(|force| force.tokens.start < tokens.end)
}

fn place_in(mentions: &Mentions, tokens: Range<usize>) -> Option<&Mention<PlaceValue>> {
    let at = mentions.places.partition_point(|place| place.tokens.start < tokens.start);
    mentions.places.get(at).filter(|place| place.tokens.start < tokens.end)
}

/// Joining the police, a force, or nothing named; a team is a posting, another body none of ours.
fn joined(
    document: &Document<'_>,
    mentions: &Mentions,
    trigger: &Trigger,
    clause: &Clause,
) -> Option<(CareerEventKind, RuleId)> {
    let object = object_of(document, mentions, clause);
    let mut body = object.clone().take_while(|at| !document.is_word(*at, Word::As));
    if body.any(|at| document.is(at, Cue::OtherBody) && mentions.claims.of(at) == Claim::Free) {
        return None;
    }
    let start = trigger.tokens.end;
    if document.is(start, Cue::PluralPronoun)
        || document.is_word(start, Word::By)
        || is_somebody(mentions, start)
    {
        return None;
    }
    let dated = clause.date.is_some() || clause.relative.is_some();
    let aside = document.lexicons().grammar().look_up(document.word(start)).is(WordClass::Adverb);
    let company = aside && !dated
        || document.is(start, Cue::PeopleNoun)
            && !document.is_any(start, Cue::Police.bit() | Cue::EntryNoun.bit());
    if company {
        return None;
    }
    if !trigger.needs_object(document)
        && object.clone().any(|at| document.is(at, Cue::TeamNoun) && !is_force(mentions, at))
    {
        return Some((CareerEventKind::Appointed, career::JOINED_TEAM));
    }
    let bare = object.is_empty() && dated;
    let police = object.clone().any(|at| document.is(at, Cue::EntryNoun) || is_force(mentions, at));
    let territory = place_in(mentions, object.clone()).is_some();
    let ranked = rank_in(mentions, clause.behind.clone()).is_some();
    (bare || police || territory || ranked).then_some((CareerEventKind::Joined, career::JOINED))
}

/// `joined PC Roe on the beat`: to go with somebody is no step.
fn is_somebody(mentions: &Mentions, start: usize) -> bool {
    let rank = mentions.ranks.partition_point(|rank| rank.tokens.start < start);
    let rank = mentions.ranks.get(rank).filter(|rank| rank.tokens.start == start);
    mentions.claims.of(rank.map_or(start, |rank| rank.tokens.end)) == Claim::Person
}

/// The tokens behind the verb up to a preposition of time or place: what was joined, and as what.
fn object_of(document: &Document<'_>, mentions: &Mentions, clause: &Clause) -> Range<usize> {
    let end = clause.behind.clone().find(|at| {
        document.is(*at, Cue::AdjunctOpener) && !is_force(mentions, *at)
            || mentions.claims.of(*at) == Claim::Date
            || document.token(*at).is_some_and(|token| token.kind != Kind::Word)
    });
    clause.behind.start..end.unwrap_or(clause.behind.end)
}

fn is_force(mentions: &Mentions, at: usize) -> bool {
    mentions.claims.of(at) == Claim::Force
}

/// A move is a joining where it leads to another force.
fn moved(
    document: &Document<'_>,
    mentions: &Mentions,
    sense: Sense,
    clause: &Clause,
) -> Option<(CareerEventKind, RuleId)> {
    let object = object_of(document, mentions, clause);
    let team = object.clone().any(|at| document.is(at, Cue::TeamNoun) && !is_force(mentions, at));
    let force = object.clone().any(|at| is_force(mentions, at));
    let dated = clause.date.is_some() || clause.relative.is_some();
    if !team && (force || (dated && sense == Sense::Transfer && is_territory(mentions, object.clone()))) {
        return Some((CareerEventKind::Joined, career::TRANSFERRED));
    }
    team.then_some((CareerEventKind::Appointed, career::MOVED))
}

/// The bare name of a county or region stands for its force.
fn is_territory(mentions: &Mentions, object: Range<usize>) -> bool {
    let kind = place_in(mentions, object).and_then(|place| place.value.kind.as_deref());
    matches!(kind, Some("county" | "region"))
}

/// What was left must be the police, a force, a team or a post, or the leaving have a date; `resigned` needs neither.
fn left(
    document: &Document<'_>,
    mentions: &Mentions,
    trigger: &Trigger,
    clause: &Clause,
) -> Option<(CareerEventKind, RuleId)> {
    let end = trigger.tokens.end;
    let own = Cue::Police.bit() | Cue::EntryNoun.bit() | Cue::TeamNoun.bit() | Cue::PostNoun.bit();
    let noun = (end..end + LEFT).any(|at| document.is_any(at, own) || is_force(mentions, at));
    let leaves = trigger.needs_object(document);
    let object = document.is(end, Cue::Determiner) && !noun || document.is(end, Cue::OtherBody);
    let dated = clause.date.is_some() && !object;
    (noun || dated || !leaves).then_some((CareerEventKind::Left, career::LEFT))
}

/// `appointed as a response sergeant`, `posted to the unit`, not `assigned to investigate` and `named as the winner`.
fn appointed(
    document: &Document<'_>,
    trigger: &Trigger,
    behind: &Range<usize>,
    ranked: bool,
) -> Option<(CareerEventKind, RuleId)> {
    let post = Cue::PostNoun.bit() | Cue::TeamNoun.bit() | Cue::OfficerNoun.bit() | Cue::EntryNoun.bit();
    let mut object = behind.clone().take(APPOINTED);
    let verb = document.lexicons().grammar().look_up(document.word(behind.start + 1)).has(Form::Base);
    let linked = document.is_any(behind.start, Cue::Preposition.bit() | Cue::Locative.bit());
    let posted =
        (linked || document.is_word(behind.start, Word::As)) && !document.is_word(behind.start, Word::By);
    if verb && document.is_word(behind.start, Word::To) {
        return None;
    }
    (trigger.tokens.len() > 1 || ranked || posted || object.any(|at| document.is_any(at, post)))
        .then_some((CareerEventKind::Appointed, career::APPOINTED))
}

/// `promoted to` something that is no rank is no promotion of an officer.
fn promoted(
    document: &Document<'_>,
    behind: &Range<usize>,
    ranked: bool,
) -> Option<(CareerEventKind, RuleId)> {
    let to = document.is_word(behind.start, Word::To);
    (ranked || !to).then_some((CareerEventKind::Promoted, career::PROMOTED))
}
