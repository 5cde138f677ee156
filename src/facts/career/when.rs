//! The clause of a trigger: how far its words reach to both sides, and the date that stands in it.

use super::named_of::of_whom;
use super::note_lines::date_above;
use super::occasion::{is_of_occasion, is_of_subject};
use super::point::{dates_in, is_cleft, is_of_something_else, is_point};
use super::slot::Reader;
use super::trigger::Trigger;
use crate::document::Document;
use crate::lexicon::split::FIRST;
use crate::lexicon::{Cue, Form as VerbForm, Word};
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::mentions::{Mention, Mentions};
use crate::people::People;
use crate::people::coreference::Form;
use crate::timex::Timex;
use std::ops::Range;

/// How many tokens after its verb a date may stand. The longest of 548 events in 5,000 news pages has 28 tokens, date
/// included.
const BEHIND: usize = 32;
/// How many tokens before its verb a date may stand: `In May 2007, after a year with the army, she joined`.
const BEFORE: usize = 14;

/// How many tokens may stand between a date with `when` and its verb: `when she was first`. More are another clause.
const WHEN: usize = 4;
/// How many tokens an aside after an opening date has: `In 2007, aged 21 and out of work, she joined`.
const ASIDE: usize = 12;

/// What a trigger's clause says of time.
#[derive(Debug, Clone, Default)]
pub(super) struct Clause {
    /// The tokens behind the trigger that belong to it.
    pub behind: Range<usize>,
    pub date: Option<Timex>,
    pub approximate: bool,
    /// A date that counts from the event told before.
    pub relative: Option<DateValue>,
    /// The date in the same sentence that a relative one counts from: `In 2008 she passed, the same year she was promoted`.
    pub from: Option<Timex>,
    /// The tokens of the date; empty at the trigger where there is none.
    pub stated: Range<usize>,
}

