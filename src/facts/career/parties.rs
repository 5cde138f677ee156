//! [`Verb`], a verb whose sense is sought, and its [`Parties`]: who takes the step of a career verb, and what fills the slot of its
//! object, by the voice of its row.

use super::phrases::{Phrase, Phrases};
use super::slot::{Filler, Reader};
use super::within::rank_in;
use crate::document::Document;
use crate::lexicon::{Cue, Form, FrameRow, FrameTime, Slot, Slots, Voice, Word};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::rank::RankValue;
use crate::syntax::{Argument, Clause, VerbForm};
use std::ops::Range;

/// A verb whose sense is sought: the first of the clauses, with those after it.
#[derive(Clone, Copy)]
pub(super) struct Verb<'r, 'c, 'm> {
    pub reader: Reader<'r, 'm>,
    pub clauses: &'c [Clause],
    /// Where the words of the verb end, if that is known.
    pub end: Option<usize>,
    /// What the subject or the object is called, where that is what tells of a step: new, first.
    pub mark: Option<FrameTime>,
    /// The start of the stretch of time beside the verb, where that is what tells of a step.
    pub since: Option<&'m Mention<DateValue>>,
}

/// Who takes the step of a verb, and what fills the slot of its object.
pub(super) struct Parties<'p, 'm> {
    /// The person, where it is not the subject.
    pub person: Option<usize>,
    pub object: Option<&'p Phrase<'p, 'm>>,
    /// The subject of a passive, as the object of the verb.
    pub subject: Option<Filler<'m>>,
}

