//! First and new posts told by a noun: `her first posting was to Deal`, `the new sergeant is Ann Bell`.

use super::frame::Match;
use super::listed::phrase;
use super::particle::POSSESSIVE;
use super::parties::Verb;
use super::sentences::Sentences;
use super::slot::Reader;
use super::{subject, verb_date};
use crate::document::Document;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Frame, FrameEvent, FrameRow, FrameTime, Slot, Slots, Voice};
use crate::people::coreference::Form;
use crate::syntax::{Argument, Clause, Factuality};
use std::ops::Range;

/// The noun of the post stands at most so many tokens after `first`: `first ever policing role`.
const NOUN: usize = 3;

/// What tells where the post was stands at most so many tokens after its noun.
const BEHIND: usize = 12;

/// The post whose noun the `first` or `new` at a token makes somebody's first or new one.
pub(super) fn by_first_post<'m>(
    reader: Reader<'_, 'm>,
    sentences: &mut Sentences,
    first: usize,
) -> Option<Match<'m>> {
    let document = reader.document;
    let noun = (first + 1..=first + NOUN).find(|at| is_post(document, *at))?;
    let owner = first.checked_sub(1)?;
    let owned = document.is_any(owner, POSSESSIVE) || document.has(owner, CLITIC);
    let copula = document.is(noun + 1, Cue::Copula);
    if !owned || !copula || !reader.holds_filler(noun + 1..noun + BEHIND) {
        return None;
    }
    let person = subject::owner(document, reader.people, &(noun..noun + 1));
    // `My first posting was Deal`.
    let own = || document.is(owner, Cue::FirstPersonPronoun).then(|| document.quotation_of(owner)).flatten();
    let speaker = || reader.people.speech_of(own()?)?.speaker.as_ref()?.person;
    let person = person.or_else(speaker)?;
    let clauses = sentences.clauses(reader, noun);
    let own = |clause: &&Clause| {
        clause.verb.start == noun + 1 && clause.subjects.iter().any(|head| head.contains(&noun))
    };
    let clause = clauses.iter().find(own).filter(|clause| clause.factuality == Factuality::Stated)?;
    let clauses = std::slice::from_ref(clause);
    let verb = Verb { reader, clauses, end: None, mark: Some(FrameTime::First), since: None };
    let sense = verb.sense(document.lexicons().frames(document.word_id(clause.verb.end - 1)))?;
    Some(Match { object: Some(person), ..sense })
}

/// The noun of a new post stands at most so many tokens after `new`: `new Safer Neighbourhood Team sergeant`.
const AFTER_NEW: usize = 8;

/// `The new sergeant for Deal is Ann Bell`: the person named behind the verb, with the post before it.
pub(super) fn by_new_holder<'m>(
    reader: Reader<'_, 'm>,
    sentences: &mut Sentences,
    new: usize,
) -> Option<Match<'m>> {
    let Reader { document, people, .. } = reader;
    let sentence = document.sentence(document.sentence_of(new));
    let named = people.cast.references_in(new..sentence.end).first()?;
    let near = new + 1..named.tokens.start.min(new + 2 * AFTER_NEW);
    if named.form != Form::Name || !near.clone().any(|at| document.is(at, Cue::Copula)) {
        return None;
    }
    let clauses = sentences.clauses(reader, new);
    let post = |clause: &&Clause| {
        let [head] = clause.subjects.as_slice() else { return false };
        (new + 1..=new + AFTER_NEW).contains(&head.start)
            && !(new..head.start).any(|at| document.is_mark(at, ','))
            && document.is(clause.verb.end - 1, Cue::Copula)
            && clause.verb.start > head.start
            && !(new..clause.verb.start).any(|at| document.has(at, CLITIC))
    };
    let clause = clauses.iter().find(post).filter(|clause| clause.factuality == Factuality::Stated)?;
    let (head, predicate) = (clause.subjects.first()?.clone(), clause.arguments.first()?);
    let former = Cue::FormerStanding.bit() | Cue::RetiredStanding.bit();
    let present = !predicate.tokens.clone().any(|at| document.is_any(at, former));
    let person = reader.person(predicate).filter(|_| present && predicate.preposition.is_empty())?;
    let tokens = new..head.end;
    let words = Some(new..predicate.tokens.end);
    let subject = Argument { tokens, head, ..Argument::default() };
    let filler = reader.filler(&subject, None);
    let verb = clause.verb.end - 1..clause.verb.end;
    let new_post = |frame: &&Frame| {
        let row = document.row::<FrameRow>(frame.row);
        row.time == Some(FrameTime::New) && row.voice == Voice::Active && row.object.has_any(filler.slots)
    };
    let frames = document.lexicons().frames(document.word_id(verb.start));
    let of_police = is_of_police(reader, filler.slots, subject.head.end..clause.verb.start);
    let row = frames.iter().find(new_post).filter(|_| of_police)?.row;
    let date = verb_date::of(reader, clause, &clause.arguments);
    let (event, object, next) = (FrameEvent::Appointed, Some(person), usize::MAX);
    Some(Match { event, row, verb, words, filler, object, asks: None, next, date, since: None })
}

/// `the new sergeant`, `the new sergeant for Deal`, `the new head of the burglary team`; not `the new PC of the Year`, `the new
/// head of the school`, `the new champion`.
fn is_of_police(reader: Reader<'_, '_>, held: Slots, behind: Range<usize>) -> bool {
    if behind.is_empty() {
        return held.has(Slot::Rank);
    }
    let noun = phrase(reader, behind.start + 1, behind.end);
    let whole = noun.tokens.end == behind.end && reader.document.is(behind.start, Cue::Preposition);
    let slots = if held.has(Slot::Rank) { OF_RANK } else { OF_HOLDER };
    whole && held.has_any(HELD) && reader.filler(&noun, None).slots.has_any(slots)
}

/// What the one who is named holds.
const HELD: Slots = Slots::of(&[Slot::Holder, Slot::Rank]);

/// Where one holds a rank.
const OF_RANK: Slots = Slots::of(&[Slot::Unit, Slot::Force, Slot::Place, Slot::Territory, Slot::Workplace]);

/// What one is head of.
const OF_HOLDER: Slots = Slots::of(&[Slot::Unit, Slot::Force]);

/// `posting`, `role`; a `job` may be one elsewhere.
fn is_post(document: &Document<'_>, at: usize) -> bool {
    document.is_any(at, Cue::PostNoun.bit() | Cue::RoleNoun.bit()) && !document.is(at, Cue::EntryNoun)
}
