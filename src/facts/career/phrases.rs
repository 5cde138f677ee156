//! [`Phrases`]: what follows a career verb, each phrase with the slots that it can fill.

use super::slot::{Filler, Reader};
use crate::calendar::{self, CalendarWord};
use crate::lexicon::{Cue, FrameEvent, Slot, Slots, Word, parts};
use crate::syntax::Argument;

/// What may be the first part of the name of a team or a post.
const NAMES: Slots = Slots::of(&[Slot::Place, Slot::Territory, Slot::Other]);

/// What such a name ends with.
pub(super) const NAMED: Slots = Slots::of(&[Slot::Unit, Slot::Post, Slot::Holder]);

/// What stands by itself in a list of places.
const PLACES: Slots = Slots::of(&[Slot::Place, Slot::Territory]);

/// What a rank beside the verb is told with: `as a sergeant`, `to the post of sergeant`.
const RANKED: Slots = Slots::of(&[Slot::Rank, Slot::Post, Slot::Holder, Slot::Officer]);

/// What follows a verb.
pub(super) struct Phrases<'c, 'm> {
    reader: Reader<'c, 'm>,
    pub arguments: &'c [Argument],
    read: Vec<Phrase<'c, 'm>>,
}

/// An argument and what it can fill.
#[derive(Debug, Clone)]
pub(super) struct Phrase<'c, 'm> {
    pub argument: &'c Argument,
    pub filler: Filler<'m>,
}

impl Phrase<'_, '_> {
    /// It is no further member of a list.
    pub(super) fn is_first(&self) -> bool {
        self.argument.member == 0
    }

    pub(super) fn is_person(&self) -> bool {
        self.filler.person.is_some()
    }
}

