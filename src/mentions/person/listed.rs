//! Names under one plural rank: `PCs A and B`, `Sergeants A (X), B (Y) and C (Z)`.

use super::{NameValue, name};
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use crate::mentions::overlap::{Claim, Claims};
use crate::mentions::rank::RankValue;

/// A bracket between two names holds at most so many tokens.
const BRACKET: usize = 12;

/// Reads the list that follows a plural rank.
pub(super) fn find(
    document: &Document<'_>,
    (index, rank): (usize, &Mention<RankValue>),
    claims: &mut Claims,
    names: &mut Vec<Mention<NameValue>>,
) {
    let mut at = rank.tokens.end;
    if document.is_mark(at, ':') {
        at += 1;
    }
    while let Some(tokens) = name::after_title(document, claims, at) {
        at = behind_bracket(document, tokens.end);
        claims.claim(tokens.clone(), Claim::Person);
        let value = NameValue { rank: Some(index), called_officer: false, gender: None };
        names.push(Mention { tokens, value, rule: "officer/plural-rank" });
        let Some(next) = behind_separator(document, at) else { break };
        at = next;
    }
}

/// Behind `(London Colney)`, if a bracket stands here and closes soon.
fn behind_bracket(document: &Document<'_>, at: usize) -> usize {
    if !document.is_mark(at, '(') {
        return at;
    }
    (at..at + BRACKET).find(|at| document.is_mark(*at, ')')).map_or(at, |close| close + 1)
}

/// Behind a comma, `and`, or both; `None` when the list ends.
fn behind_separator(document: &Document<'_>, at: usize) -> Option<usize> {
    let comma = document.is_mark(at, ',') || document.is_mark(at, ';');
    let next = at + usize::from(comma);
    let and = document.is(next, Cue::Conjunction) || document.is_mark(next, '&');
    (comma || and).then_some(next + usize::from(and))
}
