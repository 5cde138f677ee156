//! Whom a noun phrase for an officer means: `The officer joined in 2004` goes on about whom the sentences before tell of, not
//! about an officer without a name, of whom somebody else speaks or rules.

use super::sentences::Sentences;
use super::slot::Reader;
use super::trigger::Trigger;
use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form as VerbForm, FrameEvent, VerbUse, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::{Form, Reference, animal};
use crate::people::speech::Speech;
use crate::syntax::Clause;
use std::ops::Range;

/// How many tokens an officer without a name is sought in before the phrase, about a page.
const PAGE: usize = 600;
/// From the article to the noun are at most so many tokens: `a serving Kent Police traffic officer`.
const PHRASE: usize = 6;
/// How many of the last references to a person are read for what the person did.
const TOLD: usize = 6;

/// Whether the subject of a trigger, an officer without a name, is somebody else than a person told of before.
pub(super) fn means_another(
    reader: Reader<'_, '_>,
    sentences: &mut Sentences,
    trigger: &Trigger<'_>,
    person: usize,
) -> bool {
    let Some(head) = &only_subject(reader, sentences, trigger) else { return false };
    if is_told_by_words(reader, head, person)
        || is_named_behind(reader, head.end..trigger.tokens.start, person)
    {
        return true;
    }
    let page = head.start.saturating_sub(PAGE)..head.start;
    let told = reader.people.cast.references_in(page).iter().find(|told| told.person == person);
    let first = told.map_or(head.start, |told| told.tokens.start);
    match introduced_before(reader, head.start) {
        // `PC Ann Bell arrested a serving officer.`
        Some(other) if other > first => return true,
        // `An officer has been dismissed. Superintendent Ann Bell said`.
        Some(_) if speaks(reader, head.start, person) => return true,
        _ => {}
    }
    let leaves = trigger.frame().is_some_and(|frame| frame.event.is_leaving());
    leaves && !did_wrong(reader, sentences, head.start, person)
}

/// The head of the subject of a trigger, where it has one alone.
fn only_subject(
    reader: Reader<'_, '_>,
    sentences: &mut Sentences,
    trigger: &Trigger<'_>,
) -> Option<Range<usize>> {
    match sentences.clause_of(reader, &trigger.tokens)?.subjects.as_slice() {
        [head] => Some(head.clone()),
        _ => None,
    }
}

/// The people, unless the pronoun that tells of one of them may mean an officer without a name.
pub(super) fn unless_another(
    reader: Reader<'_, '_>,
    sentences: &mut Sentences,
    trigger: &Trigger<'_>,
    people: Vec<usize>,
) -> Vec<usize> {
    match people.as_slice() {
        [person] if may_mean_another(reader, sentences, trigger, *person) => Vec::new(),
        _ => people,
    }
}

/// `Superintendent Ann Bell said the officer had lied. He was dismissed.`: behind a sentence that has an officer without a name for a
/// subject beside the person, a pronoun may mean either.
fn may_mean_another(
    reader: Reader<'_, '_>,
    sentences: &mut Sentences,
    trigger: &Trigger<'_>,
    person: usize,
) -> bool {
    let Reader { document, people, .. } = reader;
    let Some(event) = trigger.frame().map(|frame| frame.event) else { return false };
    if !event.is_leaving() && event != FrameEvent::Retired {
        return false;
    }
    let Some(head) = only_subject(reader, sentences, trigger) else { return false };
    let own = document.sentence_of(head.start);
    let pronoun =
        people.cast.references_in(head.clone()).last().is_some_and(|told| told.form == Form::Pronoun);
    let Some(before) = own.checked_sub(1).filter(|_| pronoun) else { return false };
    let before = document.sentence(before);
    let officer = |head: &Range<usize>| {
        people.cast.references_in(head.clone()).is_empty() && document.is(head.end - 1, Cue::OfficerNoun)
    };
    let named = people.cast.references_in(before.clone()).iter().any(|told| told.person == person);
    let animal = before.clone().any(|at| animal::is_one(document, at));
    let clauses = sentences.clauses(reader, before.start);
    named
        && (animal || event.is_leaving() && clauses.iter().any(|clause| clause.subjects.iter().any(officer)))
}

/// `The officer who struck the boy`, `The officer concerned`, `The former officer`, `The detective`: the words of the phrase tell
/// of another than this person.
fn is_told_by_words(reader: Reader<'_, '_>, head: &Range<usize>, person: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let person = &people.cast.people[person];
    let next = head.end;
    let auxiliary = document.is_any(next + 1, Cue::Auxiliary.bit() | Cue::Copula.bit());
    let concerned = document.entry(next).has(VerbForm::Participle) && auxiliary;
    let start =
        document.sentence(document.sentence_of(head.start)).start.max(head.start.saturating_sub(PHRASE));
    let ranks = || person.ranks.iter().map(|rank| &mentions.ranks[*rank].value);
    let former = (start..head.start).any(|at| document.is(at, Cue::Standing));
    let detective = document.is(head.end - 1, Cue::Detective) && !person.called_detective;
    document.is(next, Cue::RelativePronoun)
        || concerned
        || former && ranks().all(|rank| rank.standing.is_none())
        || detective && !ranks().any(|rank| rank.detective)
}

