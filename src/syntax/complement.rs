//! Verbs behind an object that takes their step: `wanted her promoted`, `imagined him joining`.

use super::Sentence;
use super::item::{ItemKind, VerbForm, before};
use super::unit::Tag;

impl Sentence<'_> {
    /// The pronoun before a verb that takes its step and is the object of another verb. What such a verb says is not stated: most
    /// tell what somebody wants, fears or sees.
    pub(super) fn object_before(self, at: usize) -> Option<usize> {
        let noun = before(self.items, at).filter(|noun| self.items[*noun].kind == ItemKind::Noun)?;
        let bare = matches!(self.items[at].form, VerbForm::Participle | VerbForm::Gerund | VerbForm::Base);
        (bare && self.is_object_pronoun(noun)).then_some(noun)
    }

    /// The `her` of `wanted her promoted`: a pronoun right behind a verb.
    pub(super) fn is_object_pronoun(self, noun: usize) -> bool {
        let governed = before(self.items, noun).is_some_and(|at| self.items[at].kind == ItemKind::Verb);
        governed && self.units[self.items[noun].head].tag == Tag::ObjectPronoun
    }
}
