//! Steps that a noun tells: `her promotion to sergeant`, `the appointment of Sergeant Ann Bell`.

use super::listed::phrase;
use super::named_of::of_whom;
use super::narrator;
use super::noun_clause::{arises, heads_clause, stands_aside};
use super::noun_come::has_come;
use super::slot::Reader;
use super::subject;
use super::trigger::{Kind, Trigger};
use super::when::Clause;
use super::within::rank_in;
use crate::document::{Cursor, Document};
use crate::lexicon::split::{CLITIC, Kind as TokenKind};
use crate::lexicon::{CareerEvent, Cue, Form as VerbForm, Slot, Slots, VerbUse, Word};
use crate::mentions::overlap::Claim;
use crate::syntax;
use std::ops::Range;

/// `to temporary detective chief inspector refused`: a participle that takes a step back stands at most so many tokens behind it.
const REFUSED: usize = 7;

/// The body stands at most so many tokens after the name: `to our executive board`.
const BODY: usize = 5;

/// Whose step a noun tells: those whom `of` names after it; else its owner, or the subject where a rank follows.
pub(super) fn whose(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &Clause,
    clauses: &[syntax::Clause],
    near: impl Fn() -> Vec<usize>,
) -> Vec<usize> {
    let heads_clause = heads_clause(clauses, trigger.tokens.start);
    let Reader { document, mentions, .. } = reader;
    let (named, end) = of_whom(reader, trigger.tokens.end);
    if !named.is_empty() {
        return if leads_elsewhere(reader, end) { Vec::new() } else { named };
    }
    let ranked = rank_in(mentions, clause.behind.clone()).is_some();
    // `her bid for promotion`: hers is the bid.
    let led = trigger.tokens.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::DutyLink));
    let owner = owner(reader, &trigger.tokens).filter(|_| !led);
    let told =
        ranked || clause.date.is_some() || !matches!(trigger.kind, Kind::Phrase(CareerEvent::Promoted, _));
    let undone = is_refused(document, trigger.tokens.end) || is_part_of_noun(reader, trigger);
    if undone || is_hope_of_narrator(reader, &trigger.tokens, told) {
        return Vec::new();
    }
    let closed = is_closed(reader, clause.stated.end.max(trigger.tokens.end));
    match trigger.kind {
        Kind::Phrase(CareerEvent::Promoted, _) => {}
        // `after her move to the burglary team in 2012`.
        Kind::Phrase(CareerEvent::Moved, _) => {
            let closed = closed && !heads_clause;
            return moved(reader, trigger, clause, clauses, closed, owner, near);
        }
        // `since her appointment as superintendent in 2012`.
        Kind::Phrase(CareerEvent::Appointed, _) if clause.date.is_some() => {
            return owner.into_iter().collect();
        }
        Kind::Phrase(CareerEvent::Appointed | CareerEvent::Retired, _) => {
            let came = closed && !heads_clause && has_come(reader, trigger, clause, clauses);
            // `His retirement came in 2019`.
            let arose = clause.date.is_some() && arises(reader, clauses, trigger.tokens.start).is_some();
            return owner.filter(|_| came || arose).into_iter().collect();
        }
        _ => return Vec::new(),
    }
    // `came from Kent Police on promotion`.
    let adjoins = trigger.tokens.start > 0 && document.is_word(trigger.tokens.start - 1, Word::On);
    match owner {
        Some(owner) => vec![owner],
        None if (ranked || adjoins) && stands_aside(reader, clauses, trigger.tokens.start) => near(),
        None if ranked && arises(reader, clauses, trigger.tokens.start).is_some() => opened(reader, trigger),
        None => Vec::new(),
    }
}

/// `with promotion to inspector refused`: before the next mark a participle takes the step back.
fn is_refused(document: &Document<'_>, end: usize) -> bool {
    let grammar = document.lexicons().grammar();
    let words =
        document.cursor(end).in_sentence().ahead().take(REFUSED).take_while(|word| !word.is(TokenKind::Mark));
    let mut verbs = words.map(Cursor::entry).filter(|word| word.has(VerbForm::Participle));
    verbs.any(|verb| grammar.is_used(verb.any_verb(), VerbUse::Refusing))
}

/// `In 2008 came promotion to sergeant`: whose it is as if the noun opened its sentence.
fn opened(reader: Reader<'_, '_>, trigger: &Trigger<'_>) -> Vec<usize> {
    let Reader { document, people, .. } = reader;
    let start = document.sentence(document.sentence_of(trigger.tokens.start)).start;
    subject::of(document, people, &(start..trigger.tokens.end), trigger.form()).into_iter().collect()
}

/// `after her move to the burglary team in 2012`, `A move to the burglary team followed in 2012`.
fn moved(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &Clause,
    clauses: &[syntax::Clause],
    closed: bool,
    owner: Option<usize>,
    near: impl Fn() -> Vec<usize>,
) -> Vec<usize> {
    let Range { start, end } = trigger.tokens.clone();
    let dated = clause.date.is_some() && clause.stated.start >= end;
    let verb = arises(reader, clauses, start).filter(|verb| dated && *verb > end);
    if verb.is_some_and(|verb| leads_to(reader, end..verb, SENT)) {
        return owner.map_or_else(near, |owner| vec![owner]);
    }
    let behind = end..reader.document.sentence(reader.document.sentence_of(end)).end;
    let came = dated && closed && follows_time(reader, start) && leads_to(reader, behind, MOVED);
    owner.filter(|_| came).into_iter().collect()
}

