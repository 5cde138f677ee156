//! Lists of notes: lines with a date and no subject, `1993 – promoted to sergeant`, `Inspector, Deal (1997)`.

use super::point::dates_in;
use super::slot::Reader;
use super::within::rank_in;
use crate::block::BlockKind;
use crate::document::Document;
use crate::lexicon::split::{CLITIC, Kind};
use crate::lexicon::{Cue, Form as VerbForm, Table, Word};
use crate::mentions::Mention;
use crate::mentions::date::DateValue;
use crate::mentions::overlap::Claim;
use crate::mentions::rank::RankValue;
use crate::people::coreference::Form;
use std::ops::Range;

/// A note has at most so many tokens; a longer line is a sentence: `2002-2005 – Chief Inspector, head of the Tactical Support
/// Group at Deal`.
const LONGEST: usize = 20;

/// A list has at most so many lines; keeps the look back for its heading bounded.
const LIST: usize = 40;

/// `Policing career at a glance`: a heading between the name and the list has at most so many tokens.
const NOTE_HEADING: usize = 6;

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

/// Whose notes those of a token's list are: of the officer whose name alone heads the list, or who stands alone above a heading
/// that speaks of a career.
fn owner(reader: Reader<'_, '_>, token: usize) -> Option<usize> {
    let document = reader.document;
    let block = document.block_of(token);
    let noted = |at: &usize| is_noted(reader, document.sentence_of(document.block(*at).start));
    let above = (block.saturating_sub(LIST)..block).rev().find(|at| !noted(at))?;
    let heading = document.block(above);
    let career = is_career_heading(reader, heading.clone()) || is_rank_label(reader, heading);
    let before = || above.checked_sub(1).filter(|_| career).map(|at| document.block(at));
    named_alone(reader, document.block(above))
        .or_else(|| named_alone(reader, before()?))
        .or_else(|| only_named(reader, before()?))
        .or_else(|| told_of_career(reader, document.block(above)))
}

/// `Her career so far:`, `Inspector Ann Bell has had a long career.`: the officer whom a line tells of that speaks of a career.
fn told_of_career(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    let cast = &reader.people.cast;
    let references = cast.references_in(block.clone());
    let first = references.first()?.person;
    let only = references.len() <= LIST && references.iter().all(|other| other.person == first);
    (only && cast.people[first].is_officer() && speaks_of_career(reader, block)).then_some(first)
}

/// The officer whom a paragraph names and who is the only one it tells of.
fn only_named(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    let people = reader.people;
    let references = people.cast.references_in(block);
    let first = references.iter().take(LIST).find(|reference| reference.form == Form::Name)?;
    let only = references.len() <= LIST && references.iter().all(|other| other.person == first.person);
    (only && people.cast.people[first.person].is_officer()).then_some(first.person)
}

/// `Policing career at a glance`, but not `Rex's career`, `The officer's service`; the head of a table, `Year | Post`.
fn is_career_heading(reader: Reader<'_, '_>, block: Range<usize>) -> bool {
    let Reader { document, people, .. } = reader;
    let other = |at: usize| document.has(at, CLITIC) || document.is(at, Cue::OfficerNoun);
    let bar = |at: usize| document.is_mark(at, '|') && !block.clone().any(other);
    block.len() <= NOTE_HEADING
        && people.cast.references_in(block.clone()).is_empty()
        && (speaks_of_career(reader, block.clone()) || block.clone().any(bar))
}

/// `Rank: Sergeant`, below `Name: Ann Bell`.
fn is_rank_label(reader: Reader<'_, '_>, line: Range<usize>) -> bool {
    let Reader { document, mentions, .. } = reader;
    let label = document.is_word(line.start, Word::Rank) && document.is_mark(line.start + 1, ':');
    label && (line.start + 2..line.end).all(|at| mentions.claims.of(at) == Claim::Rank)
}

/// `career`, `service`; of `Rex's career`, `the career of the dog` and `The officer's service` nobody knows whose they are.
fn speaks_of_career(reader: Reader<'_, '_>, block: Range<usize>) -> bool {
    let document = reader.document;
    // A heading over trainings or duties is of others too.
    let career = |at: usize| {
        document.is(at, Cue::CareerNoun)
            && !document.is_any(at, Cue::DivisionNoun.bit() | Cue::PostNoun.bit())
    };
    let owned = |at: usize| document.is_word(at + 1, Word::Of) && document.is(at + 2, Cue::Determiner);
    let other =
        |at: usize| document.has(at, CLITIC) || document.is(at, Cue::OfficerNoun) || career(at) && owned(at);
    block.clone().any(career) && !block.into_iter().any(other)
}

/// `Profile: Inspector Ann Bell, 41`, `Inspector Ann Bell's career`, `Inspector Ann Bell: a life in dates`: the officer that a heading
/// names and, but for a label, nobody and nothing else.
fn named_alone(reader: Reader<'_, '_>, block: Range<usize>) -> Option<usize> {
    let Reader { document, mentions, people } = reader;
    let [name] = people.cast.references_in(block.clone()) else { return None };
    let label = (block.start..name.tokens.start).find(|at| document.is_mark(*at, ':'));
    let told = |at: usize| {
        let claimed = matches!(
            mentions.claims.of(at),
            Claim::Person | Claim::Rank | Claim::Force | Claim::Place | Claim::Date
        );
        claimed
            || document.token(at).is_none_or(|token| token.kind != Kind::Word)
            || document.has(at, CLITIC)
            || document.is_any(at, Cue::CareerNoun.bit() | Cue::Preposition.bit() | Cue::Determiner.bit())
    };
    let titled = document.is_mark(name.tokens.end, ':').then_some(name.tokens.end);
    let end = titled.unwrap_or(block.end.min(block.start + LONGEST));
    let named = (label.unwrap_or(block.start)..end).all(told);
    let officer = name.form == Form::Name && people.cast.people[name.person].is_officer();
    (named && officer && block.len() <= LONGEST).then_some(name.person)
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
fn is_noted(reader: Reader<'_, '_>, sentence: usize) -> bool {
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
