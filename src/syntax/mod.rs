//! Syntax: reads one sentence at a time: which verb has which subject, and whether the clause states it as a fact.
//!
//! English without police: a name, a time, a quantity are opaque [`Atom`]s that somebody else has found. One forward pass
//! tags each word, joins words to noun phrases and verb groups, and looks back from each verb for its subject. Where the
//! sentence does not decide, the subject is left open: a missed clause costs a fact, a wrong one invents it.

mod agreement;
mod antecedent;
mod argument;
mod chunk;
mod closed_class;
mod complement;
mod complementiser;
mod coordination;
mod denial;
mod factuality;
mod infinitive;
mod inversion;
mod item;
mod joined_verb;
mod noun_phrase;
mod participle;
mod subject;
mod subject_step;
mod tag;
#[cfg(test)]
mod tests;
mod unit;
mod verb_context;
mod verb_form;
mod verb_group;
mod whose;

use crate::document::Document;
use crate::lexicon::{Grammar, VerbId, WordClass};
use item::{Item, ItemKind};
use std::cell::Cell;
use std::ops::Range;
use unit::Unit;

pub(crate) use argument::Argument;
pub(crate) use factuality::Factuality;
pub(crate) use item::VerbForm;

/// Sentences of more words are not read: of the sentences of real releases, 99.9 % have at most 74 and the longest 202.
pub(crate) const LONGEST_SENTENCE: usize = 256;

/// Words that the grammar takes as one noun phrase, whatever stands inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Atom {
    pub tokens: Range<usize>,
    pub kind: AtomKind,
}

/// What an [`Atom`] is to the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AtomKind {
    /// A person, whom `who` may mean.
    Person,
    /// A place, an organisation.
    Name,
    /// A point or length of time, which stands beside the clause.
    Time,
}

/// One verb and what the sentence says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clause {
    /// The main verb; a form of `be` where a noun or an adjective is the predicate.
    pub verb: Range<usize>,
    pub form: VerbForm,
    /// The number of the verb in the table of verbs.
    pub lemma: VerbId,
    pub passive: bool,
    /// `was promoted and posted`: it may share the auxiliary of a passive before it.
    pub may_be_passive: bool,
    /// `not`, `never` or the like stands in the verb group.
    pub negated: bool,
    /// The heads of the subjects, a whole name each; none where the sentence does not decide.
    pub subjects: Vec<Range<usize>>,
    pub factuality: Factuality,
    /// What follows the verb.
    pub arguments: Vec<Argument>,
}

/// The clauses of a sentence, in the order of their verbs; none of a sentence that is too long to read.
pub(crate) fn read(document: &Document<'_>, sentence: Range<usize>, atoms: &[Atom]) -> Vec<Clause> {
    if sentence.is_empty() || sentence.len() > LONGEST_SENTENCE {
        return Vec::new();
    }
    let grammar = document.lexicons().grammar();
    let sentence_end = sentence.end;
    let Room { mut units, mut items } = ROOM.take();
    unit::read(document, sentence, atoms, grammar, &mut units);
    tag::tag(&mut units, grammar);
    chunk::join(&units, &mut items);
    participle::settle(&units, &mut items, grammar);
    inversion::join(&units, &mut items);
    let asks = document.is_mark(sentence_end - 1, '?');
    let clauses = Sentence { units: &units, items: &items, grammar, asks }.clauses();
    units.clear();
    items.clear();
    ROOM.set(Room { units, items });
    clauses
}

/// The lists of a sentence, which the next sentence of the thread is written into.
#[derive(Default)]
struct Room {
    units: Vec<Unit>,
    items: Vec<Item>,
}

thread_local! {
    static ROOM: Cell<Room> = const { Cell::new(Room { units: Vec::new(), items: Vec::new() }) };
}

/// A sentence whose words are joined to phrases.
#[derive(Clone, Copy)]
struct Sentence<'s> {
    units: &'s [Unit],
    items: &'s [Item],
    grammar: &'s Grammar,
    /// The sentence ends with a question mark.
    asks: bool,
}

