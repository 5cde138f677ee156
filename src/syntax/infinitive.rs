//! What an infinitive states: `went on to join`, `is to retire`, `left the army to join`, `was proud to join`.

use super::Sentence;
use super::factuality::Factuality;
use super::item::{ItemKind, VerbForm, before};
use super::unit::{Tag, Unit};
use crate::lexicon::{VerbUse, WordClass};

/// Phrases between a verb of leaving and its infinitive of purpose: `left at the age of 16 in 1971 to join` has six.
const LED_ON: usize = 9;

impl Sentence<'_> {
    /// `went on to join` is stated, `is to retire` and `due to retire` scheduled; any other infinitive is not stated.
    pub(super) fn infinitive(self, at: usize) -> Factuality {
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
            ItemKind::Verb if self.units[item.main].tag == Tag::Be => self.arranged(at, left),
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
                self.arranged(at, left)
            }
            _ => Factuality::NotStated,
        }
    }

    /// `is to retire`, `is set to retire`; what `was to have retired` and `had been set to retire` did not come about.
    fn arranged(self, infinitive: usize, be: usize) -> Factuality {
        let perfect = |unit: &Unit| unit.tag == Tag::Have;
        let infinitive = &self.items[infinitive];
        let undone = self.units[infinitive.first..infinitive.main].iter().any(perfect);
        let lead = &self.units[self.items[be].lead];
        let upset = lead.tag == Tag::Have && self.is_past(self.items[be].lead);
        if undone || upset { Factuality::NotStated } else { self.scheduled_by(be) }
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

    /// Scheduled, where the verb before says so as a fact.
    fn scheduled_by(self, verb: usize) -> Factuality {
        match self.factuality(verb, true) {
            Factuality::Stated => Factuality::Scheduled,
            other => other,
        }
    }
}
