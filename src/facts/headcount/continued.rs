//! Continued: bare numbers of the people told of right before, where nothing else of several was told of since.
//!
//! `The lion's share of the 20 PCs, eleven, goes to Corby; Kettering has to be content with nine.` Whatever the words are, a
//! number that counts nothing named counts what was counted last. A time, a share or a part of an address is no such number.

use super::denied;
use super::elliptical::{Ellipsis, REACH, Rest};
use super::noun::{self, Group};
use super::{Count, MOST_COUNTS};
use crate::evidence::rules::headcount;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word, WordClass};
use crate::mentions::overlap::Claim;
use crate::syntax::Clause;
use std::ops::Range;

/// A number so many times the largest before counts something else.
const FAR: u32 = 10;

impl<'d> Ellipsis<'_, 'd> {
    /// A number of the people counted last.
    pub(super) fn continued(&self) -> Option<Rest<'d>> {
        let document = self.document;
        let (start, end) = (self.number.tokens.start, self.end());
        let end = end + usize::from(document.is_word(end, Word::More));
        // `nine were PCSOs once, four were soldiers`.
        if self.counts.last().is_some_and(|last| last.rule == headcount::PREDICATE) {
            return None;
        }
        let last = || self.last(2).filter(|_| self.is_still_of_the_last());
        let group = self.named_since().or_else(|| last().and_then(|last| self.of_the_whole(last)))?;
        if self.is_far_more() {
            return None;
        }
        let place = self.place_around();
        let shared = self.counts.last().is_some_and(|last| last.place.is_some());
        let one = self.number.value.count < 2 && !(shared && place.is_some());
        let partitive = document.is_word(end, Word::Of) && !document.is(end + 1, Cue::PluralPronoun);
        if one
            || partitive
            || document.is_capital(end)
            || !self.is_bare(end) && !self.is_verb(end)
            || !self.may_count(self.lead(start))
        {
            return None;
        }
        Some((group, headcount::CONTINUED, place))
    }

    /// The officers of `It has 24 officers, including five sergeants. It wants 30.`: the next sentence goes on with the whole,
    /// not with its last part; nothing where it is a sum of several kinds of people.
    fn of_the_whole(&self, last: Group<'d>) -> Option<Group<'d>> {
        let document = self.document;
        let own = document.sentence_of(self.number.tokens.start);
        let near = || self.counts.iter().rev().take(MOST_COUNTS);
        let sentence = near().next().map(|count| document.sentence_of(count.tokens.start))?;
        if sentence == own {
            return Some(last);
        }
        let mut told = near().take_while(|count| document.sentence_of(count.tokens.start) == sentence);
        let part = |count: &Count<'_>| {
            let lead = count.tokens.start.checked_sub(1);
            lead.is_some_and(|at| {
                document.is_word(at, Word::Plus)
                    || document.is(at, Cue::PartLink) && document.is(at, Cue::Composition)
            })
        };
        match told.by_ref().find(|count| part(count)) {
            Some(_) => told.next().map(|whole| whole.group),
            None => Some(last),
        }
    }

    /// Whether no count before comes near: `The ground holds 65,000` after 24 officers.
    fn is_far_more(&self) -> bool {
        let told = self.counts.iter().rev().take(MOST_COUNTS).map(|count| count.number.count).max();
        told.is_some_and(|most| self.number.value.count > most.saturating_mul(FAR))
    }

    /// `They keep their PCSOs – seven in Corby`: people whom the sentence names since those counted last, where a mark leads
    /// from them to the number.
    fn named_since(&self) -> Option<Group<'d>> {
        let document = self.document;
        let start = self.number.tokens.start;
        let sentence = document.sentence(document.sentence_of(start)).start;
        let mark =
            start.checked_sub(1).filter(|at| self.is_clause_mark(*at) && !document.is_mark(*at, ','))?;
        let since = self.antecedent?.at + 1;
        let near = mark.saturating_sub(REACH).max(sentence);
        let noun = self.last_noun(since.max(near)..mark).filter(|noun| noun.end == mark)?;
        (!self.is_beside(noun.group.noun)).then_some(noun.group)
    }

    /// Whether the word before a number lets it count: no preposition of time, no label.
    fn may_count(&self, lead: usize) -> bool {
        let document = self.document;
        let sentence = document.sentence(document.sentence_of(lead)).start;
        let Some(before) = lead.checked_sub(1).filter(|at| *at >= sentence) else { return true };
        let link = Cue::Conjunction.bit() | Cue::Subordinator.bit() | Cue::PartLink.bit();
        // `Ann Bell, 29,` and `Ann Bell (29)` are of an age, and `Vans: 12` tells what it counts.
        let mark = document.token(before).is_some_and(|token| token.kind == Kind::Mark);
        let named = before.checked_sub(1).filter(|_| mark).is_some_and(|at| {
            document.is_capital(at)
                && !matches!(self.mentions.claims.of(at), Claim::Place | Claim::Date)
                && noun::noun_at(document, self.mentions, at).is_none()
        });
        // `Beat 2 (Corby): five PCs`.
        let part = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit() | Cue::WorkplaceNoun.bit();
        let numbered = document.is_any(before, part)
            && ['(', ':'].iter().any(|mark| document.is_mark(self.end(), *mark));
        if numbered {
            return false;
        }
        if document.is_mark(before, ':') || named {
            return document.is(before, Cue::Conjunction);
        }
        // `Trains ran from Corby (4)`.
        let of_place = before.checked_sub(1).is_some_and(|at| self.mentions.claims.of(at) == Claim::Place);
        self.is_clause_mark(before)
            || self.is_of_other_time(lead)
            || document.is_mark(before, '(') && (!of_place || self.is_of_having(sentence))
            || matches!(self.mentions.claims.of(before), Claim::Place | Claim::Date)
            || document.is_any(before, link) && !document.is_word(before, Word::On)
            || matches!(document.named_word(before), Some(Word::To | Word::For))
                && !self.is_wished_for(before)
            || before > sentence
                && document.is(before, Cue::PluralPronoun)
                && document.is_word(before - 1, Word::Among)
            || self
                .clauses
                .at(lead)
                .iter()
                .any(|clause| clause.verb.end == lead && !self.is_of_one(clause) || self.is_subject(clause))
    }

    /// The `is` of `She is 41`, `The driver was 19`: an age and no count, unless the subject is a number.
    fn is_of_one(&self, clause: &Clause) -> bool {
        let document = self.document;
        let one = !document.entry(clause.verb.start).is(WordClass::PluralVerb);
        let number = |head: &Range<usize>| document.is(head.end - 1, Cue::StrengthNoun);
        document.is(clause.verb.end - 1, Cue::Copula) && one && !clause.subjects.iter().any(number)
    }

    /// `11 PCs (previously 4)`: nothing but a time stands between the count before and its other number.
    fn is_of_other_time(&self, lead: usize) -> bool {
        let document = self.document;
        let last = self.counts.last().filter(|last| document.is_mark(last.tokens.end, '('));
        last.is_some_and(|last| {
            super::place::is_time_in_bracket(document, last.tokens.end + 1..lead)
                && document.is_mark(self.end(), ')')
        })
    }

    /// The `for` of `Corby has asked for 50`.
    fn is_wished_for(&self, before: usize) -> bool {
        let document = self.document;
        document.is_word(before, Word::For) && before > 0 && denied::is_wish(document, before - 1)
    }

    /// Whether the number is the subject of a clause: `So far 212 have applied`.
    fn is_subject(&self, clause: &Clause) -> bool {
        let own = &self.number.tokens;
        clause.verb.start == own.end
            && clause.subjects.iter().any(|head| head.start >= own.start && head.end <= own.end)
    }

    /// The only place of the part of the sentence that holds the number, up to the next mark or number on each side.
    fn place_around(&self) -> Option<Range<usize>> {
        let document = self.document;
        let (start, end) = (self.number.tokens.start, self.end());
        let sentence = document.sentence(document.sentence_of(start));
        let ends = |at: &usize| {
            self.is_clause_mark(*at) && !document.is_mark(*at, ',')
                || self.mentions.claims.of(*at) == Claim::Number
        };
        let first = (sentence.start..start).rev().find(ends).map_or(sentence.start, |at| at + 1);
        let last = (end..sentence.end).find(ends).unwrap_or(sentence.end);
        let mut places = self.places(first..last);
        let only = places.next()?.clone();
        // `Two were bitten in Corby, and three fell`: behind such a comma begins something else, as before `Corby five`.
        let apart = (only.end..start.max(only.end))
            .any(|at| document.is_mark(at, ',') && document.is(at + 1, Cue::Conjunction));
        if apart || only.start >= end && self.mentions.claims.of(only.end) == Claim::Number {
            return None;
        }
        places.next().is_none().then_some(only)
    }
}
