//! Clauses: what the grammar reads in the sentence of a count.

use crate::document::Document;
use crate::mentions::{Mention, Mentions};
use crate::syntax::{self, Atom, AtomKind, Clause};
use std::cell::{Ref, RefCell};
use std::ops::Range;

/// The clauses of the sentence that was asked for last.
pub(super) struct Clauses<'a, 'd> {
    document: &'d Document<'d>,
    mentions: &'a Mentions,
    read: RefCell<(Option<usize>, Vec<Clause>)>,
}

impl<'a, 'd> Clauses<'a, 'd> {
    pub(super) fn new(document: &'d Document<'d>, mentions: &'a Mentions) -> Self {
        Self { document, mentions, read: RefCell::default() }
    }

    /// The clauses of the sentence that holds a token, in the order of their verbs.
    pub(super) fn at(&self, token: usize) -> Ref<'_, [Clause]> {
        let number = self.document.sentence_of(token);
        if self.read.borrow().0 != Some(number) {
            let sentence = self.document.sentence(number);
            let atoms = atoms(self.mentions, &sentence);
            let clauses = syntax::read(self.document, sentence, &atoms);
            *self.read.borrow_mut() = (Some(number), clauses);
        }
        Ref::map(self.read.borrow(), |(_, clauses)| clauses.as_slice())
    }
}

/// What the grammar takes as single nouns and times, in order.
fn atoms(mentions: &Mentions, sentence: &Range<usize>) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    add(&mut atoms, &mentions.names, sentence, AtomKind::Person);
    add(&mut atoms, &mentions.ranks, sentence, AtomKind::Name);
    add(&mut atoms, &mentions.forces, sentence, AtomKind::Name);
    add(&mut atoms, &mentions.places, sentence, AtomKind::Name);
    add(&mut atoms, &mentions.dates, sentence, AtomKind::Time);
    atoms.sort_by_key(|atom| (atom.tokens.start, std::cmp::Reverse(atom.tokens.end)));
    let mut end = 0;
    atoms.retain(|atom| {
        let free = atom.tokens.start >= end;
        end = if free { atom.tokens.end } else { end };
        free
    });
    atoms
}

fn add<T>(atoms: &mut Vec<Atom>, mentions: &[Mention<T>], sentence: &Range<usize>, kind: AtomKind) {
    let from = mentions.partition_point(|mention| mention.tokens.start < sentence.start);
    let within = mentions[from..].iter().take_while(|mention| mention.tokens.end <= sentence.end);
    atoms.extend(within.map(|mention| Atom { tokens: mention.tokens.clone(), kind }));
}
