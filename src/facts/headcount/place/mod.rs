//! Places of counts: where the people of a count work or go.
//!
//! The phrase behind the count decides, then its label, then the subject that has the people, then the phrase that opens
//! the sentence, then the heading of the list. A place that is led to by nothing of this is where something else is.

mod aside;
mod before;
mod behind;
mod cells;
mod end;
mod gapped;
mod left_with;
mod listed;
mod next_to;
mod opened;
mod other_time;
mod own;
mod reach;
mod respective;
mod section;
mod siblings;

pub(super) use cells::parts_cells;
pub(super) use other_time::is_time_in_bracket;

use super::Count;
use super::clauses::Clauses;
use crate::document::{Document, is_quotation_mark};
use crate::evidence::rules::headcount;
use crate::lexicon::split::{GLUED, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::Mentions;
use std::ops::Range;

/// How many tokens before a count the clause `where he ran` may open.
const REACH: usize = 12;
/// How many tokens may stand between such a place and `where`.
const NEAR: usize = 5;

/// The places that begin in a range of tokens.
pub(super) fn within(mentions: &Mentions, tokens: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
    let from = mentions.places.partition_point(|place| place.tokens.start < tokens.start);
    let places = mentions.places.get(from..).unwrap_or_default();
    places.iter().map(|place| &place.tokens).take_while(move |place| place.start < tokens.end)
}

/// The last place that begins in a range of tokens, found without a look at those before it.
pub(super) fn last_within(mentions: &Mentions, tokens: Range<usize>) -> Option<&Range<usize>> {
    let end = mentions.places.partition_point(|place| place.tokens.start < tokens.end);
    let last = &mentions.places[..end].last()?.tokens;
    (last.start >= tokens.start).then_some(last)
}

/// Where the words of a line begin, behind the number or the mark of an item: `2. Corby: 12`, `3.2 Corby: 12`, `#Corby 12`.
pub(in crate::facts::headcount) fn line_start(document: &Document<'_>, line: usize) -> usize {
    let block = document.block(line);
    let number = |at: usize| document.token(at).is_some_and(|token| token.kind == Kind::Number);
    let bullet = document.token(block.start).is_some_and(|token| {
        let opens = token.kind == Kind::Mark && !is_quotation_mark(token);
        opens && !document.is_mark(block.start, '(')
    });
    if bullet && document.token(block.start + 1).is_some_and(|next| next.kind == Kind::Word) {
        return block.start + 1;
    }
    let at = block.start + usize::from(document.is_mark(block.start, '('));
    // `09:00 Corby: 12`.
    let glued = |at: usize| document.has(at, GLUED);
    if number(at) && document.is_mark(at + 1, ':') && number(at + 2) && glued(at + 1) && glued(at + 2) {
        return if at + 3 < block.end { at + 3 } else { block.start };
    }
    // `b) Corby: 12`.
    let letter =
        document.token(at).is_some_and(|token| token.kind == Kind::Word && token.end - token.start == 1);
    if letter && document.is_mark(at + 1, ')') && at + 2 < block.end {
        return at + 2;
    }
    let decimal = number(at) && document.slice(at..at + 1).contains('.');
    let marked = number(at) && ['.', ')'].iter().any(|mark| document.is_mark(at + 1, *mark));
    let start = at + 1 + usize::from(marked);
    if (marked || decimal) && start < block.end { start } else { block.start }
}

/// What the place of a count is looked for in.
pub(super) struct Search<'a, 'd> {
    pub document: &'d Document<'d>,
    pub mentions: &'a Mentions,
    pub clauses: &'a Clauses<'a, 'd>,
}

/// Gives each count the place where its people work or go.
pub(super) fn find<'d>(
    document: &'d Document<'d>,
    mentions: &Mentions,
    clauses: &Clauses<'_, 'd>,
    counts: &mut [Count<'_>],
) {
    if mentions.places.is_empty() {
        return;
    }
    let search = Search { document, mentions, clauses };
    for at in 0..counts.len() {
        if search.is_open(&counts[at]) {
            counts[at].place = search.of(&counts[at], &counts[at + 1..]);
        }
    }
    take_up(document, search.clauses, counts);
    share_with_parts(document, counts);
    share_in_rows(document, counts);
    for count in counts.iter_mut().filter(|count| search.is_open(count)) {
        count.place =
            search.headed(count).or_else(|| search.in_section(count)).or_else(|| search.asked_of(count));
    }
}

impl Search<'_, '_> {
    pub(super) fn of(&self, count: &Count<'_>, after: &[Count<'_>]) -> Option<Range<usize>> {
        self.respective(count)
            .or_else(|| self.set_apart(count))
            .or_else(|| self.in_phrase(count))
            .or_else(|| self.of_division(count))
            .or_else(|| self.in_cells(count))
            .or_else(|| self.sent_from(count))
            .or_else(|| self.behind(count, after))
            .or_else(|| self.labelled(count))
            .or_else(|| self.keyed(count))
            .or_else(|| self.line_of(count))
            .or_else(|| self.beside(count))
            .or_else(|| self.of_team(count))
            .or_else(|| self.gapped(count))
            .or_else(|| self.owned(count))
            .or_else(|| self.had_by(count))
            .or_else(|| self.in_topic(count))
            .or_else(|| self.opened(count))
            .or_else(|| where_clause(self.document, self.mentions, count))
            .or_else(|| self.in_line(count))
    }
}

