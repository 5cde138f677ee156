//! Names under one plural rank: `PCs A and B`, `Sergeants A (X), B (Y) and C (Z)`.

use super::{NameValue, name};
use crate::document::Document;
use crate::evidence::rules::officer;
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::{RankValue, is_collar_number};
use std::ops::Range;

/// A colon before the list stands at most so many tokens behind the rank.
const LEAD: usize = 5;
/// The ranks looked through for the one of those who graduated.
const TOLD: usize = 64;
/// A bracket between two names holds at most so many tokens.
const BRACKET: usize = 12;

/// Reads the list that follows a plural rank.
pub(super) fn find(
    document: &Document<'_>,
    (index, rank): (usize, &Mention<RankValue>),
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    let mut at = start(document, rank.tokens.end);
    while let Some(tokens) = name::after_title(document, claims, behind_number(document, at)) {
        let full = tokens.len() > 1;
        if !full
            && at != rank.tokens.end
            && !matches!(names.last(), Some(last) if last.value.rank == Some(index))
        {
            break;
        }
        at = behind_aside(document, tokens.end);
        claims.claim(tokens.clone(), Claim::Person);
        let value = NameValue { rank: Some(index), ..NameValue::default() };
        names.push(Mention { tokens, value, rule: officer::PLURAL_RANK });
        let Some(next) = behind_separator(document, at) else { break };
        at = next;
    }
}

/// The lines behind `Those who graduated are:`, each of which begins with a name or is a place, name people of the plural rank
/// told of before.
pub(super) fn graduates(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    for block in 0..document.block_count() {
        let Some(end) = introduction(document, document.block(block)) else { continue };
        let told = &ranks[..ranks.partition_point(|rank| rank.tokens.start < end)];
        let mut lately = (0..told.len()).rev().take(TOLD);
        let Some(rank) = lately.find(|rank| told[*rank].value.plural) else { continue };
        for line in (block + 1..document.block_count()).map(|block| document.block(block)) {
            let place = document.hit_at(Table::Place, line.start);
            if place.is_some_and(|place| place.end as usize == line.end) {
                continue;
            }
            let Some(tokens) = name::heading_line(document, claims, line) else { break };
            claims.claim(tokens.clone(), Claim::Person);
            let value = NameValue { rank: Some(rank), ..NameValue::default() };
            names.push(Mention { tokens, value, rule: officer::LISTED_GRADUATE });
        }
    }
}

/// `Those who graduated are:`, at the end of a line: where it ends.
fn introduction(document: &Document<'_>, line: Range<usize>) -> Option<usize> {
    let last = line.end - usize::from(document.is_mark(line.end - 1, ':'));
    let those = last.saturating_sub(LEAD).max(line.start);
    let start = (those..last).find(|at| document.is_word(*at, Word::Those))?;
    let said = document.is(start + 1, Cue::RelativePronoun)
        && document.is(start + 2, Cue::BecomeVerb)
        && document.is(last - 1, Cue::Copula);
    said.then_some(last)
}

/// `PC A, B, C and PC D`: names between two of one rank bear it too. Only commas and `and` stand between them.
pub(super) fn between(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    names: &mut [Mention<NameValue>],
) {
    let mut run: Option<usize> = None;
    for at in 1..names.len() {
        let (last, name) = (names[at - 1].tokens.end, &names[at]);
        let start =
            name.value.rank.map_or(name.tokens.start, |rank| ranks[rank].tokens.start.min(name.tokens.start));
        let next = behind_separator(document, last) == Some(start);
        let opens = names[at - 1].value.rank.is_some();
        let from = if opens { Some(at - 1) } else { run }.filter(|_| next);
        run = from;
        let Some(rank) = from.and_then(|from| names[from].value.rank) else { continue };
        let closes = name.value.rank.is_some_and(|own| ranks[own].value.row == ranks[rank].value.row);
        if let Some(from) = from.filter(|_| closes) {
            for name in &mut names[from + 1..at] {
                name.value.rank = Some(rank);
                name.rule = officer::BETWEEN_RANKS;
            }
        }
    }
}

/// The list begins behind the rank, or behind a colon or dash that follows it soon: `two sergeants - A and B`,
/// `Five sergeants answer to her: A and B`.
fn start(document: &Document<'_>, behind: usize) -> usize {
    let reach = behind..(behind + LEAD).min(document.sentence(document.sentence_of(behind)).end);
    let mark =
        reach.into_iter().find(|at| [':', '-', '\u{2013}'].iter().any(|mark| document.is_mark(*at, *mark)));
    mark.map_or(behind, |at| at + 1)
}

/// Behind the collar number before a name.
fn behind_number(document: &Document<'_>, at: usize) -> usize {
    at + usize::from(is_collar_number(document, at))
}

/// Behind `(London Colney)`, if a bracket stands here and closes soon, or behind `in Cardigan`.
fn behind_aside(document: &Document<'_>, at: usize) -> usize {
    if document.is_mark(at, '(') {
        return (at..at + BRACKET).find(|at| document.is_mark(*at, ')')).map_or(at, |close| close + 1);
    }
    if !document.is(at, Cue::Affiliation) || !document.is_capital(at + 1) {
        return at;
    }
    (at + 1..at + BRACKET).find(|at| !document.is_capital(*at)).unwrap_or(at)
}

/// Behind a comma, `and`, or both; `None` when the list ends.
fn behind_separator(document: &Document<'_>, at: usize) -> Option<usize> {
    let comma = document.is_mark(at, ',') || document.is_mark(at, ';');
    let next = at + usize::from(comma);
    let and = document.is(next, Cue::Conjunction) || document.is_mark(next, '&');
    (comma || and).then_some(next + usize::from(and))
}
