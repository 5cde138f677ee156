//! Counts that hold for each place of a list: `Seven have begun: two PCs in Corby, Oundle and Wells, and one in Deal`.
//!
//! `two PCs in Corby and Oundle` may be two or four people. They are two for each place where the counts of the sentence,
//! each taken as often as its list has places, add up to a total told with them or before, and where so few people cannot
//! share so many places: `two PCs based in Corby, Oundle and Wells, and one in Deal and Dover`. Counts that grow or shrink
//! from list to list are of places sorted by how many each gets: `three in Corby, two in Oundle and Wells and one in Deal,
//! Dover and Ely`.

use super::Count;
use crate::document::Document;
use crate::lexicon::{Cue, Word};
use crate::mentions::Mentions;
use std::ops::Range;

/// How many tokens after its count a list of places may begin: `two PCs each in`.
const NEAR: usize = 4;
/// How many counts before a sentence may be its total. It keeps the cost linear in a page of counts.
const TOTALS: usize = 8;

/// How many places one person more than shares: two villages have one PCSO often enough.
const CLEARLY_SEVERAL: usize = 3;

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
        let before = &counts[start.saturating_sub(TOTALS)..start];
        if adds_up(before, own, &shares) || are_too_few(document, own, &shares) {
            for (count, places) in own.iter().zip(shares) {
                if places.is_empty() {
                    out.push(count.clone());
                }
                let each = |place| Count { place: Some(place), single: false, ..count.clone() };
                out.extend(places.into_iter().map(each));
            }
        } else {
            out.extend_from_slice(own);
        }
        start += own.len();
    }
    out
}

/// Whether counts of a sentence, one of them of several places, have a sum that a count before or of the same sentence tells.
fn adds_up(before: &[Count<'_>], own: &[Count<'_>], shares: &[Vec<Range<usize>>]) -> bool {
    let each = || own.iter().map(|count| count.number.count as usize).zip(shares);
    let shared =
        own.iter().zip(shares).find(|(_, places)| places.len() > 1).map(|(count, _)| count.group.name);
    let sum: usize = each().map(|(count, places)| count.saturating_mul(places.len())).sum();
    let several = shares.iter().any(|places| places.len() > 1);
    // The total may open the sentence: `The 14 PCs are in new posts: three in Corby`.
    // Constables are no total of PCSOs.
    let holds = |count: &Count<'_>| count.group.name == "police_officer" || Some(count.group.name) == shared;
    let total = own
        .iter()
        .zip(shares)
        .any(|(count, places)| places.is_empty() && holds(count) && count.number.count as usize == sum);
    let whole = |places: &[Vec<Range<usize>>]| places.iter().all(|places| !places.is_empty());
    several && (total || whole(shares) && before.iter().any(|total| total.number.count as usize == sum))
}

/// Whether a sentence is made of counts that are `in` or `at` their places, and some are at more places than they are
/// people. A single such count may be of people who share their time: `one officer in Corby, Oundle and Wells`.
fn are_too_few(document: &Document<'_>, counts: &[Count<'_>], shares: &[Vec<Range<usize>>]) -> bool {
    let words = Cue::PostingVerb.bit()
        | Cue::WorkVerb.bit()
        | Cue::Copula.bit()
        | Cue::Future.bit()
        | Cue::Auxiliary.bit()
        | Cue::TimeAdverb.bit()
        | Cue::Distributive.bit();
    let led = |count: &Count<'_>, places: &[Range<usize>]| {
        places.first().and_then(|place| place.start.checked_sub(1)).is_some_and(|lead| {
            matches!(document.named_word(lead), Some(Word::In | Word::At | Word::To))
                && (count.tokens.end..lead).all(|at| document.is_any(at, words))
        })
    };
    let few = |count: &Count<'_>, places: &[Range<usize>]| (count.number.count as usize) < places.len();
    // `one each in Deal and Ely` was read as such before.
    let first = |at: &usize| *at == 0 || counts[at - 1].tokens != counts[*at].tokens;
    let own: Vec<usize> = (0..counts.len()).filter(first).collect();
    let each = || own.iter().map(|at| (&counts[*at], &shares[*at]));
    let several = each().filter(|(_, places)| places.len() > 1).count();
    let all_few = || each().all(|(count, places)| places.len() == 1 || few(count, places));
    let steps = |grows: bool| {
        own.windows(2).all(|pair| {
            let (left, right) = (counts[pair[0]].number.count, counts[pair[1]].number.count);
            left != right && (left < right) == grows
        })
    };
    let sorted = || {
        let clear = each().any(|(count, places)| few(count, places) && places.len() >= CLEARLY_SEVERAL);
        own.len() > 1 && clear && (steps(true) || steps(false))
    };
    each().all(|(count, places)| led(count, places)) && (several > 1 && all_few() || sorted())
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
