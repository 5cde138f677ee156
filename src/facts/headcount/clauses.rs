//! Clauses: what the grammar reads in the sentence of a count.

use crate::document::Document;
use crate::facts::atoms::{atoms, within};
use crate::mentions::Mentions;
use crate::syntax::{self, Clause};
use std::cell::{Ref, RefCell};

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
            // What is too long to read needs no atoms.
            if sentence.len() > syntax::LONGEST_SENTENCE {
                *self.read.borrow_mut() = (Some(number), Vec::new());
                return Ref::map(self.read.borrow(), |(_, clauses)| clauses.as_slice());
            }
            let atoms = atoms(self.mentions, &sentence, within(&self.mentions.names, &sentence));
            let clauses = syntax::read(self.document, sentence, &atoms);
            *self.read.borrow_mut() = (Some(number), clauses);
        }
        Ref::map(self.read.borrow(), |(_, clauses)| clauses.as_slice())
    }
}
