//! Nouns: the single words and names of the workforce (`PCSOs`, `student officers`, `Gardaí`), ranks and kinds of officers.

use crate::document::Document;
use crate::lexicon::split::{ALL_CAPS, CLITIC, FIRST, GLUED, HYPHENED, Kind};
use crate::lexicon::{Cue, GroupKind, GroupRow, RankRow, Table, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// Whom a count counts, and the word that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group<'d> {
    pub name: &'d str,
    /// The first token of the noun, wherever in the text it stands.
    pub noun: usize,
}

/// A noun of the phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noun<'d> {
    pub end: usize,
    pub group: Group<'d>,
    pub form: Form,
    pub weight: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    One,
    Many,
    /// Counts only beside other words of the police: `staff`, `cadets`.
    Weak,
    /// As [`Self::Weak`], with the police named some sentences before: `apprentices`, `cadets`.
    Kin,
    Post,
    /// Another body's people.
    Other,
}

/// The workforce noun that begins at a token.
pub(super) fn noun_at<'d>(document: &'d Document<'_>, mentions: &Mentions, at: usize) -> Option<Noun<'d>> {
    let listed = document.hit_at(Table::Group, at).map(|hit| {
        let row = document.row::<GroupRow>(hit.row);
        let (form, weight) = match row.kind {
            GroupKind::One => (Form::One, 1),
            GroupKind::Many => (Form::Many, 2),
            GroupKind::Weak => (Form::Weak, 2),
            GroupKind::Kin => (Form::Kin, 2),
            GroupKind::Post => (Form::Post, 0),
            GroupKind::Other => (Form::Other, 9),
        };
        let name = &*row.group;
        let weight = if name == "police_officer" { 1 } else { weight };
        Noun { end: hit.end as usize, group: Group { name, noun: at }, form, weight }
    });
    let listed = listed.or_else(|| police_people(document, mentions, at));
    let ranked = rank_at(document, mentions, at);
    match (listed, ranked) {
        (Some(listed), Some(ranked)) if listed.end > ranked.end => Some(listed),
        (listed, ranked) => ranked.or(listed),
    }
}

/// `15 more police`, `extra police in Corby`: behind a number or what adds to one, where it modifies no noun.
fn police_people<'d>(document: &Document<'_>, mentions: &Mentions, at: usize) -> Option<Noun<'d>> {
    if at == 0 || !document.is_word(at, Word::Police) || mentions.claims.of(at) == Claim::Force {
        return None;
    }
    // `15 uniformed police`.
    let before = at - usize::from(at > 1 && document.is(at - 1, Cue::CountModifier));
    let counted = mentions.claims.of(before - 1) == Claim::Number
        || document.is(at - 1, Cue::Additive)
        || document.is_word(at - 1, Word::More);
    let led = document.is(at + 1, Cue::Preposition) && !document.is_capital(at + 1);
    let joined = document.has(at + 1, GLUED) && !is_stop(document, at + 1);
    let alone = document.token(at + 1).is_none_or(|next| next.has(FIRST) || next.kind == Kind::Mark);
    let group = Group { name: "police_officer", noun: at };
    let compound = document.has(at + 2, HYPHENED);
    (counted && !joined && !compound && (led || alone)).then_some(Noun {
        end: at + 1,
        group,
        form: Form::Many,
        weight: 1,
    })
}

/// A mark that ends a phrase: `police,`, but not `police-led`.
fn is_stop(document: &Document<'_>, at: usize) -> bool {
    [',', '.', ';', ':', ')', '?', '!'].iter().any(|mark| document.is_mark(at, *mark))
}

