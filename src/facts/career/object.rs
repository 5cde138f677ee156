//! What a trigger's clause says was joined, reached or taken up: the rank, the force and the place.

use super::CareerEventKind;
use super::frame::Match;
use super::particle::POSSESSIVE;
use super::trigger::{Kind, Trigger};
use super::when::Clause;
use super::within::{force_in, leads_to_force, place_in, rank_in, up_to_from};
use super::{again, leaving};
use crate::document::Document;
use crate::evidence::{RuleId, rules::career};
use crate::lexicon::split::CLITIC;
use crate::lexicon::{CareerEvent, Cue, ForceRow, FrameEvent, FrameTime, Word};
use crate::mentions::force::ForceValue;
use crate::mentions::overlap::Claim;
use crate::mentions::place::PlaceValue;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use std::ops::Range;

/// How many tokens after `promotion` a rank may begin: `promotion to the rank of temporary detective`. More are another
/// clause.
const RANK_REACH: usize = 8;

/// Nobody enters the police above this rank: who is sworn in to a higher one takes up a post.
const SENIOR: u8 = 6;

/// What the clause gives an event.
#[derive(Debug)]
pub(super) struct Object<'m> {
    pub event: CareerEventKind,
    pub rank: Option<&'m Mention<RankValue>>,
    pub organisation: Option<String>,
    pub place: Option<String>,
    /// Whether it says of no post which one it is.
    pub bare: bool,
    /// The token after the last one that states it.
    pub end: usize,
    pub rule: RuleId,
}

/// Reads the object; `None` when the trigger tells no career step after all.
pub(super) fn read<'m>(
    document: &Document<'_>,
    mentions: &'m Mentions,
    trigger: &Trigger<'m>,
    clause: &Clause,
) -> Option<Object<'m>> {
    let behind = match trigger.kind {
        Kind::Phrase(CareerEvent::Moved, _) => up_to_from(document, clause.behind.clone()),
        _ => clause.behind.clone(),
    };
    let (event, rule) = match &trigger.kind {
        Kind::Frame(frame) => return framed(document, frame, clause),
        Kind::Noted(note) => return Some(noted(document, mentions, note.rank, behind)),
        Kind::Serving(_) => clause.date.map(|_| (CareerEventKind::Joined, career::SERVING_SINCE))?,
        Kind::Holding(_) => clause.date.map(|_| (CareerEventKind::Appointed, career::APPOINTED))?,
        Kind::Listed(CareerEvent::Promoted, _) => (CareerEventKind::Promoted, career::PROMOTED),
        Kind::Listed(..) => (CareerEventKind::Appointed, career::APPOINTED),
        Kind::Began => (CareerEventKind::Joined, career::BEGAN),
        Kind::Phrase(CareerEvent::Joined, _) => (CareerEventKind::Joined, career::JOINED),
        Kind::Phrase(CareerEvent::Promoted, _) => promoted(document, mentions, &behind)?,
        Kind::Phrase(CareerEvent::Moved, _) if leads_to_force(document, mentions, &behind) => {
            (CareerEventKind::Joined, career::JOINED)
        }
        Kind::Phrase(CareerEvent::Appointed | CareerEvent::Moved, _) => {
            (CareerEventKind::Appointed, career::APPOINTED)
        }
        Kind::Phrase(CareerEvent::Retired, _) => (CareerEventKind::Retired, career::RETIRES),
        Kind::Phrase(CareerEvent::Left, _) => (CareerEventKind::Left, career::LEFT),
    };
    // `promotion for Inspector Jane Doe`: the rank of the one who is named.
    let named = |rank: &&Mention<RankValue>| mentions.claims.of(rank.tokens.end) == Claim::Person;
    // `on promotion, to Corby Garda Station`: the rank of no promotion.
    let apart = matches!(trigger.kind, Kind::Phrase(..)) && document.is_mark(behind.start, ',');
    let rank = rank_in(mentions, behind.clone()).filter(|rank| !named(rank) && !apart);
    let force = force_in(mentions, behind.clone());
    let end = rank.map_or(0, |rank| rank.tokens.end).max(force.map_or(0, |force| force.tokens.end));
    let place = place_in(mentions, behind);
    Some(Object {
        event,
        rank,
        organisation: force.map(|force| name(document, force)),
        place: place.map(|place| words(document, place)),
        bare: matches!(trigger.kind, Kind::Phrase(CareerEvent::Appointed, _)) && end == 0 && place.is_none(),
        end,
        rule,
    })
}

/// `1993 Sergeant, Deal`: whoever begins as a constable enters the police.
fn noted<'m>(
    document: &Document<'_>,
    mentions: &Mentions,
    rank: &'m Mention<RankValue>,
    behind: Range<usize>,
) -> Object<'m> {
    let entry = is_entry(document, rank) && !rank.value.detective;
    let event = if entry { CareerEventKind::Joined } else { CareerEventKind::Promoted };
    let force = force_in(mentions, behind.clone());
    let place = place_in(mentions, behind.clone());
    Object {
        event,
        rank: Some(rank),
        organisation: force.map(|force| name(document, force)),
        place: place.map(|place| words(document, place)),
        bare: false,
        end: rank.tokens.end,
        rule: career::NOTED,
    }
}

/// `promotion to` something that is no rank is none of an officer.
fn promoted(
    document: &Document<'_>,
    mentions: &Mentions,
    behind: &Range<usize>,
) -> Option<(CareerEventKind, RuleId)> {
    let rank = rank_in(mentions, behind.clone());
    let ranked = rank.is_some_and(|rank| rank.tokens.start <= behind.start + RANK_REACH);
    (ranked || !document.is_word(behind.start, Word::To))
        .then_some((CareerEventKind::Promoted, career::PROMOTED))
}

