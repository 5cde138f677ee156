//! The tags of closed classes: what a word is by itself, and by its nearest neighbours where it may be several things.

use super::unit::{Tag, Unit};
use crate::lexicon::{Entry, Form, WordClass};

fn is(units: &[Unit], at: usize, class: WordClass) -> bool {
    units.get(at).is_some_and(|unit| unit.is(class))
}

/// The tag of a word of a closed class.
pub(super) fn tag(units: &[Unit], at: usize) -> Option<Tag> {
    let unit = &units[at];
    let is = |class| unit.is(class);
    if unit.tag == Tag::Possessive {
        return is_contracted_verb(units, at).then_some(Tag::Be);
    }
    if unit.tag != Tag::Open || unit.entry == Entry::default() || unit.compound {
        return None;
    }
    if let Some(tag) = auxiliary(units, at) {
        return Some(tag);
    }
    if let Some(tag) = beside_others(units, at) {
        return Some(tag);
    }
    let table = [
        (WordClass::InfinitiveMarker, Tag::To),
        (WordClass::Relative, Tag::Relative),
        (WordClass::RelativePossessive, Tag::RelativePossessive),
        (WordClass::Complementiser, Tag::That),
        (WordClass::Subordinator, Tag::Subordinator),
        (WordClass::Interrogative, Tag::Interrogative),
        (WordClass::OpenSubordinator, Tag::OpenSubordinator),
        (WordClass::Coordinator, Tag::Coordinator),
        (WordClass::SubjectPronoun, Tag::SubjectPronoun),
        (WordClass::ObjectPronoun, Tag::ObjectPronoun),
        (WordClass::Determiner, Tag::Determiner),
        (WordClass::Quantifier, Tag::Quantifier),
        (WordClass::Pronoun, Tag::SubjectPronoun),
    ];
    if is(WordClass::Determiner) && is(WordClass::ObjectPronoun) {
        return Some(if ends_phrase(units, at) { Tag::ObjectPronoun } else { Tag::Determiner });
    }
    if is(WordClass::Existential) {
        return Some(if exists(units, at) { Tag::Existential } else { Tag::Adverb });
    }
    let found = table.iter().find(|(class, _)| is(*class)).map(|(_, tag)| *tag);
    // `they like it`, `has been following them`.
    let verb_like = is(WordClass::Preposition)
        && (unit.entry.is_verb() && is_after_subject(units, at)
            || unit.entry.has(Form::Gerund) && at > 0 && units[at - 1].tag == Tag::Be);
    found.or_else(|| (is(WordClass::Preposition) && !verb_like).then_some(Tag::Preposition))
}

/// What a word is only by the one before it: an adverb, a name.
fn beside_others(units: &[Unit], at: usize) -> Option<Tag> {
    let unit = &units[at];
    let is = |class| unit.is(class);
    // `has not yet retired`.
    let negated = is(WordClass::Coordinator) && at > 0 && units[at - 1].is(WordClass::Negator);
    if negated || is(WordClass::FloatingQuantifier) && floats(units, at) {
        return Some(Tag::Adverb);
    }
    // `please see`, but `to please them`.
    let verb_before =
        matches!(at.checked_sub(1).map(|at| units[at].tag), Some(Tag::To | Tag::Modal | Tag::Do));
    if is(WordClass::Courtesy) && !verb_before {
        return Some(Tag::Adverb);
    }
    // `the US`.
    let named =
        is(WordClass::ObjectPronoun) && unit.capital && at > 0 && units[at - 1].tag == Tag::Determiner;
    named.then_some(Tag::Name)
}

/// `asked her to`, `met her.`: no noun can follow.
fn ends_phrase(units: &[Unit], at: usize) -> bool {
    let classes = [
        WordClass::InfinitiveMarker,
        WordClass::Preposition,
        WordClass::Coordinator,
        WordClass::Determiner,
        WordClass::Subordinator,
        WordClass::OpenSubordinator,
    ];
    // `wanted her promoted to`.
    let participle = units.get(at + 1).is_some_and(|next| {
        let past = next.entry.has(Form::Participle) && !next.entry.has(Form::Base);
        past && (is(units, at + 2, WordClass::Preposition) || is(units, at + 2, WordClass::InfinitiveMarker))
    });
    if participle && at > 0 && units[at - 1].entry.is_verb() {
        return true;
    }
    units.get(at + 1).is_none_or(|next| {
        !matches!(next.tag, Tag::Open | Tag::Number | Tag::Name | Tag::Quote)
            || classes.iter().any(|class| next.is(*class))
    })
}

