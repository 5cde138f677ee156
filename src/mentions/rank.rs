//! Ranks: turns rank words and what stands around them (`Temporary Detective Chief Inspector`, `A/Supt`, `former DI`)
//! into one rank with its standing.
//!
//! Abbreviations count only in the case forces write them (`PC`, `Det Con`, never `super`). Ranks of other services
//! (`RSPCA inspector`, `Sergeant Major`, `High Commissioner`) and posts named like ranks (`gold commander`) are none.

use super::{
    Mention,
    overlap::{Claim, Claims},
};
use crate::document::{Document, Hit};
use crate::evidence::rules::mention;
use crate::lexicon::split::{ALL_CAPS, CAPITAL, GLUED, HYPHENED};
use crate::lexicon::{Cue, RankRow, RowId, Table};
use crate::standing::Standing;

/// A rank of `ranks.tsv` with what its modifiers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RankValue {
    pub row: RowId,
    pub detective: bool,
    /// The standing that a word beside the rank gives; `None` where no word does.
    pub standing: Option<Standing>,
    pub plural: bool,
    /// Where the rank's own words begin, behind its modifiers.
    pub head: usize,
}

impl RankValue {
    /// The rank's name in the result.
    pub(crate) fn name<'d>(&self, document: &'d Document<'_>) -> &'d str {
        &document.row::<RankRow>(self.row).rank
    }

    /// How high the rank stands: greater is higher; `None` where ranks cannot be compared.
    pub(crate) fn seniority(&self, document: &Document<'_>) -> Option<u8> {
        document.row::<RankRow>(self.row).seniority
    }
}

/// The ranks of a document, in order.
pub(super) fn find(document: &Document<'_>, claims: &mut Claims) -> Vec<Mention<RankValue>> {
    let mut ranks: Vec<Mention<RankValue>> = Vec::new();
    for hit in document.hits(Table::Rank) {
        let hit = behind_force(document, *hit, claims);
        let (start, end) = (hit.start as usize, hit.end as usize);
        if !claims.is_free(start..end)
            || !is_written_as_rank(document, hit)
            || is_of_another_service(document, start, end)
        {
            continue;
        }
        if !document.row::<RankRow>(hit.row).is_rank() {
            claims.claim(start..end, Claim::Refused);
            continue;
        }
        let mention = with_modifiers(document, hit);
        if ranks.last().is_some_and(|last| last.tokens.end > mention.tokens.start) {
            continue;
        }
        claims.claim(mention.tokens.clone(), Claim::Rank);
        ranks.push(mention);
    }
    ranks
}

/// `Kent Police Inspector`: the force has taken the word `Police`, and the rank begins behind it.
fn behind_force(document: &Document<'_>, hit: Hit, claims: &Claims) -> Hit {
    let first = hit.start as usize;
    let taken =
        hit.end > hit.start + 1 && document.is(first, Cue::Police) && claims.of(first) == Claim::Force;
    if taken { Hit { start: hit.start + 1, ..hit } } else { hit }
}

/// An abbreviation needs its capitals; a rank in full may be written small.
fn is_written_as_rank(document: &Document<'_>, hit: Hit) -> bool {
    let (start, end) = (hit.start as usize, hit.end as usize);
    let letters = document.slice(start..end).len();
    if !abbreviated(document, hit) {
        return !document.has(end, HYPHENED) || document.is(end, Cue::Standing);
    }
    let capital = document.has(start, CAPITAL);
    let caps = document.has(start, ALL_CAPS) || plural_of_caps(document.slice(start..end));
    let named = document.is_capital(end) || is_collar_number(document, end);
    let odd = document.is(start, Cue::DoubtfulAbbreviation) && end == start + 1;
    capital && !document.has(end, HYPHENED) && if odd { caps && named } else { caps || letters > 3 || named }
}

fn abbreviated(document: &Document<'_>, hit: Hit) -> bool {
    let abbreviations = Cue::RankAbbreviation.bit() | Cue::TitleAbbreviation.bit();
    (hit.start..hit.end).any(|at| document.is_any(at as usize, abbreviations))
}

/// `PCs`, `DCIs`.
fn plural_of_caps(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|caps| caps.len() > 1 && caps.bytes().all(|b| b.is_ascii_uppercase()))
}

/// Digits between a rank and a name: `PC 1234 Smith`.
pub(super) fn is_collar_number(document: &Document<'_>, at: usize) -> bool {
    let number = document.token(at).is_some_and(|token| token.kind == crate::lexicon::split::Kind::Number);
    number
        && document.is_capital(at + 1)
        && document.token(at).is_some_and(|token| token.end - token.start <= 6)
}

