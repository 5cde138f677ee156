//! Steps of those without a name of whom a sentence tells beside an officer: `The doctor who treated PC Ann Bell retired`.

use super::sentences::Sentences;
use super::slot::Reader;
use crate::document::Document;
use crate::lexicon::{Cue, Form, WordClass};
use crate::people::coreference::unnamed::is_of_unnamed;
use crate::people::coreference::{Form as Told, Reference};
use crate::syntax::Clause;

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
        || follows_denied_name(reader, verb)
        || is_behind_relative(reader, verb, sentences)
}

/// The token at which the name of a reference begins, with the rank before it.
fn start_of(reader: Reader<'_, '_>, told: &Reference) -> usize {
    let rank = told.rank.map_or(usize::MAX, |rank| reader.mentions.ranks[rank].tokens.start);
    rank.min(told.tokens.start)
}

/// `not PC Ann Bell, who was promoted`, `Three officers, but not PC Ann Bell, were dismissed`.
fn follows_denied_name(reader: Reader<'_, '_>, verb: usize) -> bool {
    let Reader { document, people, .. } = reader;
    let start = document.sentence(document.sentence_of(verb)).start.max(verb.saturating_sub(REACH));
    let named = people.cast.references_in(start..verb).last().filter(|named| named.form == Told::Name);
    let before = named.and_then(|named| start_of(reader, named).checked_sub(1));
    before.is_some_and(|at| at >= start && document.entry(at).is(WordClass::Negator))
}

/// `The recruit whom PC Ann Bell trained has retired`: behind the clause that tells of her, which the pronoun opens, the sentence
/// goes on about the noun before; not in `the force that PC Ann Bell joined and left`.
fn is_behind_relative(reader: Reader<'_, '_>, verb: usize, sentences: &mut Sentences) -> bool {
    let Reader { document, people, .. } = reader;
    let start = document.sentence(document.sentence_of(verb)).start.max(verb.saturating_sub(REACH));
    let relative = |named: &&Reference| {
        let opener = start_of(reader, named).checked_sub(1).filter(|at| *at > start);
        named.form == Told::Name
            && opener.is_some_and(|at| {
                let before = at - usize::from(document.is(at - 1, Cue::Preposition));
                // `announced that PC Ann Bell`: no pronoun.
                document.entry(at).is(WordClass::Relative)
                    && !document.entry(at).is(WordClass::Complementiser)
                    && !document.is_mark(before - 1, ',')
            })
    };
    let Some(named) = people.cast.references_in(start..verb).iter().rfind(relative) else { return false };
    let joined = |clause: &Clause| {
        let adverb =
            |at: &usize| document.entry(*at).is(WordClass::Adverb) || document.is(*at, Cue::Auxiliary);
        let link = (named.tokens.end..clause.verb.start).rev().find(|at| !adverb(at));
        link.is_some_and(|at| document.is(at, Cue::Conjunction))
    };
    let mut behind = sentences.clauses(reader, verb).iter();
    let own = behind.by_ref().find(|clause| clause.verb.start >= named.tokens.end);
    let main = own.and_then(|_| behind.find(|clause| !joined(clause)));
    main.is_some_and(|main| main.verb.start <= verb)
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
    let clauses = sentences.clauses(reader, verb);
    // `Ann Bell, whose father retired in 2011, joined in 2012`: behind the clause of the pronoun the main one goes on.
    let theirs = clauses.iter().any(|clause| (whose..verb).contains(&clause.verb.start));
    let main = clauses.iter().find(|clause| clause.verb.contains(&verb));
    if theirs && main.is_some_and(|main| main.subjects.iter().any(|head| head.end <= whose)) {
        return false;
    }
    let named = people.cast.references_in(kin..verb).iter().find(|named| named.form == Told::Name);
    let Some(named) = named.map(|named| named.tokens.end) else { return true };
    clauses.iter().any(|clause| clause.verb.start >= named && clause.verb.end <= verb)
}

#[cfg(test)]
mod tests {
    use crate::facts::career::tests::steps;

    #[test]
    fn what_is_told_of_somebody_without_a_name_is_no_step_of_whom_the_sentence_names() {
        for text in [
            "The recruit whom PC Ida Roe trained has retired.",
            "The sergeant to whom PC Ida Roe wrote was demoted and then resigned.",
            "Three officers, but not PC Tom Fell, were dismissed.",
            "It was Sergeant Ida Roe, not PC Tom Fell, who was promoted.",
            "Officers in the same unit as DC Tom Fell resigned last week.",
            "The man jailed for attacking PC Tom Fell was sacked by his firm in March.",
            "The officer who drove with PC Ida Roe retired in 2019.",
            "PC Ida Roe, whose father retired from Kent Police in 2011, lives in Deal.",
            "His mother joined the police in 1979, but PC Tom Fell is a cook.",
            "Residents whose beat officer is PC Tom Fell joined the force in 2012.",
            "It is alleged that PC Ida Roe resigned in 2019.",
            "It was falsely reported that PC Tom Fell had resigned.",
        ] {
            assert_eq!(steps(text), 0, "{text}");
        }
    }

    #[test]
    fn what_is_told_of_whom_the_sentence_names_is_a_step() {
        for text in [
            "PC Ida Roe, whose father was a miner, joined Kent Police in 2011.",
            "PC Ida Roe, whose late husband died in 2001, was promoted in 2011.",
            "The force that PC Ida Roe joined in 2001 is the smallest.",
            "Kent Police has announced that Chief Constable Ida Roe is to retire this year.",
            "The officer of the year is PC Ida Roe, who joined in 2001.",
            "An award for those who serve in Deal was given to PC Ida Roe, who retired in 2019.",
        ] {
            assert_eq!(steps(text), 1, "{text}");
        }
    }
}
