//! In turn: numbers without nouns that count, one by one, the people of a list told before them: `Corby has 24 officers and six
//! PCSOs, Oundle 18 and five`, `The figures a year later were 3,419, 381 and 1,985`, `Corby has 61 officers (54 PCs and seven
//! sergeants), Oundle 58 (51 and seven)`.
//!
//! Only a list as long as the one before says which number counts whom; a longer or a shorter one counts nobody.

use super::Count;
use super::elliptical::{Ellipsis, Rest};
use super::noun::Group;
use crate::evidence::rules::headcount;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many members a list may have. It keeps the cost linear in a list without an end.
const MOST: usize = 8;
/// How many tokens may stand between two members: `, and`, `, and a`.
const JOINT: usize = 3;
/// How many tokens may stand between a place and its list: `now has only`.
const VERB: usize = 3;

/// What leads to a list.
struct Lead {
    place: Option<Range<usize>>,
}

impl<'d> Ellipsis<'_, 'd> {
    /// The count of a number of such a list, or none where the list counts nobody; `None` for a number of no such list.
    pub(super) fn in_turn(&self) -> Option<Vec<Count<'d>>> {
        let at = self.number_index();
        let list = self.bare_list(at);
        let start = self.mentions.numbers[list.start].tokens.start;
        if list.len() == 1 {
            let (group, rule, place) = self.whole_in_turn(at)?;
            return Some(vec![self.count(group, rule, place)]);
        }
        let told = self.told_list(start)?;
        let lead = self.leads_in_turn(start, told)?;
        if told.len() != list.len() {
            return Some(Vec::new());
        }
        let group = told.get(at - list.start)?.group;
        Some(vec![self.count(group, headcount::IN_TURN, lead.place)])
    }

    /// The 58 of `Oundle 58 (51 and seven)`, which counts whom the number before the bracket of the list before counts.
    fn whole_in_turn(&self, at: usize) -> Option<Rest<'d>> {
        let document = self.document;
        let first = self.mentions.numbers.get(at + 1)?.tokens.start;
        if !document.is_mark(self.end(), '(') || first != self.end() + 1 {
            return None;
        }
        let told = self.told_list(self.number.tokens.start)?;
        let whole = self.before_bracket(told)?;
        let place = self.name_to(self.lead(self.number.tokens.start))?;
        (self.bare_list(at + 1).len() == told.len()).then_some((whole, headcount::IN_TURN, Some(place)))
    }

    /// The number's place among the numbers of the text.
    fn number_index(&self) -> usize {
        let start = self.number.tokens.start;
        self.mentions.numbers.partition_point(|number| number.tokens.start < start)
    }

    /// The numbers that only commas and `and` part from each other, none of them before a noun.
    fn bare_list(&self, at: usize) -> Range<usize> {
        let document = self.document;
        let numbers = &self.mentions.numbers;
        let joint = |at: usize| document.is_mark(at, ',') || document.is(at, Cue::Conjunction);
        let joins = |left: usize| {
            let gap = numbers[left].tokens.end..numbers[left + 1].tokens.start;
            (1..JOINT).contains(&gap.len()) && gap.into_iter().all(joint)
        };
        let first = (at.saturating_sub(MOST)..at).rev().take_while(|left| joins(*left)).last().unwrap_or(at);
        let last = (at..numbers.len() - 1).take(MOST).take_while(|left| joins(*left)).last();
        let last = last.map_or(at, |left| left + 1);
        let bare = self.is_bare(numbers[last].tokens.end);
        if bare { first..last + 1 } else { at..at + 1 }
    }

    /// The list of counts with nouns, two kinds of people at least, that was told last before a token.
    fn told_list(&self, start: usize) -> Option<&[Count<'d>]> {
        let document = self.document;
        let told = |count: &Count<'_>| count.tokens.start < start && count.rule != headcount::IN_TURN;
        let near = self.counts.len().saturating_sub(4 * MOST);
        let last = near + self.counts[near..].iter().rposition(told)?;
        let joint = |at: usize| {
            document.is_mark(at, ',') || document.is_any(at, Cue::Conjunction.bit() | Cue::Determiner.bit())
        };
        let joins = |left: &usize| {
            let (left, right) = (&self.counts[*left], &self.counts[*left + 1]);
            let gap = left.tokens.end..right.tokens.start;
            left.rule == headcount::NOUN && (1..=JOINT).contains(&gap.len()) && gap.into_iter().all(joint)
        };
        let first = (last.saturating_sub(MOST)..last).rev().take_while(joins).last()?;
        let list = &self.counts[first..=last];
        let distinct = |(at, count): (usize, &Count<'_>)| {
            list[..at].iter().all(|before| before.group.name != count.group.name)
        };
        let close = document.sentence_of(start) <= document.sentence_of(list[0].tokens.start) + 1;
        (close && list.iter().enumerate().all(distinct)).then_some(list)
    }

    /// Whom the number right before the bracket of a list counts.
    fn before_bracket(&self, list: &[Count<'d>]) -> Option<Group<'d>> {
        let open = list[0].tokens.start.checked_sub(1).filter(|at| self.document.is_mark(*at, '('))?;
        self.ending_at(open).map(|count| count.group)
    }

    /// The count that ends at a token.
    fn ending_at(&self, end: usize) -> Option<&Count<'d>> {
        self.counts.iter().rev().take(4 * MOST).find(|count| count.tokens.end == end)
    }

    /// What leads to a list: a place with or without its verb, a number before a bracket, or figures that are
    /// compared: `The corresponding figures were`.
    fn leads_in_turn(&self, start: usize, told: &[Count<'d>]) -> Option<Lead> {
        let document = self.document;
        let before = start.checked_sub(1)?;
        let sentence = document.sentence(document.sentence_of(start)).start;
        if document.is_mark(before, '(') {
            let whole = self.ending_at(before)?;
            return self.before_bracket(told).map(|_| Lead { place: whole.place.clone() });
        }
        let figures = (sentence..before).any(|at| document.is(at, Cue::StrengthNoun));
        let words = Cue::GainVerb.bit()
            | Cue::Copula.bit()
            | Cue::Auxiliary.bit()
            | Cue::Future.bit()
            | Cue::TimeAdverb.bit()
            | Cue::PartLink.bit();
        let small = |at: &usize| document.is_any(*at, words) || document.is_word(*at, Word::To);
        let end = (start.saturating_sub(VERB).max(sentence)..start).rev().find(|at| !small(at))? + 1;
        if let Some(place) = self.name_to(end).filter(|_| !document.has(end, CLITIC)) {
            let joined = place.start > sentence && document.is(place.start - 1, Cue::Conjunction);
            let paired = joined && self.mentions.claims.of(place.start.saturating_sub(2)) == Claim::Place;
            return (!paired).then_some(Lead { place: Some(place) });
        }
        (figures && document.is(before, Cue::Copula)).then_some(Lead { place: None })
    }
}
