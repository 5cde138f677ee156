//! Lists: the place that labels a count (`Corby: 12 officers`) or heads the list it stands in.

use super::{Search, within};
use crate::block::BlockKind;
use crate::facts::headcount::Count;
use crate::lexicon::Cue;
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the name of a team has behind its place: `Corby Safer Neighbourhood Team: 12 officers`.
const TEAM: usize = 5;
/// How many tokens a line of a list may have. Longer ones are paragraphs.
const LONGEST_LINE: usize = 30;
/// How many tokens a heading may have that names a place. Longer ones tell a story.
const LONGEST_HEADING: usize = 14;
/// How many lines a list may have between its heading and a count. It keeps the cost linear in a page of counts.
const LONGEST_LIST: usize = 16;

impl Search<'_, '_> {
    /// `Corby: 12 officers`, `the Corby Support Team – one sergeant and six constables`, `Corby (four officers)`.
    pub(super) fn labelled(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start) = (self.document, count.tokens.start);
        let mark = start.checked_sub(1).filter(|at| self.is_label_mark(*at))?;
        let sentence = document.sentence(document.sentence_of(start));
        let place = within(self.mentions, sentence.start.max(mark.saturating_sub(TEAM + 1))..mark).last()?;
        let bodies = Cue::TeamNoun.bit() | Cue::Team.bit() | Cue::Territory.bit() | Cue::Police.bit();
        let team = document.is_any(mark - 1, bodies);
        let named =
            team && (place.end..mark).all(|at| document.is_capital(at) || document.is_any(at, bodies));
        let opens = place.start == sentence.start
            || place.start == document.block(document.block_of(start)).start
            || document.is_any(place.start - 1, Cue::Conjunction.bit() | Cue::Determiner.bit())
            || [',', ';', ':'].iter().any(|mark| document.is_mark(place.start - 1, *mark));
        (named || place.end == mark && opens).then(|| place.clone())
    }

    pub(super) fn is_label_mark(&self, at: usize) -> bool {
        [':', '-', '\u{2013}', '\u{2014}', '(', '|'].iter().any(|mark| self.document.is_mark(at, *mark))
    }

    /// The place in the heading of the list that a count is an item of.
    pub(super) fn headed(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let mut line = document.block_of(count.tokens.start);
        if !self.is_item(line) {
            return None;
        }
        for _ in 0..LONGEST_LIST {
            line = line.checked_sub(1)?;
            if !self.is_item(line) || self.is_introduction(line) {
                break;
            }
        }
        let heading = document.block(line);
        let named = document.block(line).any(|at| document.is(at, Cue::Team));
        let first = line == 0 && !named && !self.is_introduction(line);
        if first || heading.len() > LONGEST_HEADING || !self.is_heading(line) {
            return None;
        }
        let mut places = within(self.mentions, heading);
        let place = places.next()?;
        places.next().is_none().then(|| place.clone())
    }

    /// Whether a line is one of a list that counts people: it has a number and is no paragraph.
    fn is_item(&self, line: usize) -> bool {
        let document = self.document;
        let block = document.block(line);
        let numbers = &self.mentions.numbers;
        let number = numbers.get(numbers.partition_point(|number| number.tokens.start < block.start));
        number.is_some_and(|number| number.tokens.start < block.end)
            && block.len() <= LONGEST_LINE
            && document.block_kind(line) != BlockKind::Heading
            && (document.block_kind(line) == BlockKind::ListItem
                || !self.is_closed(line)
                || self.is_verbless(line))
    }

    /// `Three sergeants, 14 constables and three PCSOs.`: a line that counts and says nothing of them.
    fn is_verbless(&self, line: usize) -> bool {
        let block = self.document.block(line);
        self.mentions.claims.of(block.start) == Claim::Number && self.clauses.at(block.start).is_empty()
    }

    /// Whether a line ends as a sentence does.
    fn is_closed(&self, line: usize) -> bool {
        let last = self.document.block(line).end.saturating_sub(1);
        ['.', '?', '!', '"', '\u{201d}'].iter().any(|mark| self.document.is_mark(last, *mark))
    }

    fn is_introduction(&self, line: usize) -> bool {
        self.document.is_mark(self.document.block(line).end.saturating_sub(1), ':')
    }

    fn is_heading(&self, line: usize) -> bool {
        self.document.block_kind(line) == BlockKind::Heading
            || self.is_introduction(line)
            || !self.is_closed(line)
    }
}