/// `they like it`: the word before is a subject or an auxiliary.
fn is_after_subject(units: &[Unit], at: usize) -> bool {
    let tag = |back: usize| at.checked_sub(back).map(|at| units[at].tag);
    // `treat you like`: the pronoun is an object.
    let open_verb = || units[at - 2].tag == Tag::Open && units[at - 2].entry.is_verb();
    let object = || tag(2).is_some_and(|tag| matches!(tag, Tag::Verb(_) | Tag::Preposition) || open_verb());
    match tag(1) {
        Some(Tag::Modal | Tag::Do) => true,
        // `everything like that`: an indefinite pronoun has a preposition after it.
        Some(Tag::SubjectPronoun) => !object() && !is(units, at - 1, WordClass::Pronoun),
        _ => false,
    }
}

fn auxiliary(units: &[Unit], at: usize) -> Option<Tag> {
    let unit = &units[at];
    let named = at > 0 && unit.capital;
    let behind_determiner = is(units, at.wrapping_sub(1), WordClass::Determiner);
    let table = [
        (WordClass::Be, Tag::Be),
        (WordClass::Have, Tag::Have),
        (WordClass::Do, Tag::Do),
        (WordClass::Modal, Tag::Modal),
    ];
    let (_, tag) = table.iter().find(|(class, _)| unit.is(*class))?;
    match tag {
        // `May`, `Will` are names; `the will` is a noun.
        Tag::Modal if named && !units[at - 1].capital && !is_split(units, at) => Some(Tag::Name),
        Tag::Modal if unit.capital && after_preposition(units, at) => Some(Tag::Name),
        Tag::Modal if behind_determiner => Some(Tag::Noun),
        // `9 am`.
        Tag::Be if unit.is(WordClass::Noun) && at > 0 && units[at - 1].tag == Tag::Number => Some(Tag::Noun),
        tag => Some(*tag),
    }
}

fn after_preposition(units: &[Unit], at: usize) -> bool {
    at > 0 && matches!(units[at - 1].tag, Tag::Preposition | Tag::OpenSubordinator)
}

/// The second half of `we'll`.
fn is_split(units: &[Unit], at: usize) -> bool {
    at > 0 && units[at - 1].tokens == units[at].tokens
}

/// `they all are`: a quantifier behind its noun.
fn floats(units: &[Unit], at: usize) -> bool {
    at > 0 && matches!(units[at - 1].tag, Tag::SubjectPronoun | Tag::Be | Tag::Have)
}

/// `there` that stands for a subject.
fn exists(units: &[Unit], at: usize) -> bool {
    let classes = [WordClass::Be, WordClass::Have, WordClass::Modal];
    let verb = |at: usize| classes.iter().any(|class| is(units, at, *class));
    let clitic = units.get(at + 1).is_some_and(|unit| matches!(unit.tag, Tag::Possessive | Tag::Be));
    verb(at + 1) || clitic || at > 0 && matches!(units[at - 1].tag, Tag::Be | Tag::Modal)
}

/// `'s` is a verb behind pronouns and before what only a verb can stand before.
fn is_contracted_verb(units: &[Unit], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| &units[at]) else { return false };
    let classes = [
        WordClass::SingularPronoun,
        WordClass::Existential,
        WordClass::Interrogative,
        WordClass::LocativeAdverb,
        WordClass::Subordinator,
        WordClass::Relative,
    ];
    // `everyone's dog`: of an indefinite pronoun, what follows tells.
    let indefinite = before.is(WordClass::Demonstrative) || before.is(WordClass::Pronoun);
    if classes.iter().any(|class| before.is(*class)) && !indefinite || before.is(WordClass::Complementiser) {
        return true;
    }
    let Some(next) = units.get(at + 1) else { return false };
    let classes = [WordClass::Determiner, WordClass::Negator, WordClass::ParticipleAuxiliary];
    let after_gerund = || {
        let classes = [
            WordClass::Determiner,
            WordClass::Quantifier,
            WordClass::Preposition,
            WordClass::InfinitiveMarker,
            WordClass::ObjectPronoun,
            WordClass::SubjectPronoun,
        ];
        units.get(at + 2).is_none_or(|unit| classes.iter().any(|class| unit.is(*class)))
    };
    classes.iter().any(|class| next.is(*class))
        || next.entry.has(Form::Gerund) && after_gerund() && !is_governed(units, at - 1)
}

/// `of Jane Doe's passing`: a preposition stands before the name that ends at a unit.
fn is_governed(units: &[Unit], last: usize) -> bool {
    let first = units[..last].iter().rposition(|unit| !unit.capital);
    let classes = [WordClass::Preposition, WordClass::OpenSubordinator];
    first.is_some_and(|at| classes.iter().any(|class| units[at].is(*class)))
}
