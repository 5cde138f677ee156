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

/// The names of a text, in order.
pub(super) fn find<'a>(document: &'a Document<'_>, mentions: &'a Mentions) -> impl Iterator<Item = Run> + 'a {
    let mut read = 0;
    document.each_capital().filter_map(move |at| {
        if at < read || !is_name_word(document, mentions, at) {
            return None;
        }
        let goes_on = |next: &usize| {
            document.has(*next, HYPHENED)
                || is_name_word(document, mentions, *next) && !document.has(*next, FIRST)
        };
        let end = (at + 1..=at + LONGEST).find(|next| !goes_on(next))?;
        read = end;
        // `4 PCSO Harnsey`.
        let ranked = || mentions.claims.of(at - 1) == Claim::Rank;
        let whole = at == 0 || !document.is_capital(at - 1) || document.has(at, FIRST) || ranked();
        let rare = || (at..end).any(|word| is_rare(document, word));
        (whole && (is_listed(document, &(at..end)) || rare())).then_some(at..end)
    })
}

/// Whether the gazetteer has the name, which was left alone because it is as often a surname or a word.
pub(super) fn is_listed(document: &Document<'_>, run: &Run) -> bool {
    document.hit_at(Table::Place, run.start).is_some_and(|hit| hit.end as usize == run.end)
}

fn is_name_word(document: &Document<'_>, mentions: &Mentions, at: usize) -> bool {
    let other = NO_NAME | Cue::TeamNoun.bit() | Cue::CountModifier.bit() | Cue::Title.bit();
    document.is_capital(at)
        && !document.has(at, ALL_CAPS)
        && !document.has(at, CLITIC)
        && !document.is_any(at, other)
        && mentions.claims.of(at) == Claim::Free
        && noun::noun_at(document, mentions, at).is_none()
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
    let id = lexicons.word(&word);
    let listed = || {
        lexicons.bits(id) != 0
            || lexicons.rows_at(lexicons.start(id)).any(|(table, _)| !matches!(table, Table::Place))
    };
    id == UNKNOWN || !listed()
}
