//! Speakers without a name, beside whom their sentence names somebody: `The judge praised PC Ann Bell and said`.

use super::Scene;
use crate::lexicon::{Cue, Form, Word};
use crate::people::coreference::Reference;
use std::ops::Range;

/// How many tokens a subject without a name has at most: `the mother of the 12-year-old victim`.
const PHRASE: usize = 8;

impl Scene<'_> {
    /// Where a name with its rank begins.
    pub(super) fn start_of(&self, reference: &Reference) -> usize {
        let rank = reference.rank.map(|rank| self.ranks[rank].tokens.clone());
        rank.filter(|rank| rank.end <= reference.tokens.start)
            .map_or(reference.tokens.start, |rank| rank.start)
    }

    /// `The wife of`, `The judge praised`, `The judge, sentencing`, `The man, who met`: what stands before a name opens with the
    /// subject and leads to another part of the sentence.
    pub(super) fn belongs_to_unnamed(&self, before: Range<usize>) -> bool {
        let document = self.document;
        let first = before.start + 1;
        let opens =
            document.is(before.start, Cue::Determiner) && first < before.end && before.len() <= 2 * PHRASE;
        // `The newly promoted Sergeant Ann Bell`.
        if !opens || self.describes(first) {
            return false;
        }
        let comma = before.clone().find(|at| document.is_mark(*at, ','));
        match comma {
            Some(comma) => self.is(comma + 1, Form::Gerund) || document.is(comma + 1, Cue::RelativePronoun),
            None => {
                let last = before.end - 1;
                let source = document.is_word(last, Word::From) || document.is_word(last, Word::By);
                let led = document.is(last, Cue::Preposition) && !source;
                led || (first + 1..before.end).any(|at| self.is(at, Form::Past))
            }
        }
    }

    /// Between a name and `, who said`: a verb, so that somebody else is meant.
    pub(super) fn is_acted_on(&self, mut behind: Range<usize>) -> bool {
        let verb = Cue::Auxiliary.bit() | Cue::Copula.bit();
        behind.any(|at| {
            let relative = self.document.is(at, Cue::RelativePronoun);
            !relative && (self.document.is_any(at, verb) || self.is(at, Form::Past))
        })
    }

    /// The subject behind `When PC Ann Bell came, the man`: a clause or a phrase names somebody and a comma ends it.
    pub(super) fn other_subject(&self, before: &Range<usize>, behind: Range<usize>) -> Option<Range<usize>> {
        let document = self.document;
        let comma = behind.clone().rev().find(|at| document.is_mark(*at, ','))?;
        let subject = comma + 1..behind.end;
        let phrase =
            !subject.is_empty() && subject.len() <= PHRASE && document.is(subject.start, Cue::Determiner);
        (phrase && !before.is_empty() && !document.is(before.start, Cue::Determiner)).then_some(subject)
    }

    /// `promoted Sergeant`, `newly promoted Sergeant`: the phrase goes on to the name.
    fn describes(&self, at: usize) -> bool {
        let adverb = self.document.lexicons().grammar().is_adverb(self.document.word(at));
        self.is(at, Form::Past) || adverb && self.is(at + 1, Form::Past)
    }

    fn is(&self, at: usize, form: Form) -> bool {
        self.document.lexicons().grammar().look_up(self.document.word(at)).has(form)
    }
}