/// `Corby had 52 officers; today it has 61`: where the people of the count before are.
fn take_up(document: &Document<'_>, clauses: &Clauses<'_, '_>, counts: &mut [Count<'_>]) {
    for at in 1..counts.len() {
        let (left, right) = (&counts[at - 1], &counts[at]);
        let near = document.sentence_of(right.tokens.start) <= document.sentence_of(left.tokens.start) + 1;
        if right.place.is_some() || left.place.is_none() || !near {
            continue;
        }
        let clauses = clauses.at(right.tokens.start);
        let verb = clauses.iter().rfind(|clause| clause.verb.end <= right.tokens.start);
        let own = Cue::GainVerb.bit() | Cue::Composition.bit();
        let has = verb.filter(|verb| !verb.negated && document.is_any(verb.verb.end - 1, own));
        let it = has.is_some_and(|verb| {
            let from = verb.verb.start.saturating_sub(NEAR).max(left.tokens.end);
            let between = verb.verb.end..right.tokens.start;
            between.len() <= NEAR && (from..verb.verb.start).any(|at| document.is_word(at, Word::It))
        });
        if it {
            let place = left.place.clone();
            counts[at].place = place;
        }
    }
}

/// The token where the letter of an item begins: `(b) 12 officers`, or the same token.
fn item_start(document: &Document<'_>, at: usize) -> usize {
    let letter = |at: usize| document.token(at).is_some_and(|token| token.end - token.start == 1);
    let marked = at > 2 && document.is_mark(at - 1, ')') && document.is_mark(at - 3, '(') && letter(at - 2);
    if marked { at - 3 } else { at }
}

