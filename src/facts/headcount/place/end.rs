//! The end of a count: behind its noun, and behind what says more of whom it counts (`12-strong team`, `two of the 44`).

use super::Search;
use crate::evidence::rules::headcount;
use crate::facts::headcount::{Count, noun, phrase};
use crate::lexicon::split::{HYPHENED, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;

/// How many tokens behind a number its noun may stand: `12-strong team of detectives`.
const PHRASE: usize = 6;
/// How many further kinds of people a count may go on with. More are a list of something else.
const LONGEST_LIST: usize = 6;

impl Search<'_, '_> {
    /// The token behind a list of people that goes on from the count: `40 officers, PCSOs and cadets`.
    pub(super) fn behind_list(&self, start: usize) -> usize {
        let document = self.document;
        let mut end = start;
        for _ in 0..LONGEST_LIST {
            let comma = end + usize::from(document.is_mark(end, ','));
            let at = comma + usize::from(document.is(comma, Cue::Conjunction));
            let Some(noun) = noun::noun_at(document, self.mentions, at).filter(|_| at > end) else { break };
            end = noun.end;
        }
        end
    }

    /// The token behind the count, and behind its noun where that stands apart: `12-strong team of detectives`,
    /// `12-officer team`.
    pub(super) fn end_of(&self, count: &Count<'_>) -> usize {
        let end = count.tokens.end;
        let near = (end..end + PHRASE).contains(&count.group.noun);
        let compound = self.document.has(end - 1, HYPHENED)
            && self.document.token(end).is_some_and(|token| token.kind == Kind::Word);
        if near { count.group.noun + 1 } else { end + usize::from(compound) }
    }

    /// Whether the place of a count is still to be found, by what stands around it.
    pub(super) fn is_open(&self, count: &Count<'_>) -> bool {
        count.place.is_none() && !self.is_alone(count) && !self.is_spread(count)
    }

    /// A number that is all its line has, the label of which tells the place.
    fn is_alone(&self, count: &Count<'_>) -> bool {
        let line = || self.document.block(self.document.block_of(count.tokens.start));
        count.rule == headcount::CELL && line() == count.tokens
    }

    /// `26 officers across the county`: in no place that another phrase or a heading tells.
    fn is_spread(&self, count: &Count<'_>) -> bool {
        let (document, link) = (self.document, self.end_of(count));
        let across = document.is(link, Cue::DutyLink) && document.is(link, Cue::PlacePreposition);
        let territory = document.is(link + 2, Cue::Territory) && !document.is_capital(link + 2);
        across && document.is(link + 1, Cue::Determiner) && territory
    }

    /// The token behind `of them`, `of the 44`, `of the new PCs`, or the same token.
    pub(super) fn behind_partitive(&self, end: usize) -> usize {
        let (document, mentions) = (self.document, self.mentions);
        if !document.is_word(end, Word::Of) {
            return end;
        }
        let mut at = end + 1;
        let them = document.is(at, Cue::PluralPronoun) && !document.is(at, Cue::Determiner);
        if them || document.is_word(at, Word::Whom) {
            return at + 1;
        }
        at += usize::from(document.is(at, Cue::Determiner));
        let whole = at;
        while mentions.claims.of(at) == Claim::Number {
            at += 1;
        }
        let named = phrase::read(document, mentions, at).map(|named| named.end);
        named.unwrap_or(if at > whole { at } else { end })
    }
}
