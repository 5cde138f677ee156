//! A rank behind or apart from the name: `Jane Doe, an inspector at …`, `the Chief Constable of Kent Police, Jane Doe`,
//! `Chief Inspector for Broxbourne Jane Doe`, `Jane Doe is the new inspector`.

use super::NameValue;
use crate::document::Document;
use crate::evidence::{RuleId, rules::officer};
use crate::lexicon::split::{CLITIC, FIRST, Kind};
use crate::lexicon::{Cue, Table, Word};
use crate::mentions::Mention;
use crate::mentions::rank::RankValue;

/// Between a rank and the name it belongs to stand at most so many tokens.
pub(super) const REACH: usize = 14;
/// Between a rank and the name that announces its holder stand at most so many tokens.
const ANNOUNCED: usize = 5;
/// `Office of the` stands at most so many tokens before the rank it is of.
const OFFICE: usize = 4;
/// Between a name and the rank behind its comma stand at most so many tokens.
pub(super) const NEAR: usize = 5;

/// Gives names without a rank the one that stands apposed to them.
pub(super) fn attach(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    names: &mut [Mention<NameValue>],
) {
    let mut taken = vec![false; ranks.len()];
    for name in names.iter() {
        if let Some(rank) = name.value.rank {
            taken[rank] = true;
        }
    }
    for name in names.iter_mut().filter(|name| name.value.rank.is_none()) {
        let found = rank_before(document, ranks, name).or_else(|| rank_behind(document, ranks, name));
        let Some((rank, rule)) = found.filter(|(rank, _)| !taken[*rank]) else { continue };
        taken[rank] = true;
        name.value.rank = Some(rank);
        name.rule = rule;
    }
}

/// `the Chief Constable of Kent Police, NAME` and `Chief Inspector for Broxbourne NAME`: only links, names of places and
/// forces, and one comma at the end stand between.
fn rank_before(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    name: &Mention<NameValue>,
) -> Option<(usize, RuleId)> {
    let at = ranks.partition_point(|rank| rank.tokens.end <= name.tokens.start).checked_sub(1)?;
    let rank = &ranks[at];
    let between = rank.tokens.end..name.tokens.start;
    if rank.value.plural
        || between.len() > REACH
        || between.is_empty()
        || document.has(name.tokens.start, FIRST)
    {
        return None;
    }
    if is_of_an_office(document, rank.tokens.start) {
        return None;
    }
    let comma = document.is_mark(between.end - 1, ',');
    let body = between.start..between.end - usize::from(comma);
    if between.len() <= ANNOUNCED && is_announcement(document, between.clone()) {
        return Some((at, officer::RANK_ANNOUNCED));
    }
    let linked =
        body.is_empty() || document.is(body.start, Cue::Affiliation) || document.is_mark(body.start, ',');
    let plain = body.clone().all(|at| !document.has(at, FIRST) && belongs_to_post(document, at));
    let commas = body.filter(|at| document.is_mark(*at, ',')).count();
    (linked && plain && commas <= 1).then_some((at, officer::RANK_APART))
}

/// `an adviser in the Office of the PCC, NAME`: the rank only names a body.
fn is_of_an_office(document: &Document<'_>, rank: usize) -> bool {
    let from = document.sentence(document.sentence_of(rank)).start.max(rank.saturating_sub(OFFICE));
    (from..rank).any(|at| document.is_word(at, Word::Office))
}

/// `The new chief constable is NAME`, `has been announced as NAME`, `Sergeant: NAME`.
fn is_announcement(document: &Document<'_>, between: std::ops::Range<usize>) -> bool {
    let mark = between.len() == 1
        && [':', '-', '\u{2013}'].iter().any(|mark| document.is_mark(between.start, *mark));
    let verb = Cue::Copula.bit() | Cue::Recency.bit() | Cue::Auxiliary.bit();
    let said = between.clone().all(|at| document.is_any(at, verb) || document.is_word(at, Word::As));
    let links = document.is(between.end - 1, Cue::Copula) || document.is_word(between.end - 1, Word::As);
    mark || (said && links && !between.into_iter().any(|at| document.is(at, Cue::RelativePronoun)))
}

/// A word that may stand inside the name of a post: capitals, links, articles, `'s`, `and`.
pub(super) fn belongs_to_post(document: &Document<'_>, at: usize) -> bool {
    let links =
        Cue::Preposition.bit() | Cue::Conjunction.bit() | Cue::Determiner.bit() | Cue::Territory.bit();
    let words = links | Cue::Police.bit() | Cue::Compass.bit();
    document.is_capital(at)
        || document.is_any(at, words)
        || document.has(at, CLITIC)
        || [',', '&', '\''].iter().any(|mark| document.is_mark(at, *mark))
}

/// `NAME, an inspector at …`, `NAME, the force's chief constable`, `NAME (Sergeant)`.
fn rank_behind(
    document: &Document<'_>,
    ranks: &[Mention<RankValue>],
    name: &Mention<NameValue>,
) -> Option<(usize, RuleId)> {
    let at = ranks.partition_point(|rank| rank.tokens.start < name.tokens.end);
    let rank = ranks.get(at)?;
    let open = name.tokens.end;
    let mark = [',', '(', '\u{2013}', '-'].iter().any(|mark| document.is_mark(open, *mark));
    let between = (open + 1)..rank.tokens.start;
    let same_line = between.is_empty() || !document.has(rank.tokens.start, FIRST);
    let near = mark && same_line && between.len() <= NEAR && !document.has(open, FIRST);
    let plain = between.into_iter().all(|at| belongs_to_apposition(document, at));
    let owner = document.has(rank.tokens.end, CLITIC);
    let end = rank.tokens.end;
    let ends = !document.is_capital(end) || document.hit_at(Table::Force, end).is_some();
    let own = !rank.value.plural && ends && !owner;
    (near && plain && own).then_some((at, officer::RANK_APPOSED))
}

/// Articles, adjectives and names of forces before an apposed rank; no verb, no second name, no mark, and nothing that the
/// rank only completes (`from the office of the commissioner`).
pub(super) fn belongs_to_apposition(document: &Document<'_>, at: usize) -> bool {
    let word = document.token(at).is_some_and(|token| token.kind == Kind::Word && !token.has(FIRST));
    let other = Cue::Conjunction.bit() | Cue::Copula.bit() | Cue::Title.bit();
    let governs = document.is(at, Cue::Preposition) && !document.is_word(at, Word::As);
    word && !governs && !document.is_any(at, other)
}
