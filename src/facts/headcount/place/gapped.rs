//! Gapped: the place right before a count in a sentence whose verb was told with another place (`Corby is to have 12 officers,
//! Oundle ten officers and two sergeants`; `in the south: Corby, five PCSOs; Oundle, four PCSOs`).

use super::{Search, last_within};
use crate::evidence::rules::headcount;
use crate::facts::headcount::{Count, noun};
use crate::lexicon::{Cue, Word};
use crate::mentions::overlap::Claim;
use std::ops::Range;

/// How many tokens the longest name of a place has. Farther before a count none that ends there begins.
const NAME: usize = 8;
/// How many tokens the people of a team may have before a count: `of a sergeant, two corporals and six`.
const LIST: usize = 24;

impl Search<'_, '_> {
    /// `the Oundle team of a sergeant, five PCs and four PCSOs`.
    pub(super) fn of_team(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start) = (self.document, count.tokens.start);
        let sentence = document.sentence(document.sentence_of(start)).start;
        let joint = Cue::Conjunction.bit() | Cue::Determiner.bit() | Cue::CountModifier.bit();
        let listed = |at: &usize| {
            document.is_mark(*at, ',')
                || document.is_any(*at, joint)
                || matches!(self.mentions.claims.of(*at), Claim::Number | Claim::Rank)
                || noun::noun_at(document, self.mentions, *at).is_some()
        };
        let of = (sentence.max(start.saturating_sub(LIST))..start).rev().find(|at| !listed(at))?;
        let team = of
            .checked_sub(1)
            .filter(|at| document.is_word(of, Word::Of) && document.is(*at, Cue::TeamNoun))?;
        let place = last_within(self.mentions, team.saturating_sub(NAME).max(sentence)..team)?;
        let words = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Police.bit() | Cue::CountModifier.bit();
        (place.end..team).all(|at| document.is_any(at, words)).then(|| place.clone())
    }

    /// The place that opens a part of a sentence, of which nothing else stands before the count.
    pub(super) fn gapped(&self, count: &Count<'_>) -> Option<Range<usize>> {
        let (document, start) = (self.document, count.tokens.start);
        let lead = start - usize::from(start > 0 && document.is(start - 1, Cue::Additive));
        let sentence = document.sentence(document.sentence_of(start)).start;
        let comma = usize::from(lead > 0 && document.is_mark(lead - 1, ','));
        let end = lead - comma;
        let place = last_within(self.mentions, end.saturating_sub(NAME).max(sentence)..end)?;
        let before = place.start.checked_sub(1).filter(|at| *at >= sentence && place.end == end)?;
        let parts = document.is_mark(before, ';') || comma == 1 && document.is_mark(before, ':');
        let joined = comma == 0 && (document.is_mark(before, ',') || document.is(before, Cue::Conjunction));
        let first = || last_within(self.mentions, sentence..before).is_some();
        let had = joined
            && first()
            && self.clauses.at(start).iter().any(|clause| self.has(clause) && clause.verb.end <= before);
        (count.rule == headcount::NOUN && (parts || had)).then(|| place.clone())
    }
}
