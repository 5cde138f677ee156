//! The tense of the clause around a date, which says on which side of publication a date without a year lies.

use super::anchor::Tense;
use super::joints::is_plural;
use crate::document::{Cursor, Shape, both, not};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};

/// The most tokens to either side that may tell the tense; it keeps the cost linear in a sentence as long as the page, and the
/// longest sentences of press releases have fewer between a date and its verb.
const REACH: usize = 24;

/// The most tokens from a verb of the future to its date, as in `will speak at the hall on 3 May`; farther off, the date is that of
/// a noun between them more often.
const FAR: usize = 7;

/// The most words between an auxiliary and its participle: `was later also`.
const GROUP: usize = 3;

/// The tense of the clause that the words after the cursor stand in; unknown where its verb leaves it open.
pub(super) fn of(at: Cursor<'_, '_>) -> Tense {
    let deadline = at.follows(Cue::DeadlinePreposition);
    let Some((verb_at, tense)) = verbs(at).next() else { return without_verb(at) };
    match tense {
        // `was closed until 3 June`, `was set for 3 June`: the past is when it began, and the date may lie ahead.
        Tense::Past if deadline || at.follows(Word::For) => Tense::Unknown,
        // `will look into the incident at the station in March`: the date may be that of a noun.
        Tense::Future if verb_at + FAR < at.at() => Tense::Unknown,
        Tense::Past | Tense::Future => tense,
        _ => without_verb(at),
    }
}

/// `open until 3 June` lies ahead by itself.
fn without_verb(at: Cursor<'_, '_>) -> Tense {
    let ahead = at.follows(both(Cue::DeadlinePreposition, Cue::Durative));
    if ahead { Tense::Future } else { Tense::Unknown }
}

/// The tense towards which the sentence leans: that of its nearest verb which has one.
pub(super) fn leaning(at: Cursor<'_, '_>) -> Tense {
    match verbs(at).map(|(_, tense)| tense).find(|tense| *tense != Tense::Unknown) {
        Some(Tense::RatherFuture) => Tense::Future,
        Some(Tense::Past) if at.follows(Cue::DeadlinePreposition) => Tense::Unknown,
        Some(tense) => tense,
        None if at.follows(Cue::DeadlinePreposition) => Tense::Future,
        None => Tense::Unknown,
    }
}

/// What the verbs of the sentence tell, from the nearest before the cursor back, then from the cursor on.
fn verbs(at: Cursor<'_, '_>) -> impl Iterator<Item = (usize, Tense)> {
    let sentence = at.in_sentence();
    let start = sentence.back_optional(Cue::DeadlinePreposition);
    let before = start.backwards().take(REACH).take_while(|at| !opens_speech(*at));
    before.chain(sentence.ahead().take(REACH)).filter_map(|at| Some((at.at(), verb(at)?)))
}

/// A colon or quotation mark: the verb before it is not that of what is said.
fn opens_speech(at: Cursor<'_, '_>) -> bool {
    at.is([':', ';', '"', '\u{201c}', '\u{201d}'])
}

/// What the verb after the cursor tells; `None` where there is none.
fn verb(at: Cursor<'_, '_>) -> Option<Tense> {
    if at.is(Cue::Future) {
        if is_cause(at) || at.is(Shape::Hyphened) {
            return None;
        }
        let of_old = at.back_optional(Cue::Auxiliary).follows(Cue::Past) || at.follows(Cue::Past);
        return Some(if of_old { Tense::Unknown } else { Tense::Future });
    }
    // `released until the middle of May`
    if at.is(both(Cue::DeadlinePreposition, Cue::RangePreposition)) {
        return Some(Tense::RatherFuture);
    }
    if at.is(both(Cue::Present, not(Shape::Capital))) || is_infinitive(at) {
        return Some(Tense::Unknown);
    }
    if at.is(Cue::Scheduling) {
        return Some(auxiliary(at).filter(|tense| *tense == Tense::Future).unwrap_or(Tense::Unknown));
    }
    if at.is(Cue::Past) && !is_participle(at) {
        return Some(Tense::Past);
    }
    (at.is(Cue::Past) || is_participle(at)).then(|| auxiliary(at).unwrap_or(Tense::Past))
}

/// `arrested`, `held`: a form that an auxiliary before it may put into another tense.
fn is_participle(at: Cursor<'_, '_>) -> bool {
    let regular = at.word().len() > 4 && at.word().ends_with("ed") && !at.is(Shape::Capital);
    if at.follows(Cue::Determiner) || at.is(Shape::Hyphened) {
        return false;
    }
    regular || at.is(both(Cue::Past, not((Cue::Auxiliary, Cue::Copula))))
}

/// What the auxiliary of a participle tells: `will be held`, `are invited`, `were invited`.
fn auxiliary(participle: Cursor<'_, '_>) -> Option<Tense> {
    let group = participle.backwards().take(GROUP);
    let mut words = group.take_while(|at| at.is((Cue::Auxiliary, Cue::Copula, Cue::Present, Cue::Future)));
    words.find_map(|at| {
        if at.is(Cue::Future) {
            Some(Tense::Future)
        } else if at.is(Cue::Past) {
            Some(Tense::Past)
        } else if at.is(Cue::Present) || at.follows(Word::To) {
            Some(Tense::Unknown)
        } else {
            None
        }
    })
}

/// `due to injuries`, and `due to the rain`.
fn is_cause(at: Cursor<'_, '_>) -> bool {
    at.next().is(Word::To)
        && (at.next().next().is((Cue::Determiner, Cue::Quantifier)) || is_plural(at.next().next()))
}

/// `to appear`: when it happens is not when the verb before it does; `due to appear` is for that verb to tell.
fn is_infinitive(at: Cursor<'_, '_>) -> bool {
    at.is(Word::To)
        && !at.follows(Cue::Future)
        && at.next().is(both(Kind::Word, not(Shape::Capital)))
        && !at.next().is((Cue::Determiner, Cue::Preposition))
}
