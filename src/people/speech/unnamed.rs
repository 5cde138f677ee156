//! Speakers without a name, beside whom their sentence names somebody: `The judge praised PC Ann Bell and said`.

use super::Scene;
use crate::document::Hit;
use crate::lexicon::{Cue, Form, SpeechKind, Word};
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

    /// The boy of `PC Ann Bell said that the boy`, the man of `When PC Ann Bell came the man`, before a verb of saying: what an earlier
    /// verb has for its subject is not that of the verb.
    pub(super) fn inner_subject(&self, region: Range<usize>, verb: Hit) -> Option<Range<usize>> {
        let document = self.document;
        // `welcomed the news, saying`.
        let named =
            self.subjects(region.clone()).next().filter(|_| self.kind(verb) != SpeechKind::Participle)?;
        let behind = named.tokens.end..region.end;
        let said = self.last_verb(behind.clone()).map(|verb| verb.end as usize);
        let when = document.is(region.start, Cue::Subordinator)
            && region.start < named.tokens.start
            && !region.clone().any(|at| document.is_mark(at, ','));
        let came = || behind.clone().find(|at| self.is(*at, Form::Past)).map(|at| at + 1);
        let start = said.or_else(|| came().filter(|_| when))?;
        let that = (start..region.end).rev().find(|at| document.is_word(*at, Word::That));
        let inner = that.map_or(start, |that| that + 1)..region.end;
        let opens = document.is(inner.start, Cue::Determiner) || document.is_capital(inner.start);
        let mut inside = inner.clone();
        let apart = |at: usize| document.is_mark(at, ',') || document.is(at, Cue::Conjunction);
        (opens && !inner.is_empty() && inner.len() <= PHRASE && !inside.any(apart)).then_some(inner)
    }

    /// The Carol of `Carol, wife of Inspector Ann Bell`: a name of nobody known, before the comma behind which somebody else is named.
    pub(super) fn named_first(&self, region: Range<usize>) -> Option<Range<usize>> {
        let document = self.document;
        let subject = self.start_of(self.subjects(region.clone()).next()?);
        let comma = (region.start..subject).find(|at| document.is_mark(*at, ','))?;
        let name = region.start..comma;
        let kin = (comma + 1..subject).any(|at| document.is(at, Cue::Kin));
        (kin && !name.is_empty() && name.len() <= PHRASE && name.clone().all(|at| document.is_capital(at)))
            .then_some(name)
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
