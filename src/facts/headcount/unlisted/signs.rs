//! Signs: what stands around a name that makes a place of it.

use super::runs::{Run, is_listed};
use crate::document::Document;
use crate::facts::headcount::{
    noun,
    noun::Form,
    place::{line_start, parts_cells},
};
use crate::lexicon::split::{CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// How many tokens before `in` the police people may stand.
const NEAR: usize = 12;
/// How many tokens may stand between a name and its number: `will also each be getting`.
const VERB: usize = 5;

/// How many tokens before a bracket a number of people may stand: `20 police constables (Harnsey)`.
const PHRASE: usize = 6;

/// How many tokens of a cell may stand on either side of a name: `Harnsey, Tessing and Oldbrook Vale`.
const LABEL: usize = 6;

/// How many marks and small words may stand between a name and a number: `– currently an additional`.
const GAP: usize = 4;

/// How sure a sign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    Weak,
    Sure,
}

/// The best sign that stands around a name.
pub(super) fn of(document: &Document<'_>, mentions: &Mentions, run: &Run) -> Option<Sign> {
    // `Harnsey College`.
    let body = document.is(run.end, Cue::Organisation) && !document.is_any(run.end, Cue::Police.bit());
    if body && document.is_capital(run.end) {
        return None;
    }
    let sure = is_station(document, run.end) || is_where_people_are(document, mentions, run);
    let weak = || {
        is_given(document, mentions, run)
            || is_had(document, mentions, run)
            || is_heading(document, mentions, run)
            || is_beside_count(document, mentions, run)
    };
    let backed = if is_listed(document, run) { Sign::Sure } else { Sign::Weak };
    sure.then_some(Sign::Sure).or_else(|| weak().then_some(backed))
}

/// `Harnsey police station`, `Harnsey ward`.
fn is_station(document: &Document<'_>, end: usize) -> bool {
    let police = usize::from(document.is(end, Cue::Police));
    let station = document.is_word(end + police, Word::Station);
    station || document.is(end, Cue::Territory) && !document.is(end, Cue::TeamNoun)
}

/// `12 officers in Harnsey`, `based at Harnsey`.
fn is_where_people_are(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let Some(lead) = run.start.checked_sub(1).filter(|_| !document.has(run.start, FIRST)) else {
        return false;
    };
    let sentence = document.sentence(document.sentence_of(lead)).start;
    let posted = lead > sentence && document.is(lead - 1, Cue::PostingVerb);
    if document.has(run.end, CLITIC) {
        return false;
    }
    if posted && matches!(document.named_word(lead), Some(Word::In | Word::At | Word::To)) {
        return true;
    }
    let people = |at: usize| {
        let posted = document.is(at, Cue::PostingVerb);
        let many = noun::noun_at(document, mentions, at)
            .is_some_and(|noun| matches!(noun.form, Form::Many | Form::Kin | Form::Weak));
        posted || many
    };
    document.is_word(lead, Word::In) && (lead.saturating_sub(NEAR).max(sentence)..lead).any(people)
}

/// `four to Harnsey`, `six in Harnsey`, `(Harnsey)` behind a number.
fn is_given(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let Some(lead) = run.start.checked_sub(1) else { return false };
    let counted = lead > 0 && mentions.claims.of(lead - 1) == Claim::Number;
    let link = matches!(document.named_word(lead), Some(Word::In | Word::At | Word::To | Word::For));
    let bracket = document.is_mark(lead, '(') && document.is_mark(run.end, ')');
    let people = || {
        let from = lead.saturating_sub(PHRASE);
        (from..lead).any(|at| noun::noun_at(document, mentions, at).is_some_and(|noun| noun.end == lead))
            && (from..lead).any(|at| mentions.claims.of(at) == Claim::Number)
    };
    !document.has(run.start, FIRST) && (counted && (link || bracket) || bracket && people())
}

/// `Harnsey 12`, `Harnsey: four`, `Harnsey will get four`, `Harnsey (4)`, where the name opens its line or its clause.
fn is_had(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let line = document.block_of(run.start);
    let joint = Cue::Conjunction.bit() | Cue::PartLink.bit() | Cue::Determiner.bit() | Cue::Preposition.bit();
    let opens = run.start == line_start(document, line)
        || run.start.checked_sub(1).is_some_and(|at| {
            document.is_any(at, joint)
                || document.token(at).is_some_and(|token| token.kind == Kind::Mark)
                || document.has(run.start, FIRST)
        });
    let verb = Cue::Future.bit()
        | Cue::Auxiliary.bit()
        | Cue::GainVerb.bit()
        | Cue::GiveVerb.bit()
        | Cue::Distributive.bit()
        | Cue::TimeAdverb.bit()
        | Cue::Additive.bit();
    let number = |at: usize| mentions.claims.of(at) == Claim::Number;
    let mark =
        [':', '-', '\u{2013}', '\u{2014}', '(', '|'].iter().any(|mark| document.is_mark(run.end, *mark));
    let end = document.block(line).end.min(run.end + VERB);
    let first = (run.end + usize::from(mark)..end).find(|at| !document.is_any(*at, verb));
    let had = first.is_some_and(number);
    // `Harnsey's six`.
    let owned = document.has(run.end, CLITIC) && number(run.end + 1);
    opens && (had || owned)
}

/// `Harnsey and Tessing / 4 officers`, `Harnsey SNT: 2 x PC`, `4 officers | Harnsey`, `4 new PCs for Harnsey`: a name that opens
/// or closes a part of a line in which nothing but marks and small words parts it from a number of people.
fn is_beside_count(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
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
        let cue =
            Cue::Additive.bit() | Cue::Determiner.bit() | Cue::TimeAdverb.bit() | Cue::PostingVerb.bit();
        let link = [Word::From, Word::In, Word::At, Word::To, Word::For];
        document.is_any(*at, cue)
            || document.token(*at).is_some_and(|token| token.kind == Kind::Mark)
            || document.named_word(*at).is_some_and(|word| link.contains(&word))
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
fn counted_to(document: &Document<'_>, mentions: &Mentions, start: usize) -> Option<usize> {
    let number =
        mentions.numbers.get(mentions.numbers.partition_point(|number| number.tokens.start < start))?;
    let modifier = Cue::CountModifier.bit() | Cue::Additive.bit() | Cue::Police.bit();
    let end = number.tokens.end;
    let people = |at: usize| noun::noun_at(document, mentions, at).filter(|noun| noun.form != Form::Other);
    let at = (end..end + PHRASE).find(|at| {
        people(*at).is_some() || !(document.is_any(*at, modifier) || document.is_word(*at, Word::X))
    })?;
    people(at).filter(|_| number.tokens.start == start).map(|noun| noun.end)
}

/// `Harnsey`, a line of its own above one that opens with a number.
fn is_heading(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let line = document.block_of(run.start);
    let block = document.block(line);
    let colon = usize::from(document.is_mark(block.end - 1, ':'));
    let alone = block.start == run.start && block.end - colon == run.end;
    alone && line + 1 < document.block_count() && {
        let below = line_start(document, line + 1);
        mentions.claims.of(below) == Claim::Number
    }
}
