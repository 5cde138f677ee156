//! Who a career verb's subjects are, and whether its clause states the step, as the grammar reads the sentence.

use super::aside::name_before;
use super::sentences::Sentences;
use super::slot::{Reader, TOGETHER};
use super::trigger::Trigger;
use super::wish::is_cut_short;
use super::within::rank_in;
use super::{described, inverted, narrator, noun};
use crate::document::Document;
use crate::lexicon::split::{CLITIC, Kind as TokenKind};
use crate::lexicon::{Cue, FrameEvent, VerbUse, Word, WordClass};
use crate::mentions::Mentions;
use crate::mentions::overlap::Claim;
use crate::people::People;
use crate::people::coreference::{Form, Reference};
use crate::syntax::{Factuality, VerbForm};
use std::ops::Range;

/// What the sentence says of a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// The grammar sees no verb there.
    NoVerb,
    /// Denied, imagined, planned or asked.
    NotStated,
    /// Stated of these people; of nobody known where there are none.
    Of(Vec<usize>),
    /// Stated of several people told of before.
    They,
    /// Stated of so many people told of before, two or three.
    Pair(usize),
    /// Of whom, the sentence does not decide.
    Open {
        /// The verb is the clause's own, not a participle or a gerund.
        finite: bool,
    },
}

/// `whose` stands at most so many tokens before what it makes somebody's: `whose long police career`.
const WHOSE: usize = 3;

impl Sentences {
    /// What the sentence says of the verb in these tokens.
    pub(super) fn read(&mut self, reader: Reader<'_, '_>, trigger: &Trigger<'_>) -> Reading {
        let document = reader.document;
        let event = trigger.frame().map(|frame| frame.event);
        let Some(clause) = self.clause_of(reader, &trigger.tokens) else { return in_noun_phrase(trigger) };
        // A dismissal that is ruled is one; a promotion that is ordered has yet to come.
        let decreed = clause.factuality == Factuality::Decreed;
        if clause.factuality == Factuality::NotStated || decreed && event != Some(FrameEvent::Ended) {
            return Reading::NotStated;
        }
        let (gerund, verb) = (clause.form == VerbForm::Gerund, clause.verb.start);
        let joins = matches!(event, Some(FrameEvent::Joined | FrameEvent::Entered));
        if gerund && is_cut_short(reader, self.clauses(reader, trigger.tokens.start), verb, joins) {
            return Reading::NotStated;
        }
        let Some(clause) = self.clause_of(reader, &trigger.tokens) else { return Reading::NoVerb };
        if let Some(person) = trigger.frame().and_then(|frame| frame.object) {
            return Reading::Of(vec![person]);
        }
        let finite = matches!(clause.form, VerbForm::Finite | VerbForm::Base | VerbForm::Infinitive);
        if clause.subjects.is_empty() {
            let clauses = self.clauses(reader, trigger.tokens.start);
            let behind = inverted::of(reader, clauses, &trigger.tokens);
            return behind.map_or(Reading::Open { finite }, |person| Reading::Of(vec![person]));
        }
        let grammar = document.lexicons().grammar();
        let active = clause.form == VerbForm::Finite && !clause.passive;
        if active && trigger.frame().is_none() && grammar.is_used(clause.lemma, VerbUse::PersonObject) {
            return Reading::Of(Vec::new());
        }
        if let [head] = clause.subjects.as_slice()
            && document.is(head.start, Cue::PluralPronoun)
        {
            return Reading::They;
        }
        if let [head] = clause.subjects.as_slice()
            && let Some(reading) = pair(reader, head)
        {
            return reading;
        }
        let (named, officer) = subjects(reader, &clause.subjects, clause.verb.start);
        if named.is_empty() && officer { Reading::Open { finite: true } } else { Reading::Of(named) }
    }
}

/// `the newly appointed head of custody, Sergeant Ann Bell`: no clause has the participle.
fn in_noun_phrase(trigger: &Trigger<'_>) -> Reading {
    let named = trigger.frame().and_then(|frame| frame.object);
    named.map_or(Reading::NoVerb, |person| Reading::Of(vec![person]))
}