/// The rank named at a token.
pub(super) fn rank_at<'d>(document: &'d Document<'_>, mentions: &Mentions, at: usize) -> Option<Noun<'d>> {
    if let Some(plural) = plural_abbreviation(document, at) {
        return Some(plural);
    }
    let rank = || {
        let n = mentions.ranks.partition_point(|rank| rank.tokens.end <= at);
        mentions.ranks.get(n).filter(|rank| rank.tokens.start <= at && rank.value.head >= at)
    };
    // Most words are of no rank.
    let is_of_rank = mentions.claims.of(at) == Claim::Rank;
    let Some(rank) = is_of_rank.then(rank).flatten() else {
        return people_of_force(document, mentions, at).or_else(|| abbreviated_rank(document, mentions, at));
    };
    let end = document.hit_at(Table::Rank, rank.value.head).map_or(rank.tokens.end, |hit| hit.end as usize);
    let form = if rank.value.plural { Form::Many } else { Form::One };
    let group = Group { name: rank.value.name(document), noun: at };
    Some(Noun { end, group, form, weight: 3 })
}

/// `Gardaí`: a force's name that is the plural of its rank.
fn people_of_force<'d>(document: &'d Document<'_>, mentions: &Mentions, at: usize) -> Option<Noun<'d>> {
    let hit = document.hit_at(Table::Rank, at).filter(|_| mentions.claims.of(at) == Claim::Force)?;
    let (end, row) = (hit.end as usize, document.row::<RankRow>(hit.row));
    let group = Group { name: &row.rank, noun: at };
    row.has_plural(document.slice(at..end)).then_some(Noun { end, group, form: Form::Many, weight: 3 })
}

/// `1 Sgt, 6 PCs`: an abbreviation behind a number that no name follows, which is no mention of a rank elsewhere.
fn abbreviated_rank<'d>(document: &'d Document<'_>, mentions: &Mentions, at: usize) -> Option<Noun<'d>> {
    let short = Cue::RankAbbreviation.bit() | Cue::TitleAbbreviation.bit();
    let hit = document.hit_at(Table::Rank, at).filter(|_| document.is_any(at, short))?;
    let (row, end) = (document.row::<RankRow>(hit.row), hit.end as usize);
    let alone = document.token(end).is_none_or(|next| next.kind == Kind::Mark || next.has(FIRST))
        || document.is(end, Cue::Conjunction);
    let group = Group { name: &row.rank, noun: at };
    // `1 sgt`, `1 Sgt shared`.
    let counted = at > 0 && mentions.claims.of(at - 1) == Claim::Number;
    let told = Cue::PostingVerb.bit() | Cue::PlacePreposition.bit() | Cue::TimeAdverb.bit();
    let goes_on = || counted && document.is_any(end, told) && !document.is_capital(end);
    let alone = alone || goes_on();
    (alone && row.is_rank() && (document.is_capital(at) || counted)).then_some(Noun {
        end,
        group,
        form: Form::One,
        weight: 3,
    })
}

/// `six DCs`: a small letter behind the capitals of an abbreviation, which `DCS` has not.
fn plural_abbreviation<'d>(document: &'d Document<'_>, at: usize) -> Option<Noun<'d>> {
    let stem = document.word(at).strip_suffix('s').filter(|stem| stem.len() > 1)?;
    if !stem.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return None;
    }
    let lexicons = document.lexicons();
    let word = lexicons.word(stem);
    let short = lexicons.bits(word) & Cue::RankAbbreviation.bit() != 0;
    let mut rows = lexicons.rows_at(lexicons.start(word)).filter(|(table, _)| *table == Table::Rank);
    let (_, row) = rows.next().filter(|_| short)?;
    let row = lexicons.row::<RankRow>(row);
    let group = Group { name: &row.rank, noun: at };
    row.is_rank().then_some(Noun { end: at + 1, group, form: Form::Many, weight: 3 })
}

/// `two PCSO's`: the plural of an abbreviation, as many write it.
pub(super) fn plural_clitic(document: &Document<'_>, noun: Noun<'_>) -> bool {
    noun.form == Form::One && document.has(noun.end - 1, ALL_CAPS) && document.has(noun.end, CLITIC)
}
