//! Sections: the place of a heading or a question that holds for the counts below it.

use super::listed::{LONGEST_HEADING, LONGEST_LIST};
use super::{Search, within};
use crate::facts::headcount::Count;
use crate::lexicon::Cue;
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens a heading has that names a place of no list: `Upper Harnsey and the Tessing valley`.
const OTHER_HEADING: usize = 8;
/// How many lines below its heading a section's counts may stand.
const LONGEST_SECTION: usize = 4;
/// How many tokens a question may have that names a place.
const LONGEST_QUESTION: usize = 30;
/// How many sentences into an answer a count may stand: `No. It keeps its 21 officers.`
const ANSWER: usize = 2;

impl Search<'_, '_> {
    /// `What will become of Corby police station? It keeps its 21 officers.`: the only place of the question, where the
    /// answer names none.
    pub(super) fn asked_of(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let line = document.block_of(count.tokens.start);
        let above = document.block(line.checked_sub(1)?);
        let sentence = document.sentence_of(count.tokens.start);
        let first = document.sentence_of(document.block(line).start);
        let asked = document.is_mark(above.end - 1, '?') && above.len() <= LONGEST_QUESTION;
        let near = asked && sentence < first + ANSWER;
        let alone = near && within(self.mentions, document.sentence(sentence)).next().is_none();
        alone.then(|| self.only_place(above)).flatten()
    }

    /// The heading of a section, where the text has several that name places and nothing else: `Corby Neighbourhood Team`.
    pub(super) fn in_section(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let line = self.document.block_of(count.tokens.start);
        let sentence = self.document.sentence(self.document.sentence_of(count.tokens.start));
        let mut above = (line.saturating_sub(LONGEST_SECTION)..line).rev();
        // Another heading than a place's begins another section.
        let heads = |line: &usize| self.is_place_line(*line) || self.is_other_heading(*line);
        let heading = above.find(heads).filter(|line| self.is_place_line(*line))?;
        let around = heading.saturating_sub(LONGEST_LIST)..heading + LONGEST_LIST;
        let others =
            around.filter(|other| other.abs_diff(heading) > 1 && *other < self.document.block_count());
        let place = self.only_place(self.document.block(heading))?;
        let same =
            |other: &Range<usize>| self.document.slice(other.clone()) == self.document.slice(place.clone());
        let alone = within(self.mentions, sentence).all(same);
        let several = others.into_iter().any(|other| self.is_place_line(other));
        (alone && several && !self.labels_a_number(heading)).then_some(place)
    }

    /// `Corby` above `14`, a row of a table whose cells are lines: it heads no paragraph.
    fn labels_a_number(&self, line: usize) -> bool {
        let below = line + 1;
        below < self.document.block_count()
            && self.document.block(below).all(|at| self.mentions.claims.of(at) == Claim::Number)
    }

    /// A line with nothing but a place and the words of a team or a district.
    fn is_place_line(&self, line: usize) -> bool {
        let document = self.document;
        let block = document.block(line);
        let words = Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit()
            | Cue::Police.bit()
            | Cue::CountModifier.bit()
            | Cue::Conjunction.bit();
        let place = |at: usize| self.mentions.claims.of(at) == Claim::Place;
        block.len() <= LONGEST_HEADING
            && place(block.start)
            && block.clone().all(|at| {
                place(at)
                    || document.is_any(at, words)
                    || document.is_mark(at, ',')
                    || document.is_mark(at, ':') && at + 1 == block.end
            })
    }

    /// A few words that are no sentence, count nobody and name no place.
    fn is_other_heading(&self, line: usize) -> bool {
        let block = self.document.block(line);
        let counted = block.clone().any(|at| self.mentions.claims.of(at) == Claim::Number);
        block.len() <= OTHER_HEADING
            && self.document.is_capital(block.start)
            && !counted
            && !self.is_closed(line)
            && self.clauses.at(block.start).is_empty()
    }
}
