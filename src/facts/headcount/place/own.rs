//! A count's own place: who owns it, what stands inside it and right behind it (`Corby's PCSOs`, `two Corby PCSOs`, `12
//! officers from Corby`).

use super::{Search, last_within, within};
use crate::facts::headcount::{Count, noun};
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens may stand between an owner and the number: `Corby's own small team of six`.
const OWNED: usize = 6;
/// How many tokens a bracket that says who they are may have: `(two sergeants, nine constables and one inspector)`.
const LONGEST_BRACKET: usize = 16;

impl Search<'_, '_> {
    /// `Corby's 12 officers`, `Corby's small army of 40 specials`, `Corby, with its 12 officers`.
    pub(super) fn owned(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start) = (self.document, count.tokens.start);
        if let Some(place) = self.part_owned(count) {
            return Some(place);
        }
        let sentence = document.sentence(document.sentence_of(start));
        let from = start.saturating_sub(OWNED).max(sentence.start);
        let place = last_within(self.mentions, from.saturating_sub(OWNED)..start)?;
        // `Corby, with its 12 officers`.
        let with = document.is_mark(place.end, ',') && document.is(place.end + 1, Cue::PartLink);
        let owner = (document.has(place.end, CLITIC) || with) && place.end >= from;
        let clauses = self.clauses.at(start);
        let mut gap = place.end + 1 + usize::from(with)..start;
        let word = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Word);
        let linked = gap.clone().all(word) && !clauses.iter().any(|clause| gap.contains(&clause.verb.start));
        let moved = gap.any(|at| document.is(at, Cue::Preposition) && !document.is_word(at, Word::Of));
        (owner && linked && !moved).then(|| place.clone())
    }

    /// `two of Corby's PCSOs`, `two of the Corby PCSOs`.
    fn part_owned(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, end) = (self.document, count.tokens.end);
        let the = document.is(end + 1, Cue::Determiner);
        let at = end + 1 + usize::from(the);
        let place = within(self.mentions, at..at + 1).next()?;
        let people = document.has(place.end, CLITIC)
            || the && noun::noun_at(document, self.mentions, place.end).is_some();
        (document.is_word(end, Word::Of) && people).then(|| place.clone())
    }

    /// `two Corby PCSOs`, `eight Corby-based officers`.
    pub(super) fn in_phrase(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let inner = within(self.mentions, count.tokens.start..count.tokens.end);
        inner.filter(|place| place.end < count.tokens.end).last().cloned()
    }

    /// `five constables from Corby`: officers come from where they work; recruits come from anywhere.
    pub(super) fn sent_from(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, from) = (self.document, self.end_of(count));
        let ranked = self.mentions.claims.of(count.group.noun) == Claim::Rank;
        let officers = ranked || document.is(count.group.noun, Cue::Police) || self.is_officers(count);
        let new = count.tokens.clone().any(|at| document.is(at, Cue::Additive));
        let place = within(self.mentions, from + 1..from + 2).next()?;
        // `recruits from Corby and Oundle`, `officers from Corby, Kent`; not `30 officers from Corby, 25 from Oundle`.
        let joint = document.is(place.end, Cue::Conjunction) || document.is_mark(place.end, ',');
        let listed = joint && within(self.mentions, place.end + 1..place.end + 3).next().is_some();
        (document.is_word(from, Word::From) && officers && !new && !listed).then(|| place.clone())
    }

    /// `12 officers for B Division (Corby)`: the place that a bracket gives of where they go.
    pub(super) fn of_division(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let from = self.end_of(count);
        self.bracketed_behind(from + 1).filter(|_| self.document.is(from, Cue::DutyLink))
    }

    /// The Corby of `B Division (Corby)`, whose name begins at a token.
    pub(in crate::facts::headcount) fn bracketed_behind(&self, from: usize) -> Option<Range<usize>> {
        let document = self.document;
        let part = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
        let mut words = from..from + LONGEST_BRACKET;
        let open = words.find(|at| !document.is_capital(*at)).filter(|at| document.is_mark(*at, '('))?;
        let named = within(self.mentions, from..open).next().is_some();
        let place = within(self.mentions, open + 1..open + 2).next()?;
        let whole = open > from && document.is_any(open - 1, part) && document.is_mark(place.end, ')');
        (whole && !named).then(|| place.clone())
    }

    /// `12 officers – Corby`, `12 officers (Corby)`: the place is all that a mark sets apart.
    pub(super) fn set_apart(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let open = self.end_of(count);
        let place = within(self.mentions, open..open + 2).next()?;
        let line = self.document.block(self.document.block_of(open));
        let bracket = self.document.is_mark(open, '(') && self.document.is_mark(place.end, ')');
        let dash = self.is_label_mark(open) && place.end == line.end && line.start == count.tokens.start;
        // `12 officers Corby`, a line of its own.
        let whole = place.start == open && place.end == line.end && line.start == count.tokens.start;
        (bracket || dash || whole).then(|| place.clone())
    }

    /// The token behind a bracket of counts that says who they are: `nine officers (a sergeant and eight constables)`.
    pub(super) fn behind_bracket(&self, at: usize, after: &[Count<'_>]) -> usize {
        let document = self.document;
        let close = (at..at + LONGEST_BRACKET).find(|at| document.is_mark(*at, ')'));
        let close = close.filter(|_| document.is_mark(at, '('));
        // `ten investigators (police staff) at Corby`.
        let plain = |close: usize| {
            !(at..close).any(|at| matches!(self.mentions.claims.of(at), Claim::Number | Claim::Place))
        };
        let inner =
            |close: &usize| after.first().is_some_and(|next| next.tokens.end <= *close) || plain(*close);
        close.filter(inner).map_or(at, |close| close + 1)
    }

    fn is_officers(&self, count: &Count<'_>) -> bool {
        self.document.is(count.group.noun, Cue::PeopleNoun)
            && !self.document.is(count.group.noun, Cue::PublicNoun)
    }
}
