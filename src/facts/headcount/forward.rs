//! Forward: bare numbers whose people the last number of their list names (`12, ten and eight PCSOs`, `In Corby we have 12, in
//! Oundle ten and in Deal eight PCSOs`).

use super::elliptical::{Ellipsis, Rest};
use super::phrase;
use crate::evidence::rules::headcount;
use crate::lexicon::{Cue, Word};
use std::ops::Range;

/// How many numbers of a list are walked over to the one with a noun.
const MOST: usize = 12;
/// How many tokens behind a number `respectively` may stand.
const RESPECTIVE: usize = 40;
/// How many tokens may stand between two numbers of the list: `, in the city of Oundle another`.
const GAP: usize = 10;

impl<'d> Ellipsis<'_, 'd> {
    /// A number of a list of such, before the one that names the people.
    pub(super) fn forward(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let numbers = &self.mentions.numbers;
        let own = numbers.partition_point(|number| number.tokens.start < self.number.tokens.start);
        let sentence = document.sentence(document.sentence_of(self.number.tokens.start));
        let mut last = self.number.tokens.clone();
        let mut side: Option<bool> = None;
        for (members, next) in numbers.get(own + 1..)?.iter().take(MOST).enumerate() {
            let between = last.end..next.tokens.start;
            let adjacent = between.clone().all(|at| self.is_joint_mark(at));
            let near = next.tokens.start < sentence.end && (1..=GAP).contains(&between.len());
            let same = side.is_none_or(|side| side == adjacent);
            if !near || !same || !adjacent && !self.is_list_step(&between) {
                return None;
            }
            side = Some(adjacent);
            let named = phrase::read(document, self.mentions, next.tokens.end).filter(|named| !named.single);
            if let Some(named) = named {
                // `In Corby three, and in Oundle four officers were hurt`: two are no list.
                let goes_on = || self.counts.last().is_some_and(|last| last.tokens.start >= sentence.start);
                let listed = members > 0 || adjacent || goes_on();
                let place = if adjacent { None } else { Some(self.own_place(&sentence)?) };
                let fits = listed && (!adjacent || self.is_respective(next.tokens.end..sentence.end));
                return named.group.filter(|_| fits).map(|group| (group, headcount::SHARE, place));
            }
            if !self.is_bare(next.tokens.end) {
                return None;
            }
            last = next.tokens.clone();
        }
        None
    }

    /// As [`Self::forward`], of a list whose members stand to places `respectively`.
    pub(super) fn forward_first(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let end = self.end();
        let joint = document.is_mark(end, ',') || document.is(end, Cue::Conjunction);
        let sentence = document.sentence(document.sentence_of(end - 1));
        let near = end..sentence.end.min(end + RESPECTIVE);
        (joint && near.into_iter().any(|at| document.is_word(at, Word::Respectively)))
            .then(|| self.forward())
            .flatten()
    }

    /// The place that the number has by itself.
    fn own_place(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let number = &self.number.tokens;
        let before = sentence.start.max(number.start.saturating_sub(GAP))..number.start;
        let place = self.last_place(before).or_else(|| self.places(number.end..number.end + 3).next())?;
        Some(place.clone())
    }

    fn is_respective(&self, mut words: Range<usize>) -> bool {
        words.any(|at| self.document.is_word(at, Word::Respectively))
    }

    fn is_joint_mark(&self, at: usize) -> bool {
        let document = self.document;
        document.is_mark(at, ',') || document.is(at, Cue::Conjunction)
    }

    /// `, in Oundle`, `; Oundle manages with`, `in Corby and`: a place, and a joint at one end.
    fn is_list_step(&self, between: &Range<usize>) -> bool {
        let document = self.document;
        let places = self.places(between.clone()).count();
        let joint = between.clone().any(|at| self.is_joint_mark(at) || document.is_mark(at, ';'));
        places == 1 && joint && !self.has_rival(between.clone())
    }
}
