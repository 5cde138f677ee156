//! Frames: which sense of a career verb its clause has, by what stands beside it and the rows of `career_frames.tsv`.

use super::particle::{particle_end, purpose_end};
use super::parties::{Parties, Verb, is_new};
use super::phrases::Phrases;
use super::slot::Filler;
use super::verb_date;
use crate::document::Document;
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Form, Frame, FrameEvent, FrameRow, FrameTime, RowId, Slot, Slots, Word};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::syntax::{Argument, Clause, VerbForm};
use std::cmp::Reverse;
use std::ops::Range;

/// A sense whose slots are filled.
#[derive(Debug, Clone)]
pub(super) struct Match<'m> {
    pub event: FrameEvent,
    pub row: RowId,
    /// The verb with the words that belong to it.
    pub verb: Range<usize>,
    /// The words that state it, where the verb stands apart: `and sergeant in 2009`.
    pub words: Option<Range<usize>>,
    /// What filled the slots, joined.
    pub filler: Filler<'m>,
    /// The person who takes the step where that is the object: `appointed her`.
    pub object: Option<usize>,
    /// What it asks for besides its slots.
    pub asks: Option<FrameTime>,
    /// Where the next verb of the sentence stands.
    pub next: usize,
    /// The date among what follows the verb.
    pub date: Option<&'m Mention<DateValue>>,
    /// The start of the stretch of time that tells of it.
    pub since: Option<&'m Mention<DateValue>>,
}

/// How well a row fits: its filled slots, whether it stands alone, where its complement stands, its event.
type Fit = (usize, bool, Reverse<usize>, Reverse<u8>);

impl<'m> Verb<'_, '_, 'm> {
    /// The best sense: the one with the most slots, of several the one that needs no other step, then the one whose complement
    /// stands first, of those the one whose event stands first in [`FrameEvent`].
    pub(super) fn sense(self, frames: &[Frame]) -> Option<Match<'m>> {
        let (own, after) = self.clauses.split_first()?;
        let phrases = Phrases::new(self.reader, &own.arguments);
        // `began her career working in schools`.
        let last =
            own.arguments.last().filter(|last| self.reader.document.is(last.head.start, Cue::CareerNoun));
        let gerund = after.first().filter(|next| {
            next.form == VerbForm::Gerund && last.is_some_and(|last| next.verb.start == last.tokens.end)
        });
        let merged: Vec<_> =
            gerund.iter().flat_map(|gerund| own.arguments.iter().chain(&gerund.arguments)).cloned().collect();
        let adjoining = gerund.map(|_| Phrases::new(self.reader, &merged));
        let mut best: Option<(Fit, Match<'m>)> = None;
        for Frame { row: id, particle, .. } in frames {
            let row = self.reader.document.row::<FrameRow>(*id);
            let since = (row.time == Some(FrameTime::Since)) == self.since.is_some();
            let mark = row.time.filter(|time| matches!(time, FrameTime::New | FrameTime::First));
            if !since || mark != self.mark && !self.asks_for_new(row) {
                continue;
            }
            let words = particle.len();
            let Some(end) = self.end_of(particle, own, after) else { continue };
            let elsewhere = end > own.verb.end + words && self.goes_elsewhere(&phrases);
            if elsewhere || ends_inside(own, particle, end) {
                continue;
            }
            let second = second_verb(own, after, words, end);
            let second = second.as_deref().map(|arguments| Phrases::new(self.reader, arguments));
            let phrases = second.as_ref().or(adjoining.as_ref()).unwrap_or(&phrases);
            let Some((fit, found)) = self.fill(own, phrases, (*id, row), words, end) else { continue };
            if best.as_ref().is_none_or(|(most, _)| fit > *most) {
                best = Some((fit, found));
            }
        }
        let found = best.map(|(_, found)| found).filter(|found| found.event != FrameEvent::None)?;
        // `left the force to join Kent Police`, but `left her job to join`.
        let (slots, job) = (found.filler.slots, Slots::of(&[Slot::Career, Slot::Post]));
        let of_police = found.filler.force.is_some() || slots.has(Slot::Police) && !slots.has_any(job);
        let left = found.event.is_leaving() && !of_police;
        (!left || !self.leads_to_joining()).then_some(found)
    }

