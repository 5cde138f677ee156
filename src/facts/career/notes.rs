//! Lists of notes: lines with a date and no subject, `1993 – promoted to sergeant`, `Inspector, Deal (1997)`.

use super::note_owner::owner;
use super::point::dates_in;
use super::slot::Reader;
use super::within::rank_in;
use crate::block::BlockKind;
use crate::document::Document;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Form as VerbForm, Table};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::mentions::rank::RankValue;
use std::ops::Range;

/// A note has at most so many tokens; a longer line is a sentence: `2002-2005 – Chief Inspector, head of the Tactical Support
/// Group at Deal`.
pub(super) const LONGEST: usize = 20;

/// A list has at most so many lines; keeps the look back for its heading bounded.
pub(super) const LIST: usize = 40;

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

/// Whether a sentence is a note beside another one.
fn is_in_list(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let beside = || {
        let before = sentence.checked_sub(1).is_some_and(|before| is_noted(reader, before));
        before || sentence + 1 < reader.document.sentence_count() && is_noted(reader, sentence + 1)
    };
    is_note(reader, sentence) && beside()
}

/// A note, or an item among notes that has no date: `Worked in Deal`.
pub(super) fn is_noted(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let Reader { document, people, .. } = reader;
    let tokens = document.sentence(sentence);
    let first = || tokens.clone().find(|at| !is_mark(document, *at));
    let past = || {
        first().is_some_and(|at| document.lexicons().grammar().look_up(document.word(at)).has(VerbForm::Past))
    };
    let item = document.block_kind(document.block_of(tokens.start)) == BlockKind::ListItem;
    is_note(reader, sentence)
        || item && tokens.len() <= LONGEST && past() && people.cast.references_in(tokens.clone()).is_empty()
}

/// A short sentence with a date that begins with it, with a rank or with a career verb, and names nobody.
fn is_note(reader: Reader<'_, '_>, sentence: usize) -> bool {
    let Reader { document, mentions, people } = reader;
    let tokens = document.sentence(sentence);
    let dated =
        || dates_in(mentions, tokens.clone()).next().is_some() || date_above(reader, tokens.start).is_some();
    if tokens.len() > LONGEST || !dated() {
        return false;
    }
    let Some(first) = tokens.clone().find(|at| !is_mark(document, *at)) else { return false };
    let ranked = mentions.claims.of(first) == Claim::Rank;
    let opened = ranked || is_of_date(reader, first) || is_step(document, first);
    opened && people.cast.references_in(tokens).is_empty()
}

/// The date that is the line above the one that a token opens: `1998` above `Joined Kent Police`.
pub(super) fn date_above<'m>(reader: Reader<'_, 'm>, start: usize) -> Option<&'m Mention<DateValue>> {
    let Reader { document, mentions, .. } = reader;
    let line = document.block_of(start);
    let above = document.block(line.checked_sub(1)?);
    let opens = (document.block(line).start..start).all(|at| is_mark(document, at));
    let date = dates_in(mentions, above.clone()).next().filter(|_| opens && above.len() <= LONGEST)?;
    above.into_iter().all(|at| date.tokens.contains(&at) || is_mark(document, at)).then_some(date)
}

/// `Joined`, `promoted`: a career verb in the past; `Promotion to sergeant`.
fn is_step(document: &Document<'_>, at: usize) -> bool {
    let verb = document.lexicons().grammar().look_up(document.word(at));
    let past = verb.has(VerbForm::Past) || verb.has(VerbForm::Participle);
    document.hit_at(Table::CareerFrame, at).is_some() && past || document.hit_at(Table::Career, at).is_some()
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

/// A token of a date, or the preposition before one: `In 1998, promoted`, `2002 to 2005: sergeant`.
fn is_of_date(reader: Reader<'_, '_>, at: usize) -> bool {
    let date = |at: usize| reader.mentions.claims.of(at) == Claim::Date;
    date(at) || reader.document.is(at, Cue::Preposition) && date(at + 1)
}

fn is_mark(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_some_and(|token| token.kind == Kind::Mark)
}
