//! Beside counts: names that open or close a part of a line with a number of people (`Harnsey SNT: 2 x PC`, `4 officers | Harnsey`).

use super::runs::Run;
use crate::document::Document;
use crate::facts::headcount::{
    noun,
    noun::Form,
    place::{line_start, parts_cells},
};
use crate::lexicon::split::Kind;
use crate::lexicon::{Cue, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// How many tokens of a cell may stand on either side of a name: `Harnsey, Tessing and Oldbrook Vale`.
const LABEL: usize = 6;

/// How many marks and small words may stand between a name and a number: `– currently an additional`.
const GAP: usize = 4;

/// How many tokens before a bracket a number of people may stand: `20 police constables (Harnsey)`.
pub(super) const PHRASE: usize = 6;

/// `Harnsey and Tessing / 4 officers`, `Harnsey SNT: 2 x PC`, `4 officers | Harnsey`, `4 new PCs for Harnsey`: a name that opens
/// or closes a part of a line in which nothing but marks and small words parts it from a number of people.
pub(super) fn is_beside_count(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let reach = run.start.saturating_sub(LABEL + GAP + PHRASE)..=run.end + LABEL + GAP;
    let first = mentions.numbers.partition_point(|number| number.tokens.start < *reach.start());
    if mentions.numbers.get(first).is_none_or(|number| !reach.contains(&number.tokens.start)) {
        return false;
    }
    let n = document.block_of(run.start);
    let line = line_start(document, n)..document.block(n).end;
    let parts = |at: usize| parts_cells(document, at);
    let name = |at: &usize| {
        document.is_capital(*at) && noun::noun_at(document, mentions, *at).is_none()
            || document.is_any(*at, Cue::Conjunction.bit() | Cue::Team.bit() | Cue::TeamNoun.bit())
            || document.is_any(*at, Cue::Territory.bit() | Cue::Police.bit())
            || document.is_mark(*at, '&')
            || mentions.claims.of(*at) == Claim::Place
    };
    let small = |at: &usize| {
        let cue = Cue::Additive.bit()
            | Cue::Determiner.bit()
            | Cue::TimeAdverb.bit()
            | Cue::PostingVerb.bit()
            | Cue::CellLink.bit();
        document.is_any(*at, cue) || document.token(*at).is_some_and(|token| token.kind == Kind::Mark)
    };
    let left = (line.start.max(run.start.saturating_sub(LABEL))..run.start).rev().take_while(name).last();
    let left = left.unwrap_or(run.start);
    let right = (run.end..line.end.min(run.end + LABEL)).find(|at| !name(at)).unwrap_or(line.end);
    let near = |from: usize| (from..line.end.min(from + GAP)).find(|at| !small(at)).unwrap_or(line.end);
    let opens = left <= line.start || parts(left - 1);
    let before = || opens && counted_to(document, mentions, near(right)).is_some();
    let closes = right == line.end || parts(right) || document.is_mark(right, ',');
    let behind = || {
        let end = (left.saturating_sub(GAP).max(line.start)..left).rev().find(|at| !small(at))? + 1;
        let mut starts = (end.saturating_sub(PHRASE).max(line.start)..end).rev();
        let start = starts.find(|at| counted_to(document, mentions, *at) == Some(end))?;
        (start == line.start || small(&(start - 1))).then_some(())
    };
    before() || closes && behind().is_some()
}

/// The token behind the people whom the number that begins at a token counts: `4 new PCSOs`, `2 x PC`.
pub(super) fn counted_to(document: &Document<'_>, mentions: &Mentions, start: usize) -> Option<usize> {
    let number = mentions.numbers.binary_search_by_key(&start, |number| number.tokens.start).ok()?;
    let modifier = Cue::CountModifier.bit() | Cue::Additive.bit() | Cue::Police.bit();
    let end = mentions.numbers[number].tokens.end;
    let people = |at: usize| noun::noun_at(document, mentions, at).filter(|noun| noun.form != Form::Other);
    let mut near = (end..end + PHRASE).map(|at| (at, people(at)));
    let (_, people) = near.find(|(at, people)| {
        people.is_some() || !(document.is_any(*at, modifier) || document.is_word(*at, Word::X))
    })?;
    people.map(|noun| noun.end)
}
