//! Animals of the police, and others whom a bare name tells of: `Police dog Rex has retired. He joined in 2014.` tells nothing
//! of his handler.

use super::Cast;
use crate::document::{Cursor, Document, Shape, both, not};
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Form, WordClass};
use crate::mentions::overlap::{Claim, Claims};
use rustc_hash::FxHashSet;

/// An animal's name stands at most so many tokens before its kind: `Rex, a six-year-old German shepherd`.
const APPOSED: usize = 8;
/// The longest phrase before the noun, `his five-year-old German`; what stands before it shows whether it is a subject.
const PHRASE: usize = 7;

/// How far around an animal's name its sentence is looked at, in tokens.
const TOLD_OF: usize = 24;

/// A name has at most so many tokens.
const NAME: usize = 8;

/// The subject that opens a sentence has at most so many tokens: `A 43-year-old man`.
const SUBJECT: usize = 6;

/// Where an animal or a stranger may be the subject of its sentence, in order.
pub(super) fn subjects(document: &Document<'_>, cast: &Cast, claims: &Claims) -> Vec<usize> {
    let mut names = strangers(document, cast, claims);
    let mut heads = Vec::new();
    for at in document.each_of(Cue::Animal.bit()).filter(|at| !is_person(cast, *at)) {
        let noun = document.cursor(at);
        let next = noun.next();
        if next.is(Shape::Capital) && !next.is(Cue::NotName) {
            names.insert(next.word());
        } else if noun.is(Shape::AllCaps) || is_part_of_noun(next) {
            continue;
        } else if let Some(name) = apposed(noun) {
            names.insert(name);
        }
        heads.push(at);
    }
    if !names.is_empty() {
        let named = |at: &usize| names.contains(document.word(*at)) && !is_person(cast, *at);
        heads.extend(document.each_capital().filter(named));
        heads.sort_unstable();
    }
    heads.retain(|at| is_subject(document.cursor(*at)) || is_told_of(document, cast, *at));
    heads
}

/// Whether a word stands for an animal, and describes no noun behind it.
pub(crate) fn is_one(document: &Document<'_>, at: usize) -> bool {
    let next = document.cursor(at).next();
    let named = next.is(Shape::Capital) && !next.is(Cue::NotName);
    document.is(at, Cue::Animal) && (named || !is_part_of_noun(next))
}

/// `It is Rex's first award, and he`: the pronoun means the animal where the sentence names nobody.
fn is_told_of(document: &Document<'_>, cast: &Cast, at: usize) -> bool {
    let sentence = document.sentence(document.sentence_of(at));
    let near = at + 1..sentence.end.min(at + TOLD_OF);
    let pronoun = Cue::MalePronoun.bit() | Cue::FemalePronoun.bit();
    document.has(at + 1, CLITIC)
        && near.into_iter().any(|at| document.is_any(at, pronoun) && !document.is(at, Cue::Determiner))
        && cast.references_in(sentence.start.max(at.saturating_sub(TOLD_OF))..at).is_empty()
}

/// `A man was arrested.`: the sentence begins with somebody who is no officer.
pub(super) fn is_about_a_stranger(document: &Document<'_>, sentence: usize) -> bool {
    let tokens = document.sentence(sentence);
    let plain = |at: &usize| {
        let word = document.entry(*at);
        !word.is(WordClass::Preposition) && !document.is_any(*at, Cue::Auxiliary.bit() | Cue::Copula.bit())
    };
    let opening = (tokens.start..tokens.end.min(tokens.start + SUBJECT)).take_while(plain);
    let person = |at: usize| document.entry(at).is(WordClass::PersonNoun);
    opening.into_iter().any(|at| person(at) && !document.is(at, Cue::OfficerNoun))
}

/// The first names that stand alone in the text and mean nobody of the cast: `injuries that Finn suffered`; and what `who` makes
/// a person.
fn strangers<'t>(document: &'t Document<'_>, cast: &Cast, claims: &Claims) -> FxHashSet<&'t str> {
    let free = |at: usize| {
        claims.of(at) == Claim::Free && !document.is(at, Cue::NotName) && document.quotation_of(at).is_none()
    };
    let given = Cue::MaleName.bit() | Cue::FemaleName.bit();
    let mut names = FxHashSet::default();
    for at in document.each_capital().filter(|at| *at > 0) {
        let opens = || document.cursor(at).is_at_start();
        if document.is_capital(at - 1) || !free(at) || opens() || is_person(cast, at) {
            continue;
        }
        let surname = document.is_capital(at + 1) && free(at + 1);
        let person = document.is(at + 1 + usize::from(surname), Cue::RelativePronoun);
        if surname && person || !document.is_capital(at + 1) && document.is_any(at, given) {
            names.insert(document.word(at));
        }
    }
    names
}

/// Whether the word is part of a person's name: `Sergeant Ann Shepherd`.
fn is_person(cast: &Cast, at: usize) -> bool {
    let near = cast.references_in(at.saturating_sub(NAME)..at + 1);
    near.iter().any(|known| known.tokens.contains(&at))
}

/// `dog handler`, `horse box`, `dog's`: the animal only describes the noun.
pub(super) fn is_part_of_noun(next: Cursor<'_, '_>) -> bool {
    let word = next.entry();
    let ends = next.peek().is_none_or(|token| token.kind != Kind::Word);
    let finite = word.has(Form::Past) || word.has(Form::Third);
    let small = [WordClass::Be, WordClass::Have, WordClass::Modal, WordClass::Adverb, WordClass::Preposition];
    let goes_on = finite
        || small.into_iter().any(|class| word.is(class))
        || next.is((Cue::Conjunction, Cue::RelativePronoun, Cue::Subordinator));
    !ends && !goes_on
}

/// `Rex, a six-year-old German shepherd`: the capital before the comma, if it stands alone.
fn apposed<'t>(noun: Cursor<'_, 't>) -> Option<&'t str> {
    let inside = both(not([',', '.', ';', ':']), not(Cue::RelativePronoun));
    let comma = noun.back_up_to(APPOSED, inside).back(',')?;
    let name = comma.back(both(Shape::Capital, not(Cue::NotName)))?;
    (!name.follows(Shape::Capital)).then(|| name.word())
}

/// No preposition leads to the phrase, and no `'s` follows.
fn is_subject(head: Cursor<'_, '_>) -> bool {
    let describes =
        (Shape::Capital, Shape::Hyphened, Cue::Determiner, [Cue::Police, Cue::AgeWord], Kind::Number);
    let start = head.back_up_to(PHRASE, describes);
    !start.follows((Cue::Preposition, '(')) && !head.next().is(Shape::Clitic)
}