/// The people whom the subjects of a verb name, and whether one of the subjects is an officer without a name.
fn subjects(reader: Reader<'_, '_>, heads: &[Range<usize>], verb: usize) -> (Vec<usize>, bool) {
    let Reader { document, mentions, people } = reader;
    let mut named = Vec::new();
    let mut officer = false;
    for head in heads.iter().take(TOGETHER) {
        let found = person(people, head).or_else(|| career_owner(reader, head));
        let found = found.or_else(|| apposed(reader, head, verb));
        let found = found.or_else(|| described::of(reader, head, verb));
        let found = found.filter(|found| !between_two(document, people, head, *found));
        match found.or_else(|| narrator::of_i(document, people, head.start)) {
            Some(person) => named.push(person),
            None => {
                let open = !is_owned(document, people, head) && !described::is_of_noun(document, head);
                officer |= open && is_officer_noun(document, mentions, head);
            }
        }
    }
    (named, officer)
}

/// `both`, `the pair`, `both officers`, but `both dogs`, `the pair of dogs`, `the dog pair`; `None` where it is none.
fn pair(reader: Reader<'_, '_>, head: &Range<usize>) -> Option<Reading> {
    let Reader { document, mentions, .. } = reader;
    let last = head.end - 1;
    let before = head.start.checked_sub(1).filter(|at| document.is(*at, Cue::PairNoun));
    let start = match before {
        Some(both) => both,
        None => Some(last).filter(|at| document.is(*at, Cue::PairNoun))?,
    };
    let officers = match before {
        Some(_) => {
            is_officer_noun(document, mentions, head)
                || head.clone().any(|at| document.is(at, Cue::OfficerPlural))
        }
        None => !document.is_word(last + 1, Word::Of),
    };
    let closed = Cue::Determiner.bit()
        | Cue::Conjunction.bit()
        | Cue::Preposition.bit()
        | Cue::Subordinator.bit()
        | Cue::RelativePronoun.bit();
    let word = |at: usize| document.token(at).is_some_and(|token| token.kind == TokenKind::Word);
    let plain = document.sentence(document.sentence_of(start)).start == start
        || start.checked_sub(1).is_none_or(|at| {
            !word(at) || document.is_any(at, closed) || mentions.claims.of(at) == Claim::Person
        });
    let both = officers && plain && !follows_others(reader, start);
    let number = if document.is_word(before.unwrap_or(last), Word::Trio) { 3 } else { 2 };
    Some(if both { Reading::Pair(number) } else { Reading::Of(Vec::new()) })
}

/// Other people or things are sought in so many tokens before a pair, about a sentence, and the name in no more references.
const OTHERS: usize = 60;

/// `PC Ann Bell and PC Tom Fell chased two burglars. The pair`: other people or things stand between the last name and the pair.
fn follows_others(reader: Reader<'_, '_>, pair: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let mut before = people.cast.references_in(0..pair).iter().rev().take(OTHERS);
    let Some(told) = before.find(|told| told.form == Form::Name) else { return false };
    let grammar = document.lexicons().grammar();
    let plural = |at: usize| {
        let word = document.word(at);
        let mut ends = word.bytes().rev();
        let regular = ends.next() == Some(b's') && !matches!(ends.next(), Some(b's' | b'u' | b'i'));
        grammar.look_up(word).is(WordClass::PluralNoun) || word.len() > 3 && regular
    };
    (told.tokens.end.max(pair.saturating_sub(OTHERS))..pair)
        .any(|at| mentions.claims.of(at) == Claim::Free && plural(at))
}

/// The person that a head names.
fn person(people: &People, head: &Range<usize>) -> Option<usize> {
    let found = people.cast.references_in(head.clone());
    found.last().filter(|reference| !is_owner(reference, head)).map(|reference| reference.person)
}

