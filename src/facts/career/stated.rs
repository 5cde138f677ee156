//! Who a career verb's subjects are, and whether its clause states the step, as the grammar reads the sentence.

use super::slot::Reader;
use super::trigger::Trigger;
use crate::document::Document;
use crate::lexicon::{Cue, VerbUse, WordClass};
use crate::mentions::Mentions;
use crate::people::People;
use crate::people::coreference::{Form, Reference};
use crate::syntax::{self, Atom, AtomKind, Clause, Factuality, VerbForm};
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
    /// Of whom, the sentence does not decide.
    Open {
        /// The verb is the clause's own, not a participle or a gerund.
        finite: bool,
    },
}

/// The clauses of the sentence that was asked for last.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    sentence: Option<usize>,
    clauses: Vec<Clause>,
}

impl Sentences {
    /// The clauses of the sentence that a token stands in.
    pub(super) fn clauses(&mut self, reader: Reader<'_, '_>, token: usize) -> &[Clause] {
        let number = reader.document.sentence_of(token);
        if self.sentence != Some(number) {
            let sentence = reader.document.sentence(number);
            let atoms = atoms(reader.mentions, reader.people, &sentence);
            self.clauses = syntax::read(reader.document, sentence, &atoms);
            self.sentence = Some(number);
        }
        &self.clauses
    }

    /// The clause of the verb in these tokens.
    pub(super) fn clause_of(&mut self, reader: Reader<'_, '_>, verb: &Range<usize>) -> Option<&Clause> {
        let overlaps = |clause: &&Clause| clause.verb.start < verb.end && verb.start < clause.verb.end;
        self.clauses(reader, verb.start).iter().find(overlaps)
    }

    /// What the sentence says of the verb in these tokens.
    pub(super) fn read(&mut self, reader: Reader<'_, '_>, trigger: &Trigger<'_>) -> Reading {
        let Reader { document, mentions, people } = reader;
        let Some(clause) = self.clause_of(reader, &trigger.tokens) else { return Reading::NoVerb };
        if clause.factuality == Factuality::NotStated {
            return Reading::NotStated;
        }
        if let Some(person) = trigger.frame().and_then(|frame| frame.object) {
            return Reading::Of(vec![person]);
        }
        let finite = matches!(clause.form, VerbForm::Finite | VerbForm::Base | VerbForm::Infinitive);
        if clause.subjects.is_empty() {
            return Reading::Open { finite };
        }
        let grammar = document.lexicons().grammar();
        let active = clause.form == VerbForm::Finite && !clause.passive;
        if active && trigger.frame().is_none() && grammar.is_used(clause.lemma, VerbUse::PersonObject) {
            return Reading::Of(Vec::new());
        }
        let mut named = Vec::new();
        let mut officer = false;
        for head in &clause.subjects {
            match person(people, head).or_else(|| career_owner(document, people, head)) {
                Some(person) => named.push(person),
                None => {
                    officer |= !is_owned(document, people, head) && is_officer_noun(document, mentions, head);
                }
            }
        }
        if named.is_empty() && officer { Reading::Open { finite: true } } else { Reading::Of(named) }
    }
}

/// The person that a head names.
fn person(people: &People, head: &Range<usize>) -> Option<usize> {
    let found = people.cast.references_in(head.clone());
    found.last().filter(|reference| !is_owner(reference, head)).map(|reference| reference.person)
}

/// `her career`, `Jane's policing career`: the person whose career it is.
fn career_owner(document: &Document<'_>, people: &People, head: &Range<usize>) -> Option<usize> {
    let career = document.is(head.start, Cue::CareerNoun);
    career.then(|| super::subject::owner(document, people, head)).flatten()
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
    let rank = from(&mentions.ranks, head.start).next().is_some_and(|rank| rank.tokens.start < head.end);
    let classes = Cue::OfficerNoun.bit() | Cue::AgeWord.bit() | Cue::FirstPersonPronoun.bit();
    rank || head.clone().any(|at| document.is_any(at, classes))
}

/// What the grammar takes as single nouns and times, in order.
fn atoms(mentions: &Mentions, people: &People, sentence: &Range<usize>) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut add = |tokens: Range<usize>, kind| atoms.push(Atom { tokens, kind });
    for reference in people.cast.references_in(sentence.clone()) {
        if reference.form == Form::Name {
            let rank = reference.rank.map(|rank| &mentions.ranks[rank].tokens);
            let start = rank
                .filter(|rank| rank.end == reference.tokens.start)
                .map_or(reference.tokens.start, |rank| rank.start);
            add(start..reference.tokens.end, AtomKind::Person);
        }
    }
    // A rank that stands by itself is a noun, whatever its words are elsewhere.
    for rank in from(&mentions.ranks, sentence.start).take_while(|rank| rank.tokens.end <= sentence.end) {
        add(rank.tokens.clone(), AtomKind::Name);
    }
    let within = |tokens: &Range<usize>| sentence.start <= tokens.start && tokens.end <= sentence.end;
    let forces = from(&mentions.forces, sentence.start).map(|force| &force.tokens);
    let places = from(&mentions.places, sentence.start).map(|place| &place.tokens);
    let dates = from(&mentions.dates, sentence.start).map(|date| &date.tokens);
    for tokens in forces.take_while(|tokens| within(tokens)).chain(places.take_while(|tokens| within(tokens)))
    {
        add(tokens.clone(), AtomKind::Name);
    }
    for tokens in dates.take_while(|tokens| within(tokens)) {
        add(tokens.clone(), AtomKind::Time);
    }
    atoms.sort_by_key(|atom| (atom.tokens.start, std::cmp::Reverse(atom.tokens.end)));
    let mut end = 0;
    atoms.retain(|atom| {
        let free = atom.tokens.start >= end;
        end = if free { atom.tokens.end } else { end };
        free
    });
    atoms
}

fn from<T>(
    mentions: &[crate::mentions::Mention<T>],
    token: usize,
) -> impl Iterator<Item = &crate::mentions::Mention<T>> {
    mentions[mentions.partition_point(|mention| mention.tokens.start < token)..].iter()
}
