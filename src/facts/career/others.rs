//! Steps of those without a name of whom a sentence tells beside an officer: `The doctor who treated PC Ann Bell retired`.

use super::sentences::Sentences;
use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::{Cue, Form, WordClass};
use crate::people::coreference::Form as Told;
use crate::people::coreference::unnamed::is_of_unnamed;

/// How many tokens before a verb the words about its subject may begin.
const REACH: usize = 60;
/// `whose late father`: how many tokens behind it the noun stands.
const PHRASE: usize = 6;

/// Whether the step of a verb is told of somebody else than those whom its sentence names.
pub(super) fn is_of_another(reader: Reader<'_, '_>, verb: usize, sentences: &mut Sentences) -> bool {
    let Reader { document, people, .. } = reader;
    follows_object(document, verb)
        || is_of_unnamed(document, &people.cast, verb)
        || is_of_kin(reader, verb, sentences)
}

/// `had the charge against him dismissed`: the pronoun right before the verb is no subject, and nobody else is; `prior to him
/// joining` has one.
fn follows_object(document: &Document<'_>, verb: usize) -> bool {
    let before = verb.checked_sub(1).filter(|at| !document.is(*at, Cue::Determiner));
    let gerund = document.entry(verb).has(Form::Gerund);
    !gerund && before.is_some_and(|at| document.entry(at).is(WordClass::ObjectPronoun))
}

/// `Ann Bell, whose father retired in 2011,`; behind `whose husband, PC Tom Fell, joined in 2011,` it may be about either.
fn is_of_kin(reader: Reader<'_, '_>, verb: usize, sentences: &mut Sentences) -> bool {
    let Reader { document, people, .. } = reader;
    let start = document.sentence(document.sentence_of(verb)).start.max(verb.saturating_sub(REACH));
    let whose = |at: &usize| document.entry(*at).is(WordClass::RelativePossessive);
    let Some(whose) = (start..verb).rev().find(whose) else { return false };
    let Some(kin) = (whose + 1..verb.min(whose + 1 + PHRASE)).find(|at| document.is(*at, Cue::Kin)) else {
        return false;
    };
    let named = people.cast.references_in(kin..verb).iter().find(|named| named.form == Told::Name);
    let Some(named) = named.map(|named| named.tokens.end) else { return true };
    sentences.clauses(reader, verb).iter().any(|clause| clause.verb.start >= named && clause.verb.end <= verb)
}
