//! What the grammar reads in a text: [`Extractor::clauses`].

use super::Extractor;
use crate::document::Document;
use crate::span::Span;
use crate::syntax::{self, Factuality};

/// A verb, its subjects, and whether the clause states it as a fact.
///
/// ```
/// let text = "Jane Doe joined and was promoted, but never retired.";
/// let clauses = epaulette::Extractor::new().clauses(text);
/// let read: Vec<_> = clauses.iter().map(|clause| (clause.verb.of(text), clause.stated)).collect();
/// assert_eq!(read, [("joined", Some(true)), ("was promoted", Some(true)), ("retired", Some(false))]);
/// assert!(clauses.iter().all(|clause| clause.subjects[0].of(text) == "Jane Doe"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Clause {
    /// The main verb, or the form of `be` before a noun or an adjective; in the passive both.
    pub verb: Span,
    /// The head of each subject, a whole name; empty where the sentence does not decide.
    pub subjects: Vec<Span>,
    /// `false` for what is negated, modal, conditional, asked or asked for; `None` where the verb alone does not tell.
    pub stated: Option<bool>,
}

impl Extractor {
    /// Reads the clauses of a text as it stands: no cleaning, so that spans index `text` itself.
    #[must_use]
    pub fn clauses(&self, text: &str) -> Vec<Clause> {
        let document = Document::new(text, Vec::new(), self.lexicons.clone());
        let sentences = (0..document.sentence_count()).map(|at| document.sentence(at));
        let read = sentences.flat_map(|sentence| syntax::read(&document, sentence, &[]));
        let public = |clause: syntax::Clause| Clause {
            verb: document.span(clause.verb),
            subjects: clause.subjects.into_iter().map(|head| document.span(head)).collect(),
            stated: match clause.factuality {
                Factuality::Stated => Some(true),
                Factuality::Scheduled | Factuality::Decreed | Factuality::NotStated => Some(false),
                Factuality::Unknown => None,
            },
        };
        read.map(public).collect()
    }
}