/// `two PCs and three PCSOs in Corby`, `Corby keeps its two PCs and its three PCSOs`: one place for counts in a row.
fn share_in_rows(document: &Document<'_>, counts: &mut [Count<'_>]) {
    let link = Cue::Conjunction.bit() | Cue::Determiner.bit();
    let mark = |at: usize| [',', '+', '&', '/', ';'].iter().any(|mark| document.is_mark(at, *mark));
    let in_a_row = |left: &Count<'_>, right: &Count<'_>| {
        let gap = left.tokens.end..item_start(document, right.tokens.start);
        (1..=3).contains(&gap.len())
            && document.sentence_of(left.tokens.start) == document.sentence_of(right.tokens.start)
            && gap.into_iter().all(|at| mark(at) || document.is_any(at, link))
    };
    for at in (1..counts.len()).rev() {
        let (left, right) = (&counts[at - 1], &counts[at]);
        let both = left.rule == headcount::NOUN && right.rule == headcount::NOUN && left.place.is_none();
        let behind = right.place.clone().filter(|place| place.start >= right.tokens.end);
        // `20 officers, and twelve PCSOs for Corby`: behind such a comma begins something else.
        let apart = document.is_mark(left.tokens.end, ',')
            && document.is(left.tokens.end + 1, Cue::Conjunction)
            && !(at > 1 && in_a_row(&counts[at - 2], left));
        if let Some(place) = behind.filter(|_| both && !apart && in_a_row(left, right)) {
            counts[at - 1].place = Some(place);
        }
    }
    for at in 1..counts.len() {
        let (left, right) = (&counts[at - 1], &counts[at]);
        let both = left.rule == headcount::NOUN && right.rule == headcount::NOUN && right.place.is_none();
        let bracket = left.tokens.start > 0 && document.is_mark(left.tokens.start - 1, '(');
        let before = left.place.clone().filter(|place| place.end <= left.tokens.start || bracket);
        if let Some(place) = before.filter(|_| both && in_a_row(left, right)) {
            counts[at].place = Some(place);
        }
    }
}

/// `six officers in Corby, including two sergeants`, `nine officers (one sergeant and eight PCs) went to Corby`: the
/// people of a part are where the whole is.
fn share_with_parts(document: &Document<'_>, counts: &mut [Count<'_>]) {
    for at in 1..counts.len() {
        let (left, right) = (&counts[at - 1], &counts[at]);
        let Some(before) = right.tokens.start.checked_sub(1) else { continue };
        let including = document.is(before, Cue::PartLink) && document.is(before, Cue::Composition);
        let bracket = document.is_mark(before, '(') && left.tokens.end == before;
        // `12 PCSOs in Corby, up from nine`.
        let compared = document.hit_before(Table::Cue, right.tokens.start).is_some_and(|hit| {
            document.lexicons().row_is(hit.row, Cue::Comparison)
                && hit.start as usize
                    <= left.tokens.end.max(left.place.as_ref().map_or(0, |place| place.end)) + 1
        });
        // `from 45 officers to 38`, `45 officers (2010), 38 officers (2018)`.
        // `from 45 officers in 2018 to 38`.
        let dated = (left.tokens.end..before).all(|at| {
            document.is_any(at, Cue::Preposition.bit() | Cue::Month.bit())
                || document.token(at).is_some_and(|token| token.kind == Kind::Number)
        });
        let step = document.is_word(before, Word::To) && before < left.tokens.end + NEAR && dated;
        let other_time = document.is_mark(left.tokens.end, '(')
            && is_time_in_bracket(document, left.tokens.end + 1..right.tokens.start);
        let compared = compared || step || other_time || other_time::is_dated(document, left, right);
        let smaller = right.number.count <= left.number.count;
        let same = document.sentence_of(left.tokens.start) == document.sentence_of(right.tokens.start);
        let part = (including || bracket) && smaller && right.rule == headcount::NOUN;
        if (part || compared) && same && right.place.is_none() {
            let place = left.place.clone();
            counts[at].place = place;
        }
    }
}

/// `He comes from Corby, where he ran a team of 14 detectives`.
fn where_clause(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let start = count.tokens.start;
    let sentence = document.sentence(document.sentence_of(start));
    let from = start.saturating_sub(REACH).max(sentence.start);
    let clause = (from..start).rev().find(|at| document.is_word(*at, Word::Where))?;
    let mark = |at: &usize| [',', '-', '\u{2013}'].iter().any(|mark| document.is_mark(*at, *mark));
    let end = clause.checked_sub(1).filter(mark).unwrap_or(clause);
    let place = last_within(mentions, sentence.start.max(end.saturating_sub(NEAR))..end)?;
    (place.end == end).then(|| place.clone())
}
