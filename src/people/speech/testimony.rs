//! Testimony: `“…,” he told the court` is said by whom the case is about, not by the officer of the sentence before.

use super::{Scene, Speaker};
use crate::lexicon::SpeechKind;
use crate::people::coreference::{Form, Reference};

/// Sentences to look back for whoever gives evidence.
const REACH: usize = 3;
/// Names of such a sentence to look at: a page of one sentence costs linear time.
const NAMES: usize = 40;

impl Scene<'_> {
    /// The speaker of words told to a court: whom the pronoun means, if the sentence before names nobody else; else the only
    /// one in it who is no officer.
    pub(super) fn witness(&self, at: usize, speaker: Speaker) -> Option<Speaker> {
        let document = self.document;
        let pronoun = self.cast.references_in(speaker.tokens.clone()).first();
        if pronoun.is_none_or(|known| known.form != Form::Pronoun) {
            return Some(speaker);
        }
        let open = document.sentence_of(document.quotations()[at].open as usize);
        let named = |sentence: usize| -> Vec<&Reference> {
            let told = self.cast.references_in(document.sentence(sentence)).iter().rev().take(NAMES);
            told.filter(|known| {
                known.form == Form::Name && document.quotation_of(known.tokens.start).is_none()
            })
            .collect()
        };
        let told = (open.saturating_sub(REACH)..open).rev().map(named).find(|told| !told.is_empty());
        let told = told.unwrap_or_default();
        if told.iter().all(|known| Some(known.person) == speaker.person) {
            return Some(speaker);
        }
        let mut others = told.iter().filter(|known| !self.cast.people[known.person].is_officer());
        let other = others.next()?;
        let only = others.all(|known| known.person == other.person);
        only.then(|| Speaker { person: Some(other.person), tokens: other.tokens.clone() })
    }

    /// Whether the verb is one of giving evidence.
    pub(super) fn is_testimony(&self, verb: Option<crate::document::Hit>) -> bool {
        verb.is_some_and(|verb| self.kind(verb) == SpeechKind::Testimony)
    }
}
