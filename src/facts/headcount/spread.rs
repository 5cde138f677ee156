//! Counts that hold for each place of a list: `Seven have begun: two PCs in Corby, Oundle and Wells, and one in Deal`.
//!
//! `two PCs in Corby and Oundle` may be two or four people. They are two for each place where the counts of the sentence,
//! each taken as often as its list has places, add up to a total told before, and where so few people cannot share so
//! many places: `two PCs based in Corby, Oundle and Wells, and one in Deal and Dover`.

use super::Count;
use crate::document::Document;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mentions;
use std::ops::Range;

/// How many tokens after its count a list of places may begin: `two PCs each in`.
const NEAR: usize = 4;
/// How many counts before a sentence may be its total. It keeps the cost linear in a page of counts.
const TOTALS: usize = 8;

/// The counts, with one for each place of such a list.
pub(super) fn spread<'d>(
    document: &Document<'_>,
    mentions: &Mentions,
    counts: &[Count<'d>],
) -> Vec<Count<'d>> {
    let mut out = Vec::with_capacity(counts.len());
    let mut start = 0;
    while start < counts.len() {
        let sentence = document.sentence_of(counts[start].tokens.start);
        let of_it = |count: &&Count<'_>| document.sentence_of(count.tokens.start) == sentence;
        let own = &counts[start..start + counts[start..].iter().take_while(of_it).count()];
        // Counts of the same words stand side by side.
        let repeats = |at: usize| {
            let same = |other: Option<&Count<'_>>| other.is_some_and(|other| other.tokens == own[at].tokens);
            same(own.get(at + 1)) || same(at.checked_sub(1).map(|at| &own[at]))
        };
        let list = |(at, count): (usize, &Count<'_>)| match &count.place {
            Some(place) if repeats(at) => vec![place.clone()],
            _ => list_behind(document, mentions, count),
        };
        let shares: Vec<Vec<Range<usize>>> = own.iter().enumerate().map(list).collect();
        if adds_up(&counts[start.saturating_sub(TOTALS)..start], own, &shares)
            || are_too_few(document, own, &shares)
        {
            out.extend(own.iter().zip(shares).flat_map(|(count, places)| {
                let each = |place| Count { place: Some(place), single: false, ..count.clone() };
                places.into_iter().map(each)
            }));
        } else {
            out.extend_from_slice(own);
        }
        start += own.len();
    }
    out
}

/// Whether every count of a sentence has its places, one of them several, and their sum was told before.
fn adds_up(before: &[Count<'_>], own: &[Count<'_>], shares: &[Vec<Range<usize>>]) -> bool {
    let each = own.iter().map(|count| count.number.count as usize).zip(shares);
    let sum: usize = each.map(|(count, places)| count.saturating_mul(places.len())).sum();
    shares.iter().any(|places| places.len() > 1)
        && shares.iter().all(|places| !places.is_empty())
        && before.iter().any(|total| total.number.count as usize == sum)
}

/// Whether a sentence is made of counts that are `in` or `at` their places, two of them at more places than they are
/// people. A single such count may be of people who share their time: `one officer in Corby, Oundle and Wells`.
fn are_too_few(document: &Document<'_>, own: &[Count<'_>], shares: &[Vec<Range<usize>>]) -> bool {
    let words = Cue::PostingVerb.bit() | Cue::Copula.bit() | Cue::Future.bit() | Cue::Auxiliary.bit();
    let led = |count: &Count<'_>, places: &[Range<usize>]| {
        places.first().and_then(|place| place.start.checked_sub(1)).is_some_and(|lead| {
            matches!(document.named_word(lead), Some(Word::In | Word::At))
                && (count.tokens.end..lead).all(|at| document.is_any(at, words))
        })
    };
    let few = |count: &Count<'_>, places: &[Range<usize>]| (count.number.count as usize) < places.len();
    let each = || own.iter().zip(shares);
    each().filter(|(_, places)| places.len() > 1).count() > 1
        && each().all(|(count, places)| led(count, places) && (places.len() == 1 || few(count, places)))
}

/// The places right behind a count that only commas and `and` part.
fn list_behind(document: &Document<'_>, mentions: &Mentions, count: &Count<'_>) -> Vec<Range<usize>> {
    let sentence = document.sentence(document.sentence_of(count.tokens.start));
    let mut list: Vec<Range<usize>> = Vec::new();
    let mut from = count.tokens.end;
    for place in super::place::within(mentions, from..sentence.end) {
        let mut gap = from..place.start;
        let joined = if list.is_empty() {
            gap.len() <= NEAR && !gap.any(|at| document.is_mark(at, ',') || document.is_mark(at, ';'))
        } else {
            gap.all(|at| {
                document.is_mark(at, ',') || document.is_mark(at, ';') || document.is(at, Cue::Conjunction)
            })
        };
        if !joined {
            break;
        }
        from = place.end;
        list.push(place.clone());
    }
    list
}