    /// Where the words of the verb end.
    fn end_of(self, particle: &[Box<str>], own: &Clause, after: &[Clause]) -> Option<usize> {
        let document = self.reader.document;
        let end = particle_end(document, particle, own.verb.end);
        let end = end.or_else(|| purpose_end(document, particle, after.first()?));
        end.filter(|end| self.end.is_none_or(|known| known == *end))
    }

    /// `moved to the door to lead the team`: where the verb leads is no post and nowhere to police.
    fn goes_elsewhere(self, phrases: &Phrases<'_, 'm>) -> bool {
        let to = phrases.linked("to|into", Slots::of(&[Slot::Other]));
        to.is_some_and(|phrase| {
            // But `returned to her old ground to lead`.
            let definite = self.reader.document.is_word(phrase.argument.tokens.start, Word::The);
            definite && phrase.filler.slots == Slots::of(&[Slot::Other])
        })
    }

    /// `left her job to join the police`: what was left is no police job.
    fn leads_to_joining(self) -> bool {
        let clauses = &self.clauses[1..];
        let joins = |next: &Clause| {
            let document = self.reader.document;
            let frames = document.lexicons().frames(document.word_id(next.verb.end - 1));
            let sense = Verb { clauses, end: None, ..self }.sense(frames);
            sense.is_some_and(|sense| sense.event == FrameEvent::Joined)
        };
        clauses.first().is_some_and(|next| next.form == VerbForm::Infinitive && joins(next))
    }

    /// Whether its clause tells of a beginning: `took up the post`, `will start on 3 May`.
    pub(super) fn begins(self, frames: &[Frame]) -> bool {
        let document = self.reader.document;
        let told = |frame: &Frame| document.row::<FrameRow>(frame.row).event == FrameEvent::Entered;
        let enters = frames.iter().any(|frame| frame.particle.is_empty() && told(frame));
        let bare = self.clauses.iter().all(|own| own.arguments.iter().all(|argument| argument.is_time));
        let begun = [FrameEvent::Joined, FrameEvent::Entered, FrameEvent::Appointed];
        enters && bare || self.sense(frames).is_some_and(|sense| begun.contains(&sense.event))
    }

    /// `has patrolled the town since 3 May`, `has looked after the village since 2012 as its mayor`: no post there.
    fn is_no_post(self, phrases: &Phrases<'_, 'm>, row: &FrameRow) -> bool {
        let patch = Slots::of(&[Slot::Patch]);
        let day = self.since.is_some_and(|since| match since.value {
            DateValue::Point(date) | DateValue::Ago(date) => date.day_of_month().is_some(),
            _ => false,
        });
        let other = Slots::of(&[Slot::Other, Slot::OtherBody, Slot::Person]);
        (row.object == patch || row.complement == patch) && (day || phrases.linked("as", other).is_some())
    }

    /// Whether the words of the verb, the last before the end of `words`, or what follows them tell of something else.
    fn is_another_sense(self, phrases: &Phrases<'_, 'm>, row: &FrameRow, words: Range<usize>) -> bool {
        let unstated = || !leads_to_reason(self.reader.document, words.end);
        // `joined in May`: no `join in`; but `took over last month`.
        let timed = row.time != Some(FrameTime::Dated) && phrases.governs_time(words.start, words.end);
        timed
            || row.time == Some(FrameTime::Reason) && unstated()
            || row.time == Some(FrameTime::Told) && self.is_errand()
            || self.is_no_post(phrases, row)
    }

    /// `came to Corby in 2007 to see her sister`: what it was for is no post; whom somebody came to replace, the second verb tells.
    fn is_errand(self) -> bool {
        let Some((own, after)) = self.clauses.split_first() else { return false };
        let to = |next: &Clause| self.reader.document.is_word(next.verb.start.saturating_sub(1), Word::To);
        let purpose = after.first().filter(|next| next.form == VerbForm::Infinitive && to(next));
        purpose.is_some_and(|next| next.verb.start > own.verb.end)
    }

