//! Runs: capitals in a row that may name a place, which the gazetteer has or of which one at least is in no list.

use super::super::name::NO_NAME;
use crate::document::Document;
use crate::facts::headcount::noun;
use crate::lexicon::split::{ALL_CAPS, CLITIC, FIRST, HYPHENED, Kind};
use crate::lexicon::{Cue, Table, UNKNOWN};
use crate::mentions::{Mentions, overlap::Claim};
use std::borrow::Cow;
use std::ops::Range;

/// The tokens of a name.
pub(super) type Run = Range<usize>;

/// The most tokens of such a name, hyphens included: `Stow-under-Marsh`.
const LONGEST: usize = 6;

/// How many words a name in capitals has that heads a list.
const HEADING: usize = 3;
/// How many words a name may have behind the place that it begins with.
const TAIL: usize = 2;
/// How many bytes a small word inside a name has: `Deal y Tessing`.
const JOINT: u32 = 2;
/// How many places of a text are asked whether their names go on.
const MOST: usize = 400;

/// The names of a text, in order.
pub(super) fn find<'a>(document: &'a Document<'_>, mentions: &'a Mentions) -> impl Iterator<Item = Run> + 'a {
    let mut read = 0;
    document.each_capital().filter_map(move |at| {
        if at < read || !is_name_word(document, mentions, at) {
            return None;
        }
        let goes_on = |next: &usize| {
            document.has(*next, HYPHENED)
                || !document.has(*next, FIRST)
                    && (is_name_word(document, mentions, *next) || is_side(document, *next))
        };
        let end = (at + 1..=at + LONGEST).find(|next| !goes_on(next))?;
        read = end;
        // `4 PCSO Harnsey`.
        let ranked = || mentions.claims.of(at - 1) == Claim::Rank;
        // `The Harnsey team`, `For Harnsey`.
        let small = Cue::Determiner.bit() | Cue::PlacePreposition.bit();
        let whole = at == 0
            || !document.is_capital(at - 1)
            || document.has(at, FIRST)
            || document.is_any(at - 1, small)
            || ranked();
        let rare = || (at..end).any(|word| is_rare(document, word));
        (whole && (is_listed(document, &(at..end)) || rare())).then_some(at..end)
    })
}

/// Whether the gazetteer has the name, which was left alone because it is as often a surname or a word.
pub(super) fn is_listed(document: &Document<'_>, run: &Run) -> bool {
    document.hit_at(Table::Place, run.start).is_some_and(|hit| hit.end as usize == run.end)
}

/// The places that the gazetteer has the first word of, with the token behind their names: `Corby Thwaite`, `Deal y Tessing`.
pub(super) fn longer(document: &Document<'_>, mentions: &Mentions) -> Vec<(usize, usize)> {
    let more = |end: usize| {
        // `y`, `yr`, `le`.
        let joint = usize::from(is_joint(document, end) && is_name_word(document, mentions, end + 1));
        let goes_on = |at: &usize| {
            let side = *at == end && is_side(document, *at);
            !document.has(*at, FIRST)
                && (document.has(*at, HYPHENED) || is_name_word(document, mentions, *at) || side)
        };
        let last = (end + joint..=end + joint + TAIL).find(|at| !goes_on(at))?;
        let body = Cue::WorkplaceNoun.bit() | Cue::Team.bit() | Cue::TeamNoun.bit() | Cue::Territory.bit();
        let whole = !document.is_capital(last)
            || document.has(last, FIRST)
            || document.is_any(last, body | Cue::Police.bit());
        let known =
            || (end..last).any(|at| document.is(at, Cue::FemaleName) || document.is(at, Cue::MaleName));
        (last > end + joint && whole && !known()).then_some(last)
    };
    let places = mentions.places.iter().enumerate().take(MOST);
    places.filter_map(|(n, place)| more(place.tokens.end).map(|end| (n, end))).collect()
}

/// The north of `Corby North`; the label `Corby North:` is of a team.
fn is_side(document: &Document<'_>, at: usize) -> bool {
    document.is(at, Cue::Compass)
        && document.is_capital(at)
        && !document.is_mark(at + 1, ':')
        && !document.has(at, ALL_CAPS)
}

/// A small word of no list that stands inside a name.
fn is_joint(document: &Document<'_>, at: usize) -> bool {
    let Some(token) = document.token(at) else { return false };
    let lexicons = document.lexicons();
    token.kind == Kind::Word
        && token.end - token.start <= JOINT
        && !document.is_capital(at)
        && !document.has(at, CLITIC)
        && lexicons.bits(lexicons.word(document.word(at))) == 0
}

fn is_name_word(document: &Document<'_>, mentions: &Mentions, at: usize) -> bool {
    let other = NO_NAME
        | Cue::TeamNoun.bit()
        | Cue::WorkplaceNoun.bit()
        | Cue::CountModifier.bit()
        | Cue::Title.bit();
    document.is_capital(at)
        && (!document.has(at, ALL_CAPS) || is_heading(document, at))
        && !document.has(at, CLITIC)
        && !document.is_any(at, other)
        && mentions.claims.of(at) == Claim::Free
        && noun::noun_at(document, mentions, at).is_none()
        // The `Sgt` of `Corby Sgt x 3`.
        && document.hit_at(Table::Rank, at).is_none()
}

/// `HARNSEY`, a line of its own, and the label of `HARNSEY: 30 officers`.
fn is_heading(document: &Document<'_>, at: usize) -> bool {
    let line = document.block(document.block_of(at));
    let first = document.sentence(document.sentence_of(at)).start.max(line.start);
    let colon = (first..line.end.min(first + HEADING + 1)).find(|at| document.is_mark(*at, ':'));
    let label = first..colon.unwrap_or(line.end);
    label.len() <= HEADING && label.contains(&at) && label.clone().all(|at| document.has(at, ALL_CAPS))
}

/// A word of no list but that of places: no word of the trade, no verb, no given name.
fn is_rare(document: &Document<'_>, at: usize) -> bool {
    let word = document.word(at);
    // A capital beyond ASCII may have more bytes than its small letter.
    let word = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
    if word.len() <= 3 || document.token(at).is_none_or(|token| token.kind != Kind::Word) {
        return false;
    }
    let lexicons = document.lexicons();
    let id = document.word_id(at);
    let listed = || {
        lexicons.bits(id) != 0
            || lexicons.rows_at(lexicons.start(id)).any(|(table, _)| !matches!(table, Table::Place))
    };
    id == UNKNOWN || !listed()
}
