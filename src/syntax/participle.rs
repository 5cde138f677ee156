//! Tells past tenses from participles: `the man arrested in Dover left` has one finite verb.

use super::item::{Item, ItemKind, VerbForm, before};
use super::unit::{Tag, Unit};
use super::{Sentence, coordination};
use crate::lexicon::{Form, Grammar, VerbUse, WordClass};

/// Makes participles of the past forms that cannot be finite.
pub(super) fn settle(units: &[Unit], items: &mut [Item], grammar: &Grammar) {
    for at in 0..items.len() {
        let sentence = Sentence { units, items, grammar, asks: false };
        if sentence.is_ambiguous(at) && sentence.is_participle(at) {
            items[at].form = VerbForm::Participle;
        }
    }
}

impl Sentence<'_> {
    /// A past form that is a participle too, without an auxiliary.
    fn is_ambiguous(self, at: usize) -> bool {
        let item = &self.items[at];
        item.kind == ItemKind::Verb
            && item.form == VerbForm::Finite
            && item.main == item.lead
            && self.units[item.main].tag == Tag::Verb(Form::Past)
            && self.units[item.main].entry.has(Form::Participle)
    }

    fn is_participle(self, at: usize) -> bool {
        let Some(subject) = before(self.items, at) else { return true };
        let left = &self.items[subject];
        match left.kind {
            ItemKind::Stop | ItemKind::Subordinator | ItemKind::Dash => return true,
            ItemKind::Comma if self.is_time_alone(subject) => return true,
            ItemKind::Relative | ItemKind::Existential | ItemKind::Coordinator | ItemKind::That => {
                return false;
            }
            ItemKind::Noun if self.units[left.first].tag == Tag::SubjectPronoun => return false,
            _ => {}
        }
        let next = self.items.get(at + 1);
        let object = next.is_some_and(|next| next.kind == ItemKind::Noun);
        let agent = next.is_some_and(|next| {
            next.kind == ItemKind::Preposition && self.units[next.first].is(WordClass::Agentive)
        });
        if agent || self.is_object_pronoun(subject) {
            return true;
        }
        if left.kind == ItemKind::Noun {
            if self.finite_follows(at) {
                return !object || self.uses(at, VerbUse::Naming);
            }
            let governor = subject.checked_sub(1).map(|at| (at, &self.items[at]));
            return !object
                && governor.is_some_and(|(at, item)| match item.kind {
                    ItemKind::Verb if item.form == VerbForm::Finite => !self.takes_clause(at),
                    ItemKind::Verb if item.form == VerbForm::Infinitive => {
                        !self.takes_clause(at) && self.follows_finite(at)
                    }
                    ItemKind::Preposition => self.follows_finite(at),
                    _ => false,
                });
        }
        left.kind == ItemKind::Comma
            && !object
            && (self.closes_subject(subject) || !self.is_listed(at))
            && self.aside_before(subject).is_none()
    }

    /// `In 2012,`: nothing but a time, which is an adverb, opens the sentence before an item, and nobody who could act.
    fn is_time_alone(self, at: usize) -> bool {
        let time = |item: &Item| matches!(item.kind, ItemKind::Preposition | ItemKind::Adverb);
        self.items[..at].iter().all(time)
    }

    /// `joined in May, trained in Dover and left`: a finite verb before and a coordinated one after.
    fn is_listed(self, at: usize) -> bool {
        let verb = |item: &Item| item.kind == ItemKind::Verb;
        let mut after = self.items[at + 1..].iter().take(coordination::LIST);
        let joined = after.any(|item| item.kind == ItemKind::Coordinator) && after.take(2).any(verb);
        joined && self.items[..at].iter().any(|item| verb(item) && item.form == VerbForm::Finite)
    }

    /// Another finite verb follows before the clause ends.
    fn finite_follows(self, at: usize) -> bool {
        for (next, item) in self.items.iter().enumerate().skip(at + 1) {
            match item.kind {
                ItemKind::Stop
                | ItemKind::Subordinator
                | ItemKind::OpenSubordinator
                | ItemKind::Relative
                | ItemKind::Interrogative
                | ItemKind::That
                | ItemKind::Coordinator
                | ItemKind::Comma => return false,
                ItemKind::Verb if item.form == VerbForm::Finite => return true,
                ItemKind::Noun if next > at + 1 && self.opens_clause(next) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether the participle or gerund at an item belongs to a clause, and not to what stands before it.
    pub(super) fn adjoins(self, left: usize, at: usize) -> bool {
        let opener = &self.items[left];
        let gerund = self.items[at].form == VerbForm::Gerund;
        match opener.kind {
            ItemKind::OpenSubordinator | ItemKind::Subordinator => true,
            // `joined in 2005, posted to Deal`; `Ann Bell, promoted in 2005, leads`.
            ItemKind::Comma => gerund || self.ends_subject(left) || self.follows_time(left),
            // `came in having joined in May`; `, problem solving and meeting people`.
            ItemKind::Noun => {
                let perfect = self.units[self.items[at].first].tag == Tag::Have;
                let compound = opener.end == opener.first + 1 && self.units[opener.head].tag == Tag::Noun;
                let aside = self.kind(left.checked_sub(1)) == Some(ItemKind::Comma);
                // `took the post today replacing`, but `the dog handling course`, `saw them now being posted`.
                let apart = self.items[at - 1].kind == ItemKind::Adverb && !self.items[at].passive;
                gerund && (perfect || apart || compound && aside || self.ends_predicate(left))
            }
            ItemKind::Preposition if self.units[opener.first].is(WordClass::Agentive) => true,
            // `On joining Kent Police, she`.
            ItemKind::Preposition if left == 0 && self.units[opener.first].is(WordClass::Positional) => {
                gerund
            }
            // `was commended for joining`, but `the team for training`.
            ItemKind::Preposition => {
                let thanked = |at: usize| {
                    let verb = &self.items[at];
                    verb.kind == ItemKind::Verb && verb.form == VerbForm::Finite && verb.passive
                };
                let reason = self.units[opener.first].is(WordClass::Reason);
                // `joined in 1990 becoming`.
                gerund && (reason && before(self.items, left).is_some_and(thanked) || self.follows_time(at))
            }
            _ => false,
        }
    }

    /// `returned to Kent becoming`: the name of no person that the verb's own preposition governs takes no participle.
    fn ends_predicate(self, noun: usize) -> bool {
        let head = &self.units[self.items[noun].head];
        let link = before(self.items, noun).filter(|at| self.items[*at].kind == ItemKind::Preposition);
        let verb = link.and_then(|link| before(self.items, link));
        self.kind(verb) == Some(ItemKind::Verb) && head.capital && !head.person
    }

    /// `Ann Bell,`: no verb stands before the comma.
    pub(super) fn ends_subject(self, comma: usize) -> bool {
        self.closes_subject(comma) && !self.items[..comma].iter().any(|item| item.kind == ItemKind::Verb)
    }

    /// A time stands right before the item.
    pub(super) fn follows_time(self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|at| self.units[self.items[at].first].is_time())
    }

    /// A noun phrase that no preposition governs and a finite verb follows.
    fn opens_clause(self, at: usize) -> bool {
        let verb = self.items.get(at + 1);
        verb.is_some_and(|item| item.kind == ItemKind::Verb && item.form == VerbForm::Finite)
            && !matches!(self.items[at - 1].kind, ItemKind::Preposition | ItemKind::Coordinator)
    }

    /// Of a comma: the one before it that opens an aside behind a noun phrase at the start of its clause.
    pub(super) fn aside_before(self, comma: usize) -> Option<usize> {
        let bound = coordination::REACH;
        for at in (comma.saturating_sub(bound)..comma).rev() {
            match self.items[at].kind {
                ItemKind::Stop => return None,
                ItemKind::Comma if self.closes_subject(at) => return Some(at),
                _ => {}
            }
        }
        None
    }

    /// Whether a noun phrase ends right before an item that nothing but the start of a clause stands before.
    fn closes_subject(self, at: usize) -> bool {
        let Some(last) = before(self.items, at) else { return false };
        if !matches!(self.items[last].kind, ItemKind::Noun | ItemKind::Closing) {
            return false;
        }
        let phrase =
            |item: &Item| matches!(item.kind, ItemKind::Noun | ItemKind::Preposition | ItemKind::Coordinator);
        let first = self.items[..last].iter().rposition(|item| !phrase(item));
        first.is_none_or(|at| {
            matches!(
                self.items[at].kind,
                ItemKind::Stop
                    | ItemKind::Comma
                    | ItemKind::Quote
                    | ItemKind::Subordinator
                    | ItemKind::That
                    | ItemKind::Adverb
                    | ItemKind::Dash
            )
        })
    }
}
