//! Places of counts: where the people of a count work or go.

use super::Count;
use crate::document::Document;
use crate::lexicon::Cue;
use crate::lexicon::split::Kind;
use crate::mentions::Mentions;
use std::ops::Range;

/// The tokens looked at behind a count for the place its people go to.
const REACH: usize = 12;
/// The tokens between a place that has or gets people and their number.
const NEAR: usize = 5;

/// The places that begin in a range of tokens.
pub(super) fn within(mentions: &Mentions, tokens: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
    let from = mentions.places.partition_point(|place| place.tokens.start < tokens.start);
    let places = mentions.places.get(from..).unwrap_or_default();
    places.iter().map(|place| &place.tokens).take_while(move |place| place.start < tokens.end)
}

/// Where the people of a count work or go.
pub(super) fn find(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    gone_to(document, mentions, count).or_else(|| had_by(document, mentions, count))
}

/// `six officers in Corby`, `four PCSOs will be based in Corby`.
fn gone_to(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let end = count.tokens.end;
    let sentence = document.sentence(document.sentence_of(end - 1));
    let reach = end..(end + REACH).min(sentence.end);
    let mut posted = false;
    for at in reach {
        let token = document.token(at)?;
        if token.kind == Kind::Number || document.hit_at(crate::lexicon::Table::Number, at).is_some() {
            return None;
        }
        posted |= document.is(at, Cue::PostingVerb);
        let goes = document.is(at, Cue::PlacePreposition) && !document.word(at).eq_ignore_ascii_case("from");
        if goes && (posted || at == end) {
            let next = at + 1 + usize::from(document.is(at + 1, Cue::Determiner));
            if let Some(place) = within(mentions, next..next + 1).next() {
                return Some(place.clone());
            }
        }
        if !posted && token.kind == Kind::Mark && at > end {
            return None;
        }
    }
    None
}

/// `Corby has six officers`, `Corby Police has welcomed six officers`.
fn had_by(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Option<Range<usize>> {
    let start = count.tokens.start;
    let sentence = document.sentence(document.sentence_of(start));
    let from = start.saturating_sub(NEAR).max(sentence.start);
    let verb = (from..start).find(|at| document.is(*at, Cue::GainVerb))?;
    let place = within(mentions, sentence.start..verb).last()?;
    let subject = place.start == sentence.start
        && (place.end..verb).all(|at| document.is(at, Cue::Police) || document.is(at, Cue::GainVerb));
    subject.then(|| place.clone())
}
