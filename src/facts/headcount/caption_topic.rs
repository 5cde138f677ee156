//! What a heading counts: the strength of a force or a rank, or something of theirs and not the people that it names.

use super::common_plural::has_plural_form;
use super::elliptical::Ellipsis;
use super::noun::{self, Group};
use super::phrase;
use crate::lexicon::{Cue, RankRow, Table, Word};
use std::ops::Range;

/// A line above a table that says what it counts has at most so many tokens.
const LONGEST: usize = 40;

impl<'d> Ellipsis<'_, 'd> {
    /// `District policing strength`, `Garda numbers by division`.
    pub(super) fn police_strength(&self, words: Range<usize>) -> Option<Group<'d>> {
        let document = self.document;
        let police = |at: &usize| document.is(*at, Cue::Police) && document.is(*at + 1, Cue::StrengthNoun);
        let mut nouns = words.start..words.end - 1;
        // `Garda strength`.
        let ranked = |noun: usize| {
            let hit = document.hit_at(Table::Rank, noun)?;
            let row = document.row::<RankRow>(hit.row);
            let strength = row.is_rank() && document.is(hit.end as usize, Cue::StrengthNoun);
            strength.then_some(Group { name: &row.rank, noun })
        };
        let named = nouns.clone().find(police).map(|noun| Group { name: "police_officer", noun });
        named.or_else(|| nouns.find_map(ranked))
    }

    /// `Officers' sick days by ward`, `Complaints against officers by ward`, `Vacancies for officers`: what a heading counts is
    /// not the people that it names.
    pub(super) fn is_of_their_things(&self, noun: usize, words: &Range<usize>) -> bool {
        let document = self.document;
        let theirs = noun::noun_at(document, self.mentions, noun);
        let lead = (words.start + 1..noun).rev().find(|at| !document.is(*at, Cue::CountModifier));
        let lead = lead.filter(|at| document.is(*at, Cue::Preposition));
        let people = Cue::StrengthNoun.bit()
            | Cue::ChangeVerb.bit()
            | Cue::GiveVerb.bit()
            | Cue::PostingVerb.bit()
            | Cue::Additive.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit();
        let of_things =
            lead.is_some_and(|at| has_plural_form(document.word(at - 1)) && !document.is_any(at - 1, people));
        let aged = (words.start..noun).any(|at| document.is_word(at, Word::Age));
        of_things || aged || theirs.is_some_and(|noun| phrase::is_something_of_theirs(document, noun))
    }

    /// `Complaints about officers by rank:` above `Inspector 12`: the numbers of a table count something of theirs.
    pub(super) fn is_captioned_with_things(&self, top: usize) -> bool {
        let caption = self.caption_line(top, |_| false).map(|line| self.document.block(line));
        let caption = caption.filter(|words| words.len() <= LONGEST);
        caption.is_some_and(|words| {
            let people = phrase::plural_in(self.document, self.mentions, words.clone());
            people.is_some_and(|people| self.is_of_their_things(people.noun, &words))
        })
    }
}