impl<'c, 'm> Phrases<'c, 'm> {
    pub(super) fn new(reader: Reader<'c, 'm>, arguments: &'c [Argument]) -> Self {
        let phrase = |argument: &'c Argument| {
            let of = led_to(reader, arguments, argument).map(|of| {
                // `one of the first members of the burglary team`.
                let member = reader.document.is(of.head.end.saturating_sub(1), Cue::MembershipNoun);
                member.then(|| led_to(reader, arguments, of)).flatten().unwrap_or(of)
            });
            Phrase { argument, filler: reader.filler(argument, of) }
        };
        let time = |argument: &Argument| argument.is_time || is_time(reader, argument);
        let of_verb = |at: &usize| !time(&arguments[*at]) && !belongs_to_time(reader, arguments, *at);
        let read = (0..arguments.len()).filter(of_verb).map(|at| phrase(&arguments[at])).collect();
        Self { reader, arguments, read }
    }

    /// What the phrases can fill in all.
    pub(super) fn slots(&self) -> Slots {
        self.read.iter().fold(Slots::NONE, |all, phrase| all.union(phrase.filler.slots))
    }

    /// The words of a verb up to `end` end with the preposition of a time.
    pub(super) fn governs_time(&self, verb: usize, end: usize) -> bool {
        let governed = |time: &Argument| {
            time.is_time && (verb..end).contains(&time.preposition.start) && time.tokens.start >= end
        };
        self.arguments.iter().any(governed)
    }

    /// The phrases from a token on that no preposition stands before; one that belongs to the verb (`took up the post`)
    /// ends before it.
    pub(super) fn objects(&self, end: usize) -> impl Iterator<Item = &Phrase<'c, 'm>> {
        let after = self.read.iter().skip_while(move |phrase| phrase.argument.tokens.start < end);
        after.take_while(move |phrase| {
            phrase.argument.preposition.is_empty() || phrase.argument.preposition.start < end
        })
    }

    /// Of a list that makes one name, the member with its noun.
    pub(super) fn last_of_list(&self, first: &Phrase<'c, 'm>) -> Option<&Phrase<'c, 'm>> {
        let mut after = self.objects(first.argument.tokens.end);
        let closes = |phrase: &Phrase<'_, '_>| {
            phrase
                .argument
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|at| self.reader.document.is_mark(at, ')'))
        };
        // `a General Purpose (GP) Dog Handler`.
        let next = after.next()?;
        let beyond = after.next().filter(|beyond| closes(beyond));
        let bracketed = beyond.is_some();
        let next = beyond.unwrap_or(next);
        let listed = first.filler.slots.has_any(NAMES) && (bracketed || !next.is_first());
        Some(next).filter(|next| listed && next.filler.slots.has_any(NAMED))
    }

    /// The first phrase after one of the prepositions, if it fills one of the slots.
    pub(super) fn linked(&self, link: &str, slots: Slots) -> Option<&Phrase<'c, 'm>> {
        let mut linked = self.read.iter().filter(|phrase| {
            let preposition = self.reader.document.slice(phrase.argument.preposition.clone());
            parts(link).any(|word| preposition.eq_ignore_ascii_case(word))
        });
        let first = linked.next()?;
        if first.filler.slots.has_any(slots) { Some(first) } else { self.shared(first, slots) }
    }

    /// `as a response and beat officer`: one article for two nouns, of which the second closes the phrase.
    fn shared(&self, first: &Phrase<'c, 'm>, slots: Slots) -> Option<&Phrase<'c, 'm>> {
        let document = self.reader.document;
        let next = self.read.iter().find(|next| next.argument.tokens.start > first.argument.tokens.start)?;
        let bare = !document.is(next.argument.tokens.start, Cue::Determiner);
        let joined = next.argument.tokens.start == first.argument.tokens.end + 1
            && document.is(first.argument.tokens.end, Cue::Conjunction);
        let whole = document.is_word(first.argument.tokens.start, Word::A) && !first.is_person();
        (bare && joined && whole && next.filler.slots.has_any(slots)).then_some(next)
    }

    /// What a phrase fills, but for the place that is half of a name: `Deal and Dover Police`.
    pub(super) fn filler(&self, phrase: &Phrase<'c, 'm>) -> Filler<'m> {
        let end = phrase.argument.tokens.end;
        let halved = self.objects(end).next().is_some_and(|next| {
            let own = self.reader.document.is(next.argument.tokens.start, Cue::Determiner);
            !next.is_first() && !own && !next.filler.slots.has_any(PLACES)
        });
        Filler { place: phrase.filler.place.filter(|_| !halved), ..phrase.filler.clone() }
    }

    /// Adds the rank, the force and the place of phrases that no slot asks for: `joined in 2003 as a constable`. What a resignation
    /// is handed `to` is not what was left.
    pub(super) fn widen(&self, mut filler: Filler<'m>, event: FrameEvent) -> Filler<'m> {
        let mut promoted = false;
        let ends = event.is_leaving() || event == FrameEvent::Retired;
        for phrase in self.read.iter().filter(|phrase| phrase.is_first()) {
            let preposition = &phrase.argument.preposition;
            // `joined in 2003, with promotion to sergeant in 2009`: the rank of another step.
            let on = self.reader.document.is_word(preposition.start, Word::On);
            promoted |= !preposition.is_empty() && !on && phrase.filler.slots.has(Slot::Promotion);
            if promoted {
                continue;
            }
            let is_word = |word| self.reader.document.is_word(preposition.start, word);
            // `joined in 2003 after a career as a nurse in Corby`: what was before.
            if is_word(Word::After) || is_word(Word::Before) {
                break;
            }
            // `has appointed Sergeant Ann Bell of Kent Police as its`: where she comes from.
            let behind = |before: &&Phrase<'_, '_>| before.argument.tokens.end == preposition.start;
            let of_person =
                || self.read.iter().find(behind).is_some_and(|before| before.filler.person.is_some());
            let whose = is_word(Word::Of) && of_person();
            if preposition.is_empty() || is_word(Word::From) || ends && is_word(Word::To) || whose {
                continue;
            }
            // `appointed staff officer to the Chief Constable`: whose staff officer.
            let served = is_word(Word::To) && filler.slots.has(Slot::Holder);
            let rank = phrase.filler.rank.filter(|_| phrase.filler.slots.has_any(RANKED) && !served);
            filler = filler.join(&Filler { rank, slots: Slots::NONE, person: None, ..self.filler(phrase) });
        }
        filler
    }
}

/// The phrase that `of` leads to right behind another.
fn led_to<'a>(
    reader: Reader<'_, '_>,
    arguments: &'a [Argument],
    argument: &Argument,
) -> Option<&'a Argument> {
    let of = |next: &&Argument| {
        next.preposition.start == argument.tokens.end
            && reader.document.is_word(next.preposition.start, Word::Of)
    };
    arguments.iter().find(of)
}

/// `for the first time`, `last month` where no date of publication tells which.
fn is_time(reader: Reader<'_, '_>, argument: &Argument) -> bool {
    let head = reader.document.cursor(argument.head.end.saturating_sub(1));
    let unit = || matches!(calendar::word(head), Some((CalendarWord::Unit(_), _)));
    reader.document.is_word(argument.head.start, Word::Time) || argument.preposition.is_empty() && unit()
}

/// `after 13 years as a constable`: what the length of time was spent as.
fn belongs_to_time(reader: Reader<'_, '_>, arguments: &[Argument], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &arguments[at]);
    before.is_some_and(|time| {
        let length = reader.document.cursor(time.head.end.saturating_sub(1));
        time.tokens.end == arguments[at].preposition.start
            && reader.document.is_word(time.preposition.start, Word::After)
            && reader.document.is_word(time.tokens.end, Word::As)
            && matches!(calendar::word(length), Some((CalendarWord::Unit(_), _)))
    })
}
