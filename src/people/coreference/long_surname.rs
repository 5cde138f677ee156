//! Surnames of several words: `Sergeant Mohamad Zein El Quist`, then `Sergeant Zein El Quist`.

use super::Person;
use crate::document::Document;
use crate::lexicon::Cue;
use crate::mentions::Mention;
use crate::mentions::person::NameValue;

/// Whether a name is the end of somebody's, one of its words a particle.
pub(super) fn is_end_of(document: &Document<'_>, person: &Person, name: &Mention<NameValue>) -> bool {
    let mut words = name.tokens.start..name.tokens.end - 1;
    let written = document.slice(name.tokens.clone());
    let rest = person.name.strip_suffix(written).is_some_and(|rest| rest.ends_with(' '));
    rest && words.any(|at| document.is(at, Cue::NameParticle))
}
