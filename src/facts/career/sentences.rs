//! [`Sentences`]: what the grammar reads in a sentence whose people, ranks, forces, places and times are known.

use super::slot::Reader;
use crate::mentions::Mentions;
use crate::people::People;
use crate::people::coreference::Form;
use crate::syntax::{self, Atom, AtomKind, Clause};
use std::ops::Range;

/// The clauses of the sentence that was asked for last.
#[derive(Debug, Default)]
pub(super) struct Sentences {
    sentence: Option<usize>,
    clauses: Vec<Clause>,
}

impl Sentences {
    /// The clauses of the sentence that a token stands in.
    pub(super) fn clauses(&mut self, reader: Reader<'_, '_>, token: usize) -> &[Clause] {
        let number = reader.document.sentence_of(token);
        if self.sentence != Some(number) {
            let sentence = reader.document.sentence(number);
            let atoms = atoms(reader.mentions, reader.people, &sentence);
            self.clauses = syntax::read(reader.document, sentence, &atoms);
            self.sentence = Some(number);
        }
        &self.clauses
    }

    /// The clause of the verb in these tokens.
    pub(super) fn clause_of(&mut self, reader: Reader<'_, '_>, verb: &Range<usize>) -> Option<&Clause> {
        let overlaps = |clause: &&Clause| clause.verb.start < verb.end && verb.start < clause.verb.end;
        self.clauses(reader, verb.start).iter().find(overlaps)
    }
}

/// What the grammar takes as single nouns and times, in order.
fn atoms(mentions: &Mentions, people: &People, sentence: &Range<usize>) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut add = |tokens: Range<usize>, kind| atoms.push(Atom { tokens, kind });
    for reference in people.cast.references_in(sentence.clone()) {
        if reference.form == Form::Name {
            let rank = reference.rank.map(|rank| &mentions.ranks[rank].tokens);
            let start = rank
                .filter(|rank| rank.end == reference.tokens.start)
                .map_or(reference.tokens.start, |rank| rank.start);
            add(start..reference.tokens.end, AtomKind::Person);
        }
    }
    // A rank that stands by itself is a noun, whatever its words are elsewhere.
    for rank in from(&mentions.ranks, sentence.start).take_while(|rank| rank.tokens.end <= sentence.end) {
        add(rank.tokens.clone(), AtomKind::Name);
    }
    let within = |tokens: &Range<usize>| sentence.start <= tokens.start && tokens.end <= sentence.end;
    let forces = from(&mentions.forces, sentence.start).map(|force| &force.tokens);
    let places = from(&mentions.places, sentence.start).map(|place| &place.tokens);
    let dates = from(&mentions.dates, sentence.start).map(|date| &date.tokens);
    for tokens in forces.take_while(|tokens| within(tokens)).chain(places.take_while(|tokens| within(tokens)))
    {
        add(tokens.clone(), AtomKind::Name);
    }
    for tokens in dates.take_while(|tokens| within(tokens)) {
        add(tokens.clone(), AtomKind::Time);
    }
    atoms.sort_by_key(|atom| (atom.tokens.start, std::cmp::Reverse(atom.tokens.end)));
    let mut end = 0;
    atoms.retain(|atom| {
        let free = atom.tokens.start >= end;
        end = if free { atom.tokens.end } else { end };
        free
    });
    atoms
}

/// The mentions that begin at a token or after it.
pub(super) fn from<T>(
    mentions: &[crate::mentions::Mention<T>],
    token: usize,
) -> impl Iterator<Item = &crate::mentions::Mention<T>> {
    mentions[mentions.partition_point(|mention| mention.tokens.start < token)..].iter()
}