/// `The officer who crewed with PC Ann Bell retired`: the sentence names the person behind the noun, and not as its own name.
fn is_named_behind(reader: Reader<'_, '_>, behind: Range<usize>, person: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let named = |told: &&Reference| told.person == person && told.form == Form::Name;
    let told = people.cast.references_in(behind.clone()).iter().find(named);
    told.is_some_and(|told| {
        let rank = told.rank.map_or(usize::MAX, |rank| mentions.ranks[rank].tokens.start);
        // `was given to PC Ann Bell, who retired`.
        let relative = (told.tokens.end..behind.end).any(|at| document.is(at, Cue::RelativePronoun));
        let mark = document.token(behind.start).is_some_and(|token| token.kind == Kind::Mark);
        !(relative || mark && rank.min(told.tokens.start) == behind.start + 1)
    })
}

/// The last officer without a name who is introduced before a token: `A Kent Police officer has been dismissed.`
fn introduced_before(reader: Reader<'_, '_>, before: usize) -> Option<usize> {
    let Reader { document, mentions, .. } = reader;
    let noun = |at: &usize| {
        let rank = mentions.claims.of(*at) == Claim::Rank && !document.is(*at + 1, Cue::OfficerNoun);
        (rank || document.is(*at, Cue::OfficerNoun))
            && mentions.claims.of(*at + 1) == Claim::Free
            && document.quotation_of(*at).is_none()
            && is_introduced(document, *at)
    };
    (before.saturating_sub(PAGE)..before).rev().find(noun)
}

/// Whether a noun has the article of somebody new, who is nobody told of: not in `is an officer`, `, an officer`.
fn is_introduced(document: &Document<'_>, noun: usize) -> bool {
    let start = document.sentence(document.sentence_of(noun)).start.max(noun.saturating_sub(PHRASE));
    let article = |at: &usize| document.is_word(*at, Word::A) || document.is_word(*at, Word::An);
    let Some(article) = (start..noun).rev().find(article) else { return false };
    let apart = Cue::Preposition.bit() | Cue::Conjunction.bit() | Cue::RelativePronoun.bit();
    let plain = |at: usize| !document.is_any(at, apart) && !document.is_mark(at, ',');
    let linked = article.checked_sub(1).is_some_and(|at| {
        document.is(at, Cue::PredicateLink)
            || document.is_any(at, Cue::Copula.bit() | Cue::BecomeVerb.bit())
            || document.is_mark(at, ',')
            || document.is_word(at, Word::As)
    });
    (article + 1..noun).all(plain) && !linked
}

/// Whether a person says direct speech near a token.
fn speaks(reader: Reader<'_, '_>, near: usize, person: usize) -> bool {
    let Reader { document, people, .. } = reader;
    let open = |speech: &Speech| document.quotations()[speech.quotations.start].open as usize;
    let from = people.speeches.partition_point(|speech| open(speech) < near.saturating_sub(PAGE));
    let mut close = people.speeches[from..].iter().take_while(|speech| open(speech) < near + PAGE);
    close.any(|speech| speech.speaker.as_ref().is_some_and(|speaker| speaker.person == Some(person)))
}

/// Whether one of the last sentences that tell of a person says that the person did wrong or was accused of it.
fn did_wrong(reader: Reader<'_, '_>, sentences: &mut Sentences, before: usize, person: usize) -> bool {
    let Reader { document, people, .. } = reader;
    let grammar = document.lexicons().grammar();
    let told = people.cast.references_in(before.saturating_sub(PAGE)..before);
    let told: Vec<&Reference> = told.iter().rev().filter(|told| told.person == person).take(TOLD).collect();
    told.into_iter().any(|told| {
        let own = |clause: &&Clause| clause.subjects.iter().any(|head| head.contains(&told.tokens.start));
        let wrong = |clause: &Clause| {
            let used = if clause.passive { VerbUse::Accusing } else { VerbUse::Wrong };
            grammar.is_used(clause.lemma, used)
        };
        sentences.clauses(reader, told.tokens.start).iter().filter(own).any(wrong)
    })
}

#[cfg(test)]
mod tests {
    use crate::facts::career::tests::steps;

    #[test]
    fn the_officer_is_whom_the_sentences_before_tell_of() {
        for text in [
            "Sergeant Ida Roe admitted gross misconduct. The officer was dismissed in May 2019.",
            "PC Tom Fell was found to have lied. The officer resigned in 2019.",
            "Inspector Ida Roe has been with us for years. The popular officer joined Kent Police in 1994.",
            "PC Ida Roe is a police officer in Deal. The officer joined Kent Police in 2004.",
            "Sergeant Tom Fell has died. The officer retired in 2004.",
        ] {
            assert_eq!(steps(text), 1, "{text}");
        }
    }

    #[test]
    fn the_officer_is_nobody_else_who_stands_in_the_story() {
        for text in [
            "A Kent Police officer has been sacked. Superintendent Ida Roe said: \u{201c}He let us down.\u{201d} The officer was \
             dismissed in May 2019.",
            "Superintendent Ida Roe chaired the panel. The officer resigned in 2019.",
            "Inspector Ida Roe looked into it. The officer involved was dismissed in 2019.",
            "Inspector Ida Roe saw the film. The officer who struck the boy was sacked in 2019.",
            "Inspector Ida Roe looked into a detective constable in her station. The detective retired in 2019.",
            "Sergeant Tom Fell stopped a serving police officer in 2018. The officer retired in 2019.",
            "PC Ida Roe wrote to him. The former officer joined Kent Police in 1965.",
            "Superintendent Ida Roe said the officer had lied. She was dismissed in 2019.",
            "PC Ida Roe was wrongly told that she had been promoted.",
            "It is wrong to say that PC Ida Roe resigned in 2019.",
        ] {
            assert_eq!(steps(text), 0, "{text}");
        }
    }
}
