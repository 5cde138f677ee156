//! `Ann Bell, whose sergeant, Tom Fell, joined in 2002, was promoted`: the verb behind the clause of `whose` has the subject before
//! it, and not the name that stands beside the noun of `whose`.

use super::Sentence;
use super::item::{ItemKind, VerbForm, before};
use super::unit::Tag;

impl Sentence<'_> {
    /// The noun before the clause of `whose` that ends before a verb, where the noun phrase at an item names whose noun.
    pub(super) fn before_whose(self, name: usize, verb: usize) -> Option<usize> {
        let comma = |at: usize| (self.items[at].kind == ItemKind::Comma).then_some(at);
        let noun = before(self.items, name).and_then(comma).and_then(|comma| before(self.items, comma))?;
        let owned = self.items[noun].kind == ItemKind::Noun
            && self.units[self.items[noun].first].tag == Tag::RelativePossessive;
        let told =
            |at: usize| self.items[at].kind == ItemKind::Verb && self.items[at].form == VerbForm::Finite;
        // The clause has a verb of its own, and a comma ends it.
        let ends = owned && (name + 1..verb).any(told) && before(self.items, verb).and_then(comma).is_some();
        let opening = ends.then(|| before(self.items, noun)).flatten().and_then(comma)?;
        before(self.items, opening).filter(|at| self.items[*at].kind == ItemKind::Noun)
    }
}
