//! Places: one entry for each geographic name, with all its mentions.

use crate::evidence::Recorder;
use crate::mentions::place::grounds;
use crate::{document::Document, facts::Allowance, facts::Rule, mentions::Mentions, span::Span};
use rustc_hash::{FxBuildHasher, FxHashMap};
use serde::{Deserialize, Serialize};

/// A geographic name.
///
/// ```
/// let place = &epaulette::extract("The new team will be based in Dover.").places[0];
/// assert_eq!((place.name.as_str(), place.kind.as_deref()), ("Dover", Some("town")));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Place {
    /// The name in the text's own form.
    pub name: String,
    /// The kind in the gazetteer (`town`, `county`, …), `street` or `road`; `None` if unknown.
    pub kind: Option<String>,
    /// Every mention, in the order of the text.
    pub mentions: Vec<Span>,
    /// The rule that found its first mention.
    pub rule: Rule,
}

/// How many names there is room for from the start: more than most releases have.
const ROOM: usize = 64;

/// The places of a document, in the order of their first mention.
pub(super) fn find(
    document: &Document<'_>,
    mentions: &Mentions,
    allowance: &mut Allowance<'_>,
    recorder: &mut impl Recorder,
) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let room = mentions.places.len().min(ROOM);
    let mut known: FxHashMap<String, usize> = FxHashMap::with_capacity_and_hasher(room, FxBuildHasher);
    let mut written: FxHashMap<&str, usize> = FxHashMap::with_capacity_and_hasher(room, FxBuildHasher);
    for (index, mention) in mentions.places.iter().enumerate() {
        let span = without_full_stop(document, document.span(mention.tokens.clone()));
        let name = span.of(document.text());
        let fold = || *known.entry(name.to_lowercase()).or_insert(places.len());
        let at = *written.entry(name).or_insert_with(fold);
        match places.get_mut(at) {
            Some(place) => {
                if !allowance.grants_mention() {
                    break;
                }
                if is_shouted(&place.name) && !is_shouted(name) {
                    name.clone_into(&mut place.name);
                }
                place.mentions.push(span);
            }
            None => {
                let place = Place {
                    name: name.to_owned(),
                    kind: mention.value.kind.map(str::to_owned),
                    mentions: vec![span],
                    rule: mention.rule.into(),
                };
                if !allowance.grants_place(&place.name) {
                    break;
                }
                recorder.record(|| grounds::of(document, &mentions.places, index));
                places.push(place);
            }
        }
    }
    places
}

/// The full stop of `UK.` may be the sentence's.
fn without_full_stop(document: &Document<'_>, span: Span) -> Span {
    Span::new(span.start, span.start + span.of(document.text()).trim_end_matches('.').len())
}

/// A headline in capitals does not decide how a name is written.
fn is_shouted(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}
