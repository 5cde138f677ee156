//! Steps of those without a name of whom a sentence tells beside an officer: `The doctor who treated PC Ann Bell retired`.

use super::sentences::Sentences;
use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::{Cue, Form, Word, WordClass};
use crate::people::People;
use crate::people::coreference::{Form as Told, Reference};

/// How many tokens before a verb the words about its subject may begin.
const REACH: usize = 60;
/// How many tokens a phrase about somebody without a name has before the name inside it.
const PHRASE: usize = 14;
/// A rank before a name has at most so many tokens.
const RANK: usize = 4;
/// The verb of `who first treated` stands at most so many tokens after its pronoun.
const ADVERB: usize = 2;

/// Whether the step of a verb is told of somebody else than those whom its sentence names.
pub(super) fn take(reader: Reader<'_, '_>, verb: usize, sentences: &mut Sentences) -> bool {
    let Reader { document, people, .. } = reader;
    follows_object(document, verb)
        || is_of_unnamed(document, people, verb)
        || is_of_kin(reader, verb, sentences)
}

/// `had the charge against him dismissed`: the pronoun right before the verb is no subject, and nobody else is; `prior to him
/// joining` has one.
fn follows_object(document: &Document<'_>, verb: usize) -> bool {
    let before = verb.checked_sub(1).filter(|at| !document.is(*at, Cue::Determiner));
    let grammar = document.lexicons().grammar();
    let gerund = grammar.look_up(document.word(verb)).has(Form::Gerund);
    !gerund && before.is_some_and(|at| grammar.look_up(document.word(at)).is(WordClass::ObjectPronoun))
}

/// `The doctor who treated PC Ann Bell retired`, `A recruit tutored by PC Ann Bell joined`: the step is that of somebody without a
/// name, of whom her name tells.
fn is_of_unnamed(document: &Document<'_>, people: &People, verb: usize) -> bool {
    let start = document.sentence(document.sentence_of(verb)).start;
    let told = people.cast.references_in(start.max(verb.saturating_sub(REACH))..verb);
    let Some((last, others)) = told.split_last() else { return false };
    let on =
        (last.tokens.end..verb).any(|at| document.is(at, Cue::RelativePronoun) || document.is_mark(at, ','));
    !on && others.is_empty() && last.form == Told::Name && is_named_in_subject(document, last, start)
}

fn is_named_in_subject(document: &Document<'_>, reference: &Reference, start: usize) -> bool {
    let name = reference.tokens.start;
    let grammar = document.lexicons().grammar();
    let start = start.max(name.saturating_sub(PHRASE));
    let by = (name.saturating_sub(RANK).max(start)..name).any(|at| document.is_word(at, Word::By));
    let acts = |at: usize| {
        let verb = grammar.look_up(document.word(at));
        verb.has(Form::Past) || verb.has(Form::Third)
    };
    let who = |at: usize| {
        document.is(at, Cue::RelativePronoun)
            && !document.is_mark(at - 1, ',')
            && (at + 1..name).take(ADVERB).any(acts)
    };
    // `At a parade for all who joined, PC Ann Bell`: the clause has ended.
    let open = (start + 1..name).rev().take_while(|at| !document.is_mark(*at, ','));
    by || open.into_iter().any(who)
}

/// `Ann Bell, whose father retired in 2011,`; behind `whose husband, PC Tom Fell, joined in 2011,` it may be about either.
fn is_of_kin(reader: Reader<'_, '_>, verb: usize, sentences: &mut Sentences) -> bool {
    let Reader { document, people, .. } = reader;
    let grammar = document.lexicons().grammar();
    let start = document.sentence(document.sentence_of(verb)).start.max(verb.saturating_sub(REACH));
    let whose = |at: &usize| grammar.look_up(document.word(*at)).is(WordClass::RelativePossessive);
    let Some(whose) = (start..verb).rev().find(whose) else { return false };
    let Some(kin) = (whose + 1..verb.min(whose + 1 + PHRASE)).find(|at| document.is(*at, Cue::Kin)) else {
        return false;
    };
    let named = people.cast.references_in(kin..verb).iter().find(|named| named.form == Told::Name);
    let Some(named) = named.map(|named| named.tokens.end) else { return true };
    sentences.clauses(reader, verb).iter().any(|clause| clause.verb.start >= named && clause.verb.end <= verb)
}
