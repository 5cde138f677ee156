//! What a phrase beside a career verb means: the slots of `career_frames.tsv` that it can fill.

use super::within::{force_in, rank_in};
use crate::document::Document;
use crate::lexicon::split::{CLITIC, HYPHENED};
use crate::lexicon::{CalendarRow, CalendarWord, Cue, Slot, Slots, Table, Word};
use crate::mentions::force::ForceValue;
use crate::mentions::overlap::Claim;
use crate::mentions::place::PlaceValue;
use crate::mentions::rank::RankValue;
use crate::mentions::{Mention, Mentions};
use crate::people::People;
use crate::people::coreference::Form;
use crate::syntax::Argument;
use std::ops::Range;

/// Of so many people a release tells one step together; a longer list would tell every step of a sentence as often. With
/// pronouns, so many references stand in what names them.
pub(super) const TOGETHER: usize = 24;

/// A phrase and what it can fill.
#[derive(Debug, Clone, Default)]
pub(super) struct Filler<'m> {
    pub slots: Slots,
    pub rank: Option<&'m Mention<RankValue>>,
    pub force: Option<&'m Mention<ForceValue>>,
    pub place: Option<&'m Mention<PlaceValue>>,
    pub person: Option<usize>,
    /// The token after the phrase.
    pub end: usize,
}

impl Filler<'_> {
    /// Both; where both have a rank or the like, the first one's.
    pub(super) fn join(&self, other: &Self) -> Self {
        Self {
            slots: self.slots.union(other.slots),
            rank: self.rank.or(other.rank),
            force: self.force.or(other.force),
            place: self.place.or(other.place),
            person: self.person.or(other.person),
            end: self.end.max(other.end),
        }
    }
}

/// Where a text is read.
#[derive(Clone, Copy)]
pub(super) struct Reader<'r, 'm> {
    pub document: &'r Document<'r>,
    pub mentions: &'m Mentions,
    pub people: &'r People,
}

