//! Pronouns that may mean somebody else: `Superintendent Tom Fell said PC Joe Moss had lied. He was dismissed.`

use super::slot::Reader;
use super::{CareerEventKind, Step};
use crate::people::coreference::Form;
use crate::people::coreference::succession::is_succeeded;

/// A pronoun looks back over so many sentences, as those who resolve it do.
const REACH: usize = 8;
/// Of a sentence so many references are looked at; it keeps the cost small in a list of names.
const NAMES: usize = 40;

/// Whether a leaving is told of a pronoun alone, and the last sentence that names somebody names another one too whom it fits.
/// Who succeeds somebody is who the next sentence is about.
pub(super) fn is_of_another(reader: Reader<'_, '_>, step: &Step<'_>) -> bool {
    let Reader { document, people, .. } = reader;
    let at = step.told.trigger.start;
    let own = document.sentence_of(at);
    let start = document.sentence(own).start.max(at.saturating_sub(NAMES));
    let mut told = people.cast.references_in(start..at).iter().filter(|told| told.person == step.person);
    let pronouns = told.clone().next().is_some() && told.all(|told| told.form == Form::Pronoun);
    if step.event.event != CareerEventKind::Left || !pronouns {
        return false;
    }
    let names = |sentence: usize| {
        let references = people.cast.references_in(document.sentence(sentence)).iter().take(NAMES);
        references.filter(|reference| reference.form == Form::Name)
    };
    let before = (own.saturating_sub(REACH)..own).rev().find(|sentence| names(*sentence).next().is_some());
    let Some(before) = before else { return false };
    let gender = people.cast.people[step.person].gender;
    let fits = |other: usize| people.cast.people[other].gender.is_none_or(|known| Some(known) == gender);
    let other = names(before).find(|other| other.person != step.person && fits(other.person));
    other.is_some_and(|other| !is_succeeded(document, other))
}
