//! Who belongs to a person: `PC Ann Bell's father was a sergeant. He joined in 1961.` tells nothing of her.

use super::animal::is_part_of_noun;
use crate::document::Document;
use crate::lexicon::{Cue, Form, Word, WordClass};
use std::ops::Range;

/// Whether the phrase behind the `'s` of a name is of one person, whom a sentence then tells of.
pub(super) fn is_person(document: &Document<'_>, phrase: Range<usize>) -> bool {
    let person = (Cue::Kin, [Cue::Bystander, Cue::OfficerNoun, Cue::RoleNoun]);
    let inside = |at: &usize| {
        let word = document.entry(*at);
        let verb = document.is_any(*at, Cue::Copula.bit() | Cue::Auxiliary.bit());
        !verb
            && !document.is(*at, Cue::Preposition)
            && !document.is_word(*at, Word::As)
            && !word.has(Form::Third)
    };
    let mut words = phrase.take_while(inside).map(|at| document.cursor(at));
    let noun = words.find(|word| word.is(person) || word.entry().is(WordClass::PersonNoun));
    noun.is_some_and(|noun| !is_part_of_noun(noun.next()))
}
