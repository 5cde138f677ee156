//! Subjects without a name that a name stands in: `The doctor who treated PC Ann Bell retired`.

use super::{Cast, Form, Reference};
use crate::document::Document;
use crate::lexicon::{Cue, Form as VerbForm, Table, Word, WordClass};
use std::ops::Range;

/// How many tokens before a verb the words about its subject may begin.
const REACH: usize = 60;
/// How many tokens a phrase about somebody without a name has before the name inside it.
const PHRASE: usize = 14;
/// The head of a phrase about somebody without a name stands within so many tokens: `The former Kent Police officer`.
const NOUN: usize = 6;
/// A rank before a name has at most so many tokens.
const RANK: usize = 4;
/// The verb of `who first treated` stands at most so many tokens after its pronoun.
const ADVERB: usize = 2;

/// `The doctor who treated PC Ann Bell, 34, retired`, `A recruit tutored by PC Ann Bell joined`: what a verb tells is told of
/// somebody without a name, of whom hers tells; not in `The doctor thanked PC Ann Bell, who joined in 2010`.
pub(crate) fn is_of_unnamed(document: &Document<'_>, cast: &Cast, verb: usize) -> bool {
    let start = document.sentence(document.sentence_of(verb)).start;
    let told = cast.references_in(start.max(verb.saturating_sub(REACH))..verb);
    let Some((first, others)) = told.split_first() else { return false };
    let named = first.form == Form::Name && is_list(document, first, others);
    named && !is_of_relative(document, first.tokens.end..verb) && is_in_subject(document, first, start)
}

/// `PC Ann Bell`, `PC Ann Bell and PC Tom Fell`: nothing but a rank, a comma or `and` stands between the names.
fn is_list(document: &Document<'_>, first: &Reference, others: &[Reference]) -> bool {
    let mut end = first.tokens.end;
    let joined = |other: &Reference| {
        let mut gap = end..other.tokens.start;
        end = other.tokens.end;
        let near = gap.len() <= RANK && other.form == Form::Name;
        near && (other.rank.is_some() || gap.any(|at| document.is(at, Cue::Conjunction)))
    };
    others.len() <= RANK && others.iter().all(joined)
}

/// Whether a verb is the first behind the relative pronoun that stands last before it: `who has since retired`.
fn is_of_relative(document: &Document<'_>, before: Range<usize>) -> bool {
    let Some(who) = before.clone().rev().find(|at| document.is(*at, Cue::RelativePronoun)) else {
        return false;
    };
    let finite =
        |at: &usize| acts(document, *at) || document.is_any(*at, Cue::Auxiliary.bit() | Cue::Copula.bit());
    let group = |at: usize| document.is(at, Cue::Auxiliary) || document.entry(at).is(WordClass::Adverb);
    let first = (who + 1..before.end).find(finite).unwrap_or(before.end);
    (first..before.end).all(group)
}

/// A verb that has a subject of its own: `treated`, `treats`.
fn acts(document: &Document<'_>, at: usize) -> bool {
    let verb = document.entry(at);
    verb.has(VerbForm::Past) || verb.has(VerbForm::Third)
}

/// Whether a name stands inside the phrase that its sentence opens with: `The doctor who treated`, `An officer accused of harassing`,
/// `A recruit tutored by`, `The father of`, `An officer who attacked his wife,`.
fn is_in_subject(document: &Document<'_>, reference: &Reference, sentence: usize) -> bool {
    let name = reference.tokens.start;
    let rank = document.hit_before(Table::Rank, name).map_or(name, |rank| rank.start as usize);
    let article = document.is(sentence, Cue::Determiner);
    let closed = document.is_mark(reference.tokens.end, ',');
    // `his wife, Sergeant Ann Bell, was`.
    let apposed = article && closed && rank > sentence && document.is_mark(rank - 1, ',');
    let end = if apposed { rank - 1 } else { rank };
    // `At a parade for all who joined, PC Ann Bell`: the clause has ended.
    let start = sentence.max(name.saturating_sub(PHRASE)) + 1;
    let comma = (start..end).rev().find(|at| document.is_mark(*at, ','));
    let open = comma.map_or(start, |comma| comma + 1)..end;
    let whole = open.start == sentence + 1;
    let somebody = closed && article || opens_with_person(document, sentence, rank);
    rank > sentence && document.is_word(rank - 1, Word::By)
        || has_relative(document, open.clone())
        || somebody && whole && is_governed(document, open)
}

/// `The man convicted of attacking`, `Officers in the same team as`: the phrase tells of people, and of no day or place.
fn opens_with_person(document: &Document<'_>, sentence: usize, end: usize) -> bool {
    let person = |at: usize| {
        document.entry(at).is(WordClass::PersonNoun)
            || document.is(at, Cue::OfficerNoun)
            || document.hit_at(Table::Rank, at).is_some()
    };
    let led = |at: &usize| {
        let verb = document.entry(*at);
        document.is(*at, Cue::Preposition) || acts(document, *at) || verb.has(VerbForm::Gerund)
    };
    let head = (sentence + 1..end.min(sentence + NOUN)).find(led).unwrap_or(sentence);
    // `Officer of the year was awarded to`.
    let clause = (head..end).any(|at| document.is_any(at, Cue::Copula.bit() | Cue::Auxiliary.bit()));
    head > sentence && person(head - 1) && !clause
}

/// `who treated`, with no comma before it.
fn has_relative(document: &Document<'_>, mut words: Range<usize>) -> bool {
    let end = words.end;
    words.any(|at| {
        let whose = document.entry(at).is(WordClass::RelativePossessive);
        (whose || document.is(at, Cue::RelativePronoun))
            && !document.is_mark(at - 1, ',')
            && (whose || (at + 1..end).take(ADVERB).any(|at| acts(document, at)))
    })
}

/// `officer accused of harassing`, `father of`: a preposition leads to the name, and no verb has the words as its subject but a
/// participle, which a preposition follows.
fn is_governed(document: &Document<'_>, words: Range<usize>) -> bool {
    let last = words.end.saturating_sub(2).max(words.start)..words.end;
    let led = last.into_iter().any(|at| document.is(at, Cue::Preposition) || document.is_word(at, Word::As));
    let told = |at: usize| acts(document, at) && !document.is(at + 1, Cue::Preposition);
    led && !words.into_iter().any(told)
}
