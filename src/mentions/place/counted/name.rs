//! Names in a row of numbers: capitals of which no word is one of the police, of their work or of the calendar.

use super::Reader;
use crate::lexicon::split::{ALL_CAPS, CAPITAL, CLITIC, DIGITS, FIRST, HYPHENED, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::overlap::Claim;
use std::iter;
use std::ops::Range;

/// The most words of such a name: more capitals in a row are the name of a body.
const LONGEST: usize = 3;
/// The most tokens of such a name: `Xanbury-next-the-Sea` has four.
const WIDEST: usize = 6;
/// The most names of a list that one number stands at.
const LONGEST_LIST: usize = 12;
/// How many letters a name in capitals has at least; shorter ones are abbreviations.
const SHORTEST_SHOUT: usize = 6;

/// What no word of such a name may be.
const OTHER: u128 = Cue::Organisation.bit()
    | Cue::OtherBody.bit()
    | Cue::OtherService.bit()
    | Cue::Police.bit()
    | Cue::Team.bit()
    | Cue::TeamNoun.bit()
    | Cue::DivisionNoun.bit()
    | Cue::NotName.bit()
    | Cue::CountModifier.bit()
    | Cue::CountStop.bit()
    | Cue::StrengthNoun.bit()
    | Cue::IntakeNoun.bit()
    | Cue::OfficerPrefix.bit()
    | Cue::OfficerPlural.bit()
    | Cue::OfficerNoun.bit()
    | Cue::Detective.bit()
    | Cue::RoleNoun.bit()
    | Cue::RoleRank.bit()
    | Cue::PublicNoun.bit()
    | Cue::PeopleNoun.bit()
    | Cue::Bystander.bit()
    | Cue::Title.bit()
    | Cue::Month.bit()
    | Cue::Weekday.bit()
    | Cue::Territory.bit()
    | Cue::WorkplaceNoun.bit()
    | Cue::Additive.bit()
    | Cue::Determiner.bit()
    | Cue::Conjunction.bit()
    | Cue::Preposition.bit()
    | Cue::Subordinator.bit()
    | Cue::RelativePronoun.bit()
    | Cue::PluralPronoun.bit()
    | Cue::FirstPersonPronoun.bit()
    | Cue::TimeAdverb.bit()
    | Cue::Quantifier.bit()
    | Cue::PostingVerb.bit()
    | Cue::GainVerb.bit()
    | Cue::ChangeVerb.bit()
    | Cue::Composition.bit();

impl Reader<'_, '_> {
    pub(super) fn is_place(&self, at: usize) -> bool {
        self.claims.of(at) == Claim::Place
    }

    /// A word of a team, a district or a station, which may stand behind a name.
    pub(super) fn is_of_area(&self, at: usize) -> bool {
        let words = Cue::Police.bit()
            | Cue::Team.bit()
            | Cue::TeamNoun.bit()
            | Cue::Territory.bit()
            | Cue::CountModifier.bit();
        self.document.is_any(at, words) || self.document.is_word(at, Word::Station)
    }

    /// The token behind the name or the known place that begins here.
    pub(super) fn name_from(&self, at: usize) -> Option<usize> {
        if self.is_place(at) {
            return (at + 1..=at + 2 * WIDEST).find(|end| !self.is_place(*end));
        }
        if !self.opens_name(at) {
            return None;
        }
        let goes_on = |next: &usize| {
            !self.document.has(*next, FIRST)
                && (self.is_name_word(*next) || self.document.has(*next, HYPHENED))
        };
        let end = (at + 1..=at + WIDEST).find(|next| !goes_on(next))?;
        let inner = self.document.has(end, FIRST)
            || !(self.document.is_capital(end) || self.document.has(end, CLITIC) || self.is_place(end));
        let whole = inner || self.is_of_area(end);
        (whole && self.is_short(&(at..end))).then_some(end)
    }

    /// The name or the known place that ends here.
    pub(super) fn name_to(&self, end: usize) -> Option<Range<usize>> {
        let last = end.checked_sub(1)?;
        let line = self.document.block(self.document.block_of(last));
        let from = end.saturating_sub(WIDEST).max(line.start);
        if self.is_place(last) {
            let from = end.saturating_sub(2 * WIDEST).max(line.start);
            let start = (from..end).rev().take_while(|at| self.is_place(*at)).last()?;
            return Some(start..end);
        }
        let part = |at: &usize| self.is_name_word(*at) || self.document.has(*at, HYPHENED);
        let start = (from..end).rev().take_while(part).last()?;
        let apart = start == line.start || !self.document.is_capital(start - 1) && !self.is_place(start - 1);
        let name = start..end;
        (apart && self.opens_name(start) && self.is_short(&name)).then_some(name)
    }

    /// The names of a list that begins here, and the token behind it; a name that a number follows is another member's.
    pub(super) fn list_from(&self, at: usize) -> Option<(Vec<Range<usize>>, usize)> {
        let mut end = self.name_from(at)?;
        let mut names: Vec<Range<usize>> = iter::once(at..end).collect();
        while names.len() < LONGEST_LIST {
            let link = self.past_link(end);
            let Some(next) = self.name_from(link).filter(|_| link > end) else { break };
            let past = (next..next + 3).find(|at| !self.is_joint(*at)).unwrap_or(next);
            if self.claims.of(past) == Claim::Number && !self.is_link(past - 1) {
                break;
            }
            names.push(link..next);
            end = next;
        }
        Some((names, end))
    }

    /// The names of a list that ends here, the last first.
    pub(super) fn list_to(&self, end: usize) -> Option<Vec<Range<usize>>> {
        let mut names = vec![self.name_to(end)?];
        while names.len() < LONGEST_LIST {
            let first = names[names.len() - 1].start;
            let back = (first.saturating_sub(3)..first).rev().take_while(|at| self.is_link(*at)).last();
            let Some(before) = back.and_then(|at| self.name_to(at)) else { break };
            names.push(before);
        }
        Some(names)
    }

    /// The token behind `,`, `and`, `, and`, `&` and an article.
    fn past_link(&self, at: usize) -> usize {
        let end = (at..at + 3).find(|at| !self.is_link(*at)).unwrap_or(at);
        if end > at && self.document.is_word(end, Word::The) { end + 1 } else { end }
    }

    fn is_link(&self, at: usize) -> bool {
        ([',', '&', '/'].iter().any(|mark| self.document.is_mark(at, *mark))
            || self.document.is(at, Cue::Conjunction))
            && !self.document.has(at, FIRST)
    }

    fn is_joint(&self, at: usize) -> bool {
        ['(', '-', '\u{2013}', '\u{2014}', ':', '='].iter().any(|mark| self.document.is_mark(at, *mark))
    }

    fn is_short(&self, name: &Range<usize>) -> bool {
        let words = name.clone().filter(|at| !self.document.has(*at, HYPHENED)).count();
        let given = Cue::MaleName.bit() | Cue::FemaleName.bit();
        words <= LONGEST && !(words == 1 && self.document.is_any(name.start, given))
    }

    /// A first word that is no point of the compass alone.
    fn opens_name(&self, at: usize) -> bool {
        let named = |at: usize| self.is_name_word(at) && !self.document.is(at, Cue::Compass);
        named(at) || self.is_name_word(at) && named(at + 1)
    }

    fn is_name_word(&self, at: usize) -> bool {
        let document = self.document;
        let shouted = document.has(at, ALL_CAPS) && document.word(at).len() < SHORTEST_SHOUT;
        let compass = document.is(at, Cue::Compass);
        let other = document.is_any(at, OTHER) && !compass;
        document.token(at).is_some_and(|token| token.kind == Kind::Word && token.has(CAPITAL))
            && document.word(at).len() > 1
            && !shouted
            && !other
            && !document.has(at, DIGITS | CLITIC)
            && self.claims.of(at) == Claim::Free
            && document.hit_at(Table::Group, at).is_none()
            && document.hit_at(Table::Rank, at).is_none()
    }
}
