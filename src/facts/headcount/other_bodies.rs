//! Other bodies: tells whose people a workforce noun counts where it names them behind it.

use crate::document::Document;
use crate::lexicon::Cue;
use crate::lexicon::split::{FIRST, Kind};
use crate::mentions::{Mentions, overlap::Claim};

/// `officers from Trading Standards`, `officers from the council`.
pub(super) fn is_sent_by_another_body(document: &Document<'_>, mentions: &Mentions, end: usize) -> bool {
    if !["from", "of", "at"].iter().any(|word| document.word(end) == *word) {
        return false;
    }
    let rest = (end + 1..end + 5).take_while(|at| !document.has(*at, FIRST) && !mentions_stop(document, *at));
    let armed =
        |at: usize| document.word(at) != "forces" || document.word(at - 1).eq_ignore_ascii_case("armed");
    let bodies = Cue::OtherBody.bit() | Cue::OtherService.bit();
    let mut rest =
        rest.take_while(|at| !document.is(*at, Cue::Police) && mentions.claims.of(*at) != Claim::Force);
    rest.any(|at| {
        document.is_any(at, bodies)
            && armed(at)
            && !document.is_any(at, Cue::OfficerPrefix.bit() | Cue::CountModifier.bit())
    })
}

fn mentions_stop(document: &Document<'_>, at: usize) -> bool {
    document.token(at).is_none_or(|token| token.kind == Kind::Mark)
}