impl<'m> Reader<'_, 'm> {
    /// What the phrase of an argument can fill; `of` is the phrase that `of` leads to after it.
    pub(super) fn filler(self, argument: &Argument, of: Option<&Argument>) -> Filler<'m> {
        let own = self.phrase(argument);
        let head = last(&argument.head);
        let Some(of) = of else { return own };
        let further = self.phrase(of);
        // `a member of the burglary team`.
        if self.document.is(head, Cue::MembershipNoun) {
            return further;
        }
        // `one of the first members of the burglary team`, but `one of the best sergeants`: no step.
        if self.document.is_word(head, Word::One) {
            return if further.slots.has(Slot::Unit) { further } else { own };
        }
        let bare = |rank: &&Mention<RankValue>| {
            (of.tokens.start..rank.tokens.start).all(|at| self.document.is(at, Cue::Determiner))
        };
        let rank = further.rank.filter(|_| own.slots.has(Slot::Post));
        // `the role of sergeant in 2012`, but `the role of sergeant for Corby` and `the role of custody sergeant`.
        let placed = self.document.is(of.tokens.end, Cue::Preposition)
            && self.mentions.claims.of(of.tokens.end + 1) != Claim::Date
            && !self.document.is_word(head, Word::Rank);
        let post = |rank: &Mention<RankValue>| {
            self.document.is_any(rank.value.words().start, Cue::TeamNoun.bit() | Cue::WorkplaceNoun.bit())
        };
        let whole = |rank: &&Mention<RankValue>| rank.tokens.end == of.tokens.end && !placed && !post(rank);
        let named = rank.filter(bare).filter(whole).filter(|_| self.document.is(head, Cue::RankCarrier));
        if own.slots.has(Slot::Holder) && self.is_of_another_body(argument, of, &further) {
            return further;
        }
        // `the role of dog handler`.
        let holder = self.document.is(head, Cue::RankCarrier) && further.slots.has(Slot::Holder);
        let slots = if holder { own.slots.and(Slot::Holder) } else { own.slots };
        Filler {
            slots: if named.is_some() { slots.and(Slot::Rank) } else { slots },
            rank: own.rank.or(rank),
            force: own.force.or(further.force),
            place: own.place.or(further.place),
            person: own.person,
            end: further.end,
        }
    }

    /// `chair of the charity`, but `chair of the Chief Constables' Council`.
    fn is_of_another_body(self, post: &Argument, of: &Argument, further: &Filler<'_>) -> bool {
        let police = |at: usize| {
            let claim = self.mentions.claims.of(at);
            self.document.is(at, Cue::Police) || matches!(claim, Claim::Rank | Claim::Force)
        };
        let body = further.slots == Slots::of(&[Slot::OtherBody]);
        body && !post.tokens.clone().chain(of.tokens.clone()).any(police)
    }

    fn phrase(self, argument: &Argument) -> Filler<'m> {
        let (tokens, head) = (argument.tokens.clone(), last(&argument.head));
        let rank = rank_in(self.mentions, tokens.clone());
        let force = force_in(self.mentions, tokens.clone());
        let place = last_in(&self.mentions.places, &tokens);
        let person = self.person(argument);
        let filler =
            Filler { slots: Slots::of(&[Slot::Person]), rank, force, place, person, end: tokens.end };
        if person.is_some() {
            return Filler { rank: None, ..filler };
        }
        let mut slots = self.classes(&tokens, head);
        // `Kent Police's (KP) cyber programme` is no force.
        let owner = |force: &Mention<ForceValue>| {
            let bracket = force.tokens.start.checked_sub(2).filter(|at| self.document.is_mark(at + 1, '('));
            let ends = [bracket.unwrap_or(force.tokens.end), force.tokens.end];
            ends.into_iter().any(|at| self.document.has(at, CLITIC))
        };
        if force.is_some_and(|force| force.tokens.contains(&head) && !owner(force)) {
            slots = slots.and(Slot::Force);
        }
        if let Some(rank) = rank {
            slots = self.with_rank(&tokens, head, rank, slots);
        }
        // `the chief officer team`: nobody's rank; `the chief constable's staff officer`: somebody else's.
        let owned = |rank: &&Mention<RankValue>| self.document.has(rank.tokens.end, CLITIC);
        let rank =
            rank.filter(|_| slots.has(Slot::Rank) || !slots.has(Slot::Unit)).filter(|rank| !owned(rank));
        if let Some(place) = place.filter(|place| place.tokens.contains(&head)) {
            slots = match place.value.kind {
                Some("nation") => slots.and(Slot::Territory),
                _ if is_county(&place.value) => slots.and(Slot::Territory).and(Slot::County),
                _ => slots.and(Slot::Place),
            };
        }
        // `Selby Police`: the name of a force.
        let name = slots.has(Slot::Police) && self.document.is_capital(head);
        let place = place.filter(|_| !name);
        let slots = self.whole(slots, &tokens, head);
        Filler { slots, rank, place, ..filler }
    }

    /// What a phrase can fill by all its words, if it tells no age and no time.
    fn whole(self, slots: Slots, tokens: &Range<usize>, head: usize) -> Slots {
        if self.is_age_or_time(head) {
            return Slots::NONE;
        }
        let slots = if slots.is_empty() { Slots::of(&[Slot::Other]) } else { slots };
        slots.union(self.by_common_noun(tokens, head))
    }

    /// `as a 19-year-old`, `to the day`.
    fn is_age_or_time(self, head: usize) -> bool {
        let document = self.document;
        let aged = document.is(head, Cue::AgeWord) && document.has(head, HYPHENED);
        let word = document.hit_at(Table::Calendar, head);
        let word = word.map(|hit| document.row::<CalendarRow>(hit.row).word);
        aged || matches!(word, Some(CalendarWord::Unit(_)))
    }

    /// `a sergeant`, `Superintendent Operations`, `inspector rank`; not `the sergeant's team`, `her sergeant's exam`.
    fn with_rank(self, tokens: &Range<usize>, head: usize, rank: &Mention<RankValue>, slots: Slots) -> Slots {
        let document = self.document;
        if rank.tokens.contains(&head) {
            return Slots::of(&[Slot::Rank]);
        }
        let post = document.is(head, Cue::PostNoun) && !document.is(head, Cue::RoleNoun);
        let first = rank.tokens.start == tokens.start;
        let named = !first && self.mentions.claims.of(rank.tokens.start - 1) == Claim::Person;
        let owner = document.has(rank.tokens.end, CLITIC);
        // `Superintendent Operations`, but `inspector exams`.
        let titled = document.is_capital(head);
        let holder = titled
            && !post
            && !named
            && !owner
            && !slots.has_any(Slots::of(&[Slot::Unit, Slot::Place, Slot::Workplace]));
        let carried = document.is(head, Cue::RankCarrier) && rank.tokens.end == head;
        if holder || carried { slots.and(Slot::Rank) } else { slots }
    }

    /// The person whom the head names, or a pronoun means.
    pub(super) fn person(self, argument: &Argument) -> Option<usize> {
        let reference = self.people.cast.references_in(argument.head.clone()).last()?;
        // `the latter`, but not `the sergeant`, which may be a rank reached.
        let told_before = || self.document.cursor(argument.head.start).is([Word::Former, Word::Latter]);
        let whole = reference.form == Form::Name || argument.tokens.len() == 1 || told_before();
        (reference.tokens.end == argument.head.end && whole).then_some(reference.person)
    }
}

fn last(tokens: &Range<usize>) -> usize {
    tokens.end.saturating_sub(1)
}

/// A place as large as a force's, whose name may stand for it.
pub(super) fn is_county(place: &PlaceValue) -> bool {
    matches!(place.kind, Some("county" | "region"))
}

/// The last mention in the tokens.
pub(super) fn last_in<'m, T>(mentions: &'m [Mention<T>], tokens: &Range<usize>) -> Option<&'m Mention<T>> {
    let end = mentions.partition_point(|mention| mention.tokens.start < tokens.end);
    mentions[..end].last().filter(|mention| mention.tokens.start >= tokens.start)
}