/// Reads the clause of the trigger at `at`.
pub(super) fn clause(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    triggers: &[Trigger<'_>],
    at: usize,
) -> Clause {
    let reader = Reader { document, mentions, people };
    let trigger = &triggers[at].tokens;
    let sentence = document.sentence(document.sentence_of(trigger.start));
    if let Some(date) = triggers[at].date() {
        let end = if triggers[at].is_noted() { sentence.end } else { date.tokens.end };
        let behind = trigger.end..end.max(trigger.end);
        return Clause { behind, stated: trigger.clone(), ..Clause::default() }.dated(date);
    }
    let next = triggers.get(at + 1).map_or(sentence.end, |next| next.tokens.start);
    let next = triggers[at].frame().map_or(next, |frame| next.min(frame.next)).max(trigger.end);
    let behind = trigger.end..end_behind(document, mentions, people, trigger.end, next.min(sentence.end));
    let clause = Clause { behind: behind.clone(), stated: trigger.clone(), ..Clause::default() };
    let previous = start_of_dates(reader, triggers, at, sentence.start);
    let frame = triggers[at].frame();
    // `was appointed in Deal and, in 2010, in Dover`: a date after the conjunction is not the first clause's.
    let close = behind.clone().find(|at| document.is(*at, Cue::Conjunction) && frame.is_some());
    let close = behind.start..close.unwrap_or(behind.end);
    let after = || dates_in(mentions, close.clone()).find(|date| is_point(document, date));
    let before = || date_before(reader, previous, trigger.start);
    let found = match frame {
        Some(frame) => frame.date.or_else(before).or_else(after),
        None => after().or_else(|| behind_name(reader, trigger.end)).or_else(before),
    };
    let found = found.or_else(|| date_above(reader, trigger.start));
    match found.filter(|date| !is_of_something_else(document, date)) {
        Some(date) => {
            let clause = clause.dated(date);
            Clause { from: told_before(mentions, sentence.start, date.tokens.start), ..clause }
        }
        None => clause,
    }
}

/// From where on a date before a trigger may be its own: behind the trigger before it, or where a date stands before both:
/// `In 2005 he moved to Deal and became`, `, and in 2005 he moved to Deal and became`.
fn start_of_dates(reader: Reader<'_, '_>, triggers: &[Trigger<'_>], at: usize, sentence: usize) -> usize {
    let Reader { document, mentions, .. } = reader;
    let end_before = |at: usize| at.checked_sub(1).map_or(0, |at| triggers[at].tokens.end).max(sentence);
    let (start, previous) = (triggers[at].tokens.start, end_before(at));
    let Some(before) = at.checked_sub(1).filter(|_| start > 0 && document.is(start - 1, Cue::Conjunction))
    else {
        return previous;
    };
    let opening = dates_in(mentions, sentence..start).next();
    if opening.is_some_and(|date| date.tokens.start <= sentence + 1 && date.tokens.end <= previous) {
        return sentence;
    }
    let (from, verb) = (end_before(before), triggers[before].tokens.start);
    let undated = triggers[before].frame().is_some_and(|frame| frame.date.is_none());
    let shared = (undated && from <= verb).then(|| date_before(reader, from, verb)).flatten();
    shared.map_or(previous, |date| date.tokens.start)
}

/// `the retirement of Sergeant Ann Bell in May 2012`: the date right behind whom a noun is of.
fn behind_name<'m>(reader: Reader<'_, 'm>, noun: usize) -> Option<&'m Mention<DateValue>> {
    let (named, end) = of_whom(reader, noun);
    let date = dates_in(reader.mentions, end..end + 2).next().filter(|_| !named.is_empty())?;
    is_point(reader.document, date).then_some(date)
}

/// The date right before another in its sentence.
fn told_before(mentions: &Mentions, sentence: usize, date: usize) -> Option<Timex> {
    let at = mentions.dates.partition_point(|told| told.tokens.start < date);
    let told = mentions.dates[..at].last().filter(|told| told.tokens.start >= sentence)?;
    match told.value {
        DateValue::Point(value) => value.year().map(|_| value),
        _ => None,
    }
}

impl Clause {
    /// The clause with its date.
    fn dated(mut self, date: &Mention<DateValue>) -> Self {
        self.stated = date.tokens.clone();
        match date.value {
            DateValue::Point(value) => self.date = Some(value),
            DateValue::Ago(value) => (self.date, self.approximate) = (Some(value), true),
            relative => self.relative = Some(relative),
        }
        self
    }
}

/// A clause ends where another verb, another subject, a semicolon or a quotation mark begins something new. The rank before
/// a name belongs to that subject.
fn end_behind(
    document: &Document<'_>,
    mentions: &Mentions,
    people: &People,
    start: usize,
    limit: usize,
) -> usize {
    let limit = limit.min(start + BEHIND);
    let end =
        (start..limit).find(|at| *at > start && breaks(document, mentions, people, *at)).unwrap_or(limit);
    let mut back = end;
    while mentions.claims.of(end) == Claim::Person
        && back > start
        && mentions.claims.of(back - 1) == Claim::Rank
    {
        back -= 1;
    }
    back
}

fn breaks(document: &Document<'_>, mentions: &Mentions, people: &People, at: usize) -> bool {
    let marks = [';', ':', '"', '\u{201c}', '\u{201d}', '.'];
    // `Promoted to sergeant: 1998`.
    let label = document.is_mark(at, ':') && mentions.claims.of(at + 1) == Claim::Date;
    // `with promotion to sergeant following in 2008`.
    let follows = || {
        let gerund = document.entry(at).has(VerbForm::Gerund);
        gerund && document.is(at + 1, Cue::Preposition) && mentions.claims.of(at + 2) == Claim::Date
    };
    marks.iter().any(|mark| document.is_mark(at, *mark)) && !label
        || document.has(at, FIRST)
        || document.is(at, Cue::Subordinator) && !follows()
        || (document.is(at, Cue::Copula) && !document.is(at - 1, Cue::Subordinator))
        || is_subject(document, people, at)
}

/// `he` or a name behind the verb begins a clause of its own; `and started her new role` does not.
fn is_subject(document: &Document<'_>, people: &People, at: usize) -> bool {
    let found = people.cast.references_in(at..at + 1);
    let owns = document.is(at, Cue::Determiner)
        && (at + 1..at + 3).any(|at| document.is_any(at, Cue::PostNoun.bit() | Cue::CareerNoun.bit()));
    found.iter().any(|reference| reference.form == Form::Name || reference.tokens.len() == 1) && !owns
}

/// `In 2013 he was promoted`, `and in 2009 became`: a date before the verb, not the one of the verb before.
fn date_before<'m>(reader: Reader<'_, 'm>, previous: usize, verb: usize) -> Option<&'m Mention<DateValue>> {
    let Reader { document, mentions, .. } = reader;
    let from = previous.max(verb.saturating_sub(BEFORE + ASIDE));
    let date = dates_in(mentions, from..verb).last()?;
    let start = document.sentence(document.sentence_of(verb)).start;
    let (opening, heads) = (date.tokens.start, date.tokens.start <= start + 2);
    let since = opening > start && document.is_word(opening - 1, Word::Since);
    // `in 2008 when she joined`, `until 2008, when she joined`, `today (3 May) as she joins`.
    let mark = document.is_mark(date.tokens.end, ',') || document.is_mark(date.tokens.end, ')');
    let after = date.tokens.end + usize::from(mark);
    let when = document.is_word(after, Word::When) || document.is_word(after, Word::As);
    // `in 2008, when PC Ann Bell was made`.
    let named = |at: &usize| {
        document.is_word(after, Word::When) && matches!(mentions.claims.of(*at), Claim::Person | Claim::Rank)
    };
    let when = when && verb > after && (after..verb).filter(|at| !named(at)).count() <= WHEN;
    if when {
        return Some(date);
    }
    // `This year, as the sergeant is stepping down, she leaves money`: the date is the other verb's.
    let behind = date.tokens.end;
    if document.is_mark(behind, ',') && document.is_word(after, Word::As) {
        return None;
    }
    let between = behind_aside(document, behind).filter(|_| heads).unwrap_or(behind)..verb;
    if between.len() > BEFORE || since {
        return None;
    }
    // `It's been ten years since she joined`.
    if matches!(date.value, DateValue::Ago(_)) && document.is_word(behind, Word::Since) {
        return Some(date);
    }
    // `On 3 May it will be ten years since she joined`; `until 1986 that the law changed, and she joined`: the date is
    // another verb's.
    let cleft = is_cleft(document, date);
    if (behind..verb).any(|at| document.is_word(at, Word::Since))
        || cleft && !between.clone().skip(1).all(|at| is_of_subject(reader, at))
    {
        return None;
    }
    let occasion = || is_of_occasion(reader, &date.tokens, verb);
    let opens = heads || opens_clause(document, opening) || cleft || occasion();
    let plain =
        between.into_iter().all(|at| !document.is(at, Cue::Subordinator) || document.is(at, Cue::Auxiliary));
    (opens && plain && is_point(document, date)).then_some(date)
}

/// Behind the aside of `In 2003, after 12 years with the Met, she`.
fn behind_aside(document: &Document<'_>, at: usize) -> Option<usize> {
    let aside = document.is_mark(at, ',') && document.is(at + 1, Cue::DatePreposition);
    let close = (at + 1..at + ASIDE).find(|at| document.is_mark(*at, ','))?;
    aside.then_some(close + 1)
}

/// `, in 2009`, `and in 2009`, `; 2009`, `said: "In 2009`.
fn opens_clause(document: &Document<'_>, start: usize) -> bool {
    let before = (1..=2).map(|back| start.saturating_sub(back));
    let quoted = document.quotation_of(start).map(|at| document.quotations()[at].open as usize);
    before.into_iter().any(|at| {
        quoted == Some(at)
            || document.is(at, Cue::Conjunction)
            || document.is_mark(at, ',')
            || document.is_mark(at, ';')
            || document.is(at, Cue::Subordinator)
    })
}
