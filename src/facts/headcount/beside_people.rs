//! Named right before: bare numbers that a preposition joins to the people before it, behind a count in the same sentence
//! (`officer numbers stand at 1,207, police staff at 842`, `officers fell by 700 and PCSOs by 250`).

use super::elliptical::{Ellipsis, Rest};
use super::noun::Form;
use super::{Count, noun};
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};

/// How many tokens before the preposition the people may begin: `and part-time police staff at`.
const PHRASE: usize = 5;

impl<'d> Ellipsis<'_, 'd> {
    /// `and PCSOs by 250`: the verb before holds for them too.
    pub(super) fn beside_people(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let lead = self.lead(self.number.tokens.start).checked_sub(1)?;
        let joins = matches!(document.named_word(lead), Some(Word::At | Word::By | Word::To | Word::From));
        let sentence = document.sentence(document.sentence_of(lead)).start;
        let last = self.counts.last().filter(|last| last.tokens.start >= sentence)?;
        if !joins || !self.is_bare(self.end()) || !self.is_stated_in_same_way(last, lead) {
            return None;
        }
        let from = lead.saturating_sub(PHRASE).max(last.tokens.end);
        let mut nouns = (from..lead).filter_map(|at| noun::noun_at(document, self.mentions, at));
        let people = nouns
            .find(|noun| noun.end == lead && matches!(noun.form, Form::Many | Form::Weak | Form::Kin))?;
        let modifier = Cue::CountModifier.bit() | Cue::Determiner.bit() | Cue::Additive.bit();
        let before = (from..people.group.noun).rev().find(|at| !document.is_any(*at, modifier))?;
        let joined = self.is_clause_mark(before) || document.is(before, Cue::Conjunction);
        joined.then_some((people.group, headcount::STRENGTH, None))
    }

    /// Whether the same preposition leads to the count before.
    fn is_stated_in_same_way(&self, last: &Count<'d>, lead: usize) -> bool {
        let document = self.document;
        let before = self.lead(last.tokens.start).checked_sub(1);
        before.is_some_and(|at| document.named_word(at) == document.named_word(lead))
    }
}
