//! The date beside a career verb.

use super::point::{dates_in, is_point};
use super::slot::Reader;
use crate::lexicon::{Cue, Table, Word, WordClass};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::people::coreference::Form;
use crate::syntax::{Argument, Clause};

/// The first date among what follows the verb, the end of a stretch passed over; else one among its auxiliaries.
pub(super) fn of<'m>(
    reader: Reader<'_, 'm>,
    clause: &Clause,
    arguments: &[Argument],
) -> Option<&'m Mention<DateValue>> {
    let Reader { document, mentions, .. } = reader;
    // `in Deal and Dover in May`, but not `was appointed, and on 8 October`.
    let listed = |time: &Argument| {
        let mut nouns = arguments.iter().filter(|other| !other.is_time);
        nouns.any(|other| other.member == time.member && other.tokens.start < time.tokens.start)
    };
    let times = arguments.iter().filter(|argument| argument.is_time);
    let own = times.filter(|time| time.member == 0 || listed(time));
    let own = own.filter(|time| !is_of_apposition(reader, clause, time) && !is_of_noun(reader, clause, time));
    let dates = own.filter_map(|time| dates_in(mentions, time.tokens.clone()).next());
    let dates: Vec<_> = dates.collect();
    let date = dates.iter().copied().find(|date| is_point(document, date));
    // `was seconded to the burglary team between 2009 and 2011`.
    let begins = |date: &&Mention<DateValue>| {
        date.tokens.start.checked_sub(1).is_some_and(|at| document.is(at, Cue::StretchPreposition))
    };
    let date = date.or_else(|| dates.iter().copied().find(begins));
    // `two weeks ago (30 January)`.
    let exact = date.map(|date| date.tokens.end).filter(|end| document.is_mark(*end, '('));
    let exact = exact.and_then(|open| dates_in(mentions, open + 1..open + 2).next());
    exact.or(date).or_else(|| within(reader, clause))
}

/// `was posted to Deal before his retirement in 1995`: the date of what a noun tells, where a time leads to the noun.
fn is_of_noun(reader: Reader<'_, '_>, clause: &Clause, time: &Argument) -> bool {
    let document = reader.document;
    let noun = document.hit_before(Table::Career, time.preposition.start);
    let noun = noun.filter(|noun| noun.start as usize >= clause.verb.end);
    noun.is_some_and(|noun| {
        let noun = document.cursor(noun.start as usize);
        noun.back(Cue::Determiner).is_some_and(|own| {
            own.previous().is_some_and(|link| link.entry().is(WordClass::OpenSubordinator))
        })
    })
}

/// `replaced Tom Fell, a sergeant since 2012`: the date of what somebody else is called behind his name.
fn is_of_apposition(reader: Reader<'_, '_>, clause: &Clause, time: &Argument) -> bool {
    let Reader { document, people, .. } = reader;
    let start = time.preposition.start;
    let named = people.cast.references_in(clause.verb.end.min(start)..start).last();
    document.is_word(start, Word::Since)
        && named.is_some_and(|name| name.form == Form::Name && document.is_mark(name.tokens.end, ','))
}

/// `has today, Friday, been dismissed`: a date among the auxiliaries.
fn within<'m>(reader: Reader<'_, 'm>, clause: &Clause) -> Option<&'m Mention<DateValue>> {
    let Reader { document, mentions, .. } = reader;
    let subject = clause.subjects.last()?.end;
    let passed = |at: usize| {
        let auxiliary = document.is(at, Cue::Auxiliary) && !document.is(at, Cue::Conjunction);
        mentions.claims.of(at) == Claim::Date || auxiliary || document.is_mark(at, ',')
    };
    let group = (subject < clause.verb.start).then_some(subject..clause.verb.start)?;
    dates_in(mentions, group.clone()).last().filter(|_| group.into_iter().all(passed))
}
