//! The words of a frame behind its verb: `hang up * hat`.

use crate::document::Document;
use crate::lexicon::{Cue, Word};
use crate::syntax::{Clause, Factuality, VerbForm};
use std::ops::Range;

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

/// `returned to her old team to lead`: the end of a particle whose `to` and verb are the clause of purpose that follows.
pub(super) fn purpose_end(document: &Document<'_>, particle: &[Box<str>], next: &Clause) -> Option<usize> {
    let led_on = matches!(next.factuality, Factuality::Stated | Factuality::Scheduled);
    let to = next.verb.start.checked_sub(1).filter(|at| document.is_word(*at, Word::To))?;
    let purpose = next.form == VerbForm::Infinitive && led_on && particle.len() > 1;
    particle_end(document, particle, to).filter(|_| purpose)
}

/// Where an infinitive of purpose may begin near the start of the tokens.
pub(super) fn purposes_among(document: &Document<'_>, after: Range<usize>) -> Vec<usize> {
    after.take(PURPOSE).filter(|at| document.is_word(*at, Word::To)).collect()
}

/// How many tokens behind its verb the infinitive of purpose is sought.
const PURPOSE: usize = 16;