/// `Ann Bell took over from Tom Fell after he retired`: of two people before a pronoun in its sentence, it means the one
/// named last, or the sentence does not decide.
fn between_two(document: &Document<'_>, people: &People, head: &Range<usize>, found: usize) -> bool {
    let pronoun = people.cast.references_in(head.clone()).last();
    if !pronoun.is_some_and(|pronoun| pronoun.form == Form::Pronoun) {
        return false;
    }
    let start = document.sentence(document.sentence_of(head.start)).start;
    let gender = people.cast.people[found].gender;
    let names = people.cast.references_in(start..head.start).iter().rev();
    // `the Ann Moss Trust`: the name of something else.
    let other = |name: &&Reference| {
        let before = name.tokens.start.checked_sub(1);
        name.rank.is_none() && before.is_some_and(|at| document.is_word(at, Word::The))
    };
    let last = names.filter(|name| name.form == Form::Name && !other(name)).map(|name| name.person).next();
    last.is_some_and(|last| {
        let other = people.cast.people[last].gender;
        last != found && (other.is_none() || gender.is_none() || other == gender)
    })
}

/// `his wife, PC Ann Bell, joined`: the person whom an apposition names.
fn apposed(reader: Reader<'_, '_>, head: &Range<usize>, verb: usize) -> Option<usize> {
    let Reader { document, mentions, people } = reader;
    let comma = head.end;
    let name = people.cast.references_in(comma..verb).first()?;
    let rank = |at: usize| mentions.claims.of(at) == Claim::Rank;
    let direct = document.is_mark(comma, ',') && (comma + 1..name.tokens.start).all(rank);
    let closed = document.is_mark(name.tokens.end, ',');
    (direct && closed && name.form == Form::Name).then_some(name.person)
}

/// `her career`, `Jane's policing career`: the person whose career it is.
fn career_owner(reader: Reader<'_, '_>, head: &Range<usize>) -> Option<usize> {
    if !reader.document.is(head.start, Cue::CareerNoun) {
        return None;
    }
    noun::owner(reader, head).or_else(|| whose(reader, head))
}

/// `Ann Bell, whose police career began`: the person before the pronoun that owns the noun.
fn whose(reader: Reader<'_, '_>, head: &Range<usize>) -> Option<usize> {
    let document = reader.document;
    let grammar = document.lexicons().grammar();
    let whose = |at: &usize| grammar.look_up(document.word(*at)).is(WordClass::RelativePossessive);
    let pronoun = (head.start.saturating_sub(WHOSE)..head.start).rev().find(whose)?;
    // `whose father's career`.
    let owner = (pronoun + 1..head.start).any(|at| document.has(at, CLITIC));
    let end = if document.is_mark(pronoun.checked_sub(1)?, ',') { pronoun - 1 } else { pronoun };
    let before = name_before(reader, end).filter(|_| !owner)?;
    Some(before.person)
}

/// `his father`: the reference owns the head and is not it.
fn is_owner(reference: &Reference, head: &Range<usize>) -> bool {
    reference.form == Form::Pronoun && reference.tokens.end < head.end
}

/// `his father`, `Jane's sergeant`, `whose father`: somebody else, whose name the sentence does not give.
fn is_owned(document: &Document<'_>, people: &People, head: &Range<usize>) -> bool {
    let before = head.start.checked_sub(1);
    let whose = |at: usize| {
        document.lexicons().grammar().look_up(document.word(at)).is(WordClass::RelativePossessive)
    };
    before.is_some_and(whose) || super::subject::owner(document, people, head).is_some()
}

/// `the officer`, `the 41-year-old`, `the sergeant`: may mean somebody told of before.
fn is_officer_noun(document: &Document<'_>, mentions: &Mentions, head: &Range<usize>) -> bool {
    let rank = rank_in(mentions, head.clone()).is_some();
    let classes = Cue::OfficerNoun.bit() | Cue::AgeWord.bit() | Cue::FirstPersonPronoun.bit();
    rank || head.clone().any(|at| document.is_any(at, classes))
}
