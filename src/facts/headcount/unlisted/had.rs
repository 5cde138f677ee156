//! Had: names that have a number, in their line or below it (`Harnsey: four`, `Harnsey's six`, `Harnsey` above `Sergeants: 2`).

use super::runs::Run;
use crate::document::Document;
use crate::facts::headcount::{noun, place::line_start};
use crate::lexicon::split::{CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// How many tokens may stand between a name and its number: `will also each be getting`.
const VERB: usize = 5;
/// How many words a team has behind its place: `Safer Neighbourhood Policing Team`.
const TEAM: usize = 5;
/// How many tokens of a line below a name may tell of a number: `Police constables in post: 12`.
const ITEM: usize = 8;

/// `Harnsey 12`, `Harnsey: four`, `Harnsey will get four`, `Harnsey (4)`, where the name opens its line or its clause.
pub(super) fn is_had(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let line = document.block_of(run.start);
    let joint = Cue::Conjunction.bit() | Cue::PartLink.bit() | Cue::Determiner.bit() | Cue::Preposition.bit();
    let team = Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::WorkplaceNoun.bit();
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
        | Cue::Composition.bit()
        | Cue::Copula.bit()
        | Cue::Determiner.bit()
        | Cue::Additive.bit();
    let leads = |at: usize| {
        document.is_any(at, verb | team) || document.is(at, Cue::PartLink) || document.is_word(at, Word::Of)
    };
    let number = |at: usize| mentions.claims.of(at) == Claim::Number;
    let with = document.is_mark(run.end, ',') && document.is(run.end + 1, Cue::PartLink);
    let mark = with
        || [':', '=', '-', '\u{2013}', '\u{2014}', '(', '|', '+']
            .iter()
            .any(|mark| document.is_mark(run.end, *mark));
    let end = document.block(line).end.min(run.end + VERB);
    let first = (run.end + usize::from(mark)..end).find(|at| !leads(*at));
    let had = first.is_some_and(number);
    // `Harnsey's six`.
    let owned = document.has(run.end, CLITIC) && number(run.end + 1);
    // `Harnsey officers: 6`.
    let people = noun::noun_at(document, mentions, run.end).map_or(run.end, |noun| noun.end);
    let labelled = people > run.end && document.is_mark(people, ':') && number(people + 1);
    // `Harnsey – Sgt 1, PC 12`.
    let kind = noun::noun_at(document, mentions, run.end + 1).map(|noun| noun.end);
    let kind = kind.or_else(|| document.hit_at(Table::Rank, run.end + 1).map(|hit| hit.end as usize));
    let itemised = mark && !with && kind.is_some_and(number);
    opens && (had || owned || labelled || itemised)
}

/// `Harnsey`, a line of its own above one that opens with a number.
pub(super) fn is_heading(document: &Document<'_>, mentions: &Mentions, run: &Run) -> bool {
    let line = document.block_of(run.start);
    let block = document.block(line);
    let colon = usize::from(document.is_mark(block.end - 1, ':'));
    let team = Cue::Team.bit()
        | Cue::TeamNoun.bit()
        | Cue::Police.bit()
        | Cue::Territory.bit()
        | Cue::WorkplaceNoun.bit()
        | Cue::CountModifier.bit();
    let opens =
        block.start == run.start || block.start + 1 == run.start && document.is(block.start, Cue::Determiner);
    let end = block.end - colon;
    let alone = opens && end <= run.end + TEAM && (run.end..end).all(|at| document.is_any(at, team));
    alone && line + 1 < document.block_count() && {
        let below = line_start(document, line + 1);
        let end = document.block(line + 1).end.min(below + ITEM);
        // `Sergeants: 2`.
        let label = noun::noun_at(document, mentions, below);
        let counted = |at: usize| mentions.claims.of(at) == Claim::Number;
        counted(below) || label.is_some_and(|noun| (noun.end..end).any(counted))
    }
}
