//! Whose notes a list is of: the officer whom the line above it names, or of whose career it speaks.

use super::note_lines::{LIST, LONGEST, is_noted};
use super::slot::Reader;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::Form;
use std::ops::Range;

/// `Policing career at a glance`: a heading between the name and the list has at most so many tokens.
const NOTE_HEADING: usize = 6;

/// Whose notes those of a token's list are: of the officer whose name alone heads the list, or who stands alone above a heading
/// that speaks of a career.
pub(super) fn owner(reader: Reader<'_, '_>, token: usize) -> Option<usize> {
    let document = reader.document;
    let block = document.block_of(token);
    let noted = |at: &usize| is_noted(reader, document.sentence_of(document.block(*at).start));
    let above = (block.saturating_sub(LIST)..block).rev().find(|at| !noted(at))?;
    let heading = document.block(above);
    let career = is_career_heading(reader, heading.clone()) || is_rank_label(reader, heading);
    let before = || above.checked_sub(1).filter(|_| career).map(|at| document.block(at));
    named_alone(reader, document.block(above))
        .or_else(|| named_alone(reader, before()?))
        .or_else(|| only_named(reader, before()?))
        .or_else(|| told_of_career(reader, document.block(above)))
}

/// `Her career so far:`, `Inspector Ann Bell has had a long career.`: the officer whom a line tells of that speaks of a career.
fn told_of_career(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    only_told(reader, block.clone()).filter(|_| speaks_of_career(reader, block))
}

/// The officer whom a paragraph names and who is the only one it tells of.
fn only_named(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    let references = reader.people.cast.references_in(block.clone());
    let named = references.iter().take(LIST).any(|reference| reference.form == Form::Name);
    only_told(reader, block).filter(|_| named)
}

/// The officer who is the only person a paragraph tells of.
fn only_told(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    let cast = &reader.people.cast;
    let references = cast.references_in(block);
    let first = references.first()?.person;
    let only = references.len() <= LIST && references.iter().all(|other| other.person == first);
    (only && cast.people[first].is_officer()).then_some(first)
}

/// `Policing career at a glance`, but not `Rex's career`, `The officer's service`; the head of a table, `Year | Post`.
fn is_career_heading(reader: Reader<'_, '_>, block: Range<usize>) -> bool {
    let Reader { document, people, .. } = reader;
    let other = |at: usize| document.has(at, CLITIC) || document.is(at, Cue::OfficerNoun);
    let bar = |at: usize| document.is_mark(at, '|') && !block.clone().any(other);
    block.len() <= NOTE_HEADING
        && people.cast.references_in(block.clone()).is_empty()
        && (speaks_of_career(reader, block.clone()) || block.clone().any(bar))
}

/// `Rank: Sergeant`, below `Name: Ann Bell`.
fn is_rank_label(reader: Reader<'_, '_>, line: Range<usize>) -> bool {
    let Reader { document, mentions, .. } = reader;
    let label = document.is_word(line.start, Word::Rank) && document.is_mark(line.start + 1, ':');
    label && (line.start + 2..line.end).all(|at| mentions.claims.of(at) == Claim::Rank)
}

/// `career`, `service`; of `Rex's career`, `the career of the dog` and `The officer's service` nobody knows whose they are.
fn speaks_of_career(reader: Reader<'_, '_>, block: Range<usize>) -> bool {
    let document = reader.document;
    // A heading over trainings or duties is of others too.
    let career = |at: usize| {
        document.is(at, Cue::CareerNoun)
            && !document.is_any(at, Cue::DivisionNoun.bit() | Cue::PostNoun.bit())
    };
    let owned = |at: usize| document.is_word(at + 1, Word::Of) && document.is(at + 2, Cue::Determiner);
    let other =
        |at: usize| document.has(at, CLITIC) || document.is(at, Cue::OfficerNoun) || career(at) && owned(at);
    block.clone().any(career) && !block.into_iter().any(other)
}

/// `Profile: Inspector Ann Bell, 41`, `Inspector Ann Bell's career`, `Inspector Ann Bell: a life in dates`: the officer that a heading
/// names and, but for a label, nobody and nothing else.
fn named_alone(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    let Reader { document, mentions, people } = reader;
    let [name] = people.cast.references_in(block.clone()) else { return None };
    let label = (block.start..name.tokens.start).find(|at| document.is_mark(*at, ':'));
    let told = |at: usize| {
        let claimed = matches!(
            mentions.claims.of(at),
            Claim::Person | Claim::Rank | Claim::Force | Claim::Place | Claim::Date
        );
        claimed
            || document.token(at).is_none_or(|token| token.kind != Kind::Word)
            || document.has(at, CLITIC)
            || document.is_any(at, Cue::CareerNoun.bit() | Cue::Preposition.bit() | Cue::Determiner.bit())
    };
    let titled = document.is_mark(name.tokens.end, ':').then_some(name.tokens.end);
    let end = titled.unwrap_or(block.end.min(block.start + LONGEST));
    let named = (label.unwrap_or(block.start)..end).all(told);
    let officer = name.form == Form::Name && people.cast.people[name.person].is_officer();
    (named && officer && block.len() <= LONGEST).then_some(name.person)
}
