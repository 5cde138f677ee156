//! Triggers: the verbs and nouns that tell of a career step.

use super::aside::name_before;
use super::frame::Match;
use super::notes::RankNote;
use super::sentences::Sentences;
use super::slot::Reader;
use super::wish::{is_for_a_day, is_wished};
use super::{listed, notes, subject, verb};
use crate::document::Document;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{
    CareerEvent, CareerRow, Cue, FrameEvent, FrameTime, RowId, Table, VerbUse, Word, WordClass,
};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::timex::Timex;
use std::ops::Range;

/// What tells of a step.
#[derive(Debug, Clone)]
pub(super) enum Kind<'m> {
    /// A verb whose slots are filled.
    Frame(Match<'m>),
    /// A phrase of `career.tsv`: `promotion`.
    Phrase(CareerEvent, RowId),
    /// `her policing career began`.
    Began,
    /// `a police officer since`: a joining, if a date follows; with the person named right before the comma.
    Serving(Option<usize>),
    /// `, a dog handler since`: a post of the person named right before the comma, if a date follows.
    Holding(usize),
    /// `PC Ann Bell to Sergeant`: the person of a line of a list.
    Listed(CareerEvent, usize),
    /// `1993 Sergeant, Deal`: a line of a list of one officer's ranks.
    Noted(RankNote<'m>),
}

/// The words that tell of a career step.
#[derive(Debug, Clone)]
pub(super) struct Trigger<'m> {
    pub tokens: Range<usize>,
    pub kind: Kind<'m>,
}

impl<'m> Trigger<'m> {
    /// The sense of a verb, where its slots are filled.
    pub(super) fn frame(&self) -> Option<&Match<'m>> {
        match &self.kind {
            Kind::Frame(frame) => Some(frame),
            _ => None,
        }
    }

    /// The person of a line of a list.
    pub(super) fn person(&self) -> Option<usize> {
        match &self.kind {
            Kind::Listed(_, person) | Kind::Holding(person) => Some(*person),
            Kind::Serving(person) => *person,
            Kind::Noted(note) => Some(note.person),
            _ => None,
        }
    }

    /// The date that tells of it by itself.
    pub(super) fn date(&self) -> Option<&'m Mention<DateValue>> {
        match &self.kind {
            Kind::Frame(frame) => frame.since,
            Kind::Noted(note) => Some(note.date),
            _ => None,
        }
    }

    /// A line of a list of ranks.
    pub(super) fn is_noted(&self) -> bool {
        matches!(self.kind, Kind::Noted(_))
    }

    /// It tells of a step only beside another one: with `told` where it has no date of its own.
    pub(super) fn asks_for_career(&self, date: Option<Timex>) -> bool {
        self.frame().is_some_and(|frame| match frame.asks {
            Some(FrameTime::Career) => true,
            Some(FrameTime::Told) => date.is_none(),
            _ => false,
        })
    }

    /// `came to Corby on Friday`: a visit, where a month or a year would be that of a post.
    pub(super) fn is_visit(&self, date: Option<Timex>) -> bool {
        let told = self.frame().is_some_and(|frame| frame.asks == Some(FrameTime::Told));
        told && date.is_some_and(|date| date.day_of_month().is_some())
    }

    /// The row of the verb or the phrase.
    pub(super) fn row(&self) -> Option<RowId> {
        match &self.kind {
            Kind::Frame(frame) => Some(frame.row),
            Kind::Phrase(_, row) => Some(*row),
            Kind::Began | Kind::Serving(_) | Kind::Holding(_) | Kind::Listed(..) | Kind::Noted(_) => None,
        }
    }

    /// `in the police since`, `promotion`: no verb among its words.
    pub(super) fn is_without_verb(&self, document: &Document<'_>) -> bool {
        !self.tokens.clone().any(|at| document.entry(at).is_verb())
    }

    /// `after joining`, `since joining`.
    pub(super) fn follows_subordinator(&self, document: &Document<'_>) -> bool {
        let before = self.tokens.start.checked_sub(1);
        before.is_some_and(|at| document.entry(at).is(WordClass::OpenSubordinator))
    }

    /// `became`, `reached`, a line of a list: a promotion, if the rank is a new one.
    pub(super) fn becomes(&self) -> bool {
        self.is_noted() || self.frame().is_some_and(|frame| frame.event == FrameEvent::Became)
    }

    /// `promotion`, `retirement`: the owner of the noun takes the step.
    pub(super) fn is_told_by_noun(&self, document: &Document<'_>) -> bool {
        match self.kind {
            // `her move`, `her transfer`: words that are verbs too.
            Kind::Phrase(CareerEvent::Moved, _) => true,
            Kind::Phrase(..) => self.is_without_verb(document),
            _ => false,
        }
    }

    /// `left`, `entered`: a step only with its object.
    pub(super) fn needs_object(&self, document: &Document<'_>) -> bool {
        let grammar = document.lexicons().grammar();
        grammar.is_used(document.entry(self.tokens.start).any_verb(), VerbUse::NeedsObject)
    }

    /// Whether the subject may be the owner of the trigger.
    pub(super) fn form(&self) -> subject::VerbForm {
        if matches!(self.kind, Kind::Phrase(CareerEvent::Promoted, _) | Kind::Began) {
            subject::VerbForm::Noun
        } else {
            subject::VerbForm::Finite
        }
    }
}

