//! [`Sentences`]: what the grammar reads in a sentence whose people, ranks, forces, places and times are known.

use super::slot::Reader;
use crate::facts::atoms::atoms;
use crate::facts::kept_clauses::KeptClauses;
use crate::mentions::Mentions;
use crate::people::People;
use crate::people::coreference::Form;
use crate::syntax::{self, Clause};
use std::ops::Range;

/// The clauses of the sentences that were asked for.
#[derive(Debug, Default)]
pub(super) struct Sentences(KeptClauses);

impl Sentences {
    /// The clauses of the sentence that a token stands in.
    pub(super) fn clauses(&mut self, reader: Reader<'_, '_>, token: usize) -> &[Clause] {
        let number = reader.document.sentence_of(token);
        self.0.of(number, || {
            let sentence = reader.document.sentence(number);
            let people = named(reader.mentions, reader.people, &sentence);
            let atoms = atoms(reader.mentions, &sentence, people);
            syntax::read(reader.document, sentence, &atoms)
        })
    }

    /// The clause of the verb in these tokens.
    pub(super) fn clause_of(&mut self, reader: Reader<'_, '_>, verb: &Range<usize>) -> Option<&Clause> {
        let overlaps = |clause: &&Clause| clause.verb.start < verb.end && verb.start < clause.verb.end;
        self.clauses(reader, verb.start).iter().find(overlaps)
    }
}

/// The people that a sentence names, each with the rank right before the name.
fn named<'p>(
    mentions: &'p Mentions,
    people: &'p People,
    sentence: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> + use<'p> {
    let references = people.cast.references_in(sentence.clone()).iter();
    references.filter(|reference| reference.form == Form::Name).map(|reference| {
        let rank = reference.rank.map(|rank| &mentions.ranks[rank].tokens);
        let rank = rank.filter(|rank| rank.end == reference.tokens.start);
        rank.map_or(reference.tokens.start, |rank| rank.start)..reference.tokens.end
    })
}
