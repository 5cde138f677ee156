//! [`Factuality`]: whether a clause states its event as a fact; the one place that decides it.

use super::Sentence;
use super::item::{ItemKind, VerbForm, before};
use super::unit::Tag;
use crate::lexicon::{Form, VerbUse, WordClass};

/// Phrases between a verb of leaving and its infinitive of purpose: `left at the age of 16 in 1971 to join` has six.
const LED_ON: usize = 9;

/// How the sentence puts an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Factuality {
    /// As something that happened or is so.
    Stated,
    /// As something that is to happen: `will retire`, `is to retire`.
    Scheduled,
    /// As what somebody with the power to do so ruled: `ruled that he should be dismissed`.
    Decreed,
    /// Negated, modal, conditional, asked for or asked about.
    NotStated,
    /// The clause does not tell.
    Unknown,
}

impl Sentence<'_> {
    /// How the clause of the verb at an item is meant.
    pub(super) fn factuality(self, at: usize, has_subject: bool) -> Factuality {
        let verb = &self.items[at];
        if self.object_before(at).is_some() {
            return Factuality::NotStated;
        }
        match verb.form {
            VerbForm::Infinitive => self.infinitive(at),
            VerbForm::Finite | VerbForm::Base if has_subject && self.is_denied_by_subject(at) => {
                Factuality::NotStated
            }
            // But `Claims that she left are false.`
            VerbForm::Participle | VerbForm::Gerund if !self.is_told_only(at) => Factuality::Unknown,
            // `had she not resigned`: she did; `had she resigned`, `why had she not resigned?`: it does not say so.
            VerbForm::Finite
                if verb.inverted.is_some()
                    && self.units[verb.lead].tag == Tag::Have
                    && self.is_past(verb.lead) =>
            {
                if verb.negated && !self.asks {
                    Factuality::Stated
                } else {
                    Factuality::NotStated
                }
            }
            VerbForm::Finite | VerbForm::Base if has_subject && self.is_decreed(at) => Factuality::Decreed,
            // `that it be told`.
            VerbForm::Base
                if self.units[verb.lead].is(WordClass::BaseAuxiliary)
                    && self.units[verb.lead].tag == Tag::Be =>
            {
                Factuality::NotStated
            }
            VerbForm::Base if let Some(earlier) = self.bare_partner(at) => {
                self.factuality(earlier, has_subject)
            }
            // Without a subject it is an imperative.
            VerbForm::Base if !has_subject => Factuality::NotStated,
            _ if self.is_scheduled(at) => Factuality::Scheduled,
            VerbForm::Finite if has_subject && !verb.negated && self.is_reached(at) => Factuality::Stated,
            _ if self.leaves_open(at) => Factuality::NotStated,
            VerbForm::Finite | VerbForm::Base if has_subject => Factuality::Stated,
            _ => Factuality::Unknown,
        }
    }

    /// `did not join`, `may join`, `if she joins`, `has she joined?`, `claims she joined`.
    fn leaves_open(self, at: usize) -> bool {
        let verb = &self.items[at];
        let said_open = verb.negated && !self.is_reached_late(at) || verb.modal;
        let denied = said_open || self.is_alternative_to_denied(at);
        denied || self.is_conditional(at) || self.is_asked(at) || self.is_doubted(at)
    }

    /// `until she could join`: the time came.
    fn is_reached(self, at: usize) -> bool {
        let could = self.units[self.items[at].lead].is(WordClass::PastAbility);
        let phrase = |at: &usize| matches!(self.items[*at].kind, ItemKind::Noun | ItemKind::Adverb);
        let opener = (0..at).rev().find(|at| !phrase(at));
        could && opener.is_some_and(|at| self.units[self.items[at].first].is(WordClass::Durative))
    }

    pub(super) fn is_future(self, at: usize) -> bool {
        self.units[self.items[at].lead].is(WordClass::Future)
    }

    /// `went on to join` is stated, `is to retire` and `due to retire` scheduled; any other infinitive is not stated.
    fn infinitive(self, at: usize) -> Factuality {
        let verb = &self.items[at];
        let Some(left) = self.governing(at).filter(|_| !verb.negated) else { return Factuality::NotStated };
        if let Some(verb) = self.led_on_by(at) {
            return self.factuality(verb, true);
        }
        let item = &self.items[left];
        match item.kind {
            ItemKind::Verb if self.uses(left, VerbUse::Implicative) => self.factuality(left, true),
            // `had to retire`.
            ItemKind::Verb if self.units[item.main].tag == Tag::Have && self.is_past(item.main) => {
                self.factuality(left, true)
            }
            ItemKind::Noun => self.after_object(left),
            // `was proud to join`, `is proud to have joined`.
            ItemKind::Adjective | ItemKind::Verb
                if self.units[item.end - 1].is(WordClass::FactiveAdjective) =>
            {
                self.factive(at, left)
            }
            ItemKind::Verb if self.units[item.main].tag == Tag::Be => self.scheduled_by(left),
            ItemKind::Adjective if self.units[item.end - 1].is(WordClass::SchedulingAdjective) => {
                match before(self.items, left) {
                    // `was due to retire` may have come otherwise.
                    Some(verb)
                        if self.units[self.items[verb].main].tag == Tag::Be
                            && !self.is_past(self.items[verb].lead) =>
                    {
                        self.scheduled_by(verb)
                    }
                    _ => Factuality::NotStated,
                }
            }
            ItemKind::Verb if item.passive && self.units[item.main].is(WordClass::SchedulingAdjective) => {
                self.scheduled_by(left)
            }
            _ => Factuality::NotStated,
        }
    }

    /// `left the army in May to join`, `moved to Deal to lead`: the verb of leaving or moving before an infinitive of purpose.
    pub(super) fn led_on_by(self, infinitive: usize) -> Option<usize> {
        // `a career in banking`, `her role as a nurse`.
        let phrase = |at: &usize| match self.items[*at].kind {
            ItemKind::Noun | ItemKind::Preposition | ItemKind::OpenSubordinator | ItemKind::Adverb => true,
            ItemKind::Verb => {
                // `left teaching to join`.
                let link = at.checked_sub(1);
                let object = link.is_some_and(|verb| self.uses(verb, VerbUse::LeadsOn));
                self.items[*at].form == VerbForm::Gerund
                    && (object || self.kind(link) == Some(ItemKind::Preposition))
            }
            _ => false,
        };
        let verb = (0..infinitive).rev().take(LED_ON).find(|at| !phrase(at))?;
        let item = &self.items[verb];
        let up = self.units.get(item.end).is_some_and(|unit| unit.is(WordClass::QuittingParticle));
        let leads = self.uses(verb, VerbUse::LeadsOn) || up && self.uses(verb, VerbUse::LeadsOnUp);
        (item.kind == ItemKind::Verb && !item.passive && leads).then_some(verb)
    }

    /// The infinitive after a noun phrase: `forced him to retire`, `rose through the ranks to become`.
    fn after_object(self, noun: usize) -> Factuality {
        let Some(left) = before(self.items, noun) else { return Factuality::NotStated };
        let verb = match self.items[left].kind {
            ItemKind::Preposition => before(self.items, left),
            _ => Some(left).filter(|verb| self.uses(*verb, VerbUse::ObjectControl)),
        };
        let verb = verb.filter(|verb| self.uses(*verb, VerbUse::Implicative));
        verb.map_or(Factuality::NotStated, |verb| self.factuality(verb, true))
    }

    /// The infinitive at `at` after what says how somebody felt about it.
    fn factive(self, at: usize, adjective: usize) -> Factuality {
        // `honoured and proud to join`.
        let joins = |at: &usize| {
            matches!(self.items[*at].kind, ItemKind::Adjective | ItemKind::Coordinator | ItemKind::Adverb)
        };
        let be = match self.items[adjective].kind {
            ItemKind::Verb => Some(adjective),
            _ => (0..adjective).rev().find(|at| !joins(at)),
        };
        let Some(be) = be.filter(|at| self.items[*at].kind == ItemKind::Verb) else {
            return Factuality::NotStated;
        };
        let infinitive = &self.items[at];
        let perfect = self.units[infinitive.first..infinitive.main].iter().any(|unit| unit.tag == Tag::Have);
        if perfect || self.is_past(self.items[be].lead) {
            self.factuality(be, true)
        } else {
            self.scheduled_by(be)
        }
    }

    /// `was`, `had`.
    pub(super) fn is_past(self, unit: usize) -> bool {
        self.units[unit].is(WordClass::PastAuxiliary) || self.units[unit].entry.has(Form::Past)
    }

    /// Scheduled, where the verb before says so as a fact.
    fn scheduled_by(self, verb: usize) -> Factuality {
        match self.factuality(verb, true) {
            Factuality::Stated => Factuality::Scheduled,
            other => other,
        }
    }

    /// In a question: a sentence that ends with a question mark, or one that an auxiliary opens.
    pub(super) fn is_asked(self, at: usize) -> bool {
        let opens = self
            .units
            .first()
            .is_some_and(|unit| matches!(unit.tag, Tag::Modal | Tag::Do | Tag::Be | Tag::Have));
        self.asks || opens && self.items[at].inverted.is_some()
    }

    /// Inside a clause that `if`, `whether` or `unless` opens.
    pub(super) fn is_conditional(self, at: usize) -> bool {
        let finite = |item: &super::Item| {
            item.kind == ItemKind::Verb && matches!(item.form, VerbForm::Finite | VerbForm::Base)
        };
        for opener in (0..at).rev() {
            let item = &self.items[opener];
            match item.kind {
                ItemKind::Subordinator => return self.units[item.first].is(WordClass::Conditional),
                ItemKind::Stop
                | ItemKind::Relative
                | ItemKind::Interrogative
                | ItemKind::That
                | ItemKind::OpenSubordinator => return false,
                ItemKind::Comma if !self.items[opener + 1..at].iter().any(finite) => {
                    // The comma that ends the conditional clause has its verb before it.
                    let clause = self.items[..opener]
                        .iter()
                        .rev()
                        .take_while(|item| !matches!(item.kind, ItemKind::Comma | ItemKind::Stop));
                    if clause.into_iter().any(finite) {
                        return false;
                    }
                }
                ItemKind::Verb if finite(item) => {
                    let between = &self.items[opener..at];
                    let joined = between.iter().any(|item| item.kind == ItemKind::Coordinator);
                    let apart = between.iter().any(|item| item.kind == ItemKind::Comma);
                    if !joined || apart {
                        return false;
                    }
                }
                _ => {}
            }
        }
        false
    }
}
