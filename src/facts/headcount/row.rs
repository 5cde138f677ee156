//! Rows of shares: numbers that each stand at a place in the same way, three of them or more, of people named before
//! them: `the breakdown is Corby five, Oundle four and Rushden three`, `sergeants for Corby (x2), Oundle (x3), Rushden (x1)`.
//!
//! What one number at a place counts may be anything. Numbers in a row, behind words that tell of people of the police
//! and of nothing that is done, share those people out.

use super::elliptical::{Ellipsis, Rest};
use super::noun::Group;
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens of a row and of what leads to it are read for its people. Longer rows are tables.
const LONGEST: usize = 200;
/// How many tokens may stand behind a number in its bracket: `full-time`.
const BRACKET: usize = 3;
/// How many members of a row tell that it is one.
const FEWEST: usize = 3;

/// How a place stands to its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
}

impl<'d> Ellipsis<'_, 'd> {
    /// A member of a row of places and numbers.
    pub(super) fn rowed(&self) -> Option<Rest<'d>> {
        let (document, start) = (self.document, self.number.tokens.start);
        let numbers = &self.mentions.numbers;
        let at = numbers.partition_point(|number| number.tokens.start < start);
        let (side, place) = self.slot(&self.number.tokens)?;
        let member = |at: usize| {
            let (other, place) = self.slot(&numbers.get(at)?.tokens)?;
            (other == side).then_some(place)
        };
        let near = |left: &Range<usize>, right: &Range<usize>| {
            left.start != right.start
                && document.sentence_of(right.start).abs_diff(document.sentence_of(left.start)) <= 1
        };
        let walk = |step: isize| {
            let mut last = place.clone();
            let mut at = at;
            let mut found = 0;
            while found + 1 < FEWEST {
                let Some(next) = at.checked_add_signed(step).and_then(|next| Some((next, member(next)?)))
                else {
                    break;
                };
                if !near(&last, &next.1) {
                    break;
                }
                (at, last) = next;
                found += 1;
            }
            found
        };
        if walk(-1) + walk(1) + 1 < FEWEST {
            return None;
        }
        let group = match self.counts.last().filter(|last| last.rule == headcount::SHARE) {
            Some(last) if self.is_next(last.tokens.end, &place) => last.group,
            _ => self.shared_out(place.start.min(start)).or_else(|| self.shared_in_lines())?,
        };
        let place = Some(place).filter(|place| self.mentions.claims.of(place.start) != Claim::Force);
        Some((group, headcount::SHARE, place))
    }

    /// The force whose name ends before a token: `Kent Police 147, Essex Police 135`.
    fn force_to(&self, end: usize) -> Option<Range<usize>> {
        let forces = &self.mentions.forces;
        let at = forces.partition_point(|force| force.tokens.end < end);
        forces.get(at).filter(|force| force.tokens.end == end).map(|force| force.tokens.clone())
    }

    /// Whether nothing but the place and a joint stands between two members.
    fn is_next(&self, end: usize, place: &Range<usize>) -> bool {
        let document = self.document;
        let between = end..self.number.tokens.start;
        between.len() <= place.len() + 6
            && between.into_iter().all(|at| {
                place.contains(&at)
                    || document
                        .is_any(at, Cue::Conjunction.bit() | Cue::Preposition.bit() | Cue::Determiner.bit())
                    || !document.token(at).is_some_and(|token| token.kind == Kind::Word)
                    || document.is_word(at, Word::X)
            })
    }

    /// The place right beside a number that counts nothing else.
    fn slot(&self, number: &Range<usize>) -> Option<(Side, Range<usize>)> {
        let document = self.document;
        let (start, end) = (number.start, number.end);
        let closed = |at: usize| {
            document.token(at).is_none_or(|next| next.has(FIRST))
                || [',', ';', '.', ')', '\u{2013}'].iter().any(|mark| document.is_mark(at, *mark))
                || document.is(at, Cue::Conjunction)
        };
        // `Corby (down 12)`, `Corby (8 full-time)`.
        let open = start.checked_sub(2).filter(|open| document.is_mark(*open, '('));
        let start = open.filter(|open| document.is(open + 1, Cue::CountStop)).map_or(start, |open| open + 1);
        let bracket = start > 0 && document.is_mark(start - 1, '(');
        let modifier = |at: &usize| bracket && document.is(*at, Cue::CountModifier);
        let end = (end..end + BRACKET).find(|at| !modifier(at)).unwrap_or(end);
        let line = document.block(document.block_of(start));
        let times = usize::from(start > line.start && document.is_word(start - 1, Word::X));
        let mark = ['(', ':', '-', '\u{2013}', '\u{2014}', '=', ','];
        let marked =
            start > line.start + times && mark.iter().any(|mark| document.is_mark(start - 1 - times, *mark));
        let name_end = start - times - usize::from(marked);
        if let Some(force) = self.force_to(name_end).filter(|_| closed(end)) {
            return Some((Side::Before, force));
        }
        let before = self.places(name_end.saturating_sub(8).max(line.start)..name_end);
        if let Some(place) = before.filter(|place| place.end == name_end).last().filter(|_| closed(end)) {
            return Some((Side::Before, place.clone()));
        }
        // `12, Corby; nine, Oundle`.
        let comma = usize::from(document.is_mark(end, ','));
        let place = self.places(end + comma..end + comma + 1).next().filter(|place| closed(place.end))?;
        Some((Side::Behind, place.clone()))
    }

    /// The people named before a row, where nothing else is told of: in its sentence, else in the one before.
    fn shared_out(&self, start: usize) -> Option<Group<'d>> {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(start));
        let from = sentence.start.max(start.saturating_sub(LONGEST));
        // `15 PCs have passed out; the breakdown is`: what was done before the semicolon is told.
        let semicolon = (from..start).rev().find(|at| document.is_mark(*at, ';'));
        let own = semicolon.map_or(from, |at| at + 1)..start;
        let quiet = |words: &Range<usize>| {
            let told = Cue::PostingVerb.bit()
                | Cue::GiveVerb.bit()
                | Cue::GainVerb.bit()
                | Cue::ChangeVerb.bit()
                | Cue::Composition.bit()
                | Cue::Copula.bit();
            !words.is_empty()
                && !words.clone().any(|at| document.is(at, Cue::PublicNoun))
                && self.clauses.at(words.start).iter().all(|clause| {
                    clause.verb.start >= words.end || document.is_any(clause.verb.end - 1, told)
                })
        };
        let here = phrase::plural_in(document, self.mentions, own.clone());
        // `They work with shops in Corby (3)` shares out shops.
        if self.has_rival(here.map_or(own.start, |group| group.noun)..start) {
            return None;
        }
        let total = own.clone().any(|at| self.mentions.claims.of(at) == Claim::Number);
        if here.is_some() {
            return here.filter(|_| quiet(&own)).or_else(|| self.last(0).filter(|_| total && quiet(&own)));
        }
        let still = own.is_empty() || quiet(&own);
        let counted = || {
            self.lately(2).filter(|_| !self.antecedent.is_some_and(|last| self.has_rival(last.at + 1..start)))
        };
        counted()
            .or_else(|| {
                self.named_before(sentence.start).filter(|(_, told)| quiet(told)).map(|(group, _)| group)
            })
            .filter(|_| still)
    }

    /// The people that the sentence before a token names, and its words, where it names nothing else of several.
    fn named_before(&self, start: usize) -> Option<(Group<'d>, Range<usize>)> {
        let document = self.document;
        let before = document.sentence(document.sentence_of(start).checked_sub(1)?);
        let words = before.start.max(before.end.saturating_sub(LONGEST))..before.end.min(start);
        let group = phrase::plural_in(document, self.mentions, words.clone())?;
        (!self.is_beside(group.noun) && !self.has_rival(group.noun..words.end)).then_some((group, words))
    }
}