    /// The slots of a row, filled, and how well they fit; the verb has so many words more, the last before `end`.
    fn fill(
        self,
        clause: &Clause,
        phrases: &Phrases<'_, 'm>,
        (id, row): (RowId, &FrameRow),
        words: usize,
        end: usize,
    ) -> Option<(Fit, Match<'m>)> {
        let document = self.reader.document;
        let reason = row.time == Some(FrameTime::Reason);
        if self.is_another_sense(phrases, row, clause.verb.end..end) {
            return None;
        }
        let Parties { person, object, subject } = self.parties(clause, phrases, row, end)?;
        // `joined the Corby and Kettering Neighbourhood Team`.
        let listed = object.and_then(|first| phrases.last_of_list(first));
        // Where a team has the names of two places, it is at neither alone.
        let place =
            |filler: Filler<'m>| Filler { place: filler.place.filter(|_| listed.is_none()), ..filler };
        let filler = listed.or(object).map(|object| place(object.filler.clone())).or(subject);
        let slots = filler.as_ref().map_or(Slots::of(&[Slot::None]), |filler| filler.slots);
        if !slots.has_any(row.object) {
            return None;
        }
        let mut filled = usize::from(object.is_some()) + words + usize::from(reason);
        let (mut filler, mut place) = (filler.unwrap_or_default(), 0);
        if !row.link.is_empty() {
            let complement = phrases.linked(&row.link, row.complement)?;
            filled += 1;
            place = complement.argument.tokens.start;
            let from = document.is_word(complement.argument.preposition.start, Word::From);
            let joins = matches!(row.event, FrameEvent::Joined | FrameEvent::Entered);
            // `joins from Kent Police`: not the force joined.
            let force = complement.filler.force.filter(|_| !(from && joins));
            filler = filler.join(&Filler { force, ..phrases.filler(complement) });
        }
        let found = Match {
            event: row.event,
            row: id,
            verb: clause.verb.end - 1..end,
            words: None,
            filler: phrases.widen(filler, row.event),
            object: person,
            // `Newly appointed Sergeant Ann Bell` needs no date.
            asks: row.time.filter(|_| person.is_none() || !is_new(document, clause)),
            next: usize::MAX,
            date: verb_date::of(self.reader, clause, phrases.arguments),
            since: self.since,
        };
        // `moved to Corby as head of custody` tells of a step by itself, `moved to Corby` does not.
        let alone = !matches!(row.time, Some(FrameTime::Career | FrameTime::Told));
        Some(((filled, alone, Reverse(place), Reverse(row.event as u8)), found))
    }
}

/// `"I joined to help people"`, `"I joined because I wanted to make a difference"`: what somebody says of the police, as the words
/// of the reason tell; of a walk or a choir one joins for other ends.
fn leads_to_reason(document: &Document<'_>, at: usize) -> bool {
    let grammar = document.lexicons().grammar();
    let mark = document.token(at + 1).is_some_and(|token| token.kind == Kind::Mark);
    let verb = document.word(at + 1 + usize::from(mark));
    let purpose = document.is_word(at, Word::To) && grammar.look_up(verb).has(Form::Base);
    // `joined to "give something back"` too.
    let quoted = document.quotation_of(at).is_some() || document.quotation_of(at + 1).is_some();
    let told = quoted && (purpose || document.is_word(at, Word::Because));
    let sentence = document.sentence(document.sentence_of(at));
    let mut reason = at..sentence.end.min(at + REASON);
    told && reason.any(|at| document.is(at, Cue::Vocation))
}

/// How many tokens of a reason are read.
const REASON: usize = 16;

/// `took office furniture`: the last word of the verb begins a longer noun phrase.
fn ends_inside(own: &Clause, particle: &[Box<str>], end: usize) -> bool {
    let noun = particle.last().is_some_and(|word| &**word != "*");
    let inside = |argument: &Argument| argument.tokens.start < end && end < argument.tokens.end;
    noun && own.arguments.iter().any(|argument| !argument.is_time && inside(argument))
}

/// `began working for Kent Police`: what follows belongs to the second verb; `returned to her old team to lead` with what
/// stands between the two.
fn second_verb(own: &Clause, after: &[Clause], words: usize, end: usize) -> Option<Vec<Argument>> {
    let second = after.first().filter(|next| next.verb.start < end)?;
    let apart = end > own.verb.end + words;
    let between = own.arguments.iter().filter(|_| apart);
    Some(between.chain(&second.arguments).cloned().collect())
}
