//! [`KeptClauses`]: what the grammar has read in the sentences of a text, so that each is read once however often rules ask.

use crate::syntax::Clause;
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// How many sentences are kept: more than any release has. A page as long as a book is read anew rather than kept whole.
const MOST: usize = 512;

/// The clauses of sentences, by the number of each.
#[derive(Debug, Default)]
pub(super) struct KeptClauses(FxHashMap<usize, Rc<[Clause]>>);

impl KeptClauses {
    /// The clauses of a sentence, which is read where it is not kept.
    pub(super) fn of(&mut self, sentence: usize, read: impl FnOnce() -> Vec<Clause>) -> &Rc<[Clause]> {
        if self.0.len() >= MOST && !self.0.contains_key(&sentence) {
            self.0.clear();
        }
        self.0.entry(sentence).or_insert_with(|| read().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_read_once_and_none_is_kept_where_there_are_too_many() {
        let (mut kept, mut reads) = (KeptClauses::default(), 0);
        for sentence in [0, 1, 0].into_iter().chain(2..MOST).chain([1, MOST, 0]) {
            kept.of(sentence, || {
                reads += 1;
                Vec::new()
            });
        }
        assert_eq!(reads, MOST + 2);
        assert_eq!(kept.0.len(), 2);
    }
}