/// The triggers of a document, in order.
pub(super) fn find<'m>(reader: Reader<'_, 'm>, sentences: &mut Sentences) -> Vec<Trigger<'m>> {
    let document = reader.document;
    let mut triggers = verb::find(reader, sentences);
    triggers
        .retain(|found| !is_wished(document, found.verb.start) && !is_for_a_day(document, found.verb.start));
    // `has been seconded to Kent Police since 2005`: the date is the verb's.
    let dated = triggers.iter().flat_map(|frame| [frame.since, frame.date]).flatten();
    let dated: Vec<usize> = dated.map(|date| date.tokens.start).collect();
    let phrases = document.hits(Table::Career).iter().map(|hit| {
        let event = document.row::<CareerRow>(hit.row).event;
        Trigger { tokens: hit.start as usize..hit.end as usize, kind: Kind::Phrase(event, hit.row) }
    });
    let phrases = phrases.filter(|found| !is_wished(document, found.tokens.start));
    let began = document.each_of(Cue::CareerNoun.bit()).filter_map(|at| career_began(reader, at));
    let served = document.each_word([Word::Since, Word::From]).filter_map(|at| serving(reader, at));
    let held = document.each_word([Word::Since]).filter_map(|at| holding(reader, at));
    let others = began.chain(served).chain(held).filter(|found| !dated.contains(&found.tokens.end));
    let mut all: Vec<Trigger<'m>> = phrases.chain(others).collect();
    all.extend(listed::find(reader, sentences).into_iter().map(|moved| {
        let kind = Kind::Listed(moved.event, moved.person);
        Trigger { tokens: moved.to..moved.to + 1, kind }
    }));
    all.extend(notes::ranks(reader).into_iter().map(|note| {
        let tokens = note.rank.tokens.clone();
        Trigger { tokens, kind: Kind::Noted(note) }
    }));
    let frames = triggers.into_iter();
    all.extend(frames.map(|frame| Trigger { tokens: frame.verb.clone(), kind: Kind::Frame(frame) }));
    all.sort_by_key(|trigger| trigger.tokens.start);
    all
}

/// `her policing career began`, `Jane's career at Kent Police started`, `PC Jane Doe's career began in 2012`.
fn career_began<'m>(reader: Reader<'_, 'm>, at: usize) -> Option<Trigger<'m>> {
    let Reader { document, mentions, people } = reader;
    if !document.is(at, Cue::CareerNoun) || at == 0 {
        return None;
    }
    let whose = |at: usize| document.entry(at).is(WordClass::RelativePossessive);
    let owns = |at: usize| document.is(at, Cue::Determiner) || document.has(at, CLITIC) || whose(at);
    let owned = (at.saturating_sub(2)..at).any(owns);
    let verb = (at + 1..at + 8).find(|at| document.is(*at, Cue::BeginVerb))?;
    let police =
        (at - 1..verb).any(|at| document.is(at, Cue::Police) || document.hit_at(Table::Force, at).is_some());
    let dated = document.is(verb + 1, Cue::Preposition) && mentions.claims.of(verb + 2) == Claim::Date;
    let owner = people.cast.reference_before(at - 1).filter(|name| dated && name.tokens.end + 1 == at);
    let ranked = || verb == at + 1 && owner.is_some_and(|owner| owner.rank.is_some());
    (owned && (police || ranked())).then_some(Trigger { tokens: at..verb + 1, kind: Kind::Began })
}

