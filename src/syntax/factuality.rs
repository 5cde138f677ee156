//! [`Factuality`]: whether a clause states its event as a fact; the one place that decides it.

use super::Sentence;
use super::item::{ItemKind, VerbForm};
use super::unit::Tag;
use crate::lexicon::{Form, WordClass};

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

    /// `was`, `had`.
    pub(super) fn is_past(self, unit: usize) -> bool {
        self.units[unit].is(WordClass::PastAuxiliary) || self.units[unit].entry.has(Form::Past)
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
