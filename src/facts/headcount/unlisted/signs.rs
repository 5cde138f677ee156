//! Signs: what stands around a name that makes a place of it.

use super::beside::{PHRASE, counted_to, is_beside_count};
use super::had::{is_had, is_heading};
use super::runs::{Run, is_listed};
use crate::document::Document;
use crate::facts::headcount::{noun, noun::Form, place::line_start};
use crate::lexicon::split::{CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// How many tokens before `in` the police people may stand.
const NEAR: usize = 12;
/// How many tokens may stand between a name and its number: `will also each be getting`.
const VERB: usize = 5;

/// How many adjectives may stand before the noun of `Harnsey, a quiet village,`.
const ASIDE: usize = 4;

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
    let weak = || is_weak(document, mentions, run);
    // `on the Harnsey beat`.
    let beat = run.start > 0
        && document.is(run.start - 1, Cue::Determiner)
        && document.is(run.end, Cue::WorkplaceNoun)
        && document.is(run.end, Cue::Team);
    let sure = beat
        || is_station(document, run.end)
        || is_described(document, run.end)
        || is_where_people_are(document, mentions, run)
        || opens_before_people(document, mentions, run)
        || is_keyed(document, run);
    let backed = if is_listed(document, run) { Sign::Sure } else { Sign::Weak };
    sure.then_some(Sign::Sure).or_else(|| weak().then_some(backed))
}

/// A sign that more than one name must have, be it of the gazetteer.
pub(super) fn is_weak(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    is_given(document, mentions, run)
        || is_at_work(document, mentions, run)
        || is_had(document, mentions, run)
        || is_heading(document, mentions, run)
        || is_beside_count(document, mentions, run)
}

/// `Harnsey police station`, `Harnsey ward`.
fn is_station(document: &Document<'_>, end: usize) -> bool {
    let police = usize::from(document.is(end, Cue::Police));
    let station = document.is_word(end + police, Word::Station);
    station || document.is(end, Cue::Territory) && !document.is(end, Cue::TeamNoun)
}

/// `Ward: Harnsey`, `Station: Harnsey; open: 9am to 5pm`: the words behind the label that opens a line.
fn is_keyed(document: &Document<'_>, run: &Run) -> bool {
    let line = document.block_of(run.start);
    let label = line_start(document, line);
    let key = document.is(label, Cue::Territory) || document.is_word(label, Word::Station);
    let closed = run.end == document.block(line).end
        || [',', ';', '.', '('].iter().any(|mark| document.is_mark(run.end, *mark));
    key && closed && label + 2 == run.start && document.is_mark(label + 1, ':')
}

/// `Harnsey, a quiet village,`, `Harnsey, a village near Corby`.
fn is_described(document: &Document<'_>, end: usize) -> bool {
    let aside = document.is_mark(end, ',') && document.is(end + 1, Cue::Determiner);
    let adjective = |at: &usize| {
        document.token(*at).is_some_and(|token| token.kind == Kind::Word)
            && !document.is_capital(*at)
            && !document.is(*at, Cue::Preposition)
    };
    let words = (end + 2..end + 2 + ASIDE).take_while(adjective);
    let noun = words.into_iter().find(|at| document.is(*at, Cue::Territory));
    aside
        && noun.is_some_and(|at| {
            let closed = document.is_mark(at + 1, ',') || document.is(at + 1, Cue::PlacePreposition);
            document.is(at, Cue::Territory) && closed
        })
}

/// `In Harnsey, six officers`, `At Harnsey eight PCSOs`, where the preposition opens the sentence or a part of it.
fn opens_before_people(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let Some(lead) = run.start.checked_sub(1) else { return false };
    let opens = document.has(lead, FIRST)
        || document.sentence(document.sentence_of(lead)).start == lead
        || lead > 0 && [',', ';'].iter().any(|mark| document.is_mark(lead - 1, *mark));
    let occasion = run.clone().any(|at| document.is(at, Cue::Occasion));
    let at = run.end + usize::from(document.is_mark(run.end, ','));
    opens
        && matches!(document.named_word(lead), Some(Word::In | Word::At))
        && !occasion
        && !document.has(run.start, FIRST)
        && counted_to(document, mentions, at).is_some()
}

