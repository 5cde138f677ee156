//! Posted lately: whom a bare number counts that will be posted to a place, though things were counted in between
//! (`12 PCs passed out before 120 guests. Four will be based in Corby.`).

use super::elliptical::Ellipsis;
use super::noun::Group;
use crate::lexicon::Cue;

/// How many sentences back the people may have been counted.
const SENTENCES: usize = 3;

impl<'d> Ellipsis<'_, 'd> {
    /// The people counted last, where the sentence says where they will be and nobody of the public was told of since.
    pub(super) fn posted_lately(&self) -> Option<Group<'d>> {
        let document = self.document;
        let start = self.number.tokens.start;
        let last = self.antecedent?;
        let sentence = document.sentence(document.sentence_of(start)).start;
        if !document.is(self.end(), Cue::Future) {
            return None;
        }
        self.place_behind(self.end())?;
        // What follows them ends with a sentence near the number.
        let public = || (last.at + 1..start).any(|at| document.is(at, Cue::PublicNoun));
        let own = || (sentence..start).all(|at| !self.is_counted_there(at));
        self.lately(SENTENCES).filter(|_| !public() && own())
    }

    /// A number of the same sentence that counts something else.
    fn is_counted_there(&self, at: usize) -> bool {
        self.has_rival(at..at + 1)
    }
}
