//! Numbers set beside others of the same people: `compared with 1,767`, `the number of PCSOs stands at 190`.

use super::common_plural::is_common_plural;
use super::elliptical::{Ellipsis, REACH};
use super::noun::Group;
use crate::lexicon::{Cue, Table, Word};

/// Whom a sentence names as those whose number it tells.
enum Topic<'d> {
    People(Group<'d>),
    /// `the number of burglaries`.
    Things,
    Open,
}

impl<'d> Ellipsis<'_, 'd> {
    /// `compared with 1,767`, `up from 1,200`, `a low of 1,516`, `against an establishment of 226`.
    pub(super) fn compared(&self) -> Option<Group<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let before = start.checked_sub(2)?;
        let lexicons = document.lexicons();
        let phrase = document
            .hit_before(Table::Cue, start)
            .is_some_and(|hit| lexicons.row_is(hit.row, Cue::Comparison))
            || document.is(before + 1, Cue::Comparison);
        let whole = document.is(before, Cue::StrengthNoun)
            && matches!(document.named_word(before + 1), Some(Word::Of | Word::For));
        if !phrase && !whole {
            return None;
        }
        match self.topic_before(before) {
            Topic::People(group) => Some(group),
            Topic::Things => None,
            Topic::Open => self.last(1),
        }
    }

    /// What the last `number of` or `numbers` before a token is of, where nobody was counted since.
    fn topic_before(&self, end: usize) -> Topic<'d> {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(end)).start;
        let counted = self.antecedent.map_or(0, |last| last.at + 1);
        let from = end.saturating_sub(REACH).max(sentence).max(counted);
        let number = |at: &usize| matches!(document.named_word(*at), Some(Word::Number | Word::Numbers));
        let Some(noun) = (from..end).rev().find(number) else { return Topic::Open };
        if let Some(group) = self.named_beside(noun, end) {
            return Topic::People(group);
        }
        let things = document.is_word(noun + 1, Word::Of)
            && is_common_plural(document, &self.mentions.claims, noun + 2);
        if things { Topic::Things } else { Topic::Open }
    }
}
