//! People told of lately: whom a bare number counts that a place has, counted or named in the sentences before it, in the
//! caption of its list, or right before its place.

use super::elliptical::Ellipsis;
use super::noun::{self, Group};
use crate::lexicon::Cue;

/// How many tokens may have passed since the people were told of: two long sentences. It keeps the cost linear.
const SINCE: usize = 120;
/// How many tokens into a sentence its subject may end: `Our police support volunteers`.
const OPENING: usize = 6;
/// How many tokens an item of a list has: `Corby will get four.`
const ITEM: usize = 12;

impl<'d> Ellipsis<'_, 'd> {
    /// The people counted at most two sentences before, or of whom the sentence before tells, where nothing else of
    /// several was told of since.
    pub(super) fn told_lately(&self) -> Option<Group<'d>> {
        let found = || {
            let last = self.last(2).filter(|_| self.is_still_of_the_last());
            last.or_else(|| self.topic()).or_else(|| self.listed()).or_else(|| self.named_here())
        };
        *self.lately.get_or_init(found)
    }

    /// Whether nothing of several was told of since the people counted last.
    pub(super) fn is_still_of_the_last(&self) -> bool {
        let start = self.number.tokens.start;
        self.antecedent.is_some_and(|last| last.at + SINCE > start && !self.has_rival(last.at + 1..start))
    }

    /// The people of `there are 44 of them`, with whom the sentence before opens: `Our specials do much.`
    fn topic(&self) -> Option<Group<'d>> {
        let (document, end) = (self.document, self.end());
        let start = self.number.tokens.start;
        let sentence = document.sentence_of(start);
        // Most sentences hold none.
        let plural = Cue::PluralPronoun.bit();
        if !document.sentence_holds(sentence, plural) && !(end..end + 2).any(|at| document.is_any(at, plural))
        {
            return None;
        }
        let own = document.sentence(sentence).start;
        let near = own.max(start.saturating_sub(SINCE));
        let them = (near..end + 2)
            .any(|at| document.is(at, Cue::PluralPronoun) && !document.is(at, Cue::Determiner));
        if !them || self.has_rival(near..start) {
            return None;
        }
        let before = document.sentence(self.sentence_before());
        let opening = before.start..before.end.min(before.start + OPENING);
        let mut nouns = opening.filter_map(|at| noun::noun_at(document, self.mentions, at));
        let group = nouns.find(|noun| noun.form == noun::Form::Many)?.group;
        (before.end <= own && !self.is_beside(group.noun)).then_some(group)
    }

    /// The people whom the caption of a list names, where the number stands in a brief line of it: `Corby gets four.`
    pub(super) fn listed(&self) -> Option<Group<'d>> {
        let document = self.document;
        let line = document.block_of(self.number.tokens.start);
        let is_item = |line: usize| {
            let block = document.block(line);
            block.len() <= ITEM
                && self.places(block.clone()).next().is_some_and(|place| place.start == block.start)
        };
        let caption = self.caption_line(line, is_item).filter(|_| is_item(line))?;
        self.of_caption(caption)
    }

    /// The people of `thanks to the specials of Corby (18) and Oundle (five)`: nothing but small words leads from them to
    /// the first place.
    fn named_here(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(start)).start;
        let from = sentence.max(start.saturating_sub(SINCE));
        // Before most numbers no place stands, and no noun need be looked for.
        self.last_place(from..start)?;
        let noun = self.last_noun(from..start)?;
        let first = self.places(noun.end..start).next()?.start;
        let small = Cue::Preposition.bit()
            | Cue::Determiner.bit()
            | Cue::Copula.bit()
            | Cue::Future.bit()
            | Cue::Auxiliary.bit()
            | Cue::PostingVerb.bit();
        let led = (noun.end..first).all(|at| document.is_any(at, small) || document.is_mark(at, ':'));
        (led && !self.has_rival(first..start)).then_some(noun.group)
    }
}
