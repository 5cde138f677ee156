//! Coordination of clauses: which earlier verb a verb behind `and` or a comma goes on with.

use super::Sentence;
use super::item::{Item, ItemKind, VerbForm, before};
use super::unit::Tag;
use crate::lexicon::{Form, WordClass};

impl Sentence<'_> {
    /// The verb before an item that a coordination there joins the verb at `at` with.
    pub(super) fn joined_verb(self, joint: usize, at: usize) -> Option<usize> {
        let verb = &self.items[at];
        for earlier in (0..joint).rev() {
            let item = &self.items[earlier];
            if item.kind == ItemKind::Stop {
                return None;
            }
            if item.kind != ItemKind::Verb {
                continue;
            }
            let gerund = || self.units[item.main].tag == Tag::Verb(Form::Gerund);
            // `she left and call us`, `I am looking and have fun`: no one verb goes on with the other.
            let simple = || {
                let lead = &self.units[item.lead];
                matches!(lead.tag, Tag::Verb(Form::Past | Form::Third)) || lead.is(WordClass::ThirdSingular)
            };
            if self.is_plain_base(verb) && item.form == VerbForm::Finite && (simple() || gerund()) {
                return None;
            }
            let joins = match (verb.form, item.form) {
                (VerbForm::Finite, VerbForm::Finite) => {
                    let comma =
                        before(self.items, joint).is_some_and(|at| self.items[at].kind == ItemKind::Comma);
                    !(comma && self.is_embedded(earlier))
                }
                (left, right) if left == right => true,
                (VerbForm::Base, VerbForm::Infinitive | VerbForm::Finite) => true,
                (VerbForm::Participle, VerbForm::Finite) => item.passive,
                (VerbForm::Gerund, VerbForm::Finite) => gerund(),
                _ => false,
            };
            if joins {
                return Some(earlier);
            }
        }
        None
    }

    /// `was promoted and posted to Deal`: a past form without an object may share the auxiliary of the passive before it.
    pub(super) fn may_share_passive(self, at: usize) -> bool {
        let item = &self.items[at];
        let unit = &self.units[item.main];
        let past = item.main == item.lead && unit.tag == Tag::Verb(Form::Past);
        let object = self.items.get(at + 1).is_some_and(|next| next.kind == ItemKind::Noun);
        let joint = before(self.items, at).filter(|at| self.items[*at].kind == ItemKind::Coordinator);
        let partner = joint.and_then(|joint| self.joined_verb(joint, at));
        past && unit.entry.has(Form::Participle)
            && !object
            && partner.is_some_and(|verb| self.items[verb].passive)
    }

    /// The first verb of the sentence, up to a full stop, is an imperative.
    pub(super) fn follows_imperative(self, at: usize) -> bool {
        let items = self.items;
        let stop = items[..at].iter().rposition(|item| item.kind == ItemKind::Stop).map_or(0, |at| at + 1);
        let verb = (stop..at).find(|at| items[*at].kind == ItemKind::Verb);
        let opens = |verb: usize| {
            let passed =
                |item: &Item| matches!(item.kind, ItemKind::Adverb | ItemKind::Coordinator | ItemKind::Quote);
            items[verb].form == VerbForm::Base && items[stop..verb].iter().all(passed)
        };
        verb.is_some_and(opens)
    }

    /// `wants to move and join`, `would move and join`: the verb before, whose `to` or modal verb the bare form shares.
    pub(super) fn bare_partner(self, at: usize) -> Option<usize> {
        let joint = before(self.items, at)?;
        if self.items[joint].kind != ItemKind::Coordinator {
            return None;
        }
        let verb = |at: &usize| {
            let item = &self.items[*at];
            let shares = matches!(item.form, VerbForm::Infinitive | VerbForm::Finite | VerbForm::Base);
            item.kind == ItemKind::Verb && shares
        };
        let earlier = (0..joint).rev().take_while(|at| self.items[*at].kind != ItemKind::Stop).find(verb)?;
        let lead = self.units[self.items[earlier].lead].tag;
        let shared = self.items[earlier].form != VerbForm::Finite || matches!(lead, Tag::Modal | Tag::Do);
        shared.then_some(earlier)
    }
}
