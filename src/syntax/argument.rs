//! What follows a verb in its clause: objects, prepositional phrases and times.

use super::Sentence;
use super::item::{Item, ItemKind, VerbForm};
use super::unit::Tag;
use crate::lexicon::{Form, VerbUse, WordClass};
use std::ops::Range;

/// More phrases after one verb are not read: the longest list of a career in real releases has 19.
const MOST_ARGUMENTS: usize = 24;

/// A noun phrase or a time that follows a verb.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Argument {
    /// The preposition before it; empty where there is none.
    pub preposition: Range<usize>,
    /// The phrase, without its preposition.
    pub tokens: Range<usize>,
    /// The head, a whole name.
    pub head: Range<usize>,
    /// A point or length of time.
    pub is_time: bool,
    /// Which member of a coordination it belongs to, from 0: `to sergeant in 2003 and inspector in 2009`.
    pub member: u8,
}

/// What is known while the phrases after a verb are read.
#[derive(Default)]
struct State {
    arguments: Vec<Argument>,
    /// The item of the preposition before the next phrase.
    preposition: Option<usize>,
    member: u8,
    /// `due to ill health`: the next phrase belongs to an adjective.
    adjectival: bool,
}

impl Sentence<'_> {
    /// The arguments of the verb at an item, in their order.
    pub(super) fn arguments(self, verb: usize) -> Vec<Argument> {
        let mut state = State::default();
        let mut items = verb + 1..self.items.len();
        while state.arguments.len() < MOST_ARGUMENTS
            && items.next().is_some_and(|at| self.reads(verb, at, &mut state))
        {}
        state.arguments
    }

    /// Reads the item at `at` after a verb; whether what follows may belong to the verb too.
    fn reads(self, verb: usize, at: usize, state: &mut State) -> bool {
        let item = &self.items[at];
        let next = self.items.get(at + 1).map(|item| item.kind);
        match item.kind {
            ItemKind::Noun if std::mem::take(&mut state.adjectival) => state.preposition = None,
            // `joined Kent Police aged 22`: only verbs such as `said` go on to a clause.
            ItemKind::Noun
                if state.preposition.is_none()
                    && self.is_subject_of_next(at)
                    && (self.takes_clause(verb)
                        || self.is_subject_pronoun(at)
                        || at > verb + 1 && !self.is_participle_next(at)) =>
            {
                return false;
            }
            ItemKind::Noun => {
                let head = self.name_tokens(item.head);
                self.push(state, at, head, false);
            }
            ItemKind::Adverb if self.units[item.first].is_time() => {
                self.push(state, at, self.tokens(at), true);
            }
            ItemKind::Preposition => state.preposition = Some(at),
            ItemKind::OpenSubordinator if self.governs_phrase(at) => state.preposition = Some(at),
            ItemKind::Adjective => state.adjectival = next == Some(ItemKind::Preposition),
            ItemKind::Adverb | ItemKind::Opening | ItemKind::Closing => {}
            // `at a hearing held in May`.
            ItemKind::Verb if item.form == VerbForm::Participle && self.uses(at, VerbUse::Occurrence) => {}
            // `sergeant in 1986, inspector in 1990`.
            ItemKind::Comma if self.goes_on(at) => {
                let then = self.items[at + 1..].iter().find(|item| item.kind != ItemKind::Adverb);
                let noun = then.is_some_and(|item| item.kind == ItemKind::Noun);
                state.member += u8::from(noun || self.is_next_step(at + 1));
                state.preposition = None;
            }
            ItemKind::Coordinator if self.goes_on(at) => {
                (state.member, state.preposition) = (state.member + 1, None);
            }
            _ => return false,
        }
        true
    }

    fn push(self, state: &mut State, at: usize, head: Range<usize>, is_time: bool) {
        let tokens = self.tokens(at);
        let preposition = state.preposition.take();
        let preposition = preposition.map_or(tokens.start..tokens.start, |at| self.tokens(at));
        state.arguments.push(Argument { preposition, tokens, head, is_time, member: state.member });
    }

    fn tokens(self, at: usize) -> Range<usize> {
        let item = &self.items[at];
        self.units[item.first].tokens.start..self.units[item.end - 1].tokens.end
    }

    /// `she`; `made it to sergeant`: `it` may be the object.
    fn is_subject_pronoun(self, noun: usize) -> bool {
        let unit = &self.units[self.items[noun].first];
        unit.tag == Tag::SubjectPronoun && !unit.is(WordClass::SingularPronoun)
    }

    /// `since she joined`: the noun phrase at an item is the subject of the verb after it.
    fn is_subject_of_next(self, noun: usize) -> bool {
        let next = self.items[noun + 1..].iter().find(|item| item.kind != ItemKind::Adverb);
        self.is_subject_pronoun(noun)
            || next.is_some_and(|item| item.kind == ItemKind::Verb && item.form == VerbForm::Finite)
    }

    /// The verb after the noun phrase at an item has a form that is a participle too.
    fn is_participle_next(self, noun: usize) -> bool {
        let next = self.items[noun + 1..].iter().find(|item| item.kind != ItemKind::Adverb);
        next.is_some_and(|item| {
            let unit = &self.units[item.main];
            item.main == item.lead && unit.tag == Tag::Verb(Form::Past) && unit.entry.has(Form::Participle)
        })
    }

    /// `since 2012`, `after twelve years`: no clause follows.
    fn governs_phrase(self, at: usize) -> bool {
        let Some(next) = self.items.get(at + 1) else { return false };
        match next.kind {
            // `as a constable based in Deal`, but `as a constable was speaking`.
            ItemKind::Noun if self.units[self.items[at].first].is(WordClass::PhraseHead) => {
                let head = &self.units[next.head];
                let clause = self.is_subject_of_next(at + 1) && !self.is_participle_next(at + 1);
                !head.person && head.tag != Tag::SubjectPronoun && !clause
            }
            ItemKind::Noun => !self.is_subject_of_next(at + 1),
            ItemKind::Adverb => self.units[next.first].is_time(),
            _ => false,
        }
    }

    /// `, then to inspector`: an adverb that leads on in time, and a preposition or a time behind it.
    fn is_next_step(self, at: usize) -> bool {
        let adverb = self.items.get(at).filter(|item| item.kind == ItemKind::Adverb);
        let leads = adverb.is_some_and(|item| self.units[item.first].is(WordClass::AuxiliaryAdverb));
        leads && self.items.get(at + 1).is_some_and(|item| item.kind == ItemKind::Preposition)
    }

    /// After a comma or a conjunction: a phrase that may belong to the same verb.
    fn goes_on(self, at: usize) -> bool {
        let passed = |item: &Item| {
            item.kind == ItemKind::Coordinator
                || item.kind == ItemKind::Adverb && !self.units[item.first].is_time()
        };
        let Some(next) = (at + 1..self.items.len()).find(|at| !passed(&self.items[*at])) else {
            return false;
        };
        match self.items[next].kind {
            ItemKind::Noun => !self.is_subject_of_next(next),
            ItemKind::Preposition | ItemKind::Adverb => true,
            ItemKind::OpenSubordinator => self.governs_phrase(next),
            _ => false,
        }
    }
}
