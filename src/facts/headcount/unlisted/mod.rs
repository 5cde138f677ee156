//! Unlisted places: names of places that no gazetteer has, which the words about the police people there give away
//! (`12 officers based in Harnsey`, `Harnsey police station: 4`, `Harnsey 12`, `Oldbrook nine`).
//!
//! One sure sign makes a place of a name wherever the text has it. Signs that are less than sure count where two names have
//! them. A name of common words alone, of a team or of a body is none.

mod beside;
mod had;
mod runs;
mod signs;

use crate::document::Document;
use crate::evidence::rules::place;
use crate::mentions::{Mention, Mentions, overlap::Claim, place::PlaceValue};
use runs::Run;
use rustc_hash::{FxHashMap, FxHashSet};
use signs::Sign;

/// How many names of a text are looked at. It keeps the cost small in a page of names.
const MOST: usize = 400;
/// How many names with a weak sign show that they are places.
const SEVERAL: usize = 2;

/// The mentions with the unlisted places among them; `None` where the text has none.
pub(super) fn with_unlisted(document: &Document<'_>, mentions: &Mentions) -> Option<Mentions> {
    if mentions.numbers.is_empty() {
        return None;
    }
    let runs: Vec<Run> = runs::find(document, mentions).take(MOST).collect();
    let mut known: FxHashMap<&str, Sign> = FxHashMap::default();
    for run in &runs {
        if let Some(sign) = signs::of(document, mentions, run) {
            let best = known.entry(document.slice(run.clone())).or_insert(sign);
            *best = (*best).max(sign);
        }
    }
    // `eight for Corby and six for Harnsey`: a place that is known has the sign too.
    let places = || mentions.places.iter().take(MOST).map(|place| &place.tokens);
    let several = known.len() >= SEVERAL
        || !known.is_empty() && places().any(|place| signs::is_weak(document, mentions, place));
    let names: FxHashSet<&str> =
        known.into_iter().filter(|(_, sign)| several || *sign == Sign::Sure).map(|(name, _)| name).collect();
    let longer = runs::longer(document, mentions);
    if names.is_empty() && longer.is_empty() {
        return None;
    }
    let mut all = mentions.clone();
    for (at, end) in longer {
        all.claims.claim(all.places[at].tokens.end..end, Claim::Place);
        all.places[at].tokens.end = end;
    }
    for run in runs.into_iter().filter(|run| names.contains(document.slice(run.clone()))) {
        all.claims.claim(run.clone(), Claim::Place);
        let value = PlaceValue { kind: None, in_context: true };
        all.places.push(Mention { tokens: run, value, rule: place::FRAME });
    }
    all.places.sort_by_key(|place| place.tokens.start);
    Some(all)
}
