//! Tags each unit with its part of speech: closed classes first, then the open ones by what stands around them.

use super::item::context;
use super::unit::{Tag, Unit};
use super::{closed_class, verb_form};
use crate::lexicon::{Entry, Form, Grammar, WordClass};

/// Tags the units of a sentence.
pub(super) fn tag(units: &mut [Unit], grammar: &Grammar) {
    for at in 0..units.len() {
        if let Some(tag) = closed_class::tag(units, at) {
            units[at].tag = tag;
        }
    }
    for at in 0..units.len() {
        if units[at].tag == Tag::Open {
            units[at].tag = open(units, at, grammar);
        }
    }
    for at in 0..units.len() {
        if is_gerund_as_subject(units, at) {
            units[at].tag = Tag::Noun;
        }
    }
}

/// The tag of a word of an open class.
fn open(units: &[Unit], at: usize, grammar: &Grammar) -> Tag {
    let unit = &units[at];
    if is_adverb_of_verb(units, at) {
        return Tag::Adverb;
    }
    let table = [
        (WordClass::Numeral, Tag::Number),
        (WordClass::Noun, Tag::Noun),
        (WordClass::Adjective, Tag::Adjective),
    ];
    if let Some((_, tag)) = table.iter().find(|(class, _)| unit.is(*class)) {
        return *tag;
    }
    let adverb = unit.ending.is(WordClass::LyEnding) || unit.is(WordClass::Adverb);
    if adverb && !unit.entry.is_verb() {
        return Tag::Adverb;
    }
    let preposition = units.get(at + 1).is_some_and(|next| next.tag == Tag::Preposition);
    let forms = forms(unit, context(units, at).map(|(_, tag)| tag), preposition);
    if forms.is_verb()
        && let Some(tag) = verb_form::decide(units, at, forms, grammar)
    {
        return tag;
    }
    let opens = at == 0 || matches!(units[at - 1].tag, Tag::Stop | Tag::Quote);
    match unit.capital {
        _ if adverb => Tag::Adverb,
        true if !opens => Tag::Name,
        _ if unit.ending.is(WordClass::AdjectivalEnding) => Tag::Adjective,
        _ => Tag::Noun,
    }
}

/// `has long been`, `first joined`, `came back`: an adverb by the verb beside it, though the word has other uses.
fn is_adverb_of_verb(units: &[Unit], at: usize) -> bool {
    let unit = &units[at];
    let direct = at.checked_sub(1).map(|at| units[at].tag);
    if unit.is(WordClass::Adverb) && matches!(direct, Some(Tag::Verb(_))) {
        return true;
    }
    // `bring it back`.
    let earlier = at.checked_sub(2).map(|at| units[at].tag);
    if unit.is(WordClass::Adverb)
        && direct == Some(Tag::SubjectPronoun)
        && matches!(earlier, Some(Tag::Verb(_)))
    {
        return true;
    }
    // `joined Kent Police back in May`.
    let preposition = units.get(at + 1).is_some_and(|next| next.tag == Tag::Preposition);
    if unit.is(WordClass::Adverb) && preposition && matches!(direct, Some(Tag::Name | Tag::Noun)) {
        return true;
    }
    let Some(next) = units.get(at + 1).filter(|_| unit.is(WordClass::AuxiliaryAdverb)) else { return false };
    // `clean and well run`.
    let manner = unit.is(WordClass::Adverb) && next.entry.has(Form::Participle);
    if manner && matches!(direct, Some(Tag::Coordinator | Tag::Adverb | Tag::Adjective | Tag::Quantifier)) {
        return true;
    }
    let before = context(units, at).map(|(_, tag)| tag);
    let has = |form| next.entry.has(form);
    match before {
        Some(Tag::Be | Tag::Have | Tag::Modal) => {
            matches!(next.tag, Tag::Be | Tag::Have)
                || has(Form::Participle)
                || has(Form::Gerund)
                || has(Form::Base) && before == Some(Tag::Modal)
        }
        None | Some(Tag::SubjectPronoun | Tag::Relative | Tag::Do) => {
            next.entry.is_verb() || next.tag.is_verbal() || !unit.entry.is_verb()
        }
        _ => has(Form::Past) && matches!(direct, Some(Tag::Name | Tag::Comma | Tag::Closing)),
    }
}

/// The forms of the verb that a word may be: behind an auxiliary or a pronoun, any `-ed` and `-ing` is one.
fn forms(unit: &Unit, before: Option<Tag>, preposition_next: bool) -> Entry {
    let participle = matches!(before, Some(Tag::Have | Tag::Be | Tag::SubjectPronoun | Tag::Relative));
    if unit.compound {
        // `re-elected` is a participle only behind an auxiliary; else `29-year-old` and `well-run` are adjectives.
        return if participle { unit.entry.only(Form::Participle) } else { Entry::default() };
    }
    if unit.entry.is_verb() || unit.capital {
        return unit.entry;
    }
    if participle && unit.ending.is(WordClass::EdEnding) {
        return Entry::regular_past();
    }
    // `the man profiled in`.
    let noun = matches!(before, Some(Tag::Noun | Tag::Name));
    if noun && unit.ending.is(WordClass::EdEnding) && preposition_next {
        return Entry::regular_past();
    }
    if matches!(before, Some(Tag::Be)) && unit.ending.is(WordClass::IngEnding) {
        return Entry::gerund();
    }
    unit.entry
}

/// `Parking has begun`, `Night fishing is`: a gerund right before a finite auxiliary is its subject.
fn is_gerund_as_subject(units: &[Unit], at: usize) -> bool {
    let finite = |unit: &Unit| {
        matches!(unit.tag, Tag::Be | Tag::Have | Tag::Modal | Tag::Verb(Form::Third))
            && !unit.is(WordClass::Nonfinite)
    };
    if units[at].tag != Tag::Verb(Form::Gerund) || !units.get(at + 1).is_some_and(finite) {
        return false;
    }
    let Some(before) = at.checked_sub(1).map(|at| units[at].tag) else { return true };
    match before {
        Tag::Adjective | Tag::Stop | Tag::Quote | Tag::Coordinator | Tag::Comma | Tag::Subordinator => true,
        Tag::Noun => {
            let earlier = at.checked_sub(2).map(|at| units[at].tag);
            !matches!(
                earlier,
                Some(
                    Tag::Determiner
                        | Tag::Quantifier
                        | Tag::Preposition
                        | Tag::OpenSubordinator
                        | Tag::Verb(_)
                )
            )
        }
        _ => false,
    }
}
