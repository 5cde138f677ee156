//! Places of counts: where the people of a count work or go.

use super::{Count, phrase};
use crate::document::Document;
use crate::evidence::rules::headcount;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::{Mentions, overlap::Claim};
use std::ops::Range;

/// How many tokens after a count the place its people go to may stand: `six officers who will be based at the station
/// in Corby`.
const REACH: usize = 12;
/// How many tokens may stand between a place that has or gets people and their number: `Corby will soon get six`.
const NEAR: usize = 5;

/// The places that begin in a range of tokens.
pub(super) fn within(mentions: &Mentions, tokens: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
    let from = mentions.places.partition_point(|place| place.tokens.start < tokens.start);
    let places = mentions.places.get(from..).unwrap_or_default();
    places.iter().map(|place| &place.tokens).take_while(move |place| place.start < tokens.end)
}

/// Where the people of a count work or go.
pub(super) fn find(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    gone_to(document, mentions, count)
        .or_else(|| had_by(document, mentions, count))
        .or_else(|| of_team(document, mentions, count))
        .or_else(|| where_clause(document, mentions, count))
}

/// `two PCs and three PCSOs in Corby`, `Corby keeps its two PCs and its three PCSOs`: one place for counts in a row.
pub(super) fn share_in_rows(document: &Document<'_>, counts: &mut [Count<'_>]) {
    let link = Cue::Conjunction.bit() | Cue::Determiner.bit();
    let in_a_row = |left: &Count<'_>, right: &Count<'_>| {
        let gap = left.tokens.end..right.tokens.start;
        (1..=3).contains(&gap.len())
            && document.sentence_of(left.tokens.start) == document.sentence_of(right.tokens.start)
            && gap.into_iter().all(|at| document.is_mark(at, ',') || document.is_any(at, link))
    };
    for at in (1..counts.len()).rev() {
        let (left, right) = (&counts[at - 1], &counts[at]);
        let both = left.rule == headcount::NOUN && right.rule == headcount::NOUN && left.place.is_none();
        let behind = right.place.clone().filter(|place| place.start >= right.tokens.end);
        if let Some(place) = behind.filter(|_| both && in_a_row(left, right)) {
            counts[at - 1].place = Some(place);
        }
    }
    for at in 1..counts.len() {
        let (left, right) = (&counts[at - 1], &counts[at]);
        let both = left.rule == headcount::NOUN && right.rule == headcount::NOUN && right.place.is_none();
        let before = left.place.clone().filter(|place| place.end <= left.tokens.start);
        if let Some(place) = before.filter(|_| both && in_a_row(left, right)) {
            counts[at].place = Some(place);
        }
    }
}

/// `six officers in Corby`, `four PCSOs will be based in Corby`, `31 of them in Corby`.
fn gone_to(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let start = behind_partitive(document, mentions, count.tokens.end);
    let sentence = document.sentence(document.sentence_of(count.tokens.end - 1));
    let being = Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::Copula.bit();
    let (mut posted, mut adjacent) = (false, true);
    for at in start..(start + REACH).min(sentence.end) {
        let token = document.token(at)?;
        if token.kind == Kind::Number || document.hit_at(Table::Number, at).is_some() {
            return None;
        }
        posted |= document.is(at, Cue::PostingVerb);
        let goes = document.is(at, Cue::PlacePreposition) && !document.is_word(at, Word::From);
        if goes && (posted || adjacent) {
            let next = at + 1 + usize::from(document.is(at + 1, Cue::Determiner));
            if let Some(place) = within(mentions, next..next + 1).next() {
                let shared =
                    document.is_mark(place.end, '(') && mentions.claims.of(place.end + 1) == Claim::Number;
                return (!shared).then(|| place.clone());
            }
        }
        adjacent &= document.is_any(at, being);
        let based = document.is_mark(at, ',') && document.is(at + 1, Cue::PostingVerb);
        if !posted && token.kind == Kind::Mark && at > start && !based {
            return None;
        }
    }
    None
}

/// The token behind `of them`, `of the 44`, `of the new PCs`, or the same token.
fn behind_partitive(document: &Document<'_>, mentions: &Mentions, end: usize) -> usize {
    if !document.is_word(end, Word::Of) {
        return end;
    }
    let mut at = end + 1;
    if document.is(at, Cue::PluralPronoun) && !document.is(at, Cue::Determiner) {
        return at + 1;
    }
    at += usize::from(document.is(at, Cue::Determiner));
    while mentions.claims.of(at) == Claim::Number {
        at += 1;
    }
    phrase::read(document, mentions, at).map_or(at, |named| named.end)
}

/// `Corby has six officers`, `Corby Police has welcomed six officers`.
fn had_by(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let start = count.tokens.start;
    let sentence = document.sentence(document.sentence_of(start));
    let from = start.saturating_sub(NEAR).max(sentence.start);
    let verb = (from..start).find(|at| document.is(*at, Cue::GainVerb))?;
    let place = within(mentions, sentence.start..verb).last()?;
    let opened = place.start.saturating_sub(1);
    let opens = place.start == sentence.start;
    let quoted =
        opened >= sentence.start && document.quotation_of(place.start) != document.quotation_of(opened);
    let subject = (opens || quoted)
        && (place.end..verb).all(|at| document.is(at, Cue::Police) || document.is(at, Cue::GainVerb));
    subject.then(|| place.clone())
}

/// `the five staff of the Corby child protection unit`, `the Corby Support Team – one sergeant`.
fn of_team(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let Range { start, end } = count.tokens;
    let named = |place: &Range<usize>| {
        (place.end..place.end + NEAR)
            .take_while(|at| document.token(*at).is_some_and(|token| token.kind == Kind::Word))
            .find(|at| document.is(*at, Cue::TeamNoun))
    };
    if document.is_word(end, Word::Of) {
        let at = end + 1 + usize::from(document.is(end + 1, Cue::Determiner));
        let place = within(mentions, at..at + 1).next()?;
        return named(place).map(|_| place.clone());
    }
    let mark = start.checked_sub(1).filter(|at| {
        [':', '-', '\u{2013}', '\u{2014}', '('].iter().any(|mark| document.is_mark(*at, *mark))
    })?;
    let sentence = document.sentence(document.sentence_of(start));
    let place = within(mentions, sentence.start.max(mark.saturating_sub(NEAR + 1))..mark).last()?;
    (named(place) == mark.checked_sub(1)).then(|| place.clone())
}

/// `He comes from Corby, where he ran a team of 14 detectives`.
fn where_clause(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let start = count.tokens.start;
    let sentence = document.sentence(document.sentence_of(start));
    let from = start.saturating_sub(REACH).max(sentence.start);
    let clause = (from..start).rev().find(|at| document.is_word(*at, Word::Where))?;
    let end = clause.checked_sub(1).filter(|at| document.is_mark(*at, ',')).unwrap_or(clause);
    let place = within(mentions, sentence.start.max(end.saturating_sub(NEAR))..end).last()?;
    (place.end == end).then(|| place.clone())
}