fn is_of_another_service(document: &Document<'_>, start: usize, end: usize) -> bool {
    let before = start > 0 && document.is(start - 1, Cue::OtherService);
    before || document.is(end, Cue::OtherService) || is_role_of_command(document, start, end)
}

/// `The borough commander`, `Gold Commander`: a role that officers of several ranks hold.
fn is_role_of_command(document: &Document<'_>, start: usize, end: usize) -> bool {
    let role = start > 0 && document.is(start - 1, Cue::RolePrefix);
    let named = document.is_capital(end) || document.is_mark(end, '(');
    end == start + 1 && document.is(start, Cue::RoleRank) && (role || !named)
}

/// Takes the words before a rank that belong to it, and the word behind it that gives its standing.
fn with_modifiers(document: &Document<'_>, hit: Hit) -> Mention<RankValue> {
    let (mut start, mut end) = (hit.start as usize, hit.end as usize);
    let folded = document.slice(start..end).replace('.', "").to_lowercase();
    let row = document.row::<RankRow>(hit.row);
    let (detective, plural) = (row.detective, row.has_plural(&folded));
    let mut value = RankValue { row: hit.row, detective, standing: None, plural, head: start };
    while let Some(before) = modifier_before(document, start, &mut value) {
        start = before;
    }
    if let Some(close) = bracketed_abbreviation(document, hit) {
        end = close + 1;
    }
    if let Some(standing) = bracketed_standing(document, end) {
        value.standing = Some(standing);
        end += 3;
    } else if document.is(end, Cue::DesignateStanding) {
        value.standing = Some(Standing::Designate);
        end += 1;
    } else if document.has(end, crate::lexicon::split::CLITIC)
        && document.is_any(end + 1, Cue::MaleName.bit() | Cue::FemaleName.bit())
        && document.is_capital(end + 1)
        && abbreviated(document, hit)
    {
        value.plural = true;
        end += 1;
    }
    Mention { tokens: start..end, value, rule: mention::RANK }
}

/// `Police and Crime Commissioner (PCC)`: the bracket that says the rank in short.
fn bracketed_abbreviation(document: &Document<'_>, hit: Hit) -> Option<usize> {
    let open = hit.end as usize;
    let short = document.hit_at(Table::Rank, open + 1).filter(|_| document.is_mark(open, '('))?;
    let same = document.row::<RankRow>(short.row).rank == document.row::<RankRow>(hit.row).rank;
    let close = short.end as usize;
    (same && document.is_mark(close, ')')).then_some(close)
}

/// `Chief Superintendent (Temporary)`.
fn bracketed_standing(document: &Document<'_>, at: usize) -> Option<Standing> {
    let bracket = document.is_mark(at, '(') && document.is_mark(at + 2, ')');
    bracket.then(|| standing_of(document, at + 1)).flatten()
}

/// The token where a modifier that ends right before `start` begins.
fn modifier_before(document: &Document<'_>, start: usize, value: &mut RankValue) -> Option<usize> {
    let mut at = start.checked_sub(1)?;
    if document.is_mark(at, '/') && document.has(start, GLUED) {
        at = at.checked_sub(1)?;
        return (document.slice(at..at + 1).len() == 1 && take_letter(document, at, value)).then_some(at);
    }
    if document.has(start, crate::lexicon::split::FIRST) {
        return None;
    }
    if document.is(at, Cue::Detective) && document.word(at).len() > 1 {
        value.detective = true;
    } else if !document.is(at, Cue::TraineeStanding) {
        let standing = standing_of(document, at)?;
        value.standing = value.standing.or(Some(standing));
    }
    Some(at)
}

/// `T/`, `A/` and `D/` before a rank.
fn take_letter(document: &Document<'_>, at: usize, value: &mut RankValue) -> bool {
    match document.word(at) {
        "T" => value.standing = Some(Standing::Temporary),
        "A" => value.standing = Some(Standing::Acting),
        "D" => value.detective = true,
        _ => return false,
    }
    true
}

/// The standing that a word gives to the rank behind it.
fn standing_of(document: &Document<'_>, at: usize) -> Option<Standing> {
    let table = [
        (Cue::ActingStanding, Standing::Acting),
        (Cue::TemporaryStanding, Standing::Temporary),
        (Cue::FormerStanding, Standing::Former),
        (Cue::RetiredStanding, Standing::Retired),
        (Cue::DesignateStanding, Standing::Designate),
    ];
    table.iter().find(|(cue, _)| document.is(at, *cue)).map(|(_, standing)| *standing)
}