impl Sentence<'_> {
    fn clauses(self) -> Vec<Clause> {
        let mut subjects = subject::Search::new(self);
        let verbs = self.items.iter().enumerate().filter(|(_, item)| item.kind == ItemKind::Verb);
        let clause = |(at, item): (usize, &Item)| {
            let subject =
                if self.is_elliptical(at) { subject_step::Subject::Unknown } else { subjects.of(at) };
            let heads = subject.heads();
            Clause {
                verb: self.verb_tokens(item),
                form: item.form,
                lemma: item.verb,
                passive: item.passive,
                may_be_passive: self.may_share_passive(at),
                negated: item.negated,
                subjects: heads.iter().map(|head| self.name_tokens(usize::from(*head))).collect(),
                factuality: self.factuality(at, !heads.is_empty()),
                arguments: self.arguments(at),
            }
        };
        verbs.map(clause).collect()
    }

    /// `but they didn't`, `as she was.`: an auxiliary alone, whose verb or predicate stands elsewhere.
    fn is_elliptical(self, at: usize) -> bool {
        let item = &self.items[at];
        match self.units[item.main].tag {
            unit::Tag::Modal => true,
            // `did a degree`, `had to do battle`.
            unit::Tag::Do => !self.items.get(at + 1).is_some_and(|next| {
                let verb = self.items.get(at + 2).is_some_and(|item| item.kind == ItemKind::Verb);
                next.kind == ItemKind::Noun
                    && self.units[next.first].tag != unit::Tag::SubjectPronoun
                    && !verb
            }),
            unit::Tag::Be => match item.inverted {
                // `Was it?`; in `How is it?` the question word is the predicate.
                Some(subject) => {
                    self.kind(item::before(self.items, at)).is_none_or(|kind| kind == ItemKind::Stop)
                        && self.presented(at).is_none()
                        && !self.has_predicate(subject)
                }
                None => !self.has_predicate(at) && !self.follows_question_word(at),
            },
            _ => false,
        }
    }

    /// `what it is`: a question word before the subject is the predicate.
    fn follows_question_word(self, at: usize) -> bool {
        let passed =
            |item: &&Item| matches!(item.kind, ItemKind::Noun | ItemKind::Adverb | ItemKind::Coordinator);
        let opener = self.items[..at].iter().rev().find(|item| !passed(item));
        opener.is_some_and(|item| item.kind == ItemKind::Interrogative)
    }

    /// Whether the item at `at` goes on to what may be a predicate before the clause ends.
    fn has_predicate(self, at: usize) -> bool {
        let passed = |item: &Item| matches!(item.kind, ItemKind::Quote | ItemKind::Adverb);
        let next = (at + 1..self.items.len()).find(|at| !passed(&self.items[*at]));
        let Some(next) = next else { return false };
        let item = &self.items[next];
        let unit = &self.units[item.first];
        match item.kind {
            // `was, however, a constable`.
            ItemKind::Comma => {
                let after = self.items[next + 1..].iter().find(|item| !passed(item));
                self.items.get(next + 1).is_some_and(passed)
                    && after.is_some_and(|item| item.kind == ItemKind::Comma)
            }
            // `was timely and kind`, `was so kind`.
            ItemKind::Coordinator => next > at + 1 || !unit.is(WordClass::JoiningCoordinator),
            ItemKind::Verb => item.form != VerbForm::Finite,
            ItemKind::Stop | ItemKind::Closing | ItemKind::Dash | ItemKind::Relative => false,
            _ => true,
        }
    }

    /// The main verb; with its form of `be` where what follows may be an adjective as well: `was pleased`.
    fn verb_tokens(self, verb: &Item) -> Range<usize> {
        let be = self.units[verb.auxiliary].tag == unit::Tag::Be;
        let first = if be { verb.auxiliary } else { verb.main };
        self.units[first].tokens.start..self.units[verb.main].tokens.end
    }

    /// A head with the words of its name before it.
    fn name_tokens(self, head: usize) -> Range<usize> {
        let mut first = head;
        let is = |at: usize, tag: unit::Tag| self.units[at].tag == tag;
        if is(head, unit::Tag::Name) {
            while first > 0 && is(first - 1, unit::Tag::Name) {
                first -= 1;
            }
            while first > 0 && is(first - 1, unit::Tag::Noun) {
                first -= 1;
            }
        }
        self.units[first].tokens.start..self.units[head].tokens.end
    }
}
