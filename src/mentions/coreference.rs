//! Coreference: joins surnames, first names and pronouns to the person they mean.

use super::{Mention, overlap::Claims, person::NameValue, rank::RankValue};
use crate::document::Document;
use std::ops::Range;

/// The people of a document and every place where one is meant.
#[derive(Debug, Default)]
pub(crate) struct Cast {
    pub people: Vec<Person>,
    /// In the order of the text.
    pub references: Vec<Reference>,
}

/// A person, officer or not.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// The fullest form of the name.
    pub name: String,
    /// Whether the person holds, held or takes a rank.
    pub is_officer: bool,
}

/// A place in the text where a person is meant.
#[derive(Debug, Clone)]
pub(crate) struct Reference {
    /// The name with the rank before it, or the pronoun.
    pub tokens: Range<usize>,
    /// An index into [`Cast::people`].
    pub person: usize,
    pub form: Form,
}

/// How a person is named at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Name,
    Pronoun,
}

/// Finds who is who.
pub(super) fn resolve(
    _document: &Document<'_>,
    _ranks: &[Mention<RankValue>],
    _people: Vec<Mention<NameValue>>,
    _claims: &Claims,
) -> Cast {
    Cast::default()
}
