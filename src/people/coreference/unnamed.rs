//! Subjects without a name that a name stands in: `The doctor who treated PC Ann Bell retired`.

use super::{Cast, Form, Reference};
use crate::document::Document;
use crate::lexicon::{Cue, Form as VerbForm, Word};

/// How many tokens before a verb the words about its subject may begin.
const REACH: usize = 60;
/// How many tokens a phrase about somebody without a name has before the name inside it.
const PHRASE: usize = 14;
/// A rank before a name has at most so many tokens.
const RANK: usize = 4;
/// The verb of `who first treated` stands at most so many tokens after its pronoun.
const ADVERB: usize = 2;

/// `The doctor who treated PC Ann Bell retired`, `A recruit tutored by PC Ann Bell joined`: what a verb tells is told of somebody
/// without a name, of whom hers tells.
pub(crate) fn is_of_unnamed(document: &Document<'_>, cast: &Cast, verb: usize) -> bool {
    let start = document.sentence(document.sentence_of(verb)).start;
    let told = cast.references_in(start.max(verb.saturating_sub(REACH))..verb);
    let Some((last, others)) = told.split_last() else { return false };
    let on =
        (last.tokens.end..verb).any(|at| document.is(at, Cue::RelativePronoun) || document.is_mark(at, ','));
    !on && others.is_empty() && last.form == Form::Name && is_in_subject(document, last, start)
}

fn is_in_subject(document: &Document<'_>, reference: &Reference, start: usize) -> bool {
    let name = reference.tokens.start;
    let grammar = document.lexicons().grammar();
    let start = start.max(name.saturating_sub(PHRASE));
    let by = (name.saturating_sub(RANK).max(start)..name).any(|at| document.is_word(at, Word::By));
    let acts = |at: usize| {
        let verb = grammar.look_up(document.word(at));
        verb.has(VerbForm::Past) || verb.has(VerbForm::Third)
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
