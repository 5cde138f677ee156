//! Lists: the place that labels a count (`Corby: 12 officers`) or heads the list it stands in.

use super::{Search, last_within, line_start, within};
use crate::block::BlockKind;
use crate::evidence::rules::headcount;
use crate::facts::headcount::Count;
use crate::lexicon::{Cue, Word, split::Kind};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the name of a team has behind its place: `Corby Safer Neighbourhood Team: 12 officers`.
const TEAM: usize = 5;
/// How many tokens the label before the place of a line has: `Base:`, `Police station:`.
const OPENING: usize = 3;
/// How many tokens a line of a list may have. Longer ones are paragraphs.
const LONGEST_LINE: usize = 30;
/// How many tokens a heading may have that names a place. Longer ones tell a story.
pub(super) const LONGEST_HEADING: usize = 14;
/// How many lines a list may have between its heading and a count. It keeps the cost linear in a page of counts.
pub(super) const LONGEST_LIST: usize = 16;

impl Search<'_, '_> {
    /// `Corby: 12 officers`, `the Corby Support Team – one sergeant and six constables`, `Corby (four officers)`.
    pub(super) fn labelled(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let line = document.block(document.block_of(count.tokens.start));
        let sentence = document.sentence(document.sentence_of(count.tokens.start));
        let from = line.start.max(count.tokens.start.saturating_sub(LONGEST_LINE));
        // `PCs 14`.
        let start = if count.rule == headcount::LABEL { count.group.noun } else { count.tokens.start };
        let mark = (from..start).rev().find(|at| self.is_label_mark(*at))?;
        let clauses = self.clauses.at(count.tokens.start);
        // `Corby: Sergeant Bell leads six PCs`.
        let colon = document.is_mark(mark, ':') && document.sentence_of(mark) == document.sentence_of(start);
        let told = clauses.iter().any(|clause| (mark..count.tokens.start).contains(&clause.verb.start));
        let said = told && !colon;
        let lead = Cue::Determiner.bit() | Cue::Additive.bit();
        let near = (mark + 1..start).all(|at| document.is_any(at, lead));
        // `Corby (14 PCs, 6 PCSOs)`.
        let inside = document.is_mark(mark, '(') && !(mark..start).any(|at| document.is_mark(at, ')'));
        if let Some(place) = self.labelled_with_aside(mark, start) {
            return Some(place);
        }
        let Some(place) = last_within(self.mentions, line.start.max(mark.saturating_sub(TEAM + 1))..mark)
        else {
            return self.label_among_places(mark).filter(|_| inside || near);
        };
        let bodies = Cue::TeamNoun.bit()
            | Cue::Team.bit()
            | Cue::Territory.bit()
            | Cue::Police.bit()
            | Cue::WorkplaceNoun.bit()
            | Cue::Compass.bit();
        let named = document.is_any(mark - 1, bodies)
            && (place.end..mark).all(|at| document.is_capital(at) || document.is_any(at, bodies));
        let first = self.first_of_list(place.clone());
        let line_start = line_start(document, document.block_of(count.tokens.start));
        let opens = first.start == sentence.start
            || first.start == line_start
            || near && document.is(first.start - 1, Cue::PlacePreposition)
            || self.is_joined_label(first.start - 1);
        let heads_line = first.start <= line_start + usize::from(document.is(line.start, Cue::Determiner));
        let holds = near
            || inside
            || heads_line && !said && within(self.mentions, mark..count.tokens.start).next().is_none();
        // `units in Corby (12 cadets)`: nothing else can be in the bracket.
        let bracketed = inside && (near && document.is_mark(count.tokens.end, ')') || !said);
        (holds && (named || place.end == mark && (opens || bracketed))).then_some(first)
    }

