//! Lists of notes: lines with a date and no subject, `1993 – promoted to sergeant`, `Inspector, Deal (1997)`.

use super::note_lines::{LIST, LONGEST, is_in_list, is_mark, is_of_date};
use super::note_owner::owner;
use super::point::dates_in;
use super::slot::Reader;
use super::within::rank_in;
use crate::lexicon::split::CLITIC;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::mentions::rank::RankValue;
use std::ops::Range;

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
        let person = owner(reader, rank.tokens.start).filter(|person| may_hold(reader, *person, rank))?;
        Some(RankNote { person, rank, date })
    };
    mentions.ranks.iter().filter(alone).filter_map(note).collect()
}

/// A year or a month: a rank beside a day is as often who will be somewhere.
fn is_long(date: &Mention<DateValue>) -> bool {
    matches!(date.value, DateValue::Point(date) if date.day_of_month().is_none())
}

/// Whose step a verb of a note tells: `1998 – joined Kent Police`, `Joined Kent Police in 1998` in a list of dated lines; `None`
/// where it stands in no note.
pub(super) fn whose(reader: Reader<'_, '_>, verb: usize) -> Option<Vec<usize>> {
    let Reader { document, mentions, .. } = reader;
    let number = document.sentence_of(verb);
    let start = document.sentence(number).start;
    let date = |at: usize| mentions.claims.of(at) == Claim::Date;
    let leads = || document.block(document.block_of(start)).start == start && (start..verb).any(date);
    let dated = |at: usize| is_of_date(reader, at) || is_mark(document, at);
    let opens = verb - start <= LONGEST && (start..verb).all(dated);
    (opens && (leads() || is_in_list(reader, number))).then(|| owner(reader, verb).into_iter().collect())
}

/// Nobody is told to have risen above the rank beside the name.
fn may_hold(reader: Reader<'_, '_>, person: usize, rank: &Mention<RankValue>) -> bool {
    let Reader { document, mentions, people } = reader;
    let beside = people.cast.people[person].ranks.iter().take(LIST);
    let held = beside.map(|rank| mentions.ranks[*rank].value.seniority(document));
    held.max().is_none_or(|highest| rank.value.seniority(document) <= highest)
}

/// As [`whose`], of a noun: `Promotion to sergeant (2008)`, but not `Promotion to sergeant refused` and `Retirement lunch`: behind it
/// stand a rank, a date and marks.
pub(super) fn whose_noun(reader: Reader<'_, '_>, noun: &Range<usize>) -> Option<Vec<usize>> {
    let Reader { document, mentions, .. } = reader;
    let end = document.sentence(document.sentence_of(noun.start)).end;
    let told = |at: usize| {
        let rank = mentions.claims.of(at) == Claim::Rank || document.is_word(at, Word::To);
        rank || is_mark(document, at) || is_of_date(reader, at)
    };
    if end - noun.end > LONGEST || !(noun.end..end).all(told) {
        return None;
    }
    whose(reader, noun.start)
}

/// Only marks and dates stand before the rank in its sentence.
fn opens(reader: Reader<'_, '_>, rank: usize) -> bool {
    let Reader { document, .. } = reader;
    let start = document.sentence(document.sentence_of(rank)).start;
    let near = start.max(rank.saturating_sub(LONGEST));
    near == start && (start..rank).all(|at| is_mark(document, at) || is_of_date(reader, at))
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
