//! What denies a clause from outside its verb group: its subject, the verb it is the object of.

use super::item::{Item, ItemKind};
use super::unit::Tag;
use super::{Factuality, Sentence};
use crate::lexicon::{VerbUse, WordClass};

impl Sentence<'_> {
    /// `no officer left`, `neither she nor he left`: the phrase before the verb, or the one it is joined with, denies.
    pub(super) fn is_denied_by_subject(self, at: usize) -> bool {
        let passed = |item: &&Item| {
            matches!(
                item.kind,
                ItemKind::Noun | ItemKind::Preposition | ItemKind::Adverb | ItemKind::Coordinator
            )
        };
        let length = self.items[..at].iter().rev().take_while(passed).count();
        // `has no dog and she left`: what follows a verb may be its object, up to the conjunction.
        let object = length < at && self.items[at - length - 1].kind == ItemKind::Verb;
        let mut phrases = self.items[at - length..at].iter();
        if object {
            let joint = phrases.clone().rposition(|item| item.kind == ItemKind::Coordinator);
            phrases = self.items[at - length + joint.map_or(0, |joint| joint + 1)..at].iter();
        }
        phrases.next().is_some_and(|item| self.units[item.first].is(WordClass::Negative))
    }

    /// `ruled (that) he should be dismissed`, `ordered that he be dismissed`; not `would have been dismissed`, `if he fails`.
    pub(super) fn is_decreed(self, at: usize) -> bool {
        let verb = &self.items[at];
        let lead = &self.units[verb.lead];
        let bare = lead.is(WordClass::BaseAuxiliary) && lead.tag == Tag::Be;
        let perfect = self.units[verb.lead..verb.main].iter().any(|unit| unit.tag == Tag::Have);
        if !(verb.modal || bare) || !verb.passive || verb.negated || self.asks || perfect {
            return false;
        }
        // `ruled that Ann Bell, 34, should be dismissed`.
        let aside = |at: usize| self.is_phrase(at) || self.items[at].kind == ItemKind::Comma;
        let opener = (0..at).rev().find(|at| !aside(*at));
        let decreed = opener.is_some_and(|opener| {
            self.uses(opener, VerbUse::Decreeing) && self.factuality(opener, true) == Factuality::Stated
        });
        decreed && !self.items[at..].iter().any(|item| self.units[item.first].is(WordClass::Conditional))
    }

    /// Part of a phrase, or the word that opens a clause that is an object.
    fn is_phrase(self, at: usize) -> bool {
        matches!(
            self.items[at].kind,
            ItemKind::Noun | ItemKind::Preposition | ItemKind::Adverb | ItemKind::Adjective | ItemKind::That
        )
    }

    /// `denied (that) she left`: the object of a verb that does not state it.
    pub(super) fn is_doubted(self, at: usize) -> bool {
        let passed = (0..at).rev().take_while(|at| self.is_phrase(*at));
        let denied = |that: usize| self.items[that].kind == ItemKind::That && self.is_denied_before(that);
        passed.into_iter().any(denied)
            || (0..at)
                .rev()
                .find(|at| !self.is_phrase(*at))
                .is_some_and(|opener| self.uses(opener, VerbUse::Nonfactive))
    }

    /// `not that she left`, `it is not true that she left`, `the claim that she left`.
    fn is_denied_before(self, that: usize) -> bool {
        let Some(at) = that.checked_sub(1) else { return false };
        let item = &self.items[at];
        match item.kind {
            ItemKind::Adverb => self.units[item.first].is(WordClass::Negator),
            ItemKind::Adjective => {
                let be =
                    super::item::before(self.items, at).filter(|be| self.items[*be].kind == ItemKind::Verb);
                let negated = |item: &Item| item.negated || self.units[item.first].is(WordClass::Negator);
                be.is_some_and(|be| self.items[be..at].iter().any(negated))
            }
            ItemKind::Noun => {
                let noun = self.units[item.head].entry.any_verb();
                self.grammar.is_used(noun, VerbUse::Nonfactive)
            }
            _ => false,
        }
    }
}
