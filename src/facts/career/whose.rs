//! Whose step a trigger tells, if its sentence states it.

use super::noun;
use super::noun_clause;
use super::sentences::Sentences;
use super::slot::{Reader, TOGETHER};
use super::stated::Reading;
use super::subject;
use super::trigger::Trigger;
use super::when::Clause;
use super::{bracketed, named_next, notes, officer_noun, other_body, others, retraction};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use crate::people::coreference::Form;
use crate::syntax::{self, VerbForm};
use std::ops::Range;

/// From the first of them to `they` are at most so many tokens: [`TOGETHER`] names with their ranks, and two clauses.
const GROUP: usize = 300;

/// The people, in the order of the text.
pub(super) fn of(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &Clause,
    sentences: &mut Sentences,
) -> Vec<usize> {
    let Reader { document, people, .. } = reader;
    let near =
        || subject::of(document, people, &trigger.tokens, trigger.form()).into_iter().collect::<Vec<_>>();
    if let Some(person) = trigger.person() {
        return vec![person];
    }
    if retraction::follows(document, trigger.tokens.start)
        || others::is_of_another(reader, trigger.tokens.start, sentences)
        || other_body::goes_on(reader, trigger, sentences)
    {
        return Vec::new();
    }
    let reading = sentences.read(reader, trigger);
    if trigger.is_told_by_noun(document) {
        // `went on to move to the burglary team`: the verb tells it.
        let told = reading == Reading::NoVerb;
        return if told { by_noun(reader, trigger, clause, sentences, near) } else { Vec::new() };
    }
    let open = matches!(reading, Reading::Open { .. } | Reading::NoVerb);
    if open && let Some(noted) = noted(reader, trigger.tokens.start) {
        return noted;
    }
    match reading {
        Reading::Of(people) => officer_noun::unless_another(reader, sentences, trigger, people),
        Reading::They => group_before(reader, trigger),
        Reading::Pair(number) => several_before(reader, trigger, number),
        // `Jane Doe soon after joining in 1990`: a caption without a verb of its own.
        Reading::Open { finite: false }
            if clause.date.is_some() && trigger.follows_subordinator(document) =>
        {
            near()
        }
        // `Joined: 2018`: notes have no subjects; `Promoted: no`.
        Reading::Open { .. } if document.is_mark(trigger.tokens.end, ':') => {
            clause.date.map_or_else(Vec::new, |_| near())
        }
        Reading::NoVerb if trigger.is_without_verb(document) => near(),
        Reading::Open { finite: true } if !trigger.needs_object(document) => {
            let near = near().into_iter().find(|near| !is_another(reader, sentences, trigger, *near));
            near.or_else(|| named_next::of(reader, trigger, sentences)).into_iter().collect()
        }
        Reading::Open { .. } | Reading::NotStated | Reading::NoVerb => Vec::new(),
    }
}

/// Whose step a verb of a note tells, in a list or in a bracket.
fn noted(reader: Reader<'_, '_>, verb: usize) -> Option<Vec<usize>> {
    notes::whose(reader, verb).or_else(|| bracketed::whose(reader, verb))
}

/// Whether the noun that a trigger has for its subject means somebody else than a person told of before.
fn is_another(
    reader: Reader<'_, '_>,
    sentences: &mut Sentences,
    trigger: &Trigger<'_>,
    person: usize,
) -> bool {
    speaks_of_another(reader, sentences, trigger, person)
        || officer_noun::means_another(reader, sentences, trigger, person)
}

/// `Ann Bell said the officer had resigned`: whoever is the subject of the clause before is not meant by the noun.
fn speaks_of_another(
    reader: Reader<'_, '_>,
    sentences: &mut Sentences,
    trigger: &Trigger<'_>,
    person: usize,
) -> bool {
    let Some(own) = sentences.clause_of(reader, &trigger.tokens) else { return false };
    let Some(noun) = own.subjects.first().map(|head| head.start) else { return false };
    let means = |head: &Range<usize>| {
        reader.people.cast.references_in(head.clone()).last().is_some_and(|told| told.person == person)
    };
    let before = sentences.clauses(reader, noun).iter().rfind(|other| other.verb.start < noun);
    // `he admits he was idle, but the 47-year-old has risen`: a clause of its own.
    let apart = |at: usize| reader.document.is_mark(at, ',') || reader.document.is(at, Cue::Conjunction);
    before.is_some_and(|other| other.subjects.iter().any(means) && !(other.verb.end..noun).any(apart))
}