    /// What may stand before a label that does not open its line: `the`, `and`, a mark.
    fn is_joined_label(&self, before: usize) -> bool {
        let document = self.document;
        document.is_any(before, Cue::Conjunction.bit() | Cue::Determiner.bit())
            || [',', ';', '#'].iter().any(|mark| document.is_mark(before, *mark))
            || self.is_label_mark(before) && !document.is_mark(before, '(')
    }

    /// `Corby 12 officers`, a line with nothing before the place and nothing behind the count.
    pub(super) fn line_of(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let line = document.block(document.block_of(count.tokens.start));
        let start = line_start(document, document.block_of(count.tokens.start));
        let place = within(self.mentions, start..start + 1).next()?;
        // `Corby 14 PCs 6 PCSOs`, `Corby, 14 constables; Oundle, nine`.
        let comma = place.end + usize::from(document.is_mark(place.end, ','));
        let other = within(self.mentions, comma..count.tokens.start).next().is_some();
        let counts = self.mentions.claims.of(comma) == Claim::Number && line.len() <= LONGEST_LINE;
        if counts && !other && self.clauses.at(count.tokens.start).is_empty() {
            return Some(place.clone());
        }
        let closed = (count.tokens.end..line.end)
            .all(|at| document.token(at).is_some_and(|token| token.kind == Kind::Mark));
        (place.end == count.tokens.start && closed).then(|| place.clone())
    }

    /// `Base: Corby. Officers trained: 74`: the place that opens a line of labels and what they label.
    pub(super) fn keyed(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let document = self.document;
        let line = document.block(document.block_of(count.tokens.start));
        let place = within(self.mentions, line.start..count.tokens.start).next()?;
        let mark = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Mark);
        let opens = place.start == line.start
            || place.start <= line.start + OPENING && self.is_label_mark(place.start - 1);
        let labelled = count.rule == headcount::LABEL && opens && mark(place.end);
        labelled.then(|| place.clone())
    }

    /// The first place of the list that ends with a place: the Corby of `Corby and Oundle:`.
    pub(super) fn first_of_list(&self, last: Range<usize>) -> Range<usize> {
        let mut first = last;
        let from = self.document.block(self.document.block_of(first.start)).start;
        while let Some(before) = last_within(self.mentions, from..first.start) {
            let mark = ['/', '&', '+'].iter().any(|mark| self.document.is_mark(before.end, *mark));
            let joined =
                before.end + 1 == first.start && (mark || self.document.is(before.end, Cue::Conjunction));
            if !joined {
                break;
            }
            first = before.clone();
        }
        first
    }

    pub(in crate::facts::headcount) fn is_label_mark(&self, at: usize) -> bool {
        [':', '-', '\u{2013}', '\u{2014}', '(', '|', '='].iter().any(|mark| self.document.is_mark(at, *mark))
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
        let named =
            document.block(line).any(|at| document.is(at, Cue::Team) || document.is_word(at, Word::Station));
        let first = line == 0 && !named && !self.is_introduction(line);
        if first || heading.len() > LONGEST_HEADING || !self.is_heading(line) {
            return None;
        }
        self.only_place(heading)
    }

    /// The place of a line that names one, or the first of a list: `Corby and Oundle`.
    pub(super) fn only_place(&self, line: Range<usize>) -> Option<Range<usize>> {
        let document = self.document;
        let mut places = within(self.mentions, line);
        let first = places.next()?;
        let mut end = first.end;
        let listed = places.all(|place| {
            let joined =
                (end..place.start).all(|at| document.is_mark(at, ',') || document.is(at, Cue::Conjunction));
            end = place.end;
            joined
        });
        listed.then(|| first.clone())
    }

    /// Whether a line is one of a list that counts people: it has a number and is no paragraph.
    fn is_item(&self, line: usize) -> bool {
        let document = self.document;
        let block = document.block(line);
        let numbers = &self.mentions.numbers;
        let start = line_start(document, line);
        let number = numbers.get(numbers.partition_point(|number| number.tokens.start < start));
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
    pub(super) fn is_closed(&self, line: usize) -> bool {
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