impl<'m> Verb<'_, '_, 'm> {
    /// The parties of a clause as a row asks for them.
    pub(super) fn parties<'p>(
        self,
        clause: &Clause,
        phrases: &'p Phrases<'_, 'm>,
        row: &FrameRow,
        end: usize,
    ) -> Option<Parties<'p, 'm>> {
        let parties = self.by_voice(clause, phrases, row.voice, end)?;
        if !self.asks_for_new(row) {
            return Some(parties);
        }
        let rank = self.new_rank(phrases, end)?;
        let slots = Slots::of(&[Slot::Rank]);
        let subject = Filler { slots, rank: Some(rank), end: rank.tokens.end, ..Filler::default() };
        Some(Parties { object: None, subject: Some(subject), ..parties })
    }

    /// The object of the active must be called new.
    pub(super) fn asks_for_new(self, row: &FrameRow) -> bool {
        row.voice == Voice::Object && row.time == Some(FrameTime::New) && self.mark.is_none()
    }

    /// `welcomed its new sergeant, Ann Bell`, `welcomed new Sergeant Ann Bell`: the rank behind `new`.
    fn new_rank(self, phrases: &Phrases<'_, 'm>, end: usize) -> Option<&'m Mention<RankValue>> {
        let named = phrases.objects(end).take(2).find(|object| object.is_person())?;
        let told = end..named.argument.tokens.end;
        let new = told.clone().find(|at| self.reader.document.is_word(*at, Word::New))?;
        let rank = rank_in(self.reader.mentions, new..told.end)?;
        // `welcomed new neighbours and Sergeant Ann Bell`.
        let apart = |at: usize| {
            self.reader.document.is(at, Cue::Conjunction) || self.reader.document.is_mark(at, ',')
        };
        (!(new..rank.tokens.start).any(apart)).then_some(rank)
    }

    /// The parties of a clause; `None` where the voice is another.
    fn by_voice<'p>(
        self,
        clause: &Clause,
        phrases: &'p Phrases<'_, 'm>,
        voice: Voice,
        end: usize,
    ) -> Option<Parties<'p, 'm>> {
        let participle = !clause.passive && clause.form == VerbForm::Participle;
        let active = !clause.passive && !participle;
        let first = |end: usize| phrases.objects(end).next().filter(|object| object.is_first());
        let of = |person, object| Some(Parties { person, object, subject: None });
        match voice {
            Voice::Active if clause.passive => None,
            Voice::Passive if active && !clause.may_be_passive => None,
            Voice::Agent => {
                let by = phrases.linked("by", Slots::of(&[Slot::Person])).filter(|_| clause.passive)?;
                let [head] = clause.subjects.as_slice() else { return None };
                let subject = Argument { tokens: head.clone(), head: head.clone(), ..Argument::default() };
                let subject = Some(Filler { person: None, ..self.reader.filler(&subject, None) });
                Some(Parties { person: Some(by.filler.person?), object: None, subject })
            }
            // `appointed Sergeant Ann Bell head of custody`, `appointed a new sergeant, Ann Bell`.
            Voice::Object if active && !clause.may_be_passive => {
                let Some(named) = phrases.objects(end).take(2).find(|object| object.is_person()) else {
                    // `appointed a new head of custody, Sergeant Ann Bell`.
                    let post = first(end)?;
                    let named = self.beside_post(phrases, post)?;
                    return if self.is_subject(clause, named) { None } else { of(Some(named), Some(post)) };
                };
                named.filler.person.filter(|person| !self.is_subject(clause, *person))?;
                let title = first(end).filter(|title| !title.is_person());
                let object = title.or_else(|| first(named.argument.tokens.end));
                let subject = if object.is_none() { self.post_before_name(named) } else { None };
                Some(Parties { person: named.filler.person, object, subject })
            }
            // `Newly promoted Sergeant Ann Bell`.
            Voice::Object if participle && is_new(self.reader.document, clause) => {
                let beside = |object: &&Phrase<'_, '_>| object.argument.tokens.start == end;
                match first(end).filter(beside) {
                    Some(named) if named.is_person() => of(named.filler.person, None),
                    Some(post) => of(Some(self.beside_post(phrases, post)?), Some(post)),
                    // `Ann Bell, recently promoted to sergeant`.
                    None => of(None, None),
                }
            }
            _ => {
                let object = first(end);
                let subject = self.reader.left_out(clause).filter(|_| object.is_none());
                Some(Parties { person: None, object, subject })
            }
        }
    }

    /// `appointed a new head of custody Sergeant Ann Bell`: the post before the rank and the name.
    fn post_before_name(self, named: &Phrase<'_, 'm>) -> Option<Filler<'m>> {
        let Reader { mentions, people, .. } = self.reader;
        let name = people.cast.references_in(named.argument.head.clone()).last()?;
        let rank = &mentions.ranks[name.rank?].tokens;
        let tokens = named.argument.tokens.start..rank.start.min(name.tokens.start);
        let head = tokens.end.checked_sub(1).filter(|head| *head >= tokens.start)?;
        let post = Argument { tokens, head: head..head + 1, ..Argument::default() };
        Some(self.reader.filler(&post, None))
    }

    /// `Newly appointed head of custody, Sergeant Ann Bell`: who is named right behind the post and its comma.
    fn beside_post(self, phrases: &Phrases<'_, 'm>, post: &Phrase<'_, 'm>) -> Option<usize> {
        let comma = post.filler.end;
        let named = phrases.objects(comma).next().filter(|next| next.argument.tokens.start == comma + 1)?;
        let document = self.reader.document;
        // `Sergeant Ann Bell having retired`.
        let verb = document.lexicons().grammar().look_up(document.word(named.argument.tokens.end));
        let absolute = verb.has(Form::Gerund);
        named.filler.person.filter(|_| document.is_mark(comma, ',') && !absolute)
    }

    /// `She welcomed her as the new sergeant`: somebody else.
    fn is_subject(self, clause: &Clause, person: usize) -> bool {
        let means = |head: &Range<usize>| {
            let references = self.reader.people.cast.references_in(head.clone());
            references.last().is_some_and(|reference| reference.person == person)
        };
        clause.subjects.iter().any(means)
    }
}

/// `newly appointed`.
pub(super) fn is_new(document: &Document<'_>, clause: &Clause) -> bool {
    clause.verb.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::Recency))
}
