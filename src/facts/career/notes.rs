//! Lists of notes: lines with a date and no subject, `1993 – promoted to sergeant`, `Inspector, Deal (1997)`.

use super::point::dates_in;
use super::slot::Reader;
use super::within::rank_in;
use crate::document::Document;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Form as VerbForm, Table};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::mentions::rank::RankValue;
use crate::people::coreference::{Form, narrator};
use std::ops::Range;

/// A note has at most so many tokens; a longer line is a sentence: `2002-2005 – Chief Inspector, head of the Tactical Support
/// Group at Deal`.
const LONGEST: usize = 20;

/// A name with its rank stands among the first so many tokens of an entry.
const NAME: usize = 8;

/// A line that tells the rank of its officer.
#[derive(Debug, Clone)]
pub(super) struct RankNote<'m> {
    pub person: usize,
    pub rank: &'m Mention<RankValue>,
    pub date: &'m Mention<DateValue>,
}

/// The lines of lists that have a rank, a date and no verb.
pub(super) fn ranks<'m>(reader: Reader<'_, 'm>) -> Vec<RankNote<'m>> {
    let Reader { document, mentions, .. } = reader;
    let alone = |rank: &&Mention<RankValue>| {
        let (start, end) = (rank.tokens.start, rank.tokens.end);
        let value = &rank.value;
        !value.plural && !value.job && opens(reader, start) && ends(reader, end)
    };
    let note = |rank: &'m Mention<RankValue>| {
        let number = document.sentence_of(rank.tokens.start);
        let sentence = document.sentence(number);
        let only = rank_in(mentions, rank.tokens.end..sentence.end).is_none();
        let date = dates_in(mentions, sentence).next().filter(|date| only && is_long(date))?;
        if !is_in_list(reader, number) {
            return None;
        }
        let person = owner(reader, rank.tokens.start)?;
        Some(RankNote { person, rank, date })
    };
    mentions.ranks.iter().filter(alone).filter_map(note).collect()
}

/// A year or a month: a rank beside a day is as often who will be somewhere.
fn is_long(date: &Mention<DateValue>) -> bool {
    matches!(date.value, DateValue::Point(date) if date.day_of_month().is_none())
}

/// Whose step a verb of a note tells, a date beside it or not: `1998 – joined Kent Police`, `Joined Kent Police in 1998` in a list
/// of dated lines, `Inspector Ann Bell: joined in 1998`; `None` where it stands in no note.
pub(super) fn whose(reader: Reader<'_, '_>, verb: usize, dated: bool) -> Option<Vec<usize>> {
    let Reader { document, mentions, .. } = reader;
    let number = document.sentence_of(verb);
    let start = document.sentence(number).start;
    let date = |at: usize| mentions.claims.of(at) == Claim::Date;
    let leads = document.block(document.block_of(start)).start == start && (start..verb).any(date);
    let opens = (start..verb).all(|at| date(at) || is_mark(document, at));
    if opens && (leads || is_in_list(reader, number)) {
        return Some(owner(reader, verb).into_iter().collect());
    }
    entry(reader, verb).filter(|_| dated).map(|person| vec![person])
}

/// Whose notes those of a token's list are: of the officer whom its entry or a heading names.
fn owner(reader: Reader<'_, '_>, token: usize) -> Option<usize> {
    let Reader { document, people, .. } = reader;
    let block = document.block(document.block_of(token));
    let names = |tokens| people.cast.references_in(tokens).iter().filter(|name| name.form == Form::Name);
    let Some(own) = names(block.start..token.min(block.start + NAME)).next() else {
        return narrator::at(document, &people.cast, token);
    };
    // Another name before the note may be whose it is.
    let mut near = names(block.start.max(token.saturating_sub(LONGEST))..token);
    near.all(|name| name.person == own.person).then_some(own.person)
}

/// `Inspector Ann Bell, Kent Police: recruited in 1998`: who is named before the mark that a verb stands behind, and nothing
/// else but rank, force and place.
fn entry(reader: Reader<'_, '_>, verb: usize) -> Option<usize> {
    let Reader { document, mentions, people } = reader;
    let start = document.sentence(document.sentence_of(verb)).start.max(verb.saturating_sub(LONGEST));
    let mark = verb.checked_sub(1).filter(|at| is_dash_or_colon(document, *at))?;
    let [name] = people.cast.references_in(start..mark) else { return None };
    let claimed = |at: usize| {
        matches!(mentions.claims.of(at), Claim::Rank | Claim::Person | Claim::Force | Claim::Place)
    };
    let plain = (start..mark).all(|at| claimed(at) || document.is_mark(at, ','));
    (plain && name.form == Form::Name).then_some(name.person)
}

/// Whether a sentence is a note beside another one, or behind the head of an entry.
fn is_in_list(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let beside = || {
        let goes_on = |before| is_note(reader, before) || is_entry(reader, before);
        let before = sentence.checked_sub(1).is_some_and(goes_on);
        before || sentence + 1 < reader.document.sentence_count() && is_note(reader, sentence + 1)
    };
    is_note(reader, sentence) && beside()
}

/// `Inspector Ann Bell, Kent Police: recruited in 1998.`
fn is_entry(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let tokens = reader.document.sentence(sentence);
    let mark = tokens.take(LONGEST).find(|at| is_dash_or_colon(reader.document, *at));
    mark.is_some_and(|mark| entry(reader, mark + 1).is_some())
}

/// A short sentence with a date that begins with it, with a rank or with a career verb, and names nobody.
fn is_note(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let tokens = document.sentence(sentence);
    if tokens.len() > LONGEST || dates_in(mentions, tokens.clone()).next().is_none() {
        return false;
    }
    let Some(first) = tokens.clone().find(|at| !is_mark(document, *at)) else { return false };
    let opened = matches!(mentions.claims.of(first), Claim::Date | Claim::Rank) || is_step(document, first);
    opened && people.cast.references_in(tokens).is_empty()
}

/// `Joined`, `promoted`: a career verb in the past.
fn is_step(document: &Document<'_>, at: usize) -> bool {
    let verb = document.lexicons().grammar().look_up(document.word(at));
    document.hit_at(Table::CareerFrame, at).is_some()
        && (verb.has(VerbForm::Past) || verb.has(VerbForm::Participle))
}

/// Only marks and dates stand before the rank in its sentence.
fn opens(reader: Reader<'_, '_>, rank: usize) -> bool {
    let Reader { document, mentions, .. } = reader;
    let start = document.sentence(document.sentence_of(rank)).start;
    let near = start.max(rank.saturating_sub(LONGEST));
    near == start && (start..rank).all(|at| is_mark(document, at) || mentions.claims.of(at) == Claim::Date)
}

/// A mark, a date or a preposition follows, or nothing.
fn ends(reader: Reader<'_, '_>, after: usize) -> bool {
    let Reader { document, mentions, .. } = reader;
    let sentence: Range<usize> = document.sentence(document.sentence_of(after - 1));
    let mark = is_mark(document, after) && !document.has(after, CLITIC);
    after >= sentence.end
        || mark
        || document.is(after, Cue::Preposition)
        || mentions.claims.of(after) == Claim::Date
}

fn is_dash_or_colon(document: &Document<'_>, at: usize) -> bool {
    [':', '-', '\u{2013}', '\u{2014}'].iter().any(|mark| document.is_mark(at, *mark))
}

fn is_mark(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == Kind::Mark)
}