/// `her promotion exam in 2018`: something on the way to it; `her promotion last year` has a date.
fn is_part_of_noun(reader: Reader<'_, '_>, trigger: &Trigger<'_>) -> bool {
    let at = trigger.tokens.end;
    matches!(trigger.kind, Kind::Phrase(CareerEvent::Promoted, _))
        && reader.mentions.claims.of(at) == Claim::Free
        && !reader.document.is_word(at, Word::Of)
        && describes(reader, at)
}

/// `my promotion board`, `my promotion of the scheme`; `still waiting for my promotion`, where no rank or date tells of it.
fn is_hope_of_narrator(reader: Reader<'_, '_>, noun: &Range<usize>, told: bool) -> bool {
    let own = narrator::of_my(reader.document, reader.people, noun.start).is_some();
    own && (!told || describes(reader, noun.end))
}

/// Behind a noun: the noun that it describes, or what it is of.
fn describes(reader: Reader<'_, '_>, at: usize) -> bool {
    let document = reader.document;
    let word = document.lexicons().grammar().look_up(document.word(at));
    let plain = document.token(at).is_some_and(|token| token.kind == TokenKind::Word);
    let told = word.has(VerbForm::Past)
        || word.has(VerbForm::Third)
        || document.is_any(at, Cue::Preposition.bit() | Cue::Auxiliary.bit());
    let noun = plain && word.is_open() && !told;
    noun && !document.is_capital(at) || document.is_word(at, Word::Of)
}

/// `her`, `Ann Bell's`, `my`: who owns a noun; not in `her father's retirement`.
pub(super) fn owner(reader: Reader<'_, '_>, noun: &Range<usize>) -> Option<usize> {
    let Reader { document, people, .. } = reader;
    if let Some(narrator) = narrator::of_my(document, people, noun.start) {
        return Some(narrator);
    }
    let owner = subject::owner(document, people, noun)?;
    let nearest = people.cast.references_in(0..noun.start).last()?;
    let other = (nearest.tokens.end + 1..noun.start).any(|at| document.has(at, CLITIC));
    (!other).then_some(owner)
}

/// `in 2012, she`, `in 2012 the officer`, but `in 2012 fell through`: no verb follows the date of the noun.
fn is_closed(reader: Reader<'_, '_>, at: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let linked = Cue::Determiner.bit()
        | Cue::Conjunction.bit()
        | Cue::Preposition.bit()
        | Cue::FirstPersonPronoun.bit();
    document.token(at).is_none_or(|token| token.kind != TokenKind::Word)
        || document.is_any(at, linked)
        || matches!(mentions.claims.of(at), Claim::Rank | Claim::Person)
        || !people.cast.references_in(at..at + 1).is_empty()
}

/// `since her move`, `after PC Ann Bell's move`: nothing stands between but whose it is.
fn follows_time(reader: Reader<'_, '_>, noun: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let start = document.sentence(document.sentence_of(noun)).start;
    let Some(owner) = people.cast.references_in(start..noun).last() else { return false };
    let end = owner.tokens.end + usize::from(document.has(owner.tokens.end, CLITIC));
    let start = owner.rank.map_or(owner.tokens.start, |rank| mentions.ranks[rank].tokens.start);
    let time = |at: usize| document.is_word(at, Word::After) || document.is_word(at, Word::Since);
    end == noun && start.checked_sub(1).is_some_and(time)
}

/// `to the burglary team`: what one moves to follows `to`.
fn leads_to(reader: Reader<'_, '_>, behind: Range<usize>, slots: Slots) -> bool {
    let led = || reader.filler(&phrase(reader, behind.start + 1, behind.end), None).slots.has_any(slots);
    reader.document.is_word(behind.start, Word::To) && led()
}

/// `her appointment as churchwarden`, `her retirement from hockey`: nothing of the police follows.
pub(super) fn is_of_other(reader: Reader<'_, '_>, trigger: &Trigger<'_>, clauses: &[syntax::Clause]) -> bool {
    let (document, link) = (reader.document, trigger.tokens.end);
    if !matches!(trigger.kind, Kind::Phrase(CareerEvent::Appointed | CareerEvent::Retired, _)) {
        return false;
    }
    let linked = [Word::As, Word::From, Word::With].iter().any(|word| document.is_word(link, *word));
    let end = document.sentence(document.sentence_of(link.saturating_sub(1))).end;
    // `her appointment as head of custody came in May`.
    let verb = clauses.iter().map(|clause| clause.verb.start).find(|verb| *verb > link);
    let end = verb.unwrap_or(end).min(end);
    linked && link + 1 < end && {
        let slots = reader.filler(&phrase(reader, link + 1, end), None).slots;
        slots.without(Slots::of(&[Slot::Other, Slot::OtherBody])).is_empty()
    }
}

/// Where one moves.
const MOVED: Slots = Slots::of(&[Slot::Unit, Slot::Post, Slot::Holder, Slot::Force]);

/// Where a posting that came leads.
const SENT: Slots = MOVED.union(Slots::of(&[Slot::Place, Slot::Workplace]));

/// `the appointment of Ann Bell to our board`: no rank, force, team or post follows `to`.
fn leads_elsewhere(reader: Reader<'_, '_>, end: usize) -> bool {
    let Reader { document, mentions, .. } = reader;
    let post = Cue::PostNoun.bit() | Cue::RoleNoun.bit() | Cue::TeamNoun.bit();
    let own =
        |at: usize| document.is_any(at, post) || matches!(mentions.claims.of(at), Claim::Rank | Claim::Force);
    document.is_word(end, Word::To) && !(end..end + BODY).any(own)
}
