//! Verbs behind an object that takes their step: `saw her promoted`, `saw him join`.

use super::Sentence;
use super::factuality::Factuality;
use super::item::{ItemKind, VerbForm, before};
use super::unit::Tag;
use crate::lexicon::VerbUse;

impl Sentence<'_> {
    /// The pronoun before a verb that takes its step, and the verb whose object that is.
    pub(super) fn object_before(self, at: usize) -> Option<(usize, usize)> {
        let noun = before(self.items, at).filter(|noun| self.items[*noun].kind == ItemKind::Noun)?;
        let verb = before(self.items, noun).filter(|verb| self.items[*verb].kind == ItemKind::Verb)?;
        let object = self.units[self.items[noun].head].tag == Tag::ObjectPronoun;
        let bare = matches!(self.items[at].form, VerbForm::Participle | VerbForm::Gerund | VerbForm::Base);
        (object && bare).then_some((noun, verb))
    }

    /// Whether the verb before such an object states what comes behind: `saw her promoted`, but `wanted her promoted`.
    pub(super) fn of_object(self, at: usize) -> Option<Factuality> {
        let (_, verb) = self.object_before(at)?;
        let implied = self.uses(verb, VerbUse::Implicative);
        Some(if implied { self.factuality(verb, true) } else { Factuality::NotStated })
    }
}
