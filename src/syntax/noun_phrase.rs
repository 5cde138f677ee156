//! Noun phrases: determiner, modifiers and nouns, possessors before them.

use super::item::{Item, ItemKind, item};
use super::unit::{Tag, Unit};
use crate::lexicon::Form;

fn tag_at(units: &[Unit], at: usize) -> Option<Tag> {
    units.get(at).map(|unit| unit.tag)
}

/// Whether a noun phrase begins at a unit.
pub(super) fn opens(units: &[Unit], at: usize) -> bool {
    match units[at].tag {
        Tag::Determiner
        | Tag::Quantifier
        | Tag::Number
        | Tag::Adjective
        | Tag::Noun
        | Tag::Name
        | Tag::Sign
        | Tag::RelativePossessive => true,
        Tag::Adverb => {
            matches!(tag_at(units, at + 1), Some(Tag::Adjective | Tag::Number | Tag::Quantifier))
                && units[at].tokens.len() == 1
        }
        _ => false,
    }
}

/// Determiner, modifiers and nouns, possessors before them; the last noun is the head.
pub(super) fn read(units: &[Unit], first: usize) -> Item {
    let (mut at, mut head) = (first, None);
    while let Some(tag) = tag_at(units, at) {
        let before = at.checked_sub(1).filter(|_| at > first).map(|at| units[at].tag);
        let next = tag_at(units, at + 1);
        let goes_on = match tag {
            // `appointed Sergeant Jane Doe head of custody`: a name with a rank is whole.
            Tag::Noun if at == first + 1 && units[first].person && !units[at].capital => false,
            Tag::Noun | Tag::Name => {
                head = Some(at);
                true
            }
            Tag::Determiner | Tag::RelativePossessive => determines(before, at - first),
            Tag::Quantifier | Tag::Adjective | Tag::Number => {
                head.is_none() || tag == Tag::Number && before == Some(Tag::Name)
            }
            Tag::Sign => true,
            Tag::Possessive => {
                head = None;
                at > first
            }
            Tag::Adverb => head.is_none() && modifies(units, at, at > first),
            Tag::Verb(Form::Participle) => {
                head.is_none() && at > first && matches!(next, Some(Tag::Noun | Tag::Name))
            }
            Tag::Verb(Form::Past) => before == Some(Tag::Adverb) && modifies_by_participle(units, at),
            Tag::Coordinator | Tag::Comma => head.is_none() && joins_modifiers(before, tag, next),
            _ => false,
        };
        if !goes_on {
            break;
        }
        at += 1;
    }
    let end = at.max(first + 1);
    let head = head.or_else(|| stand_in(units, first, end));
    match head {
        Some(head) => Item { head, ..item(ItemKind::Noun, first, end) },
        None => item(ItemKind::Adjective, first, end),
    }
}

/// A determiner opens the phrase, or follows what does: `all the officers`.
fn determines(before: Option<Tag>, length: usize) -> bool {
    length == 0 || length <= 2 && matches!(before, Some(Tag::Quantifier | Tag::Adverb | Tag::Coordinator))
}

/// An adverb before an adjective, a number or, behind a determiner, a participle.
fn modifies(units: &[Unit], adverb: usize, inside: bool) -> bool {
    matches!(tag_at(units, adverb + 1), Some(Tag::Adjective | Tag::Number))
        || inside && modifies_by_participle(units, adverb + 1)
}

/// `a newly formed team`; a name behind the participle may be its object: `the newly promoted Sergeant Jane Doe`.
fn modifies_by_participle(units: &[Unit], at: usize) -> bool {
    let participle = units.get(at).is_some_and(|unit| match unit.tag {
        Tag::Verb(Form::Participle) => true,
        Tag::Verb(Form::Past) => unit.entry.has(Form::Participle),
        _ => false,
    });
    participle
        && units.get(at + 1).is_some_and(|unit| matches!(unit.tag, Tag::Noun | Tag::Name) && !unit.person)
}

/// `old, worn uniforms`, `each and every officer`.
fn joins_modifiers(before: Option<Tag>, joint: Tag, next: Option<Tag>) -> bool {
    match before {
        Some(Tag::Adjective) => next == Some(Tag::Adjective),
        Some(Tag::Quantifier) => {
            joint == Tag::Coordinator && matches!(next, Some(Tag::Quantifier | Tag::Determiner))
        }
        _ => false,
    }
}

/// The head of a phrase without a noun: `the three`, `those`, `the accused`.
fn stand_in(units: &[Unit], first: usize, end: usize) -> Option<usize> {
    let counts = |at: &usize| matches!(units[*at].tag, Tag::Number | Tag::Quantifier);
    let adjective = units[end - 1].tag == Tag::Adjective;
    let last = (first..end).rev().find(counts);
    last.or_else(|| (adjective && units[first].tag == Tag::Determiner).then_some(end - 1))
}
