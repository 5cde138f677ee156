//! Behind a count: the phrase that says where its people work or go (`six officers who will be based in Corby`).

use super::{Search, within};
use crate::evidence::rules::headcount;
use crate::facts::headcount::Count;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use crate::syntax::{Clause, VerbForm};
use std::ops::Range;

/// How many tokens after a count its place may stand. More are another clause.
const REACH: usize = 28;
/// How many tokens may stand between a preposition and its place: `in the centre of Corby`, `at the new station in`.
const PHRASE: usize = 6;

impl Search<'_, '_> {
    /// `six officers in Corby`, `four PCSOs will be based in Corby`, `31 of them to patrol Corby`.
    pub(in crate::facts::headcount) fn behind(
        &self,
        count: &Count<'_>,
        after: &[Count<'_>],
    ) -> Option<Range<usize>> {
        let document = self.document;
        // `13 people who became specials at a ceremony`: where they became it.
        if count.rule == headcount::BECOME {
            return None;
        }
        let start = self.behind_list(self.behind_partitive(self.end_of(count)));
        let start = self.behind_bracket(start, after);
        let sentence = document.sentence(document.sentence_of(count.tokens.end - 1));
        let next = after.iter().map(|next| next.tokens.start).find(|next| *next >= start);
        let end = next.unwrap_or(sentence.end).min(sentence.end).min(start + REACH);
        // `40 PCs, 12 of whom are women, start in Corby`: behind the comma it goes on about all of them.
        let whom = start > 0 && document.is_word(start - 1, Word::Whom);
        let ends = |at: &usize| self.ends_reach(*at, start) || whom && document.is_mark(*at, ',');
        let end = (start..end).find(ends).unwrap_or(end);
        let mut places = within(self.mentions, start..end);
        let shares = count.rule != headcount::NOUN;
        let object = |place: &Range<usize>| shares && self.object_of(&count.tokens).as_ref() == Some(place);
        let place = places.find(|place| self.is_led_to(start, place) || object(place))?;
        (!self.is_of_next(place) && self.is_theirs(count, start, place)).then(|| place.clone())
    }

    /// `six officers, in Corby three`, `and in Corby there are`, `Corby (3)`: the place of other people.
    fn is_of_next(&self, place: &Range<usize>) -> bool {
        let (document, end) = (self.document, place.end);
        let number = |at: usize| self.mentions.claims.of(at) == Claim::Number && !document.has(at, FIRST);
        let before = place.start.saturating_sub(2);
        let opens = document.is_mark(before, ',') || document.is(before, Cue::Conjunction);
        // `two start on Monday, and for Corby, where there will be one`.
        let own_clause = document.is_mark(end, ',') && document.is_word(end + 1, Word::Where);
        number(end)
            // `searched four houses and in Oundle, six officers`.
            || opens && document.is_mark(end, ',') && number(end + 1)
            || opens && own_clause
            || document.is_mark(end, '(') && number(end + 1)
            || matches!(document.named_word(end), Some(Word::To | Word::From)) && number(end + 1)
            // `cut by 14, at Corby by nine`, `30 have gone, in Corby it is 20`.
            || opens && document.is_word(end, Word::By) && number(end + 1)
            || opens && matches!(document.named_word(end), Some(Word::There | Word::It))
            || opens && document.is(end, Cue::Determiner)
    }

    /// Whether a preposition or a verb of duty leads to the place: `in Corby`, `on the streets of Corby`, `patrol Corby`.
    fn is_led_to(&self, start: usize, place: &Range<usize>) -> bool {
        let document = self.document;
        let modifier = Cue::Determiner.bit() | Cue::CountModifier.bit() | Cue::Compass.bit();
        let mut lead = place.start;
        while lead > start
            && lead + 3 > place.start
            && document.is_any(lead - 1, modifier)
            && !document.is(lead - 1, Cue::DutyLink)
        {
            lead -= 1;
        }
        // `in #Corby`.
        lead -= usize::from(lead > start && document.is_mark(lead - 1, '#'));
        let Some(lead) = lead.checked_sub(1).filter(|lead| *lead >= start) else { return false };
        let unit = (place.end..place.end + PHRASE)
            .take_while(|at| document.token(*at).is_some_and(|token| token.kind == Kind::Word))
            .any(|at| document.is(at, Cue::TeamNoun));
        if lead == start && document.is_word(lead, Word::Of) && unit {
            return true;
        }
        if self.is_out_of(start, lead) || self.is_on_beat(lead, place) || self.is_on_island(lead, place) {
            return true;
        }
        if document.is_word(lead, Word::Of) {
            let mut before = (lead.saturating_sub(PHRASE).max(start)..lead).rev();
            return before
                .find(|at| {
                    document.is(*at, Cue::DutyLink)
                        || matches!(document.named_word(*at), Some(Word::On | Word::From))
                })
                .is_some_and(|at| !document.is_word(at, Word::From));
        }
        let named = place.end..place.end + PHRASE;
        let mut named = named.take_while(|at| document.is_capital(*at) || document.is(*at, Cue::TeamNoun));
        let first = document.is_word(lead - 1, Word::First);
        self.is_shared(start, lead)
            || document.is(lead, Cue::DutyLink) && !first && !self.is_origin(start, lead)
            || document.is(lead, Cue::PostingVerb)
            || document.is_word(lead, Word::From) && document.is(lead - 1, Cue::WorkVerb)
            || document.is_word(lead, Word::From) && named.any(|at| document.is(at, Cue::TeamNoun))
    }

    /// `ten have chosen Corby`, `six will strengthen the Corby team`: what those who share a task do it to.
    pub(in crate::facts::headcount) fn object_of(&self, people: &Range<usize>) -> Option<Range<usize>> {
        let document = self.document;
        // `Seven more have chosen Corby`.
        let end = people.end + usize::from(document.is_word(people.end, Word::More));
        let own = |head: &Range<usize>| head.start >= people.start && head.end <= end;
        let active = |clause: &&Clause| {
            !clause.passive
                && !clause.negated
                && clause.subjects.iter().any(own)
                && clause.verb.start >= people.end
        };
        let end = self.clauses.at(people.start).iter().find(active)?.verb.end;
        let start = end + usize::from(document.is(end, Cue::Determiner));
        within(self.mentions, start..start + 1).next().cloned()
    }

    /// The `on` of `on the Corby beat`.
    fn is_on_beat(&self, lead: usize, place: &Range<usize>) -> bool {
        let beat = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::WorkplaceNoun.bit();
        self.document.is_word(lead, Word::On) && self.document.is_any(place.end, beat)
    }

    /// The `on` of `on the Isle of Wight`, `on Skye`: nothing of the place follows.
    fn is_on_island(&self, lead: usize, place: &Range<usize>) -> bool {
        let document = self.document;
        let at = self.mentions.places.partition_point(|other| other.tokens.start < place.start);
        let island = self.mentions.places.get(at).is_some_and(|found| found.value.kind == Some("island"));
        let closed = Cue::Preposition.bit() | Cue::Conjunction.bit() | Cue::DatePreposition.bit();
        let alone = document.token(place.end).is_none_or(|next| next.kind != Kind::Word || next.has(FIRST));
        let article = document.is_word(lead + 1, Word::The);
        document.is_word(lead, Word::On)
            && (island || article)
            && (alone || document.is_any(place.end, closed) && !document.is_capital(place.end))
    }

    /// The last word of `work out of Corby`.
    fn is_out_of(&self, start: usize, lead: usize) -> bool {
        let document = self.document;
        lead > start + 1
            && document.is_word(lead, Word::Of)
            && document.is_word(lead - 1, Word::Out)
            && document.is(lead - 2, Cue::WorkVerb)
    }

    /// The `between` of `split equally between Corby and Oundle`.
    fn is_shared(&self, start: usize, lead: usize) -> bool {
        let mut before = lead.saturating_sub(2).max(start)..lead;
        self.document.is(lead, Cue::Locative) && before.any(|at| self.document.is(at, Cue::PostingVerb))
    }

    /// Whether the phrase that holds a token says where they come from: `from nine schools across Kent`; those of a unit work there.
    fn is_origin(&self, start: usize, lead: usize) -> bool {
        let document = self.document;
        // `from Corby to Oundle` is a stretch of country, unless they are moved.
        let range = |from: usize| {
            within(self.mentions, from + 1..lead).next().is_some_and(|place| place.end == lead)
                && !document.is(from - 1, Cue::PostingVerb)
        };
        if !document.is(lead, Cue::Locative) {
            let from = (start..lead).rev().find(|at| document.is_word(*at, Word::From));
            return from.is_some_and(range);
        }
        let from = (start..lead)
            .rev()
            .find(|at| document.is(*at, Cue::DutyLink) || document.is_word(*at, Word::From));
        from.is_some_and(|from| {
            document.is_word(from, Word::From)
                && !(from..lead).any(|at| document.is_any(at, Cue::TeamNoun.bit() | Cue::Police.bit()))
        })
    }

    /// Whether the verb before the place, if there is one, says something of the people counted.
    fn is_theirs(&self, count: &Count<'_>, start: usize, place: &Range<usize>) -> bool {
        let document = self.document;
        let own = count.tokens.start..start;
        let clauses = self.clauses.at(count.tokens.start);
        let between = |clause: &&Clause| clause.verb.start >= start && clause.verb.end <= place.start;
        let Some(clause) = clauses.iter().rev().find(between) else { return true };
        let work = Cue::PostingVerb.bit() | Cue::DutyLink.bit();
        let posted = clause.verb.clone().any(|at| document.is_any(at, work));
        let them = clause.form == VerbForm::Gerund && document.is(clause.verb.start - 1, Cue::PluralPronoun);
        let being = Cue::Auxiliary.bit() | Cue::Future.bit() | Cue::Copula.bit();
        let right_behind = (start..clause.verb.start).all(|at| document.is_any(at, being));
        let theirs = match clause.subjects.as_slice() {
            [] => posted || clause.form != VerbForm::Finite || right_behind,
            heads => heads.iter().any(|head| {
                // `A ring of 60 officers stood`.
                let of_them = document.is_word(head.end, Word::Of)
                    && head.end < own.start
                    && self.mentions.claims.of(head.end - 1) != Claim::Number
                    && (head.end + 1..own.start).all(|at| self.is_filler(at));
                let them = head.start < own.end && own.start < head.end;
                them || of_them || document.is_word(head.end + 1, Word::Whom)
            }),
        };
        !clause.negated && (theirs || them || posted && clause.verb.start == start)
    }
}
