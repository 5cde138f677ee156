//! The words of a frame behind its verb: `hang up * hat`.

use crate::document::Document;
use crate::lexicon::Cue;

/// `his`, `her`, `my`, `their`.
pub(super) const POSSESSIVE: u128 = Cue::MalePronoun.bit()
    | Cue::FemalePronoun.bit()
    | Cue::FirstPersonPronoun.bit()
    | Cue::PluralPronoun.bit();

/// The token after the particle of a frame at `start`; `None` where the text has other words.
pub(super) fn particle_end(document: &Document<'_>, particle: &[Box<str>], start: usize) -> Option<usize> {
    let fits = |(word, at): (&str, usize)| match word {
        "*" => document.is_any(at, POSSESSIVE),
        word => document.word(at).eq_ignore_ascii_case(word),
    };
    particle.iter().map(|word| &**word).zip(start..).all(fits).then(|| start + particle.len())
}