/// `in the police since`, `a police officer since`, `with Kent Police since`, `served with Kent Police from`.
fn serving<'m>(reader: Reader<'_, 'm>, at: usize) -> Option<Trigger<'m>> {
    let document = reader.document;
    let served = || (at.saturating_sub(SERVED)..at).any(|at| document.is_word(at, Word::Served));
    let link = document.is_word(at, Word::Since) || document.is_word(at, Word::From) && served();
    let noun = at.checked_sub(1).filter(|_| link)?;
    let officer = document.is(noun, Cue::OfficerNoun);
    let police =
        document.is(noun, Cue::Police) && (!officer || noun > 0 && document.is(noun - 1, Cue::Police));
    let force = document.hit_before(Table::Force, at).is_some();
    let post = document.hit_before(Table::Rank, noun).is_some()
        || document.is(noun.saturating_sub(1), Cue::TeamNoun);
    let at_force = (noun.saturating_sub(6)..noun).any(|at| {
        document.hit_at(Table::Rank, at).is_some_and(|rank| document.is(rank.end as usize, Cue::Preposition))
    });
    // `a post she has held with Kent Police since`.
    let start = document.sentence(document.sentence_of(at)).start.max(at.saturating_sub(HELD));
    let held = (start..at).any(|at| document.is(at, Cue::PostNoun));
    // `took over from PC Tom Fell, a police officer since`.
    let article = |at: &usize| document.is_word(*at, Word::A) || document.is_word(*at, Word::An);
    let noun = (start..at).rev().find(article);
    let comma = noun.and_then(|noun| noun.checked_sub(1)).filter(|at| document.is_mark(*at, ','));
    let person = comma.and_then(|comma| name_before(reader, comma)).map(|name| name.person);
    let kind = Kind::Serving(person);
    ((police || force) && !post && !at_force && !held).then_some(Trigger { tokens: at..at + 1, kind })
}

/// `Ann Bell, a dog handler since`, `Ann Bell, a sergeant in Deal since`, `Ann Bell, in post since`: a noun beside a name, with
/// no verb of its own.
fn holding<'m>(reader: Reader<'_, 'm>, at: usize) -> Option<Trigger<'m>> {
    let document = reader.document;
    let comma = (at.saturating_sub(HELD)..at).rev().find(|at| document.is_mark(*at, ','))?;
    let article = document.is_word(comma + 1, Word::A) || document.is_word(comma + 1, Word::An);
    let noun = comma + 1 + usize::from(article)..at;
    // `, a dog handler since`, but `, chair of the choir since`.
    let role = document.is(at - 1, Cue::RoleNoun)
        && !noun.clone().any(|at| document.is_any(at, Cue::Preposition.bit() | Cue::OtherBody.bit()));
    let in_post = document.is_word(comma + 1, Word::In) && document.is(at - 1, Cue::PostNoun);
    let posted = || {
        let rank = noun.clone().find_map(|at| document.hit_at(Table::Rank, at));
        rank.is_some_and(|rank| document.is(rank.end as usize, Cue::Preposition))
    };
    let verb = |at: usize| document.is(at, Cue::Copula) || document.is(at, Cue::RelativePronoun);
    let plain = !noun.clone().any(verb);
    let told = plain && (role || in_post || article && posted());
    let person = name_before(reader, comma).filter(|_| told)?.person;
    Some(Trigger { tokens: at..at + 1, kind: Kind::Holding(person) })
}

/// How many tokens before `since` the comma behind the name may stand: `, a custody sergeant in Deal since`.
const HELD: usize = 9;

/// How many tokens before `from` its `served` may stand: `served as a constable in Corby from`.
const SERVED: usize = 8;