/// `Promotion to sergeant, 2008` in a list of notes; `her promotion`, if its sentence states it.
fn by_noun(
    reader: Reader<'_, '_>,
    trigger: &Trigger<'_>,
    clause: &Clause,
    sentences: &mut Sentences,
    near: impl Fn() -> Vec<usize>,
) -> Vec<usize> {
    let (grammar, start) = (reader.document.lexicons().grammar(), trigger.tokens.start);
    if clause.date.is_some()
        && let Some(noted) = notes::whose_noun(reader, &trigger.tokens)
    {
        return noted;
    }
    let clauses = sentences.clauses(reader, start);
    if !noun_clause::is_stated(grammar, clauses, start) || noun::is_of_other(reader, trigger, clauses) {
        return Vec::new();
    }
    // `His mother joined in 1970, with promotion to sergeant following`: hers it is.
    let own = |person: &usize| !is_of_another_subject(reader, clauses, start, *person);
    noun::whose(reader, trigger, clause, clauses, || near().into_iter().filter(own).collect())
}

/// Whether the clause before a noun has a subject, and none that means a person.
fn is_of_another_subject(
    reader: Reader<'_, '_>,
    clauses: &[syntax::Clause],
    noun: usize,
    person: usize,
) -> bool {
    let before = |clause: &&syntax::Clause| {
        clause.verb.start < noun && clause.form == VerbForm::Finite && !clause.subjects.is_empty()
    };
    let means = |head: &Range<usize>| {
        reader.people.cast.references_in(head.clone()).iter().any(|told| told.person == person)
    };
    clauses.iter().rfind(before).is_some_and(|clause| !clause.subjects.iter().any(means))
}

/// `They joined`: the people whom the sentence, or the one before it, names together and alone.
fn group_before(reader: Reader<'_, '_>, trigger: &Trigger<'_>) -> Vec<usize> {
    let document = reader.document;
    let own = document.sentence_of(trigger.tokens.start);
    let start = document.sentence(own).start;
    let before = own.checked_sub(1).map(|before| document.sentence(before));
    let group = named_together(reader, start..trigger.tokens.start);
    group.or_else(|| named_together(reader, before?)).unwrap_or_default()
}

/// `Both joined`, `The trio joined`: the people, if they are so many.
fn several_before(reader: Reader<'_, '_>, trigger: &Trigger<'_>, number: usize) -> Vec<usize> {
    Some(group_before(reader, trigger)).filter(|group| group.len() == number).unwrap_or_default()
}

/// `PC Ann Bell and PC Tom Fell`: the people of some tokens, if they are named side by side, with no other group.
fn named_together(reader: Reader<'_, '_>, tokens: Range<usize>) -> Option<Vec<usize>> {
    let Reader { document, mentions, people } = reader;
    let references = people.cast.references_in(tokens.clone());
    let near = references.first().is_some_and(|first| tokens.end - first.tokens.start <= GROUP);
    if references.len() > TOGETHER || !near {
        return None;
    }
    let names: Vec<_> = references.iter().filter(|reference| reference.form == Form::Name).collect();
    let joint = |at: usize| {
        mentions.claims.of(at) == Claim::Rank || document.is_mark(at, ',') || document.is_word(at, Word::And)
    };
    let joined = names.windows(2).all(|pair| (pair[0].tokens.end..pair[1].tokens.start).all(joint));
    let after = names.last()?.tokens.end..tokens.end;
    let own = Cue::PluralPronoun.bit() | Cue::PairNoun.bit();
    let other = |at: usize| document.is(at, Cue::PeopleNoun) && !document.is_any(at, own);
    let mut group: Vec<usize> = names.iter().map(|name| name.person).collect();
    group.dedup();
    (group.len() > 1 && joined && !after.clone().any(other)).then_some(group)
}
