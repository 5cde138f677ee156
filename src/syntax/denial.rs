//! What denies a clause from outside its verb group: its subject, the verb it is the object of.

use super::item::{Item, ItemKind, VerbForm};
use super::unit::Tag;
use super::{Factuality, Sentence};
use crate::lexicon::{VerbUse, WordClass};

/// Between a noun and the `that` of what it tells stand an adverb or two at most.
const BEFORE_THAT: usize = 3;

/// Phrases between a verb and `until`: `join the police as a constable`.
const LATE: usize = 6;

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

    /// `will retire`, not `will not retire`, `will retire if asked`, `will she retire?`.
    pub(super) fn is_scheduled(self, at: usize) -> bool {
        let future = self.is_future(at) && !self.items[at].negated;
        future && !self.is_conditional(at) && !self.hangs_on(at) && !self.is_asked(at)
    }

    /// `did not join the police until 2010`: then it came about.
    pub(super) fn is_reached_late(self, at: usize) -> bool {
        let verb = &self.items[at];
        let did = self.units[verb.lead].tag == Tag::Do && self.is_past(verb.lead);
        let mut behind = self.items[at + 1..].iter().take(LATE);
        let until = behind.by_ref().find(|item| self.units[item.first].is(WordClass::Durative));
        let time = behind.next().filter(|_| until.is_some());
        did && time.is_some_and(|item| self.units[item.first].is_time())
    }

    /// `has not retired or left`, `never joined or left`, `has not moved, been promoted or left`: denied with the verb before `or`.
    pub(super) fn is_alternative_to_denied(self, at: usize) -> bool {
        let adverb = |at: &usize| self.items[*at].kind == ItemKind::Adverb;
        let Some(or) = (0..at).rev().find(|at| !adverb(at)) else { return false };
        let item = &self.items[or];
        if item.kind != ItemKind::Coordinator || !self.units[item.first].is(WordClass::Alternative) {
            return false;
        }
        let same = |at: &usize| {
            let kind = self.items[*at].kind;
            self.is_phrase(*at) || matches!(kind, ItemKind::Verb | ItemKind::Comma | ItemKind::Coordinator)
        };
        let mut verbs = (0..or).rev().take_while(same).filter(|at| self.items[*at].kind == ItemKind::Verb);
        verbs.any(|verb| self.items[verb].negated)
    }

    /// `will be dismissed if she is found guilty`: a condition behind it.
    fn hangs_on(self, at: usize) -> bool {
        let mut behind = self.items[at + 1..].iter().take_while(|item| item.kind != ItemKind::Stop);
        behind.any(|item| {
            item.kind == ItemKind::Subordinator && self.units[item.first].is(WordClass::Conditional)
        })
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

    /// `denied (that) she left`, `the claim that she left`: a clause that what stands before it does not state.
    pub(super) fn is_doubted(self, at: usize) -> bool {
        let opener = (0..at).rev().find(|at| !self.is_phrase(*at));
        self.is_told_only(at) || opener.is_some_and(|opener| self.uses(opener, VerbUse::Nonfactive))
    }

    /// `the claim that Ann Bell, 34, left`.
    pub(super) fn is_told_only(self, at: usize) -> bool {
        let aside = |at: &usize| self.is_phrase(*at) || self.items[*at].kind == ItemKind::Comma;
        let denied = |that: usize| self.items[that].kind == ItemKind::That && self.is_denied_before(that);
        (0..at).rev().take_while(aside).any(denied)
    }

    /// `was wrongly told that she had left`, `it is wrong to say that she left`.
    fn is_said_wrongly(self, verb: usize) -> bool {
        let item = &self.items[verb];
        let wrong = |at: usize| self.units[at].is(WordClass::UntruePredicate);
        let before = super::item::before(self.items, verb).map(|at| &self.items[at]);
        let predicate = before.is_some_and(|before| {
            matches!(before.kind, ItemKind::Adjective | ItemKind::Noun) && wrong(before.head)
        });
        (item.first..item.main).any(wrong)
            || verb
                .checked_sub(1)
                .is_some_and(|at| wrong(self.items[at].first) && self.items[at].kind == ItemKind::Adverb)
            || item.form == VerbForm::Infinitive && predicate
    }

    /// `not that she left`, `it is not true that she left`, `the claim that she left`, `nobody said that she left`.
    fn is_denied_before(self, that: usize) -> bool {
        // `Reports online that she left`.
        let adverb = |at: &usize| {
            let item = &self.items[*at];
            item.kind == ItemKind::Adverb && !self.units[item.first].is(WordClass::Negator)
        };
        let Some(at) = (0..that).rev().take(BEFORE_THAT).find(|at| !adverb(at)) else { return false };
        let item = &self.items[at];
        match item.kind {
            ItemKind::Adverb => self.units[item.first].is(WordClass::Negator),
            // `Claims that she left are false.`
            ItemKind::Verb if at == 0 => self.units[item.main].is(WordClass::ClaimNoun),
            ItemKind::Verb => item.negated || self.is_said_wrongly(at) || self.is_denied_by_subject(at),
            ItemKind::Adjective | ItemKind::Noun => {
                let head = &self.units[item.head];
                let verb = super::item::before(self.items, at).map(|at| &self.items[at]);
                let verb = verb.filter(|verb| verb.kind == ItemKind::Verb);
                let untrue = head.is(WordClass::UntruePredicate);
                // `claims on social media that she left`.
                let link =
                    at.checked_sub(2).filter(|_| self.kind(at.checked_sub(1)) == Some(ItemKind::Preposition));
                let further = link.map(|noun| &self.units[self.items[noun].head]);
                // `Rumours online that she left`.
                let claims =
                    self.units[item.first..item.end].iter().any(|unit| unit.is(WordClass::ClaimNoun));
                claims
                    || further.is_some_and(|noun| noun.is(WordClass::ClaimNoun))
                    || verb.is_some_and(|verb| verb.negated != untrue)
            }
            _ => false,
        }
    }
}
