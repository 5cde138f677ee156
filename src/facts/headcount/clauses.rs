//! Clauses: what the grammar reads in the sentence of a count.

use crate::document::Document;
use crate::facts::atoms::{atoms, within};
use crate::facts::kept_clauses::KeptClauses;
use crate::mentions::Mentions;
use crate::syntax::{self, Clause};
use std::cell::RefCell;
use std::rc::Rc;

/// The clauses of the sentences that were asked for.
pub(super) struct Clauses<'a, 'd> {
    document: &'d Document<'d>,
    mentions: &'a Mentions,
    kept: RefCell<KeptClauses>,
}

impl<'a, 'd> Clauses<'a, 'd> {
    pub(super) fn new(document: &'d Document<'d>, mentions: &'a Mentions) -> Self {
        Self { document, mentions, kept: RefCell::default() }
    }

    /// The clauses of the sentence that holds a token, in the order of their verbs.
    pub(super) fn at(&self, token: usize) -> Rc<[Clause]> {
        let number = self.document.sentence_of(token);
        let read = || {
            let sentence = self.document.sentence(number);
            // What is too long to read needs no atoms.
            if sentence.len() > syntax::LONGEST_SENTENCE {
                return Vec::new();
            }
            let atoms = atoms(self.mentions, &sentence, within(&self.mentions.names, &sentence));
            syntax::read(self.document, sentence, &atoms)
        };
        Rc::clone(self.kept.borrow_mut().of(number, read))
    }
}