/// The canonical name of a force.
fn name(document: &Document<'_>, force: &Mention<ForceValue>) -> String {
    document.row::<ForceRow>(force.value.row).name.to_string()
}

/// A place as the text has it.
fn words(document: &Document<'_>, place: &Mention<PlaceValue>) -> String {
    document.slice(place.tokens.clone()).to_owned()
}

/// What a verb whose slots are filled tells.
fn framed<'m>(document: &Document<'_>, frame: &Match<'m>, clause: &Clause) -> Option<Object<'m>> {
    if frame.asks == Some(FrameTime::Dated) && clause.date.is_none() && clause.relative.is_none() {
        return None;
    }
    if leaving::is_of_something_else(document, frame, clause) {
        return None;
    }
    let (event, rule) = told(document, frame)?;
    let filler = &frame.filler;
    // `as a policewoman`: no rank is said.
    let said = |rank: &&Mention<RankValue>| !rank.value.words().all(|at| document.is(at, Cue::OfficerNoun));
    Some(Object {
        event,
        rank: filler.rank.filter(said),
        organisation: filler.force.map(|force| name(document, force)),
        place: filler.place.map(|place| words(document, place)),
        bare: again::names_no_post(document, frame),
        end: filler.end,
        rule,
    })
}

/// The event that a verb tells with what fills its slots.
fn told(document: &Document<'_>, frame: &Match<'_>) -> Option<(CareerEventKind, RuleId)> {
    let filler = &frame.filler;
    let enters = |rank: Option<&Mention<RankValue>>| {
        rank.is_some_and(|rank| is_entry(document, rank) && !rank.value.detective)
    };
    Some(match frame.event {
        FrameEvent::Entered
            if filler.rank.is_some_and(|rank| rank.value.seniority(document) > Some(SENIOR)) =>
        {
            (CareerEventKind::Appointed, career::SWORN_IN)
        }
        // `started as a chief inspector in 2008`.
        FrameEvent::Entered if filler.rank.is_some_and(|rank| !is_entry(document, rank)) => {
            (CareerEventKind::Promoted, career::BECAME_RANK)
        }
        FrameEvent::Joined => (CareerEventKind::Joined, career::JOINED),
        FrameEvent::Entered => (CareerEventKind::Joined, career::BEGAN),
        FrameEvent::Promoted => (CareerEventKind::Promoted, career::PROMOTED),
        FrameEvent::Became => became(document, frame.verb.start, filler.rank?),
        // `has been a constable since 2012`, but `has been a constable in Deal since 2012`.
        FrameEvent::Held
            if is_since(document, frame)
                && filler.place.is_none()
                && enters(filler.rank)
                && !filler.rank.is_some_and(|rank| is_definite(document, rank)) =>
        {
            (CareerEventKind::Joined, career::SERVING_SINCE)
        }
        FrameEvent::Held if is_since(document, frame) => (CareerEventKind::Appointed, career::APPOINTED),
        // `served as a constable`, but `served as a detective constable`.
        FrameEvent::Held if filler.rank.is_none() || enters(filler.rank) => return None,
        FrameEvent::Appointed | FrameEvent::Held => (CareerEventKind::Appointed, career::APPOINTED),
        FrameEvent::Left => (CareerEventKind::Left, career::LEFT),
        FrameEvent::Ended => (CareerEventKind::Left, career::ENDED),
        FrameEvent::Retired if is_past(document, frame.verb.start) => {
            (CareerEventKind::Retired, career::RETIRED)
        }
        FrameEvent::Retired => (CareerEventKind::Retired, career::RETIRES),
        FrameEvent::None => return None,
    })
}

/// `since 2012`, not `from 2012`.
fn is_since(document: &Document<'_>, frame: &Match<'_>) -> bool {
    frame.since.is_some_and(|date| document.is_word(date.tokens.start.wrapping_sub(1), Word::Since))
}

/// `retired`; with a capital it is no verb of the past: `Retired from Kent Police,`.
fn is_past(document: &Document<'_>, verb: usize) -> bool {
    document.is_word(verb, Word::Retired) && !document.is_capital(verb)
}

/// Whoever becomes a constable, a PCSO or a special enters the police; whoever becomes a detective constable, or takes on the
/// role of one, was there before.
fn became(document: &Document<'_>, verb: usize, rank: &Mention<RankValue>) -> (CareerEventKind, RuleId) {
    if !is_entry(document, rank) {
        return (CareerEventKind::Promoted, career::BECAME_RANK);
    }
    if document.is(verb, Cue::BecomeVerb) && !rank.value.detective && !is_definite(document, rank) {
        (CareerEventKind::Joined, career::BECAME_OFFICER)
    } else {
        (CareerEventKind::Appointed, career::TOOK_POST)
    }
}

/// `the beat officer for Deal`, `Deal's constable`: a post.
fn is_definite(document: &Document<'_>, rank: &Mention<RankValue>) -> bool {
    rank.tokens.start.checked_sub(1).is_some_and(|at| {
        document.is_word(at, Word::The) || document.has(at, CLITIC) || document.is_any(at, POSSESSIVE)
    })
}

/// Whether people enter the police at a rank.
fn is_entry(document: &Document<'_>, rank: &Mention<RankValue>) -> bool {
    const ENTRY: [&str; 3] = ["constable", "pcso", "special_constable"];
    ENTRY.contains(&rank.value.name(document))
}
