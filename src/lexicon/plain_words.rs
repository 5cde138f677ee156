//! [`PlainWords`]: what is known of words of at most sixteen letters, at hand for all words of a text.

use super::classes::WordClasses;
use super::vocabulary::{Keyed, WordId};

/// What is known of words of at most sixteen letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PlainWords<'l> {
    pub(super) ids: Keyed<'l>,
    pub(super) classes: WordClasses<'l>,
}

impl PlainWords<'_> {
    /// The id of a word in small letters, as [`Piece::plain`](super::split::Piece::plain) has them, and its classes, as the bits of
    /// [`Cue`](super::Cue).
    #[inline]
    pub(crate) fn look_up(self, letters: u128) -> (WordId, u128) {
        let id = self.ids.id_of(letters);
        (id, self.classes.of(id))
    }
}
