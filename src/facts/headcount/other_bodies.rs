//! Other bodies: tells whose people a workforce noun counts where it names them behind it.

use crate::document::Document;
use crate::lexicon::split::{FIRST, Kind};
use crate::lexicon::{Cue, Word};
use crate::mentions::{Mentions, overlap::Claim};

/// How many tokens before `deputies` their sheriff may be named.
const SHERIFF_NEAR: usize = 400;

/// `officers from Trading Standards`, `officers from the council`.
pub(super) fn is_sent_by_another_body(document: &Document<'_>, mentions: &Mentions, end: usize) -> bool {
    if !matches!(document.named_word(end), Some(Word::From | Word::Of | Word::At)) {
        return false;
    }
    let owner = Cue::MalePronoun.bit() | Cue::FemalePronoun.bit() | Cue::PluralPronoun.bit();
    if document.is_any(end + 1, owner) {
        return false;
    }
    let rest = (end + 1..end + 5).take_while(|at| !document.has(*at, FIRST) && !mentions_stop(document, *at));
    let armed = |at: usize| !document.is_word(at, Word::Forces) || document.is_word(at - 1, Word::Armed);
    let bodies = Cue::OtherBody.bit() | Cue::OtherService.bit();
    let mut rest =
        rest.take_while(|at| !document.is(*at, Cue::Police) && mentions.claims.of(*at) != Claim::Force);
    rest.any(|at| {
        document.is_any(at, bodies)
            && armed(at)
            && !document.is_any(at, Cue::OfficerPrefix.bit() | Cue::CountModifier.bit())
    })
}

/// `students from eight schools`.
pub(super) fn is_from_schools(document: &Document<'_>, mentions: &Mentions, end: usize) -> bool {
    document.is_word(end, Word::From)
        && mentions.claims.of(end + 1) == Claim::Number
        && document.is(end + 2, Cue::OtherService)
}

fn mentions_stop(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_none_or(|token| token.kind == Kind::Mark)
}

/// Whether the text has named the sheriff before, whose deputies are police.
pub(super) fn is_of_sheriff(document: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(SHERIFF_NEAR)..start).any(|at| document.is_word(at, Word::Sheriff))
}
