//! The mentions of a sentence as the grammar takes them: single nouns and times.

use crate::mentions::{Mention, Mentions};
use crate::syntax::{Atom, AtomKind};
use std::ops::Range;

/// The people given, and the ranks, forces, places and dates of a sentence, in order; of two that overlap, the one that
/// begins first, else the longer one.
pub(super) fn atoms(
    mentions: &Mentions,
    sentence: &Range<usize>,
    people: impl Iterator<Item = Range<usize>>,
) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = people.map(|tokens| Atom { tokens, kind: AtomKind::Person }).collect();
    // A rank that stands by itself is a noun, whatever its words are elsewhere.
    atoms.extend(named(&mentions.ranks, sentence, AtomKind::Name));
    atoms.extend(named(&mentions.forces, sentence, AtomKind::Name));
    atoms.extend(named(&mentions.places, sentence, AtomKind::Name));
    atoms.extend(named(&mentions.dates, sentence, AtomKind::Time));
    atoms.sort_by_key(|atom| (atom.tokens.start, std::cmp::Reverse(atom.tokens.end)));
    let mut end = 0;
    atoms.retain(|atom| {
        let free = atom.tokens.start >= end;
        end = if free { atom.tokens.end } else { end };
        free
    });
    atoms
}

/// The tokens of the mentions that stand wholly in a sentence.
pub(super) fn within<'m, T>(
    mentions: &'m [Mention<T>],
    sentence: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> + use<'m, T> {
    let from = mentions.partition_point(|mention| mention.tokens.start < sentence.start);
    let end = sentence.end;
    let within = mentions[from..].iter().take_while(move |mention| mention.tokens.end <= end);
    within.map(|mention| mention.tokens.clone())
}

fn named<'m, T>(
    mentions: &'m [Mention<T>],
    sentence: &Range<usize>,
    kind: AtomKind,
) -> impl Iterator<Item = Atom> + use<'m, T> {
    within(mentions, sentence).map(move |tokens| Atom { tokens, kind })
}