/// `12 officers in Harnsey`, `30 PCs across Harnsey`, `based at Harnsey`.
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
    // `six officers cover Harnsey`, `12 PCs patrolling Harnsey`.
    let covers = document.is(lead, Cue::DutyLink)
        && document.is(lead, Cue::PostingVerb)
        && !document.is(lead, Cue::Preposition);
    // `the other four work out of Harnsey`.
    let out = lead > sentence + 1
        && document.is_word(lead, Word::Of)
        && document.is_word(lead - 1, Word::Out)
        && document.is(lead - 2, Cue::WorkVerb);
    out || (document.is(lead, Cue::Locative) || covers)
        && (lead.saturating_sub(NEAR).max(sentence)..lead).any(people)
}

/// `four to Harnsey`, `six in Harnsey`, `(Harnsey)` behind a number.
fn is_given(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let Some(lead) = run.start.checked_sub(1) else { return false };
    let verb = Cue::Copula.bit()
        | Cue::Future.bit()
        | Cue::Auxiliary.bit()
        | Cue::PostingVerb.bit()
        | Cue::Distributive.bit()
        | Cue::TimeAdverb.bit()
        | Cue::Additive.bit();
    let number = || (lead.saturating_sub(VERB)..lead).rev().find(|at| !document.is_any(*at, verb));
    // `five Reading, four Corby`.
    let closes = [',', ';', '.'].iter().any(|mark| document.is_mark(run.end, *mark));
    let several = || document.word(run.end - 1).ends_with('s');
    if mentions.claims.of(lead) == Claim::Number && (is_listed(document, run) || !several()) {
        return closes || document.is(run.end, Cue::Conjunction);
    }
    let link =
        matches!(document.named_word(lead), Some(Word::In | Word::At | Word::To | Word::For | Word::X));
    let bracket = document.is_mark(lead, '(') && document.is_mark(run.end, ')');
    // `5: Harnsey`, a line of its own.
    let line = || document.block(document.block_of(lead));
    let mark = [':', '-', '\u{2013}', '\u{2014}'].iter().any(|mark| document.is_mark(lead, *mark));
    let link = link || mark && number() == Some(line().start) && run.end == line().end;
    let people = || {
        let from = lead.saturating_sub(PHRASE);
        (from..lead).any(|at| noun::noun_at(document, mentions, at).is_some_and(|noun| noun.end == lead))
            && (from..lead).any(|at| mentions.claims.of(at) == Claim::Number)
    };
    // `nine specials are for Harnsey`.
    let of_people = |at: usize| {
        let mut starts = at.saturating_sub(PHRASE)..at;
        starts.any(|start| counted_to(document, mentions, start) == Some(at + 1))
    };
    let counted = || number().is_some_and(|at| mentions.claims.of(at) == Claim::Number || of_people(at));
    !document.has(run.start, FIRST) && ((link || bracket) && counted() || bracket && people())
}

/// `officers at Harnsey Yard`, `two will open a base at Harnsey Sands`.
fn is_at_work(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let Some(before) = run.start.checked_sub(2).filter(|_| !document.has(run.start, FIRST)) else {
        return false;
    };
    let lead = before + 1;
    let people = noun::noun_at(document, mentions, before)
        .is_some_and(|noun| noun.end == lead && noun.form == Form::Many);
    let body = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::WorkplaceNoun.bit();
    let sentence = document.sentence(document.sentence_of(lead)).start;
    let counted =
        || (lead.saturating_sub(NEAR).max(sentence)..lead).any(|at| mentions.claims.of(at) == Claim::Number);
    let of_body = || before >= sentence && document.is_any(before, body) && counted();
    document.is_word(lead, Word::At) && people
        || matches!(document.named_word(lead), Some(Word::At | Word::In)) && of_body()
}
